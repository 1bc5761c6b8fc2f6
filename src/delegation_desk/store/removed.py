"""Rows taken out of a record, such as a member of a visit: the journal holds them, and they can come back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, func, select

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import _
from delegation_desk.model.record import Record, table_of
from delegation_desk.store.changes import Action
from delegation_desk.store.codec import decode, fields_of
from delegation_desk.store.family import owners
from delegation_desk.store.frozen import check_addable
from delegation_desk.store.journal import JournalChange, JournalEntry
from delegation_desk.store.records import check_unique


@dataclass(frozen=True)
class Removed:
    """A row that was taken out of a record which still stands."""

    row: Record  # as it was; in no session
    owner: Record
    at: datetime
    author: str
    entry: int  # the step of the journal that took it out

    def name(self, session: Session) -> str:
        """What the row is called, or what it points to where it has no name: a member is a person."""
        own = self.row.called()
        if own and own != str(self.row.id):
            return own
        around = owners(type(self.row))
        linked = (target for name, target in _targets(session, self.row) if name not in around)
        return next((target.called() for target in linked if target is not None), "")


def removed(session: Session, label: str) -> list[Removed]:
    """The rows that were taken out, and that neither undo nor anybody else brought back.

    `label` is what the journal calls such a step: what was deleted for good is to stay away.
    """
    steps = session.exec(
        select(JournalEntry, JournalChange)
        .where(col(JournalChange.entry_number) == col(JournalEntry.number))
        .where(JournalEntry.label == label, JournalChange.action == Action.DELETE)
        .order_by(col(JournalChange.id))
    ).all()
    last = {change.row_id: (entry, change) for entry, change in steps}
    found = (_removed(session, entry, change) for entry, change in last.values())
    return [each for each in found if each is not None]


def bring_back(session: Session, gone: Removed) -> None:
    """Put a row back as it was, with what was taken out along with it and the links that it left empty.

    Raises Refused where its place is taken or what it belongs to is gone.
    """
    changes = session.exec(
        select(JournalChange)
        .where(JournalChange.entry_number == gone.entry)
        .order_by(col(JournalChange.id).desc())
    ).all()
    _put_back(session, gone.row)
    for change in changes:  # what makes no sense without another row went before it
        record = table_of(change.table_name)
        row = session.get(record, change.row_id)
        if change.action == Action.DELETE and row is None and change.row_id != gone.row.id:
            _put_back(session, _as_it_was(change))
        elif change.action == Action.UPDATE and row is not None:
            _link_again(session, row, change, gone.row.id)


def _put_back(session: Session, row: Record) -> None:
    record = type(row)
    values: dict[str, Any] = {name: getattr(row, name) for name in fields_of(record)}
    for name, target in _targets(session, row):
        if target is None and record.model_fields[name].is_required():
            raise Refused(_("It cannot come back, as what it belongs to is gone."))
        values[name] = target.id if target is not None else None
    check_unique(session, record, values, values, row.id)
    check_addable(session, row)
    session.add(record(**values, revision=_changes_of(session, row) + 1))
    session.flush()  # others may point to it


def _link_again(session: Session, row: Record, change: JournalChange, target: UUID) -> None:
    """Let a row point to what is back, unless it points elsewhere by now."""
    for name, before in change.before.items():
        if str(before) in (str(target), target.hex) and getattr(row, name, before) is None:
            setattr(row, name, target)
            session.add(row)


def _removed(session: Session, entry: JournalEntry, change: JournalChange) -> Removed | None:
    record = table_of(change.table_name)
    links = [(change.before.get(name), table) for name, table in owners(record).items()]
    owner_id, table = next(((each, table) for each, table in links if each), ("", ""))
    owner = session.get(table_of(table), UUID(owner_id)) if owner_id else None
    if owner is None or owner.deleted_at is not None or session.get(record, change.row_id) is not None:
        return None
    return Removed(_as_it_was(change), owner, entry.at, entry.author, change.entry_number)


def _as_it_was(change: JournalChange) -> Record:
    """The row with the fields that the program still has."""
    record = table_of(change.table_name)
    known = {name: value for name, value in change.before.items() if name in fields_of(record)}
    return record(**{name: decode(record, name, value) for name, value in known.items()})


def _targets(session: Session, row: Record) -> Iterator[tuple[str, Record | None]]:
    """The rows that a row points to, by column; None for one that is not there."""
    for column in type(row).__table__.columns:  # type: ignore[attr-defined]  # SQLModel adds it at run time
        value = getattr(row, column.name)
        if column.foreign_keys and value is not None:
            table = next(iter(column.foreign_keys)).target_fullname.partition(".")[0]
            yield column.name, session.get(table_of(table), value)


def _changes_of(session: Session, row: Record) -> int:
    """How often a row was changed so far, which its version counter never exceeds."""
    counted = select(func.count()).select_from(JournalChange)
    table = str(type(row).__tablename__)
    return session.exec(
        counted.where(JournalChange.row_id == row.id, JournalChange.table_name == table)
    ).one()
