"""Keeps the search index in line with the records, in the transaction that writes them.

`search_row` holds for each record what lists call it and its words, prepared in Python so that any database
finds the same; on SQLite an FTS5 index lies over the words. What is in the bin is in neither, nor is any part
of it: a programme item of a visit in the bin is not found until the visit is back.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Index, text
from sqlmodel import Field, Session, SQLModel, col, select

from delegation_desk.core.text import LocalText
from delegation_desk.model.record import TABLES, Record
from delegation_desk.store.engine import driver_connection
from delegation_desk.store.family import owners
from delegation_desk.store.journal import Action, Touch
from delegation_desk.store.naming import sort_text
from delegation_desk.store.words import prepare

INDEX = (
    "CREATE VIRTUAL TABLE search_index USING fts5(words, content='search_row', content_rowid='number',"
    " tokenize='ascii', prefix='1 2 3')",
    # Without it the words of an erased person stay in the file.
    "INSERT INTO search_index(search_index, rank) VALUES('secure-delete', 1)",
)
_KNOWN = "SELECT number, heading, sort, words FROM search_row WHERE row_id = ?"
_ENTER = "INSERT INTO search_row (table_name, row_id, heading, sort, words) VALUES (?, ?, ?, ?, ?)"
_RENAME = "UPDATE search_row SET heading = ?, sort = ?, words = ? WHERE number = ?"
_FORGET = "DELETE FROM search_row WHERE number = ?"
_INDEX_ENTER = "INSERT INTO search_index(rowid, words) VALUES (?, ?)"
_INDEX_FORGET = "INSERT INTO search_index(search_index, rowid, words) VALUES ('delete', ?, ?)"
_LONGEST_HEADING = 300


class SearchRow(SQLModel, table=True):
    """What the search knows of a record outside the bin."""

    __tablename__ = "search_row"
    __table_args__ = (Index("ix_search_row_listed", "table_name", "row_id"),)

    number: int | None = Field(default=None, primary_key=True)
    table_name: str = Field(max_length=60)
    row_id: UUID = Field(unique=True)
    heading: str
    sort: str  # the heading as lists are sorted by it, and below it every name on a line of its own
    words: str


@dataclass(frozen=True)
class Entry:
    """What the index is to hold of a record."""

    heading: str
    sort: str
    words: str


class _Known(NamedTuple):
    number: int
    heading: str
    sort: str
    words: str


def create_index(connection: Connection) -> None:
    """Make the index of a new workspace, over the table that is there already."""
    for statement in INDEX:
        connection.execute(text(statement))


def entry_of(row: Record) -> Entry:
    """What the index is to hold of a record."""
    heading = row.heading()[:_LONGEST_HEADING]
    words = " ".join(filter(None, (_words(_text(getattr(row, name))) for name in type(row).searched)))
    return Entry(heading, sort_text(heading, row.names()), words)


@lru_cache(maxsize=64)
def _words(text: str) -> str:
    """What the search finds in one field; remembered, as most fields of a form stay as they were."""
    return prepare(text)


def update_index(session: Session, touches: Iterable[Touch]) -> None:
    """Bring the index in line with what a write touched, in the same transaction."""
    for touch in touches:
        row = session.get(touch.record, touch.row_id) if touch.action is not Action.DELETE else None
        if touch.record.searched and row is not None and _same_words(touch):
            _rename(session.connection(), row)
        elif touch.record.searched:
            _enter(session, touch.record, touch.row_id, row)
        if row is not None and touch.action is Action.UPDATE and "deleted_at" in touch.after:
            _take_parts_along(session, row)


def rebuild_index(session: Session) -> int:
    """Make the index anew from all records; returns how many it holds."""
    connection = session.connection()
    connection.exec_driver_sql("DELETE FROM search_row")
    connection.exec_driver_sql("INSERT INTO search_index(search_index) VALUES('rebuild')")
    count, buried = 0, lying_in_bin(session)
    for record in searched_tables():
        for row in session.exec(select(record).where(col(record.deleted_at).is_(None))):
            if row.id not in buried:
                _enter(session, record, row.id, row)
                count += 1
    return count


def searched_tables() -> list[type[Record]]:
    """The tables whose records the search finds."""
    return [record for record in TABLES.values() if record.searched]


def owner_of(session: Session, row: Record) -> Record | None:
    """What a record is part of; None for one that stands for itself."""
    links = ((table, getattr(row, name)) for name, table in owners(type(row)).items())
    table, owner_id = next(((table, pointed) for table, pointed in links if pointed), ("", None))
    return session.get(TABLES[table], owner_id) if table else None


def lying_in_bin(session: Session) -> set[UUID]:
    """The ids of all records in the bin and of all their parts, however deep."""
    found: set[UUID] = set()
    for record in TABLES.values():
        binned = select(record.id).where(col(record.deleted_at).is_not(None))
        for row_id in session.exec(binned).all():
            found.add(row_id)
            found.update(part.id for part in _parts(session, record, row_id))
    return found


def _parts(session: Session, record: type[Record], row_id: UUID) -> Iterator[Record]:
    """Every part of a record, and the parts of these."""
    for child in TABLES.values():
        for column, owner in owners(child).items():
            if owner != record.__tablename__:
                continue
            for part in session.exec(select(child).where(col(getattr(child, column)) == row_id)).all():
                yield part
                yield from _parts(session, child, part.id)


def _take_parts_along(session: Session, row: Record) -> None:
    """Let the parts of a record go from the index, or come back, as it goes into the bin or comes out."""
    for part in _parts(session, type(row), row.id):
        if type(part).searched:
            _enter(session, type(part), part.id, part)


def _is_in_bin(session: Session, row: Record) -> bool:
    around: Record | None = row
    while around is not None and around.deleted_at is None:
        around = owner_of(session, around)
    return around is not None


def _enter(session: Session, record: type[Record], row_id: UUID, row: Record | None) -> None:
    """Let the index hold what a record is now, and nothing of one that is gone or in the bin."""
    connection = session.connection()
    known = _known(connection, row_id)
    wanted = entry_of(row) if row is not None and not _is_in_bin(session, row) else None
    if known is not None and (wanted is None or wanted.words != known.words):
        connection.exec_driver_sql(_INDEX_FORGET, (known.number, known.words))
    if wanted is None:
        if known is not None:
            connection.exec_driver_sql(_FORGET, (known.number,))
        return
    new: tuple[Any, ...] = (wanted.heading, wanted.sort, wanted.words)
    if known is None:
        table = str(record.__tablename__)
        number = connection.exec_driver_sql(_ENTER, (table, row_id.hex, *new)).lastrowid
        connection.exec_driver_sql(_INDEX_ENTER, (number, wanted.words))
        return
    if new != (known.heading, known.sort, known.words):
        connection.exec_driver_sql(_RENAME, (*new, known.number))
    if wanted.words != known.words:
        connection.exec_driver_sql(_INDEX_ENTER, (known.number, wanted.words))


def _known(connection: Connection, row_id: UUID) -> _Known | None:
    """What the index holds of a record; past SQLAlchemy, which makes much of a row."""
    found = driver_connection(connection).execute(_KNOWN, (row_id.hex,)).fetchone()
    return None if found is None else _Known(*found)


def _same_words(touch: Touch) -> bool:
    """Whether a touch changed nothing that the search looks through."""
    fields = {*touch.record.searched, "deleted_at"}
    return touch.action is Action.UPDATE and fields.isdisjoint(touch.after)


def _rename(connection: Connection, row: Record) -> None:
    """Follow a name that changed though the words did not: the order of a name, a title."""
    heading, known = row.heading()[:_LONGEST_HEADING], _known(connection, row.id)
    sort = sort_text(heading, row.names())
    if known is not None and (heading, sort) != (known.heading, known.sort):
        connection.exec_driver_sql(_RENAME, (heading, sort, known.words, known.number))


def _text(value: Any) -> str:
    if isinstance(value, LocalText):
        return " ".join(value.texts.values())
    return " ".join(map(str, value)) if isinstance(value, list) else str(value or "")
