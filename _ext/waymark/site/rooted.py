"""Links that start at the root of the site, for the one page that a server shows at any address."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import urlsplit

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


def _rooted(html: str, top: str) -> str:
    return _ADDRESS.sub(rf'\1="{top}', html)
