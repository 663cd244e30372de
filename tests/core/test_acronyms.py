"""What counts as an acronym, and when a text says itself what one stands for."""

from __future__ import annotations

import pytest

from waymark.acronyms import acronyms_in, explains_itself, long_form, shorts_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The MASH met the DfE about B&B for UASC.", {"MASH", "DfE", "B&B", "UASC"}),
        ("Two RHIs, the IRO's view and the HoS.", {"RHI", "IRO", "HoS"}),
        ("SEND/EHCP and CP-IS.", {"SEND", "EHCP", "CP", "IS"}),
        ("STARS is the name of a project.", {"STARS"}),
        ("McDonald wrote PowerPoint on an iPad. I did A and B.", set()),
        ("Part II, chapter XIV; quarter Q4 of FD1 in SW1A; S47.", set()),
        ("See https://EXAMPLE.org/ABC, GOV.UK and a@NHS.uk.", set()),
        ("Type `RHI`, see {standard}`RHI` and [it](RHI.md).", {"RHI"}),
        ("Type `RHI` and see [it](LADO.md).", set()),
        ("A PDF with an ID in the UK: OK.", set()),
    ],
)
def test_an_acronym_is_known_by_its_form(text: str, found: set[str]) -> None:
    """Two capitals or more, most letters capitals; not names, numerals, codes and addresses."""
    assert shorts_in(text) == found


def test_an_acronym_stands_where_it_stands() -> None:
    """Its place is that in the text as it was typed, with the `s` of a plural."""
    text = "See {guidance}`the RHIs of a child <rhi>` and `RHI`."
    (found,) = acronyms_in(text)
    assert (found.short, text[found.start : found.end]) == ("RHI", "RHIs")


@pytest.mark.parametrize(
    "text",
    [
        "A multi-agency safeguarding hub (MASH) meets.",
        "Return home interviews (RHIs) are offered.",
        "young people not in education, employment or training (NEET)",
        "the Department for\nEducation (DfE)",
        "An RHI (return home interview) is offered.",
        "bed and breakfast (B&B)",
    ],
)
def test_a_text_that_spells_an_acronym_out_explains_it(text: str) -> None:
    """Before the brackets or in them, over the end of a line, with small words left out."""
    assert all(explains_itself(text, found) for found in acronyms_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "The hub meets (MASH).",
        "The MASH (every Monday) meets.",
        "The team (with the MASH) meets.",
        "Multi-agency safeguarding hubs are MASH.",
        "(MASH)",
    ],
)
def test_brackets_alone_explain_nothing(text: str) -> None:
    """The words have to begin with its letters, and the last of them with its last."""
    assert not any(explains_itself(text, found) for found in acronyms_in(text))


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("child in need", "All Children in need are seen."),
        ("return home interview", "return-home\ninterviews"),
        ("local authority", "Local Authorities"),
        ("pupil referral unit", "the pupil's referral unit"),
    ],
)
def test_a_long_form_is_found_in_its_variations(term: str, text: str) -> None:
    """In any case, in the plural, over a hyphen or the end of a line."""
    assert long_form(term).search(text)


def test_a_long_form_is_no_part_of_another_word() -> None:
    """Only whole words count."""
    assert not long_form("order").search("the border is in disorder")
