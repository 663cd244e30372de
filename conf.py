"""The settings of the site. What a council changes stands first."""

import os

project = "Nottingham children's services: improvement and practice"
author = "The Waymark maintainers"
language = "en"

# Left empty, the day the site speaks for is that of pyproject.toml, and without one it is today.
waymark_as_of = os.environ.get("AS_OF", "")
waymark_statement = (
    "A worked example, made from published papers of 2015 to 2024. It is not the council's own site "
    "and has not been approved by the council."
)
waymark_draft_notice = "A worked example: do not use it to decide about a child."

waymark_foot_pages = "guidance/contacts, guidance/glossary, guidance/amendments, a-to-z, accessibility"

extensions = ["waymark"]
# An allow-list: with the settings at the top of the repository, every other .yaml and .md of the
# tree would become a page.
include_patterns = [
    "index.md",
    "accessibility.md",
    "plans/**.yaml",
    "plans/**.md",
    "guidance/**.yaml",
    "guidance/**.md",
    "docs/editing/*.md",
]
# Folders that hold no page: without this Sphinx looks through all of them, twice at each build.
exclude_patterns = [".*", "_build", "_ext", "benchmarks", "node_modules", "schemas", "tests", "tools"]
primary_domain = "waymark"
myst_enable_extensions = ["colon_fence", "deflist"]
# Plain quotation marks, so that text reads the same wherever it is shown.
smartquotes = False
html_theme = "furo"
html_title = "Children's services in Nottingham"
