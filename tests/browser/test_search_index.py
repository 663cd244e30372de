"""The index that the build writes is the one that MiniSearch itself would make."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from waymark.site.search.serialised import FIELDS, serialised
from waymark.site.search.terms import STOP_WORDS, tokens

from .building import ROOT

ENGINE = ROOT / "_ext" / "waymark" / "site" / "static" / "minisearch.js"
PUBLISHED = "03c27931eb603af1d3358579e9885eafdb6a2f5fa9929557b3e77d7e99d06d03"
"""The SHA-256 of dist/umd/index.js in the package minisearch 7.2.0."""

ODD = [
    "",
    " ",
    "-",
    " a word, and another. ",
    "B&B, s47; 45-day (RAG) “quoted” it's child\u2019s",
    "tab\tand\nline\r\nends\u00a0and\u2003spaces",
    "ÉCOLE İstanbul ΣΊΣΥΦΟΣ straße ﬁne ☎ 🚸 £5 + 2 = 7",
    "constructor __proto__ toString 1 01 1.5 the THE The",
]
"""Texts in which words begin and end in all sorts of ways."""

MAKE = """([entries, fields, stop]) => {
  const left = new Set(stop);
  const made = new MiniSearch({fields, processTerm: (term) => {
    const word = term.toLowerCase();
    return left.has(word) ? null : word;
  }});
  made.addAll(entries.map((entry, id) => ({id, ...entry})));
  return JSON.stringify(made);
}"""

ASK = """([held, fields, stop, questions]) => {
  const left = new Set(stop);
  const options = {fields, processTerm: (term) => {
    const word = term.toLowerCase();
    return left.has(word) ? null : word;
  }};
  const [made, written] = held.map((one) => MiniSearch.loadJSON(one, options));
  const ask = (index, question) => index.search(question, {prefix: true, fuzzy: 0.2})
    .map((hit) => [hit.id, hit.score.toFixed(6)]).sort((a, b) => a[0] - b[0]);
  return questions.map((question) => [ask(made, question), ask(written, question)]);
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give an empty page with the engine in it."""
    opened = browser.new_page()
    opened.add_script_tag(path=ENGINE)
    yield opened
    opened.close()


def entries() -> list[dict[str, str]]:
    """The lines of real pages and of odd texts, in all fields and with fields left out."""
    files = sorted((ROOT / "guidance").glob("*.md")) + sorted((ROOT / "docs" / "editing").glob("*.md"))
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()] + ODD
    found = []
    for number in range(0, len(lines) - len(FIELDS), 2):
        own = dict(zip(FIELDS, lines[number:], strict=False))
        found.append({field: text for place, (field, text) in enumerate(own.items()) if number % 5 != place})
    return [{"text": "only a text"}, *found, *({"names": text, "text": text} for text in ODD)]


def in_order(index: dict[str, Any]) -> dict[str, Any]:
    """An index with its words in the order of the alphabet."""
    return {**index, "index": sorted(index["index"])}


def test_it_is_what_minisearch_makes(page: Page) -> None:
    """From the same entries both give the same numbers, words and means, to the last bit."""
    given = entries()
    made = json.loads(page.evaluate(MAKE, [given, FIELDS, sorted(STOP_WORDS)]))
    assert in_order(json.loads(json.dumps(serialised(given)))) == in_order(made)


def test_it_answers_as_one_that_minisearch_made(page: Page) -> None:
    """Both give the same hits with the same scores, but for the order in which these are added up."""
    given = entries()
    stop = sorted(STOP_WORDS)
    held = [page.evaluate(MAKE, [given, FIELDS, stop]), json.dumps(serialised(given))]
    questions = ["referral", "refferal decision", "conse", "B&B", "straße", "constructor", "standard rule"]
    answers = page.evaluate(ASK, [held, FIELDS, stop, questions])
    assert [made == written for made, written in answers] == [True] * len(questions)
    assert all(made for made, _ in answers)


@pytest.mark.parametrize("text", ODD)
def test_a_text_is_cut_where_minisearch_cuts_it(page: Page, text: str) -> None:
    """An edge that parts words leaves an empty piece, there as here."""
    assert tokens(text) == page.evaluate("text => MiniSearch.getDefault('tokenize')(text)", text)


def test_the_engine_is_the_published_one() -> None:
    """Below its licence the file is, byte for byte, the one in the package."""
    licence, _, published = ENGINE.read_bytes().partition(b"*/\n")
    assert hashlib.sha256(published).hexdigest() == PUBLISHED
    assert b"Luca Ongaro" in licence
    assert b"The above copyright notice and this permission notice shall be included" in licence
