"""The settings of an invented site with one page of each kind."""

project = "Northbridge"
html_title = "Northbridge"
extensions = ["waymark"]
include_patterns = ["index.md", "plans/**.yaml", "guidance/**.md", "guidance/**.yaml", "notes/*.md"]
primary_domain = "waymark"
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 2
smartquotes = False
waymark_as_of = "2023-01-26"
