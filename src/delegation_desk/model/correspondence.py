"""Correspondence and gifts: what goes from one side to the other."""

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import ClassVar
from uuid import UUID

from pydantic import field_validator
from sqlmodel import Field, SQLModel

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.model.checks import required_text
from delegation_desk.model.columns import link, localized, one_of, partial_date
from delegation_desk.model.record import Draft, Record, table


class CorrespondenceKind(Enum):
    """By which medium."""

    LETTER = N_("letter")
    EMAIL = N_("e-mail message")
    CALL = N_("telephone call")
    VIDEO = N_("video message")
    CHAT = N_("chat message")


class Way(Enum):
    """Whether something came in or went out."""

    INCOMING = N_("incoming")
    OUTGOING = N_("outgoing")


class CorrespondenceBase(SQLModel):
    """A letter, mail, call or video message."""

    kind: CorrespondenceKind = one_of(CorrespondenceKind, CorrespondenceKind.LETTER)
    way: Way = one_of(Way, Way.OUTGOING)
    subject: LocalText = localized()
    text: LocalText = localized()
    dated: PartialDate | None = partial_date()
    sender_id: UUID | None = link("person")
    sender_organisation_id: UUID | None = link("organisation")
    recipient_id: UUID | None = link("person")
    recipient_organisation_id: UUID | None = link("organisation")
    visit_id: UUID | None = link("visit")
    agreement_id: UUID | None = link("agreement")
    partnership_id: UUID | None = link("partnership")
    policy_id: UUID | None = link("policy")
    source: str = Field(default="", max_length=500)

    _subject = field_validator("subject")(required_text)


class CorrespondenceDraft(CorrespondenceBase, Draft):
    """A piece of correspondence as a form fills it."""


@table(CorrespondenceDraft)
class Correspondence(CorrespondenceBase, Record, table=True):
    """A letter, mail, call or video message."""

    searched: ClassVar = ("subject", "text", "source")

    def heading(self) -> str:
        """The subject in its source language."""
        return str(self.subject)


class GiftBase(SQLModel):
    """A gift given or received."""

    way: Way = one_of(Way, Way.OUTGOING)
    description: LocalText = localized()
    value: Decimal | None = Field(default=None, ge=0, max_digits=12, decimal_places=2)
    currency: str = Field(default="EUR", max_length=3)
    given_on: PartialDate | None = partial_date()
    giver_id: UUID | None = link("person")
    giver_organisation_id: UUID | None = link("organisation")
    recipient_id: UUID | None = link("person")
    recipient_organisation_id: UUID | None = link("organisation")
    visit_id: UUID | None = link("visit")
    item_id: UUID | None = link("programme_item")
    registered_on: date | None = None
    consent: str = Field(default="", max_length=300)
    note: str = ""

    _description = field_validator("description")(required_text)


class GiftDraft(GiftBase, Draft):
    """A gift as a form fills it."""


@table(GiftDraft)
class Gift(GiftBase, Record, table=True):
    """A gift given or received."""

    searched: ClassVar = ("description", "consent", "note")

    def heading(self) -> str:
        """What was given."""
        return str(self.description)
