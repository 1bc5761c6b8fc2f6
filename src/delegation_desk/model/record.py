"""What every record has in common, and the list of all tables."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from importlib import import_module
from typing import ClassVar, Final, TypeVar, get_type_hints
from uuid import UUID, uuid4

from pydantic import ConfigDict
from sqlalchemy import MetaData
from sqlmodel import Field, SQLModel

from delegation_desk.core.language import current
from delegation_desk.core.text import LocalText
from delegation_desk.model.columns import INSTANT, KEY, LIST

SQLModel.metadata.naming_convention = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
).naming_convention
# Its own annotations are texts, which would be read anew for every class that follows.
SQLModel.__annotations__ = {
    name: hint for name, hint in get_type_hints(SQLModel).items() if name in SQLModel.__annotations__
}
# Validators are made when the first draft of a kind is filled: all at once would be a fifth of the start.
SQLModel.model_config["defer_build"] = True

METADATA: Final = SQLModel.metadata
# The version of the schema, kept in the file's user_version; each migration raises it by one.
VERSION: Final[int] = 3


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

    id: UUID = Field(default_factory=uuid4, primary_key=True, sa_type=KEY)
    created_at: datetime = Field(default_factory=now, sa_type=INSTANT)
    updated_at: datetime = Field(default_factory=now, sa_type=INSTANT)
    revision: int = Field(default=1)
    deleted_at: datetime | None = Field(default=None, sa_type=INSTANT)
    tags: list[str] = Field(default_factory=list, sa_type=LIST)

    draft: ClassVar[type[Draft]]
    # Fields whose words the search finds; a record without any is found through its parent.
    searched: ClassVar[tuple[str, ...]] = ()

    def heading(self) -> str:
        """What the search, the journal and the command line call this record, whatever the window speaks."""
        return str(self.id)

    def called(self) -> str:
        """What the window calls this record: the heading, in its own language where it is worded so."""
        worded = self._worded()
        return worded.best(current())[0] if worded is not None else self.heading()

    def names(self) -> list[str]:
        """All that this record is known by: its heading, the same in every language, in short and by code."""
        worded = self._worded()
        short = (getattr(self, field, "") for field in ("short_name", "code"))
        names = (self.heading(), *(worded.texts.values() if worded is not None else ()), *short)
        return [name for name in dict.fromkeys(names) if name]

    def _worded(self) -> LocalText | None:
        """The text in several languages that the heading is taken from."""
        heading, texts = self.heading(), (getattr(self, field) for field in type(self).searched)
        return next((text for text in texts if isinstance(text, LocalText) and str(text) == heading), None)

    @property
    def invented(self) -> bool:
        """Whether the record is sample data and must say so wherever it is shown."""
        return "demo" in self.tags


R = TypeVar("R", bound=Record)
# Which module of the model declares which tables.
_MODULES: Final = {
    "agreements": ("agreement", "agreement_step"),
    "agreement_parts": (
        "agreement_party", "signatory", "clause", "agreement_version", "cooperation_field", "obligation",
    ),
    "documents": ("attachment", "issued_document"),
    "settings": ("workspace_settings",),
    "meetings": ("meeting", "talking_point", "company_presented"),
    "materials": ("material",),
    "partnerships": ("partnership",),
    "partnership_parts": ("partner", "partnership_event", "evaluation"),
    "outcomes": ("outcome", "outcome_link"),
    "people": ("person",),
    "positions": ("position", "contact_point"),
    "places": ("place", "organisation"),
    "place_facts": ("place_fact",),
    "policies": ("policy",),
    "policy_parts": ("edition", "section", "offer", "claim", "transmission"),
    "tasks": ("task",),
    "correspondence": ("correspondence", "gift"),
    "visits": ("visit", "member", "stop", "programme_item"),
    "visit_parts": ("objective", "visit_party", "participant", "visit_note"),
}  # fmt: skip


class Tables(Mapping[str, type[Record]]):
    """Every table by its name; a module is imported when one of its tables is first asked for.

    To declare a table takes longer than to read it, and a page shows few of them.
    """

    def __init__(self) -> None:
        self._modules = {name: module for module, names in _MODULES.items() for name in names}
        self._declared: dict[str, type[Record]] = {}

    def enter(self, record: type[Record]) -> None:
        """Enter a table that has just been declared."""
        self._declared[str(record.__tablename__)] = record

    def __getitem__(self, name: str) -> type[Record]:
        if name not in self._declared:
            import_module(f"{__package__}.{self._modules[name]}")
        return self._declared[name]

    def __contains__(self, name: object) -> bool:
        return name in self._modules

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)


TABLES: Final = Tables()


def table(draft: type[Draft]) -> Callable[[type[R]], type[R]]:
    """Tie a table to its draft and enter it among all tables; used as a decorator."""

    def enter(record: type[R]) -> type[R]:
        record.draft = draft
        draft.record = record
        TABLES.enter(record)
        return record

    return enter


def table_of(name: str) -> type[Record]:
    """The record class of a table's name."""
    return TABLES[name]
