"""A pack as a committee paper in Word: what a board reads first, then what stands behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from waymark.exchange.papers import Heading, PageBreak, Paper, Paragraph, Part, Points
from waymark.exchange.word_file import word_of
from waymark.labels import sentence

from .cover import Meeting
from .whole import Pack
from .word_changes import changes
from .word_figures import measures, money, progress
from .word_tables import coverage, doubts, every_action, exceptions, risks, sources, then_and_now
from .word_work import work
from .wording import day_words, in_words, listed

_MOST_LATE: Final = 5
"""How many late actions the summary names."""


def made(pack: Pack) -> bytes:
    """The paper as a Word file."""
    return word_of(paper_of(pack))


def paper_of(pack: Pack) -> Paper:
    """The paper as plain values. A section with nothing to say is left out, and the others are numbered."""
    written = {name: tuple(write(pack)) for name, (_, write) in _SECTIONS.items()}
    kept = [name for name, parts in written.items() if parts or (name == "asks" and pack.asks)]
    numbers = _numbers(kept)
    written["asks"] = tuple(_asks(pack, numbers))
    parts: list[Part] = []
    for name in kept:
        title = _SECTIONS[name][0].format(since=day_words(pack.changes.since))
        if name in _APPENDICES:
            parts.append(PageBreak())
        parts += [
            Heading(1, f"{numbers[name]}{': ' if name in _APPENDICES else '. '}{title}"),
            *written[name],
        ]
    cover = pack.cover
    return Paper(cover.plan.title, tuple(_cover(pack)), tuple(parts), cover.as_of, cover.organisation)


def _numbers(kept: list[str]) -> dict[str, str]:
    """What each section is called by: its number, or the letter of an appendix."""
    sections = [name for name in kept if name not in _APPENDICES]
    appendices = [name for name in kept if name in _APPENDICES]
    numbers = {name: str(number) for number, name in enumerate(sections, 1)}
    return numbers | {name: f"Appendix {chr(65 + number)}" for number, name in enumerate(appendices)}


def _cover(pack: Pack) -> Iterator[tuple[str, str]]:
    cover = pack.cover
    if cover.meetings:
        label = "Meeting" if cover.meetings[0].on == cover.as_of else "Next meeting"
        yield label, "\n".join(f"{one.board.title}, {day_words(one.on)}" for one in cover.meetings)
    elif cover.boards:
        yield "Watched over by", "\n".join(one.title for one in cover.boards)
    if cover.organisation:
        yield "Report of", cover.organisation
    published = f", published on {day_words(cover.published)}" if cover.published else ""
    state = {"draft": " (draft)", "closed": " (closed)", "superseded": " (replaced by another plan)"}
    yield "Plan", f"{cover.plan.title}{state.get(cover.status, '')}{published}"
    if cover.answers:
        yield "Answers", "\n".join(one.title for one in cover.answers)
    yield "As at", day_words(cover.as_of)
    yield "Compared with", f"{day_words(cover.since)}{_met(cover.since_meetings)}"
    if cover.papers:
        yield "Papers it rests on", "\n".join(paper.words for paper in cover.papers)


def _met(meetings: tuple[Meeting, ...]) -> str:
    boards = list(dict.fromkeys(one.board.title for one in meetings))
    return f", when the {listed(boards)} last met" if boards else ""


def _summary(pack: Pack) -> Iterator[Part]:
    if pack.summary.sentences:
        yield Paragraph(" ".join(pack.summary.sentences), "lead")
    yield from then_and_now(pack)
    late = pack.exceptions[:_MOST_LATE]
    if late:
        yield Paragraph(
            "What is late or at risk:" if len(pack.exceptions) <= _MOST_LATE else "What presses most:"
        )
        yield Points(tuple(_late(pack, number) for number in range(len(late))))
    if more := len(pack.exceptions) - len(late):
        yield Paragraph(
            f"{sentence(in_words(more))} more {'is' if more == 1 else 'are'} listed under Exceptions."
        )


def _late(pack: Pack, number: int) -> str:
    one = pack.exceptions[number]
    words = [f"rated “{one.rating.label}”"] if one.rating and one.why[0] != "past-date" else []
    days = one.due.late_days
    words += [f"{days} {'day' if days == 1 else 'days'} past its date ({one.due.words})"] if days else []
    words += [listed([holder.short for holder in one.people])] if one.people else ["no owner named"]
    return f"{one.title}: {'; '.join(words)}."


def _asks(pack: Pack, numbers: dict[str, str]) -> Iterator[Part]:
    """What the board is asked, each with the section it rests on."""
    lines = []
    for number, ask in enumerate(pack.asks, 1):
        where = numbers.get(ask.part, "")
        place = f" ({'section ' if where.isdigit() else ''}{where})" if where else ""
        end = "." if number == len(pack.asks) else "; and" if number == len(pack.asks) - 1 else ";"
        lines.append(f"{ask.words}{place}{end}")
    if lines:
        yield Paragraph("The board is asked to:")
        yield Points(tuple(lines), numbered=True)


def _nothing_yet(_pack: Pack) -> Iterator[Part]:
    """Recommendations are written last, when the numbers of all sections are known."""
    yield from ()


_SECTIONS: Final[dict[str, tuple[str, Callable[[Pack], Iterator[Part]]]]] = {
    "summary": ("Summary", _summary),
    "asks": ("Recommendations", _nothing_yet),
    "progress": ("Progress by area", progress),
    "changes": ("What has changed since {since}", changes),
    "work": ("What was done, what is planned, what difference it makes", work),
    "exceptions": ("Exceptions: late, at risk or past the date", exceptions),
    "measures": ("Measures", measures),
    "money": ("Money", money),
    "risks": ("Risks", risks),
    "doubts": ("Where the record contradicts itself", doubts),
    "coverage": ("From finding to evidence", coverage),
    "actions": ("All actions", every_action),
    "sources": ("The papers this rests on", sources),
}
"""The sections in the order of a paper: heading, and what writes them."""

_APPENDICES: Final = frozenset({"actions", "sources"})
