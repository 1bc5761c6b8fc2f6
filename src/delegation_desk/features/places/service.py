"""Queries and commands on places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case
from sqlmodel import Session, col, or_, select

from delegation_desk.core.countries import country_name
from delegation_desk.core.errors import Refused
from delegation_desk.core.language import current
from delegation_desk.core.names import fold
from delegation_desk.model.place_facts import PlaceFact
from delegation_desk.model.places import Place
from delegation_desk.model.visits import ProgrammeItem
from delegation_desk.store import listing, records


def place_ids(
    session: Session, typed: str, filters: Mapping[str, Any], key: str, *, descending: bool
) -> Sequence[UUID]:
    """The places that fit, by name, kind or country."""
    name = listing.by_name(Place, current())
    order = _by_country(session) if key == "country" else col(Place.kind) if key == "kind" else name
    return listing.ids(
        session,
        Place,
        typed,
        where=[col(getattr(Place, name)) == value for name, value in filters.items()],
        order=(order.desc() if descending else order, name),
        through=((PlaceFact, "place_id"),),
    )


def _by_country(session: Session) -> ColumnElement[Any]:
    """The order of the countries by the names that are shown."""
    codes = session.exec(select(Place.country).where(Place.country != "").distinct()).all()
    ordered = sorted(codes, key=lambda code: fold(country_name(code, current())))
    places = {"": -1, **{code: place for place, code in enumerate(ordered)}}
    return case(places, value=col(Place.country), else_=-1)


def edit_place(session: Session, record: type[Place], place_id: UUID, **values: Any) -> Place:
    """Set some fields of a place; another time zone takes along the programme items that go by its clock.

    Their wall times stay: they were typed as the clocks of the place show them. Raises what `edit` raises.
    """
    before = records.load(session, record, place_id).zone
    place = records.edit(session, record, place_id, **values)
    if place.zone and place.zone != before:
        _take_along(session, place, before)
    return place


def _take_along(session: Session, place: Place, before: str) -> None:
    """While the clock of a place is not known, neither is that of any item there, whatever zone it has."""
    here = or_(col(ProgrammeItem.place_id) == place.id, col(ProgrammeItem.end_place_id) == place.id)
    for item in session.exec(select(ProgrammeItem).where(here)).all():
        ends = {"starts_zone": item.place_id, "ends_zone": item.end_place_id or item.place_id}
        follow = {
            name: place.zone
            for name, at in ends.items()
            if at == place.id and (not before or getattr(item, name) == before)
        }
        # One that would end before it began keeps its clocks; it is named before anything is printed.
        with suppress(Refused):
            records.edit(session, ProgrammeItem, item.id, **follow)
