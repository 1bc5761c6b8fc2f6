"""Attachments, and the register of documents made."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from pydantic import field_validator
from sqlmodel import Field, LargeBinary, SQLModel

from delegation_desk.core.text import LocalText
from delegation_desk.model.checks import required_line
from delegation_desk.model.columns import Instant, link, localized, one_of
from delegation_desk.model.record import Draft, Record, now, table
from delegation_desk.model.words import Audience


class AttachmentBase(SQLModel):
    """A file kept in the workspace; the name is only shown, never used as a path."""

    name: str = Field(default="", max_length=255)
    media_type: str = Field(default="application/octet-stream", max_length=120)
    size: int = Field(default=0, ge=0)
    sha256: str = Field(default="", max_length=64, index=True)
    caption: LocalText = localized()
    alternative: LocalText = localized()
    audience: Audience = one_of(Audience, Audience.INTERNAL)
    visit_id: UUID | None = link("visit")
    item_id: UUID | None = link("programme_item")
    agreement_id: UUID | None = link("agreement")
    policy_id: UUID | None = link("policy")
    person_id: UUID | None = link("person")
    organisation_id: UUID | None = link("organisation")
    place_id: UUID | None = link("place")
    outcome_id: UUID | None = link("outcome")
    partnership_id: UUID | None = link("partnership")
    correspondence_id: UUID | None = link("correspondence")
    order: int = 0

    _name = field_validator("name")(required_line)


class AttachmentDraft(AttachmentBase, Draft):
    """An attachment as a form fills it."""


@table(AttachmentDraft)
class Attachment(AttachmentBase, Record, table=True):
    """A file about a record; its bytes lie in AttachmentContent under its hash."""

    searched: ClassVar = ("name", "caption", "alternative")

    def heading(self) -> str:
        """The file's name."""
        return self.name


class AttachmentContent(SQLModel, table=True):
    """The bytes of attachments by hash; written once, never changed."""

    __tablename__ = "attachment_content"

    sha256: str = Field(primary_key=True, max_length=64)
    content: bytes = Field(sa_type=LargeBinary)


class IssuedBase(SQLModel):
    """A document that was made: what, for whom, when, and its hash."""

    kind: str = Field(default="", max_length=40)
    subject_table: str = Field(default="", max_length=40)
    subject_id: UUID | None = None
    code: str = Field(default="", max_length=60)
    edition: Audience = one_of(Audience, Audience.INTERNAL)
    language: str = Field(default="de", max_length=2)
    made_at: datetime = Field(default_factory=now, sa_type=Instant)
    author: str = Field(default="", max_length=120)
    made_for: str = Field(default="", max_length=300)
    sha256: str = Field(default="", max_length=64)
    pages: int = Field(default=0, ge=0)


class IssuedDraft(IssuedBase, Draft):
    """An issued document as it is entered."""


@table(IssuedDraft)
class Issued(IssuedBase, Record, table=True):
    """One entry of the register of documents made."""

    __tablename__ = "issued_document"
