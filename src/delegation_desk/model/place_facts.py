"""Facts about a place, each with its day and source."""

from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field, SQLModel

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.columns import link, localized, partial_date
from delegation_desk.model.record import Draft, Record, table


class PlaceFactBase(SQLModel):
    """One figure or statement about a place, never without its date and source."""

    place_id: UUID = link("place", required=True)
    key: str = Field(default="", max_length=60)
    label: LocalText = localized()
    value: Decimal | None = Field(default=None, max_digits=18, decimal_places=4)
    unit: str = Field(default="", max_length=20)
    text: LocalText = localized()
    as_of: PartialDate | None = partial_date()
    source: LocalText = localized()
    order: int = 0


class PlaceFactDraft(PlaceFactBase, Draft):
    """A fact as a form fills it."""


@table(PlaceFactDraft)
class PlaceFact(PlaceFactBase, Record, table=True):
    """A figure with unit, as-of date and source."""

    __tablename__ = "place_fact"
    searched: ClassVar = ("label", "text", "source")

    def heading(self) -> str:
        """The label of the figure."""
        return str(self.label) or self.key
