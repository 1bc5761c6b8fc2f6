"""Queries on people: the list, the office held now, and where one met."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from delegation_desk.core.dates import PartialDate, as_partial
from delegation_desk.core.language import current
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.positions import Position
from delegation_desk.model.visit_parts import Participant
from delegation_desk.model.visits import Member, ProgrammeItem, Visit
from delegation_desk.store import listing

THROUGH = ((Position, "person_id"),)


@dataclass(frozen=True)
class Office:
    """An office as a list shows it."""

    title: str
    organisation: str
    since: PartialDate | None
    until: PartialDate | None
    held: bool  # as far as the known dates say


@dataclass(frozen=True)
class Encounter:
    """Something that a person took part in."""

    table: str
    id: UUID
    title: str
    day: PartialDate | date | None  # a date of which the year may be all that is known
    visit: str


def people_ids(
    session: Session, typed: str, filters: Mapping[str, Any], *, descending: bool
) -> Sequence[UUID]:
    """The people that fit, by name."""
    name = col(Person.sort_name)
    return listing.ids(
        session,
        Person,
        typed,
        where=[_condition(key, value) for key, value in filters.items()],
        order=(name.desc() if descending else name,),
        through=THROUGH,
    )


def countries(session: Session) -> list[str]:
    """The countries of the places in which somebody holds an office."""
    found = session.exec(select(Place.country).where(Place.country != "").distinct().order_by(Place.country))
    return list(found)


def offices(session: Session, ids: Iterable[UUID], day: date) -> dict[UUID, Office]:
    """For each person the office held on a day; else one that may have been, else an earlier or later one."""
    rows = session.exec(
        select(Position, Organisation)
        .join(Organisation, col(Position.organisation_id) == col(Organisation.id), isouter=True)
        .where(col(Position.person_id).in_(list(ids)), col(Position.deleted_at).is_(None))
        .order_by(col(Position.order), col(Position.since).desc())
    ).all()
    best: dict[UUID, tuple[int, Office]] = {}
    for position, organisation in rows:
        weight = {True: 2, None: 1, False: 0}[position.held_on(day)]
        known = best.get(position.person_id)
        if known is None or weight > known[0]:
            best[position.person_id] = weight, _office(position, organisation, held=weight > 0)
    return {person_id: office for person_id, (_weight, office) in best.items()}


def encounters(session: Session, person_id: UUID) -> list[Encounter]:
    """What a person took part in, newest first."""
    items = session.exec(
        select(ProgrammeItem, Visit)
        .where(
            Participant.person_id == person_id,
            Participant.item_id == ProgrammeItem.id,
            ProgrammeItem.visit_id == Visit.id,
            col(ProgrammeItem.deleted_at).is_(None),
            col(Visit.deleted_at).is_(None),
        )
        .distinct()
    ).all()
    visits = session.exec(
        select(Visit).where(
            Member.person_id == person_id, Member.visit_id == Visit.id, col(Visit.deleted_at).is_(None)
        )
    ).all()
    met = [_item(item, visit) for item, visit in items]
    met += [Encounter("visit", visit.id, visit.called(), visit.starts_on, visit.code) for visit in visits]
    return sorted(met, key=lambda each: _earliest(each.day), reverse=True)


def _office(position: Position, organisation: Organisation | None, *, held: bool) -> Office:
    name = organisation.name.best(current())[0] if organisation is not None else ""
    return Office(position.title.best(current())[0], name, position.since, position.until, held)


def _item(item: ProgrammeItem, visit: Visit) -> Encounter:
    day = item.starts.date() if item.starts is not None else None
    return Encounter("programme_item", item.id, item.called(), day, visit.called())


def _earliest(day: PartialDate | date | None) -> date:
    return as_partial(day).earliest() if day is not None else date.min


def _condition(key: str, value: Any) -> ColumnElement[bool]:
    if key == "country":
        there = (
            select(Position.person_id)
            .join(Organisation, col(Position.organisation_id) == col(Organisation.id))
            .join(Place, col(Organisation.place_id) == col(Place.id))
            .where(Place.country == value)
        )
        return col(Person.id).in_(there)
    return col(Person.blocked).is_(bool(value))
