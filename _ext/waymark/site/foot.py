"""What the foot of a page links to beside pages: a word of doubt, and the file behind the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urlsplit

from sphinx.errors import ConfigError

if TYPE_CHECKING:
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

_LINKS: Final = ("waymark_feedback_link", "waymark_edit_link")
_SCHEMES: Final = frozenset({"https", "http", "mailto"})


def settle_links(config: Config) -> None:
    """Refuse a link that leads nowhere a reader can go (ConfigError)."""
    for name in _LINKS:
        link = getattr(config, name)
        if link and not _leads_out(link):
            message = f"{name} is {link!r}; start it with https:// or mailto:."
            raise ConfigError(message)


def _leads_out(link: object) -> bool:
    try:
        return urlsplit(str(link)).scheme in _SCHEMES
    except ValueError:  # as for https://[
        return False


def feedback_link(config: Config, page: str, title: str) -> str:
    """Where a reader says that something on this page is wrong; empty where nothing is set."""
    return _filled(config.waymark_feedback_link, page=page, title=title)


def edit_link(env: BuildEnvironment, page: str) -> str:
    """Where the file behind a page is edited; empty where nothing is set, and for a page without a file."""
    if page not in env.found_docs:
        return ""
    return _filled(env.config.waymark_edit_link, path=str(env.doc2path(page, base=False)))


def _filled(link: str, **words: str) -> str:
    for name, word in words.items():
        link = link.replace(f"{{{name}}}", quote(word, safe="/"))
    return link
