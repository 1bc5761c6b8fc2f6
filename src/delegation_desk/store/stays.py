"""Writes that belong together, such as the pauses of somebody who types: one step, however many they were.

A later write takes the place of the one before: it carries the changes of both. The entry before it stays in
the journal, as every write counts there, but holds no longer, is empty, and points to the one that took over.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, not_, update
from sqlmodel import Session, col, select

from delegation_desk.store.changes import Action, Changes, EntryKind, Touch
from delegation_desk.store.codec import decode
from delegation_desk.store.journal import JournalChange, JournalEntry, write_entry
from delegation_desk.store.steps import Step

_Key = tuple[str, UUID]


def continue_entry(
    session: Session, number: int, touches: tuple[Touch, ...], label: str, author: str, device: str
) -> Changes:
    """Enter a write that goes on with an entry; one that brings back what was before it undoes that."""
    earlier = session.exec(select(JournalChange).where(JournalChange.entry_number == number)).all()
    actions = {*(each.action for each in earlier), *(each.action for each in touches)}
    if actions != {Action.UPDATE}:
        return write_entry(session, touches, label, author, device, None)
    together = _together(earlier, touches)
    if not together:
        return write_entry(session, touches, label, author, device, Step(number, label, True))
    changes = write_entry(session, together, label, author, device, None)
    _pass_on(session, number, changes.entry)
    return changes


def was_not_passed_on() -> ColumnElement[bool]:
    """Holds for entries that tell something: those whose place no later one took."""
    taken = and_(col(JournalEntry.kind) == EntryKind.DO, col(JournalEntry.turns).is_not(None))
    return not_(taken)


def _together(earlier: Iterable[JournalChange], touches: Sequence[Touch]) -> tuple[Touch, ...]:
    """What both did to each row, without what is again as it was before."""
    later = {(each.table_name, each.row_id): each for each in touches}
    known: dict[_Key, Touch] = dict(later)
    for change in earlier:
        key = change.table_name, change.row_id
        known[key] = _joined(change, later.get(key))
    return tuple(each for each in known.values() if each.before)


def _joined(change: JournalChange, later: Touch | None) -> Touch:
    from delegation_desk.model.record import table_of

    record = table_of(change.table_name)
    before, after = (
        {name: decode(record, name, value) for name, value in stored.items()}
        for stored in (change.before, change.after)
    )
    if later is not None:
        before, after = later.before | before, after | later.after
    names = [name for name in before if before[name] != after[name]]
    return Touch(record, change.row_id, Action.UPDATE, _only(names, before), _only(names, after))


def _only(names: Iterable[str], values: dict[str, Any]) -> dict[str, Any]:
    return {name: values[name] for name in names}


def _pass_on(session: Session, number: int, to: int) -> None:
    connection = session.connection()
    entry, change = JournalEntry.__table__, JournalChange.__table__  # type: ignore[attr-defined]  # SQLModel adds them at run time
    connection.execute(update(entry).where(entry.c.number == number).values(applied=False, turns=to))
    connection.execute(update(change).where(change.c.entry_number == number).values(before={}, after={}))
