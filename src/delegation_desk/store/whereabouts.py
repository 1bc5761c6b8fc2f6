"""In which country a new place is likely to lie: that of those who travel, or that to which they come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.model.kinds import Direction, ItemKind
from delegation_desk.model.visits import ProgrammeItem, Stop, Visit
from delegation_desk.model.words import Side
from delegation_desk.store.countries import country_of, home_country, partner_country


def at_home(session: Session, _values: Mapping[str, Any]) -> list[str]:
    """Our own country first."""
    return [home_country(session), partner_country(session)]


def of_side(session: Session, partner: Mapping[str, Any]) -> list[str]:
    """Our own country for our side of a partnership, that of the partner for the other."""
    ours = at_home(session, partner)
    return ours if partner["side"] is Side.OWN else ours[::-1]


def of_travellers(session: Session, visit: Mapping[str, Any]) -> list[str]:
    """Where those come from who travel in a visit, before where they go."""
    ours = at_home(session, visit)
    return ours if visit["direction"] is Direction.OUTBOUND else ours[::-1]


def of_stop(session: Session, stop: Mapping[str, Any]) -> list[str]:
    """Where the delegation of a stop goes, before where it comes from."""
    way = _way(session, stop["visit_id"])
    return [way.there, way.origin]


def of_begin(session: Session, item: Mapping[str, Any]) -> list[str]:
    """Where a line of the programme takes place, or a journey begins."""
    way = _way(session, item["visit_id"])
    kind: ItemKind = item["kind"]
    day = _day(item["starts"])
    if kind.is_journey:
        first = way.reached(item) or way.stays_until(day) or way.origin
    else:
        first = way.stays_on(day) or way.there
    return [first, way.there, way.origin]


def of_end(session: Session, item: Mapping[str, Any]) -> list[str]:
    """Where a journey leads: to the next stop or, from the last one, home."""
    way = _way(session, item["visit_id"])
    begins = country_of(session, item["place_id"]) or way.reached(item)
    day = _day(item["ends"] or item["starts"])
    return [way.next_stay(day, begins), way.there, way.origin]


@dataclass(frozen=True)
class _Stay:
    country: str
    first: date
    last: date


@dataclass(frozen=True)
class _Way:
    """From where to where a visit leads, and when it is where."""

    origin: str
    there: str
    stays: tuple[_Stay, ...]  # those whose days are known, in their order
    ends: date | None
    items: tuple[tuple[UUID, datetime, str], ...]  # each dated item, with the country in which it ends

    def stays_on(self, day: date | None) -> str:
        """The country of the stop of a day, on a day of change the later one."""
        here = [each.country for each in self.stays if day is not None and each.first <= day <= each.last]
        return here[-1] if here else ""

    def stays_until(self, day: date | None) -> str:
        """The country of the last stop that began before a day."""
        before = [each.country for each in self.stays if day is not None and each.first < day]
        return before[-1] if before else ""

    def reached(self, item: Mapping[str, Any]) -> str:
        """The country in which the item before ended."""
        starts, own = item["starts"], item.get("id")
        ended = [
            country
            for each, moment, country in self.items
            if each != own and country and (starts is None or moment < starts)
        ]
        return ended[-1] if ended else ""

    def next_stay(self, day: date | None, begins: str) -> str:
        """The country to which a journey of a day leads that begins in one."""
        if self.stays and day is not None:
            ahead = [each.country for each in self.stays if each.first >= day or each.last > day]
            return ahead[0] if ahead else self.origin
        if begins in ("", self.origin) or day is None or self.ends is None or day < self.ends:
            return self.there
        return self.origin


def _way(session: Session, visit_id: UUID) -> _Way:
    visit = session.get_one(Visit, visit_id)
    first, second = of_travellers(session, {"direction": visit.direction})
    origin = country_of(session, visit.home_place_id) or first
    stops = _stops(session, visit_id)
    visited = [country_of(session, each.place_id) for each in stops]
    there = next(each for each in (*visited, second, first) if each not in ("", origin))
    both = zip(stops, visited, strict=True)
    stays = [stay for stop, country in both if (stay := _stay(stop, country or there)) is not None]
    ends = visit.ends_on.earliest() if visit.ends_on is not None else None
    in_order = tuple(sorted(stays, key=lambda each: (each.first, each.last)))
    return _Way(origin, there, in_order, ends, _items(session, visit_id))


def _stay(stop: Stop, country: str) -> _Stay | None:
    first, last = stop.arrives or stop.departs, stop.departs or stop.arrives
    return _Stay(country, first.date(), last.date()) if first is not None and last is not None else None


def _stops(session: Session, visit_id: UUID) -> list[Stop]:
    found = select(Stop).where(Stop.visit_id == visit_id, col(Stop.deleted_at).is_(None))
    return list(session.exec(found.order_by(col(Stop.order))).all())


def _items(session: Session, visit_id: UUID) -> tuple[tuple[UUID, datetime, str], ...]:
    found = select(ProgrammeItem).where(
        ProgrammeItem.visit_id == visit_id,
        col(ProgrammeItem.deleted_at).is_(None),
        col(ProgrammeItem.starts).is_not(None),
    )
    items = session.exec(found.order_by(col(ProgrammeItem.starts))).all()
    return tuple(
        (each.id, each.starts, country_of(session, each.end_place_id or each.place_id))
        for each in items
        if each.starts is not None
    )


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment is not None else None
