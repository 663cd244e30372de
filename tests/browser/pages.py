"""The kinds of page that every browser test looks at, one example of each."""

from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of page: what it is called, the site it is in, and where it is there."""

    name: str
    site: str
    path: str

    def __str__(self) -> str:
        """Return the name that pytest shows."""
        return f"{self.site}-{self.name}"


SITE = {
    "front page": "index.html",
    "plan": "plans/ilacs-2022/plan.html",
    "group": "plans/ilacs-2022/01-front-door.html",
    "measures": "plans/measures/front-door.html",
    "source": "plans/sources/ilacs-2022.html",
    "roles": "plans/roles.html",
    "governance": "plans/governance.html",
    "guidance index": "guidance/index.html",
    "guidance": "guidance/mash.html",
    "acronyms": "guidance/lado.html",
    "glossary": "guidance/glossary.html",
    "card": "guidance/cards/mash.html",
    "standards": "guidance/standards/mash.html",
    "timescales": "guidance/standards/index.html",
    "timescales on one sheet": "guidance/timescales.html",
    "calculator": "guidance/calculator.html",
    "authorities": "guidance/authorities.html",
    "contacts": "guidance/contacts.html",
    "companion": "guidance/companions/homeless-young-people.html",
    "amendments": "guidance/amendments.html",
    "upkeep": "guidance/upkeep.html",
    "by topic": "guidance/by-topic.html",
    "editing": "docs/editing/index.html",
    "all plans": "plans/index.html",
    "inspections": "plans/sources/index.html",
    "money": "plans/finance/transformation.html",
    "risks": "plans/risks.html",
    "papers": "plans/papers.html",
    "role": "roles/head-of-service-first-response.html",
    "meeting": "meetings/children-scrutiny-committee-2023-01-26.html",
    "measure": "measures/children-in-care-weekly-rate.html",
    "finding": "findings/ilacs-2022/1.html",
    "movement": "reports/changing-lives-2022/movement.html",
    "coverage": "reports/ilacs-2022/coverage.html",
    "honesty": "reports/ilacs-2022/honesty.html",
    "summary": "reports/ilacs-2022/summary.html",
    "search": "search.html",
    "a to z": "a-to-z.html",
}
"""The pages of this repository's own site."""

SAMPLE = {
    "front page": "index.html",
    "plan": "plan.html",
    "guidance": "guidance.html",
}
"""Three pages that hold every class of the stylesheet, whatever the real site shows today."""

KINDS = [Kind(name, "site", path) for name, path in SITE.items()]
KINDS += [Kind(name, "sample", path) for name, path in SAMPLE.items()]

FRAMES = [kind for kind in KINDS if kind.name in {"front page", "group"} or kind.site == "sample"]
"""Pages enough to see each form of the frame: the frame is the same on all pages of one form."""

GUIDANCE = [kind for kind in KINDS if "guidance" in kind.path and kind.name != "glossary"]
"""The pages a practitioner opens on a telephone. The glossary is a register, and grows with each word."""
