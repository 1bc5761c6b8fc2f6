"""What tells a record apart from others of the same name, in a few words of the window's language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from sqlmodel import Session

from delegation_desk.core.countries import country_name
from delegation_desk.core.formats import format_date
from delegation_desk.core.language import current
from delegation_desk.model.record import Record, table_of


def apart(session: Session, row: Record) -> str:
    """The year of a visit, the country of a place, the office of a person and so on; else ""."""
    tell = _TELL.get(str(row.__tablename__))
    return tell(session, row) if tell is not None else ""


def _called(session: Session, table: str, row_id: UUID | None) -> str:
    row = session.get(table_of(table), row_id) if row_id is not None else None
    return row.called() if row is not None else ""


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _visit(_session: Session, row: Any) -> str:
    return str(row.starts_on.year) if row.starts_on is not None else ""


def _item(session: Session, row: Any) -> str:
    day = format_date(row.starts.date(), current()) if row.starts is not None else ""
    return _joined(day, _called(session, "visit", row.visit_id))


def _organisation(session: Session, row: Any) -> str:
    return _called(session, "place", row.place_id)


def _person(session: Session, row: Any) -> str:
    from delegation_desk.store.offices import printed_office
    from delegation_desk.store.today import today

    office = printed_office(session, row.id, None, today(session))
    return (
        _joined(office.called(), _called(session, "organisation", office.organisation_id)) if office else ""
    )


def _position(session: Session, row: Any) -> str:
    body = _called(session, "organisation", row.organisation_id)
    return _joined(_called(session, "person", row.person_id), body)


def _place(_session: Session, row: Any) -> str:
    return country_name(row.country, current()) if row.country else ""


_TELL: Final[dict[str, Callable[[Session, Any], str]]] = {
    "visit": _visit,
    "programme_item": _item,
    "organisation": _organisation,
    "place": _place,
    "person": _person,
    "position": _position,
    "agreement": lambda _session, row: row.code,
}
