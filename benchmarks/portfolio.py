"""A project of plans and guidance of any size, like the worked example in everything but its sense."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from .sentences import Writer

PER_OUTCOME, OUTCOMES, AREAS = 10, 5, 10
PER_AREA: Final = PER_OUTCOME * OUTCOMES
PER_PLAN: Final = PER_AREA * AREAS
PER_PAGE: Final = 20
"""Actions for each guidance page, which has a file of two standards."""
ROLES: Final = 40
MEASURES: Final = 20
"""Measures for each plan, in one file."""
PROGRESS_WORDS, IMPACT_WORDS = 40, 30

AS_OF: Final = "2023-01-26"
SETTINGS: Final = f"""\
project = "Benchmark"
extensions = ["waymark"]
include_patterns = ["index.md", "plans/**.yaml", "guidance/**.yaml", "guidance/**.md"]
primary_domain = "waymark"
smartquotes = False
html_theme = "furo"
waymark_as_of = "{AS_OF}"
"""
_FRONT: Final = """\
# All plans

```{progress}
:by: plan
```

```{toctree}
:hidden:
:glob:

plans/*/plan
guidance/index
plans/measures/*
plans/roles
```
"""
_GUIDANCE: Final = """\
# Guidance

```{guidance}
```

```{toctree}
:hidden:
:glob:

topic-*
standards/*
```
"""
_RATINGS: Final = """\
ratings:
  delivery:
    terms:
      - {id: completed, label: Completed, means: The work is finished., colour: green, common: complete}
      - {id: on-schedule, label: On schedule, means: It ends by its date., colour: yellow, common: on-track}
      - {id: delayed, label: Delayed, means: It will miss its date., colour: red, common: late}
      - {id: planning, label: Planning, means: It has not begun., colour: grey, common: not-started}
