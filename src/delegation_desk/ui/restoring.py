"""Which changes the history offers to take back: those of values that a form edits, where they may change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from delegation_desk.core.errors import Refused
from delegation_desk.model.record import table_of

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.model.record import Record
    from delegation_desk.store.journal import HistoryLine

# What no form of any table edits: keys of the program, what follows from other values, chosen files.
_NOWHERE: Final = frozenset(
    {
        *("key", "sort_name", "level", "icon", "written_at", "holds_until", "cover_letter"),
        *("sha256", "size", "media_type", "content_hash", "document_hash"),
        *("scan_id", "attachment_id", "portrait_id", "picture_id", "logo_id"),
        *("objective_audience", "interested_person_id"),
    }
)
# States that come about by a step of their own, with what it checks and enters besides.
_BY_COMMAND: Final = {
    "agreement": frozenset({"status"}),
    "edition": frozenset({"number", "status", "published_on"}),
    "visit": frozenset({"partnership_id"}),
}
_IN_ORDER: Final = "order"  # rows are moved, never numbered by hand
_NUMBERED: Final = frozenset({"member", "participant"})  # but for these


def is_edited(record: type[Record], column: str) -> bool:
    """Whether some form edits a column."""
    from delegation_desk.store.family import owners

    table = str(record.__tablename__)
    if column not in record.draft.model_fields or column in owners(record) or column in _NOWHERE:
        return False
    return column not in _BY_COMMAND.get(table, ()) and (column != _IN_ORDER or table in _NUMBERED)


def may_restore(session: Session, line: HistoryLine, column: str) -> bool:
    """Whether the value before a change can be given back to the record."""
    record = table_of(line.table_name)
    row = session.get(record, line.row_id)
    return row is not None and is_edited(record, column) and _may_change(session, row)


def _may_change(session: Session, row: Record) -> bool:
    """Whether a record is no part of what was handed out as it is."""
    from delegation_desk.model.policy_parts import Edition, EditionStatus
    from delegation_desk.store.frozen import check_open

    if isinstance(row, Edition):
        return row.status in (EditionStatus.DRAFT, EditionStatus.APPROVED)
    try:
        check_open(session, row)
    except Refused:
        return False
    return True
