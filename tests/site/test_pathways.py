"""The steps of a guidance page: a list with jumps, and a drawing that shows every one of them."""

from __future__ import annotations

import random
import re
from html import unescape
from itertools import combinations, pairwise
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import pytest

from waymark.model import PathwayStep, turns
from waymark.site.blocks import Pathway, Step, Text, Way
from waymark.site.charts import pathway_svg
from waymark.site.charts.lettering import pixels_of
from waymark.site.charts.pathway_layout import (
    ENTRY,
    INDENT,
    LEFT,
    TYPE,
    WIDTH,
    Layout,
    laid_out,
    lanes_of,
    wrapped,
)
from waymark.site.step_list import step_list

from .building import Built, build, change
from .test_references import Page, dead_links

PHONE: Final = "guidance/answer-the-phone"
NASTY: Final = 'Is <b>this</b> & "that" {{ 7 * 7 }} </svg><script>alert(1)</script> so?'


def step(title: str, *ways: tuple[str, int | None]) -> Step:
    """A step whose answers lead to the steps of these numbers."""
    return Step(title, (), tuple(Way(answer, to, f"{answer}: to {to}") for answer, to in ways))


def made_up(seed: int) -> tuple[Step, ...]:
    """Steps that lead anywhere, also back, to themselves and to the end."""
    chance = random.Random(seed)
    count = chance.randint(1, 25)
    places = [*range(1, count + 1), None]
    return tuple(
        step(
            "Ask whether it is so " * chance.randint(1, 3),
            *(
                (f"Answer {n} " * chance.randint(1, 6), chance.choice(places))
                for n in range(chance.randint(1, 5))
            ),
        )
        for _ in range(count)
    )


EACH = pytest.mark.parametrize("steps", [made_up(seed) for seed in range(60)], ids=range(60))


def jumps(steps: tuple[Step, ...]) -> list[tuple[int, int]]:
    """Every way that does not lead to the next box: from which to which."""
    last = len(steps) + 1
    ways = [(number, way.to or last) for number, one in enumerate(steps, 1) for way in one.ways]
    return [(number, to) for number, to in ways if to != number + 1]


def place_of(layout: Layout, box: int) -> float:
    """Where a jump comes into a box."""
    return layout.boxes[box - 1].top + ENTRY if box <= len(layout.boxes) else layout.end + 15


# The layout


@EACH
def test_no_two_jumps_share_a_piece_of_a_lane(steps: tuple[Step, ...]) -> None:
    """Jumps to different steps never run over each other: where they share a lane, one ends before."""
    layout = laid_out(steps)
    spans: dict[int, tuple[float, float]] = {}
    for leaving in (one for box in layout.boxes for one in box.exits):
        to = place_of(layout, leaving.to)
        low, high = spans.get(leaving.to, (to, to))
        spans[leaving.to] = (min(low, leaving.y), max(high, leaving.y))
    for one, other in combinations(spans, 2):
        if abs(layout.lanes[one] - layout.lanes[other]) < 3:
            above, below = sorted((spans[one], spans[other]))
            assert above[1] < below[0], (one, other)


@EACH
def test_boxes_stand_below_each_other_with_their_words_inside(steps: tuple[Step, ...]) -> None:
    """No box touches the next, and no title or answer is wider than its box."""
    layout = laid_out(steps)
    edges = [*((box.top, box.top + box.height) for box in layout.boxes), (layout.end, layout.height)]
    assert all(below[0] - above[1] >= 15 for above, below in pairwise(edges))
    scale = TYPE / 14
    for box in layout.boxes:
        for line in box.words:
            assert LEFT + INDENT + pixels_of(line) * scale <= layout.right
        for one in box.exits:
            assert box.top + ENTRY < one.y < box.top + box.height
            assert all(pixels_of(line) * scale <= layout.right - LEFT for line in one.words)
    assert 200 < layout.right <= max([*layout.lanes.values(), layout.right]) <= WIDTH


