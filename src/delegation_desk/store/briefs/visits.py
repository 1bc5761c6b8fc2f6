"""A visit as documents print it: what for, who travels, where to, who arranged it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from delegation_desk.core.dates import PartialDate
from delegation_desk.model.partnership_parts import Partner
from delegation_desk.model.partnerships import Partnership, PartnershipKind
from delegation_desk.model.positions import ContactKind
from delegation_desk.model.visas import passport_too_short
from delegation_desk.model.visit_parts import Objective, ObjectiveState, PartyRole, VisitNote, VisitParty
from delegation_desk.model.visits import Direction, Member, MemberRole, Stop, VisaState, Visit, VisitStatus
from delegation_desk.model.words import Side
from delegation_desk.store.briefs.order import roles_in
from delegation_desk.store.briefs.organisations import OrganisationBrief, organisation
from delegation_desk.store.briefs.people import People, PersonBrief
from delegation_desk.store.briefs.places import PlaceBrief, place
from delegation_desk.store.briefs.reading import NO_WORDING, Reader, Wording


@dataclass(frozen=True)
class PartnershipFacts:
    """The partnership that a visit serves."""

    id: UUID
    title: Wording
    kind: PartnershipKind
    since: PartialDate | None
    since_note: Wording
    own_places: frozenset[UUID]
    invented: bool

    def with_home(self, home_id: UUID | None) -> bool:
        """Whether it is the home place's own, and not that of another territory of ours."""
        return not self.own_places or home_id in self.own_places


@dataclass(frozen=True)
class ObjectiveBrief:
    """What a visit is to reach, and how far it did."""

    id: UUID
    text: Wording
    evidence: Wording
    state: ObjectiveState
    invented: bool


@dataclass(frozen=True)
class PartyBrief:
    """Who hosts a visit or arranged something for it."""

    organisation: OrganisationBrief
    role: PartyRole
    arranged: Wording
    contact: PersonBrief | None
    invented: bool


@dataclass(frozen=True)
class MemberBrief:
    """A traveller, with the office held on the first day."""

    person: PersonBrief
    role: MemberRole
    task: Wording
    order: int | None
    order_reason: Wording
    visa: VisaState
    room: str
    travel_note: Wording
    passport_short: bool  # by what China asks for; for the own staff alone, who remind of it
    invented: bool


@dataclass(frozen=True)
class StopBrief:
    """A stay in a place; times are local to it."""

    place: PlaceBrief
    arrives: datetime | None
    departs: datetime | None
    lodging: str
    lodging_address: str
    lodging_phone: str
    invented: bool


@dataclass(frozen=True)
class NoteBrief:
    """A note on the visit that the edition may show."""

    written_at: datetime
    author: str
    text: Wording
    invented: bool


@dataclass(frozen=True)
class VisitBrief:
    """The visit itself."""

    id: UUID
    code: str
    title: Wording
    native_title: str  # in Chinese, "" where the document is Chinese itself
    direction: Direction
    status: VisitStatus
    purpose: Wording
    starts_on: PartialDate | None
    ends_on: PartialDate | None
    home: PlaceBrief | None
    lead: OrganisationBrief | None
    partnership: PartnershipFacts | None
    practical: Wording
    file_reference: str
    currency: str
    estimate: Decimal | None
    actual: Decimal | None
    invented: bool

    @property
    def first_day(self) -> date | None:
        """The first day, or the first that it can be: on it offices are looked up."""
        return self.starts_on.earliest() if self.starts_on else None

    @property
    def last_day(self) -> date | None:
        """The last day that it can be."""
        end = self.ends_on or self.starts_on
        return end.latest() if end else None

    @property
    def inbound(self) -> bool:
        """Whether the delegation comes to us, and we are the hosts."""
        return self.direction is Direction.INBOUND


def visit_brief(reader: Reader, visit: Visit) -> VisitBrief:
    """The facts of a visit; the other side is not told money and file number, nor hints unless it travels."""
    inside = reader.inside()
    return VisitBrief(
        id=visit.id,
        code=visit.code,
        title=reader.text(visit, "title"),
        native_title="" if reader.language == "zh" else visit.title.get("zh"),
        direction=visit.direction,
        status=visit.status,
        purpose=reader.text(visit, "purpose"),
        starts_on=visit.starts_on,
        ends_on=visit.ends_on,
        home=place(reader, visit.home_place_id),
        lead=organisation(reader, visit.lead_organisation_id),
        partnership=partnership_facts(reader, visit.partnership_id),
        practical=reader.text(visit, "practical") if reader.for_travellers() else NO_WORDING,
        file_reference=visit.file_reference if inside else "",
        currency=visit.currency,
        estimate=visit.estimate if inside else None,
        actual=visit.actual if inside else None,
        invented=visit.invented,
    )


