"""Reading pages in whatever encoding they were saved: Sphinx alone would end the build at one letter."""

from __future__ import annotations

import codecs
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from waymark.loading import is_content
from waymark.yamlfile import decode

from .warn import warn

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

NAME: Final = "waymark-any"


class Decoder(codecs.BufferedIncrementalDecoder):
    """Decodes a whole file as :func:`waymark.yamlfile.decode` does."""

    def _buffer_decode(self, data: bytes, _errors: str, final: bool) -> tuple[str, int]:  # type: ignore[override]  # noqa: FBT001
        return (decode(data, "", 1)[0], len(data)) if final else ("", 0)


def _find(name: str) -> codecs.CodecInfo | None:
    if name.replace("_", "-") != NAME:
        return None
    plain = codecs.lookup("utf-8")
    return codecs.CodecInfo(plain.encode, plain.decode, incrementaldecoder=Decoder, name=NAME)


def register(app: Sphinx) -> None:
    """Let Sphinx read with a decoder that never fails."""
    codecs.register(_find)
    app.connect("env-before-read-docs", read_with_ours)
    app.connect("source-read", tell)


def read_with_ours(_app: Sphinx, env: BuildEnvironment, _docnames: list[str]) -> None:
    """Choose our decoder for the files of this build."""
    env.settings["input_encoding"] = NAME


def tell(app: Sphinx, docname: str, _source: list[str]) -> None:
    """Warn of a page that is not saved as UTF-8. Those with content are told of with the rest of them."""
    path = app.env.doc2path(docname, base=False)
    if is_content(PurePosixPath(path)):
        return
    _, problems = decode((app.srcdir / path).read_bytes(), str(path), 1)
    if warn(problems, str(app.srcdir)):
        app.env.note_reread()
