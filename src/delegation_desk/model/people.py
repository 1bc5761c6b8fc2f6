"""People, the offices they hold, and how to reach them."""

from datetime import date
from enum import Enum
from typing import ClassVar, Self
from uuid import UUID

from pydantic import field_validator, model_validator
from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import N_, _
from delegation_desk.core.names import Name, NameOrder, display_latin, sort_key
from delegation_desk.core.text import LocalText
from delegation_desk.model.checks import required_text
from delegation_desk.model.columns import link, listed, localized, one_of, partial_date
from delegation_desk.model.record import Draft, Record, table
from delegation_desk.model.words import Audience


class Gender(Enum):
    """How a person is addressed; unknown is a value of its own, never guessed."""

    UNKNOWN = N_("not known")
    FEMALE = N_("Ms")
    MALE = N_("Mr")


class PrivacyBasis(Enum):
    """On which legal ground a person's data are kept (GDPR, Art. 6)."""

    UNKNOWN = N_("not recorded")
    PUBLIC_TASK = N_("public task")
    CONSENT = N_("consent")
    CONTRACT = N_("contract")
    PUBLIC_OFFICE = N_("holder of a public office")


class PersonBase(SQLModel):
    """Names in both scripts, what one should know about a person, and why the data are kept."""

    family_name: str = Field(default="", max_length=300)
    given_name: str = Field(default="", max_length=300)
    native_family_name: str = Field(default="", max_length=60)
    native_given_name: str = Field(default="", max_length=60)
    name_order: NameOrder = one_of(NameOrder, NameOrder.GIVEN_FIRST)
    sort_name: str = Field(default="", max_length=700)
    academic_title: str = Field(default="", max_length=60)
    gender: Gender = one_of(Gender, Gender.UNKNOWN)
    pronunciation: str = Field(default="", max_length=120)
    salutation: LocalText = localized()
    languages: list[str] = listed()
    portrait_id: UUID | None = link("attachment")
    biography: LocalText = localized()
    diet: str = Field(default="", max_length=500)
    access_needs: str = Field(default="", max_length=500)
    note: str = ""
    privacy_source: str = Field(default="", max_length=500)
    privacy_basis: PrivacyBasis = one_of(PrivacyBasis, PrivacyBasis.UNKNOWN)
    privacy_review: date | None = None
    blocked: bool = False

    def name(self) -> Name:
        """The name as the rules for names take it."""
        return Name(
            family=self.family_name,
            given=self.given_name,
            native_family=self.native_family_name,
            native_given=self.native_given_name,
            title=self.academic_title,
            order=self.name_order,
        )


class PersonDraft(PersonBase, Draft):
    """A person as a form fills it; the sort name follows the name."""

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if not (self.family_name or self.given_name or self.native_family_name):
            raise ValueError(_("A person needs a name in one script at least."))
        self.__dict__["sort_name"] = sort_key(self.name())
        return self


@table(PersonDraft)
class Person(PersonBase, Record, table=True):
    """A partner, a traveller, an interpreter."""

    # Holds all that a list of everybody asks for: in order, without looking at the rows.
    __table_args__ = (Index("ix_person_listed", "deleted_at", "sort_name", "id"),)
    searched: ClassVar = ("family_name", "given_name", "native_family_name", "native_given_name", "note")

    def heading(self) -> str:
        """The name in Latin script."""
        return display_latin(self.name())


class Selection(Enum):
    """How the holder of an office came to it; the rules of precedence ask for it."""

    APPOINTED = N_("appointed")
    COUNCIL = N_("elected by the council")
    PEOPLE = N_("elected by the people")


class PositionBase(SQLModel):
    """An office or function in an organisation, from and to."""

    person_id: UUID = link("person", required=True)
    organisation_id: UUID | None = link("organisation")
    title: LocalText = localized()
    since: PartialDate | None = partial_date()
    until: PartialDate | None = partial_date()
    office: str = Field(default="", max_length=60)
    level: int | None = Field(default=None, ge=0, le=110)
    selection: Selection = one_of(Selection, Selection.APPOINTED)
    order: int = 0

    _title = field_validator("title")(required_text)


class PositionDraft(PositionBase, Draft):
    """An office as a form fills it."""

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> Self:
        if self.since and self.until and self.until.latest() < self.since.earliest():
            raise ValueError(_("The office ends before it begins."))
        return self


@table(PositionDraft)
class Position(PositionBase, Record, table=True):
    """Who held which office from when to when; a document prints the one held on the day of the event."""

    searched: ClassVar = ("title",)

    def heading(self) -> str:
        """The title of the office."""
        return str(self.title)

    def held_on(self, day: date) -> bool | None:
        """Whether the office was held that day; None where the known dates do not decide it."""
        if (self.since and self.since.earliest() > day) or (self.until and self.until.latest() < day):
            return False
        certain_start = self.since is not None and self.since.latest() <= day
        return True if certain_start else None


class ContactKind(Enum):
    """By which way somebody is reached."""

    PHONE = N_("telephone")
    MOBILE = N_("mobile phone")
    EMAIL = N_("e-mail")
    WECHAT = N_("WeChat")
    WEB = N_("web")
    ADDRESS = N_("address")


class ContactPointBase(SQLModel):
    """One way to reach a person or an organisation."""

    person_id: UUID | None = link("person")
    organisation_id: UUID | None = link("organisation")
    kind: ContactKind = one_of(ContactKind, ContactKind.PHONE)
    value: str = Field(default="", max_length=500)
    label: str = Field(default="", max_length=120)
    audience: Audience = one_of(Audience, Audience.DELEGATION)
    order: int = 0


class ContactPointDraft(ContactPointBase, Draft):
    """A contact point as a form fills it."""


@table(ContactPointDraft)
class ContactPoint(ContactPointBase, Record, table=True):
    """A telephone number, an address, a mailbox."""

    __tablename__ = "contact_point"
    searched: ClassVar = ("value",)

    def heading(self) -> str:
        """The number or address itself."""
        return self.value
