"""Agreements: what both sides sign, and what they promise in it."""

from enum import Enum
from typing import ClassVar, Self
from uuid import UUID

from pydantic import field_validator, model_validator
from sqlmodel import Field, SQLModel

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import N_, _
from delegation_desk.core.text import LocalText
from delegation_desk.model.checks import plain_code, refuse_turned_round, required_text
from delegation_desk.model.columns import code, link, listed, localized, one_of, partial_date
from delegation_desk.model.kinds import AgreementStatus
from delegation_desk.model.record import Draft, Record, table

__all__ = [
    "Agreement", "AgreementDraft", "AgreementKind", "AgreementStatus", "AgreementStep",
    "AgreementStepDraft",
]  # fmt: skip


class AgreementKind(Enum):
    """What both sides sign."""

    MOU = N_("memorandum of understanding")
    LETTER_OF_INTENT = N_("letter of intent")
    JOINT_DECLARATION = N_("joint declaration")
    PARTNERSHIP = N_("partnership agreement")
    CONTRACT = N_("contract")


class AgreementBase(SQLModel):
    """What was agreed, in which languages, from when to when; what is not known stays empty."""

    code: str = code()
    kind: AgreementKind = one_of(AgreementKind, AgreementKind.MOU)
    title: LocalText = localized()
    summary: LocalText = localized()
    status: AgreementStatus = one_of(AgreementStatus, AgreementStatus.IDEA)
    binding: bool = False
    languages: list[str] = listed()
    prevailing: str = Field(default="", max_length=2)
    originals: int | None = Field(default=None, ge=0)
    signed_on: PartialDate | None = partial_date()
    signed_place_id: UUID | None = link("place")
    signatories_note: LocalText = localized()
    effective_on: PartialDate | None = partial_date()
    term_months: int | None = Field(default=None, ge=0, le=1200)
    ends_on: PartialDate | None = partial_date()
    renewal_months: int | None = Field(default=None, ge=0, le=1200)
    notice_months: int | None = Field(default=None, ge=0, le=120)
    visit_id: UUID | None = link("visit")
    partnership_id: UUID | None = link("partnership")
    supersedes_id: UUID | None = link("agreement")
    scan_id: UUID | None = link("attachment")

    _code = field_validator("code")(plain_code)
    _title = field_validator("title")(required_text)


class AgreementDraft(AgreementBase, Draft):
    """An agreement as a form fills it."""

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> Self:
        begins = self.effective_on or self.signed_on
        refuse_turned_round(begins, self.ends_on, _("The agreement ends before it begins."))
        return self


@table(AgreementDraft)
class Agreement(AgreementBase, Record, table=True):
    """A memorandum, letter of intent, declaration, partnership or contract."""

    searched: ClassVar = ("code", "title", "summary", "signatories_note")

    def heading(self) -> str:
        """The title in its source language."""
        return str(self.title)


class AgreementStepBase(SQLModel):
    """When an agreement reached a state, as far as it is known."""

    agreement_id: UUID = link("agreement", required=True)
    status: AgreementStatus = one_of(AgreementStatus, AgreementStatus.IDEA)
    reached_on: PartialDate | None = partial_date()
    note: LocalText = localized()


class AgreementStepDraft(AgreementStepBase, Draft):
    """A step as a form fills it."""


@table(AgreementStepDraft)
class AgreementStep(AgreementStepBase, Record, table=True):
    """A state that an agreement has reached."""

    __tablename__ = "agreement_step"
    searched: ClassVar = ("note",)

    def heading(self) -> str:
        """The state that was reached."""
        return _(self.status.value)