"""
_TERMS: Final = (*["completed"] * 11, *["on-schedule"] * 6, *["delayed"] * 2, "planning")
"""What each run of twenty actions is rated."""


class Portfolio(NamedTuple):
    """A project on disk, and one of its actions, to be edited."""

    root: Path
    file: Path
    """The file of a group."""

    def edit(self, day: int) -> None:
        """Give the first action of the file an update on this day of January 2023."""
        text = self.file.read_text(encoding="utf-8")
        update = f"          - {{on: 2023-01-{day:02}, delivery: on-schedule, note: The work goes on.}}\n"
        start = text.index("        updates:\n") + len("        updates:\n")
        self.file.write_text(text[:start] + update + text[start:], encoding="utf-8")


def make(root: Path, actions: int) -> Portfolio:
    """Write a project with this many actions, a whole number of areas."""
    if actions <= 0 or actions % PER_AREA:
        message = f"{actions} actions are no whole number of areas of {PER_AREA}"
        raise ValueError(message)
    writer = Writer(actions)
    files = {"conf.py": SETTINGS, "index.md": _FRONT, "guidance/index.md": _GUIDANCE}
    files["plans/roles.yaml"] = _roles(writer)
    areas = actions // PER_AREA
    for plan in range(-(-areas // AREAS)):
        files[f"plans/plan-{plan}/plan.yaml"] = _plan(writer, plan)
        files[f"plans/measures/plan-{plan}.yaml"] = _measures(writer, plan)
    for area in range(areas):
        plan, number = divmod(area, AREAS)
        files[f"plans/plan-{plan}/{number:02}-area.yaml"] = "".join(_area(writer, plan, area, number))
    for topic in range(-(-actions // PER_PAGE)):
        files[f"guidance/topic-{topic}.md"] = _topic(writer, topic)
        files[f"guidance/standards/topic-{topic}.yaml"] = _standards(writer, topic)
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Portfolio(root, root / "plans/plan-0/00-area.yaml")


def _block(name: str, sentences: list[str], indent: int) -> str:
    """A text of a record, each sentence on a line of its own."""
    inner = " " * (indent + 2)
    return f"{' ' * indent}{name}: |\n" + "".join(f"{inner}{sentence}\n" for sentence in sentences)


def _plan(writer: Writer, plan: int) -> str:
    head = f"id: plan-{plan}\ntitle: {writer.title()}\norganisation: A council\nstatus: active\n"
    return f"{head}{_block('summary', writer.prose(30), 0)}levels: [area, outcome]\n{_RATINGS}"


def _area(writer: Writer, plan: int, area: int, number: int) -> Iterator[str]:
    yield f'id: area-{number}\nnumber: "{number + 1}"\ntitle: {writer.title()}\n'
    yield _block("summary", writer.prose(30), 0)
    yield "groups:\n"
    for outcome in range(OUTCOMES):
        yield f"  - id: area-{number}-outcome-{outcome}\n    title: {writer.title(9)}\n    actions:\n"
        for place in range(PER_OUTCOME):
            yield _action(writer, plan, area * PER_AREA + outcome * PER_OUTCOME + place)


def _action(writer: Writer, plan: int, number: int) -> str:
    """An action: every third refers to a record in its progress note."""
    measure, topic, role = f"measure-{plan}-{number % MEASURES}", number // PER_PAGE, number * 7 % ROLES
    reference = (
        f"{{standard}}`topic-{topic}-0`",
        f"{{measure}}`{measure}`",
        f"{{post}}`role-{role}`",
    )
    progress = writer.prose(PROGRESS_WORDS)
    if number % 3 == 0:
        progress[-1] = f"{progress[-1][:-1]}: {reference[number // 3 % 3]}."
    term = _TERMS[number * 3 % len(_TERMS)]
    late = f"{_block('reason', writer.prose(12), 12)}{_block('mitigation', writer.prose(12), 12)}"
    month, day = 2 + number % 10, 1 + number % 28
    return (
        f"      - id: action-{number}\n        title: {writer.title(8)}\n"
        f"        people: [role-{role}]\n        due: 2023-{month:02}-{day:02}\n"
        f"{_block('impact', writer.prose(IMPACT_WORDS), 8)}"
        f"        measures: [{measure}]\n        guidance: [topic-{topic}]\n"
        f"        updates:\n          - on: 2022-12-12\n            delivery: {term}\n"
        f"{_block('note', progress, 12)}{late if term == 'delayed' else ''}"
    )


def _roles(writer: Writer) -> str:
    rows = (f"  - id: role-{number}\n    title: {writer.title(4)} {number}\n" for number in range(ROLES))
    return f"title: Roles\nroles:\n{''.join(rows)}"


def _measures(writer: Writer, plan: int) -> str:
    rows = (
        f"  - id: measure-{plan}-{number}\n    title: {writer.title(5)}\n    unit: contacts\n"
        "    polarity: low\n"
        f"{_block('definition', writer.prose(20), 4)}    owner: role-{number % ROLES}\n"
        "    values:\n      - {at: 2022-10, value: 40}\n      - {at: 2022-11, value: 35}\n"
        for number in range(MEASURES)
    )
    return f"title: Measures of plan {plan}\nmeasures:\n{''.join(rows)}"


def _standards(writer: Writer, topic: int) -> str:
    rows = (
        f"  - id: topic-{topic}-{number}\n    number: T {topic}.{number}\n    title: {writer.title(7)}\n"
        f"{_block('rule', writer.prose(30), 4)}    kind: local-rule\n    confidence: confirmed\n"
        f"    clock: Within {number + 1} working days\n    decides: The manager on duty\n"
        for number in range(2)
    )
    return f"topic: topic-{topic}\ntitle: Standards of topic {topic}\nstandards:\n{''.join(rows)}"


def _topic(writer: Writer, topic: int) -> str:
    answer = (
        f"{_block('decide', writer.prose(12), 2)}  clock: Within one working day\n"
        "  who: The manager on duty\n"
        "  record: [Who was told., When it was decided.]\n"
        f"{_block('if-not', writer.prose(12), 2)}"
    )
    steps = "".join(
        f"  - title: {writer.title(5)}\n{_block('text', writer.prose(14), 4)}" for _ in range(1, 9)
    )
    points = "".join(f"      - {' '.join(writer.prose(9))}\n" for _ in range(6))
    head = (
        f"owner: role-{topic % ROLES}\naudience: [Social workers]\nstatus: draft\n"
        f"last-checked: 2022-11-01\nreview-by: 2023-11-01\nanswer:\n{answer}"
        f"steps:\n{steps}records:\n  - for: every contact\n    points:\n{points}"
    )
    texts = "\n\n".join("\n".join(writer.prose(50)) for _ in range(2))
    return (
        f"---\n{head}---\n\n# {writer.title(7)}\n\n## When this does not apply\n\n"
        f"See {{standard}}`topic-{topic}-0` and {{standard}}`topic-{topic}-1`.\n\n"
        f"## A worked example\n\n{texts}\n"
    )
