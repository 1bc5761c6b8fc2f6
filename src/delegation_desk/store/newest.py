"""What was changed last, in several tables at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import Integer, Select, String, func, literal, select, union_all
from sqlmodel import Session

from delegation_desk.model.columns import INSTANT, KEY
from delegation_desk.store.steps import ground
from delegation_desk.store.undeclared import run, undeclared

_ENTRY: Final = undeclared("journal_entry", number=Integer(), at=INSTANT)
_CHANGE: Final = undeclared(
    "journal_change", id=Integer(), entry_number=Integer(), table_name=String(), row_id=KEY
)
# What the search keeps of a record is what lists call it, and only of what is in no bin.
_FOUND: Final = undeclared("search_row", row_id=KEY, heading=String())


class Newest(NamedTuple):
    """A record that was changed: its table, id and heading, and when it was."""

    table: str
    id: UUID
    heading: str
    at: datetime


def newest(session: Session, names: Iterable[str], before: datetime, limit: int) -> list[Newest]:
    """What its rows say was changed last before a moment and is in no bin, the latest first."""
    every = union_all(*(_changes(name, before) for name in names)).subquery()
    rows = select(every.c.name, every.c.id, _FOUND.c.heading, every.c.updated_at)
    known = rows.join(_FOUND, _FOUND.c.row_id == every.c.id)
    return _read(session, known.order_by(every.c.updated_at.desc()).limit(limit))


def entered_last(session: Session, names: Iterable[str], limit: int) -> list[Newest]:
    """What the journal says was changed last since its ground and is in no bin, the latest first."""
    entry, change = func.max(_CHANGE.c.entry_number).label("entry"), func.max(_CHANGE.c.id).label("change")
    changed = (
        select(_CHANGE.c.table_name, _CHANGE.c.row_id, entry, change)
        .where(_CHANGE.c.table_name.in_(tuple(names)), _CHANGE.c.entry_number > ground(session))
        .group_by(_CHANGE.c.table_name, _CHANGE.c.row_id)
        .order_by(entry.desc(), change.desc())
        # Some may lie in the bin by now; to look for them among all that was ever changed takes too long.
        .limit(3 * limit)
        .subquery()
    )
    rows = (
        select(changed.c.table_name, changed.c.row_id, _FOUND.c.heading, _ENTRY.c.at)
        .join(_ENTRY, _ENTRY.c.number == changed.c.entry)
        .join(_FOUND, _FOUND.c.row_id == changed.c.row_id)
    )
    return _read(session, rows.order_by(changed.c.entry.desc(), changed.c.change.desc()).limit(limit))


def _changes(name: str, before: datetime) -> Select[Any]:
    rows = undeclared(name, id=KEY, updated_at=INSTANT, deleted_at=INSTANT).c
    known = select(literal(name).label("name"), rows.id, rows.updated_at)
    return known.where(rows.deleted_at.is_(None), rows.updated_at < before)


def _read(session: Session, statement: Select[Any]) -> list[Newest]:
    return [Newest(*row) for row in run(session, statement)]
