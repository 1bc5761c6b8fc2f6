"""Places and organisations."""

from enum import Enum
from typing import ClassVar, Self
from uuid import UUID

from pydantic import field_validator, model_validator
from sqlmodel import Field, SQLModel

from delegation_desk.core.language import N_
from delegation_desk.core.names import fold
from delegation_desk.core.text import LocalText
from delegation_desk.model.checks import (
    email_or_open,
    known_zone_or_open,
    phone_or_open,
    required_text,
    two_letters,
    web_or_open,
)
from delegation_desk.model.columns import link, localized, one_of
from delegation_desk.model.kinds import OrganisationKind
from delegation_desk.model.record import Draft, Record, table

__all__ = [
    "Organisation", "OrganisationDraft", "OrganisationKind", "Place", "PlaceDraft", "PlaceKind",
]  # fmt: skip


class PlaceKind(Enum):
    """What a place is."""

    CITY = N_("city")
    DISTRICT = N_("district")
    PROVINCE = N_("state or province")
    COUNTRY = N_("country")
    AIRPORT = N_("airport")
    STATION = N_("railway station")
    VENUE = N_("venue")


class PlaceBase(SQLModel):
    """A place: names, time zone, position on the map, and what a visitor should know."""

    name: LocalText = localized()
    sort_name: str = Field(default="", max_length=500, index=True)
    kind: PlaceKind = one_of(PlaceKind, PlaceKind.CITY)
    country: str = Field(default="", max_length=2)
    parent_id: UUID | None = link("place")
    zone: str = Field(default="", max_length=64)  # empty is unknown
    latitude: float | None = Field(default=None, ge=-90, le=90)
    longitude: float | None = Field(default=None, ge=-180, le=180)
    holidays: str = Field(default="", max_length=16)
    profile: LocalText = localized()
    practical: LocalText = localized()
    picture_id: UUID | None = link("attachment")

    _name = field_validator("name")(required_text)
    _zone = field_validator("zone")(known_zone_or_open)
    _country = field_validator("country")(two_letters)


class PlaceDraft(PlaceBase, Draft):
    """A place as a form fills it; the sort name follows the name."""

    @model_validator(mode="after")
    def _complete(self) -> Self:
        self.__dict__["sort_name"] = fold(str(self.name))[:500]
        return self


@table(PlaceDraft)
class Place(PlaceBase, Record, table=True):
    """A city, district, airport or venue."""

    searched: ClassVar = ("name", "country", "profile", "practical")

    def heading(self) -> str:
        """The name in its source language."""
        return str(self.name)


class OrganisationBase(SQLModel):
    """A body that people hold offices in."""

    name: LocalText = localized()
    sort_name: str = Field(default="", max_length=500, index=True)
    short_name: str = Field(default="", max_length=60)
    kind: OrganisationKind = one_of(OrganisationKind, OrganisationKind.OTHER)
    own: bool = False
    parent_id: UUID | None = link("organisation")
    place_id: UUID | None = link("place")
    address: str = Field(default="", max_length=1000)
    phone: str = Field(default="", max_length=60)
    email: str = Field(default="", max_length=254)
    web: str = Field(default="", max_length=300)
    industry: LocalText = localized()
    profile: LocalText = localized()
    offers: LocalText = localized()
    seeks: LocalText = localized()
    icon: str = Field(default="", max_length=60)
    logo_id: UUID | None = link("attachment")

    _name = field_validator("name")(required_text)
    _phone = field_validator("phone")(phone_or_open)
    _email = field_validator("email")(email_or_open)
    _web = field_validator("web")(web_or_open)


class OrganisationDraft(OrganisationBase, Draft):
    """An organisation as a form fills it; the sort name follows the name."""

    @model_validator(mode="after")
    def _complete(self) -> Self:
        self.__dict__["sort_name"] = fold(str(self.name))[:500]
        return self


@table(OrganisationDraft)
class Organisation(OrganisationBase, Record, table=True):
    """A city government, agency, company, chamber, NGO or university."""

    searched: ClassVar = (
        "name", "short_name", "industry", "profile", "offers", "seeks", "address", "phone", "email", "web",
    )  # fmt: skip

    def heading(self) -> str:
        """The name in its source language."""
        return str(self.name)
