"""Whom and what the readers of a pack are told of: those they meet, where those are at home, their bodies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from uuid import UUID

from delegation_desk.model.places import Organisation
from delegation_desk.model.visits import MemberRole
from delegation_desk.store.briefs.order import standing, without_place
from delegation_desk.store.briefs.organisations import OrganisationBrief, organisation
from delegation_desk.store.briefs.people import People, PersonBrief
from delegation_desk.store.briefs.place_sheets import PlaceSheet, place_sheets
from delegation_desk.store.briefs.places import PlaceBrief, place
from delegation_desk.store.briefs.precedence import in_order
from delegation_desk.store.briefs.programme import ItemBrief
from delegation_desk.store.briefs.reading import NO_WORDING, Reader, Wording
from delegation_desk.store.briefs.visits import MemberBrief, PartyBrief, StopBrief, VisitBrief


@dataclass(frozen=True)
class CounterpartBrief:
    """Somebody whom the readers meet, and in which items."""

    person: PersonBrief
    items: tuple[ItemBrief, ...]
    unplaced: bool = False  # protocol cannot tell where the person stands

    @property
    def city(self) -> Wording:
        """Where they meet first."""
        return next((item.city for item in self.items if item.city), NO_WORDING)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of the meetings."""
        return tuple(item.number for item in self.items if item.number is not None)


def home_of_guests(
    reader: Reader, visit: VisitBrief, travellers: Iterable[MemberBrief], own: PlaceBrief | None
) -> PlaceBrief | None:
    """Where guests come from: as recorded, else the place of the first of their bodies that is not ours.

    Our own place, which every new visit begins with, is nobody's home who visits us.
    """
    offices = (office for member in travellers for office in member.person.offices)
    bodies = (reader.get(Organisation, office.organisation_id) for office in offices)
    places = (place(reader, body.place_id) for body in bodies if body is not None and not body.own)
    known = (one for one in chain((visit.home,), places) if one is not None)
    return next((one for one in known if own is None or one.id != own.id), None)


def sheets_of(
    reader: Reader, visit: VisitBrief, stations: Iterable[StopBrief], own: PlaceBrief | None
) -> tuple[PlaceSheet, ...]:
    """The places that the readers should know: those travelled to; for hosts the home of their guests.

    Guests are told of a place, not how often we met there and what else our records say.
    """
    home, stops_ = visit.home, [stop.place.id for stop in stations]
    if reader.for_guests():
        told = place_sheets(reader, stops_, home.id if home else None)
        return tuple(replace(sheet, story=(), met=()) for sheet in told)
    if not reader.own_side():
        return ()
    compared = own if visit.inbound or home is None else home
    wanted = ([home.id] if home else []) if visit.inbound else stops_
    return place_sheets(reader, wanted, compared.id if compared else None)


def counterparts(
    reader: Reader,
    people: People,
    visit: VisitBrief,
    travellers: Sequence[MemberBrief],
    items: Sequence[ItemBrief],
) -> tuple[CounterpartBrief, ...]:
    """Those whom the readers meet, by the place of their first meeting, as far as known in protocol order.

    Guests meet our side; whom our side meets of them, the pages on the delegation tell already.
    """
    guests = reader.for_guests()
    told = {member.person.id for member in travellers} if visit.inbound else set()
    known: dict[UUID, PersonBrief] = {}
    shared: dict[UUID, list[ItemBrief]] = {}
    for item in items:
        for person in item.own if guests else item.counterparts:
            if person.id not in told:
                known.setdefault(person.id, person)
                shared.setdefault(person.id, []).append(item)
    roles = dict.fromkeys(known, MemberRole.MEMBER) | {member.person.id: member.role for member in travellers}
    roles |= {item.interpreter.id: MemberRole.INTERPRETER for item in items if item.interpreter is not None}
    found = [
        CounterpartBrief(
            people.with_life(person, counterpart=not guests),
            tuple(shared[person.id]),
            without_place(person, roles[person.id]),
        )
        for person in known.values()
    ]
    cities = list(dict.fromkeys(one.city for one in found))
    ordered = in_order(found, lambda one: standing(one.person, roles[one.person.id]))
    return tuple(sorted(ordered, key=lambda one: cities.index(one.city)))


def organisations_met(
    reader: Reader,
    met: Iterable[CounterpartBrief],
    hosts: Iterable[PartyBrief],
    guests: Iterable[MemberBrief],
) -> tuple[OrganisationBrief, ...]:
    """The bodies that host, arrange or send counterparts or guests; the own ones need no sheet."""
    ids = [party.organisation.id for party in hosts]
    persons = [*(guest.person for guest in guests), *(one.person for one in met)]
    ids += [office.organisation_id for one in persons for office in one.offices if office.organisation_id]
    found = (organisation(reader, row_id) for row_id in dict.fromkeys(ids))
    return tuple(body for body in found if body is not None and not body.own)
