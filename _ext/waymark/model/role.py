"""Roles, boards and their meetings. Posts outlive people: no person's name has a place here."""

from __future__ import annotations

from typing import NamedTuple

from .values import Citation, Path, Values, items, prose, texts


class Role(NamedTuple):
    """A post, board, service or group."""

    id: str
    title: str
    short: str
    kind: str
    organisation: str
    note: str
    path: Path

    @classmethod
    def read(cls, values: Values, path: Path) -> Role:
        """The role in ``values``, which stand at ``path`` of their file."""
        title: str = values["title"]
        return cls(
            values["id"],
            title,
            values.get("short", title),
            values.get("kind", "post"),
            values.get("organisation", ""),
            prose(values, "note"),
            path,
        )


class RolesPage(NamedTuple):
    """The register of roles."""

    title: str
    summary: str
    roles: tuple[Role, ...]

    @classmethod
    def read(cls, values: Values) -> RolesPage:
        """The roles in the values of ``plans/roles.yaml``."""
        roles = tuple(Role.read(item, path) for item, path in items(values, "roles"))
        return cls(values.get("title", "Roles"), prose(values, "summary"), roles)


class Meeting(NamedTuple):
    """One meeting of a board."""

    on: str
    title: str
    items: tuple[str, ...]
    """What was on the agenda, or is planned to be."""
    resolved: tuple[str, ...]
    """Ids of the sources that hold what it resolved."""
    note: str
    source: Citation | None
    path: Path

    @classmethod
    def read(cls, values: Values, path: Path) -> Meeting:
        """The meeting in ``values``, which stand at ``path`` of their file."""
        return cls(
            values["on"],
            values.get("title", ""),
            texts(values, "items"),
            texts(values, "resolved"),
            prose(values, "note"),
            Citation.read(values.get("source")),
            path,
        )


class Board(NamedTuple):
    """A board or committee; its name is that of its role."""

    role: str
    rhythm: str
    purpose: str
    chair: str
    reports_to: tuple[str, ...]
    members: tuple[str, ...]
    meetings: tuple[Meeting, ...]
    source: Citation | None
    path: Path

    @classmethod
    def read(cls, values: Values, path: Path) -> Board:
        """The board in ``values``, which stand at ``path`` of their file."""
        meetings = (Meeting.read(item, at) for item, at in items(values, "meetings", path))
        return cls(
            values["role"],
            values.get("rhythm", ""),
            prose(values, "purpose"),
            values.get("chair", ""),
            texts(values, "reports-to"),
            texts(values, "members"),
            tuple(sorted(meetings, key=lambda meeting: meeting.on)),
            Citation.read(values.get("source")),
            path,
        )


class Governance(NamedTuple):
    """The boards that watch over the plans."""

    title: str
    summary: str
    boards: tuple[Board, ...]

    @classmethod
    def read(cls, values: Values) -> Governance:
        """The boards in the values of ``plans/governance.yaml``."""
        boards = tuple(Board.read(item, path) for item, path in items(values, "boards"))
        return cls(values.get("title", "Governance"), prose(values, "summary"), boards)
