"""The kinds of things to find: what readers call them, where they are put, and what they weigh."""

from __future__ import annotations

from typing import Final, NamedTuple


class Kind(NamedTuple):
    """A kind of thing to find."""

    label: str
    shelf: str
    """The choice of the filter that keeps it."""
    weight: float
    """What a match counts: a page written to be acted on outweighs a record that only uses its words."""
    names: str = ""
    """Words that people type for any of this kind."""


SHELVES: Final = {
    "guidance": "Guidance",
    "rules": "Rules and law",
    "words": "Words and acronyms",
    "people": "People, boards and contacts",
    "plans": "Plans, actions and inspections",
    "figures": "Figures and money",
    "pages": "Manual and other pages",
}
"""The choices of the filter, by the name that stands in an address."""

KINDS: Final = {
    "guidance": Kind("Guidance", "guidance", 3.0),
    "companion": Kind("Guidance", "guidance", 1.5),
    "card": Kind("Card for the duty desk", "guidance", 0.5),
    "standard": Kind("Rule", "rules", 0.8),
    "standards": Kind("Rules of a topic", "rules", 0.8),
    "authority": Kind("Act or guidance document", "rules", 0.8),
    "authorities": Kind("Law and guidance", "rules", 0.8),
    "glossary-term": Kind("Word", "words", 0.7),
    "glossary": Kind("Words and acronyms", "words", 1.0),
    "contact": Kind("Contact", "people", 1.6, "phone number telephone email call"),
    "contacts": Kind("Contacts", "people", 1.2, "phone number numbers telephone email call"),
    "role": Kind("Role or board", "people", 1.0),
    "roles": Kind("Register of roles", "people", 0.8),
    "governance": Kind("Boards and meetings", "people", 1.5, "boards committees meetings calendar"),
    "meeting": Kind("Meeting", "people", 0.5),
    "plan": Kind("Plan", "plans", 1.5, "late overdue actions progress rating attention due"),
    "group": Kind("Part of a plan", "plans", 1.3, "plan actions"),
    "action": Kind("Action", "plans", 0.7),
    "source": Kind("Inspection or review", "plans", 1.3, "findings judgements grades recommendations"),
    "finding": Kind("Finding", "plans", 0.7),
    "risk": Kind("Risk", "plans", 0.7),
    "risks": Kind("Risks", "plans", 1.0),
    "paper": Kind("Paper", "plans", 0.5),
    "papers": Kind("Papers", "plans", 0.7),
    "report": Kind("Report on a plan", "plans", 0.6),
    "measure": Kind("Measure", "figures", 1.0),
    "measures": Kind("Measures", "figures", 1.2),
    "finance": Kind("Money", "figures", 0.9),
    "page": Kind("Page", "pages", 0.5),
}
"""Every kind, by its name in the index. The weights were tuned on the queries of the tests."""
