"""The same plan on three days: each pack tells what was known then, and no more."""

from __future__ import annotations

from datetime import date

from waymark.pack.to_json import plain

from .packs import real

DAYS = ("2022-12-12", "2023-01-26", "2024-03-31")


def test_the_three_days_differ() -> None:
    """More is complete in January than in December, and in March of 2024 most has passed its date."""
    december, january, march = (real(day) for day in DAYS)
    assert [one.summary.now("complete") for one in (december, january, march)] == [16, 18, 18]
    late = [len(one.exceptions) for one in (december, january, march)]
    assert late == sorted(late)
    assert late[0] < late[1] < late[2]
    assert [one.cover.since for one in (december, january, march)] == [
        date(2022, 12, 1),
        date(2022, 12, 1),
        date(2024, 1, 24),
    ]
    assert december.changes.rows == ()
    assert {one.kind for one in january.changes.rows} >= {"closed", "overdue", "evidence"}


def test_nothing_later_is_told() -> None:
    """No day in a pack lies after its own, but for what is due, planned or met for."""
    for day in DAYS:
        found = real(day)
        assert all(one.on.isoformat() <= day for action in found.actions for one in action.updates)
        assert all(one.on.isoformat() <= day for one in found.changes.rows)
        assert all(
            one.first is None or one.first.isoformat() <= day for row in found.measures for one in row.values
        )
        assert all(one.date[:10] <= day for one in found.sources)


def test_ids_last() -> None:
    """The same action has the same id in every edition, so that rows of two workbooks can be matched."""
    ids = [[one["id"] for one in plain(real(day))["actions"]] for day in DAYS]
    assert ids[0] == ids[1] == ids[2]
    assert len(set(ids[0])) == 81


def test_the_pack_for_january_reads_as_a_paper() -> None:
    """The meeting, what is asked and what weighs most are those of 26 January 2023."""
    found = real("2023-01-26")
    assert [one.board.title for one in found.cover.meetings] == [
        "Children and Young People Scrutiny Committee"
    ]
    assert found.asks[0].words == (
        "note the plan, which was published on 12 December 2022, "
        "where it stands and what has changed since then"
    )
    assert found.exceptions[0].why == ("rated-late",)
    assert {one.code for one in found.doubts} >= {"on-track-past-date", "complete-without-evidence"}
