"""People: their names, and what may be kept about them."""

from datetime import date
from enum import Enum
from typing import ClassVar, Self
from uuid import UUID

from pydantic import model_validator
from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from delegation_desk.core.language import N_, _
from delegation_desk.core.names import Name, NameOrder, display_latin, display_native, sort_key
from delegation_desk.core.text import LocalText
from delegation_desk.model.columns import link, listed, localized, one_of
from delegation_desk.model.kinds import Gender
from delegation_desk.model.record import Draft, Record, table

__all__ = [
    "Gender", "Person", "PersonDraft", "PrivacyBasis",
]  # fmt: skip


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
    diet: LocalText = localized()
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
    searched: ClassVar = (
        "family_name", "given_name", "native_family_name", "native_given_name", "academic_title",
        "pronunciation", "salutation", "biography", "diet", "access_needs", "note", "privacy_source",
    )  # fmt: skip

    def heading(self) -> str:
        """The name in Latin script."""
        return display_latin(self.name())

    def names(self) -> list[str]:
        """The name as it is written, in either order, and in characters."""
        own = self.name()
        orders = (f"{own.family} {own.given}", f"{own.given} {own.family}", display_native(own))
        return [name for name in dict.fromkeys((self.heading(), *orders)) if name.strip()]
