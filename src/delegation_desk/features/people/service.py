"""Queries on people: the list, and the office held now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import current
from delegation_desk.model.from_words import with_titles_apart
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.positions import Position
from delegation_desk.store import listing, records

THROUGH = ((Position, "person_id"),)


@dataclass(frozen=True)
class Office:
    """An office as a list shows it."""

    title: str
    organisation: str
    since: PartialDate | None
    until: PartialDate | None
    held: bool  # as far as the known dates say


def add_person(session: Session, draft: PersonDraft) -> Person:
    """Add a person; titles that were typed among the names are kept as such."""
    made: Person = records.add(session, with_titles_apart(draft))
    return made


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


def _office(position: Position, organisation: Organisation | None, *, held: bool) -> Office:
    name = organisation.name.best(current())[0] if organisation is not None else ""
    return Office(position.title.best(current())[0], name, position.since, position.until, held)


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
