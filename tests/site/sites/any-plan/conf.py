"""The settings of a site with the plans of six invented organisations, each written in its own way."""

project = "Any plan"
html_title = "Any plan"
extensions = ["waymark"]
include_patterns = ["*.md", "plans/**.yaml"]
primary_domain = "waymark"
myst_enable_extensions = ["colon_fence", "deflist"]
smartquotes = False
waymark_as_of = "2026-03-31"
