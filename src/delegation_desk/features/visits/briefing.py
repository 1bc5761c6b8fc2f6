"""Everything that a briefing pack prints, read at once: plain objects with no session behind them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import func
from sqlmodel import Session, col, or_, select

from delegation_desk.core.language import Language
from delegation_desk.core.names import fold
from delegation_desk.core.zones import HOME_ZONE
from delegation_desk.features.visits.met import (
    CounterpartBrief,
    counterparts,
    home_of_guests,
    organisations_met,
    sheets_of,
)
from delegation_desk.model.agreements import Agreement, AgreementStatus
from delegation_desk.model.correspondence import Gift
from delegation_desk.model.materials import Material
from delegation_desk.model.meetings import CompanyPresented, Meeting, TalkingPoint
from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.model.tasks import Task
from delegation_desk.model.visit_parts import Objective, Participant, VisitNote, VisitParty
from delegation_desk.model.visits import Direction, Member, ProgrammeItem, Stop, Visit
from delegation_desk.model.words import Audience
from delegation_desk.store.briefs.agreements import AgreementBrief, agreement
from delegation_desk.store.briefs.companies import CompanyBrief, companies
from delegation_desk.store.briefs.gifts import GiftBrief, gifts_of
from delegation_desk.store.briefs.meetings import MeetingBrief, meetings
from delegation_desk.store.briefs.order import standing
from delegation_desk.store.briefs.organisations import OrganisationBrief, organisation
from delegation_desk.store.briefs.people import People, PersonBrief
from delegation_desk.store.briefs.place_sheets import PlaceSheet
from delegation_desk.store.briefs.places import PlaceBrief, place
from delegation_desk.store.briefs.precedence import in_order
from delegation_desk.store.briefs.programme import DayBrief, ItemBrief, by_day, programme
from delegation_desk.store.briefs.reading import NO_WORDING, Gap, Reader, Wording
from delegation_desk.store.briefs.senders import sender_lines
from delegation_desk.store.briefs.visits import (
    MemberBrief,
    NoteBrief,
    ObjectiveBrief,
    PartyBrief,
    StopBrief,
    VisitBrief,
    members,
    notes,
    objectives,
    parties,
    stops,
    visit_brief,
)
from delegation_desk.store.clock import home_zone as office_zone
from delegation_desk.store.today import sample_day

_Part = (
    type[Objective]
    | type[VisitParty]
    | type[Member]
    | type[Stop]
    | type[ProgrammeItem]
    | type[VisitNote]
    | type[CompanyPresented]
    | type[Task]
    | type[Gift]
)
_PLANNED: Final = (Objective, VisitParty, Member, Stop, ProgrammeItem)
"""What a visit is planned by; notes and what came of it are no part of that."""
_RECORDED: Final = (*_PLANNED, VisitNote, CompanyPresented, Task, Gift)


@dataclass(frozen=True)
class Sender:
    """Who issues the document."""

    name: Wording
    office: Wording
    bodies: tuple[OrganisationBrief, ...]
    accent: str


@dataclass(frozen=True)
class Briefing:
    """A visit as one edition of the briefing pack shows it, in one language, as it stood at one moment.

    For whom an edition is, follows from who travels. Of a visit abroad, "delegation" is for our travellers
    and "host" is handed to the hosts. Of a visit to us, "delegation" is handed to the guests, and "host" is
    for our own people who receive them: hosts, drivers, interpreters. "Internal" is for our head and staff.
    What is handed to the other side holds neither aims nor promises nor what was noted about anybody there.
    """

    language: Language
    edition: Audience
    stand: datetime
    home_zone: str  # of the delegation: that of the second clock
    own_home: PlaceBrief | None  # of the office
    sender: Sender
    visit: VisitBrief
    objectives: tuple[ObjectiveBrief, ...]
    parties: tuple[PartyBrief, ...]
    members: tuple[MemberBrief, ...]
    stops: tuple[StopBrief, ...]
    items: tuple[ItemBrief, ...]
    days: tuple[DayBrief, ...]
    meetings: tuple[MeetingBrief, ...]
    gifts: tuple[GiftBrief, ...]
    counterparts: tuple[CounterpartBrief, ...]
    organisations: tuple[OrganisationBrief, ...]
    places: tuple[PlaceSheet, ...]
    agreements: tuple[AgreementBrief, ...]
    signed_here: frozenset[UUID]  # the agreements that belong to this visit
    companies: tuple[CompanyBrief, ...]
    notes: tuple[NoteBrief, ...]
    team: tuple[PersonBrief, ...]
    gaps: tuple[Gap, ...]
    sample: bool
    names: frozenset[str]  # of people, places and companies, word by word

    @property
    def own_side(self) -> bool:
        """Whether the edition stays on the own side: with our delegation, or with our hosts."""
        return self.edition is not (Audience.DELEGATION if self.visit.inbound else Audience.HOST)

    @property
    def for_guests(self) -> bool:
        """Whether the edition is handed to those who visit us."""
        return self.visit.inbound and not self.own_side

    @property
    def for_travellers(self) -> bool:
        """Whether those read it who travel or who look after the journey: they need beds and both clocks."""
        return self.own_side or self.for_guests

    @property
    def talks(self) -> tuple[ItemBrief, ...]:
        """The meetings of the programme, whether or not a sheet was written for them."""
        return tuple(item for item in self.items if item.number is not None)

    @property
    def places_visited(self) -> tuple[PlaceBrief, ...]:
        """The places of the stops, each once, in their order."""
        return tuple({stop.place.id: stop.place for stop in self.stops}.values())


def briefing(
    session: Session,
    visit: Visit,
    edition: Audience = Audience.INTERNAL,
    language: Language = "de",
    as_of: datetime | None = None,
) -> Briefing:
    """Read a visit for one edition; `as_of` is the moment it stands for, else now.

    Nothing is named that is dated after that moment or after the visit: no office, figure or event.
    """
    stand = as_of or moment_of_sample(session, visit, _PLANNED) or datetime.now(UTC)
    receiving = visit.direction is Direction.INBOUND
    reader = Reader(session, language, edition, _horizon(visit, stand), receiving=receiving)
    return read(reader, visit, stand)


def read(reader: Reader, visit: Visit, stand: datetime) -> Briefing:
    """Read a visit for whatever the reader reads for, as of a moment."""
    reader.sample = reader.sample or visit.invented
    settings = next(iter(reader.rows(WorkspaceSettings)), None)
    people = People(reader)
    brief = visit_brief(reader, visit)
    own_home = place(reader, settings.home_place_id if settings else None)
    travellers = in_order(
        members(reader, people, visit),
        lambda member: standing(member.person, member.role),
        lambda member: member.order,
    )
    if brief.inbound:
        brief = replace(brief, home=home_of_guests(reader, brief, travellers, own_home))
    home_zone = next((home.zone for home in (brief.home, own_home) if home and home.zone), HOME_ZONE)
    items = programme(reader, people, visit.id, home_zone)
    hosts = parties(reader, people, visit)
    met = counterparts(reader, people, brief, travellers, items) if reader.for_travellers() else ()
    stations = stops(reader, visit.id)
    sheets = meetings(reader, items)
    own = reader.own_side()
    guests = travellers if brief.inbound else ()
    return Briefing(
        language=reader.language,
        edition=reader.edition,
        stand=stand.astimezone(ZoneInfo(office_zone(reader.session))),
        home_zone=home_zone,
        own_home=own_home,
        sender=_sender(reader, settings, brief),
        visit=brief,
        objectives=objectives(reader, visit.id),
        parties=hosts,
        members=tuple(travellers),
        stops=stations,
        items=items,
        days=by_day(items),
        meetings=sheets,
        gifts=gifts_of(reader, people, visit.id, brief.first_day, [item.id for item in items]),
        counterparts=met,
        organisations=organisations_met(reader, met, hosts, guests) if own else (),
        places=sheets_of(reader, brief, stations, own_home),
        agreements=_agreements(reader, visit) if own else (),
        signed_here=frozenset(row.id for row in reader.rows(Agreement, Agreement.visit_id == visit.id)),
        companies=companies(reader, people, visit.id),
        notes=notes(reader, visit.id),
        team=_team(people, travellers, items),
        gaps=reader.gaps,
        sample=reader.sample,
        names=reader.names(),
    )


def moment_of_sample(session: Session, visit: Visit, parts: Sequence[_Part] = _RECORDED) -> datetime | None:
    """When a visit of the sample or anything in it was last changed, in UTC; None in a real workspace.

    Documents of the sample stand for that moment, as it is looked at on a day of its own. All others stand
    for now: they print people, gifts and bodies too, which are changed elsewhere than at the visit.
    """
    if sample_day(session) is None:
        return None
    item_ids = select(ProgrammeItem.id).where(ProgrammeItem.visit_id == visit.id)
    sheet_ids = select(Meeting.id).where(col(Meeting.item_id).in_(item_ids))
    newest = [
        *(select(func.max(r.updated_at)).where(col(r.visit_id) == visit.id) for r in parts),
        *(select(func.max(r.updated_at)).where(col(r.item_id).in_(item_ids)) for r in (Participant, Meeting)),
        *(
            select(func.max(r.updated_at)).where(col(r.meeting_id).in_(sheet_ids))
            for r in (TalkingPoint, Material)
        ),
    ]
    found: list[datetime | None] = [session.exec(query).one() for query in newest]
    return max([visit.updated_at, *(moment for moment in found if moment is not None)])


def _horizon(visit: Visit, stand: datetime) -> date:
    """The last day that the pack may know of: a pack for a visit ends with the visit."""
    end = visit.ends_on or visit.starts_on
    day = stand.date()
    return min(day, end.latest()) if end is not None else day


def _sender(reader: Reader, settings: WorkspaceSettings | None, visit: VisitBrief) -> Sender:
    office = organisation(reader, settings.office_id) if settings else None
    agency = organisation(reader, settings.agency_id) if settings else None
    first = office or visit.lead
    bodies = {body.id: body for body in (first, visit.lead, agency) if body is not None}
    accent = settings.accent if settings else "#17456B"
    name, below = sender_lines(reader, settings)
    if not name:
        name = (first.parent or first.name) if first is not None else visit.title
    if not below and first is not None:
        below = first.name
    if fold(below.text) in fold(name.text):  # the first line says it already
        below = NO_WORDING
    return Sender(name, below, tuple(bodies.values()), accent)


def _agreements(reader: Reader, visit: Visit) -> tuple[AgreementBrief, ...]:
    """What is signed on the visit, and what else binds the partners of its partnership."""
    concerned = [col(Agreement.visit_id) == visit.id]
    if visit.partnership_id is not None:
        concerned.append(col(Agreement.partnership_id) == visit.partnership_id)
    rows = reader.rows(Agreement, or_(*concerned), order="code")
    alive = (row for row in rows if row.status is not AgreementStatus.SUPERSEDED)
    found = (agreement(reader, row.id) for row in alive if _known(reader, row))
    return tuple(brief for brief in found if brief is not None)


def _known(reader: Reader, row: Agreement) -> bool:
    """Whether there was word of an agreement by the last day that the pack may know of."""
    if row.signed_on is not None and reader.knows(row.signed_on, row):
        return True
    return reader.knows(None, row)


def _team(
    people: People, travellers: Iterable[MemberBrief], items: Iterable[ItemBrief]
) -> tuple[PersonBrief, ...]:
    """Whom one can reach on the way: members and those responsible, if the edition may tell how."""
    found = {member.person.id: member.person for member in travellers}
    for item in items:
        if item.responsible is not None and item.responsible.id not in found:
            found[item.responsible.id] = people.with_life(item.responsible)
    return tuple(person for person in found.values() if person.contacts)
