"""The programme of a visit as documents print it: on the clocks of the place and on those at home."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby
from uuid import UUID

from delegation_desk.core.zones import difference, home_time, offset_text, to_utc
from delegation_desk.model.places import Organisation, Place, PlaceKind
from delegation_desk.model.visit_parts import Participant
from delegation_desk.model.visits import Dress, ItemKind, ItemStatus, MemberRole, ProgrammeItem
from delegation_desk.model.words import Side
from delegation_desk.store.briefs.order import roles_in, standing
from delegation_desk.store.briefs.people import People, PersonBrief
from delegation_desk.store.briefs.precedence import in_order
from delegation_desk.store.briefs.reading import NO_WORDING, Reader, Wording
from delegation_desk.store.sides import travelling


@dataclass(frozen=True)
class Moment:
    """A wall time at a place, and what the clocks at home show then."""

    local: datetime
    zone: str
    home: datetime | None  # None while nobody knows what the clocks of the place show

    @property
    def offset(self) -> str:
        """How far the place is from UTC: "UTC+8"."""
        return offset_text(self.zone, self.local)

    @property
    def ahead(self) -> int | None:
        """By how many minutes the place is ahead of home; None if that is not known."""
        return None if self.home is None else round((self.local - self.home).total_seconds()) // 60


@dataclass(frozen=True)
class ItemBrief:
    """One line of the programme."""

    id: UUID
    number: int | None  # of a meeting
    kind: ItemKind
    status: ItemStatus
    title: Wording
    starts: Moment | None
    ends: Moment | None
    place: Wording
    city: Wording
    end_place: Wording
    end_city: Wording
    venue: Wording
    address: str
    everyone: bool
    own: tuple[PersonBrief, ...]
    counterparts: tuple[PersonBrief, ...]
    responsible: PersonBrief | None
    interpreter: PersonBrief | None
    arranged_by: Wording
    requested_on: date | None
    confirmed_on: date | None
    asked: bool  # whether somebody was asked for it or arranges it, also where nobody may read whom and when
    waits: bool  # whether somebody still has to confirm it
    status_note: Wording
    dress: Dress
    travel_number: str
    booking: str
    notes: tuple[Wording, ...]
    invented: bool

    @property
    def minutes(self) -> int | None:
        """How long it lasts, whatever the clocks say; None if that is not known."""
        if self.starts is None or self.ends is None or (self.starts.home is None) != (self.ends.home is None):
            return None
        start, end = to_utc(self.starts.local, self.starts.zone), to_utc(self.ends.local, self.ends.zone)
        return round((end - start).total_seconds()) // 60

    @property
    def among_us(self) -> bool:
        """Whether it needs nobody's word: a check-in or a free evening that nobody was asked for."""
        return self.kind.is_among_us and not self.asked and self.status is not ItemStatus.REQUESTED

    @property
    def across_zones(self) -> bool:
        """Whether the clocks at its end differ from those at its start."""
        ahead = {moment.ahead for moment in (self.starts, self.ends) if moment is not None}
        return len(ahead) > 1 and None not in ahead


@dataclass(frozen=True)
class DayPart:
    """The items of one day that run on the same clocks."""

    moment: Moment | None
    where: tuple[Wording, ...]
    items: tuple[ItemBrief, ...]


@dataclass(frozen=True)
class DayBrief:
    """One day of the programme; `day` is None for what has no date yet."""

    day: date | None
    parts: tuple[DayPart, ...]

    @property
    def items(self) -> tuple[ItemBrief, ...]:
        """All items of the day in order."""
        return tuple(item for part in self.parts for item in part.items)


def programme(reader: Reader, people: People, visit_id: UUID, home_zone: str) -> tuple[ItemBrief, ...]:
    """The items that the edition may show, in order of time, what has no time last; meetings are numbered."""
    rows = [
        row
        for row in reader.rows(ProgrammeItem, ProgrammeItem.visit_id == visit_id)
        if reader.on_programme(row.audience)
    ]
    rows.sort(key=_in_time)
    taking_part: dict[UUID, list[Participant]] = {row.id: [] for row in rows}
    for participant in reader.of(Participant, "item_id", taking_part):
        taking_part[participant.item_id].append(participant)
    _prepare(reader, people, rows, taking_part)
    roles, delegation = roles_in(reader.session, visit_id), travelling(reader.session, visit_id)
    sides = {row.id: _Sides(delegation.settled(taking_part[row.id]), roles) for row in rows}
    items = [_item(reader, people, row, sides[row.id], home_zone) for row in rows]
    return tuple(_numbered(items))


def _in_time(row: ProgrammeItem) -> tuple[bool, float, datetime]:
    span = row.span()
    return span is None, span[0].timestamp() if span else 0, row.created_at


def _prepare(
    reader: Reader, people: People, rows: list[ProgrammeItem], taking_part: dict[UUID, list[Participant]]
) -> None:
    people.prepare(row.person_id for several in taking_part.values() for row in several)
    people.prepare(person_id for row in rows for person_id in (row.responsible_id, row.interpreter_id))
    reader.prepare(Place, (place_id for row in rows for place_id in (row.place_id, row.end_place_id)))
    reader.prepare(Organisation, (row.arranged_by_id for row in rows))


def _numbered(items: list[ItemBrief]) -> Iterable[ItemBrief]:
    """Whatever takes place as a meeting counts, whether or not anybody has written a sheet for it."""
    number = 0
    for item in items:
        if item.kind.is_meeting and item.status is not ItemStatus.CANCELLED:
            number += 1
            yield replace(item, number=number)
        else:
            yield item


