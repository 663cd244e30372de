"""Plans of any organisation are held and shown as they are: nothing is refused, and nothing is corrected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from typing import Final

import pytest

from waymark.checking import check_project
from waymark.problems import Severity

from .building import SITES, Built, build, copy_of
from .test_references import links_in

FIRE: Final = "plans/fire-prevention/01-prevention.html"
REVIEW: Final = "plans/partnership-review/01-shared-work.html"
TRUST: Final = "plans/trust-standards/01-reading.html"
HEALTH: Final = "plans/community-health/01-care-near-home.html"
YOUTH: Final = "plans/youth-justice-2025/01-start.html"
YOUTH_BEFORE: Final = "plans/youth-justice-2022/01-young-people.html"
HOMES: Final = "plans/safe-homes/01-repairs.html"
HOUSING: Final = "plans/measures/housing.html"
MONEY: Final = "plans/finance/safe-homes.html"
FINDINGS: Final = "plans/sources/child-review-2025.html"
BOARDS: Final = "plans/governance.html"

_TAG: Final = re.compile(r"<(script|style)\b.*?</\1>|<[^>]+>", re.DOTALL)


@pytest.fixture(scope="module")
def any_plan(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the site of six invented organisations, once."""
    folder = tmp_path_factory.mktemp("any-plan")
    return build(copy_of("any-plan", folder / "any-plan"), folder / "out")


def words(html: str) -> str:
    """Return what a reader sees of ``html``, on one line."""
    return " ".join(unescape(_TAG.sub(" ", html)).replace("¶", " ").split())


def card(built: Built, page: str, anchor: str) -> str:
    """Return the HTML of the card of one record."""
    after = built.page(page).split(f'id="{anchor}"', 1)[1]
    return after.split("</article>", 1)[0]


def seen(built: Built, page: str, anchor: str) -> str:
    """Return what a reader sees in the card of one record."""
    return words(card(built, page, anchor))


def rows(html: str) -> Iterator[str]:
    """Give what a reader sees in each row of the tables of ``html``."""
    return (words(row) for row in re.findall(r"<tr\b.*?</tr>", html, re.DOTALL))


def row_with(html: str, *texts: str) -> str:
    """Return the one row in which all ``texts`` stand."""
    found = [row for row in rows(html) if all(text in row for text in texts)]
    assert len(found) == 1, (texts, found)
    return found[0]


def missing(text: str, *wanted: str) -> list[str]:
    """Return those of the ``wanted`` words that do not stand in ``text``."""
    return [one for one in wanted if one not in text]


def test_plans_of_six_organisations_build_without_a_warning(any_plan: Built) -> None:
    """Whatever their levels, ratings and dates, plans become pages and Sphinx has nothing to say."""
    assert any_plan.warnings == ()


def test_the_check_has_no_error() -> None:
    """Contradictions may be warned of; none of them is refused."""
    problems = check_project(SITES / "any-plan", date(2026, 3, 31)).problems
    assert [problem for problem in problems if problem.severity is Severity.ERROR] == []


# Levels


@pytest.mark.parametrize(
    ("level", "title"),
    [
        (1, "C1. People most at risk of fire are found and visited"),
        (2, "Knowing who is at risk"),
        (3, "Partners share what they know"),
        (4, "Agreements on data"),
    ],
)
def test_four_levels_of_groups_are_headings_one_below_the_other(
    any_plan: Built, level: int, title: str
) -> None:
    """Each group is a heading one level below the group it stands in."""
    headings = re.findall(rf"<h{level}\b.*?</h{level}>", any_plan.page(FIRE), re.DOTALL)
    assert [one for one in map(words, headings) if one.endswith(title)] != []


