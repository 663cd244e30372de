"""Each part of a pack, from the small project of the harbour on the day of its spring meeting."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from waymark.pack.actions import ActionRow
from waymark.pack.cover import QUARTER
from waymark.pack.whole import Pack

from .packs import ANY_PLAN, DAY, OTHERS, pack

PACK = pack()


def action(name: str, found: Pack = PACK) -> ActionRow:
    """Give an action of the harbour."""
    return next(one for one in found.actions if one.id == f"harbour/{name}")


def test_the_cover_names_the_meeting_and_the_one_before() -> None:
    """A pack for the day of a meeting is compared with the meeting before it."""
    cover = PACK.cover
    assert [(one.board.title, one.on) for one in cover.meetings] == [("Schools Panel", DAY)]
    assert (cover.since, cover.as_of) == (date(2026, 1, 15), DAY)
    assert [one.title for one in cover.since_meetings] == ["Winter report"]
    assert cover.papers[0].words == "Safer harbour schools, 1 September 2025, all of it"
    assert [one.title for one in cover.answers] == ["Review of harbour schools"]


def test_between_meetings_the_cover_names_the_next() -> None:
    """On another day the next known meeting is named; before the first, a quarter is looked back."""
    assert [one.on for one in pack(day=date(2026, 3, 13)).cover.meetings] == [date(2026, 6, 18)]
    early = pack(day=date(2026, 1, 15)).cover
    assert early.since == date(2026, 1, 15) - QUARTER
    assert early.since_meetings == ()
    assert pack(day=date(2026, 7, 1)).cover.meetings == ()


def test_a_day_can_be_chosen_to_compare_with() -> None:
    """Whoever asks for another day gets it."""
    assert pack(since=date(2026, 3, 1)).cover.since == date(2026, 3, 1)
    assert [one.kind for one in pack(since=date(2026, 3, 1)).changes.rows] == []


def test_the_summary_counts_then_and_now() -> None:
    """The numbers of both days stand side by side, and the sentences say the same."""
    counts = {one.code: (one.before, one.now) for one in PACK.summary.counts}
    assert counts == {
        "actions": (5, 5),
        "complete": (0, 1),
        "late": (0, 1),
        "past-date": (2, 1),
        "unrated": (2, 1),
        "moved": (0, 1),
    }
    assert PACK.summary.direction == "both"
    moved = (
        "Since 15 January 2026 the plan has moved forward in some actions and fallen behind in others: "
        "one more is complete (1 now, 0 then), one more is rated late or at risk (1 now, 0 then) "
        "and one fewer is past the date (1 now, 2 then)."
    )
    assert PACK.summary.sentences == (
        "The plan has five actions in two priorities: one is complete and four are still to be done.",
        moved,
        "One open action is past its date and one is rated late or at risk.",
        "One measure can be held against a target, and its newest figure misses it.",
    )


def test_the_board_is_asked_only_what_follows() -> None:
    """Each ask rests on something in the pack; a number in it can be counted there."""
    assert [(one.code, one.part) for one in PACK.asks] == [
        ("note-progress", "changes"),
        ("decide-exceptions", "exceptions"),
        ("consider-measures", "measures"),
        ("ask-owners", "actions"),
        ("ask-findings", "coverage"),
        ("note-doubts", "doubts"),
    ]
    assert PACK.asks[1].words == (
        "consider the two actions that are late, at risk or past their date, decide whether what is done is "
        "enough, and ask for the reason and the mitigation of the one that gives neither"
    )
    assert [one.code for one in pack("children-at-the-heart-2020", *OLD).asks] == ["note-progress"]


OLD = (date(2023, 1, 26), ANY_PLAN.parents[3])


def test_progress_is_counted_by_area() -> None:
    """Each area has a number for each rating that is in use, in the plan's words."""
    (found,) = PACK.progress
    assert (found.level, [one.label for one in found.columns]) == (
        "Priority",
        ["Finished", "Under way", "Stuck", "Not rated"],
    )
    assert [(one.title, one.counts) for one in found.rows] == [
        ("1. Children are safe on the way to school", (1, 1, 1, 0)),
        ("2. Every school swims", (0, 1, 0, 1)),
    ]
    assert found.all.total == 5


def test_a_plan_without_ratings_is_counted_by_due_dates() -> None:
    """And one with a single area by what is in it; one that rates three things has three counts."""
    (found,) = pack("community-health", date(2026, 4, 20), ANY_PLAN).progress
    assert found.axis == "due"
    assert len(found.rows) > 1
    assert sum(sum(row.counts) for row in found.rows) == found.all.total
    three = pack("trust-standards", date(2026, 4, 20), ANY_PLAN).progress
    assert [one.axis for one in three] == ["delivery", "impact", "assurance"]


def test_changes_are_told_with_their_reasons() -> None:
    """What closed, what moved with who agreed, what was told as evidence, and the figures."""
    found = {(one.kind, one.id.partition("/")[2]): one for one in PACK.changes.rows}
    assert sorted(found) == [
        ("closed", "wardens"),
        ("evidence", "lessons"),
        ("evidence", "wardens"),
        ("moved", "lights"),
        ("overdue", "fence"),
        ("rated", "lights"),
        ("rated", "pool"),
        ("reported", "lessons"),
    ]
    moved = found["moved", "lights"]
    assert (moved.due_before, moved.due_after, moved.days) == ("30 November 2025", "30 April 2026", 151)
    assert (moved.text, moved.approved_by) == ("The maker closed.", "Schools Panel")
    assert found["evidence", "wardens"].text == "The rota of February.\nNear misses at crossings"
    figures = [(one.measure.id, one.before, one.after, one.way) for one in PACK.changes.figures]
    assert figures == [("near-misses", "Hidden", "22 (February 2026)", "")]
    assert [(one.what, one.title) for one in PACK.changes.events] == [("visit", "Crossings seen again")]


