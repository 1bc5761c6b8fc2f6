"""The sheet behind a programme item: what one wants, what one says, what came of it."""

from enum import Enum
from typing import ClassVar
from uuid import UUID

from pydantic import field_validator
from sqlmodel import Field, SQLModel

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.model.checks import required_text
from delegation_desk.model.columns import link, localized, one_of, partial_date
from delegation_desk.model.record import Draft, Record, table
from delegation_desk.model.words import Audience


class MeetingBase(SQLModel):
    """Objective, background, minutes and results of one programme item."""

    item_id: UUID = link("programme_item", required=True, unique=True)
    objective: LocalText = localized()
    objective_audience: Audience = one_of(Audience, Audience.DELEGATION)
    wanted_result: LocalText = localized()
    result_due: PartialDate | None = partial_date()
    background: LocalText = localized()
    background_audience: Audience = one_of(Audience, Audience.INTERNAL)
    minutes: LocalText = localized()
    minutes_audience: Audience = one_of(Audience, Audience.INTERNAL)
    results: LocalText = localized()


class MeetingDraft(MeetingBase, Draft):
    """A meeting sheet as a form fills it."""


@table(MeetingDraft)
class Meeting(MeetingBase, Record, table=True):
    """The sheet behind a programme item."""

    searched: ClassVar = ("objective", "wanted_result", "background", "minutes", "results")

    def heading(self) -> str:
        """The objective."""
        return str(self.objective)


class PointKind(Enum):
    """What a point is for."""

    TO_MAKE = N_("to make")
    TO_ANSWER = N_("to answer")
    TO_AVOID = N_("to avoid")


class TalkingPointBase(SQLModel):
    """One point of a meeting, in its order and for its audience."""

    meeting_id: UUID = link("meeting", required=True)
    kind: PointKind = one_of(PointKind, PointKind.TO_MAKE)
    text: LocalText = localized()
    audience: Audience = one_of(Audience, Audience.INTERNAL)
    order: int = 0

    _text = field_validator("text")(required_text)


class TalkingPointDraft(TalkingPointBase, Draft):
    """A point as a form fills it."""


@table(TalkingPointDraft)
class TalkingPoint(TalkingPointBase, Record, table=True):
    """A point to make, to answer or to avoid."""

    __tablename__ = "talking_point"
    searched: ClassVar = ("text",)

    def heading(self) -> str:
        """The point itself."""
        return str(self.text)


class CompanyPresentedBase(SQLModel):
    """A company whose profile was presented on a visit, and who showed interest."""

    visit_id: UUID = link("visit", required=True)
    organisation_id: UUID = link("organisation", required=True)
    item_id: UUID | None = link("programme_item")
    profile: LocalText = localized()
    interest: int = Field(default=0, ge=0, le=3)
    interested_organisation_id: UUID | None = link("organisation")
    interested_person_id: UUID | None = link("person")
    follow_up: LocalText = localized()
    follow_up_due: PartialDate | None = partial_date()
    responsible_id: UUID | None = link("person")
    order: int = 0


class CompanyPresentedDraft(CompanyPresentedBase, Draft):
    """A company presented as a form fills it."""


@table(CompanyPresentedDraft)
class CompanyPresented(CompanyPresentedBase, Record, table=True):
    """A company presented on a visit; interest from 0 (not yet presented) to 3 (asked for, papers kept)."""

    __tablename__ = "company_presented"
    searched: ClassVar = ("profile", "follow_up")
