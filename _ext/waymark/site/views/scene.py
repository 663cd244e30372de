"""What a view sees: the inventory, the day, and the page it stands on; and the pieces every view needs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final, NamedTuple

from waymark.entries import ActionFacts, Inventory, Located, PlanFacts, RoleFacts
from waymark.model import Citation, Period, Term, long_date
from waymark.model.standard import TO_BE_SUPPLIED
from waymark.progress import DONE
from waymark.site import prose
from waymark.site.blocks import Badge, Line, Link, Mark, Outside, Piece, Text

Options = dict[str, Any]
"""The options of a view: plain values by name."""

ENDED: Final = frozenset({"closed", "superseded"})
"""States of a plan in which nothing in it is due any more."""

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

    def role(self, role: str, part: str = "lead", *, short: bool = False) -> Line:
        """A role, and the part it plays where it does not lead."""
        located = self.inventory.get("role", role)
        if located is None:
            name: Piece = Text(role)
        elif short and isinstance(located.entry.facts, RoleFacts):
            name = Link(located.document, located.entry.anchor, located.entry.facts.short)
        else:
            name = link_to(located)
        return (name,) if part == "lead" else (name, Text(f" ({part})"))

    def term(self, plan: str, axis: str, term: str) -> Term | None:
        """What the plan says of one of its ratings; None where it does not know it."""
        facts = self.plan(plan)
        schemes = (scheme for scheme in (facts.schemes if facts else ()) if scheme.axis == axis)
        return next((known for scheme in schemes for known in scheme.terms if known.id == term), None)

    def rating(self, plan: str, axis: str, term: str) -> Badge:
        """The badge of a rating; "Not rated" where there is none."""
        if not term:
            return Badge("white", "Not rated")
        known = self.term(plan, axis, term)
        return Badge(known.colour, known.label) if known else Badge("white", term)

    def plan(self, plan: str) -> PlanFacts | None:
        """What is known of a plan; None where there is none of that id."""
        located = self.inventory.get("plan", plan)
        return located.entry.facts if located and isinstance(located.entry.facts, PlanFacts) else None

    def level(self, plans: Iterable[str], number: int, otherwise: str) -> str:
        """What the plans call their groups at level ``number`` (-1 for the lowest), where they agree."""
        known = [facts for plan in set(plans) if (facts := self.plan(plan))]
        names = {facts.levels[number] for facts in known}
        name = names.pop() if len(names) == 1 else otherwise
        return name[:1].upper() + name[1:]

    def overdue(self, plan: str, delivery: str, days: int) -> int:
        """By how many of ``days`` an action counts as late: none when it is done or its plan has ended.

        ``delivery`` is its rating of delivery, empty where it has none.
        """
        facts = self.plan(plan)
        term = self.term(plan, "delivery", delivery)
        over = (facts is not None and facts.status in ENDED) or (term is not None and term.common in DONE)
        return 0 if over else days

    def common(self, facts: ActionFacts) -> str:
        """The common term of an action's rating of delivery; empty where it has none."""
        known = self.term(facts.plan, "delivery", facts.delivery)
        return known.common if known else ""

    def day(self, iso: str) -> str:
        """A day given as year-month-day, in words; empty for an empty text."""
        return long_date(date.fromisoformat(iso)) if iso else ""


def link_to(located: Located, text: str = "") -> Link:
    """A link to a record, with its title as text unless another is given."""
    return Link(located.document, located.entry.anchor, text or located.entry.title)


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
