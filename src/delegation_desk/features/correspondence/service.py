"""Queries on correspondence: the list, and who wrote to whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, cast
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col

from delegation_desk.core.language import current
from delegation_desk.model.correspondence import Correspondence
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation
from delegation_desk.model.record import Record
from delegation_desk.store import listing
from delegation_desk.store.briefs.linked import named

ABOUT: Final = ("visit_id", "agreement_id", "partnership_id", "policy_id")
"""The columns by which a letter says what it is about."""

_PEOPLE: Final[Mapping[str, type[Record]]] = {
    "sender_id": Person,
    "recipient_id": Person,
    "sender_organisation_id": Organisation,
    "recipient_organisation_id": Organisation,
}


def correspondence_ids(
    session: Session, typed: str, filters: Mapping[str, Any], key: str, *, descending: bool
) -> Sequence[UUID]:
    """What fits, by date, kind or subject; a word may stand in a name of the people or bodies concerned."""
    columns: dict[str, Any] = {"date": Correspondence.dated, "kind": Correspondence.kind}
    shown = listing.by_wording(Correspondence.subject, current(), listing.by_heading(Correspondence))
    by = col(columns[key]) if key in columns else shown
    order = by.desc() if descending else by.asc()
    where = [
        cast("ColumnElement[bool]", col(getattr(Correspondence, name)) == value)
        for name, value in filters.items()
    ]
    return listing.ids(
        session,
        Correspondence,
        where=[*where, *named(typed, Correspondence, _PEOPLE)],
        order=(order.nulls_last(), col(Correspondence.created_at).desc()),
    )


def sender(session: Session, letter: Correspondence) -> str:
    """Who wrote: the person, else the body; "" where neither is known."""
    return _name(session, letter.sender_id, letter.sender_organisation_id)


def recipient(session: Session, letter: Correspondence) -> str:
    """To whom: the person, else the body; "" where neither is known."""
    return _name(session, letter.recipient_id, letter.recipient_organisation_id)


def _name(session: Session, person_id: UUID | None, organisation_id: UUID | None) -> str:
    person = session.get(Person, person_id) if person_id is not None else None
    if person is not None:
        return person.called()
    body = session.get(Organisation, organisation_id) if organisation_id is not None else None
    return body.called() if body is not None else ""