@pytest.mark.parametrize("number", ["C1.1", "C1.1.1", "C1.1.1-a", "C1.2.1-a"])
def test_a_group_at_any_depth_shows_its_number(any_plan: Built, number: str) -> None:
    """The number that was published stands in the heading of the group."""
    headings = re.findall(r"<h[2-6]\b.*?</h[2-6]>", any_plan.page(FIRE), re.DOTALL)
    found = [one for one in map(words, headings) if re.search(rf"(^|\s){re.escape(number)}[.:)]?\s", one)]
    assert found != []


@pytest.mark.parametrize(
    ("group", "level"),
    [("finding-people", "Theme"), ("shared-data", "Outcome"), ("agreements", "Workstream")],
)
def test_each_level_is_called_what_the_plan_calls_it(any_plan: Built, group: str, level: str) -> None:
    """A group says which of the plan's own levels it is, before anything that stands in it."""
    own = re.split(r"<section\b|<article\b", any_plan.page(FIRE).split(f'id="group-{group}"', 1)[1])[0]
    assert re.search(rf"\b{level}\b", words(own), re.IGNORECASE)


def test_a_group_at_any_depth_leads_to_what_it_answers(any_plan: Built) -> None:
    """A theme that answers a finding of its own links it."""
    linked = {link.lower() for link in links_in(any_plan, FIRE, "group-finding-people")}
    assert "plans/sources/fire-inspection-2025.html#finding-a2" in linked


def test_a_finding_leads_to_the_group_that_answers_it_at_any_depth(any_plan: Built) -> None:
    """A finding links the theme that answers it, and not only groups at the top."""
    assert f"{FIRE}#group-finding-people" in links_in(any_plan, "plans/sources/fire-inspection-2025.html")


# Ratings


@pytest.mark.parametrize(
    ("page", "anchor", "colour", "label"),
    [
        (FIRE, "action-landlord-list", "green", "Not yet started"),
        (REVIEW, "action-one-file", "red", "Not yet started"),
        (FIRE, "action-analyst", "red", "Complete"),
        (REVIEW, "action-joint-talk", "green", "Complete"),
    ],
)
def test_a_colour_means_what_its_own_plan_says(
    any_plan: Built, page: str, anchor: str, colour: str, label: str
) -> None:
    """Green is not begun in one plan and complete in the other, and each keeps its colours."""
    assert re.search(rf"wm-{colour}\b[^>]*>{label}<", card(any_plan, page, anchor))


def test_plans_side_by_side_are_counted_in_common_terms(any_plan: Built) -> None:
    """Where colours contradict each other, the table of all plans counts what the terms mean."""
    table = next(
        part
        for part in re.findall(r"<table\b.*?</table>", any_plan.page("index.html"), re.DOTALL)
        if "by plan and rating" in part or "Not started" in part
    )
    assert row_with(table, "Prevention recovery plan").endswith("1 2 0 1 2 0 0 6")
    assert row_with(table, "Answer to the review").endswith("1 1 1 0 1 0 0 4")


def test_three_ratings_from_one_to_four_stand_side_by_side(any_plan: Built) -> None:
    """Delivery of 1, impact of 4 and assurance of 4 are all shown; none overrides another."""
    badges = re.findall(r"wm-rating[^>]*>(\d)<", card(any_plan, TRUST, "action-phonics").split("<dl", 1)[0])
    assert badges == ["1", "4", "4"]


@pytest.mark.parametrize("name", ["In place", "Felt by pupils", "Checked by others"])
def test_a_rating_is_called_what_the_plan_calls_it(any_plan: Built, name: str) -> None:
    """Where numbers are the ratings, the plan's own names say what is rated."""
    assert name in seen(any_plan, TRUST, "action-phonics")


def test_a_scale_that_runs_the_other_way_says_so(any_plan: Built) -> None:
    """What 4 means on each scale stands on the page of the plan, with the note on the odd one."""
    text = words(any_plan.page("plans/trust-standards/plan.html"))
    assert (
        missing(
            text, "4 Not in place.", "4 Checked from outside the trust.", "This scale runs the other way."
        )
        == []
    )


