"""How any stored value reads to a person, for the history and for comparisons."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.figures import format_number
from delegation_desk.core.formats import format_date, format_time
from delegation_desk.core.language import _, current
from delegation_desk.core.text import LocalText

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.model.record import Record

_LONGEST = 120


def wording(session: Session, record: type[Record], name: str, value: Any) -> str:
    """The value of a column in words; a link reads as the heading of what it points to."""
    if isinstance(value, UUID):
        return _heading(session, record, name, value)
    text = _plain(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"


def _plain(value: Any) -> str:  # noqa: PLR0911 - one line for each kind of value
    if value is None or value in ("", []):
        return _("empty")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, Enum):
        return _(str(value.value))
    if isinstance(value, LocalText):
        return value.best(current())[0] or _("empty")
    if isinstance(value, datetime):
        return f"{format_date(value, current(), 'numeric')}, {format_time(value, current(), 'clock')}"
    if isinstance(value, PartialDate | date):
        return format_date(value, current(), "long")
    if isinstance(value, time):
        return format_time(value, current())
    if isinstance(value, int | float | Decimal):
        return format_number(value, current())
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _heading(session: Session, record: type[Record], name: str, value: UUID) -> str:
    from delegation_desk.model.record import TABLES

    column = record.__table__.columns.get(name)  # type: ignore[attr-defined]  # SQLModel adds it at run time
    for key in column.foreign_keys if column is not None else ():
        pointed = TABLES.get(key.target_fullname.partition(".")[0])
        row = session.get(pointed, value) if pointed is not None else None
        if row is not None:
            return row.called()
    return _("a record that no longer exists")
