"""Kinds of problem found by the rules, once a file has been read and its form is right."""

from __future__ import annotations

from typing import Final

from .guidance import KINDS_OF_GUIDANCE
from .kinds import Kind, Severity
from .wording import KINDS_OF_WORDING

_ERROR = Severity.ERROR
_WARNING = Severity.WARNING

_IN_ONE_FILE = (
    Kind(
        "file-not-read",
        _ERROR,
        "A file stands where nothing reads it",
        "What it says would be missing from the site, and nobody would notice.",
        "plans/ilacs-2022/01-front-door.yml",
        "plans/ilacs-2022/01-front-door.yaml",
    ),
    Kind(
        "front-matter-missing",
        _ERROR,
        "A guidance page has no head",
        "Its readers cannot tell whose page it is, how fresh it is and whether anyone approved it.",
        "# Decide what happens to a contact",
        "---\nowner: head-of-service-first-response\nstatus: draft\n---\n# Decide what happens to a contact",
    ),
    Kind(
        "reference-form",
        _ERROR,
        "A reference in a text is not written as one",
        "Readers would see braces and backticks where a link should be.",
        "note: See {mesure}`open-contacts`.",
        "note: See {measure}`open-contacts`.",
    ),
    Kind(
        "id-and-place",
        _ERROR,
        "An id differs from the name of its folder or file",
        "The id and the place are two ways to the same record. When they differ, links break without a sign.",
        "plans/ilacs-2022/plan.yaml:\n  id: ofsted-2022",
        "plans/ilacs-2022/plan.yaml:\n  id: ilacs-2022",
    ),
    Kind(
        "due-form",
        _ERROR,
        "A due date says two things, or nothing",
        "A date, a review, a rhythm and an event are four different promises. Only one can be kept.",
        "due: { by: 2023-03-31, every: 6 weeks }",
        "due: { every: 6 weeks, from: 2023-03-31 }",
    ),
    Kind(
        "dates-order",
        _ERROR,
        "Two dates stand the wrong way round",
        "What ends cannot end before it began. Nothing is checked again before it was last checked.",
        "last-checked: 2026-11-20\nreview-by: 2026-05-20",
        "last-checked: 2026-11-20\nreview-by: 2027-05-20",
    ),
    Kind(
        "same-day",
        _ERROR,
        "Two updates of one action carry the same day",
        "The newest update gives the state. With two on one day nobody can tell which that is.",
        "updates:\n  - on: 2022-12-12\n    delivery: on-schedule\n"
        "  - on: 2022-12-12\n    delivery: completed",
        "updates:\n  - on: 2022-12-12\n    delivery: completed",
    ),
    Kind(
        "moved-without-reason",
        _WARNING,
        "A due date was moved and no reason is given",
        "A board has to know why a promise moved. A date that moves in silence cannot be trusted.",
        "- on: 2023-01-26\n  due: 2023-06-30",
        "- on: 2023-01-26\n  due: 2023-06-30\n  reason: The supplier delivers in May.",
    ),
    Kind(
        "must-without-law",
        _ERROR,
        'A rule says "must" without confirmed law behind it',
        'Practitioners read "must" as a duty in law. Only law that was checked may speak so.',
        "rule: You must give every contact a colour.\nkind: local-rule",
        "rule: Give every contact a colour.\nkind: local-rule",
    ),
    Kind(
        "approval-missing",
        _ERROR,
        "A live page does not say who approved it",
        "A page is a draft until a role or board is named that approved it for practice.",
        "status: live",
        "status: live\napproved-by: improvement-board",
    ),
    Kind(
        "headings-order",
        _ERROR,
        "The headings of a guidance page are not those of the template",
        "A reader in a hurry finds the steps where they stand on every page.",
        "## What to record\n## Steps",
        "## Steps\n## What to record",
    ),
    Kind(
        "figure-missing",
        _ERROR,
        "A dated value has no figure, or two",
        "Each value is a figure, or the words of the paper, or the reason why there is none.",
        "- at: 2022-10",
        "- at: 2022-10\n  value: 196",
    ),
    Kind(
        "amounts-missing",
        _ERROR,
        "A line of money has not one amount for each column",
        "The amounts would stand under the wrong years, and nobody could see it.",
        "columns: [financial-year 2025-26, financial-year 2026-27]\namounts: [320]",
        "columns: [financial-year 2025-26, financial-year 2026-27]\namounts: [not printed, 320]",
    ),
    Kind(
        "figure-undated",
        _ERROR,
        "A value has no date, and neither has its paper",
        "A figure without any date cannot stand in a line with others. The date of its paper is enough.",
        "- value: 196",
        "- value: 196\n  source:\n    title: Scrutiny committee paper\n    date: 2023-01-26",
    ),
    Kind(
        "small-count-derivable",
        _ERROR,
        "A hidden count can be worked out from the total",
        "Whoever takes the other parts from the total has the small count. One more part has to be hidden.",
        "total 40; parts 37 and c",
        "total 40; parts c and c",
    ),
    Kind(
        "small-count",
        _ERROR,
        "A count of one to five children would be published",
        "A small count can point to one child. The national rule hides counts from 1 to 5.",
        "unit: children\nvalues:\n  - at: 2022-10\n    value: 3",
        "unit: children\nvalues:\n  - at: 2022-10\n    suppressed: c",
    ),
)

