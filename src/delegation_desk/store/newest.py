"""The rows of several tables that were changed last."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, Uuid, column, literal, select, table, union_all
from sqlmodel import Session

from delegation_desk.model.columns import Instant


def newest(session: Session, names: Iterable[str], before: datetime, limit: int) -> list[tuple[str, UUID]]:
    """Table and id of what was changed last before a moment and is in no bin, the latest first."""
    every = union_all(*(_changes(name, before) for name in names))
    latest = every.order_by(every.selected_columns.updated_at.desc()).limit(limit)
    return [(row.name, row.id) for row in session.connection().execute(latest)]


def _changes(name: str, before: datetime) -> Select[tuple[str, UUID, datetime]]:
    # Columns in place of the table itself: one that has no row among the latest need not be declared.
    rows = table(name, column("id", Uuid()), column("updated_at", Instant()), column("deleted_at", Instant()))
    known = select(literal(name).label("name"), rows.c.id, rows.c.updated_at)
    return known.where(rows.c.deleted_at.is_(None), rows.c.updated_at < before)
