"""Which other records name a record, such as the delegation in which a person travels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from sqlmodel import col, select

from delegation_desk.model.record import TABLES, Record, table_of
from delegation_desk.store.family import branches, owners

if TYPE_CHECKING:
    from sqlmodel import Session


def pointing(name: str) -> Iterator[tuple[type[Record], str, bool]]:
    """Every table and column that points to a table, and whether it must."""
    for table in TABLES.values():
        for column in table.__table__.columns:  # type: ignore[attr-defined]  # SQLModel adds it at run time
            if any(key.target_fullname == f"{name}.id" for key in column.foreign_keys):
                yield table, column.name, not column.nullable


def mentions(session: Session, record: type[Record], row_id: UUID) -> list[Record]:
    """The rows of other records that point to this one; what lies in the bin does not count."""
    own = branches(str(record.__tablename__))
    found: dict[UUID, Record] = {}
    for table, column, _must in pointing(str(record.__tablename__)):
        if table.__tablename__ in own:
            continue
        named = select(table).where(
            col(getattr(table, column)) == row_id, col(table.id) != row_id, col(table.deleted_at).is_(None)
        )
        found |= {row.id: row for row in session.exec(named).all() if not _owner_is_binned(session, row)}
    return list(found.values())


def owner_of(session: Session, row: Record) -> Record | None:
    """The record that a row is part of, such as the visit of a member."""
    links = ((getattr(row, name), table) for name, table in owners(type(row)).items())
    return next((session.get(table_of(table), each) for each, table in links if each is not None), None)


def _owner_is_binned(session: Session, row: Record) -> bool:
    owner = owner_of(session, row)
    return owner is not None and owner.deleted_at is not None
