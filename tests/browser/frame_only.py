"""A Sphinx extension with nothing but the look of the site, for the sample pages."""

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from waymark.site import config, theme


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the settings and the theme alone."""
    config.register(app)
    theme.register(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
