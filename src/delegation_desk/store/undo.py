"""Undo and redo: turns an entry of the journal round, or brings it back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import func
from sqlmodel import Session, select

from delegation_desk.model.record import Record, table_of
from delegation_desk.store.changes import Action
from delegation_desk.store.codec import decode, fields_of
from delegation_desk.store.journal import JournalChange
from delegation_desk.store.records import unique_groups
from delegation_desk.store.steps import Step

_Turn = tuple[type[Record], UUID, dict[str, Any]]


def replay(session: Session, entry: Step) -> None:
    """Bring the rows of an entry back to what they were before it, or after it if it was undone."""
    changes = session.exec(select(JournalChange).where(JournalChange.entry_number == entry.number)).all()
    vanishing, appearing, altered = _sorted_out(changes, backwards=entry.applied)
    for record, row_id, _values in vanishing:
        row = session.get(record, row_id)
        if row is not None:
            session.delete(row)
    session.flush()
    _make_room(session, altered)
    for record, row_id, values in altered:
        row = session.get(record, row_id)
        for name, value in values.items() if row is not None else ():
            setattr(row, name, value)
    # The codes of those that come back may just have been given up.
    session.flush()
    for record, row_id, values in appearing:
        if session.get(record, row_id) is None:
            session.add(record(**values, revision=_changes_of(session, record, row_id) + 1))


def _sorted_out(
    changes: Sequence[JournalChange], *, backwards: bool
) -> tuple[list[_Turn], list[_Turn], list[_Turn]]:
    """What is to vanish, to appear and to be altered, with the values wanted."""
    goes, comes = (Action.INSERT, Action.DELETE) if backwards else (Action.DELETE, Action.INSERT)
    vanishing: list[_Turn] = []
    appearing: list[_Turn] = []
    altered: list[_Turn] = []
    for change in changes:
        record = table_of(change.table_name)
        turn = record, change.row_id, _decoded(record, change.before if backwards else change.after)
        (vanishing if change.action is goes else appearing if change.action is comes else altered).append(
            turn
        )
    return vanishing, appearing, altered


def _decoded(record: type[Record], stored: dict[str, Any]) -> dict[str, Any]:
    """The values as Python objects; a field that the program no longer has is left out."""
    return {name: decode(record, name, value) for name, value in stored.items() if name in fields_of(record)}


def _make_room(session: Session, altered: Iterable[_Turn]) -> None:
    """Let go of unique values, so that two rows can exchange theirs."""
    for place, (record, row_id, values) in enumerate(altered, 1):
        row = session.get(record, row_id)
        for names in unique_groups(record) if row is not None else ():
            name = next((each for each in reversed(names) if each in values), None)
            if name is not None:
                setattr(row, name, _passing(getattr(row, name), place))
    session.flush()


def _passing(value: object, place: int) -> object:
    """A value that no other row has, of the same kind."""
    if isinstance(value, int):
        return -place
    return uuid4() if isinstance(value, UUID) else uuid4().hex


def _changes_of(session: Session, record: type[Record], row_id: UUID) -> int:
    """How often a row was changed so far, which its version counter never exceeds."""
    counted = select(func.count()).select_from(JournalChange)
    return session.exec(
        counted.where(JournalChange.row_id == row_id, JournalChange.table_name == str(record.__tablename__))
    ).one()
