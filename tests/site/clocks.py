"""Standards with clocks of every form, for the small site."""

from __future__ import annotations

from pathlib import Path

from .building import write

LIMITS = (
    *("1 hour", "24 hours", "72 hours", "100 hours", "999 hours"),
    *("1 working day", "2 working days", "10 working days", "15 working days", "45 working days"),
    *("1 day", "8 days", "28 days", "2 weeks", "6 weeks"),
    *("1 month", "3 months", "6 months", "18 months", "1 year", "2 years"),
    *("4 working hours", "5 school days"),
)
"""Limits in every unit."""


def standard(number: int, clock: str, title: str = "Close the desk") -> str:
    """The text of a standard with a clock."""
    return f"""\
  - id: desk-{number}
    number: Desk {number}
    title: {title}, rule {number}
    rule: Close the desk.
    kind: local-rule
    confidence: unconfirmed
    clock: {clock}
    decides: Whoever is at the desk
"""


def put_clocks(root: Path, limits: tuple[str, ...] = LIMITS, **how: str) -> None:
    """Give the small site ``root`` a standard for each of ``limits``."""
    clocks = [f"{{within: {limit}, of: the last call}}" for limit in limits]
    found = "".join(standard(number, clock, **how) for number, clock in enumerate(clocks))
    text = f"topic: close-the-desk\ntitle: Standards of closing\nstandards:\n{found}"
    write(root, "guidance/standards/closing.yaml", text)
