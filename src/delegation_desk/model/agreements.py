"""Agreements: what both sides sign, and what they promise in it."""

from enum import Enum
from typing import ClassVar
from uuid import UUID

from pydantic import field_validator
from sqlmodel import Field, SQLModel

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.model.checks import plain_code, required_text
from delegation_desk.model.columns import code, link, listed, localized, one_of, partial_date
from delegation_desk.model.record import Draft, Record, table
from delegation_desk.model.words import Side


class AgreementKind(Enum):
    """What both sides sign."""

    MOU = N_("memorandum of understanding")
    LETTER_OF_INTENT = N_("letter of intent")
    JOINT_DECLARATION = N_("joint declaration")
    PARTNERSHIP = N_("partnership agreement")
    CONTRACT = N_("contract")


class AgreementStatus(Enum):
    """The life of an agreement."""

    IDEA = N_("idea")
    DRAFT = N_("draft")
    NEGOTIATION = N_("in negotiation")
    LEGAL_REVIEW = N_("legal review")
    COUNCIL = N_("before the council")
    READY = N_("ready to sign")
    SIGNED = N_("signed")
    IN_FORCE = N_("in force")
    EXPIRED = N_("expired")
    TERMINATED = N_("terminated")
    SUPERSEDED = N_("superseded")


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


@table(AgreementDraft)
class Agreement(AgreementBase, Record, table=True):
    """A memorandum, letter of intent, declaration, partnership or contract."""

    searched: ClassVar = ("code", "title", "summary")

    def heading(self) -> str:
        """The title in its source language."""
        return str(self.title)


class AgreementPartyBase(SQLModel):
    """One party of an agreement."""

    agreement_id: UUID = link("agreement", required=True)
    side: Side = one_of(Side, Side.PARTNER)
    organisation_id: UUID | None = link("organisation")
    place_id: UUID | None = link("place")
    name: LocalText = localized()
    order: int = 0


class AgreementPartyDraft(AgreementPartyBase, Draft):
    """A party as a form fills it."""


@table(AgreementPartyDraft)
class AgreementParty(AgreementPartyBase, Record, table=True):
    """A party; `name` says how it is called in this agreement, where that differs."""

    __tablename__ = "agreement_party"
    searched: ClassVar = ("name",)

    def heading(self) -> str:
        """The name in this agreement."""
        return str(self.name)


class SignatoryBase(SQLModel):
    """Who signs or signed for a party; the person may be unknown."""

    party_id: UUID = link("agreement_party", required=True)
    person_id: UUID | None = link("person")
    position_id: UUID | None = link("position")
    note: LocalText = localized()
    order: int = 0


class SignatoryDraft(SignatoryBase, Draft):
    """A signatory as a form fills it."""


@table(SignatoryDraft)
class Signatory(SignatoryBase, Record, table=True):
    """A signatory, known or open."""


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

    def heading(self) -> str:
        """The state that was reached."""
        return self.status.value


class ClauseBase(SQLModel):
    """One paragraph of an agreement's text, in its languages."""

    agreement_id: UUID = link("agreement", required=True)
    key: str = Field(default="", max_length=40)
    title: LocalText = localized()
    text: LocalText = localized()
    order: int = 0


class ClauseDraft(ClauseBase, Draft):
    """A clause as a form fills it."""


@table(ClauseDraft)
class Clause(ClauseBase, Record, table=True):
    """A paragraph of an agreement."""

    searched: ClassVar = ("title", "text")

    def heading(self) -> str:
        """The paragraph's title or its first words."""
        return str(self.title) or str(self.text)[:80]


class VersionBase(SQLModel):
    """A draft of an agreement's text that went back or forth."""

    agreement_id: UUID = link("agreement", required=True)
    number: int = Field(default=1, ge=1)
    dated: PartialDate | None = partial_date()
    side: Side = one_of(Side, Side.OWN)
    note: LocalText = localized()
    attachment_id: UUID | None = link("attachment")


class VersionDraft(VersionBase, Draft):
    """A version as a form fills it."""


@table(VersionDraft)
class Version(VersionBase, Record, table=True):
    """A draft with its date and the side it came from."""

    __tablename__ = "agreement_version"
    searched: ClassVar = ("note",)

    def heading(self) -> str:
        """The remark on it, or its number."""
        return str(self.note) or str(self.number)


class CooperationFieldBase(SQLModel):
    """A field in which both sides mean to work together."""

    agreement_id: UUID = link("agreement", required=True)
    text: LocalText = localized()
    order: int = 0

    _text = field_validator("text")(required_text)


class CooperationFieldDraft(CooperationFieldBase, Draft):
    """A field of cooperation as a form fills it."""


@table(CooperationFieldDraft)
class CooperationField(CooperationFieldBase, Record, table=True):
    """A field of cooperation."""

    __tablename__ = "cooperation_field"
    searched: ClassVar = ("text",)

    def heading(self) -> str:
        """The field itself."""
        return str(self.text)


class ObligationState(Enum):
    """Whether a promise was kept."""

    OPEN = N_("open")
    IN_PROGRESS = N_("in progress")
    KEPT = N_("kept")
    MISSED = N_("missed")
    WAIVED = N_("waived")


class ObligationBase(SQLModel):
    """A promise: who does what by when, with what evidence."""

    agreement_id: UUID = link("agreement", required=True)
    side: Side = one_of(Side, Side.OWN)
    organisation_id: UUID | None = link("organisation")
    text: LocalText = localized()
    due: PartialDate | None = partial_date()
    state: ObligationState = one_of(ObligationState, ObligationState.OPEN)
    evidence: LocalText = localized()
    order: int = 0

    _text = field_validator("text")(required_text)


class ObligationDraft(ObligationBase, Draft):
    """A promise as a form fills it."""


@table(ObligationDraft)
class Obligation(ObligationBase, Record, table=True):
    """A promise in an agreement."""

    searched: ClassVar = ("text", "evidence")

    def heading(self) -> str:
        """The promise itself."""
        return str(self.text)
