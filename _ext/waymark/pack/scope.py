"""One plan, from a day to a day: what every part of a pack looks at, and how it names records."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from waymark.entries import ActionFacts, Inventory, Located, RoleFacts
from waymark.model import Action, Citation, Plan
from waymark.standing import common_term, days_late, term_of

from .pieces import Holder, Named, Rating, Told
from .plain_words import plain
from .reading import Project
from .wording import period_words

NOT_PUBLISHED: Final = "Not published"
"""What stands in the place of a role that the edition hides."""

Chosen = tuple[Located, ActionFacts]


class Scope(NamedTuple):
    """A plan that is looked at on a day, with what changed since another."""

    project: Project
    plan_id: str
    as_of: date
    since: date

    @property
    def inventory(self) -> Inventory:
        """All records that may be shown."""
        return self.project.inventory

    @property
    def plan(self) -> Plan:
        """The head of the plan."""
        return self.project.plans[self.plan_id]

    @property
    def rates(self) -> bool:
        """Whether the plan rates how far its actions are."""
        return any(scheme.axis == "delivery" for scheme in self.plan.schemes)

    @property
    def chosen(self) -> list[Chosen]:
        """The actions of the plan, in its order."""
        found = self.inventory.held_by("plan", self.plan_id)
        return [(one, one.entry.facts) for one in found if isinstance(one.entry.facts, ActionFacts)]

    def action(self, located: Located) -> Action:
        """An action with all that its file says of it."""
        return self.project.actions[located.entry.id]

    def words(self, text: str) -> str:
        """A text of the plan in plain words."""
        return plain(text, self.inventory, self.plan_id)

    def named(self, kind: str, targets: Iterable[str]) -> tuple[Named, ...]:
        """The records that ``targets`` mean, each once; those that may not be shown are passed over."""
        found = (self.inventory.get(kind, target, self.plan_id) for target in targets)
        return tuple(dict.fromkeys(named(one) for one in found if one))

    def title(self, kind: str, target: str) -> str:
        """The title of a record; empty where it may not be shown."""
        located = self.inventory.get(kind, target, self.plan_id)
        return located.entry.title if located else ""

    def holders(self, people: Iterable[tuple[str, str]]) -> tuple[Holder, ...]:
        """Roles with the part each plays. One that may not be shown keeps its place: it is not nobody."""
        return tuple(self._holder(role, part) for role, part in people)

    def _holder(self, role: str, part: str) -> Holder:
        located = self.inventory.get("role", role)
        if located is None or not isinstance(located.entry.facts, RoleFacts):
            return Holder("", NOT_PUBLISHED, NOT_PUBLISHED, "", part)
        facts = located.entry.facts
        return Holder(located.entry.id, located.entry.title, facts.short, facts.organisation, part)

    def role(self, role: str) -> str:
        """The title of a role; empty for none, words for one that may not be shown."""
        return self.title("role", role) or NOT_PUBLISHED if role else ""

    def rating(self, axis: str, term: str) -> Rating:
        """A rating in the plan's words; ``Not rated`` where there is none."""
        title = next((one.title for one in self.plan.schemes if one.axis == axis), axis.capitalize())
        known = term_of(self.inventory, self.plan_id, axis, term) if term else None
        if known is None:
            return Rating(axis, title, term, term or "Not rated", "white", "")
        return Rating(axis, title, term, known.label, known.colour, known.common)

    def common(self, facts: ActionFacts) -> str:
        """The common term of an action's rating of delivery; empty where it has none."""
        return common_term(self.inventory, self.plan_id, facts.delivery)

    def late(self, facts: ActionFacts) -> int:
        """By how many days an action is past its date and not done."""
        return days_late(self.inventory, self.plan_id, facts.delivery, facts.overdue)

    def is_open(self, facts: ActionFacts) -> bool:
        """Whether something is still to be done: it is not done, and its plan has not ended."""
        return days_late(self.inventory, self.plan_id, facts.delivery, 1) > 0


def named(located: Located) -> Named:
    """A record by id and title."""
    return Named(located.entry.id, located.entry.title)


def told(paper: Citation | None) -> Told | None:
    """A paper with its place in words; None for none."""
    if paper is None:
        return None
    words = ", ".join(filter(None, (paper.title, period_words(paper.date), paper.at)))
    return Told(paper.title, paper.date, paper.at, paper.link, words)
