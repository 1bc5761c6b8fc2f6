"""Tasks, correspondence and gifts: what accompanies every record."""

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
from delegation_desk.model.checks import required_line, required_text
from delegation_desk.model.columns import link, localized, one_of, partial_date
from delegation_desk.model.record import Draft, Record, table


class TaskStatus(Enum):
    """Whether a task still waits."""

    OPEN = N_("open")
    DONE = N_("done")
    DROPPED = N_("dropped")


class TaskBase(SQLModel):
    """Something to do by a date, about any record."""

    title: str = Field(default="", max_length=500)
    due: date | None = Field(default=None, index=True)
    status: TaskStatus = one_of(TaskStatus, TaskStatus.OPEN)
    done_on: date | None = None
    responsible_id: UUID | None = link("person")
    note: str = ""
    visit_id: UUID | None = link("visit")
    item_id: UUID | None = link("programme_item")
    agreement_id: UUID | None = link("agreement")
    policy_id: UUID | None = link("policy")
    partnership_id: UUID | None = link("partnership")
    outcome_id: UUID | None = link("outcome")
    person_id: UUID | None = link("person")
    organisation_id: UUID | None = link("organisation")

    _title = field_validator("title")(required_line)


class TaskDraft(TaskBase, Draft):
    """A task as a form fills it."""


@table(TaskDraft)
class Task(TaskBase, Record, table=True):
    """Something to do by a date."""

    searched: ClassVar = ("title", "note")

    def heading(self) -> str:
        """What is to be done."""
        return self.title


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

    searched: ClassVar = ("subject", "text")

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

    searched: ClassVar = ("description", "note")

    def heading(self) -> str:
        """What was given."""
        return str(self.description)
