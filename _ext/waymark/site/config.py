"""The settings of the extension, each declared once; the manual's page of settings is made from this."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final, Literal, NamedTuple

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.errors import ConfigError

from waymark.day import settled_day, today
from waymark.model.values import EDITIONS


class Setting(NamedTuple):
    """A value that a project may set in ``conf.py``."""

    name: str
    default: str
    rebuild: Literal["env", "html"]
    """What Sphinx does again when it changes: ``env`` to read all files, ``html`` to write all pages."""
    meaning: str
    example: str


SETTINGS: Final = (
    Setting(
        "waymark_as_of",
        "",
        "env",
        "The day the site speaks for, year-month-day. Left empty, it is `as-of` under `[tool.waymark]` in "
        "`pyproject.toml`, which `waymark check` reads too; without that, the day of the build "
        "(that of `SOURCE_DATE_EPOCH` where it is set). Every page says which day it is.",
        'waymark_as_of = "2023-01-26"',
    ),
    Setting(
        "waymark_edition",
        "public",
        "env",
        "Who will read the site: `public`, `board` or `internal`. What a record keeps for a narrower "
        "circle is left out when its file is read.",
        'waymark_edition = "board"',
    ),
    Setting(
        "waymark_draft_notice",
        "This page is a draft. Nobody has approved it for practice.",
        "env",
        "What stands at the top of a guidance page until its head names who approved it.",
        'waymark_draft_notice = "A worked example. Not approved for practice."',
    ),
    Setting(
        "waymark_statement",
        "",
        "html",
        "What stands at the foot of every page and at the top of the first: whose site it is, or is not.",
        'waymark_statement = "Published by the children\'s services of Exampleshire."',
    ),
    Setting(
        "waymark_foot_pages",
        "",
        "html",
        "Pages that every page links to at its foot, by the names of their files without ending and with "
        "commas between them.",
        'waymark_foot_pages = "accessibility, guidance/contacts, a-to-z"',
    ),
    Setting(
        "waymark_feedback_link",
        "",
        "html",
        "Where a reader says that something on a page is wrong. `{page}` becomes the page's name and "
        "`{title}` its title.",
        'waymark_feedback_link = "mailto:practice@example.org?subject={title}"',
    ),
    Setting(
        "waymark_edit_link",
        "",
        "html",
        "Where the file behind a page is edited. `{path}` becomes the path of the Markdown or YAML file.",
        'waymark_edit_link = "https://git.example.org/council/waymark/edit/main/{path}"',
    ),
    Setting(
        "waymark_brand",
        "#1d4f91",
        "html",
        "The colour of the council. Links take the nearest shade of it that can be read.",
        'waymark_brand = "#00703c"',
    ),
    Setting(
        "waymark_brand_dark",
        "#8ab4f8",
        "html",
        "The same for readers who have chosen dark pages.",
        'waymark_brand_dark = "#85d7ad"',
    ),
)
"""Every setting, in the order the manual lists them."""


def register(app: Sphinx) -> None:
    """Declare the settings and check them once they are read."""
    for setting in SETTINGS:
        app.add_config_value(setting.name, setting.default, setting.rebuild, str)
    # Not a setting: whether the day was chosen, so that the reader's own day says nothing about the page.
    app.add_config_value("waymark_looks_back", default=False, rebuild="html", types=bool)
    app.connect("config-inited", settle, priority=100)


def settle(app: Sphinx, config: Config) -> None:
    """Fill in the day of the project where none is set, and refuse what cannot be meant (ConfigError)."""
    config.waymark_looks_back = True
    if not config.waymark_as_of:
        try:
            settled = settled_day(Path(app.confdir))
            config.waymark_as_of = (settled or today()).isoformat()
        except ValueError as error:
            raise ConfigError(str(error)) from error
        config.waymark_looks_back = settled is not None
    try:
        date.fromisoformat(config.waymark_as_of)
    except (TypeError, ValueError):
        message = f"waymark_as_of is {config.waymark_as_of!r}; write a day as 2023-01-26."
        raise ConfigError(message) from None
    if config.waymark_edition not in EDITIONS:
        message = f"waymark_edition is {config.waymark_edition!r}; choose one of {', '.join(EDITIONS)}."
        raise ConfigError(message)


def as_of(config: Config) -> date:
    """The day the site speaks for."""
    return date.fromisoformat(config.waymark_as_of)
