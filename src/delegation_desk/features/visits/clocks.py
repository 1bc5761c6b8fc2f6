"""What to check about the clocks of a visit before its times are handed on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.core.language import ngettext
from delegation_desk.core.zones import offset
from delegation_desk.model.places import Place
from delegation_desk.model.visits import ItemStatus, ProgrammeItem, Stop, Visit

_FEW = 5


def clock_warnings(session: Session, visit: Visit) -> tuple[str, ...]:
    """Sentences on places whose zone is not known, and on items by another clock than their place's."""
    items = session.exec(
        select(ProgrammeItem)
        .where(ProgrammeItem.visit_id == visit.id, col(ProgrammeItem.deleted_at).is_(None))
        .where(ProgrammeItem.status != ItemStatus.CANCELLED)
        .order_by(col(ProgrammeItem.starts))
    ).all()
    stops = session.exec(select(Stop.place_id).where(Stop.visit_id == visit.id)).all()
    ends = [end for item in items for end in (item.place_id, item.end_place_id)]
    places = _places(session, (visit.home_place_id, *stops, *ends))
    return (*_unknown(places), *_foreign(items, places))


def _places(session: Session, ids: Iterable[UUID | None]) -> dict[UUID, Place]:
    found = session.exec(select(Place).where(col(Place.id).in_({each for each in ids if each is not None})))
    return {place.id: place for place in found}


def _unknown(places: dict[UUID, Place]) -> Iterator[str]:
    """Without a country nobody knows what the clocks of a place show."""
    names = [place.called() for place in places.values() if not place.zone]
    if names:
        yield ngettext(
            "The time zone of {n} place is not known; enter its country and check the times: {names}",
            "The time zones of {n} places are not known; enter their countries and check the times: {names}",
            len(names),
        ).format(n=len(names), names=_named(sorted(names)))


def _foreign(items: Iterable[ProgrammeItem], places: dict[UUID, Place]) -> Iterator[str]:
    names = [item.called() for item in items if _is_foreign(item, places)]
    if names:
        yield ngettext(
            "{n} programme item gives its times in another time zone than its place has: {names}",
            "{n} programme items give their times in another time zone than their places have: {names}",
            len(names),
        ).format(n=len(names), names=_named(names))


def _is_foreign(item: ProgrammeItem, places: dict[UUID, Place]) -> bool:
    """Zones of different names may have the same clocks, as Berlin and Vienna do."""
    if item.starts is None:
        return False
    start, end = places.get(item.place_id) if item.place_id else None, None
    if item.ends is not None:
        arrives = item.end_place_id or item.place_id
        end = places.get(arrives) if arrives else None
    return any(
        place is not None and place.zone and offset(zone, moment) != offset(place.zone, moment)
        for place, zone, moment in ((start, item.starts_zone, item.starts), (end, item.ends_zone, item.ends))
        if moment is not None
    )


def _named(names: list[str]) -> str:
    shown = "; ".join(names[:_FEW])
    return shown if len(names) <= _FEW else f"{shown}; …"
