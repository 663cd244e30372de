"""All parts of a pack together."""

from __future__ import annotations

from typing import NamedTuple

from .actions import ActionRow, actions_of
from .asks import Ask, Grounds, asks_of
from .changes import Changes, changes_of
from .cover import Cover, Meeting, cover_of, meetings_of
from .coverage import CoveragePart, coverage_of
from .doubts import DoubtRow, doubts_of
from .exceptions import ExceptionRow, exceptions_of
from .key import Scale, key_of
from .measures import MeasureRow, measures_of
from .money import Money, money_of
from .progress import Progress, progress_of
from .risks import RiskRow, risks_of
from .scope import Scope
from .sources import PaperRow, sources_of
from .summary import Summary, summary_of


class Pack(NamedTuple):
    """What a board has to know of a plan on a day."""

    cover: Cover
    summary: Summary
    asks: tuple[Ask, ...]
    """What the board is asked to do."""
    progress: tuple[Progress, ...]
    key: tuple[Scale, ...]
    changes: Changes
    exceptions: tuple[ExceptionRow, ...]
    actions: tuple[ActionRow, ...]
    measures: tuple[MeasureRow, ...]
    money: tuple[Money, ...]
    risks: tuple[RiskRow, ...]
    coverage: CoveragePart
    doubts: tuple[DoubtRow, ...]
    meetings: tuple[Meeting, ...]
    """All known meetings of the boards that watch the plan."""
    sources: tuple[PaperRow, ...]


def pack_of(scope: Scope) -> Pack:
    """The pack of a plan; the same for every form."""
    cover, actions = cover_of(scope), actions_of(scope)
    changes = changes_of(scope, actions)
    exceptions = exceptions_of(actions)
    measures, money, risks = measures_of(scope, actions), money_of(scope), risks_of(scope)
    summary = summary_of(scope, actions, changes, measures)
    coverage, doubts = coverage_of(scope), doubts_of(scope)
    grounds = Grounds(actions, summary, changes, exceptions, measures, coverage, doubts)
    return Pack(
        cover=cover,
        summary=summary,
        asks=asks_of(grounds),
        progress=progress_of(scope, actions),
        key=key_of(scope),
        changes=changes,
        exceptions=exceptions,
        actions=actions,
        measures=measures,
        money=money,
        risks=risks,
        coverage=coverage,
        doubts=doubts,
        meetings=meetings_of(scope),
        sources=sources_of(cover, actions, measures, money, risks),
    )
