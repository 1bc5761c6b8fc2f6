"""Who sits, stands and drives where. Left and right are the seated person's own; `view` turns them round.

Sources disagree on even numbers and on Chinese round tables: what differs is a parameter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import Final, Literal, TypeVar

from delegation_desk.core.language import N_
from delegation_desk.core.names import fold

FanOrder = Literal["right_first", "left_first"]
"""right_first: international, banquets, all with foreign guests; left_first: domestic Chinese rostrum."""

Role = Literal["host", "guest", "interpreter"]

CAR: Final = (N_("rear right"), N_("rear left"), N_("front"))
"""Seats of a car in order of honour."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Seat:
    """Who takes a seat: the n-th of the hosts or guests, or the interpreter."""

    role: Role
    number: int = 1

    def __str__(self) -> str:
        return "I" if self.role == "interpreter" else f"{self.role[0].upper()}{self.number}"


def fan(count: int, order: FanOrder = "right_first", *, even_mirror: bool = False) -> list[float]:
    """Return the places of ranks 1 to `count`, 0 in the middle, + to their own right, halves if even."""
    first = 1 if order == "right_first" else -1
    if count % 2:
        return [0.0 if not i else first * ((i + 1) // 2) * (1 if i % 2 else -1) for i in range(count)]
    first = -1 if even_mirror else 1
    return [first * (i // 2 + 0.5) * (-1 if i % 2 else 1) for i in range(count)]


def view(places: Sequence[float], people: Sequence[T]) -> list[T]:
    """Return the people from the left to the right of somebody who faces them."""
    paired = sorted(zip(places, range(len(people)), strict=True), reverse=True)
    return [people[index] for _place, index in paired]


def table_side(
    count: int,
    role: Role,
    interpreter: Literal["beside", "behind", "none"] = "beside",
    *,
    mirror: bool = False,
) -> list[tuple[float, Seat]]:
    """Return the places of one side of a meeting table: the principal at 0, the interpreter at his right.

    Guests face the door; with the narrow end to the door they sit on the right on entering. Principals
    stay opposite whatever the counts; note-takers sit behind, gaps are at the ends.
    """
    sign = -1 if mirror else 1
    if interpreter == "beside":
        others = [sign * place for place in (-1.0, *_outwards(2))]
        seats = [(0.0, Seat(role)), (float(sign), Seat("interpreter"))]
    else:
        others = [sign * place for place in _outwards(1)]
        seats = [(0.0, Seat(role))]
    people = (Seat(role, number) for number in range(2, count + 1))
    return seats + [(place, person) for place, person in zip(others, people, strict=False)]


def _outwards(start: int) -> list[float]:
    return [float(place) for distance in range(start, 60) for place in (distance, -distance)]


def round_table(
    seats: int,
    hosts: int,
    guests: int,
    style: Literal["cn_two_hosts", "intl"] = "cn_two_hosts",
    *,
    interpreter: bool = True,
    guest_faces_door: bool = False,
) -> list[Seat | None]:
    """Return who sits on each seat; seat 0 faces the door, counted to the right of who sits there.

    cn_two_hosts (default in China): the second host 副主陪 opposite, guests 1 and 2 beside the host;
    intl (default in Germany): guests 1 and 3 beside the host, 2 and 4 beside the co-host.
    """
    half = seats // 2
    second, third = (seats - 1, half + 1) if style == "cn_two_hosts" else (half + 1, seats - 1)
    wanted = [(0, Seat("host")), (1, Seat("guest")), (half, Seat("host", 2)), (second, Seat("guest", 2))]
    wanted += [(third, Seat("guest", 3)), (half - 1, Seat("guest", 4))]
    table: list[Seat | None] = [None] * seats
    counts = {"host": hosts, "guest": guests}
    for place, seat in wanted:
        if seat.number <= counts[seat.role] and 0 <= place < seats and table[place] is None:
            table[place] = seat
    _fill(table, _rest(table, hosts, guests, interpreter))
    if guest_faces_door and seats > 1:
        table[0], table[1] = table[1], table[0]
    return table


def _rest(table: list[Seat | None], hosts: int, guests: int, interpreter: bool) -> list[Seat]:
    """Return who has no seat yet: the interpreter of guest 1, then host and guest in turn."""
    waiting_hosts = [seat for n in range(1, hosts + 1) if (seat := Seat("host", n)) not in table]
    waiting_guests = [seat for n in range(1, guests + 1) if (seat := Seat("guest", n)) not in table]
    turns = chain.from_iterable(zip_longest(waiting_hosts, waiting_guests))
    return [*([Seat("interpreter")] if interpreter else []), *(seat for seat in turns if seat)]


def _fill(table: list[Seat | None], people: list[Seat]) -> None:
    near_first = sorted(range(len(table)), key=lambda place: (min(place, len(table) - place), place))
    free = [place for place in near_first if table[place] is None]
    for place, person in zip(free, people, strict=False):
        table[place] = person


def rostrum(count: int, per_row: int, order: FanOrder = "right_first") -> list[tuple[int, float]]:
    """Return row (0 is the front) and place of ranks 1 to `count`, each row a fan."""
    rows = [min(per_row, count - start) for start in range(0, count, per_row)]
    return [(row, place) for row, size in enumerate(rows) for place in fan(size, order)]


def signing(guests: int, hosts: int) -> tuple[list[str], list[Seat]]:
    """Return the table and the line behind it as a viewer sees them, from the left.

    The guest sits at the host's right, assistants outside; the lines stand behind their signatory, the
    highest in the middle. Each side's own copy names it first (alternat).
    """
    table = [N_("assistant of the guest"), N_("guest"), N_("host"), N_("assistant of the host")]
    behind = [Seat("guest", number) for number in range(guests, 0, -1)]
    return table, behind + [Seat("host", number) for number in range(1, hosts + 1)]


def photo(guests: int, hosts: int, *, two_centres: bool = False) -> list[Seat]:
    """Return one row for a photograph as a viewer sees it, from the left.

    The host in the middle, guest 1 at his right, guest 2 at his left, then host and guest in turn, hosts
    at the ends. `two_centres`: host and guest 1 share the middle.
    """
    own = [Seat("host", number) for number in range(1, hosts + 1)]
    theirs = [Seat("guest", number) for number in range(1, guests + 1)]
    keep = min(2, max(0, hosts - 1))
    ends, own = own[hosts - keep :], own[: hosts - keep]
    if two_centres:
        line = theirs[:1] + own[:1] + _in_turn(own[1:], theirs[1:]) + ends
        return view(fan(2 * len(line))[: len(line)], line)
    line = own[:1] + theirs[:2] + _in_turn(own[1:], theirs[2:]) + ends
    return view([0.0, *_outwards(1)][: len(line)], line)


def _in_turn(first: Sequence[Seat], second: Sequence[Seat]) -> list[Seat]:
    return [seat for pair in zip_longest(first, second) for seat in pair if seat]


def flags(foreign: Sequence[str], *, european: bool = True, land: str = "", city: str = "") -> list[str]:
    """Return the flags from a viewer's left: EU, foreign by their German names, federal, Land, city.

    Two states alone fly guest, then host; the rule is the federal one. At a signing each flag stands behind
    its signatory.
    """
    own = ["Deutschland", *(name for name in (land, city) if name)]
    return [*(["EU"] if european else []), *sorted(foreign, key=fold), *own]
