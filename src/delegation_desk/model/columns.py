"""Column types that SQLite and PostgreSQL share, and short words for declaring columns."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import Enum
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import JSON, DateTime, ForeignKey, String, Uuid
from sqlalchemy import Enum as EnumType
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field

from delegation_desk.core.partial import PartialDate
from delegation_desk.core.text import LocalText

_SHORT: Final = 400  # characters; longer texts are not kept in memory


class Instant(TypeDecorator[datetime]):
    """A moment in UTC; goes in and comes out aware, whatever the database keeps."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware moment into UTC; a naive one is a programming error."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its time zone")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Give the moment back as aware UTC."""
        return None if value is None else value.replace(tzinfo=UTC) if value.tzinfo is None else value


class PartialDateColumn(TypeDecorator[PartialDate]):
    """A date known to the year, the month or the day, kept as EDTF text so that the database sorts it."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: PartialDate | None, _dialect: Dialect) -> str | None:
        """Write the EDTF text."""
        return None if value is None else value.edtf()

    def process_result_value(self, value: str | None, _dialect: Dialect) -> PartialDate | None:
        """Read the EDTF text."""
        return None if value is None else PartialDate.parse_edtf(value)


class LocalTextColumn(TypeDecorator[LocalText]):
    """Text in several languages, kept as one JSON object."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: LocalText | None, _dialect: Dialect) -> Any:
        """Write the object."""
        return None if value is None else value.model_dump(mode="json")

    def process_result_value(self, value: Any, _dialect: Dialect) -> LocalText | None:
        """Read the object."""
        return None if value is None else LocalText.model_validate(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Any:
        """Read the text of the object where the database gives that: most are short and come again."""
        return _read_text if dialect.name == "sqlite" else super().result_processor(dialect, coltype)


def _read_text(text: str | None) -> LocalText | None:
    if text is None:
        return None
    return _read_short_text(text) if len(text) < _SHORT else LocalText.model_validate_json(text)


@lru_cache(maxsize=4096)
def _read_short_text(text: str) -> LocalText:
    return LocalText.model_validate_json(text)


# One of each for all columns: what a type works out about the database is worked out once.
KEY: Final = Uuid()
INSTANT: Final = Instant()
LIST: Final = JSON()
KEPT: Final = JSON(none_as_null=True)
TEXT: Final = LocalTextColumn()
PARTIAL: Final = PartialDateColumn()


def link(table: str, *, required: bool = False, unique: bool = False) -> Any:
    """A foreign key; checked at commit, so that undo may put rows back in any order."""
    key = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    if required:
        return Field(sa_type=KEY, sa_column_args=[key], index=not unique, unique=unique)
    return Field(default=None, sa_type=KEY, sa_column_args=[key], index=True, unique=unique)


def named(kind: type[Enum]) -> EnumType:
    """The type of a column that keeps the name of an enum's member."""
    return EnumType(kind, native_enum=False, length=32)


def one_of(kind: type[Enum], default: Enum) -> Any:
    """A column that keeps the name of an enum's member."""
    return Field(default=default, sa_type=named(kind))


def localized() -> Any:
    """A text in several languages, empty at first."""
    return Field(default_factory=LocalText, sa_type=TEXT)


def partial_date() -> Any:
    """A partial date, unknown at first."""
    return Field(default=None, sa_type=PARTIAL)


def listed() -> Any:
    """A list of short strings, empty at first; always assigned anew, never changed in place."""
    return Field(default_factory=list, sa_type=LIST)


def laid_down() -> Any:
    """What was true at a moment, as JSON; nothing at first, and assigned as a whole."""
    return Field(default=None, sa_type=KEPT)


def code() -> Any:
    """A short readable code, unique in its table, used in file names, on the command line and in print."""
    return Field(max_length=60, unique=True)
