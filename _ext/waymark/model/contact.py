"""Whom to ask, by role. No person's name has a place here."""

from __future__ import annotations

from typing import NamedTuple

from .values import Path, Values, items, prose, texts


class Contact(NamedTuple):
    """A team or role that can be reached. What is not known is empty, or waits for the council."""

    id: str
    title: str
    purpose: str
    """When to use it."""
    role: str
    phone: str
    email: str
    hours: str
    otherwise: str
    guidance: tuple[str, ...]
    """The guidance pages that send readers here."""
    path: Path

    @classmethod
    def read(cls, values: Values, path: Path) -> Contact:
        """The contact in ``values``, which stand at ``path`` of their file."""
        return cls(
            values["id"],
            values["title"],
            prose(values, "for"),
            values.get("role", ""),
            values.get("phone", ""),
            values.get("email", ""),
            values.get("hours", ""),
            prose(values, "otherwise"),
            texts(values, "guidance"),
            path,
        )


class ContactsPage(NamedTuple):
    """All contacts."""

    title: str
    summary: str
    contacts: tuple[Contact, ...]

    @classmethod
    def read(cls, values: Values) -> ContactsPage:
        """The contacts in the values of ``guidance/contacts.yaml``."""
        contacts = tuple(Contact.read(item, path) for item, path in items(values, "contacts"))
        return cls(values.get("title", "Whom to ask"), prose(values, "summary"), contacts)
