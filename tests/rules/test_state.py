"""Where an action stands on a day: the fold of its updates."""

from __future__ import annotations

from datetime import date
from typing import Any

from waymark.model import Action, Due, Period
from waymark.progress import Tally, state, tally

MOVED: dict[str, Any] = {
    "id": "recruit",
    "title": "Recruit two more workers",
    "due": "2022-12-31",
    "updates": [
        {"on": "2023-03-01", "delivery": "completed", "note": "Both have started."},
        {
            "on": "2022-11-01",
            "delivery": "on-schedule",
            "rating-basis": "read-from-note",
            "note": "Advertised.",
        },
        {
            "on": "2023-01-10",
            "delivery": "delayed",
            "due": "2023-02",
            "reason": "Nobody applied.",
            "mitigation": "Agency workers cover the posts.",
            "approved-by": "board",
        },
    ],
}


def action(**changes: Any) -> Action:
    """Give the action above with some fields changed."""
    return Action.read({**MOVED, **changes}, ())


def test_before_its_first_update_nothing_is_known() -> None:
    """On a day before all updates an action has its first due date and nothing else."""
    now = state(action(), date(2022, 10, 31))
    assert now.ratings == {}
    assert now.updates == ()
    assert now.due == Due("by", "31 December 2022", date(2022, 12, 31))


def test_an_update_counts_on_its_own_day() -> None:
    """An update of a day is part of the state at the end of that day."""
    assert state(action(), date(2022, 11, 1)).ratings == {"delivery": "on-schedule"}


def test_updates_may_stand_in_any_order_in_the_file() -> None:
    """The newest update by date gives the rating, wherever it stands in the file."""
    assert state(action(), date(2023, 12, 31)).ratings == {"delivery": "completed"}
    assert [update.on.month for update in state(action(), date(2023, 12, 31)).updates] == [3, 1, 11]


def test_a_moved_date_is_in_force_from_the_day_it_was_moved() -> None:
    """The due date in force, how far it slipped and who agreed are known from that day on."""
    before, after = state(action(), date(2023, 1, 9)), state(action(), date(2023, 1, 10))
    assert before.due is not None
    assert before.due.end == date(2022, 12, 31)
    assert before.slips == ()
    assert after.due is not None
    assert after.due.words == "February 2023"
    assert [(slip.days, slip.reason, slip.approved_by) for slip in after.slips] == [
        (59, "Nobody applied.", "board")
    ]


def test_a_reason_lapses_with_the_next_rating() -> None:
    """Reason and mitigation explain the rating they came with and no later one."""
    assert state(action(), date(2023, 1, 31)).mitigation == "Agency workers cover the posts."
    assert state(action(), date(2023, 3, 1)).mitigation == ""
    assert state(action(), date(2023, 3, 1)).reason == ""


def test_a_note_without_a_rating_keeps_the_rating() -> None:
    """An update that only adds a note changes nothing else."""
    later = {"on": "2023-04-01", "note": "Both are still here."}
    now = state(action(updates=[*MOVED["updates"], later]), date(2023, 4, 1))
    assert now.ratings == {"delivery": "completed"}
    assert now.note == "Both are still here."
    assert now.noted == date(2023, 4, 1)


def test_where_a_rating_was_read_from_a_note_is_known_as_long_as_it_holds() -> None:
    """A rating that was given takes the mark away."""
    assert state(action(), date(2022, 12, 1)).read_from_note
    assert not state(action(), date(2023, 1, 10)).read_from_note


def test_overdue_counts_from_the_last_day_of_the_period() -> None:
    """What is due in a month is in time until the month's last day."""
    now = state(action(), date(2023, 3, 2))
    assert now.overdue(date(2023, 2, 28)) == 0
    assert now.overdue(date(2023, 3, 2)) == 2


def test_a_review_a_rhythm_and_an_event_are_never_overdue() -> None:
    """Only a date by which something was promised can be missed."""
    for due in ({"review": "2022-01-01"}, {"every": "6 weeks", "from": "2022-10"}, {"event": "When agreed"}):
        assert state(action(due=due, updates=[]), date(2030, 1, 1)).overdue(date(2030, 1, 1)) == 0


def test_every_form_of_due_date_has_words() -> None:
    """Each promise is printed as the promise it is."""
    forms = {
        "2022-11-30": "30 November 2022",
        "2022-11": "November 2022",
        "2022-Q4": "October to December 2022",
        "2022": "2022",
        "financial-year 2022-23": "financial year 2022 to 23",
        "financial-year 2022-23 Q1": "April to June 2022",
        "financial-year 2022-23 Q4": "January to March 2023",
        "school-year 2022-23": "school year 2022 to 23",
    }
    assert {text: Period.read(text).words for text in forms} == forms
    last = {text: Period.read(text).last.isoformat() for text in forms}
    assert last == {
        "2022-11-30": "2022-11-30",
        "2022-11": "2022-11-30",
        "2022-Q4": "2022-12-31",
        "2022": "2022-12-31",
        "financial-year 2022-23": "2023-03-31",
        "financial-year 2022-23 Q1": "2022-06-30",
        "financial-year 2022-23 Q4": "2023-03-31",
        "school-year 2022-23": "2023-08-31",
    }
    assert Due.read({"review": "2023-09-30"}) == Due(
        "review", "Review on 30 September 2023", date(2023, 9, 30)
    )
    every = Due.read({"every": "6 weeks", "from": "2022-10", "printed": "every 6 weeks"})
    assert every == Due("every", "Every 6 weeks from October 2022", None, "every 6 weeks")
    assert Due.read({"event": "When agreed"}) == Due("event", "When agreed", None)
    assert Due.read({"printed": "by 03.01.2022"}) == Due("event", "by 03.01.2022", None, "by 03.01.2022")
    assert Due.read(None) is None


def test_a_tally_keeps_rows_and_terms_in_the_order_asked_for() -> None:
    """A row without an action is counted as nothing, and what was not asked for is not counted."""
    pairs = [("a", "late"), ("b", "done"), ("a", "late"), ("a", "unknown")]
    assert tally(pairs, ["b", "a", "c"], ["done", "late"]) == (
        Tally("b", (1, 0)),
        Tally("a", (0, 2)),
        Tally("c", (0, 0)),
    )