def _item(reader: Reader, people: People, row: ProgrammeItem, sides: _Sides, home_zone: str) -> ItemBrief:
    day = row.starts.date() if row.starts else None
    where = reader.get(Place, row.place_id)
    end = reader.get(Place, row.end_place_id)
    arranged_by = reader.get(Organisation, row.arranged_by_id) if reader.own_side() else None
    own_side = reader.own_side()
    asked = row.requested_on is not None or row.arranged_by_id is not None
    return ItemBrief(
        id=row.id,
        number=None,
        kind=row.kind,
        status=row.status,
        title=reader.text(row, "title"),
        starts=_moment(row.starts, row.starts_zone, where, home_zone),
        ends=_moment(row.ends, row.ends_zone, end or where, home_zone),
        place=_name(reader, where),
        city=_name(reader, _city(reader, where)),
        end_place=_name(reader, end),
        end_city=_name(reader, _city(reader, end)),
        venue=reader.text(row, "venue"),
        address=row.venue_address,
        everyone=row.everyone,
        own=_side(people, row, sides, Side.OWN),
        counterparts=_side(people, row, sides, Side.PARTNER),
        responsible=_responsible(reader, people, row),
        interpreter=people.on(row.interpreter_id, day),
        arranged_by=_short(reader, arranged_by),
        requested_on=row.requested_on if own_side else None,
        confirmed_on=row.confirmed_on if own_side else None,
        asked=asked,
        waits=row.status.waits(row.kind, confirmed=row.confirmed_on is not None, asked=asked),
        status_note=_status_note(reader, row),
        dress=row.dress,
        travel_number=row.travel_number,
        booking=row.booking if reader.for_travellers() else "",
        notes=_notes(reader, row),
        invented=row.invented,
    )


@dataclass(frozen=True)
class _Sides:
    """Who takes part in an item on which side, and the roles of those who travel."""

    rows: Sequence[tuple[Participant, Side]]
    roles: Mapping[UUID, MemberRole]


def _side(people: People, row: ProgrammeItem, sides: _Sides, wanted: Side) -> tuple[PersonBrief, ...]:
    """Those of one side, the head first, in protocol order unless placed by hand."""
    day = row.starts.date() if row.starts else None
    found = [
        (participant, person)
        for participant, side in sides.rows
        if side is wanted
        and (person := people.on(participant.person_id, day, participant.position_id)) is not None
    ]
    ordered = in_order(
        found,
        lambda pair: standing(pair[1], _role(row, sides, pair[1].id)),
        lambda pair: pair[0].order,
    )
    return tuple(person for _participant, person in ordered)


def _role(row: ProgrammeItem, sides: _Sides, person_id: UUID) -> MemberRole:
    """Whoever interprets stands behind those who talk."""
    if person_id == row.interpreter_id:
        return MemberRole.INTERPRETER
    return sides.roles.get(person_id, MemberRole.MEMBER)


def _responsible(reader: Reader, people: People, row: ProgrammeItem) -> PersonBrief | None:
    """Who looks after an item; hosts are told of it only if they may also reach the person."""
    person = people.on(row.responsible_id, row.starts.date() if row.starts else None)
    if person is None or reader.own_side():
        return person
    return person if people.contacts(person.id) else None


def _status_note(reader: Reader, row: ProgrammeItem) -> Wording:
    """What is said of the state; why something was cancelled is nothing to those who offered it."""
    hidden = row.status is ItemStatus.CANCELLED and not reader.own_side()
    return NO_WORDING if hidden else reader.text(row, "status_note")


def _moment(local: datetime | None, zone: str, where: Place | None, home_zone: str) -> Moment | None:
    """A wall time; at a place of which nobody has entered a time zone it has no counterpart at home."""
    if local is None:
        return None
    known = where is None or bool(where.zone)
    return Moment(local, zone, home_time(local, zone, home_zone) if known else None)


def _name(reader: Reader, row: Place | Organisation | None) -> Wording:
    return reader.text(row, "name") if row is not None else NO_WORDING


def _short(reader: Reader, row: Organisation | None) -> Wording:
    """A body as one speaks of it."""
    if row is None or not row.short_name:
        return _name(reader, row)
    return Wording(row.short_name, reader.language)


def _city(reader: Reader, where: Place | None) -> Place | None:
    """The city that an airport, station or venue belongs to."""
    while where is not None and where.kind in (PlaceKind.AIRPORT, PlaceKind.STATION, PlaceKind.VENUE):
        above = reader.get(Place, where.parent_id)
        if above is None or above is where:
            break
        where = above
    return where


def _notes(reader: Reader, row: ProgrammeItem) -> tuple[Wording, ...]:
    fields = ["note_internal"] if reader.inside() else []
    fields += ["note_delegation"] if reader.for_travellers() else []
    fields += [] if reader.for_guests() else ["note_host"]
    return tuple(note for field in fields if (note := reader.text(row, field)))


def by_day(items: Iterable[ItemBrief]) -> tuple[DayBrief, ...]:
    """The items by day, and within a day by the clocks they run on; what has no date comes last."""
    days: list[DayBrief] = []
    for day, group in groupby(items, key=lambda item: item.starts.local.date() if item.starts else None):
        parts = groupby(group, key=lambda item: item.starts.ahead if item.starts else None)
        days.append(DayBrief(day, tuple(_part(tuple(part)) for _ahead, part in parts)))
    return tuple(days)


def _part(items: tuple[ItemBrief, ...]) -> DayPart:
    cities = dict.fromkeys(item.city for item in items if item.city)
    return DayPart(items[0].starts, tuple(cities), items)


def hours_ahead(zone: str, home_zone: str, day: date) -> int:
    """By how many minutes a place is ahead of home at noon of that day."""
    noon = datetime(day.year, day.month, day.day, 12)
    return round(difference(zone, home_zone, noon).total_seconds()) // 60
