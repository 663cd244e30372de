"""Who keeps which guidance page, and when it is checked again."""

from __future__ import annotations

from waymark.entries import Located
from waymark.model import GuidanceHead, long_date
from waymark.site.blocks import Block, Column, Day, Line, Mark, Row, Table, Text, Words

from .action_tables import count_of
from .guidance_pages import pages_in_use
from .scene import Options, Scene, link_to


def reviews(scene: Scene, _options: Options) -> tuple[Block, ...]:
    """Who keeps which page, and when it is checked again: by owner, the earliest day first."""
    found = [(scene.role(head.owner), head, located) for located, head in pages_in_use(scene)]
    if not found:
        return (Words((Text("There is no guidance yet."),), "empty"),)
    found.sort(key=lambda one: (_words(one[0]), one[1].review_by, one[2].entry.title))
    rows = tuple(_review(scene, *one) for one in found)
    labels = ("Owner", "Page", "State", "Last checked", "Review by")
    late = sum(head.review_by < scene.as_of for _, head, _ in found)
    were = f"{late} were" if late > 1 else f"{late or 'none'} was"
    # With its day: a script marks what has come due since the page was made.
    caption = f"{count_of(len(found), 'page')} by owner; {were} overdue on {long_date(scene.as_of)}"
    return (Table(caption, tuple(Column(label) for label in labels), rows, heading=1),)


def _words(line: Line) -> str:
    return "".join(getattr(piece, "text", "") for piece in line)


def _review(scene: Scene, owner: Line, head: GuidanceHead, located: Located) -> Row:
    state: Line = (Text(head.status.capitalize()),)
    if head.status == "live" and not head.approved:
        state = (Mark("gap", "Live, approved by nobody"),)
    checked, review = head.last_checked.isoformat(), head.review_by.isoformat()
    until: Line = (review_day(scene, head),)
    if head.review_by < scene.as_of:
        until = (Day(review, scene.day(review)), Text(" "), Mark("overdue", "Overdue"))
    return Row((owner, (link_to(located),), state, (Day(checked, scene.day(checked)),), until))


def review_day(scene: Scene, head: GuidanceHead) -> Day:
    """The day a page is checked again; a script marks it where it has passed since the page was made."""
    review = head.review_by.isoformat()
    waits = head.status != "withdrawn" and head.review_by >= scene.as_of
    return Day(review, scene.day(review), review=waits)
