"""Visits: who travels where, whom they meet, line by line of the programme."""

from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import ClassVar, Self
from uuid import UUID

from pydantic import NaiveDatetime, field_validator, model_validator
from sqlalchemy import DateTime
from sqlmodel import Field, SQLModel

from delegation_desk.core.language import N_, _
from delegation_desk.core.partial import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.core.zones import to_utc
from delegation_desk.model.checks import known_zone, phone_or_open, plain_code, required_text
from delegation_desk.model.columns import code, link, localized, one_of, partial_date
from delegation_desk.model.kinds import Direction, ItemKind, ItemStatus, MemberRole, VisaState, VisitStatus
from delegation_desk.model.record import Draft, Record, table
from delegation_desk.model.words import Audience

__all__ = [
    "Direction", "Dress", "ItemKind", "ItemStatus", "Member", "MemberDraft", "MemberRole",
    "ProgrammeItem", "ProgrammeItemDraft", "Stop", "StopDraft", "VisaState", "Visit", "VisitDraft",
    "VisitStatus",
]  # fmt: skip


class VisitBase(SQLModel):
    """One journey of a delegation: why, when, how it was arranged, what it cost, what remained."""

    code: str = code()
    title: LocalText = localized()
    direction: Direction = one_of(Direction, Direction.OUTBOUND)
    status: VisitStatus = one_of(VisitStatus, VisitStatus.IDEA)
    purpose: LocalText = localized()
    starts_on: PartialDate | None = partial_date()
    ends_on: PartialDate | None = partial_date()
    home_place_id: UUID | None = link("place")
    lead_organisation_id: UUID | None = link("organisation")
    partnership_id: UUID | None = link("partnership")
    practical: LocalText = localized()
    file_reference: str = Field(default="", max_length=60)
    currency: str = Field(default="EUR", max_length=3)
    estimate: Decimal | None = Field(default=None, ge=0, max_digits=14, decimal_places=2)
    actual: Decimal | None = Field(default=None, ge=0, max_digits=14, decimal_places=2)
    result: LocalText = localized()
    debrief: LocalText = localized()

    _code = field_validator("code")(plain_code)
    _title = field_validator("title")(required_text)


class VisitDraft(VisitBase, Draft):
    """A visit as a form fills it."""

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> Self:
        if self.starts_on and self.ends_on and self.ends_on.latest() < self.starts_on.earliest():
            raise ValueError(_("The visit ends before it begins."))
        return self


@table(VisitDraft)
class Visit(VisitBase, Record, table=True):
    """A delegation's journey, outbound or inbound."""

    searched: ClassVar = ("code", "file_reference", "title", "purpose", "result", "debrief", "practical")

    def heading(self) -> str:
        """The title in its source language."""
        return str(self.title)


class MemberBase(SQLModel):
    """A person travelling in a visit, in a role and under the office that is printed."""

    visit_id: UUID = link("visit", required=True)
    person_id: UUID = link("person", required=True)
    position_id: UUID | None = link("position")
    role: MemberRole = one_of(MemberRole, MemberRole.MEMBER)
    order: int | None = None
    order_reason: str = Field(default="", max_length=300)
    task: LocalText = localized()
    visa: VisaState = one_of(VisaState, VisaState.UNKNOWN)
    passport_expiry: date | None = None
    room: str = Field(default="", max_length=60)
    travel_note: LocalText = localized()


class MemberDraft(MemberBase, Draft):
    """A member as a form fills it."""


@table(MemberDraft)
class Member(MemberBase, Record, table=True):
    """A person in a delegation; `order` overrides the protocol, with a reason."""

    searched: ClassVar = ("task", "order_reason", "room", "travel_note")


