"""What the window asks about agreements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, func, select

from delegation_desk.model.agreement_parts import (
    AgreementParty,
    Clause,
    Obligation,
    ObligationState,
    Signatory,
)
from delegation_desk.model.agreements import Agreement, AgreementStep
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.record import Record
from delegation_desk.store import listing
from delegation_desk.store.today import today


def agreement_ids(
    session: Session, typed: str, filters: Mapping[str, Any], key: str, *, descending: bool
) -> Sequence[UUID]:
    """The agreements that fit, by code, status or date of signature."""
    column: Any = {"status": Agreement.status, "signed": Agreement.signed_on}.get(key, Agreement.code)
    order = col(column).desc() if descending else col(column).asc()
    where = [
        cast("ColumnElement[bool]", col(getattr(Agreement, name)) == value) for name, value in filters.items()
    ]
    return listing.ids(
        session,
        Agreement,
        typed,
        where=where,
        order=(order.nulls_last(), col(Agreement.code)),
        through=((Clause, "agreement_id"), (Obligation, "agreement_id")),
    )


def count_of(session: Session, record: type[Record], agreement_id: UUID) -> int:
    """How many rows of a table belong to an agreement."""
    column = col(record.agreement_id)  # type: ignore[attr-defined]  # asked only of tables that have it
    counted = select(func.count()).select_from(record).where(column == agreement_id)
    return session.exec(counted.where(col(record.deleted_at).is_(None))).one()


def party_name(session: Session, party: AgreementParty) -> str:
    """How a party is called: its name here, else that of the organisation or place."""
    if not party.name.is_empty():
        return party.called()
    organisation = session.get(Organisation, party.organisation_id) if party.organisation_id else None
    place = session.get(Place, party.place_id) if party.place_id else None
    return organisation.called() if organisation else place.called() if place else ""


def signatories(session: Session, party_id: UUID) -> list[str]:
    """Who signs for a party; an empty name where that is not known."""
    rows = session.exec(
        select(Signatory).where(Signatory.party_id == party_id, col(Signatory.deleted_at).is_(None))
    ).all()
    people = [session.get(Person, row.person_id) if row.person_id else None for row in rows]
    return [person.called() if person is not None else "" for person in people]


def parties(session: Session, agreement_id: UUID) -> list[AgreementParty]:
    """The parties in their order."""
    known = select(AgreementParty).where(
        AgreementParty.agreement_id == agreement_id, col(AgreementParty.deleted_at).is_(None)
    )
    return list(session.exec(known.order_by(col(AgreementParty.order))))


def steps(session: Session, agreement_id: UUID) -> dict[str, AgreementStep]:
    """The steps taken, by the name of the state that they led to; the last where there are several."""
    known = select(AgreementStep).where(
        AgreementStep.agreement_id == agreement_id, col(AgreementStep.deleted_at).is_(None)
    )
    return {step.status.name: step for step in session.exec(known.order_by(col(AgreementStep.created_at)))}


def overdue(session: Session, obligation: Obligation) -> bool:
    """Whether a promise is due and not kept."""
    waits = obligation.state in (ObligationState.OPEN, ObligationState.IN_PROGRESS)
    return waits and obligation.due is not None and obligation.due.latest() < today(session)
