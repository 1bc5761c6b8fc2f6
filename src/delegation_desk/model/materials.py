"""What is handed over in a meeting."""

from typing import ClassVar
from uuid import UUID

from pydantic import field_validator
from sqlmodel import Field, SQLModel

from delegation_desk.core.text import LocalText
from delegation_desk.model.checks import required_text
from delegation_desk.model.columns import link, localized
from delegation_desk.model.record import Draft, Record, table


class MaterialBase(SQLModel):
    """Something handed over in a meeting."""

    meeting_id: UUID = link("meeting", required=True)
    title: LocalText = localized()
    copies: int = Field(default=1, ge=0)
    language: str = Field(default="", max_length=2)
    given: bool = False
    order: int = 0

    _title = field_validator("title")(required_text)


class MaterialDraft(MaterialBase, Draft):
    """A thing handed over as a form fills it."""


@table(MaterialDraft)
class Material(MaterialBase, Record, table=True):
    """A folder, a profile, a policy handed over."""

    searched: ClassVar = ("title",)

    def heading(self) -> str:
        """What was handed over."""
        return str(self.title)