@EACH
def test_every_jump_is_drawn(steps: tuple[Step, ...]) -> None:
    """Each way that jumps has a line along the lane of its target and into it; there is no other."""
    layout = laid_out(steps)
    drawn = ET.fromstring(pathway_svg(Pathway("Steps", steps), "c"))
    lines = [one.get("d", "") for one in drawn.iter("path") if one.get("class") == "wm-way"]
    numbers = [[float(number) for number in re.findall(r"-?[\d.]+", line)] for line in lines if "Q" in line]
    found = [(line[1], line[3], line[7]) for line in numbers]
    expected = [
        (
            one.y,
            layout.lanes[one.to],
            place_of(layout, one.to) + (-6 if place_of(layout, one.to) > one.y else 6),
        )
        for box in layout.boxes
        for one in box.exits
    ]
    assert len(found) == len(expected)
    assert sum(found, ()) == pytest.approx(sum(expected, ()), abs=0.01)
    assert [one.to for box in layout.boxes for one in box.exits] == [to for _, to in jumps(steps)]
    downs = sum(
        any((way.to or len(steps) + 1) == n + 1 for way in one.ways) for n, one in enumerate(steps, 1)
    )
    assert len(lines) - len(numbers) == downs


def test_short_jumps_lie_inside_long_ones() -> None:
    """What leads far goes round what leads near, so that lines cross as little as can be."""
    steps = (
        step("A?", ("Yes", 6), ("No", 2)),
        step("B?", ("Yes", 4), ("No", 3)),
        *(step("C", ("", n)) for n in (4, 5, 6, None)),
    )
    assert lanes_of(steps) == {4: 0, 6: 1}


def test_a_long_word_is_cut_and_not_let_out_of_its_box() -> None:
    """Where a single word is wider than the room, it goes on in the next line."""
    lines = wrapped("a" * 60, 200)
    assert "".join(lines) == "a" * 60
    assert all(pixels_of(line) * TYPE / 14 <= 200 for line in lines)


# The drawing


def test_a_question_has_another_shape_and_not_only_a_colour() -> None:
    """The box and the number of a question have corners that those of a step have not."""
    steps = (step("Do it", ("", 2)), step("Is it done?", ("Yes", None), ("No", 1)))
    drawn = ET.fromstring(pathway_svg(Pathway("Steps", steps), "c"))
    plain, question = list(drawn.iter("a"))
    assert [one.tag for one in plain if one.tag != "text"] == ["rect", "circle"]
    assert [one.tag for one in question if one.tag != "text"] == ["path", "path"]


def test_the_drawing_says_in_words_what_it_shows() -> None:
    """Title and description name every step and where each answer leads."""
    steps = (step("Do it", ("", 2)), step("Is it done?", ("Yes", None), ("No", 1)))
    drawn = ET.fromstring(pathway_svg(Pathway("How to", steps), "c"))
    svg = next(drawn.iter("svg"))
    names = {one.get("id"): one.text for one in drawn.iter() if one.tag in {"title", "desc"}}
    assert names[svg.get("aria-labelledby")] == "How to"
    told = names[svg.get("aria-describedby")]
    assert (
        told == "Step 1: Do it. : to 2. Step 2, a question: Is it done? Yes: to None. No: to 1. Then it ends."
    )


def test_steps_that_only_follow_each_other_are_not_drawn() -> None:
    """A drawing without a jump would say no more than the list."""
    steps = (Step("Do it", (), (Way("", 2, ""),)), Step("Stop", (), (Way("", None, ""),)))
    assert pathway_svg(Pathway("Steps", steps), "c") == ""


def test_words_of_a_page_are_never_markup_in_its_drawing() -> None:
    """Titles and answers are shown as typed, in the list and in the drawing."""
    pathway = Pathway(NASTY, (step(NASTY, (NASTY, None), ("No", 1)),))
    html = step_list(pathway, [""]) + pathway_svg(pathway, "c")
    root = ET.fromstring(f"<div>{html}</div>")
    assert {one.tag for one in root.iter()} & {"script", "b"} == set()
    assert NASTY in "".join(root.itertext())


# On a page


def test_a_page_has_its_steps_as_a_list_with_links(built_small: Built) -> None:
    """Each step has an address, each answer says where it leads, and none leads nowhere."""
    html = built_small.page(f"{PHONE}.html")
    steps = re.search(r'<ol class="wm-steps">.*?</ol>', html, re.DOTALL)
    assert steps
    ways = re.findall(r'href="#(step-\d)">([^<]+)<', steps[0])
    assert ways == [
        ("step-4", "Yes: go to step 4"),
        ("step-3", "No: go on to step 3"),
        ("step-4", "Somebody to talk to: go back to step 4"),
        ("step-5", "A letter that explains it: go on to step 5"),
    ]
    assert re.findall(r"<li>([^<]+)</li>", steps[0]) == ["Stop here", "None after all: stop here"]
    assert [one for one in Page(html).ids if one.startswith("step-")] == [f"step-{n}" for n in range(1, 6)]
    assert [link for link in dead_links(built_small) if link[0] == f"{PHONE}.html"] == []