def test_an_action_may_have_a_rating_of_impact_alone(any_plan: Built) -> None:
    """Where only the impact was rated, only that is shown, and the action is not counted as complete."""
    badges = re.findall(r"wm-rating[^>]*>([^<]+)<", card(any_plan, TRUST, "action-home-books"))
    assert badges == ["2"]
    assert "3 actions, 1 complete" in words(any_plan.page(TRUST))


# No ratings, no owner, no date


def test_a_plan_without_ratings_has_none_on_its_cards(any_plan: Built) -> None:
    """Nobody is told that an action is not rated in a plan that rates nothing."""
    assert "wm-rating" not in card(any_plan, HEALTH, "action-minibus")
    assert "This plan gives no ratings." in words(any_plan.page("plans/community-health/plan.html"))


def test_no_owner_and_no_date_are_gaps_that_are_shown(any_plan: Built) -> None:
    """An action that names nobody and no date has a card that says so."""
    text = seen(any_plan, HEALTH, "action-minibus")
    assert missing(text, "No owner named", "No date set") == []


@pytest.mark.parametrize(
    ("anchor", "told"),
    [
        ("valley-clinic", ["When the surgery building is handed over"]),
        ("late-hours", ["Only if the staff vote is in favour", "Subject to staff ballot"]),
        ("rosters", ["Review on 27 February 2026"]),
        ("visits-list", ["Every 2 weeks from July 2025"]),
        ("nurse-places", ["inancial year 2026 to 27", "2026/27 intake"]),
        ("school-nurses", ["chool year 2025 to 26"]),
        ("vaccines", ["April to June 2026", "Once the cold boxes arrive"]),
    ],
)
def test_a_date_is_told_in_the_form_it_was_set(any_plan: Built, anchor: str, told: list[str]) -> None:
    """An event, a condition, a review, a rhythm, a quarter and a year of any kind stand as they are."""
    text = seen(any_plan, HEALTH, f"action-{anchor}")
    assert missing(text, *told) == []
    assert "Overdue" not in text


# Owners and findings


@pytest.mark.parametrize(
    "owner",
    [
        "Partnership Manager",
        "Director of Social Care (accountable)",
        "Head of Public Protection (partner)",
        "Named Nurse for Safeguarding (partner)",
        "Partnership Board (monitor)",
    ],
)
def test_each_owner_is_named_with_its_part(any_plan: Built, owner: str) -> None:
    """An action of several owners names all of them and what each does for it."""
    text = seen(any_plan, REVIEW, "action-joint-talk")
    role, _, part = owner.partition(" (")
    assert role in text
    assert not part or re.search(rf"{role}[^()]*(\([^()]*)?\b{part.rstrip(')')}\b", text)


@pytest.mark.parametrize("organisation", ["Ostlemere Council", "Ostlemere Police", "Tarnwick Health Board"])
def test_owners_of_several_organisations_are_told_apart(any_plan: Built, organisation: str) -> None:
    """Where owners come from several organisations, the card says from which."""
    assert organisation in seen(any_plan, REVIEW, "action-joint-talk")


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("R1", ["Must", "Agreed"]),
        ("R2", ["Must", "Agreed in part", "money for one doctor and not for two"]),
        ("R3", ["Should", "Agreed"]),
        ("R4", ["Must", "Not agreed", "Social workers lead first visits by law", "No plan answers"]),
    ],
)
def test_a_finding_says_how_strong_it_is_and_whether_it_is_agreed(
    any_plan: Built, number: str, told: list[str]
) -> None:
    """Must or should, agreed or disputed, and why: a finding that nobody answers stays on the page."""
    after = any_plan.page(FINDINGS).rsplit(f"Finding {number}<", 1)[1]
    assert missing(words(after.split("</article>", 1)[0]), *told) == []


