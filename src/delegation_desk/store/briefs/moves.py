"""When items were to begin that were moved after they had been confirmed, as the history tells it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.model.visits import ItemStatus, ProgrammeItem
from delegation_desk.store.codec import decode
from delegation_desk.store.journal import Action, JournalChange

_TABLE: Final = str(ProgrammeItem.__tablename__)
_SETTLED: Final = (ItemStatus.CONFIRMED, ItemStatus.CHANGED, ItemStatus.HELD)


def former_starts(session: Session, rows: Iterable[ProgrammeItem]) -> dict[UUID, datetime]:
    """The first confirmed beginning, on the clocks there, of the items that now begin at another time."""
    items = {row.id: row for row in rows}
    told = (
        select(JournalChange)
        .where(JournalChange.table_name == _TABLE, JournalChange.action == Action.UPDATE)
        .where(col(JournalChange.row_id).in_(items))
        .order_by(col(JournalChange.entry_number).desc(), col(JournalChange.id).desc())
    )
    state = {row.id: row.status for row in items.values()}
    found: dict[UUID, datetime] = {}
    for change in session.exec(told):  # backwards from how it is now
        state[change.row_id] = _before(change, "status") or state[change.row_id]
        start = _before(change, "starts")
        if start is not None and state[change.row_id] in _SETTLED:
            found[change.row_id] = start
    return {row_id: start for row_id, start in found.items() if start != items[row_id].starts}


def _before(change: JournalChange, field: str) -> Any:
    """What a field held before a change; None where the change left it alone."""
    return decode(ProgrammeItem, field, change.before[field]) if field in change.before else None
