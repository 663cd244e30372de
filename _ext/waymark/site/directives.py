"""The directives: each leaves one view in the page. Their options are fixed words, never code."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar, Final, NamedTuple

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from .nodes import view_of
from .views.action_tables import COLUMNS
from .views.progress import BY
from .views.selection import SORTS, STATES


class Option(NamedTuple):
    """An option of a directive."""

    name: str
    meaning: str
    convert: Callable[[str], Any]


def _day(argument: str) -> str:
    """A day, year-month-day; ValueError when it is none."""
    try:
        return date.fromisoformat(argument or "").isoformat()
    except ValueError:
        message = f'"{argument}" is not a day; write it as 2023-01-01'
        raise ValueError(message) from None


def _columns(argument: str) -> tuple[str, ...]:
    """Names of columns, with commas or spaces between them; ValueError when one is not known."""
    names = tuple(argument.replace(",", " ").split())
    for name in names:
        if name not in COLUMNS:
            message = f'there is no column "{name}"; choose from {", ".join(COLUMNS)}'
            raise ValueError(message)
    return names


def _one_of(words: tuple[str, ...]) -> Callable[[str], str]:
    def convert(argument: str) -> str:
        return directives.choice(argument, words)

    return convert


_TEXT: Final = directives.unchanged_required
PLAN: Final = Option("plan", "Only actions of this plan, by its id.", _TEXT)
GROUP: Final = Option("group", "Only actions in this group, by its id.", _TEXT)
ROLE: Final = Option("role", "Only actions that this role has a part in, by its id.", _TEXT)
RATING: Final = Option(
    "rating",
    "Only actions with this rating of delivery: one of the plan's own terms, a common term "
    "(`not-started`, `on-track`, `at-risk`, `late`, `complete`, `sustained`, `stopped`), or `none`.",
    _TEXT,
)
NAMES: Final = Option(
    "names", "Only actions that refer to this record, as `guidance/mash` or `measure/open-contacts`.", _TEXT
)
DUE_BEFORE: Final = Option("due-before", "Only actions due before this day, as 2023-01-01.", _day)
STATE: Final = Option(
    "state", f"Only actions that are {', '.join(f'`{word}`' for word in STATES)}.", _one_of(STATES)
)
SORT: Final = Option("sort", f"The order: {', '.join(f'`{word}`' for word in SORTS)}.", _one_of(SORTS))
LIMIT: Final = Option("limit", "At most this many.", directives.positive_int)
COLUMNS_OPTION: Final = Option(
    "columns", f"The columns, from left to right: {', '.join(f'`{name}`' for name in COLUMNS)}.", _columns
)
CAPTION: Final = Option("caption", "The caption of the table.", _TEXT)
BY_OPTION: Final = Option("by", f"What to count by: {', '.join(f'`{word}`' for word in BY)}.", _one_of(BY))
TOPIC: Final = Option("topic", "Only standards of this guidance page, by the name of its file.", _TEXT)
SOURCE: Final = Option("source", "Only findings of this source, by its id.", _TEXT)

SINCE: Final = Option(
    "since", "What changed after this day, as 2022-12-12. Without it: the last quarter.", _day
)
UNTIL: Final = Option("until", "What changed up to this day. Without it: up to the day of the page.", _day)
DAYS: Final = Option("days", "How many days to look ahead. Without it: 90.", directives.positive_int)
KIND: Final = Option(
    "kind",
    "`inspections` leaves the meetings out; `all` is the same as nothing.",
    _one_of(("all", "inspections")),
)

FINDING_KIND: Final = Option(
    "kind",
    "`inspections` for what inspectors found, `resolutions` for what committees asked; `all` for both.",
    _one_of(("all", "inspections", "resolutions")),
)

FILTERS: Final = (PLAN, GROUP, ROLE, RATING, NAMES, DUE_BEFORE, STATE)


class Declared(NamedTuple):
    """A directive with what the manual says of it."""

    name: str
    meaning: str
    options: tuple[Option, ...]


DIRECTIVES: Final = (
    Declared(
        "progress",
        "How many actions stand at each rating, as stacked bars and as a table of the same numbers.",
        (*FILTERS, BY_OPTION, CAPTION),
    ),
    Declared("actions", "A table of actions.", (*FILTERS, SORT, LIMIT, COLUMNS_OPTION, CAPTION)),
    Declared(
        "exceptions",
        "The actions that are late, at risk or past their date, with the reason and what is done about it.",
        (PLAN, GROUP, ROLE, LIMIT),
    ),
    Declared(
        "changes",
        "What changed between two days: plans, ratings, dates, evidence, progress, figures and inspections.",
        (PLAN, SINCE, UNTIL),
    ),
    Declared("coming", "The open actions that are due next.", (PLAN, GROUP, ROLE, DAYS)),
    Declared(
        "trend",
        "Completed against planned by month, and ratings over time, as charts with their numbers.",
        FILTERS,
    ),
    Declared("slippage", "The due dates that moved: by how much, how often, why and who agreed.", FILTERS),
    Declared("silence", "How long ago the open actions were last told of.", (PLAN, GROUP, ROLE)),
    Declared(
        "honesty",
        "Where the record contradicts itself: a rating, a date, a figure or a sum stands against another.",
        (PLAN,),
    ),
    Declared(
        "coverage",
        "What stands behind each finding, from action to evidence, and what stands alone.",
        (PLAN,),
    ),
    Declared(
        "committee-summary",
        "What was done, what is planned and what difference it makes, made from the actions.",
        (PLAN, GROUP),
    ),
    Declared("calendar", "The meetings of all boards, or of one.", (ROLE,)),
    Declared("timeline", "Inspections, visits, plans and meetings in the order they happened.", (KIND,)),
    Declared("finance", "All tables of money, with what does not add up.", (PLAN,)),
    Declared("risks", "The open risks that the papers name.", (PLAN,)),
    Declared("gaps", "What the record does not say: no owner, no date, no rating.", (PLAN, GROUP, ROLE)),
    Declared("key", "What each rating of a plan means, in the plan's own words.", (PLAN,)),
    Declared("plans", "All plans, with what each answers and how many of its actions are complete.", ()),
    Declared("measures", "Measures with their latest figures.", (PLAN, GROUP)),
    Declared("findings", "Findings with what answers each.", (SOURCE, FINDING_KIND)),
    Declared("standards", "The standards of a topic in full.", (TOPIC,)),
    Declared("timescales", "Every clock of the standards in one table.", (TOPIC,)),
    Declared("calculator", "A form that counts when a clock of a standard runs out.", (TOPIC,)),
    Declared("guidance", "All guidance pages with their readers and when they are checked again.", ()),
    Declared("to-be-supplied", "All that waits for the council, in rules, on pages and among contacts.", ()),
    Declared("superseded", "The rules that rest on an edition which another has replaced.", ()),
    Declared("guidance-ways", "Links to the pages about all guidance: topics, readers, changes, gaps.", ()),
    Declared("reviews", "Who keeps which guidance page, and when it is checked again, by owner.", ()),
    Declared("amendments", "What changed in the guidance, why, and whether to read it again.", (LIMIT,)),
    Declared("as-at", "The day the page speaks for, with how many actions there are.", (PLAN, GROUP)),
)
"""Every directive; the manual's page of directives is made from this."""

_REQUIRED: Final = {"key": "plan", "standards": "topic"}


class ViewDirective(SphinxDirective):
    """Leaves one view in the page."""

    has_content = False
    required_arguments = 0
    declared: ClassVar[Declared]

    def run(self) -> list[nodes.Node]:
        """The view, with the options that were given."""
        needed = _REQUIRED.get(self.declared.name)
        if needed and needed not in self.options:
            message = f'The directive "{self.declared.name}" needs the option "{needed}".'
            raise self.error(message)
        node = view_of(self.declared.name, self.env.current_document.docname, **self.options)
        self.set_source_info(node)
        return [node]


def directive_class(declared: Declared) -> type[ViewDirective]:
    """The class that docutils wants, for a declared directive."""
    members = {
        "__doc__": declared.meaning,
        "declared": declared,
        "option_spec": {option.name: option.convert for option in declared.options},
    }
    name = "".join(part.capitalize() for part in declared.name.split("-"))
    return type(f"{name}Directive", (ViewDirective,), members)