class StopBase(SQLModel):
    """A stay in one place; times are local to it."""

    visit_id: UUID = link("visit", required=True)
    place_id: UUID = link("place", required=True)
    arrives: NaiveDatetime | None = Field(default=None, sa_type=DateTime)
    departs: NaiveDatetime | None = Field(default=None, sa_type=DateTime)
    lodging: str = Field(default="", max_length=300)
    lodging_address: str = Field(default="", max_length=500)
    lodging_phone: str = Field(default="", max_length=60)
    order: int = 0

    _phone = field_validator("lodging_phone")(phone_or_open)


class StopDraft(StopBase, Draft):
    """A stop as a form fills it."""

    @model_validator(mode="after")
    def _leaves_after_it_came(self) -> Self:
        if self.arrives and self.departs and self.departs < self.arrives:
            raise ValueError(_("The departure lies before the arrival."))
        return self


@table(StopDraft)
class Stop(StopBase, Record, table=True):
    """A station of a visit."""

    searched: ClassVar = ("lodging", "lodging_address", "lodging_phone")

    def heading(self) -> str:
        """The lodging, where one is known."""
        return self.lodging


class Dress(Enum):
    """What to wear."""

    NONE = N_("no dress code")
    BUSINESS = N_("business attire")
    DARK = N_("dark suit")
    CASUAL = N_("smart casual")
    SAFETY = N_("safety shoes")


class ProgrammeItemBase(SQLModel):
    """One line of the programme; each end has its own wall clock and zone."""

    visit_id: UUID = link("visit", required=True)
    kind: ItemKind = one_of(ItemKind, ItemKind.MEETING)
    status: ItemStatus = one_of(ItemStatus, ItemStatus.PLANNED)
    audience: Audience = one_of(Audience, Audience.HOST)
    title: LocalText = localized()
    starts: NaiveDatetime | None = Field(default=None, sa_type=DateTime, index=True)
    starts_zone: str = Field(default="Europe/Berlin", max_length=64)
    ends: NaiveDatetime | None = Field(default=None, sa_type=DateTime)
    ends_zone: str = Field(default="Europe/Berlin", max_length=64)
    place_id: UUID | None = link("place")
    end_place_id: UUID | None = link("place")
    venue: LocalText = localized()
    venue_address: str = Field(default="", max_length=500)
    everyone: bool = True
    responsible_id: UUID | None = link("person")
    interpreter_id: UUID | None = link("person")
    arranged_by_id: UUID | None = link("organisation")
    requested_on: date | None = None
    confirmed_on: date | None = None
    status_note: LocalText = localized()
    dress: Dress = one_of(Dress, Dress.NONE)
    travel_number: str = Field(default="", max_length=60)
    booking: str = Field(default="", max_length=60)
    note_internal: LocalText = localized()
    note_delegation: LocalText = localized()
    note_host: LocalText = localized()

    _title = field_validator("title")(required_text)
    _zones = field_validator("starts_zone", "ends_zone")(known_zone)

    def span(self) -> tuple[datetime, datetime] | None:
        """Start and end in UTC, the end at least the start; None while the start is not known."""
        if self.starts is None:
            return None
        start = to_utc(self.starts, self.starts_zone)
        return start, max(start, to_utc(self.ends, self.ends_zone)) if self.ends else start


class ProgrammeItemDraft(ProgrammeItemBase, Draft):
    """A programme item as a form fills it."""

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> Self:
        if (
            self.starts
            and self.ends
            and to_utc(self.ends, self.ends_zone) < to_utc(self.starts, self.starts_zone)
        ):
            raise ValueError(_("The item ends before it begins."))
        return self


@table(ProgrammeItemDraft)
class ProgrammeItem(ProgrammeItemBase, Record, table=True):
    """A meeting, meal, flight or other line of the programme."""

    __tablename__ = "programme_item"
    searched: ClassVar = (
        "title",
        "venue",
        "venue_address",
        "travel_number",
        "status_note",
        "note_internal",
        "note_delegation",
        "note_host",
        "booking",
    )

    def heading(self) -> str:
        """The title in its source language."""
        return str(self.title)
