"""What was changed last, for the start page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from uuid import UUID

from sqlmodel import Session, col, func, select

from delegation_desk.features.today.lines import MOST, Line
from delegation_desk.model.record import TABLES, Record
from delegation_desk.store.clock import at_home
from delegation_desk.store.journal import JournalChange, ground
from delegation_desk.store.listing import fetch
from delegation_desk.store.newest import newest
from delegation_desk.store.today import sample_day

RECENT = (
    "visit", "programme_item", "person", "organisation", "agreement", "policy", "partnership", "outcome",
)  # fmt: skip


def recent(session: Session, day: date) -> tuple[Line, ...]:
    """What was changed last; in a sample as it is seen on its day."""
    own = _changed_here(session, day)
    if sample_day(session) is None or len(own) == MOST:
        return own
    known = {line.id for line in own}
    return tuple(islice((*own, *(line for line in _entered_by(session, day) if line.id not in known)), MOST))


def _changed_here(session: Session, day: date) -> tuple[Line, ...]:
    """What was changed last, by the journal; in a sample only what somebody changed by hand, on its day."""
    sample = sample_day(session) is not None
    latest = func.max(col(JournalChange.entry_number)).desc(), func.max(col(JournalChange.id)).desc()
    changes = session.exec(
        select(JournalChange.table_name, JournalChange.row_id)
        .where(col(JournalChange.table_name).in_(RECENT), col(JournalChange.entry_number) > ground(session))
        .group_by(JournalChange.table_name, col(JournalChange.row_id))
        .order_by(*latest)
        .limit(3 * MOST)
    ).all()
    rows = _by_id(session, changes)
    alive = (rows[row_id] for _table, row_id in changes if row_id in rows)
    lines = (_changed(session, row, day if sample else None) for row in alive if row.deleted_at is None)
    return tuple(islice(lines, MOST))


def _entered_by(session: Session, day: date) -> list[Line]:
    """What a sample tells of its own past: changed by its day, the latest first."""
    over = datetime.combine(day + timedelta(1), time(), UTC)
    latest = newest(session, RECENT, over, 2 * MOST)
    rows = _by_id(session, latest)
    return [_changed(session, rows[row_id]) for _table, row_id in latest]


def _by_id(session: Session, wanted: Sequence[tuple[str, UUID]]) -> dict[UUID, Record]:
    """Rows of several tables, with one query for each table."""
    ids: dict[str, list[UUID]] = {}
    for table, row_id in wanted:
        ids.setdefault(table, []).append(row_id)
    return {row.id: row for table, some in ids.items() for row in fetch(session, TABLES[table], some)}


def _changed(session: Session, row: Record, day: date | None = None) -> Line:
    changed = day or at_home(session, row.updated_at).date()
    return Line(str(row.__tablename__), row.id, row.heading(), "", changed)
