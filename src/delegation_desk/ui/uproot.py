"""Taking a record out for good, with the rows that make no sense without it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from delegation_desk.model.record import TABLES

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.model.record import Record


def take_out(session: Session, record: type[Record], record_id: UUID) -> None:
    """Remove a row with what makes no sense without it; raises Refused where nothing may change."""
    from delegation_desk.store import records
    from delegation_desk.store.frozen import check_open

    check_open(session, records.load(session, record, record_id))
    uproot(session, record, record_id)


def uproot(session: Session, record: type[Record], record_id: UUID) -> int:
    """Remove a record and what must point to it; what may point to it stays and no longer does.

    Through the session, so that the journal has it and undo brings it all back. Returns how many rows went.
    """
    from sqlmodel import col, select

    gone = 0
    for table, column, required in _pointing(str(record.__tablename__)):
        for row in session.exec(select(table).where(col(getattr(table, column)) == record_id)).all():
            if required:
                gone += uproot(session, table, row.id)
            else:
                setattr(row, column, None)
                session.add(row)
    found = session.get(record, record_id)
    if found is not None:
        session.delete(found)
        gone += 1
    return gone


def _pointing(name: str) -> Iterator[tuple[type[Record], str, bool]]:
    """Every table and column that points to a table, and whether it must."""
    for table in TABLES.values():
        for column in table.__table__.columns:  # type: ignore[attr-defined]  # SQLModel adds it at run time
            if any(key.target_fullname == f"{name}.id" for key in column.foreign_keys):
                yield table, column.name, not column.nullable