_ACROSS_FILES = (
    Kind(
        "id-twice",
        _ERROR,
        "Two records have the same id",
        "A link to the id could lead to either of them.",
        "- id: open-contacts\n- id: open-contacts",
        "- id: open-contacts\n- id: open-contacts-over-six-days",
    ),
    Kind(
        "target-unknown",
        _ERROR,
        "A reference leads nowhere",
        "The record it names does not exist, or not under that id.",
        "measures: [open-contact]",
        "measures: [open-contacts]",
    ),
    Kind(
        "target-unclear",
        _ERROR,
        "A reference could mean two records",
        "Two plans have an action or group of that id. The name of the plan in front tells which is meant.",
        "{action}`recruit`",
        "{action}`ilacs-2022/recruit`",
    ),
    Kind(
        "term-unknown",
        _ERROR,
        "A rating is not one of the plan's own terms",
        "Each plan declares its ratings and what they mean. A rating outside them means nothing.",
        "delivery: done",
        "delivery: completed",
    ),
    Kind(
        "plan-missing",
        _ERROR,
        "A group of actions has no plan beside it",
        "The plan's title, levels and ratings stand in plan.yaml in the same folder.",
        "plans/ilacs-2022/01-front-door.yaml alone",
        "plans/ilacs-2022/plan.yaml\nplans/ilacs-2022/01-front-door.yaml",
    ),
    Kind(
        "too-deep",
        _ERROR,
        "Groups stand deeper than the plan has levels",
        "The plan names its levels, so that readers know what each is called.",
        "levels: [area]\n(and a group within a group)",
        "levels: [area, outcome]",
    ),
    Kind(
        "late-without-reason",
        _WARNING,
        "An action is late or at risk and no reason is given",
        "Those who watch over the plan need the cause before they can help.",
        "- on: 2023-01-26\n  delivery: delayed",
        "- on: 2023-01-26\n  delivery: delayed\n  reason: Two posts are vacant.",
    ),
    Kind(
        "late-without-mitigation",
        _WARNING,
        "An action is late or at risk and nothing is done about it",
        "The plan asks what is done meanwhile for every action that is late.",
        "- on: 2023-01-26\n  delivery: delayed\n  reason: Two posts are vacant.",
        "- on: 2023-01-26\n  delivery: delayed\n  reason: Two posts are vacant.\n"
        "  mitigation: Agency workers cover them.",
    ),
    Kind(
        "edition-unknown",
        _ERROR,
        "An edition is named that the register does not have",
        "Every edition is listed once, so that its end lights up each rule that rests on it.",
        "authority:\n  - id: working-together\n    edition: 2032",
        "authority:\n  - id: working-together\n    edition: 2023",
    ),
)

