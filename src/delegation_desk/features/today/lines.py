"""One line of the lists on the start page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

MOST = 6
"""How many lines a list has."""


@dataclass(frozen=True)
class Line:
    """One line of a list: a record, its heading, what it belongs to, and the day that matters."""

    table: str
    id: UUID
    title: str
    below: str
    day: date | None
    late: bool = False
    group: str = ""