def test_a_figure_goes_a_way() -> None:
    """Better or worse by what the measure says is good."""
    found = pack("safe-homes", date(2026, 4, 20), ANY_PLAN).changes.figures
    assert {one.way for one in found} >= {"better"}
    assert next(one for one in found if one.measure.id == "homes-let").before == "70 (July 2025)"


def test_a_new_plan_is_told_from_its_first_day() -> None:
    """Nothing can change in a plan before it is published."""
    found = pack(day=date(2025, 10, 10)).changes
    assert (found.since, found.plan_is_new) == (date(2025, 9, 1), True)
    assert {one.kind for one in found.rows} == {"rated"}


def test_exceptions_say_why_they_are_exceptions() -> None:
    """Late first, then what is past its date, with reason and mitigation."""
    assert [(one.id, one.why) for one in PACK.exceptions] == [
        ("harbour/lights", ("rated-late",)),
        ("harbour/fence", ("past-date",)),
    ]
    lights = PACK.exceptions[0]
    assert (lights.reason, lights.mitigation) == ("The maker closed.", "Another maker was found.")
    assert (lights.due.words, lights.due.first_words) == ("30 April 2026", "30 November 2025")
    assert (lights.due.moved_days, PACK.exceptions[1].due.late_days) == (151, 40)


def test_an_action_holds_all_that_is_known() -> None:
    """Texts in plain words, roles by name, findings and measures also through its groups."""
    one = action("wardens")
    assert [level.words for level in one.groups] == [
        "1. Children are safe on the way to school",
        "Crossings are watched",
    ]
    assert one.detail == "See “Review of harbour schools” for why."
    assert [holder.words for holder in one.people] == ["HoR", "Schools Lead (partner)"]
    assert one.rating
    assert (one.rating.label, one.common, one.basis, one.is_open) == ("Finished", "complete", "given", False)
    assert one.progress == (
        "All four work. See “Near misses at crossings”.\n"
        "• One covers mornings.\n"
        "• Three cover both ends of the day."
    )
    assert [finding.id for finding in one.findings] == ["review-2025/1"]
    assert [measure.id for measure in one.measures] == ["near-misses"]
    assert [update.on for update in one.updates] == [date(2025, 10, 10), date(2026, 2, 20)]
    assert one.updates[1].source
    assert one.updates[1].source.words == "Report to the panel, 12 March 2026, page 2"


def test_how_a_rating_was_come_by_is_kept() -> None:
    """Given, read from the words of a note, or not at all."""
    assert [action(name).basis for name in ("lights", "fence", "lessons")] == ["given", "read-from-note", ""]
    assert [step.reached for step in action("lights").steps] == [date(2025, 10, 20), None]
    assert action("pool").due.day == date(2026, 6, 1)
    assert action("lessons").due.words.startswith("Every term")


def test_measures_have_targets_and_a_way() -> None:
    """The newest figure against its target; a hidden count is words and no number."""
    (found,) = PACK.measures
    assert found.newest
    assert (found.newest.words, found.meets, found.way) == ("22", False, "better")
    assert [one.words for one in found.targets] == ["At most 20, by January 2026"]
    hidden = next(one for one in found.values if one.suppressed)
    assert (hidden.words, hidden.value, hidden.meets) == ("Hidden: a small count", None, None)
    assert (found.owner, len(found.actions)) == ("Head of Roads", 3)


def test_money_says_what_does_not_add_up() -> None:
    """Amounts stay as printed, and a wrong total is told."""
    (found,) = PACK.money
    assert (found.rows[0].title, found.rows[0].amounts, found.rows[0].total) == ("Wages", (40, 82), 122)
    assert found.rows[-1].is_total
    assert found.differences == (
        'The line "Coats" adds up to 2; the paper prints 3. Rounding can explain it.',
    )


def test_risks_doubts_coverage_and_sources() -> None:
    """Each names its records."""
    assert [(one.id, one.touches[0].id) for one in PACK.risks] == [("no-lamps", "harbour/lights")]
    assert {one.code for one in PACK.doubts} == {"on-track-past-date", "silent", "sum-differs"}
    first, second = PACK.coverage.findings
    assert (len(first.actions), first.with_evidence, first.response) == (3, 1, "Agreed")
    assert [one.id for one in PACK.coverage.holes.unanswered] == [second.id]
    assert [(one.title, one.rests) for one in PACK.sources] == [
        ("Budget paper", ("one table of money",)),
        ("Safer harbour schools", ("the plan itself",)),
        ("Report to the panel", ("two figures",)),
        ("Report to the panel", ("one update", "one figure")),
    ]


def test_the_key_has_the_words_of_the_plan() -> None:
    """Each rating with its meaning."""
    (scale,) = PACK.key
    first = scale.terms[0]
    assert (first.rating.label, first.means) == ("Finished", "The work is finished.")
    assert scale.note == "The panel agreed these words."


@pytest.mark.parametrize(("plan", "day", "root"), OTHERS)
def test_plans_of_any_shape_have_a_pack(plan: str, day: str, root: Path) -> None:
    """No plan is too odd, and the parts never contradict each other."""
    found = pack(plan, date.fromisoformat(day), root)
    assert found.summary.now("actions") == len(found.actions)
    for one in found.progress:
        assert one.all.total == len(found.actions)
    if any(one.is_open for one in found.actions):
        late = sum(1 for one in found.actions if one.due.late_days)
        assert late == found.summary.now("past-date")
    assert all(sentence.endswith(".") for sentence in found.summary.sentences)
