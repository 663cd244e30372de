"""Text as every format can hold it."""

from __future__ import annotations

import re
from typing import Final

_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_PUT_INSTEAD: Final = "\ufffd"


def fit(text: str) -> str:
    """``text`` with one kind of line break, and ``�`` for each character that XML cannot hold.

    Word and Excel call a file with such a character damaged. The mark shows that something stood there.
    """
    return _UNFIT.sub(_PUT_INSTEAD, text.replace("\r\n", "\n").replace("\r", "\n"))