def test_what_only_the_council_can_say_is_marked_in_a_step(built_small: Built) -> None:
    """The words for it look in a step as they do in the answer."""
    html = built_small.page(f"{PHONE}.html")
    assert 'Who signs it is <span class="wm-supply">To be supplied by the council</span>.' in html


def test_each_gap_of_a_text_is_marked_however_it_is_written(small: Path) -> None:
    """In a step, in the answer and in the running text no gap looks like words of the council."""
    gaps = "TO BE SUPPLIED by the council, or to be supplied by the Council. It is To be supplied."
    change(small, f"{PHONE}.md", "Who signs it is to be supplied by the council.", f"'{gaps}'")
    change(small, f"{PHONE}.md", "who: Whoever is at the desk.", f"who: '{gaps}'")
    change(small, f"{PHONE}.md", "Where the caller", f"{gaps} Where the caller")
    html = build(small, small.with_name("out")).page(f"{PHONE}.html")
    mark = '<span class="wm-supply">To be supplied by the council</span>'
    assert html.count(f"{mark}, or {mark}. It is {mark}.") >= 2
    running = '<span class="wm-supply">{}</span>'.format
    first, second = running("TO BE SUPPLIED by the council"), running("to be supplied by the Council")
    assert f"{first}, or {second}. It is To be supplied." in html


def test_a_list_of_what_to_record_reads_on(built_small: Built) -> None:
    """Each list of records starts with the record it is for."""
    html = built_small.page(f"{PHONE}.html")
    assert "For every call, write:" in html
    assert "<li>Who called.</li>" in html
    assert "Keep it for a year." in html


def test_an_address_of_a_heading_is_not_taken_twice(small: Path) -> None:
    """Where headings of the page are called as its made parts are, each address still names one place."""
    change(small, f"{PHONE}.md", "![A phone]", "### Step 1\n\nSo.\n\n### Steps\n\nSo.\n\n![A phone]")
    built = build(small, small.with_name("out"))
    assert built.warnings == ()
    html = built.page(f"{PHONE}.html")
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert sorted(ids) == sorted(set(ids))
    assert 'href="#pathway-step-4">Yes: go to step 4<' in html
    assert [link for link in dead_links(built) if link[0] == f"{PHONE}.html"] == []


@pytest.mark.parametrize(
    ("builder", "file"),
    [
        ("text", f"{PHONE}.txt"),
        ("latex", "northbridge.tex"),
        ("epub", f"{PHONE}.xhtml"),
        ("singlehtml", "index.html"),
        ("man", "northbridge.1"),
    ],
)
def test_every_builder_shows_the_steps(small: Path, builder: str, file: str) -> None:
    """Titles, texts, and where each answer leads, stand in what each builder writes."""
    built = build(small, small.with_name("out"), builder, epub_copyright="x", version="1")
    assert built.warnings == ()
    page = " ".join(unescape(re.sub(r"<[^>]+>", "", built.page(file))).split())
    for words in (
        "Which help do they need?",
        "Somebody to talk to: go back to step 4",
        "For every call, write",
    ):
        assert words in page, words
    assert "<svg" not in built.page(file).partition("Which help")[2][:2000]


def test_a_way_to_a_step_that_is_not_there_ends_the_pathway() -> None:
    """A page with that mistake is shown all the same; the check tells the mistake."""
    values = {"title": "Is it so?", "yes": "nowhere", "no": "end"}
    (ways,) = turns((PathwayStep.read(values, ("steps", 0)),))
    assert [turn.to for turn in ways] == [None, None]


def test_the_word_for_the_end_is_no_name_of_a_step() -> None:
    """Where a step was called so by mistake, who has come to the end is not sent on to it."""
    steps = ({"title": "Is it so?", "yes": "end", "no": "end"}, {"id": "end", "title": "Ring"})
    ways, _ = turns(tuple(PathwayStep.read(one, ("steps", n)) for n, one in enumerate(steps)))
    assert [turn.to for turn in ways] == [None, None]


def test_a_text_is_a_line_with_links() -> None:
    """The text of a step stands below its title, with what it links."""
    pathway = Pathway("Steps", (Step("Do it", (Text("Now."),), (Way("", None, ""),)),))
    assert "<p>Now.</p>" in step_list(pathway, ["Now."])
