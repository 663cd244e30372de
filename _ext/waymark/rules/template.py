"""Rules on guidance pages: a head that can be trusted and headings in the order of the template."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from waymark.loading import Document, GuidancePage
from waymark.model import END, GuidanceHead, PathwayStep, long_date, unreached
from waymark.problems import Place, Problem, nearest

from .place import problem_at

HEADINGS: Final = (
    "When this does not apply",
    "Steps",
    "Standards",
    "What to record",
    "A worked example",
    "Questions for managers",
)
"""The headings of a guidance page, in order. The site adds the box at the top and the parts at the foot."""
MADE: Final = HEADINGS[1:4]
"""Those of them that the site makes, from the head of the page and from the records."""
_SOURCES: Final = {
    "Steps": "`steps:` in the head of the page",
    "Standards": "the rules in guidance/standards",
    "What to record": "`records:` in the head of the page",
}
_WRITTEN: Final = tuple(heading for heading in HEADINGS if heading not in MADE)


def rules_of_page(document: Document, page: GuidancePage) -> Iterator[Problem]:
    """The problems of a guidance page, or of a companion page."""
    if page.head is not None:
        yield from _rules_of_head(document, page.head)
        yield from _rules_of_steps(document, page.head.steps)
    if document.kind == "guidance":
        yield from _rules_of_headings(document, page)


def _rules_of_head(document: Document, head: GuidanceHead) -> Iterator[Problem]:
    if head.status == "live" and not head.approved_by:
        fix = "add `approved-by:` with the role or board, or write `status: draft`"
        message = "The page is live and names nobody who approved it."
        yield problem_at(document, ("status",), "approval-missing", message, fix)
    if head.replaced_by and head.status != "withdrawn":
        message = f'The page is still {head.status}, and names "{head.replaced_by}" to use instead.'
        fix = "write `status: withdrawn`, or take the line out"
        yield problem_at(document, ("replaced-by",), "pages-at-odds", message, fix)
    if head.review_by <= head.last_checked:
        message = (
            f"The page is due for review on {long_date(head.review_by)}, "
            f"not after it was last checked on {long_date(head.last_checked)}."
        )
        yield problem_at(document, ("review-by",), "dates-order", message, "give a later day at `review-by`")


def _rules_of_steps(document: Document, steps: tuple[PathwayStep, ...]) -> Iterator[Problem]:
    """Ways that lead nowhere, and steps that no way leads to."""
    named = [step.id for step in steps if step.id]
    for step in steps:
        if step.id and named.count(step.id) > 1:
            message = f'Two steps of the page have the id "{step.id}".'
            yield problem_at(document, (*step.path, "id"), "id-twice", message, "choose another id for one")
        for way in step.ways:
            if way.go and way.go != END and way.go not in named:
                guess = nearest(way.go, [*named, END])
                meant = f' Did you mean "{guess}"?' if guess else ""
                message = f'The step "{step.title}" leads to "{way.go}", which no step is called.{meant}'
                fix = f"write {guess}" if guess else f"write {END} or one of: {', '.join(named) or END}"
                yield problem_at(document, way.path, "step-missing", message, fix)
        yield from _unclear(document, step)
    for number in unreached(steps):
        message = f'No step leads to "{steps[number - 1].title}".'
        fix = "let an answer lead to it by its id, or take it out"
        yield problem_at(document, (*steps[number - 1].path, "title"), "step-unreached", message, fix)


def _unclear(document: Document, step: PathwayStep) -> Iterator[Problem]:
    """What could be read in two ways: a step called ``end``, ``then`` beside answers, an answer twice."""
    if step.id == END:
        message = f'The step "{step.title}" has the id "{END}", which is the word for no further step.'
        yield problem_at(document, (*step.path, "id"), "step-unclear", message, "choose another id")
    if step.asks and step.then:
        message = f'The step "{step.title}" has answers, so "{step.then}" at `then` leads nowhere.'
        fix = "take the line out; each answer says where it leads"
        yield problem_at(document, (*step.path, "then"), "step-unclear", message, fix)
    seen: set[str] = set()
    for way in step.ways:
        words = " ".join(way.when.split()).casefold()
        if words in seen:
            message = f'The step "{step.title}" has the answer "{way.when}" twice.'
            place = (*way.path[:-1], "when")
            yield problem_at(document, place, "step-unclear", message, "write another answer, or join both")
        seen.add(words)


def _rules_of_headings(document: Document, page: GuidancePage) -> Iterator[Problem]:
    found = [heading for heading in page.headings if heading.level == 2]  # noqa: PLR2004 - the second level
    expected = list(_WRITTEN)
    for heading in found:
        fix = f"use, in this order: {'; '.join(_WRITTEN)}"
        if heading.text in MADE:
            message = f'The site makes the part "{heading.text}" itself.'
            fix = f"take this part out, and write {_SOURCES[heading.text]}"
        elif heading.text not in _WRITTEN:
            message = f'"{heading.text}" is not one of the headings of a guidance page.'
        elif heading.text not in expected:
            message = f'"{heading.text}" stands in the wrong place or twice.'
        else:
            del expected[: expected.index(heading.text) + 1]
            continue
        place = Place(document.path, heading.line, 4, len(heading.text))
        yield Problem(place, "headings-order", message, fix)
    if _WRITTEN[0] not in {heading.text for heading in found}:
        message = f'The page has no heading "{_WRITTEN[0]}".'
        yield Problem(Place(document.path, 1, 1), "headings-order", message, f"add a line `## {_WRITTEN[0]}`")
