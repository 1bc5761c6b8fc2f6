"""What a write did, as the journal enters it and the pages hear of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any
from uuid import UUID

from delegation_desk.model.record import Record


class EntryKind(Enum):
    """Whether an entry is a change of its own, turns another one round, or is the ground of all others."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"
    # Neither undo nor redo goes behind it; the history shows it like any other.
    GROUND = "ground"


class Action(Enum):
    """What happened to a row."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


@dataclass(frozen=True)
class Touch:
    """What one write did to one row."""

    record: type[Record]
    row_id: UUID
    action: Action
    before: dict[str, Any]
    after: dict[str, Any]

    @property
    def table_name(self) -> str:
        """The name of the row's table."""
        return str(self.record.__tablename__)


@dataclass(frozen=True)
class Changes:
    """What a write touched; pages reload by it."""

    label: str
    kind: EntryKind
    touches: tuple[Touch, ...]
    entry: int = 0  # the number by which the journal knows it

    @property
    def touched(self) -> frozenset[tuple[str, UUID]]:
        """Table and id of every touched row."""
        return frozenset((touch.table_name, touch.row_id) for touch in self.touches)

    @property
    def tables(self) -> frozenset[str]:
        """The names of the touched tables."""
        return frozenset(touch.table_name for touch in self.touches)
