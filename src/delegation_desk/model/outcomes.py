"""What came of it all, and by what one knows."""

from decimal import Decimal
from enum import Enum
from typing import ClassVar, Self
from uuid import UUID

from pydantic import field_validator, model_validator
from sqlmodel import Field, SQLModel

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import N_, _
from delegation_desk.core.text import LocalText
from delegation_desk.model.checks import plain_code, required_text
from delegation_desk.model.columns import code, link, localized, one_of, partial_date
from delegation_desk.model.record import Draft, Record, table


class OutcomeKind(Enum):
    """What came of it."""

    SETTLEMENT = N_("settlement")
    INVESTMENT = N_("investment")
    DISTRIBUTION = N_("distribution partnership")
    DONATION = N_("donation")
    EXCHANGE = N_("exchange")
    OTHER = N_("other outcome")


class OutcomeStatus(Enum):
    """How far an outcome has come."""

    LEAD = N_("lead")
    QUALIFIED = N_("qualified")
    IN_PROGRESS = N_("in progress")
    ACHIEVED = N_("achieved")
    LOST = N_("lost")


class OutcomeBase(SQLModel):
    """What came of visits, meetings and agreements."""

    code: str = code()
    kind: OutcomeKind = one_of(OutcomeKind, OutcomeKind.OTHER)
    title: LocalText = localized()
    status: OutcomeStatus = one_of(OutcomeStatus, OutcomeStatus.LEAD)
    reached_on: PartialDate | None = partial_date()
    amount: Decimal | None = Field(default=None, max_digits=14, decimal_places=2)
    unit: str = Field(default="EUR", max_length=40)
    text: LocalText = localized()
    source: str = Field(default="", max_length=500)
    responsible_id: UUID | None = link("person")
    next_step: str = Field(default="", max_length=500)

    _code = field_validator("code")(plain_code)
    _title = field_validator("title")(required_text)


class OutcomeDraft(OutcomeBase, Draft):
    """An outcome as a form fills it."""


@table(OutcomeDraft)
class Outcome(OutcomeBase, Record, table=True):
    """A settlement, investment, donation or other result."""

    searched: ClassVar = ("code", "title", "text", "source", "next_step")

    def heading(self) -> str:
        """The title in its source language."""
        return str(self.title)


class Certainty(Enum):
    """How surely an outcome came of something; press reports alone never give the first."""

    CAUSED_BY = N_("caused by")
    CONTRIBUTED_TO = N_("contributed to")
    ASSOCIATED_WITH = N_("associated with")


class OutcomeLinkBase(SQLModel):
    """What an outcome is linked to, how surely, and on what evidence."""

    outcome_id: UUID = link("outcome", required=True)
    certainty: Certainty = one_of(Certainty, Certainty.ASSOCIATED_WITH)
    text: LocalText = localized()
    source: str = Field(default="", max_length=500)
    visit_id: UUID | None = link("visit")
    item_id: UUID | None = link("programme_item")
    agreement_id: UUID | None = link("agreement")
    organisation_id: UUID | None = link("organisation")
    partnership_id: UUID | None = link("partnership")
    transmission_id: UUID | None = link("transmission")
    correspondence_id: UUID | None = link("correspondence")
    order: int = 0


class OutcomeLinkDraft(OutcomeLinkBase, Draft):
    """A link as a form fills it."""

    @model_validator(mode="after")
    def _proven(self) -> Self:
        if self.certainty is Certainty.CAUSED_BY and not self.source.strip():
            raise ValueError(
                _("“Caused by” needs a source: who decided says so in writing, or it was a direct step.")
            )
        return self


@table(OutcomeLinkDraft)
class OutcomeLink(OutcomeLinkBase, Record, table=True):
    """One link of an outcome's chain."""

    __tablename__ = "outcome_link"
    searched: ClassVar = ("text", "source")