def partnership_facts(reader: Reader, partnership_id: UUID | None) -> PartnershipFacts | None:
    """A partnership, unless it began later than the document may know; None if there is none.

    One whose beginning is not recorded may be no more than planned: it must have been entered by then.
    """
    row = reader.get(Partnership, partnership_id)
    if row is None or not reader.knows(row.since, row):
        return None
    own = reader.rows(Partner, Partner.partnership_id == row.id, Partner.side == Side.OWN)
    return PartnershipFacts(
        row.id,
        reader.text(row, "title"),
        row.kind,
        row.since,
        reader.text(row, "since_note"),
        frozenset(partner.place_id for partner in own if partner.place_id is not None),
        row.invented,
    )


def objectives(reader: Reader, visit_id: UUID) -> tuple[ObjectiveBrief, ...]:
    """What the visit is to reach, for those who are told."""
    if not reader.told_aims():
        return ()
    rows = reader.rows(Objective, Objective.visit_id == visit_id, order="order")
    return tuple(
        ObjectiveBrief(
            row.id, reader.text(row, "text"), reader.text(row, "evidence"), row.state, row.invented
        )
        for row in rows
    )


def parties(reader: Reader, people: People, visit: Visit) -> tuple[PartyBrief, ...]:
    """Hosts, intermediaries and supporters, in their order."""
    rows = reader.rows(VisitParty, VisitParty.visit_id == visit.id, order="order")
    day = visit.starts_on.earliest() if visit.starts_on else None
    found: list[PartyBrief] = []
    for row in rows:
        body = organisation(reader, row.organisation_id)
        if body is not None:
            arranged = reader.text(row, "arranged") if reader.own_side() else NO_WORDING
            contact = people.on(row.contact_id, day)
            if contact is not None:
                contact = people.with_life(contact, counterpart=not reader.receiving)
            found.append(PartyBrief(body, row.role, arranged, contact, row.invented))
    return tuple(found)


def members(reader: Reader, people: People, visit: Visit) -> tuple[MemberBrief, ...]:
    """Those who travel, with their lives, not yet in order; of a passport only that it is too short."""
    rows, roles = reader.rows(Member, Member.visit_id == visit.id), roles_in(reader.session, visit.id)
    people.prepare(row.person_id for row in rows)
    day = visit.starts_on.earliest() if visit.starts_on else None
    found: list[MemberBrief] = []
    for row in rows:
        person = people.on(row.person_id, day, row.position_id)
        if person is not None:
            person = people.with_life(person, counterpart=reader.receiving)
            found.append(_member(reader, row, person, roles[row.person_id], visit))
    return tuple(found)


def _member(reader: Reader, row: Member, person: PersonBrief, role: MemberRole, visit: Visit) -> MemberBrief:
    inside = reader.inside()
    return MemberBrief(
        person=person,
        role=role,
        task=reader.text(row, "task"),
        order=row.order,
        order_reason=reader.noted(row.order_reason) if inside else NO_WORDING,
        visa=row.visa if inside else VisaState.UNKNOWN,
        room=row.room if reader.for_travellers() else "",
        travel_note=reader.text(row, "travel_note") if inside else NO_WORDING,
        passport_short=inside and _passport_short(row, visit),
        invented=row.invented,
    )


def _passport_short(row: Member, visit: Visit) -> bool:
    expiry, end = row.passport_expiry, visit.ends_on or visit.starts_on
    return expiry is not None and end is not None and passport_too_short(expiry, end.latest())


def stops(reader: Reader, visit_id: UUID) -> tuple[StopBrief, ...]:
    """The stations in their order; where the delegation sleeps is for itself and for our side."""
    rows = reader.rows(Stop, Stop.visit_id == visit_id, order="order")
    found: list[StopBrief] = []
    for row in rows:
        where = place(reader, row.place_id)
        if where is None:
            continue
        told = reader.for_travellers()
        lodging = (row.lodging, row.lodging_address, _lodging_phone(reader, row)) if told else ("", "", "")
        found.append(StopBrief(where, row.arrives, row.departs, *lodging, row.invented))
    return tuple(found)


def _lodging_phone(reader: Reader, row: Stop) -> str:
    return reader.way(row, "lodging_phone", ContactKind.PHONE, row.lodging)


def notes(reader: Reader, visit_id: UUID) -> tuple[NoteBrief, ...]:
    """The notes on a visit that are meant for this edition, the oldest first."""
    rows = reader.rows(VisitNote, VisitNote.visit_id == visit_id, order="written_at")
    seen = (
        row
        for row in rows
        if not row.text.is_empty()
        and reader.may_see(row.audience)
        and reader.knows(row.written_at.date(), row)
    )
    inside = reader.inside()
    return tuple(
        NoteBrief(row.written_at, row.author if inside else "", reader.text(row, "text"), row.invented)
        for row in seen
    )