def test_a_cause_of_concern_is_called_one(any_plan: Built) -> None:
    """The strongest kind of finding keeps its name."""
    text = words(any_plan.page("plans/sources/fire-inspection-2025.html"))
    assert missing(text, "Cause of concern", "Area for improvement", "Inadequate") == []


# Editions


def test_an_action_shows_the_numbers_it_had_before(any_plan: Built) -> None:
    """A renumbered action can still be found by the number in an older paper."""
    text = seen(any_plan, YOUTH, "action-first-meeting")
    assert missing(text, "A1", "1.1", "First edition, May 2022", "Second edition, April 2025") == []


def test_an_action_leads_to_the_one_it_carries_on(any_plan: Built) -> None:
    """One to one: the newer action links the older one, and the older one the newer."""
    assert f"{YOUTH_BEFORE}#action-first-meeting" in links_in(any_plan, YOUTH, "action-first-meeting")
    assert f"{YOUTH}#action-first-meeting" in links_in(any_plan, YOUTH_BEFORE, "action-first-meeting")


@pytest.mark.parametrize("earlier", ["speech-check", "mood-check", "school-check"])
def test_actions_that_were_merged_lead_to_the_one_that_joins_them(any_plan: Built, earlier: str) -> None:
    """Many to one: each of the three is linked from the one that took their place, and back."""
    assert f"{YOUTH_BEFORE}#action-{earlier}" in links_in(any_plan, YOUTH, "action-one-check")
    assert f"{YOUTH}#action-one-check" in links_in(any_plan, YOUTH_BEFORE, f"action-{earlier}")


def test_an_action_that_was_closed_undone_says_why(any_plan: Built) -> None:
    """It is neither complete nor late: it stopped, for a reason."""
    text = seen(any_plan, YOUTH_BEFORE, "action-allotment")
    assert missing(text, "Closed undone", "The land was sold and no other plot was found.") == []
    assert "Overdue" not in text
    assert "Complete" not in text
    assert "6 actions, 1 complete" in words(any_plan.page(YOUTH_BEFORE))


def test_a_date_that_moved_tells_both_dates_and_who_agreed(any_plan: Built) -> None:
    """The first date is not lost when another takes its place."""
    text = seen(any_plan, YOUTH, "action-first-meeting")
    wanted = ("30 September 2025", "30 June 2026", "Youth Justice Board", "Two workers left in the summer.")
    assert missing(text, *wanted) == []


# Milestones


@pytest.mark.parametrize(
    ("step", "told"),
    [
        ("Booking tool chosen", ["21 July 2025", "Lead for Digital Services"]),
        ("Tool tried in two estates", ["22 September 2025", "Lead for Digital Services", "Tenants' Panel"]),
        ("Tool in use everywhere", ["31 December 2025"]),
    ],
)
def test_a_milestone_names_its_own_owners(any_plan: Built, step: str, told: list[str]) -> None:
    """A step that others hold than the action says who, and when it was reached or is due."""
    after = seen(any_plan, HOMES, "action-repair-slots").split(step, 1)[1]
    others = [name for name in ("Booking tool chosen", "Tool tried", "Tool in use") if name in after]
    assert missing(after.split(others[0], 1)[0] if others else after.split("Progress", 1)[0], *told) == []


# Measures


@pytest.mark.parametrize(
    ("measure", "told"),
    [
        ("repairs-in-time", ["least 80%", "June 2025", "least 88%", "December 2025", "least 95%"]),
        ("inspections-done", ["least 60", "least 40", "least 70", "January to March 2026"]),
        ("damp-homes", ["20%", "500", "March 2026"]),
        ("tenants-heard", ["30", "212"]),
        ("hostel-places", ["least 85%", "most 92%", "Close to the target"]),
        ("trust-in-landlord", ["Better than the year before"]),
        ("evictions", ["None, if help is taken up", "most 12"]),
    ],
)
def test_a_target_is_shown_as_the_rule_it_is(any_plan: Built, measure: str, told: list[str]) -> None:
    """Stages, stages that go down again, changes from a baseline, ranges and words are all targets."""
    text = seen(any_plan, HOUSING, f"measure-{measure}")
    assert missing(text.split("Figures:", 1)[0], *told[:1]) == []
    assert missing(text, *told) == []
    assert "No target set" not in text


