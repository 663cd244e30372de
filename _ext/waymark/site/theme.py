"""The look of the site: our frame round furo's typography, with what the frame needs for each page.

Registered by `register`. A site may write `html_theme = "furo"`; it then gets furo as repaired here.
"""

from html import escape
from os import fspath
from pathlib import Path, PurePath
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.config import Config
from sphinx.errors import ConfigError
from sphinx.util import logging

from waymark.model import long_date
from waymark.site import navigation
from waymark.site.brand import brand, brand_css
from waymark.site.config import as_of
from waymark.site.foot import edit_link, feedback_link, settle_links
from waymark.site.rooted import at_the_top, from_the_top

HERE = Path(__file__).parent
MISSING = "404"
"""The page that a server shows where there is none, at whatever address."""
SEARCH = "search"
"""The page of the search, at Sphinx's own address for it."""
NAME = "waymark"
LOGGER = logging.getLogger(__name__)

# Sphinx and furo load these on each page for a search, a menu and a tree that we do not have.
UNUSED_SCRIPTS = frozenset({"documentation_options.js", "doctools.js", "sphinx_highlight.js", "furo.js"})

# What only some pages need, and the text in their HTML that tells: one of several, where they are a
# tuple. The two stylesheets are larger than most pages.
WANTED_FOR: dict[str, str | tuple[str, ...]] = {
    "pygments.css": 'class="highlight',
    "sphinx-design.min.css": "sd-",
    "design-tabs.js": "sd-tab",
    "due.js": " data-due",
    "search.js": 'id="wm-find"',
    "tables.js": " data-tools",
    "calculator.js": "wm-calculator",
    "since.js": ("wm-dated-changes", " data-review"),
    "moved.js": 'class="wm-moved"',
}

# The darker and the lighter ground that links stand on: --wm-soft of the stylesheet.
DAY, NIGHT = "#f1f4f6", "#20272d"

# furo listens at 500. Just before it we hand it an empty tree, which it parses in no time.
BEFORE_FURO, AFTER_FURO = 490, 510


TREE_READ = "waymark-tree-read"
"""Our event, once the tree of contents was read: listeners may give it pages that stand in no file."""


def register(app: Sphinx) -> None:
    """Add the theme and its listeners to a site."""
    app.add_event(TREE_READ)
    app.add_html_theme(NAME, fspath(HERE / "templates"))
    app.connect("config-inited", choose_theme)
    app.connect("builder-inited", prepare_builder)
    frames = PageFrames()
    app.connect("write-started", frames.read_tree)
    app.connect("html-page-context", hold_furo_back, priority=BEFORE_FURO)
    app.connect("html-page-context", frames.fill, priority=AFTER_FURO)


def choose_theme(_app: Sphinx, config: Config) -> None:
    """Take our repaired furo, and switch off the pages and copies that a council's site must not have."""
    if config.html_theme in ("furo", "alabaster"):  # alabaster is what Sphinx takes when nothing is said
        config.html_theme = NAME
    config.html_use_index = False
    config.html_domain_indices = False
    config.html_copy_source = False
    config.html_show_sourcelink = False
    settle_links(config)
    brand_style(config)  # a colour that is not one is told now, not after all files are read


def prepare_builder(app: Sphinx) -> None:
    """Add the stylesheet, and switch off Sphinx's search, which ours replaces."""
    if not isinstance(app.builder, StandaloneHTMLBuilder):
        return
    at_the_top(app.builder, MISSING)
    app.builder.search = False
    app.builder.copysource = False
    # Here and not in `config-inited`: Sphinx has by now noted the configuration it compares and
    # writes down, and a path of this machine must not be a part of it.
    app.config.html_static_path = [*app.config.html_static_path, fspath(HERE / "static")]
    app.add_css_file("waymark.css", priority=700)
    app.add_js_file("frame.js", loading_method="defer")
    app.add_js_file("search.js", loading_method="defer")
    app.add_js_file("tables.js", loading_method="defer")
    app.add_js_file("calculator.js", loading_method="defer")
    app.add_js_file("since.js", loading_method="defer")
    app.add_js_file("moved.js", loading_method="defer")
    if not getattr(app.config, "waymark_looks_back", True):
        app.add_js_file("due.js", loading_method="defer")


