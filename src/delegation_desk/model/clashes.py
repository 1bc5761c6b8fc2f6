"""Clashes in a programme: two items at once, too little time between them, too soon after a flight."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import Final
from uuid import UUID

from delegation_desk.core.language import N_
from delegation_desk.model.findings import Finding, Mend, Severity, Value
from delegation_desk.model.visit_facts import TRAVEL, WITH_HOSTS, ItemFacts, VisitFacts


@dataclass(frozen=True, slots=True)
class Buffers:
    """Minutes that ways and rests take where nothing better is known."""

    in_town: int = 30
    before_meeting: int = 10
    to_airport: int = 60
    check_in: int = 150
    check_in_domestic: int = 90
    check_in_train: int = 45
    after_landing: int = 180


# A proposed start stays on the grid of the programme.
_QUARTER: Final = timedelta(minutes=15)


def clashes(visit: VisitFacts, buffers: Buffers | None = None) -> list[Finding]:
    """Return the clashes between items, in the order of the programme."""
    times = buffers or Buffers()
    items = visit.in_order()
    return [*_overlaps(visit), *_transfers(visit, items, times), *_arrivals(items, times)]


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two items at once in which the same people take part; `first` does not begin later."""

    first: ItemFacts
    second: ItemFacts
    people: frozenset[UUID]
    length: timedelta


def overlaps(visit: VisitFacts) -> Iterator[Overlap]:
    """Return the items that cannot both be, in the order of the programme; cancelled ones can."""
    items = visit.in_order()
    for index, first in enumerate(items):
        for second in items[index + 1 :]:
            if first.span is None or second.span is None or second.span.start >= first.span.end:
                break
            shared, common = first.people & second.people, first.span.common(second.span)
            if shared and common is not None:
                yield Overlap(first, second, shared, common.length)


def _overlaps(visit: VisitFacts) -> Iterator[Finding]:
    for each in overlaps(visit):
        names = sorted(visit.names.get(person, "") for person in each.people)
        yield _overlap(each.first, each.second, names)


def _overlap(first: ItemFacts, second: ItemFacts, names: list[str]) -> Finding:
    values: dict[str, Value] = {
        "person": names[0],
        "first": first.title,
        "until": first.ends,
        "second": second.title,
        "start": second.starts,
        "more": len(names) - 1,
    }
    detail = N_("{person} is at “{first}” until {until} and at “{second}” from {start}.")
    if len(names) > 1:
        detail = N_("{person} and {more} more are at “{first}” until {until} and at “{second}” from {start}.")
    mends = (_later(second, first), Mend("take_out", N_("Take out")))
    title = N_("Two items at once")
    return Finding("overlap", Severity.ERROR, second.id, title, detail, values, tuple(filter(None, mends)))


def _later(item: ItemFacts, other: ItemFacts, minutes: int = 0) -> Mend | None:
    """Return the mend that begins `item` so many minutes after `other` ends, in its own wall time."""
    if item.span is None or other.span is None or item.starts is None:
        return None
    shift = other.span.end + timedelta(minutes=minutes) - item.span.start
    start = item.starts + -(-shift // _QUARTER) * _QUARTER
    return Mend("shift", N_("Begin at {start}"), {"start": start})


def _transfers(visit: VisitFacts, items: list[ItemFacts], times: Buffers) -> Iterator[Finding]:
    seen = set()
    people = sorted({person for item in items for person in item.people}, key=str)
    for person in people:
        own = [item for item in items if person in item.people]
        for first, second in pairwise(own):
            if (first.id, second.id) not in seen:
                seen.add((first.id, second.id))
                yield from _transfer(visit, first, second, times)
    for item in items:
        yield from _too_short_a_way(visit, item)


def _transfer(visit: VisitFacts, first: ItemFacts, second: ItemFacts, times: Buffers) -> Iterator[Finding]:
    if first.span is None or second.span is None or first.span.overlaps(second.span):
        return
    gap = second.span.start - first.span.end
    needed = needed_minutes(visit, first, second, times)
    if timedelta() <= gap < timedelta(minutes=needed):
        detail = N_("{gap} between “{first}” and “{second}”, about {needed} needed.")
        values: dict[str, Value] = {
            "gap": gap,
            "first": first.title,
            "second": second.title,
            "needed": timedelta(minutes=needed),
        }
        mend = _later(second, first, needed)
        title = N_("Too little time to get there")
        yield Finding("transfer", Severity.WARNING, second.id, title, detail, values, (mend,) if mend else ())


def needed_minutes(visit: VisitFacts, first: ItemFacts, second: ItemFacts, times: Buffers) -> int:
    """Return the minutes from the end of one item to the start of the next: way, check-in, buffer."""
    start, goal = first.leaves_at, second.place
    moves = start is not None and goal is not None and start != goal
    if second.kind == "TRANSFER" or (not moves and second.kind not in TRAVEL):
        return 0
    usual = times.to_airport if second.kind == "FLIGHT" else times.in_town
    way = visit.routes.get((start or "", goal or ""), usual) if moves else 0
    if second.kind == "FLIGHT":
        return way + (times.check_in if second.international else times.check_in_domestic)
    if second.kind == "TRAIN":
        return way + times.check_in_train
    return way + (times.before_meeting if second.kind in WITH_HOSTS else 0)


def _too_short_a_way(visit: VisitFacts, item: ItemFacts) -> Iterator[Finding]:
    """Find a transfer that is planned shorter than its known route."""
    if item.kind != "TRANSFER" or item.span is None:
        return
    minutes = visit.routes.get((item.place or "", item.end_place or ""))
    if minutes is not None and item.span.length < timedelta(minutes=minutes):
        detail = N_("{planned} planned, the way takes about {needed}.")
        values = {"planned": item.span.length, "needed": timedelta(minutes=minutes)}
        yield Finding(
            "transfer", Severity.WARNING, item.id, N_("Too little time to get there"), detail, values
        )


def _arrivals(items: list[ItemFacts], times: Buffers) -> Iterator[Finding]:
    rest = timedelta(minutes=times.after_landing)
    for flight in (item for item in items if item.long_haul and item.span):
        for item in items:
            if item.kind not in WITH_HOSTS or item.span is None or flight.span is None:
                continue
            soon = timedelta() <= item.span.start - flight.span.end < rest
            if soon and item.people & flight.people:
                values = {"landing": flight.ends, "start": item.starts, "rest": rest}
                detail = N_(
                    "Landing at {landing}, beginning at {start}; {rest} are usual after a long flight."
                )
                mend = _later(item, flight, times.after_landing)
                title = N_("Too soon after landing")
                yield Finding(
                    "arrival", Severity.WARNING, item.id, title, detail, values, (mend,) if mend else ()
                )
