"""What a view sees: the inventory, the day, and the page it stands on; and the pieces every view needs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from waymark.entries import ActionFacts, Inventory, Located, PlanFacts, RoleFacts
from waymark.labels import sentence
from waymark.model import Citation, Period, Term, long_date
from waymark.model.standard import TO_BE_SUPPLIED
from waymark.site import prose
from waymark.site.blocks import Badge, Line, Link, Mark, Outside, Piece, Text
from waymark.standing import common_term, days_late, plan_facts, term_of

Options = dict[str, Any]
"""The options of a view: plain values by name."""

SUPPLY = Mark("supply", "To be supplied by the council")


class Scene(NamedTuple):
    """Everything a view may look at. Views have no other input, so they can be compared and repeated."""

    inventory: Inventory
    as_of: date
    docname: str

    def line(self, text: str, plan: str = "") -> Line:
        """``text`` of a record as one line."""
        return prose.line(text, self.inventory, plan)

    def link(self, kind: str, target: str, plan: str = "") -> Piece:
        """A link to the record that ``target`` means; its bare id where there is none."""
        located = self.inventory.get(kind, target, plan)
        return link_to(located) if located else Text(target)

    def links(self, kind: str, targets: tuple[str, ...], plan: str = "") -> tuple[Line, ...]:
        """A line with a link for each of ``targets`` but those that this edition does not show."""
        shown = (target for target in targets if not self.inventory.hides(kind, target, plan))
        return tuple((self.link(kind, target, plan),) for target in shown)

    def role(self, role: str, part: str = "lead", *, short: bool = False, plan: str = "") -> Line:
        """A role, and the part it plays where it does not lead.

        For an action of ``plan`` its organisation is named too, where it is not the plan's own.
        """
        located = self.inventory.get("role", role)
        if located is None:
            name: Piece = Text(role)
        elif short and isinstance(located.entry.facts, RoleFacts):
            name = Link(located.document, located.entry.anchor, located.entry.facts.short)
        else:
            name = link_to(located)
        of = f", {other}" if plan and (other := self._other_organisation(role, plan)) else ""
        words = of if part == "lead" else f"{of} ({part})"
        return (name, Text(words)) if words else (name,)

    def _other_organisation(self, role: str, plan: str) -> str:
        """Whose role it is, where it is not that of the organisation whose plan it is."""
        located = self.inventory.get("role", role)
        facts = located.entry.facts if located else None
        organisation = facts.organisation if isinstance(facts, RoleFacts) else ""
        own = self.plan(plan)
        return "" if own and own.organisation == organisation else organisation

    def term(self, plan: str, axis: str, term: str) -> Term | None:
        """What the plan says of one of its ratings; None where it does not know it."""
        return term_of(self.inventory, plan, axis, term)

    def rating(self, plan: str, axis: str, term: str) -> Badge:
        """The badge of a rating; "Not rated" where there is none."""
        if not term:
            return Badge("none", "Not rated")
        known = self.term(plan, axis, term)
        return Badge(known.colour, known.label) if known else Badge("white", term)

    def axis(self, plan: str, axis: str) -> str:
        """What the plan calls one of the things it rates; empty where it rates delivery and nothing else."""
        facts = self.plan(plan)
        schemes = facts.schemes if facts else ()
        if axis == "delivery" and len(schemes) < 2:  # noqa: PLR2004 - with a second, each needs its name
            return ""
        return next((scheme.title for scheme in schemes if scheme.axis == axis), axis.capitalize())

    def rates(self, plan: str) -> bool:
        """Whether a plan rates how far its actions are; True where nothing is known of the plan."""
        facts = self.plan(plan)
        return facts is None or any(scheme.axis == "delivery" for scheme in facts.schemes)

    def plan(self, plan: str) -> PlanFacts | None:
        """What is known of a plan; None where there is none of that id."""
        return plan_facts(self.inventory, plan)

    def level(self, plans: Iterable[str], number: int, otherwise: str) -> str:
        """What the plans call their groups at level ``number`` (-1 for the lowest), where they agree."""
        known = [facts for plan in set(plans) if (facts := self.plan(plan))]
        names = {facts.levels[number] for facts in known}
        name = names.pop() if len(names) == 1 else otherwise
        return sentence(name)

    def overdue(self, plan: str, delivery: str, days: int) -> int:
        """By how many of ``days`` an action counts as late: none when it is done or its plan has ended.

        ``delivery`` is its rating of delivery, empty where it has none.
        """
        return days_late(self.inventory, plan, delivery, days)

    def common(self, facts: ActionFacts) -> str:
        """The common term of an action's rating of delivery; empty where it has none."""
        return common_term(self.inventory, facts.plan, facts.delivery)

    def day(self, iso: str) -> str:
        """A day given as year-month-day, in words; empty for an empty text."""
        return long_date(date.fromisoformat(iso)) if iso else ""

    def period(self, text: str) -> str:
        """A day or period as it is typed, in words; empty for an empty text."""
        return _date(text)


def link_to(located: Located, text: str = "") -> Link:
    """A link to a record, with its title as text unless another is given."""
    entry = located.entry
    hint = entry.title if text and entry.kind == "standard" and entry.title not in text else ""
    return Link(located.document, entry.anchor, text or entry.title, hint=hint)


def joined(lines: Iterable[Line]) -> Line:
    """Several lines as one, with semicolons between them."""
    pieces: list[Piece] = []
    for line in lines:
        if pieces:
            pieces.append(Text("; "))
        pieces.extend(line)
    return tuple(pieces)


def supplied(scene: Scene, text: str) -> Line:
    """A text of a standard, or the sign that only the council can supply it."""
    if text.strip().lower() == TO_BE_SUPPLIED:
        return (SUPPLY,)
    return scene.line(text)


def cited(paper: Citation) -> Line:
    """A published paper, with its date and the place in it."""
    words = ", ".join(filter(None, (paper.title, _date(paper.date), paper.at)))
    return (Outside(paper.link, words),) if paper.link else (Text(words),)


def _date(text: str) -> str:
    return Period.read(text).words if text else ""
