"""The colours of files are those of the site, and words on them can be read."""

from __future__ import annotations

import re
from pathlib import Path

from waymark.exchange import colours


def light(colour: str) -> float:
    """Give how light a colour is, as the guidelines for accessible content reckon it."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours."""
    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_ratings_have_the_fills_of_the_site(repository: Path) -> None:
    """The style sheet names the same eight colours by day."""
    css = (repository / "_ext/waymark/site/static/waymark.css").read_text(encoding="utf-8")
    day = css.split("@media", 1)[0]
    assert dict(re.findall(r"--wm-fill-(\w+): (#[0-9a-f]{6})", day)) == colours.FILLS


def test_greys_are_those_of_the_site(repository: Path) -> None:
    """Words, edges and lines are as dark in files as on pages."""
    css = (repository / "_ext/waymark/site/static/waymark.css").read_text(encoding="utf-8")
    found = dict(re.findall(r"--wm-(\w+): (#[0-9a-f]{6})", css.split("@media", 1)[0]))
    for name, colour in (
        ("text", colours.TEXT),
        ("muted", colours.MUTED),
        ("edge", colours.EDGE),
        ("line", colours.LINE),
        ("soft", colours.SOFT),
    ):
        assert found[name] == colour


def test_words_can_be_read_on_every_fill() -> None:
    """The contrast is at least 6.5 to 1 on ratings, and 4.5 to 1 elsewhere."""
    assert min(contrast(colours.INK, fill) for fill in colours.FILLS.values()) >= 6.5
    for colour in (colours.TEXT, colours.MUTED, colours.STROKE):
        assert contrast(colour, "#ffffff") >= 4.5
    assert contrast(colours.TEXT, colours.SOFT) >= 7


def test_an_unknown_colour_is_white() -> None:
    """A rating without a colour of ours is told by its words."""
    assert colours.fill("pink") == "#ffffff"
