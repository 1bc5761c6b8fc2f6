"""Stops of a visit that tell another hour of arrival or departure than the journeys on that day."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.core.formats import format_date, format_time
from delegation_desk.core.language import _, current
from delegation_desk.features.visits import service
from delegation_desk.model.places import Place, PlaceKind
from delegation_desk.model.visits import ItemStatus, ProgrammeItem, Stop

_WITHIN_A_TOWN = (PlaceKind.AIRPORT, PlaceKind.STATION, PlaceKind.VENUE)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A stop and a journey of one day, one of which tells the wrong time."""

    stop_id: UUID
    item_id: UUID
    text: str


def contradictions(session: Session, visit_id: UUID) -> tuple[Contradiction, ...]:
    """The stops and journeys of a visit that do not go together, by the order of the stops."""
    stops = session.exec(
        select(Stop)
        .where(Stop.visit_id == visit_id, col(Stop.deleted_at).is_(None))
        .order_by(col(Stop.order), col(Stop.created_at))
    ).all()
    journeys = [
        item
        for item in service.programme(session, visit_id)
        if item.kind.is_journey and item.status is not ItemStatus.CANCELLED and item.end_place_id is not None
    ]
    return tuple(each for stop in stops for each in _of_stop(session, stop, journeys))


def stop_warnings(session: Session, visit_id: UUID, printed: Collection[UUID]) -> tuple[str, ...]:
    """A sentence for each stop that a printed journey contradicts, for whoever prints them."""
    return tuple(each.text for each in contradictions(session, visit_id) if each.item_id in printed)


def _of_stop(session: Session, stop: Stop, journeys: Sequence[ProgrammeItem]) -> Iterator[Contradiction]:
    place = session.get(Place, stop.place_id)
    if place is None:
        return
    town = _town(place)
    inside = {end for item in journeys for end in _ends(item) if end and _lies_in(session, end, town)}
    came = [(item.ends, item) for item in journeys if item.end_place_id in inside and item.ends]
    left = [(item.starts, item) for item in journeys if item.place_id in inside and item.starts]
    first = _another_time(stop.arrives, [pair for pair in came if pair[1].place_id not in inside], came)
    if first is not None and stop.arrives is not None:
        form = _("{place}: the stop says arrival at {time}, “{journey}” arrives at {other} ({day}).")
        yield _said(form, stop, place, stop.arrives, first)
    last = _another_time(stop.departs, [pair for pair in left if pair[1].end_place_id not in inside], left)
    if last is not None and stop.departs is not None:
        form = _("{place}: the stop says departure at {time}, “{journey}” leaves at {other} ({day}).")
        yield _said(form, stop, place, stop.departs, last)


_Known = Sequence[tuple[datetime, ProgrammeItem]]


def _another_time(
    said: datetime | None, across: _Known, known: _Known
) -> tuple[datetime, ProgrammeItem] | None:
    """The journey from or to elsewhere that contradicts a time; a way within the town may tell it as well."""
    if said is None or any(moment == said for moment, _item in known):
        return None
    same_day = [pair for pair in across if pair[0].date() == said.date()]
    return min(same_day, key=lambda pair: abs(pair[0] - said), default=None)


def _said(
    form: str, stop: Stop, place: Place, moment: datetime, journey: tuple[datetime, ProgrammeItem]
) -> Contradiction:
    other, item = journey
    text = form.format(
        place=place.called(),
        time=format_time(moment, current(), "clock"),
        journey=item.called(),
        other=format_time(other, current(), "clock"),
        day=format_date(moment.date(), current(), "numeric"),
    )
    return Contradiction(stop.id, item.id, text)


def _ends(item: ProgrammeItem) -> tuple[UUID | None, UUID | None]:
    return item.place_id, item.end_place_id


def _town(place: Place) -> UUID:
    """The place that is stayed in; of an airport, a station or a house the town that it belongs to."""
    return place.parent_id if place.kind in _WITHIN_A_TOWN and place.parent_id is not None else place.id


def _lies_in(session: Session, place_id: UUID, town: UUID) -> bool:
    """Whether a place is a town or belongs to it."""
    seen: set[UUID] = set()
    above: UUID | None = place_id
    while above is not None and above not in seen:
        if above == town:
            return True
        seen.add(above)
        place = session.get(Place, above)
        above = place.parent_id if place is not None else None
    return False
