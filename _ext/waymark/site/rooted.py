"""Links that start at the root of the site, for the one page that a server shows at any address."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from sphinx.builders.dirhtml import DirectoryHTMLBuilder
from sphinx.builders.html import StandaloneHTMLBuilder

_ADDRESS: Final = re.compile(r'\b(href|src|action)="(?!#|/|[a-z][a-z0-9+.-]*:)(?:\.\./)*')


def from_the_top(context: dict[str, Any], site: str) -> None:
    """Let every link of a page, whose ``context`` Sphinx gives to its template, start at the root.

    ``site`` is the address of the site; empty where it has none, and the root is then that of its host.
    """
    top = f"{urlsplit(site).path.rstrip('/')}/"
    pathto: Callable[..., str] = context["pathto"]

    def rooted(*where: Any, **how: Any) -> str:
        path = pathto(*where, **how)
        return path if path.startswith("#") or urlsplit(path).scheme else top + path.replace("../", "")

    def of_asset(tag: Callable[[Any], str]) -> Callable[[Any], str]:
        return lambda asset: _rooted(tag(asset), top)

    context["pathto"] = rooted
    context["css_tag"], context["js_tag"] = of_asset(context["css_tag"]), of_asset(context["js_tag"])
    context["body"] = _rooted(context.get("body", ""), top)


def at_the_top(builder: StandaloneHTMLBuilder, page: str) -> None:
    """Let ``page`` be a file at the top of the site also where every other page has a folder of its own.

    A server is told the same address of it, whatever the builder.
    """
    if not isinstance(builder, DirectoryHTMLBuilder):
        return
    path_of, address_of = builder.get_output_path, builder.get_target_uri

    def path(name: str, /) -> Path:
        return Path(builder.outdir, f"{page}{builder.out_suffix}") if name == page else path_of(name)

    def address(name: str, typ: str | None = None) -> str:
        return f"{page}{builder.link_suffix}" if name == page else address_of(name, typ)

    # Sphinx asks the builder itself; there is no setting for one page.
    builder.get_output_path = path  # type: ignore[method-assign]
    builder.get_target_uri = address  # type: ignore[assignment, method-assign]


def _rooted(html: str, top: str) -> str:
    return _ADDRESS.sub(rf'\1="{top}', html)
