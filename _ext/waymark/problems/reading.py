"""Kinds of problem found while a file is read and its form is checked."""

from __future__ import annotations

from typing import Final

from .kinds import Kind, Severity

_ERROR = Severity.ERROR

KINDS_OF_READING: Final[tuple[Kind, ...]] = (
    Kind(
        "file-unreadable",
        _ERROR,
        "A file cannot be opened",
        "Nothing in it can be published, and what other files say about it cannot be checked.",
        "plans/ilacs-2022/01-front-door.yaml is a folder, or a link to a file that has gone",
        "plans/ilacs-2022/01-front-door.yaml is a file that everyone in the team may read",
    ),
    Kind(
        "encoding",
        _ERROR,
        "A file is not saved as UTF-8",
        "Letters with accents, quotation marks, dashes and pound signs would come out as other characters.",
        "a file saved as “ANSI” or “Windows-1252”",
        "the same file saved as “UTF-8”",
    ),
    Kind(
        "byte-order",
        _ERROR,
        "A file is saved as UTF-16 or UTF-32",
        "Editors, the history and the site all expect UTF-8; other programs see every second character as "
        "empty.",
        "a file saved as “Unicode” or “UTF-16”",
        "the same file saved as “UTF-8”",
    ),
    Kind(
        "character",
        _ERROR,
        "A character nobody can see, or one that cannot be read",
        "It makes two values differ that look the same, moves lines or hides words. Such characters come "
        "from copying out of other programs.",
        "id: front[zero-width space]door",
        "id: front-door",
    ),
    Kind(
        "tab",
        _ERROR,
        "A line is indented with a tab",
        "A tab is as wide as each editor likes, so it cannot say to what a line belongs.",
        "updates:\n[tab]- on: 2023-01-17",
        "updates:\n  - on: 2023-01-17",
    ),
    Kind(
        "merge-marker",
        _ERROR,
        "Marks of a merge were left in the file",
        "Two people changed the same lines and nobody has said yet which version is right.",
        "<<<<<<< HEAD\ndue: 2023-01\n=======\ndue: 2023-03\n>>>>>>> update",
        "due: 2023-03",
    ),
    Kind(
        "yaml-syntax",
        _ERROR,
        "A line cannot be understood",
        "What stands on it, and after it, could belong to anything; the rest of the file is not read.",
        "title: Front door: the first response",
        'title: "Front door: the first response"',
    ),
    Kind(
        "yaml-several-documents",
        _ERROR,
        "A file holds more than one document",
        "A line of three dashes starts a new document, and what follows it would not be read.",
        "title: Front door\n---\ntitle: Practice",
        "title: Front door",
    ),
    Kind(
        "duplicate-key",
        _ERROR,
        "A field is written twice",
        "Only one of the two can count, and nobody could tell which.",
        "due: 2023-01\ntitle: Train the team\ndue: 2023-03",
        "due: 2023-03\ntitle: Train the team",
    ),
    Kind(
        "anchor",
        _ERROR,
        "A value is given a name for use elsewhere",
        "A reader of the file has to hunt for what was meant, and a change in one place alters others.",
        "due: &first 2023-01-31",
        "due: 2023-01-31",
    ),
    Kind(
        "alias",
        _ERROR,
        "A value points to another place in the file",
        "A reader of the file has to hunt for what was meant, and a change in one place alters others.",
        "due: *first",
        "due: 2023-01-31",
    ),
    Kind(
        "tag",
        _ERROR,
        "A value starts with an exclamation mark",
        "The word after the mark is taken as an instruction and is lost from the text.",
        "title: !urgent Train the team",
        'title: "!urgent Train the team"',
    ),
    Kind(
        "too-big",
        _ERROR,
        "A file is too large",
        "A limit keeps a damaged file from stopping the whole site; no plan comes near it in one file.",
        "one file of 3 MB",
        "one file for each group of the plan",
    ),
    Kind(
        "too-nested",
        _ERROR,
        "Lists and fields stand too deep in one another",
        "A limit keeps a damaged file from stopping the whole site; usually brackets were left open.",
        "answers: [[[[[[[[[[[[[[[[[[[[[ilacs-2022/1]]]]]]]]]]]]]]]]]]]]]",
        "answers: [ilacs-2022/1]",
    ),
    Kind(
        "too-many",
        _ERROR,
        "A file holds too many values",
        "A limit keeps a damaged file from stopping the whole site; no plan comes near it in one file.",
        "one file with 5,000 actions",
        "one file for each group of the plan",
    ),
    Kind(
        "text-lost",
        _ERROR,
        "Words would be lost without a sound",
        "After a space the sign # starts a remark, and at the start of a value the sign & has a meaning of "
        "its own. The words behind it would be missing from the page.",
        "title: Answer recommendation #4",
        'title: "Answer recommendation #4"',
    ),
    Kind(
        "value-empty",
        _ERROR,
        "A field has no value",
        "An empty field could mean “none”, “not known” or “forgotten”. Leaving the line out says plainly "
        "that nothing was set, and the gap is then reported.",
        "due:",
        "due: 2023-03-31",
    ),
    Kind(
        "field-unknown",
        _ERROR,
        "A field that does not exist here",
        "What stands in it would not be published anywhere.",
        "titel: Train the team",
        "title: Train the team",
    ),
    Kind(
        "field-missing",
        _ERROR,
        "A field that must be there is missing",
        "Without it the record cannot be shown or found.",
        "- title: Train the team",
        "- id: train-team\n  title: Train the team",
    ),
    Kind(
        "value-not-allowed",
        _ERROR,
        "A value that is not one of the allowed words",
        "The pages count and compare these words, so each must be one of a fixed few.",
        "status: finished",
        "status: closed",
    ),
    Kind(
        "value-form",
        _ERROR,
        "A value is not written in the form it needs",
        "Addresses, links and ids only work when they are written in one way.",
        "id: RAY Rating",
        "id: ray-rating",
    ),
    Kind(
        "date-wrong",
        _ERROR,
        "Not a date, or a day that does not exist",
        "Dates are compared and counted, so each is written year-month-day and must be in the calendar.",
        "on: 31/03/2023",
        "on: 2023-03-31",
    ),
    Kind(
        "value-type",
        _ERROR,
        "A list, a number, text or a set of fields was expected",
        "The page would show the wrong thing, or nothing.",
        "people: head-of-service",
        "people:\n  - head-of-service",
    ),
    Kind(
        "value-long",
        _ERROR,
        "A value is too long",
        "A title must fit a table and a phone, and a long text belongs in guidance or a published paper.",
        "title: (a title of 300 characters)",
        "title: (one line), with the rest in detail",
    ),
)
"""The kinds, in the order the manual lists them."""
