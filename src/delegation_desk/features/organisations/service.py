"""Queries on organisations: the list, and who holds an office in one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.core.language import current
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.positions import Position
from delegation_desk.store import listing


def organisation_ids(
    session: Session, typed: str, filters: Mapping[str, Any], key: str, *, descending: bool
) -> Sequence[UUID]:
    """The organisations that fit, by name or by kind."""
    name = listing.by_name(Organisation, current())
    order = col(Organisation.kind) if key == "kind" else name
    return listing.ids(
        session,
        Organisation,
        typed,
        where=[col(getattr(Organisation, name)) == value for name, value in filters.items()],
        order=(order.desc() if descending else order, name),
    )


def places(session: Session, organisations: Sequence[Organisation]) -> dict[UUID, str]:
    """The names of the places of some organisations, by the place's id."""
    wanted = {each.place_id for each in organisations if each.place_id is not None}
    found = session.exec(select(Place).where(col(Place.id).in_(wanted)))
    return {place.id: place.called() for place in found}


def holders(session: Session, organisation_id: UUID) -> list[tuple[Person, Position]]:
    """Who holds or held an office in an organisation, the present ones first."""
    rows = session.exec(
        select(Person, Position)
        .where(
            Position.organisation_id == organisation_id,
            Position.person_id == Person.id,
            col(Position.deleted_at).is_(None),
            col(Person.deleted_at).is_(None),
        )
        .order_by(col(Position.until).is_not(None), col(Person.sort_name))
    )
    return [(person, position) for person, position in rows]
