"""Pictures of charts: numbers on the shapes, all within the picture. Opened with Pillow."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image, ImageColor

from waymark.exchange import colours
from waymark.exchange.charts import DatedLine, Drawable, StackedBars
from waymark.exchange.lettering import letters, lines_of, width_of
from waymark.exchange.picture_bars import bars
from waymark.exchange.picture_file import png_of, told
from waymark.exchange.picture_line import line
from waymark.exchange.shapes import WIDTH, Box, Dot, Drawing, Stroke, Words

from .samples import BARS, DAY, LINE, ODD

_COUNCILS_WRITE = (
    "£€\N{EN DASH}—\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}“”…é≥≤ŵŷŴŶŁłąęśź½²•·"
)
MANY = LINE._replace(
    points=tuple((DAY + timedelta(days=30 * n), f"Month {n}", (n * 7) % 11 - 3) for n in range(40)),
    unit="weeks",
)
CHARTS: dict[str, Drawable] = {
    "bars": BARS,
    "no bars": StackedBars("None", ()),
    "empty bar": StackedBars("", (("Nothing", ()),)),
    "nought": StackedBars("Nought", (("A", (("red", "Late", 0),)),)),
    "huge": StackedBars("x" * 300, (("y" * 300, (("red", "z " * 200, 10**9), ("pink", ODD, 1))),)),
    "line": LINE,
    "no figures": DatedLine("None", "", ()),
    "one figure": DatedLine("One", "days", ((DAY, "December", 1_234_567.5),)),
    "all nought": DatedLine("Nought", "", ((DAY, "a", 0), (date(2023, 1, 1), "b", 0))),
    "below nought": DatedLine("Minus", "£", ((DAY, "a", -5), (date(2023, 1, 1), "b", -7)), (("Even", 0),)),
    "many": MANY,
    "same day": DatedLine("Twice", "", ((DAY, "a", 1), (DAY, "b", 2))),
    "no number": DatedLine("None", "", ((DAY, "a", float("nan")), (DAY, "b", 2))),
    "tiny": DatedLine("Tiny", "", ((DAY, "a", 1e-9), (date(2023, 1, 1), "b", 3e-9))),
}
EACH = pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)


def drawn(chart: Drawable) -> Drawing:
    """Give the shapes of a chart."""
    return bars(chart) if isinstance(chart, StackedBars) else line(chart)


def words(chart: Drawable) -> list[str]:
    """Give what is written in a picture."""
    return [shape.text for shape in drawn(chart).shapes if isinstance(shape, Words)]


@EACH
def test_every_chart_is_a_sound_picture(chart: Drawable) -> None:
    """It is 1,600 pixels wide, and says that it wants 16 cm on paper."""
    with Image.open(BytesIO(png_of(chart))) as picture:
        picture.load()
        assert (picture.format, picture.width) == ("PNG", 1600)
        assert picture.height < 20_000
        assert round(1600 / picture.info["dpi"][0] * 2.54, 1) == 16


@EACH
def test_nothing_stands_outside_the_picture(chart: Drawable) -> None:
    """All words, boxes and lines have room, however long or many they are."""
    drawing = drawn(chart)
    for shape in drawing.shapes:
        match shape:
            case Box():
                ends = (shape.x, shape.x + shape.width, shape.y, shape.y + shape.height)
            case Stroke():
                ends = (
                    min(shape.x1, shape.x2),
                    max(shape.x1, shape.x2),
                    min(shape.y1, shape.y2),
                    max(shape.y1, shape.y2),
                )
            case Dot():
                ends = (shape.x - 5, shape.x + 5, shape.y - 5, shape.y + 5)
            case Words():
                width = width_of(shape.text, shape.size, bold=shape.bold)
                left = shape.x - {"left": 0, "middle": 0.5, "right": 1}[shape.side] * width
                ends = (left, left + width, shape.y - shape.size * 0.8, shape.y + 3)
        assert 0 <= ends[0] <= ends[1] <= WIDTH
        assert 0 <= ends[2] <= ends[3] <= drawing.height


def test_bars_carry_their_numbers_and_a_key() -> None:
    """Each part has its number, each bar its words and its total, each colour its words."""
    assert words(BARS) == [
        "Actions by theme",
        *("Front door", "6", "2", "8"),
        *("Leadership, £ & é", "1", "4", "5"),
        *("On track", "Some delay", "Late"),
    ]


def test_parts_are_as_wide_as_their_numbers() -> None:
    """All bars have one scale."""
    widths = [shape.width - 1 for shape in bars(BARS).shapes if isinstance(shape, Box) and shape.height == 28]
    assert [round(width / widths[0] * 6, 6) for width in widths] == [6, 2, 1, 4]


def test_ratings_have_the_colours_of_the_site() -> None:
    """The fill of a rating is in the picture."""
    with Image.open(BytesIO(png_of(BARS))) as picture:
        found = {
            colour for _, colour in picture.convert("RGB").getcolors(picture.width * picture.height) or ()
        }
    for colour in ("green", "amber", "red"):
        assert ImageColor.getrgb(colours.FILLS[colour]) in found


def test_a_line_has_its_numbers_its_periods_and_its_target() -> None:
    """The axis begins at nought; the first and the last figure are always named."""
    found = words(LINE)
    for text in ("0%", "61.5%", "70%", "88%", "Q1 2022", "Q4 2022", "Target: 95%"):
        assert text in found
    assert {"Month 39", "0", "-3"} <= set(words(MANY))


def test_numbers_and_periods_of_many_figures_do_not_touch() -> None:
    """Where there is no room, some are left out."""
    periods = [
        shape for shape in line(MANY).shapes if isinstance(shape, Words) and shape.text.startswith("Month")
    ]
    assert 3 < len(periods) < 40
    ends = [(shape.x, shape.x + width_of(shape.text, shape.size)) for shape in periods]
    assert all(one[1] < other[0] for one, other in pairwise(ends))


def test_the_letters_have_what_councils_write() -> None:
    """Pounds, dashes, quotation marks and the letters of Welsh and Polish names are all there."""
    for bold in (False, True):
        font = letters(20, bold=bold)
        missing = bytes(font.getmask("\ue123"))
        assert [sign for sign in _COUNCILS_WRITE if bytes(font.getmask(sign)) == missing] == []


def test_lines_fit_and_lose_nothing() -> None:
    """Words are parted at spaces; a word too wide for a line is broken."""
    text = "some words and a" + "verylong" * 30 + "word"
    lines = lines_of(text, 14, 200)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert max(width_of(found, 14) for found in lines) <= 200
    assert lines_of("", 14, 200) == []


def test_the_text_alternative_tells_every_number() -> None:
    """Who does not see the picture hears the same."""
    assert told(BARS) == (
        "Actions by theme. Front door: 6 On track, 2 Some delay, 0 Late; "
        "Leadership, £ & é: 1 On track, 0 Some delay, 4 Late."
    )
    assert told(LINE) == (
        "Referrals decided within a day. Q1 2022: 61.5%, Q2 2022: 70%, Q4 2022: 88%. Target: 95%."
    )
    assert told(DatedLine("None", "", ())) == "None. There are no figures yet."
