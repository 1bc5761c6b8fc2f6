"""The shape of a programme item of the sample."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from delegation_desk.core.text import LocalText
from delegation_desk.model.visit_parts import ParticipantDraft
from delegation_desk.model.visits import Dress, ItemKind, ItemStatus, ProgrammeItemDraft
from delegation_desk.model.words import Audience, Side
from delegation_desk.sample.rows import BERLIN, SHANGHAI, Row, june, said, the
from delegation_desk.sample.visit import VISIT

UNSAID: Final = LocalText()
_HOME: Final = frozenset({"leipzig", "leipzig-halle", "frankfurt"})


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the programme; times are those of its places."""

    name: str
    kind: ItemKind
    status: ItemStatus
    title: LocalText
    starts: str
    ends: str
    place: str
    end_place: str = ""
    venue: LocalText = UNSAID
    address: str = ""
    audience: Audience = Audience.HOST
    responsible: str = "wittig"
    interpreter: str = ""
    arranged_by: str = ""
    requested: date | None = None
    confirmed: date | None = None
    status_note: LocalText = UNSAID
    dress: Dress = Dress.NONE
    number: str = ""
    booking: str = ""
    inside: LocalText = UNSAID
    travellers: LocalText = UNSAID
    hosts: LocalText = UNSAID
    ours: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()
    everyone: bool = True

    def rows(self) -> Iterator[Row]:
        """Return the item and those who take part in it."""
        yield Row(self.name, self._draft(), changed=self.confirmed or self.requested)
        for side, people in ((Side.OWN, self.ours), (Side.PARTNER, self.theirs)):
            for person in people:
                participant = ParticipantDraft(
                    item_id=the("programme_item", self.name),
                    person_id=the("person", person),
                    position_id=the("position", person),
                    side=side,
                )
                yield Row(f"{self.name}-{person}", participant)

    def _draft(self) -> ProgrammeItemDraft:
        return ProgrammeItemDraft(
            visit_id=VISIT,
            kind=self.kind,
            status=self.status,
            audience=self.audience,
            title=self.title,
            starts=june(self.starts),
            starts_zone=_zone(self.place),
            ends=june(self.ends),
            ends_zone=_zone(self.end_place or self.place),
            place_id=the("place", self.place),
            end_place_id=_link("place", self.end_place),
            venue=self.venue,
            venue_address=self.address,
            everyone=self.everyone,
            responsible_id=_link("person", self.responsible),
            interpreter_id=_link("person", self.interpreter),
            arranged_by_id=_link("organisation", self.arranged_by),
            requested_on=self.requested,
            confirmed_on=self.confirmed,
            status_note=self.status_note,
            dress=self.dress,
            travel_number=self.number,
            booking=self.booking,
            note_internal=self.inside,
            note_delegation=self.travellers,
            note_host=self.hosts,
        )


def _zone(place: str) -> str:
    return BERLIN if place in _HOME else SHANGHAI


def _link(table: str, name: str) -> UUID | None:
    return the(table, name) if name else None


HOTEL_NANJING: Final = said("Hotel Xuanwu", "Hotel Xuanwu", "玄武示例酒店")
HOTEL_JINING: Final = said("Hotel Taibai", "Hotel Taibai", "太白示例酒店")
WHOLE_SIDE: Final = ("schuelke", "koerner", "seidel", "naumann", "vollrath", "wittig", "shen")
BOOKING: Final = "X7K2QD"