@pytest.mark.parametrize(("measure", "change"), [("damp-homes", "20%"), ("tenants-heard", "30")])
def test_a_target_relative_to_the_baseline_says_so(any_plan: Built, measure: str, change: str) -> None:
    """A change is told as one, not as a bound that the paper never printed."""
    facts = seen(any_plan, HOUSING, f"measure-{measure}").split("Figures:", 1)[0]
    assert re.search(rf"{change}.*baseline|baseline.*{change}", facts, re.IGNORECASE)


@pytest.mark.parametrize(
    ("measure", "when", "figure", "rated"),
    [
        ("repairs-in-time", "December 2025", "84%", "met"),
        ("repairs-in-time", "February 2026", "96%", "missed"),
        ("damp-homes", "January 2026", "430", "met"),
        ("hostel-places", "January 2026", "81%", "met"),
        ("gas-checked", "November 2025", "99.1%", "near"),
    ],
)
def test_a_rating_that_its_figure_contradicts_stands_beside_it(
    any_plan: Built, measure: str, when: str, figure: str, rated: str
) -> None:
    """What the paper says of a figure is kept, and so is the figure."""
    row = row_with(card(any_plan, HOUSING, f"measure-{measure}"), when, figure)
    assert re.search(rf"\b{rated}\b", row, re.IGNORECASE)


def test_two_papers_may_print_two_figures_for_one_month(any_plan: Built) -> None:
    """Neither figure is dropped."""
    found = list(rows(card(any_plan, HOUSING, "measure-damp-homes")))
    assert [row for row in found if "460" in row and "Report to the housing panel" in row] != []
    assert [row for row in found if "466" in row and "Yearly report" in row] != []


def test_a_figure_that_adds_up_says_when_it_starts_again(any_plan: Built) -> None:
    """A fall from 203 to 15 in April is no fall, and a reader is told why."""
    html = card(any_plan, HOUSING, "measure-homes-let")
    assert re.search(
        r"(again|anew|resets|from nought)[^.]*(financial year|April)", words(html), re.IGNORECASE
    )
    assert missing(row_with(html, "March 2025", "203"), "203") == []
    assert missing(row_with(html, "April 2025", "15"), "15") == []


def test_a_figure_without_a_date_is_not_given_one(any_plan: Built) -> None:
    """The date of its paper stands in the column of papers, and the page says that no date was printed."""
    html = card(any_plan, HOUSING, "measure-trust-in-landlord")
    assert "No date printed" in row_with(html, "54%", "15 July 2025")
    assert "No date printed" in row_with(html, "about six in ten", "20 January 2026")


def test_figures_of_others_stand_beside_the_own_ones(any_plan: Built) -> None:
    """A comparator is shown with its figure, or with the words of the paper where it has none."""
    text = seen(any_plan, HOUSING, "measure-gas-checked")
    wanted = ("Landlords of the county", "97.2%", "Best landlord of the county", "every home but two")
    assert missing(text, *wanted) == []


def test_another_way_of_counting_is_told(any_plan: Built) -> None:
    """A jump that comes from counting in another way is explained."""
    text = seen(any_plan, HOUSING, "measure-gas-checked")
    assert missing(text, "1 October 2025", "Homes with a meter that is capped are no longer counted.") == []


def test_a_figure_that_is_kept_back_says_why(any_plan: Built) -> None:
    """A small count is hidden and a figure that nobody knows is not nought."""
    html = card(any_plan, HOUSING, "measure-evictions")
    assert "small count" in row_with(html, "July to September 2025")
    assert "Not known" in row_with(html, "October to December 2025")


