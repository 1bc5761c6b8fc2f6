"""By which words a reader of the history recognises a part of a record, even one that is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from delegation_desk.core.language import _
from delegation_desk.model.record import table_of
from delegation_desk.store.family import owners
from delegation_desk.ui.wording import wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlmodel import Session

    from delegation_desk.model.record import Record
    from delegation_desk.store.journal import HistoryLine

# The column that says best what a row is about, the first that holds something.
_TELLING: Final = (
    "title", "name", "statement", "text", "label", "caption", "person_id", "organisation_id", "place_id",
    "description", "subject", "number", "value", "sent_on", "evaluated_on", "status", "visit_id", "item_id",
)  # fmt: skip


def name_of_part(session: Session, line: HistoryLine) -> str:
    """What a part is called, by its values after the change or, if it is gone, by those before."""
    record = table_of(line.table_name)
    values = dict(line.after if line.action.name == "INSERT" else line.before)
    if line.action.name == "UPDATE":
        row = session.get(record, line.row_id)
        values = {} if row is None else {name: getattr(row, name) for name in record.draft.model_fields}
    return _told(session, record, values)


def _told(session: Session, record: type[Record], values: Mapping[str, Any]) -> str:
    for name in _TELLING:
        if name in owners(record) or not values.get(name):
            continue
        words = wording(session, record, name, values[name])
        if words != _("empty"):
            return words
    return ""
