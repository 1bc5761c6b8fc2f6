"""What the rules on a visit look at: plain values, gathered from the tables by whoever asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from delegation_desk.core.zones import Span
from delegation_desk.model.calendars import SAXONY
from delegation_desk.model.offices import Peer
from delegation_desk.model.visas import VisaNeed

WITH_HOSTS: Final = frozenset({"MEETING", "CEREMONY", "SITE_VISIT", "RECEPTION"})
"""Kinds of item (names of ItemKind) that other people have to be at work for."""

TRAVEL: Final = frozenset({"TRANSFER", "FLIGHT", "TRAIN"})
"""Kinds of item that take somebody to another place."""

_LONG_FLIGHT: Final = timedelta(hours=5)


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """One line of the programme. `kind` and `status` are names of ItemKind and ItemStatus.

    `people` are those of our side who take part; `place` and `end_place` tell places apart, None is not
    known; `calendar` is that of the place ("CN"). `common_language` None: not known.
    """

    id: UUID
    title: str
    kind: str
    status: str = "PLANNED"
    span: Span | None = None
    starts: datetime | None = None
    ends: datetime | None = None
    people: frozenset[UUID] = frozenset()
    place: str | None = None
    end_place: str | None = None
    calendar: str = ""
    changes_zone: bool = False
    international: bool = True
    common_language: bool | None = None
    interpreter: bool = False
    own_peer: Peer | None = None
    their_peer: Peer | None = None
    offices_not_held: tuple[str, ...] = ()
    objective: bool = False
    requested_on: date | None = None
    arranged_by: str = ""

    @property
    def counts(self) -> bool:
        """Return whether it takes place at a known time."""
        return self.status != "CANCELLED" and self.span is not None

    @property
    def long_haul(self) -> bool:
        """Return whether it is a flight after which people need rest."""
        length = self.span.length if self.span else timedelta()
        return self.kind == "FLIGHT" and (self.changes_zone or length >= _LONG_FLIGHT)

    @property
    def leaves_at(self) -> str | None:
        """Return the place where it ends."""
        return self.end_place if self.kind in TRAVEL else self.place


@dataclass(frozen=True, slots=True)
class TravellerFacts:
    """A member of the delegation; `visa` is the name of VisaState, `need` what the table of visas says."""

    id: UUID
    name: str
    passport_expiry: date | None = None
    visa: str = "UNKNOWN"
    need: VisaNeed = VisaNeed.ASK


@dataclass(frozen=True, slots=True)
class GiftFacts:
    """Gifts between us and one body or person: given and received so far."""

    partner: UUID
    name: str
    given: bool = False
    received: bool = False


@dataclass(frozen=True, slots=True)
class VisitFacts:
    """A visit as the rules see it; `routes` are minutes between places where they are known."""

    today: date
    items: tuple[ItemFacts, ...] = ()
    travellers: tuple[TravellerFacts, ...] = ()
    gifts: tuple[GiftFacts, ...] = ()
    starts_on: date | None = None
    ends_on: date | None = None
    names: Mapping[UUID, str] = field(default_factory=dict)
    routes: Mapping[tuple[str, str], int] = field(default_factory=dict)
    home_calendar: str = SAXONY

    def in_order(self) -> list[ItemFacts]:
        """Return the items that take place, by their start."""
        held = [item for item in self.items if item.counts]
        return sorted(held, key=lambda item: (item.span.start, item.span.end) if item.span else ())
