"""Partnerships: who is joined, and how."""

from enum import Enum
from typing import ClassVar

from pydantic import field_validator
from sqlmodel import SQLModel

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.model.checks import plain_code, required_text
from delegation_desk.model.columns import code, localized, one_of, partial_date
from delegation_desk.model.record import Draft, Record, table


class PartnershipKind(Enum):
    """What joins two places or bodies."""

    TWINNED = N_("partner city")
    FRIENDLY = N_("friendly relation")
    ECONOMIC = N_("economic partnership")


class PartnershipStatus(Enum):
    """Whether a partnership lives."""

    PLANNED = N_("being prepared")
    ACTIVE = N_("active")
    DORMANT = N_("dormant")
    ENDED = N_("ended")


class PartnershipBase(SQLModel):
    """The relation between two places or bodies."""

    code: str = code()
    title: LocalText = localized()
    kind: PartnershipKind = one_of(PartnershipKind, PartnershipKind.TWINNED)
    status: PartnershipStatus = one_of(PartnershipStatus, PartnershipStatus.ACTIVE)
    since: PartialDate | None = partial_date()
    since_note: LocalText = localized()
    story: LocalText = localized()

    _code = field_validator("code")(plain_code)
    _title = field_validator("title")(required_text)


class PartnershipDraft(PartnershipBase, Draft):
    """A partnership as a form fills it."""


@table(PartnershipDraft)
class Partnership(PartnershipBase, Record, table=True):
    """A partnership between places or bodies."""

    searched: ClassVar = ("code", "title", "since_note", "story")

    def heading(self) -> str:
        """The title in its source language."""
        return str(self.title)
