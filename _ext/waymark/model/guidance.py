"""The head of a guidance page: whose it is, how fresh it is, and the answer it gives."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from .pathway import PathwayStep
from .values import Path, Values, items, prose, texts

_REQUIRED: Final = {"owner", "audience", "status", "last-checked", "review-by"}
_REQUIRED_OF_ANSWER: Final = {"decide", "clock", "who", "record", "if-not"}


class Answer(NamedTuple):
    """The box at the top of a guidance page."""

    decide: str
    clock: str
    who: str
    record: tuple[str, ...]
    if_not: str


class RecordList(NamedTuple):
    """What one kind of record holds."""

    kind: str
    """Which record it is, so that it reads on after ``For``."""
    points: tuple[str, ...]
    note: str


class Amendment(NamedTuple):
    """A change of a page, as its readers notice it."""

    on: date
    what: str
    why: str
    read_again: bool
    """Whether those who know the page have to read it again."""
    path: Path


class GuidanceHead(NamedTuple):
    """What the front matter of a guidance page says."""

    owner: str
    audience: tuple[str, ...]
    topics: tuple[str, ...]
    delivers: tuple[str, ...]
    """Full ids of the improvement actions that promised it."""
    status: str
    replaced_by: str
    """The page to use instead of a withdrawn one; empty where none is named."""
    approved_by: str
    in_force: date | None
    last_checked: date
    review_by: date
    searched_by: tuple[str, ...]
    old_addresses: tuple[str, ...]
    companion_of: str
    """The page it stands beside, for one written for young people, families or partners; else empty."""
    answer: Answer | None
    """None on a companion page only."""
    steps: tuple[PathwayStep, ...]
    records: tuple[RecordList, ...]
    history: tuple[Amendment, ...]
    """Newest first."""

    @property
    def approved(self) -> bool:
        """Whether the page may be used in practice: it is live and names who approved it."""
        return self.status == "live" and bool(self.approved_by)

    @staticmethod
    def complete(values: Values) -> bool:
        """Whether ``values`` hold all that :meth:`read` needs; an unsound field was left out of them."""
        answers = values.get("answer", {}).keys() >= _REQUIRED_OF_ANSWER
        return values.keys() >= _REQUIRED and (answers or "companion-of" in values)

    @classmethod
    def read(cls, values: Values) -> GuidanceHead:
        """The head in the values of a page's front matter."""
        return cls(
            owner=values["owner"],
            audience=texts(values, "audience"),
            topics=texts(values, "topics"),
            delivers=texts(values, "delivers"),
            status=values["status"],
            replaced_by=values.get("replaced-by", ""),
            approved_by=values.get("approved-by", ""),
            in_force=date.fromisoformat(values["in-force"]) if "in-force" in values else None,
            last_checked=date.fromisoformat(values["last-checked"]),
            review_by=date.fromisoformat(values["review-by"]),
            searched_by=texts(values, "searched-by"),
            old_addresses=texts(values, "old-addresses"),
            companion_of=values.get("companion-of", ""),
            answer=_answer(values),
            steps=tuple(PathwayStep.read(item, path) for item, path in items(values, "steps")),
            records=tuple(
                RecordList(item["for"], texts(item, "points"), prose(item, "note"))
                for item, _ in items(values, "records")
            ),
            history=_history(values),
        )


def _answer(values: Values) -> Answer | None:
    answer = values.get("answer", {})
    if "companion-of" in values or not answer.keys() >= _REQUIRED_OF_ANSWER:
        return None
    return Answer(
        prose(answer, "decide"),
        prose(answer, "clock"),
        prose(answer, "who"),
        texts(answer, "record"),
        prose(answer, "if-not"),
    )


def _history(values: Values) -> tuple[Amendment, ...]:
    found = [
        Amendment(
            date.fromisoformat(item["on"]),
            prose(item, "what"),
            prose(item, "why"),
            item.get("read-again") == "yes",
            path,
        )
        for item, path in items(values, "history")
    ]
    return tuple(sorted(found, key=lambda one: one.on, reverse=True))
