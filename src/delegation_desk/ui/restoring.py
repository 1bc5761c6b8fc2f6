"""Which changes the history offers to take back: those of values that a form edits, where they may change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from delegation_desk.model.record import table_of

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.model.record import Record
    from delegation_desk.store.journal import HistoryLine

# What no form of any table edits: keys of the program, what follows from other values, chosen files.
_NOWHERE: Final = frozenset(
    {
        *("key", "sort_name", "level", "icon", "written_at", "holds_until", "cover_letter"),
        *("sha256", "size", "media_type", "content_hash", "document_hash", "printed"),
        *("scan_id", "attachment_id", "portrait_id", "picture_id", "logo_id"),
        "interested_person_id",
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
    from delegation_desk.store.frozen import seal_of

    record = table_of(line.table_name)
    row = session.get(record, line.row_id)
    if row is None or not is_edited(record, column):
        return False
    seal = seal_of(session, row)
    return seal is None or not seal.covers(column)
