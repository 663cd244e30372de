"""Kinds of problem of guidance: its steps, what it rests on, what promised it, and its addresses."""

from __future__ import annotations

from typing import Final

from .kinds import Kind, Severity

_ERROR = Severity.ERROR
_WARNING = Severity.WARNING

KINDS_OF_GUIDANCE: Final = (
    Kind(
        "step-missing",
        _ERROR,
        "A step leads to a step that is not there",
        "A reader who gives that answer is led nowhere.",
        "- title: Is significant harm suspected?\n  yes: stratgy",
        "- title: Is significant harm suspected?\n  yes: strategy",
    ),
    Kind(
        "step-unreached",
        _ERROR,
        "No step leads to a step",
        "Whoever follows the steps never comes to it, so what it asks is not done.",
        "- title: Decide\n  then: end\n- title: Tell the referrer",
        "- title: Decide\n- title: Tell the referrer\n  then: end",
    ),
    Kind(
        "step-unclear",
        _ERROR,
        "A step can be read in two ways",
        "What its author meant and what readers are shown could differ.",
        "- title: Is it urgent?\n  yes: strategy\n  then: end",
        "- title: Is it urgent?\n  yes: strategy\n  no: end",
    ),
    Kind(
        "edition-circle",
        _ERROR,
        "Editions replace each other in a circle",
        "Nobody can tell which one counts today.",
        '- edition: "2023"\n  superseded-by: "2026"\n- edition: "2026"\n  superseded-by: "2023"',
        '- edition: "2023"\n  superseded-by: "2026"\n- edition: "2026"',
    ),
    Kind(
        "pages-at-odds",
        _ERROR,
        "A page leads to one that does not fit it",
        "Its readers would be sent to a page that must not be used, or round in a circle.",
        "status: live\nreplaced-by: mash",
        "status: withdrawn\nreplaced-by: mash",
    ),
    Kind(
        "edition-superseded",
        _WARNING,
        "A rule rests on an edition that another has replaced",
        "The rule may have changed. Its page says so to every reader until someone has looked.",
        'authority:\n  - id: working-together\n    edition: "2023"',
        'authority:\n  - id: working-together\n    edition: "2026"',
    ),
    Kind(
        "promise-one-sided",
        _WARNING,
        "A page delivers an action that does not name the page",
        "Whoever reads the plan does not find what was done about the promise.",
        "plans/ilacs-2022/01-front-door.yaml:\n  - id: guidance-written",
        "plans/ilacs-2022/01-front-door.yaml:\n  - id: guidance-written\n    guidance: [mash]",
    ),
    Kind(
        "address-taken",
        _ERROR,
        "An old address or id leads to two places",
        "A link in a case note would lead to one page for some readers and to another for others.",
        "old-addresses: [guidance/consent]\n(and guidance/consent.md is there)",
        "old-addresses: [guidance/asking-for-consent]",
    ),
    Kind(
        "review-overdue",
        _WARNING,
        "A guidance page was not checked again in time",
        "Law and practice move on. Its readers are told that nobody has looked since.",
        "last-checked: 2025-05-20\nreview-by: 2025-11-20",
        "last-checked: 2025-11-18\nreview-by: 2026-05-20",
    ),
)
"""Kinds found by the rules on the files as they are."""

KINDS_OF_HISTORY: Final = (
    Kind(
        "page-gone",
        _ERROR,
        "An address that was published leads nowhere now",
        "People paste addresses into case notes. They have to find the page, or the one that took its place.",
        "guidance/front-door.md renamed to guidance/mash.md",
        "old-addresses: [guidance/front-door]\n(in the head of guidance/mash.md)",
    ),
)
"""Kinds found by comparing the files with an earlier commit."""
