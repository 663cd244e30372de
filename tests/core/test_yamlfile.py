"""Reading YAML: text as typed, exact places, and a message for whatever a file may hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from waymark.problems import Place
from waymark.yamlfile import Mapping, Node, Scalar, Sequence, YamlFile, node_at, place_of, read
from waymark.yamlfile.building import build
from waymark.yamlfile.quoting import quoted

PLAN = b"""\
# a remark
id: front-door
number: 012
title: "Children's \xe2\x80\x9ctimely\xe2\x80\x9d response"
answers: [ilacs-2022/1, 'two']
actions:
  - id: ray-rating
    on: no
    due: 12:30
    note: |
      In use.
      See {standard}`mash-ray`.
    empty:
  - plain text
    over two lines
"""


def scalar(node: Node | None) -> Scalar:
    """Give ``node``, which must be text."""
    assert isinstance(node, Scalar)
    return node


def codes(file: YamlFile) -> list[str]:
    """Give the codes of the problems of ``file``."""
    return [problem.code for problem in file.problems]


def texts(node: Node | None) -> Any:
    """Give ``node`` as plain lists, dicts and text."""
    if isinstance(node, Mapping):
        return {name: texts(inner) for name, inner in node.fields.items()}
    if isinstance(node, Sequence):
        return [texts(inner) for inner in node.items]
    return node.text if node is not None else None


def test_every_value_is_the_text_that_was_typed() -> None:
    """No value is guessed to be a number, a time or a yes or no."""
    assert texts(read(PLAN, "a").root) == {
        "id": "front-door",
        "number": "012",
        "title": "Children's \u201ctimely\u201d response",
        "answers": ["ilacs-2022/1", "two"],
        "actions": [
            {
                "id": "ray-rating",
                "on": "no",
                "due": "12:30",
                "note": "In use.\nSee {standard}`mash-ray`.\n",
                "empty": "",
            },
            "plain text over two lines",
        ],
    }


@pytest.mark.parametrize(
    ("path", "key", "place"),
    [
        (("id",), False, (2, 5, 10)),
        (("id",), True, (2, 1, 2)),
        (("title",), False, (4, 8, 30)),
        (("answers",), False, (5, 10, 1)),
        (("answers", 1), False, (5, 25, 5)),
        (("actions", 0), False, (7, 5, 2)),
        (("actions", 0, "note"), False, (10, 11, 1)),
        (("actions", 0, "empty"), True, (13, 5, 5)),
        (("actions", 1), False, (14, 5, 10)),
        (("actions", 0, "missing"), False, (7, 5, 2)),
        (("actions", 0, "missing"), True, (7, 5, 2)),
        (("actions", 9, "id"), False, (7, 3, 1)),
        (("nothing", "here"), True, (2, 1, 2)),
        ((), False, (2, 1, 2)),
    ],
)
def test_every_value_and_name_has_its_place(
    path: tuple[str | int, ...],
    key: bool,  # noqa: FBT001
    place: tuple[int, int, int],
) -> None:
    """A place is the value, its name, or where the record above it starts when there is no such value."""
    assert place_of(read(PLAN, "a"), path, key=key) == Place("a", *place)


def test_a_place_in_a_file_that_could_not_be_read_is_its_start() -> None:
    """Asking for a place never fails."""
    assert place_of(read(b"", "a"), ("id",)) == Place("a", 1, 1)


def test_a_node_can_be_found_by_its_path() -> None:
    """A path leads to its node, or to nothing."""
    file = read(PLAN, "a")
    assert scalar(node_at(file, ("answers", 0))).text == "ilacs-2022/1"
    assert node_at(file, ("answers", "id")) is None


def test_places_count_from_the_line_on_which_the_head_of_a_page_starts() -> None:
    """The head of a Markdown page is told with the lines of the whole page."""
    file = read(b"owner: a\nstatus: b: c\n", "page.md", 2)
    assert file.problems[0].place == Place("page.md", 3, 10)
    assert place_of(read(b"owner: a\n", "page.md", first_line=2), ("owner",)) == Place("page.md", 2, 8)
    assert file.lines == ("owner: a", "status: b: c", "")


@pytest.mark.parametrize("ending", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_a_byte_order_mark_move_no_place(ending: bytes, start: bytes) -> None:
    """A file from Windows or with a mark at its start has the same places as any other."""
    file = read(start + PLAN.replace(b"\n", ending), "a")
    assert file.problems == ()
    assert place_of(file, ("actions", 0, "due")) == Place("a", 9, 10, 5)
    assert place_of(file, ("id",)) == Place("a", 2, 5, 10)
    assert texts(file.root) == texts(read(PLAN, "a").root)
    assert file.lines == read(PLAN, "a").lines


def test_a_line_separator_moves_no_line() -> None:
    """A character that only YAML takes for the end of a line is refused; lines below keep their number."""
    file = read("id: a\u2028b\ntitle: \u0085c\ndue: d\n".encode(), "a")
    assert [problem.place for problem in file.problems] == [Place("a", 1, 6), Place("a", 2, 8)]
    assert place_of(file, ("due",)) == Place("a", 3, 6)
    assert file.lines == ("id: a\u2028b", "title: \u0085c", "due: d", "")


def test_bytes_of_an_older_windows_file_are_told_and_read() -> None:
    """A wrongly saved file has its place told and its other mistakes found in the same run."""
    file = read(b"id: caf\xe9\nid: \x93quoted\x94\n", "a")
    assert [(problem.code, problem.place.line, problem.place.column) for problem in file.problems] == [
        ("encoding", 1, 8),
        ("duplicate-key", 2, 1),
    ]
    assert texts(file.root) == {"id": "caf\u00e9"}


@pytest.mark.parametrize("name", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_files_are_told(name: str) -> None:
    """A file saved in two or four bytes for each character is one mistake, with or without its mark."""
    file = read("id: front-door\n".encode(name), "a")
    assert codes(file) == ["byte-order"]
    assert texts(file.root) == {"id": "front-door"}


def test_a_file_that_is_no_text_is_one_problem() -> None:
    """A picture or a Word file under a wrong name is told once and not byte by byte."""
    assert codes(read(bytes(range(256)) + b"\0" * 50, "a")) == ["encoding"]


def test_many_problems_of_one_file_are_told_at_once() -> None:
    """One run tells all that can be found, in the order of the file."""
    data = "a: x\u200by\na: &lost words\nb: \u00adz\nc: d #4\ne: !f g\n".encode()
    assert codes(read(data, "a")) == [
        "character",
        "duplicate-key",
        "text-lost",
        "character",
        "text-lost",
        "tag",
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"a: b # a remark",
        b"a: b#c",
        b"a: 'b #c'",
        b"a: |\n  b #c\n",
        b"#a\nb: c",
        b"a: [b] #c",
        b"a: https://x/#y",
        b"a: R&D & more",
        b"a: b\tc",
        b"a:\tb",
        b"a: |\n  b\n\t\n  c\n",
        "a: 10\u00a0km".encode(),
        "a: \U0001f468\u200d\U0001f469".encode(),
        b"? a\n: b",
        b"--- \na: b\n...\n",
        b"a: =======",
    ],
)
def test_what_is_harmless_is_not_told(data: bytes) -> None:
    """Remarks, addresses, tabs between words and hard spaces in text are everyday things."""
    assert read(data, "a").problems == ()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\ta: b", "tab"),
        (b"a:\n  - \tb: c", "tab"),
        (b"a:\n -\tb: c", "tab"),
        (b"<<<<<<< ours\na: b\n=======\na: c\n>>>>>>> theirs\n<<<<<<< ours\n>>>>>>> x", "merge-marker"),
        (b">>>>>>> theirs\na: b", "merge-marker"),
        (b"a: b\n  c: d: e", "yaml-syntax"),
        (b"a: b\n: c", "yaml-syntax"),
        (b'a: b\n"": c', "yaml-syntax"),
        (b"{a: {b: c}: d}", "yaml-syntax"),
        (b"a: b\n---\n- c", "yaml-several-documents"),
        (b"&a b: c", "text-lost"),
        (b"<<: {a: b}", "alias"),
        (b"", "value-empty"),
        (b"# only a remark\n", "value-empty"),
        (b"---\n", ""),
    ],
)
def test_what_is_refused_is_told_by_its_kind(data: bytes, told: str) -> None:
    """Each thing a plan may not use has its own kind of problem."""
    assert set(codes(read(data, "a"))) == ({told} if told else set())


def test_one_conflict_is_one_problem() -> None:
    """The marks between and after two versions are not told apart from the first."""
    assert len(read(b"<<<<<<< a\n||||||| b\n=======\n>>>>>>> c\n", "a").problems) == 1


def test_an_anchor_that_is_used_is_no_lost_word() -> None:
    """A name that something points to was meant as one; a name nobody uses is a word that would be lost."""
    assert codes(read(b"a: &x b\nc: *x", "a")) == ["anchor", "alias"]
    assert codes(read(b"a: &x b", "a")) == ["text-lost"]


@pytest.mark.parametrize(
    "value", ["a: b", 'say "no"', "it's", "'a' b", '"a" b', "back\\slash", "'children's plan'"]
)
def test_a_value_in_quotation_marks_is_read_as_it_was(value: str) -> None:
    """The mend that is offered for a value can be pasted and keeps its words."""
    again = texts(read(f"a: {quoted(value)}".encode(), "a").root)["a"]
    assert again.strip("\"'") == value.strip("\"'")


def built(file: YamlFile, loader: Any) -> tuple[Any, list[Place]]:
    """Build the lines of ``file`` with one of PyYAML's parsers: the values, and the places of problems."""
    building = build("\n".join(file.lines), list(file.lines), "a", 1, loader=loader)
    return texts(building.root), sorted(problem.place for problem in building.problems)


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="only one parser is there")
def test_both_parsers_agree(repository: Path) -> None:
    """Where the fast parser is missing, authors get the same values and the same problems."""
    files = sorted((repository / "tests" / "problems").rglob("*.yaml"))
    sources = [file.read_bytes() for file in files if file.is_file()] + [PLAN]
    assert len(sources) > len(files) / 2
    for data in sources:
        file = read(data, "a")
        if {"tab", "merge-marker", "character", "byte-order"} & set(codes(file)):
            continue
        assert built(file, yaml.CSafeLoader) == built(file, yaml.SafeLoader), data
