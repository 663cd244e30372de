"""From the one or two colours a council gives to colours that can be read on every page."""

import re
from typing import NamedTuple

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_READABLE = 4.6  # WCAG asks 4.5 of text; the rest is for rounding
_NAMES = ("--wm-brand", "--wm-on-brand", "--wm-link")
_STEPS = 20
_NEARLY_BLACK = 0.04045  # below this WCAG counts brightness in a straight line


class Brand(NamedTuple):
    """The colours of a council: its own, what is written on it, and a shade of it for links."""

    colour: str
    on: str
    link: str


def brand(colour: str, background: str) -> Brand:
    """Return the colours for a page with this background.

    A council's yellow is a fine header and an unreadable link: the link is the nearest shade of
    the same colour that can be read.
    """
    if not _HEX.fullmatch(colour):
        raise ValueError(f"a colour is written as # and six figures, for example #1d4f91, not {colour!r}")
    on = max(("#ffffff", "#000000"), key=lambda text: contrast(text, colour))  # one of them is above 4.5
    return Brand(colour, on, readable(colour, background))


def brand_css(day: Brand, night: Brand) -> str:
    """Return the colours as CSS, in the three places where furo looks for light and dark."""
    light, dark = (";".join(map("{}:{}".format, _NAMES, colours)) for colours in (day, night))
    return (
        f"body{{{light}}}@media not print{{body[data-theme=dark]{{{dark}}}"
        f"@media(prefers-color-scheme:dark){{body:not([data-theme=light]){{{dark}}}}}}}"
    )


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG counts it: 1 for none, 21 for black on white."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable(colour: str, background: str) -> str:
    """Return the nearest shade of a colour that can be read on a background."""
    towards = max(("#ffffff", "#000000"), key=lambda end: contrast(end, background))
    for step in range(_STEPS + 1):
        shade = _mix(colour, towards, step / _STEPS)
        if contrast(shade, background) >= _READABLE:
            return shade
    return towards


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mix(colour: str, other: str, share: float) -> str:
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _luminance(colour: str) -> float:
    shares = (0.2126, 0.7152, 0.0722)
    return sum(share * _linear(value / 255) for share, value in zip(shares, _channels(colour), strict=True))


def _linear(value: float) -> float:
    return value / 12.92 if value <= _NEARLY_BLACK else ((value + 0.055) / 1.055) ** 2.4
