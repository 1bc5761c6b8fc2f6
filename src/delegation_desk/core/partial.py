"""Dates of which only the year or the month may be known, as in EDTF (ISO 8601-2)."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime
from functools import total_ordering
from typing import TYPE_CHECKING, Literal

from delegation_desk.core.language import _

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

Precision = Literal["year", "month", "day"]

_EDTF = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month or a day; an unknown date is None and never a PartialDate.

    Sorts like its EDTF string: "2019" before "2019-06" before "2019-06-25".
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ValueError(_("A day needs its month."))
        try:
            date(*(1 if part is None else part for part in (self.year, self.month, self.day)))
        except ValueError:
            raise ValueError(_("There is no such day in the calendar.")) from None

    @classmethod
    def parse_edtf(cls, text: str) -> PartialDate:
        """Return the date written as 2019, 2019-06 or 2019-06-25; ValueError otherwise."""
        match = _EDTF.fullmatch(text.strip())
        if match is None:
            raise ValueError(_("A date is stored as 2019, 2019-06 or 2019-06-25."))
        return cls(*(int(part) for part in match.groups() if part is not None))

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """Return the calendar day as a date that is fully known."""
        return cls(day.year, day.month, day.day)

    def edtf(self) -> str:
        """Return the date as it is stored: 2019, 2019-06 or 2019-06-25."""
        month = "" if self.month is None else f"-{self.month:02d}"
        day = "" if self.day is None else f"-{self.day:02d}"
        return f"{self.year:04d}{month}{day}"

    @property
    def precision(self) -> Precision:
        """Return how much is known."""
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    def earliest(self) -> date:
        """Return the first day that it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    def latest(self) -> date:
        """Return the last day that it can be."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def exact(self) -> date | None:
        """Return the calendar day, None unless it is known."""
        return self.earliest() if self.day is not None else None

    def certainly_before(self, other: PartialDate | date) -> bool:
        """Return whether it lies before `other` whatever the unknown parts are."""
        return self.latest() < as_partial(other).earliest()

    def certainly_after(self, other: PartialDate | date) -> bool:
        """Return whether it lies after `other` whatever the unknown parts are."""
        return self.earliest() > as_partial(other).latest()

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self._key() < other._key()

    def __str__(self) -> str:
        return self.edtf()

    def _key(self) -> tuple[int, int, int]:
        return self.year, self.month or 0, self.day or 0

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(
            as_partial,
            serialization=core_schema.plain_serializer_function_ser_schema(
                PartialDate.edtf, return_schema=core_schema.str_schema()
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}


def as_partial(value: object) -> PartialDate:
    """Return a PartialDate made from one, from an EDTF string or from a date; ValueError otherwise.

    A point in time is refused: its day depends on a time zone that this function does not know.
    """
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, str):
        return PartialDate.parse_edtf(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return PartialDate.of(value)
    raise ValueError(_("A date is stored as 2019, 2019-06 or 2019-06-25."))


def covers(start: PartialDate | None, end: PartialDate | None, day: PartialDate | date) -> bool | None:
    """Return whether a span of time covers `day`; None if the partial dates leave it open.

    A missing start or end sets no limit on that side.
    """
    when = as_partial(day)
    if (start and when.certainly_before(start)) or (end and when.certainly_after(end)):
        return False
    begun = start is None or start.latest() <= when.earliest()
    lasting = end is None or end.earliest() >= when.latest()
    return True if begun and lasting else None
