"""The schema files, read once, with nothing ever fetched from elsewhere."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any, Final, NoReturn, TypeAlias

from .folder import schemas_folder

Schema: TypeAlias = dict[str, Any]
"""A JSON Schema, or a part of one."""
Steps: TypeAlias = tuple[str | int, ...]
"""A way from the root of a file: names of fields, and positions in lists from 0."""

_ENDING: Final = ".schema.json"


class Library:
    """All schemas of a folder, and the parts of them that stand at a place of a file."""

    def __init__(self, folder: Path) -> None:
        self.documents: dict[str, Schema] = {}
        """The schemas by the name of their file; every reference in them starts with such a name."""
        # By identity: a part with a reference stands in one of the documents and lives as long as they do.
        self._whole: dict[int, Schema] = {}
        for file in sorted(folder.glob(f"*{_ENDING}")):
            self.documents[file.name] = _anchored(json.loads(file.read_text("utf-8")), file.name)

    def kinds(self) -> list[str]:
        """Give the kinds of file there is a schema for."""
        return [name.removesuffix(_ENDING) for name in self.documents if name != f"parts{_ENDING}"]

    def root(self, kind: str) -> Schema:
        """Give the schema of a ``kind`` of file; a KeyError for a kind that does not exist."""
        return self.documents[f"{kind}{_ENDING}"]

    def whole(self, schema: Schema) -> Schema:
        """Give ``schema`` with what it refers to; its own words, such as a title, go before those."""
        if "$ref" not in schema:
            return schema
        if id(schema) not in self._whole:
            target = self.whole(self._target(schema["$ref"]))
            required = [*target.get("required", ()), *schema.get("required", ())]
            self._whole[id(schema)] = {**target, **schema, "required": required}
        return self._whole[id(schema)]

    def at(self, kind: str, path: Steps) -> Schema:
        """Give the whole schema of what stands at ``path`` in a ``kind`` of file; empty where nothing can."""
        schema = self.whole(self.root(kind))
        for step in path:
            below = schema.get("items") if isinstance(step, int) else schema.get("properties", {}).get(step)
            if below is None:
                return {}
            schema = self.whole(below)
        return schema

    def _target(self, reference: str) -> Schema:
        name, _, pointer = reference.partition("#/")
        if name not in self.documents:
            refuse(name)
        target: Any = self.documents[name]
        for step in pointer.split("/"):
            target = target[step]
        found: Schema = target
        return found


def refuse(address: str) -> NoReturn:
    """Refuse to fetch a schema: a reference could otherwise make a build read any address or file.

    Always raises LookupError.
    """
    message = f"a schema refers to {address}, which is not one of the schemas of Waymark"
    raise LookupError(message)


@cache
def library() -> Library:
    """Give the schemas that come with Waymark, read on first use."""
    return Library(schemas_folder())


def _anchored(value: Any, name: str) -> Any:
    """Give ``value`` with its references into its own file written out: they then mean the same anywhere."""
    if isinstance(value, list):
        return [_anchored(item, name) for item in value]
    if not isinstance(value, dict):
        return value
    anchored = {key: _anchored(inner, name) for key, inner in value.items()}
    reference = anchored.get("$ref")
    if isinstance(reference, str) and reference.startswith("#"):
        anchored["$ref"] = name + reference
    return anchored
