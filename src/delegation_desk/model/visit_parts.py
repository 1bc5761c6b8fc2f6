"""What belongs to a visit beside its programme and who travels: objectives, hosts, participants, notes."""

from datetime import datetime
from enum import Enum
from typing import ClassVar
from uuid import UUID

from pydantic import field_validator
from sqlmodel import Field, SQLModel

from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.model.checks import required_text
from delegation_desk.model.columns import Instant, link, localized, one_of
from delegation_desk.model.record import Draft, Record, now, table
from delegation_desk.model.words import Audience, Side


class ObjectiveState(Enum):
    """How far an objective was reached."""

    OPEN = N_("open")
    IN_PROGRESS = N_("in progress")
    ACHIEVED = N_("achieved")
    MISSED = N_("not achieved")


class ObjectiveBase(SQLModel):
    """What a visit is to reach, and by what one will see it."""

    visit_id: UUID = link("visit", required=True)
    order: int = 0
    text: LocalText = localized()
    evidence: LocalText = localized()
    state: ObjectiveState = one_of(ObjectiveState, ObjectiveState.OPEN)

    _text = field_validator("text")(required_text)


class ObjectiveDraft(ObjectiveBase, Draft):
    """An objective as a form fills it."""


@table(ObjectiveDraft)
class Objective(ObjectiveBase, Record, table=True):
    """One objective of a visit."""

    searched: ClassVar = ("text", "evidence")

    def heading(self) -> str:
        """The objective itself."""
        return str(self.text)


class PartyRole(Enum):
    """What an organisation does for a visit."""

    HOST = N_("host")
    INTERMEDIARY = N_("intermediary")
    SUPPORT = N_("support")


class VisitPartyBase(SQLModel):
    """An organisation that hosts a visit or arranged something for it."""

    visit_id: UUID = link("visit", required=True)
    organisation_id: UUID = link("organisation", required=True)
    contact_id: UUID | None = link("person")
    role: PartyRole = one_of(PartyRole, PartyRole.HOST)
    arranged: LocalText = localized()
    order: int = 0


class VisitPartyDraft(VisitPartyBase, Draft):
    """A host or intermediary as a form fills it."""


@table(VisitPartyDraft)
class VisitParty(VisitPartyBase, Record, table=True):
    """A host, an intermediary, a supporter of a visit."""

    __tablename__ = "visit_party"
    searched: ClassVar = ("arranged",)


class ParticipantBase(SQLModel):
    """A person who takes part in a programme item, on one side, under the office that is printed."""

    item_id: UUID = link("programme_item", required=True)
    person_id: UUID = link("person", required=True)
    position_id: UUID | None = link("position")
    side: Side = one_of(Side, Side.PARTNER)
    order: int | None = None


class ParticipantDraft(ParticipantBase, Draft):
    """A participant as a form fills it."""


@table(ParticipantDraft)
class Participant(ParticipantBase, Record, table=True):
    """A member or counterpart in a programme item."""


class VisitNoteBase(SQLModel):
    """A note on a visit, for an audience."""

    visit_id: UUID = link("visit", required=True)
    written_at: datetime = Field(default_factory=now, sa_type=Instant)
    author: str = Field(default="", max_length=120)
    text: LocalText = localized()
    audience: Audience = one_of(Audience, Audience.INTERNAL)


class VisitNoteDraft(VisitNoteBase, Draft):
    """A note as a form fills it."""


@table(VisitNoteDraft)
class VisitNote(VisitNoteBase, Record, table=True):
    """A note on a visit."""

    __tablename__ = "visit_note"
    searched: ClassVar = ("text", "author")

    def heading(self) -> str:
        """The note's first words."""
        return str(self.text)[:80]
