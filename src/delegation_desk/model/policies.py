"""The Preferential Policy of a territory."""

from typing import ClassVar
from uuid import UUID

from pydantic import field_validator
from sqlmodel import SQLModel

from delegation_desk.core.text import LocalText
from delegation_desk.model.checks import plain_code, required_text
from delegation_desk.model.columns import code, link, localized
from delegation_desk.model.record import Draft, Record, table


class PolicyBase(SQLModel):
    """The policy of one territory."""

    code: str = code()
    title: LocalText = localized()
    territory_id: UUID | None = link("place")
    issuer_id: UUID | None = link("organisation")
    summary: LocalText = localized()

    _code = field_validator("code")(plain_code)
    _title = field_validator("title")(required_text)


class PolicyDraft(PolicyBase, Draft):
    """A policy as a form fills it."""


@table(PolicyDraft)
class Policy(PolicyBase, Record, table=True):
    """The Preferential Policy of a city or district."""

    searched: ClassVar = ("code", "title", "summary")

    def heading(self) -> str:
        """The title in its source language."""
        return str(self.title)
