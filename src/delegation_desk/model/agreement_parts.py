"""What belongs to an agreement: parties, signatories, steps, clauses, versions, fields, obligations."""

from enum import Enum
from typing import ClassVar
from uuid import UUID

from pydantic import ValidationInfo, field_validator
from sqlmodel import Field, SQLModel

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import N_, _
from delegation_desk.core.text import LocalText
from delegation_desk.model.checks import required_text
from delegation_desk.model.columns import link, localized, one_of, partial_date
from delegation_desk.model.record import Draft, Record, table
from delegation_desk.model.words import Side


class AgreementPartyBase(SQLModel):
    """One party of an agreement."""

    agreement_id: UUID = link("agreement", required=True)
    side: Side = one_of(Side, Side.PARTNER)
    organisation_id: UUID | None = link("organisation")
    place_id: UUID | None = link("place")
    name: LocalText = localized()
    order: int = 0


class AgreementPartyDraft(AgreementPartyBase, Draft):
    """A party as a form fills it; it is somebody, by a body, a place or a name of its own."""

    @field_validator("name")
    @classmethod
    def _is_somebody(cls, name: LocalText, info: ValidationInfo) -> LocalText:
        # One that is missing is at fault itself.
        pointed = (info.data.get(each, "at fault") for each in ("organisation_id", "place_id"))
        if name.is_empty() and not any(pointed):
            raise ValueError(_("Please say who the party is: an organisation, a place or a name."))
        return name


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

    searched: ClassVar = ("note",)


class ClauseBase(SQLModel):
    """One paragraph of an agreement's text, in its languages."""

    agreement_id: UUID = link("agreement", required=True)
    key: str = Field(default="", max_length=40)
    title: LocalText = localized()
    text: LocalText = localized()
    order: int = 0

    _text = field_validator("text")(required_text)


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
