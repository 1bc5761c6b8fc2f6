"""Which rows are parts of a record, such as the points of a meeting: now, and before they were removed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Final
from uuid import UUID

from sqlmodel import Session, col, func, select

from delegation_desk.model.record import TABLES, Record, table_of
from delegation_desk.store.journal import Action, HistoryLine, JournalChange, JournalEntry, line_of
from delegation_desk.store.stays import was_not_passed_on

# A part of a visit, and a record with parts and a history of its own.
_APART: Final = "programme_item"
_MOST_CHANGES: Final = 5000
# They belong to whatever they point to.
_LOOSE: Final = frozenset({"attachment", "contact_point"})


@cache
def owners(record: type[Record]) -> dict[str, str]:
    """The columns by which a row is part of another, and the table of that one.

    It is the first link that a row cannot be without: a member belongs to the visit, not to the person.
    """
    links = {
        column.name: next(iter(column.foreign_keys)).target_fullname.partition(".")[0]
        for column in record.__table__.columns  # type: ignore[attr-defined]  # SQLModel adds it at run time
        if column.foreign_keys
    }
    if record.__tablename__ in _LOOSE:
        return links
    needed = [name for name, field in record.model_fields.items() if name in links and field.is_required()]
    return {name: links[name] for name in needed[:1]}


def root(session: Session, record: type[Record], row_id: UUID) -> tuple[str, UUID]:
    """The record with a page of its own that a row is part of, or is itself: table and id."""
    table, row = str(record.__tablename__), session.get(record, row_id)
    if row is None or table == _APART:
        return table, row_id
    for column, owner in owners(record).items():
        if (owner_id := getattr(row, column)) is not None:
            return root(session, table_of(owner), owner_id)
    return table, row_id


@cache
def branches(table: str) -> frozenset[str]:
    """The tables whose rows are parts of a record of this table, however deep."""
    return frozenset(str(child.__tablename__) for child, _column, _owner in _branches(table))


def family(session: Session, record: type[Record], row_id: UUID) -> set[UUID]:
    """The record and all that is or was part of it, however deep."""
    table = str(record.__tablename__)
    found: dict[str, set[UUID]] = {table: {row_id}}
    gone = _removed(session, branches(table), row_id)
    for child, column, owner in _branches(table):
        owner_ids = found.get(owner, set())
        standing = select(child.id).where(col(getattr(child, column)).in_(owner_ids))
        parts = found.setdefault(str(child.__tablename__), set())
        parts.update(session.exec(standing) if owner_ids else ())
        parts.update(each.row_id for each in gone if _was_part(each, child, column, owner_ids))
    return set().union(*found.values())


def history(session: Session, record: type[Record], row_id: UUID, limit: int = 200) -> list[HistoryLine]:
    """What happened to a record and to its parts, newest first.

    A part that came or went together with what it is part of is not told: a visit brings its programme along.
    """
    changes = session.exec(
        select(JournalEntry, JournalChange)
        .where(col(JournalChange.entry_number) == col(JournalEntry.number))
        .where(col(JournalChange.row_id).in_(family(session, record, row_id)), was_not_passed_on())
        .order_by(col(JournalChange.id).desc())
        .limit(_MOST_CHANGES)
    ).all()
    whole = {
        (each.entry_number, str(each.row_id)) for _entry, each in changes if each.action is not Action.UPDATE
    }
    told = ((entry, each) for entry, each in changes if not _goes_along(each, whole))
    return [line_of(entry, each) for entry, each in islice(told, limit)]


def _branches(table: str) -> Iterator[tuple[type[Record], str, str]]:
    """Every table of parts with its column and the table it points to, the nearest first."""
    for child in TABLES.values():
        for column, owner in owners(child).items():
            if owner == table:
                yield child, column, table
                if child.__tablename__ != _APART:
                    yield from _branches(str(child.__tablename__))


def _removed(session: Session, tables: frozenset[str], row_id: UUID) -> Sequence[JournalChange]:
    """The last values of rows that were taken out; only the journal still knows what they were part of."""
    first = select(func.min(JournalChange.id)).where(JournalChange.row_id == row_id)
    began = session.exec(first).one()
    if not tables or began is None:
        return ()
    return session.exec(
        select(JournalChange).where(
            col(JournalChange.id) > began,
            JournalChange.action == Action.DELETE,
            col(JournalChange.table_name).in_(tables),
        )
    ).all()


def _was_part(gone: JournalChange, child: type[Record], column: str, owner_ids: set[UUID]) -> bool:
    owner = gone.before.get(column)
    return gone.table_name == child.__tablename__ and owner is not None and UUID(owner) in owner_ids


def _goes_along(change: JournalChange, whole: set[tuple[int, str]]) -> bool:
    if change.action is Action.UPDATE:
        return False
    values = change.after if change.action is Action.INSERT else change.before
    columns = owners(table_of(change.table_name))
    return any((change.entry_number, values.get(column)) in whole for column in columns)
