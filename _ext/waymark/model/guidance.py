"""The head of a guidance page: whose it is, how fresh it is, and the answer it gives."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from .values import Values, items, prose, texts

_REQUIRED: Final = {"owner", "audience", "status", "last-checked", "review-by", "answer"}
_REQUIRED_OF_ANSWER: Final = {"decide", "clock", "who", "record", "if-not"}


class Answer(NamedTuple):
    """The box at the top of a guidance page."""

    decide: str
    clock: str
    who: str
    record: tuple[str, ...]
    if_not: str


class GuidanceHead(NamedTuple):
    """What the front matter of a guidance page says."""

    owner: str
    audience: tuple[str, ...]
    topics: tuple[str, ...]
    status: str
    approved_by: str
    in_force: date | None
    last_checked: date
    review_by: date
    searched_by: tuple[str, ...]
    answer: Answer
    history: tuple[tuple[date, str, str], ...]
    """Day, what changed and why, newest first."""

    @property
    def approved(self) -> bool:
        """Whether the page may be used in practice: it is live and names who approved it."""
        return self.status == "live" and bool(self.approved_by)

    @staticmethod
    def complete(values: Values) -> bool:
        """Whether ``values`` hold all that :meth:`read` needs; an unsound field was left out of them."""
        answer = values.get("answer", {})
        return values.keys() >= _REQUIRED and answer.keys() >= _REQUIRED_OF_ANSWER

    @classmethod
    def read(cls, values: Values) -> GuidanceHead:
        """The head in the values of a page's front matter."""
        answer = values["answer"]
        history = (
            (date.fromisoformat(item["on"]), prose(item, "what"), prose(item, "why"))
            for item, _ in items(values, "history")
        )
        return cls(
            owner=values["owner"],
            audience=texts(values, "audience"),
            topics=texts(values, "topics"),
            status=values["status"],
            approved_by=values.get("approved-by", ""),
            in_force=date.fromisoformat(values["in-force"]) if "in-force" in values else None,
            last_checked=date.fromisoformat(values["last-checked"]),
            review_by=date.fromisoformat(values["review-by"]),
            searched_by=texts(values, "searched-by"),
            answer=Answer(
                prose(answer, "decide"),
                prose(answer, "clock"),
                prose(answer, "who"),
                texts(answer, "record"),
                prose(answer, "if-not"),
            ),
            history=tuple(sorted(history, reverse=True)),
        )