# Contradictions


def test_on_track_past_its_date_is_shown_as_both(any_plan: Built) -> None:
    """The plan's word for its rating stays, beside how far past its date the action is."""
    assert missing(seen(any_plan, FIRE, "action-oxygen-list"), "In hand", "Overdue by 90 days") == []


def test_complete_while_the_measure_is_off_target_stays_complete(any_plan: Built) -> None:
    """The rating is the plan's, the figure is the measure's: 96 homes wait where 20 may."""
    assert "Complete" in seen(any_plan, FIRE, "action-weekend-visits")
    text = seen(any_plan, "plans/measures/services.html", "measure-visits-waiting")
    assert missing(text, "At most 20", "96") == []


@pytest.mark.parametrize(
    ("line", "printed", "sum_of_it"),
    [
        ("Booking tool", "125", "115"),
        ("All as printed", "663.5", "673"),
        ("All as printed", "340", "320.5"),
    ],
)
def test_a_sum_that_differs_stands_beside_the_printed_total(
    any_plan: Built, line: str, printed: str, sum_of_it: str
) -> None:
    """The total stays as printed in its line, and what its parts add up to is told below the table."""
    html = any_plan.page(MONEY).split('id="finance-homes-cost-agreed"', 1)[1]
    table, below = html.split("</table>", 1)
    assert printed in row_with(table, line).split()
    assert sum_of_it not in words(table).split()
    assert [one for one in map(words, below.split("</p>")) if sum_of_it in one and printed in one] != []


@pytest.mark.parametrize(
    "told",
    [
        ("Agree with the oxygen supplier how addresses are shared", "31 December 2025"),
        ("Brief all front-line staff on the review", "30 November 2025"),
        ("Run weekend visits until the waiting list is clear", "Homes at high risk that wait"),
        ("Make one check of speech, mood and schooling at the start", "evidence"),
        ("Set up a team for damp and mould", "weeks"),
        ("Repairs done in time", "84"),
        ("Hostel places in use", "81"),
        ("What was agreed", "115"),
    ],
)
def test_every_contradiction_is_listed_for_those_who_watch(any_plan: Built, told: tuple[str, str]) -> None:
    """The list of doubts names the record and what stands against what."""
    doubts = any_plan.page("across.html").split('id="doubts"', 1)[1].split("</section>", 1)[0]
    assert [row for row in rows(doubts) if not missing(row, *told)] != []


# Boards, risks and papers


def test_a_meeting_to_come_shows_its_agenda(any_plan: Built) -> None:
    """Past meetings say what they decided, and meetings to come what is on their agenda."""
    text = seen(any_plan, BOARDS, "board-fire-board")
    assert missing(text, "9 March 2026", "It shut two steps.", "13 April 2026", "Return visit") == []


def test_a_meeting_leads_to_what_it_resolved(any_plan: Built) -> None:
    """A resolution is a source of its own, and the meeting links it."""
    page = "plans/sources/housing-resolution-2025.html"
    assert page in links_in(any_plan, BOARDS, "board-housing-panel")


def test_risks_say_what_they_could_hold_up_and_which_ended(any_plan: Built) -> None:
    """A risk without an owner or an answer shows the gap, and one that ended says so."""
    page = "plans/risks.html"
    assert f"{HEALTH}#action-valley-clinic" in links_in(any_plan, page, "risk-handover")
    assert missing(seen(any_plan, page, "risk-handover"), "No owner named", "Not said") == []
    assert missing(seen(any_plan, page, "risk-no-crews"), "Ended", "31 December 2025") == []


def test_a_paper_says_what_is_held_what_is_left_out_and_what_is_nowhere(any_plan: Built) -> None:
    """No part of a paper goes missing in silence."""
    text = words(any_plan.page("plans/papers.html"))
    assert missing(text, "3 held here", "1 left out", "1 nowhere yet", "Names and telephone numbers") == []
