"""Inventories of small projects that are written down in a test."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from textwrap import indent

from waymark.entries import Inventory, collect
from waymark.loading import load

PLAN = """\
id: p
title: A plan
published: 2022-09-01
levels: [area]
ratings:
  delivery:
    terms:
      - {id: waiting, label: Waiting, common: not-started}
      - {id: going, label: Going to plan, common: on-track}
      - {id: slow, label: Slow, common: late}
      - {id: done, label: Done, common: complete}
      - {id: kept, label: Kept up, common: sustained}
      - {id: dropped, label: Dropped, common: stopped}
"""
"""The head of a plan with a term for each way an action can go."""


def inventory_of(files: Mapping[str, str], as_of: date) -> Inventory:
    """Return the records of ``files``, text by path, as a site that speaks for ``as_of`` knows them."""
    documents = {path: load(path, text.encode(), "internal", as_of) for path, text in files.items()}
    assert [problem for document in documents.values() for problem in document.problems] == []
    shown = {path: document for path, document in documents.items() if not document.hidden}
    return Inventory({path: collect(document, as_of) for path, document in shown.items()})


def group_of(*actions: str, head: str = "id: a\ntitle: An area\n") -> str:
    """Return a file of actions, each given by the lines of its fields."""
    items = (indent(f"- {indent(action.strip(), '  ').strip()}\n", "  ") for action in actions)
    return f"{head}actions:\n{''.join(items)}"
