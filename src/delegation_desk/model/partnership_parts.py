"""What belongs to a partnership: partners, story and evaluations."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from pydantic import field_validator
from sqlmodel import Field, SQLModel

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.checks import required_text
from delegation_desk.model.columns import link, localized, one_of, partial_date
from delegation_desk.model.record import Draft, Record, table
from delegation_desk.model.words import Side


class PartnerBase(SQLModel):
    """A place or body that is part of a partnership."""

    partnership_id: UUID = link("partnership", required=True)
    side: Side = one_of(Side, Side.PARTNER)
    place_id: UUID | None = link("place")
    organisation_id: UUID | None = link("organisation")
    order: int = 0


class PartnerDraft(PartnerBase, Draft):
    """A partner as a form fills it."""


@table(PartnerDraft)
class Partner(PartnerBase, Record, table=True):
    """One side of a partnership."""


class PartnershipEventBase(SQLModel):
    """One line of a partnership's story."""

    partnership_id: UUID = link("partnership", required=True)
    happened_on: PartialDate | None = partial_date()
    title: LocalText = localized()
    text: LocalText = localized()
    source: str = Field(default="", max_length=500)
    visit_id: UUID | None = link("visit")
    agreement_id: UUID | None = link("agreement")
    transmission_id: UUID | None = link("transmission")
    outcome_id: UUID | None = link("outcome")

    _title = field_validator("title")(required_text)


class PartnershipEventDraft(PartnershipEventBase, Draft):
    """An event as a form fills it."""


@table(PartnershipEventDraft)
class PartnershipEvent(PartnershipEventBase, Record, table=True):
    """An event in the story of a partnership."""

    __tablename__ = "partnership_event"
    searched: ClassVar = ("title", "text", "source")

    def heading(self) -> str:
        """The title in its source language."""
        return str(self.title)


class EvaluationBase(SQLModel):
    """How a partnership fares, from 0 (none) to 4 (carries itself); unknown is not 0."""

    partnership_id: UUID = link("partnership", required=True)
    evaluated_on: date | None = None
    evaluator: str = Field(default="", max_length=120)
    aims: int | None = Field(default=None, ge=0, le=4)
    activity: int | None = Field(default=None, ge=0, le=4)
    civil_society: int | None = Field(default=None, ge=0, le=4)
    organisation: int | None = Field(default=None, ge=0, le=4)
    projects: int | None = Field(default=None, ge=0, le=4)
    goals: int | None = Field(default=None, ge=0, le=4)
    remarks: str = ""


class EvaluationDraft(EvaluationBase, Draft):
    """An evaluation as a form fills it."""


@table(EvaluationDraft)
class Evaluation(EvaluationBase, Record, table=True):
    """An evaluation of a partnership."""

    searched: ClassVar = ("remarks", "evaluator")
