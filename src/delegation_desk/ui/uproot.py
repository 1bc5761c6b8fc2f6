"""Taking a record out for good, with the rows that make no sense without it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.model.record import Record


def take_out(session: Session, record: type[Record], record_id: UUID) -> None:
    """Remove a row with what makes no sense without it; raises Refused where nothing may change."""
    from delegation_desk.store import records
    from delegation_desk.store.frozen import check_open

    check_open(session, records.load(session, record, record_id))
    uproot(session, record, record_id)


def uproot(session: Session, record: type[Record], record_id: UUID) -> dict[UUID, str]:
    """Remove a record and what must point to it; what may point to it stays and no longer does.

    Through the session, so that the journal has it and undo brings it all back. Returns the table of each row
    that was touched: the record itself and whatever pointed to it.
    """
    from sqlmodel import col, select

    from delegation_desk.store.mentions import pointing

    touched: dict[UUID, str] = {}
    for table, column, required in pointing(str(record.__tablename__)):
        for row in session.exec(select(table).where(col(getattr(table, column)) == record_id)).all():
            touched[row.id] = str(table.__tablename__)
            if required:
                touched |= uproot(session, table, row.id)
            else:
                setattr(row, column, None)
                session.add(row)
    found = session.get(record, record_id)
    if found is not None:
        session.delete(found)
        touched[record_id] = str(record.__tablename__)
    return touched
