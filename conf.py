"""The settings of the site. What a council changes stands first."""

import os

project = "Nottingham children's services: improvement and practice"
author = "The Waymark maintainers"
language = "en"

# The worked example ends with a paper of 26 January 2023, so the site speaks for that day; read as
# at today, its record would look years overdue. A council leaves this empty and gets today.
waymark_as_of = os.environ.get("AS_OF") or "2023-01-26"
waymark_statement = (
    "A worked example, made from published papers of 2015 to 2023. It is not the council's own site "
    "and has not been approved by the council."
)
waymark_draft_notice = (
    "This page is a worked example. No council has approved it. Do not use it to decide about a child."
)

extensions = ["waymark"]
# An allow-list: with the settings at the top of the repository, every other .yaml and .md of the
# tree would become a page.
include_patterns = [
    "index.md",
    "plans/**.yaml",
    "plans/**.md",
    "guidance/**.yaml",
    "guidance/**.md",
    "docs/editing/*.md",
]
primary_domain = "waymark"
myst_enable_extensions = ["colon_fence", "deflist"]
# Plain quotation marks, so that text reads the same wherever it is shown.
smartquotes = False
html_theme = "furo"
html_title = "Children's services in Nottingham"
