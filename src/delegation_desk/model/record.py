"""What every record has in common, and the list of all tables."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import ClassVar, TypeVar
from uuid import UUID, uuid4

from pydantic import ConfigDict
from sqlalchemy import JSON, MetaData
from sqlmodel import Field, SQLModel

from delegation_desk.model.columns import Instant

SQLModel.metadata.naming_convention = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
).naming_convention
# Validators are made when the first draft of a kind is filled: all at once would be a fifth of the start.
SQLModel.model_config["defer_build"] = True


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


class Draft(SQLModel):
    """A plain, validated object that a form fills; the only thing that becomes a record."""

    # Defaults too: a title that was left out is as empty as one that was emptied.
    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True, validate_default=True)  # type: ignore[assignment]  # SQLModel narrows the type

    record: ClassVar[type["Record"]]


class Record(SQLModel):
    """A row that the journal follows: identity, times, version counter, bin and tags."""

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    created_at: datetime = Field(default_factory=now, sa_type=Instant)
    updated_at: datetime = Field(default_factory=now, sa_type=Instant)
    revision: int = Field(default=1)
    deleted_at: datetime | None = Field(default=None, sa_type=Instant)
    tags: list[str] = Field(default_factory=list, sa_type=JSON)

    draft: ClassVar[type[Draft]]
    # Fields whose words the search finds; a record without any is found through its parent.
    searched: ClassVar[tuple[str, ...]] = ()

    def heading(self) -> str:
        """What lists, the search and the history call this record."""
        return str(self.id)

    @property
    def invented(self) -> bool:
        """Whether the record is sample data and must say so wherever it is shown."""
        return "demo" in self.tags


R = TypeVar("R", bound=Record)
TABLES: dict[str, type[Record]] = {}


def table(draft: type[Draft]) -> Callable[[type[R]], type[R]]:
    """Tie a table to its draft and enter it in the list of all tables; used as a decorator."""

    def enter(record: type[R]) -> type[R]:
        record.draft = draft
        draft.record = record
        TABLES[str(record.__tablename__)] = record
        return record

    return enter


def table_of(name: str) -> type[Record]:
    """The record class of a table's name."""
    return TABLES[name]
