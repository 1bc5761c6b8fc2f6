"""The offices that a person holds, and the ways to reach them."""

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import ClassVar, Final, Self
from uuid import UUID

from pydantic import ValidationInfo, field_validator, model_validator
from sqlmodel import Field, SQLModel

from delegation_desk.core.language import N_, _
from delegation_desk.core.partial import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.checks import (
    email_or_open,
    phone_or_open,
    refuse_turned_round,
    required_text,
    web_or_open,
)
from delegation_desk.model.columns import link, localized, one_of, partial_date
from delegation_desk.model.kinds import Selection
from delegation_desk.model.offices import held_on
from delegation_desk.model.record import Draft, Record, table
from delegation_desk.model.words import Audience

__all__ = [
    "ContactKind", "ContactPoint", "ContactPointDraft", "Position", "PositionDraft", "Selection", "check_way",
]  # fmt: skip


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
        refuse_turned_round(self.since, self.until, _("The office ends before it begins."))
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
        return held_on(self.since, self.until, day)


class ContactKind(Enum):
    """By which way somebody is reached."""

    PHONE = N_("telephone")
    MOBILE = N_("mobile phone")
    EMAIL = N_("e-mail")
    WECHAT = N_("WeChat")
    WEB = N_("web")
    ADDRESS = N_("address")


_FORMS: Final[dict[ContactKind, Callable[[str], str]]] = {
    ContactKind.PHONE: phone_or_open,
    ContactKind.MOBILE: phone_or_open,
    ContactKind.EMAIL: email_or_open,
    ContactKind.WEB: web_or_open,
}


def check_way(kind: ContactKind, value: str) -> str:
    """Return a way to reach somebody; raises ValueError with a sentence if it is of another form."""
    return _FORMS[kind](value) if kind in _FORMS else value


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
    """A contact point as a form fills it; its kind decides what form it has."""

    @field_validator("value")
    @classmethod
    def _has_the_form_of_its_kind(cls, value: str, info: ValidationInfo) -> str:
        kind = info.data.get("kind")  # missing where it is at fault itself
        return value if kind is None else check_way(kind, value)


@table(ContactPointDraft)
class ContactPoint(ContactPointBase, Record, table=True):
    """A telephone number, an address, a mailbox."""

    __tablename__ = "contact_point"
    searched: ClassVar = ("value", "label")

    def heading(self) -> str:
        """The number or address itself."""
        return self.value
