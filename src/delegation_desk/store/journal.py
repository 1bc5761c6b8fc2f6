"""The journal: every write as a named entry, from which refresh, undo, redo and history come.

An entry is written in the transaction of the change itself. Undo does not erase an entry; it writes a new one
that turns the old one round. `applied` says of each original entry whether it holds now. `turns` is the entry
that was turned round, or the one that took the place of this one: see store/stays.py.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID, uuid4

from sqlalchemy import JSON, Insert, Table, bindparam, insert, update
from sqlalchemy import Enum as EnumType
from sqlmodel import Field, Session, SQLModel

from delegation_desk.core.language import N_
from delegation_desk.model.columns import Instant
from delegation_desk.model.record import now, table_of
from delegation_desk.store.changes import Action, Changes, EntryKind, Touch
from delegation_desk.store.codec import decode, encode, fields_of
from delegation_desk.store.prepared import Prepared
from delegation_desk.store.steps import Step

__all__ = [
    "SAMPLE_AUTHOR", "Action", "Changes", "EntryKind", "HistoryLine", "JournalChange", "JournalEntry",
    "Touch", "line_of", "write_entry",
]  # fmt: skip

SAMPLE_AUTHOR: Final = N_("Sample workspace")
"""Who entered what a sample holds from the start: nobody who works here. A msgid, as labels are."""


class JournalEntry(SQLModel, table=True):
    """One write: when, who, on which device, under what label."""

    __tablename__ = "journal_entry"

    number: int | None = Field(default=None, primary_key=True)
    id: UUID = Field(default_factory=uuid4, unique=True)
    at: datetime = Field(default_factory=now, sa_type=Instant)
    author: str = ""
    device: str = ""
    label: str = ""
    kind: EntryKind = Field(default=EntryKind.DO, sa_type=EnumType(EntryKind, native_enum=False, length=8))
    turns: int | None = None
    applied: bool = True


class JournalChange(SQLModel, table=True):
    """One row touched by an entry: which fields went from what to what, as JSON."""

    __tablename__ = "journal_change"

    id: int | None = Field(default=None, primary_key=True)
    entry_number: int = Field(foreign_key="journal_entry.number", index=True)
    table_name: str = Field(max_length=60)
    row_id: UUID = Field(index=True)
    action: Action = Field(sa_type=EnumType(Action, native_enum=False, length=8))
    before: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    after: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)


def _inserting(table: type[SQLModel]) -> Insert:
    """An insert of all columns but the number, which the database gives."""
    columns: Table = table.__table__  # type: ignore[attr-defined]  # SQLModel adds it at run time
    return insert(table).values(
        {each.name: bindparam(each.name) for each in columns.c if not each.primary_key}
    )


_ENTRIES: Table = JournalEntry.__table__  # type: ignore[attr-defined]  # SQLModel adds it at run time
_ENTRY = Prepared(_inserting(JournalEntry), _ENTRIES.c.number)
_CHANGE = Prepared(_inserting(JournalChange))
_TURN = update(_ENTRIES).where(_ENTRIES.c.number == bindparam("which")).values(applied=bindparam("holds"))


def write_entry(
    session: Session,
    touches: tuple[Touch, ...],
    label: str,
    author: str,
    device: str,
    turned: Step | None,
    kind: EntryKind = EntryKind.DO,
) -> Changes:
    """Enter a write in the journal, in its transaction; `turned` is the entry that it undoes or redoes."""
    connection = session.connection()
    if turned is not None:
        kind = EntryKind.UNDO if turned.applied else EntryKind.REDO
        connection.execute(_TURN, {"which": turned.number, "holds": not turned.applied})
    entry = {
        "id": uuid4(),
        "at": now(),
        "author": author,
        "device": device,
        "label": label,
        "kind": kind,
        "turns": turned.number if turned is not None else None,
        "applied": turned is None,
    }
    number = _ENTRY.number(connection, entry)
    for touch in touches:
        _CHANGE.run(connection, _change(number, touch))
    return Changes(label, kind, touches, number)


def _change(number: int, touch: Touch) -> dict[str, Any]:
    return {
        "entry_number": number,
        "table_name": touch.table_name,
        "row_id": touch.row_id,
        "action": touch.action,
        "before": {name: encode(touch.record, name, value) for name, value in touch.before.items()},
        "after": {name: encode(touch.record, name, value) for name, value in touch.after.items()},
    }


@dataclass(frozen=True)
class HistoryLine:
    """One change in the history of a record, ready to be shown."""

    entry: int  # the number of the write that it was part of
    at: datetime
    author: str
    device: str
    label: str
    kind: EntryKind
    action: Action
    table_name: str
    row_id: UUID
    before: dict[str, Any]
    after: dict[str, Any]


def line_of(entry: JournalEntry, change: JournalChange) -> HistoryLine:
    """A change as the history tells it."""
    record = table_of(change.table_name)
    known = set(fields_of(record))

    def values(stored: dict[str, Any]) -> dict[str, Any]:
        return {name: decode(record, name, value) for name, value in stored.items() if name in known}

    return HistoryLine(
        entry=change.entry_number,
        at=entry.at,
        author=entry.author,
        device=entry.device,
        label=entry.label,
        kind=entry.kind,
        action=change.action,
        table_name=change.table_name,
        row_id=change.row_id,
        before=values(change.before),
        after=values(change.after),
    )
