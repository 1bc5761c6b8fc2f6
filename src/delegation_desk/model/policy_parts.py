"""What belongs to a Preferential Policy: editions with their text and claims, and who received them."""

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, ClassVar, Self
from uuid import UUID

from pydantic import field_validator, model_validator
from sqlmodel import Field, SQLModel, UniqueConstraint

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import N_, _
from delegation_desk.core.text import LocalText
from delegation_desk.model.checks import refuse_turned_round, required_text
from delegation_desk.model.columns import laid_down, link, localized, one_of, partial_date
from delegation_desk.model.kinds import ClaimKind, EditionStatus
from delegation_desk.model.record import Draft, Record, table

__all__ = [
    "Channel", "Claim", "ClaimDraft", "ClaimKind", "Edition", "EditionDraft", "EditionStatus", "Offer",
    "OfferDraft", "Section", "SectionDraft", "Transmission", "TransmissionDraft",
]  # fmt: skip


class EditionBase(SQLModel):
    """One edition: numbered, dated, valid from and to."""

    policy_id: UUID = link("policy", required=True)
    number: int = Field(default=1, ge=1)
    status: EditionStatus = one_of(EditionStatus, EditionStatus.DRAFT)
    as_of: date | None = None
    valid_from: PartialDate | None = partial_date()
    valid_until: PartialDate | None = partial_date()
    prevailing: str = Field(default="de", max_length=2)
    published_on: date | None = None
    content_hash: str = Field(default="", max_length=64)
    printed: dict[str, Any] | None = laid_down()  # what it prints from outside its own rows, once published
    note: str = ""


class EditionDraft(EditionBase, Draft):
    """An edition as a form fills it."""

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> Self:
        sentence = _("The edition ends before it begins.")
        refuse_turned_round(self.valid_from, self.valid_until, sentence)
        return self


@table(EditionDraft)
class Edition(EditionBase, Record, table=True):
    """An edition of a policy."""

    __table_args__ = (UniqueConstraint("policy_id", "number"),)
    searched: ClassVar = ("note",)

    def heading(self) -> str:
        """The number."""
        return str(self.number)


class SectionBase(SQLModel):
    """A section of an edition: heading, lead, text."""

    edition_id: UUID = link("edition", required=True)
    key: str = Field(default="", max_length=40)
    title: LocalText = localized()
    lead: LocalText = localized()
    text: LocalText = localized()
    order: int = 0

    _title = field_validator("title")(required_text)


class SectionDraft(SectionBase, Draft):
    """A section as a form fills it."""


@table(SectionDraft)
class Section(SectionBase, Record, table=True):
    """A section of an edition."""

    searched: ClassVar = ("title", "lead", "text")

    def heading(self) -> str:
        """The title in its source language."""
        return str(self.title)


class OfferBase(SQLModel):
    """What the territory offers: benefit, for whom, on what legal basis, whom to ask."""

    section_id: UUID = link("section", required=True)
    title: LocalText = localized()
    benefit: LocalText = localized()
    eligible: LocalText = localized()
    basis: LocalText = localized()
    contact_id: UUID | None = link("organisation")
    order: int = 0

    _title = field_validator("title")(required_text)


class OfferDraft(OfferBase, Draft):
    """An offer as a form fills it."""


@table(OfferDraft)
class Offer(OfferBase, Record, table=True):
    """An offer to investors."""

    searched: ClassVar = ("title", "benefit", "eligible", "basis")

    def heading(self) -> str:
        """The title in its source language."""
        return str(self.title)


class ClaimBase(SQLModel):
    """A statement that can be checked: figure, source, as-of date, end of its norm, owner, caveat."""

    section_id: UUID = link("section", required=True)
    key: str = Field(default="", max_length=60)
    kind: ClaimKind = one_of(ClaimKind, ClaimKind.STATISTIC)
    statement: LocalText = localized()
    figure: Decimal | None = Field(default=None, max_digits=18, decimal_places=4)
    unit: str = Field(default="", max_length=20)
    source: LocalText = localized()
    source_url: str = Field(default="", max_length=500)
    as_of: PartialDate | None = partial_date()
    holds_until: PartialDate | None = partial_date()
    owner_id: UUID | None = link("organisation")
    caveat: LocalText = localized()
    review_on: date | None = None
    prominent: bool = False
    order: int = 0

    _statement = field_validator("statement")(required_text)


class ClaimDraft(ClaimBase, Draft):
    """A claim as a form fills it."""


@table(ClaimDraft)
class Claim(ClaimBase, Record, table=True):
    """A claim; without a source it is not fit to be published."""

    searched: ClassVar = ("statement", "source", "source_url", "caveat")

    def heading(self) -> str:
        """The statement in its source language."""
        return str(self.statement)


class Channel(Enum):
    """By which way an edition was sent."""

    UNKNOWN = N_("way not known")
    IN_PERSON = N_("handed over in person")
    POST = N_("by post")
    EMAIL = N_("by e-mail")
    INTERMEDIARY = N_("through an intermediary")


class TransmissionBase(SQLModel):
    """Who sent which edition to whom, when and how; what is not known stays empty."""

    policy_id: UUID = link("policy", required=True)
    edition_id: UUID | None = link("edition")
    language: str = Field(default="", max_length=2)
    sender_id: UUID | None = link("person")
    sender_position_id: UUID | None = link("position")
    recipient_id: UUID | None = link("person")
    recipient_position_id: UUID | None = link("position")
    sent_on: PartialDate | None = partial_date()
    not_before: PartialDate | None = partial_date()
    channel: Channel = one_of(Channel, Channel.UNKNOWN)
    via_id: UUID | None = link("organisation")
    visit_id: UUID | None = link("visit")
    cover_letter: LocalText = localized()
    acknowledged_on: PartialDate | None = partial_date()
    document_hash: str = Field(default="", max_length=64)
    note: LocalText = localized()


class TransmissionDraft(TransmissionBase, Draft):
    """A transmission as a form fills it."""

    @model_validator(mode="after")
    def _acknowledged_after_it_was_sent(self) -> Self:
        sentence = _("It was acknowledged before it was sent.")
        refuse_turned_round(self.sent_on or self.not_before, self.acknowledged_on, sentence)
        return self


@table(TransmissionDraft)
class Transmission(TransmissionBase, Record, table=True):
    """A policy sent by one person to another."""

    searched: ClassVar = ("note", "cover_letter")