def hold_furo_back(
    _app: Sphinx, _pagename: str, _templatename: str, context: dict[str, Any], _doctree: nodes.document | None
) -> None:
    """Spare furo the work whose results our templates do not use: its tree, and a second look at headings."""
    context["toctree"] = _no_toctree
    context["meta"] = {**(context.get("meta") or {}), "hide-toc": ""}


def _no_toctree(**_options: object) -> str:
    return ""


class PageFrames:
    """Gives each page its frame. The tree is read once, before Sphinx forks to write in parallel."""

    def __init__(self) -> None:
        self.parents: navigation.Parents | None = None
        self.style = ""

    def read_tree(self, app: Sphinx, builder: Builder) -> None:
        """Read the tree of contents and the colours of the council."""
        self.parents = navigation.parents_of(app.env)
        app.emit(TREE_READ, self.parents)
        makes_pages = builder.name in {"html", "dirhtml"}  # elsewhere there are no made pages to link to
        for name in navigation.foot_pages(app.config) if makes_pages else ():
            if name not in self.parents.titles:
                LOGGER.warning(
                    "waymark_foot_pages names %r, and there is no such page.", name, type="waymark"
                )
        self.style = brand_style(app.config)

    def fill(
        self,
        app: Sphinx,
        pagename: str,
        _templatename: str,
        context: dict[str, Any],
        _doctree: nodes.document | None,
    ) -> None:
        """Put the navigation and the other parts of the frame where the templates look for them."""
        builder, env = app.builder, app.env
        if pagename == MISSING:
            from_the_top(context, app.config.html_baseurl)
        if self.parents is None or not isinstance(builder, StandaloneHTMLBuilder):
            return
        # Sphinx renders previous, next and ancestors of each page with all of docutils' transforms.
        # Ours are plain text, so from the second page on there is nothing for it to render.
        builder.relations = {}
        meta = env.metadata.get(pagename, {})
        own = navigation.frame(env, pagename, self.parents)
        link = context["pathto"]
        context |= {
            "meta": meta,
            "script_files": [one for one in context["script_files"] if _loads(one, context)],
            "css_files": [one for one in context["css_files"] if _loads(one, context)],
            "prev": _as_context(own.previous, link),
            "next": _as_context(own.next, link),
            "parents": [_as_context(one, link) for one in own.trail],
            "waymark_navigation": navigation.navigation_html(own, link),
            "waymark_wide": bool(meta.get("waymark-wide") or context.get("waymark_wide")),
            "waymark_contents": context.get("display_toc") and "hide-toc" not in meta,
            "waymark_style": self.style,
            "waymark_foot": [_as_context(one, link) for one in own.foot],
            "waymark_feedback": feedback_link(app.config, pagename, own.here.title),
            "waymark_edit": edit_link(env, pagename),
            "waymark_statement": app.config.waymark_statement,
            "waymark_undated": bool(meta.get("waymark-undated") or context.get("waymark_undated")),
            "waymark_as_at": long_date(as_of(app.config)),
        }


def brand_style(config: Config) -> str:
    """Return the council's colours as CSS, with shades for links that can be read in either mode."""
    try:
        light, dark = brand(config.waymark_brand, DAY), brand(config.waymark_brand_dark, NIGHT)
    except ValueError as error:
        raise ConfigError(f"waymark_brand, waymark_brand_dark: {error}") from error
    return brand_css(light, dark)


def _as_context(one: navigation.Link | None, link: Any) -> dict[str, str] | None:
    return {"link": link(one.docname), "title": escape(one.title)} if one else None


def _loads(asset: Any, context: dict[str, Any]) -> bool:
    """Whether a page loads a script or stylesheet: not when no page uses it, or this page does not."""
    name = PurePath(fspath(getattr(asset, "filename", None) or "")).name
    wanted, body = WANTED_FOR.get(name, ""), context.get("body", "")
    signs = wanted if isinstance(wanted, tuple) else (wanted,)
    return name not in UNUSED_SCRIPTS and any(sign in body for sign in signs)
