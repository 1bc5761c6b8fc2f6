"""On which side of the table somebody sits: who travels with the delegation, others as it was entered."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.positions import Position
from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.model.visit_parts import Participant
from delegation_desk.model.visits import Direction, Member, ProgrammeItem, Visit
from delegation_desk.model.words import Side
from delegation_desk.store.offices import printed_office

R = TypeVar("R", Organisation, Place)


@dataclass(frozen=True)
class Travelling:
    """Who travels in a visit, and on which side of the table the delegation sits."""

    people: Container[UUID]
    side: Side

    def side_of(self, row: Participant) -> Side:
        """Where somebody is printed."""
        return self.side if row.person_id in self.people else row.side

    def is_misplaced(self, row: Participant) -> bool:
        """Whether somebody who travels is entered opposite the delegation."""
        return self.side_of(row) is not row.side

    def settled(self, rows: Iterable[Participant]) -> list[tuple[Participant, Side]]:
        """Each person of one item once, with the side to print; who stands there twice, as entered first."""
        first: dict[UUID, Participant] = {}
        for row in rows:
            first.setdefault(row.person_id, row)
        return [(row, self.side_of(row)) for row in first.values()]


@dataclass(frozen=True)
class Misplaced:
    """Somebody who travels and is entered opposite the delegation, or who is entered in an item twice."""

    person: Person
    item: ProgrammeItem
    entered: Side
    twice: bool


def side_of_delegation(visit: Visit | None) -> Side:
    """Ours travels abroad; who comes to us sits opposite."""
    return Side.PARTNER if visit is not None and visit.direction is Direction.INBOUND else Side.OWN


def travelling(session: Session, visit_id: UUID) -> Travelling:
    """Who travels in a visit."""
    members = select(Member.person_id).where(Member.visit_id == visit_id, col(Member.deleted_at).is_(None))
    return Travelling(frozenset(session.exec(members)), side_of_delegation(session.get(Visit, visit_id)))


def likely_side(session: Session, item_id: UUID, person_id: UUID, position_id: UUID | None) -> Side:
    """The side to propose: the delegation's for who travels, ours for who is of a body or place of ours."""
    item = session.get(ProgrammeItem, item_id)
    if item is None:
        return Side.PARTNER
    who = travelling(session, item.visit_id)
    if person_id in who.people:
        return who.side
    office = session.get(Position, position_id) if position_id is not None else None
    if office is None:
        day = item.starts.date() if item.starts is not None else None
        office = printed_office(session, person_id, None, day)
    body = session.get(Organisation, office.organisation_id) if office and office.organisation_id else None
    return Side.OWN if body is not None and _is_ours(session, body) else Side.PARTNER


def misplaced(session: Session, visit_id: UUID) -> Iterator[Misplaced]:
    """Those in the programme of a visit whose side is not what was entered, or not certain."""
    who = travelling(session, visit_id)
    rows = session.exec(
        select(Participant, ProgrammeItem, Person)
        .where(
            ProgrammeItem.visit_id == visit_id,
            Participant.item_id == ProgrammeItem.id,
            Participant.person_id == Person.id,
            col(ProgrammeItem.deleted_at).is_(None),
            col(Participant.deleted_at).is_(None),
            col(Person.deleted_at).is_(None),
        )
        .order_by(col(ProgrammeItem.starts), col(Participant.created_at), col(Participant.id))
    ).all()
    seen: set[tuple[UUID, UUID]] = set()
    for row, item, person in rows:
        if who.is_misplaced(row):
            yield Misplaced(person, item, row.side, twice=False)
        elif (item.id, person.id) in seen:
            yield Misplaced(person, item, row.side, twice=True)
        seen.add((item.id, person.id))


def _is_ours(session: Session, body: Organisation) -> bool:
    """Whether a body is ours, belongs to one of ours, or is at home in a place of ours."""
    settings = session.exec(select(WorkspaceSettings)).first()
    ours = {settings.office_id, settings.agency_id} if settings is not None else set()
    owned = session.exec(
        select(Organisation).where(col(Organisation.own).is_(True), col(Organisation.deleted_at).is_(None))
    ).all()
    ours |= {each.id for each in owned}
    if any(each.id in ours for each in _above(session, Organisation, body)):
        return True
    places = {each.place_id for each in owned} | ({settings.home_place_id} if settings is not None else set())
    where = session.get(Place, body.place_id) if body.place_id is not None else None
    return where is not None and any(each.id in places for each in _above(session, Place, where))


def _above(session: Session, record: type[R], row: R) -> Iterator[R]:
    """A body or place, and those that it belongs to, each once."""
    seen: set[UUID] = set()
    found: R | None = row
    while found is not None and found.id not in seen:
        yield found
        seen.add(found.id)
        found = session.get(record, found.parent_id) if found.parent_id is not None else None
