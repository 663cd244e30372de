"""Which texts a spreadsheet could take for a formula."""

from __future__ import annotations

from typing import Final

_SIGNS: Final = frozenset("=+-@＝＋－＠")  # noqa: RUF001 - Excel reads the wide forms too
_BREAKS: Final = frozenset("\t\r\n")
_PASSED_OVER: Final = "".join(
    (
        "' \t\r\n\v\f\x00\xa0\xad\u1680\u180e\u202f\u205f\u3000\ufeff",
        *map(chr, range(0x2000, 0x2010)),
        *map(chr, range(0x2028, 0x202F)),
        *map(chr, range(0x2060, 0x2070)),
    )
)
"""Apostrophes, spaces of every width, and signs nobody sees."""


def risky(text: str) -> bool:
    """Whether ``text`` starts as a formula does, by the rules of OWASP and some more.

    It starts with a tab or a line break; or with ``=``, ``+``, ``-`` or ``@``, plain or of full width, also
    after spaces, signs nobody sees, and apostrophes.
    """
    return text[:1] in _BREAKS or text.lstrip(_PASSED_OVER)[:1] in _SIGNS
