"""Charts are sound SVG that says its numbers, on any screen, with any words in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from types import SimpleNamespace
from typing import Final, cast
from xml.etree import ElementTree as ET

import pytest

from waymark.site import html
from waymark.site.blocks import Areas, Bars, BurnUp, Curve, Segment, Slips
from waymark.site.brand import contrast
from waymark.site.charts import Chart, chart_svg
from waymark.site.charts.lettering import PHONE, width_of
from waymark.site.fallback import standard_nodes

STYLE = Path(html.__file__).parent / "static" / "waymark.css"
NASTY: Final = (
    "Words with < & \" and ' and <script>alert(1)</script> that go on and on, far over the end of a line"
)
HUGE: Final = 1234567
MONTHS: Final = ("Jul 2022", "Aug 2022", "Sep 2022", "Oct 2022", "Nov 2022", "Dec 2022", "Jan 2023")
MANY: Final = tuple(f"Month {number}" for number in range(40))
RATINGS: Final = (
    ("green", "Completed", (0, 1, 3, 4, 6, 9, 12)),
    ("yellow", "In progress and on schedule", (10, 13, 14, 14, 12, 10, 8)),
    ("red", "Delayed, not on schedule", (0, 1, 2, 5, 6, 6, 5)),
    ("grey", "Planning, not yet begun", (20, 15, 11, 7, 6, 5, 5)),
)
FIGURES: Final = tuple(
    (f"2022-{month:02}-28", f"{month} of 2022", figure)
    for month, figure in enumerate((61.0, 64.0, 63.0, 70.0, 74.0, 79.0), start=1)
)
MET, MISSED, UNRATED = ("green", "Met"), ("red", "Missed"), ("", "")
STAGES: Final = (("2022-02-28", "70% by February", 70.0), ("2022-12-31", "90% by December", 90.0))

AREAS = Areas("Ratings over time", MONTHS, RATINGS)
BURN_UP = BurnUp(
    "Planned and completed", MONTHS, (2, 4, 9, 11, 12, 18, 20), (1, 2, 4, 6, None, None, None), 3, 23
)
SLIPS = Slips(
    "Dates moved",
    (
        ("1.1 Recruit a head of service", "2022-09-30", "2023-03-31", 182),
        ("1.2 Open the new front door", "2023-03-31", "2023-03-30", -1),
        ("1.3 Nothing moved", "2023-01-31", "2023-01-31", 0),
    ),
)
CURVE = Curve(
    "Assessments on time",
    "percent",
    FIGURES,
    (("At least 85%", 85),),
    ("2021-01-31", "January 2021", 55),
    (("England", 47), ("Core cities", 71.5)),
    (MISSED, MISSED, UNRATED, UNRATED, UNRATED, MET),
    STAGES,
)
BARS = Bars("By area", (("Front door", (Segment("green", NASTY, 3),)),), (("green", NASTY),))

CHARTS: Final[dict[str, Chart]] = {
    "areas": AREAS,
    "areas of 40 periods": Areas("", MANY, (("green", "Done", tuple(range(40))), ("red", "Late", (1,) * 40))),
    "areas with one huge number": Areas(
        NASTY, MONTHS, (("red", NASTY, (1,) * 7), ("red", f"{NASTY}!", (1, 1, 1, 1, 1, 0, HUGE)))
    ),
    "areas of long periods": Areas("", (NASTY,) * 5, (("green", "Done", (0, 0, 0, 0, 1)),)),
    "areas of one period": Areas(NASTY, (NASTY,), (("white", NASTY, (HUGE,)), ("blue", "Done", (1,)))),
    "burn-up": BURN_UP,
    "burn-up of 40 periods": BurnUp("", MANY, tuple(range(40)), tuple(range(40)), 39),
    "burn-up of one period": BurnUp("", (NASTY,), (12,), (7,), 0),
    "burn-up with nothing known": BurnUp("", MONTHS, (1,) * 7, (None,) * 7, None),
    "burn-up with one huge number": BurnUp("", MONTHS, (0, 0, 0, 0, 0, 0, HUGE), (0,) * 7, 6, 2 * HUGE),
    "slips": SLIPS,
    "slips of one day": Slips(NASTY, ((NASTY, "2023-01-31", "2023-02-01", 1),)),
    "slips of decades": Slips("", (*SLIPS.rows * 5, (NASTY, "2012-09-30", "2045-10-01", 12054))),
    "curve": CURVE,
    "curve with targets alone": Curve("", "percent", FIGURES, (("At least 85%", 85),)),
    "curve of one figure": Curve("", "children", (("2022-01-31", NASTY, 0),), ()),
    "curve of 40 figures": Curve(
        NASTY,
        "children",
        tuple((f"{2020 + n // 12}-{n % 12 + 1:02}-28", NASTY, 500.0 + n * 37 % 23) for n in range(40)),
        ((NASTY, 505), (f"{NASTY}!", 506)),
        ("2020-01-28", NASTY, 500),
        ((NASTY, 12345678901), (f"{NASTY}!", -5.25)),
        tuple((colour, f"{NASTY} {colour}") for colour in ("red", "red", "green", "blue")),
        (("2021-01-01", NASTY, 400), ("2023-01-01", f"{NASTY}!", 501)),
    ),
    "bars": BARS,
}
EACH = pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)

ELEMENTS = {"figure", "figcaption", "div", "span", "ul", "li", "svg", "title", "desc", "defs", "pattern"}
ELEMENTS |= {"clipPath", "g", "rect", "line", "polyline", "polygon", "path", "circle", "text"}


def drawn(chart: Chart, name: str = "c") -> ET.Element:
    """The chart, read as XML."""
    return ET.fromstring(f"<div>{chart_svg(chart, name)}</div>")


def words(root: ET.Element, tag: str) -> list[str]:
    """The words of all elements of a kind."""
    return ["".join(one.itertext()) for one in root.iter(tag)]


def spans(drawing: ET.Element) -> Iterator[tuple[float, float, float, str]]:
    """From where to where each text of a drawing reaches on the narrowest telephone, and its height."""
    for text in drawing.iter("text"):
        said, classes = "".join(text.itertext()), text.get("class", "")
        x = float(text.get("x", "").removesuffix("%")) + float(text.get("dx", 0)) * 100 / PHONE
        width = width_of(said)
        left = x - width if "wm-end" in classes else x
        if "wm-middle" in classes or "wm-bar-number" in classes:
            left = x - width / 2
        yield left, left + width, float(text.get("y", "")), said


@EACH
def test_a_chart_is_sound_and_holds_nothing_that_acts(chart: Chart) -> None:
    """A chart is XML of drawing elements alone, whatever stands in its words."""
    root = drawn(chart)
    assert {one.tag for one in root.iter()} <= ELEMENTS
    assert [
        name for one in root.iter() for name in one.attrib if name.startswith("on") or "href" in name
    ] == []


@EACH
def test_equal_values_give_equal_bytes(chart: Chart) -> None:
    """The same block is drawn the same each time."""
    assert chart_svg(chart, "c") == chart_svg(chart, "c")


@EACH
def test_words_stay_inside_and_apart(chart: Chart) -> None:
    """On the narrowest telephone no words leave the drawing at a side, and none lie on others."""
    for drawing in drawn(chart).iter("svg"):
        found = list(spans(drawing))
        assert [said for left, right, _, said in found if left < -0.05 or right > 100.05] == []
        assert [
            (one[3], other[3])
            for one, other in combinations(found, 2)
            if one[0] < other[1] and other[0] < one[1] and abs(one[2] - other[2]) < 12
        ] == []


@EACH
def test_places_stand_in_the_drawing(chart: Chart) -> None:
    """No shape begins or ends beyond the sides of its drawing."""
    root = drawn(chart)
    places = [
        float(value.removesuffix("%"))
        for one in root.iter()
        for name in ("x", "x1", "x2", "cx")
        if (value := one.get(name, "")).endswith("%")
    ]
    assert all(-0.01 <= place <= 100.01 for place in places)
    for line in root.iter("polyline"):
        assert all(-0.01 <= float(point.split(",")[0]) <= 100.01 for point in line.get("points", "").split())


@EACH
def test_names_are_unique_and_found(chart: Chart) -> None:
    """Two charts on a page share no name, and what names a pattern, title or text names one that is there."""
    page = ET.fromstring(f"<div>{chart_svg(chart, 'one')}{chart_svg(chart, 'two')}</div>")
    names = [name for one in page.iter() if (name := one.get("id"))]
    assert len(set(names)) == len(names)
    text = ET.tostring(page, encoding="unicode")
    asked = re.findall(r"url\(#([^)]+)\)", text)
    for labels in re.findall(r'aria-labelledby="([^"]+)"', text):
        asked += labels.split()
    assert set(asked) <= set(names)


@EACH
def test_each_drawing_has_a_text_in_its_place(chart: Chart) -> None:
    """Each drawing is an image with a description, or kept from those who hear the page."""
    for drawing in drawn(chart).iter("svg"):
        if "wm-at" in drawing.get("class", "") or "wm-space" in drawing.get("class", ""):
            continue
        hidden = drawing.get("aria-hidden") == "true"
        assert hidden or (drawing.get("role") == "img" and "".join(words(drawing, "desc")))


@EACH
def test_a_chart_goes_where_blocks_go(chart: Chart) -> None:
    """The writer of HTML draws it; other builders leave it to the table that follows."""
    page = cast("html.Page", SimpleNamespace(new_id=lambda: "p-1"))
    assert html.write([chart], page) == chart_svg(chart, "p-1")
    assert standard_nodes([chart], lambda _: pytest.fail("no link"), lambda _: None) == []


def test_areas_tell_every_number() -> None:
    """The text of areas has each rating with the number of each period."""
    (told,) = words(drawn(AREAS), "desc")
    for _, label, counts in RATINGS:
        numbers = ", ".join(f"{month} {count}" for month, count in zip(MONTHS, counts, strict=True))
        assert f"{label}: {numbers}." in told


def test_areas_end_with_their_numbers() -> None:
    """Beside the areas stand the numbers of the last period, and over them how many there are in all."""
    found = words(drawn(AREAS), "text")
    assert [said for said in found if said.isdigit()][-4:] == ["5", "5", "8", "12"]
    assert "30 in all" in found


def test_areas_differ_without_colour() -> None:
    """Each rating has a pattern of its own, also where two share a colour."""
    colours = ("green", "red", "red", "blue", "white", "grey", "purple", "yellow")
    series = tuple((colour, f"Rating {n}", (1,) * 4) for n, colour in enumerate(colours))
    root = drawn(Areas("", MONTHS[:4], series))
    tiles = ["".join(ET.tostring(part, encoding="unicode") for part in one) for one in root.iter("pattern")]
    assert len(set(tiles)) == len(tiles) == len(colours) - 1  # one of them is plain


@pytest.mark.parametrize("periods", [1, 2, 3])
def test_few_periods_are_bars(periods: int) -> None:
    """Up to three periods are a bar each, so that nothing is drawn between what was counted."""
    few = Areas("", MONTHS[:periods], tuple((c, label, counts[:periods]) for c, label, counts in RATINGS))
    root = drawn(few)
    assert root.findall(".//polygon") == []
    assert len(words(root, "desc")) == periods
    assert "14 in progress and on schedule" in words(
        drawn(AREAS._replace(periods=("x",), series=(("yellow", "In progress and on schedule", (14,)),))),
        "desc",
    )


@pytest.mark.parametrize(
    "chart",
    [
        Areas("", MONTHS, (("green", "Done", (0,) * 7),)),
        Areas("", (), ()),
        BurnUp("", MONTHS, (0,) * 7, (None,) * 7, 2),
        BurnUp("", (), (), (), None),
        Slips("", ()),
        Curve("", "percent", (), ()),
    ],
)
def test_nothing_is_no_chart(chart: Chart) -> None:
    """Where there is nothing to draw, no empty frame stands on the page."""
    assert chart_svg(chart, "c") == ""


def test_a_burn_up_says_where_things_stand() -> None:
    """The lines of a burn-up carry their last numbers, the day its words, and the line under it all three."""
    root = drawn(BURN_UP)
    found = words(root, "text")
    for said in ("Now: Oct 2022", "Completed: 6", "Planned: 20", "11 planned by now", "23 actions in all"):
        assert said in found
    assert words(root, "figcaption") == ["6 completed, 11 planned by now, 23 in all."]
    (told,) = words(root, "desc")
    assert "Planned: Jul 2022 2, Aug 2022 4, Sep 2022 9, Oct 2022 11, Nov 2022 12, Dec 2022 18" in told
    assert told.endswith(
        "Completed: Jul 2022 1, Aug 2022 2, Sep 2022 4, Oct 2022 6. Now: Oct 2022. All actions: 23."
    )


def test_what_is_not_known_is_not_drawn() -> None:
    """The line of completed actions ends with the day; nothing is drawn for what comes after it."""
    planned, completed = drawn(BURN_UP).iter("polyline")
    assert "wm-planned" in planned.get("class", "")
    assert len(completed.get("points", "").split()) == 4


def test_slips_tell_dates_and_days() -> None:
    """Each row prints the days moved, and tells both dates in words."""
    root = drawn(SLIPS)
    found = words(root, "text")
    assert [said for said in found if "day" in said] == ["+182 days", "−1 day", "0 days"]  # noqa: RUF001
    assert words(root, "desc") == [
        "from 30 September 2022 to 31 March 2023, 182 days later",
        "from 31 March 2023 to 30 March 2023, 1 day earlier",
        "from 31 January 2023 to 31 January 2023, 0 days later",
    ]


def test_a_curve_tells_what_it_is_measured_against() -> None:
    """The text of a line has its figures as rated, its targets, its baseline and the figures of others."""
    (told,) = words(drawn(CURVE), "desc")
    assert told == (
        "1 of 2022: 61% (Missed), 2 of 2022: 64% (Missed), 3 of 2022: 63%, 4 of 2022: 70%, 5 of 2022: 74%, "
        "6 of 2022: 79% (Met). Target: At least 85%. Target: 70% by February. Target: 90% by December. "
        "Baseline: 55% (January 2021). For comparison, England: 47%. For comparison, Core cities: 71.5%."
    )


def test_a_curve_names_each_line_on_the_drawing_or_in_the_key() -> None:
    """What has no room on the drawing has a letter there, and its words in the key."""
    close = CURVE._replace(comparators=(("England", 84), ("Wales", 83), ("Core cities", 82)))
    for curve in (CURVE, close):
        root = drawn(curve)
        found = words(root, "text")
        key = words(root, "li")
        lettered = [entry.strip().split(": ", 1) for entry in key if re.match(r" [A-Z]: ", entry)]
        assert all(letter in found for letter, _ in lettered)
        said = {*found, *(text for _, text in lettered)}
        named = [f"{label}: {figure:g}%" for label, figure in curve.comparators]
        assert {*named, "At least 85%", "70% by February", "90% by December", "Baseline: 55%"} <= said


def test_words_of_a_line_are_never_cut() -> None:
    """Words that are wider than the drawing stand in the key in full, and their line carries a letter."""
    root = drawn(Curve("", "percent", FIGURES, ((NASTY, 85),)))
    assert words(root, "li") == [f" A: {NASTY}"]
    assert "A" in words(root, "text")
    assert not any("…" in said for said in words(root, "text"))


def test_a_figure_that_nobody_rated_looks_so() -> None:
    """Rated figures have a shape for each rating, the others a ring; the key names them all."""
    root = drawn(CURVE)
    assert {entry.strip() for entry in words(root, "li")} >= {"Met", "Missed", "Not rated in the paper"}
    shapes = [one.get("d") for one in root.iter("path") if one.get("class") == "wm-mark wm-red"]
    rings = [one for one in root.iter("path") if one.get("class") == "wm-dot"]
    assert len(shapes) == 2 + 1  # in the drawing and in the key
    assert len(rings) == 3 + 1


def test_a_plain_curve_has_no_key() -> None:
    """A line with figures and targets alone says all on the drawing."""
    root = drawn(Curve("", "percent", FIGURES, (("At least 85%", 85),)))
    assert words(root, "figcaption") == []
    assert "At least 85%" in words(root, "text")


def test_large_numbers_are_written_out() -> None:
    """No figure is printed with a power of ten."""
    curve = Curve(
        "", "children", (("2022-01-31", "January", 12345678901.0), ("2022-02-28", "February", 0.5)), ()
    )
    assert {"12,345,678,901", "0.5"} <= set(words(drawn(curve), "text"))


def _colours(style: str, prefix: str) -> dict[str, str]:
    return dict(re.findall(rf"--wm-{prefix}([a-z]+): (#[0-9a-f]{{6}})", style))


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_shapes_and_words_can_be_seen(mode: str) -> None:
    """Words have 4.5 to 1 on what they stand on; lines and edges have 3 to 1."""
    style = STYLE.read_text(encoding="utf-8")
    light, dark = style.split("@media not print {", 1)
    own = _colours(light if mode == "light" else dark.split("@media", 1)[0], "")
    fills = _colours(light, "fill-")
    assert all(contrast("#111111", fill) >= 4.5 for fill in fills.values())
    assert all(contrast(own[name], own["bg"]) >= 4.5 for name in ("text", "muted"))
    assert contrast(own["edge"], own["bg"]) >= 3
    # An area is seen by its dark outline where the page is light, and by its fill where the page is dark.
    assert contrast("#111111", own["bg"]) >= 3 or all(
        contrast(fill, own["bg"]) >= 3 for fill in fills.values()
    )


ROOM: Final[dict[str, Callable[[], Chart]]] = {
    "areas": lambda: AREAS,
    "burn-up": lambda: BURN_UP,
    "curve": lambda: CURVE,
}


@pytest.mark.parametrize("kind", ROOM)
def test_words_stay_within_the_height(kind: str) -> None:
    """No words are written over the top of a drawing or under its foot."""
    drawing = drawn(ROOM[kind]()).find(".//svg")
    assert drawing is not None
    height = float(drawing.get("height", ""))
    assert all(10 <= y <= height - 3 for _, _, y, _ in spans(drawing))