_CONTRADICTIONS = (
    Kind(
        "on-track-past-date",
        _WARNING,
        "An action is rated as on track and its date has passed",
        "One of the two is no longer true. A board that sees only the colour would not ask.",
        "due: 2022-12-31\nupdates:\n  - on: 2022-12-12\n    delivery: on-schedule\n(looked at in January)",
        "- on: 2023-01-26\n  due: 2023-03-31\n  reason: The supplier delivers in March.",
    ),
    Kind(
        "complete-without-evidence",
        _WARNING,
        "An action is complete and nothing shows it",
        "Inspectors ask what shows it. An audit, a figure or a paper answers them.",
        "- on: 2023-01-26\n  delivery: completed",
        "- on: 2023-01-26\n  delivery: completed\n  evidence:\n    - The January audit found it in 19 of 20.",
    ),
    Kind(
        "complete-off-target",
        _WARNING,
        "An action is complete and its measure misses the target",
        "The work is done; the difference it was to make is not there.",
        "delivery: completed\nmeasures: [replies-in-time]\n(68%, and the target is at least 95%)",
        "- on: 2023-01-26\n  delivery: completed\n  difference: Replies rose from 61% to 68%.",
    ),
    Kind(
        "complete-with-open-step",
        _WARNING,
        "An action is complete and one of its steps is not reached",
        "Either the action is not complete, or nobody wrote down that the step was reached.",
        "milestones:\n  - title: In use everywhere\nupdates:\n  - on: 2026-01-10\n    delivery: completed",
        "milestones:\n  - title: In use everywhere\n    reached: 2025-12-20",
    ),
    Kind(
        "review-missed",
        _WARNING,
        "The day of a review has passed and nothing was told of it",
        "A review is a promise to look again. Without a word nobody knows whether it was kept.",
        "due: { review: 2026-02-27 }\n(looked at in March, with no update since)",
        "- on: 2026-02-27\n  note: Reviewed. It goes on as it is.",
    ),
    Kind(
        "silent",
        _WARNING,
        "Nothing has been told of an open action for too long",
        "A plan goes stale unseen. A short update that nothing moved is worth more than silence.",
        "updates:\n  - on: 2022-12-12\n    note: Begun.\n(looked at in June)",
        "- on: 2023-06-01\n  note: Still waiting for the supplier.",
    ),
    Kind(
        "rating-against-figure",
        _WARNING,
        "A paper calls a target met or missed, and its own figure says otherwise",
        "Both are kept as printed and shown side by side. Readers judge for themselves.",
        "targets:\n  - at-least: 95\nvalues:\n  - at: 2022-10\n    value: 91\n    rated: met",
        "- at: 2022-10\n  value: 91\n  rated: met\n  note: The paper calls this met; its target is 95.",
    ),
    Kind(
        "sum-differs",
        _WARNING,
        "A printed total is not the sum of its parts",
        "The paper may be rounded, or wrong, or a number was mistyped here. Nothing is mended in silence.",
        "amounts: [0.5, 3.6]\ntotal: 4.2",
        "amounts: [0.5, 3.6]\ntotal: 4.2\nnote: The paper prints this total; the years add up to 4.1.",
    ),
)

KINDS_OF_MEANING: Final[tuple[Kind, ...]] = (
    *_IN_ONE_FILE,
    *_ACROSS_FILES,
    *_CONTRADICTIONS,
    *KINDS_OF_GUIDANCE,
    *KINDS_OF_WORDING,
)
"""The kinds, in the order the manual lists them: of one file, across files, doubts, guidance, words."""
