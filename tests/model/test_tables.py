"""The tables keep to what SQLite and PostgreSQL both have, so that an office server can take them over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sqlalchemy import (
    Boolean,
    Date,
    DateTime,
    Float,
    Integer,
    LargeBinary,
    MetaData,
    Numeric,
    String,
    Uuid,
    create_mock_engine,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable
from sqlalchemy.sql.ddl import ExecutableDDLElement
from sqlalchemy.types import JSON, TypeDecorator, TypeEngine

import delegation_desk.model.schema
import delegation_desk.store.workspace
from delegation_desk.model.record import Draft
from delegation_desk.model.schema import METADATA, TABLES, table_of

# What both have; a type of one alone is not among them.
_SHARED = (Boolean, Date, DateTime, Float, Integer, LargeBinary, Numeric, String, Uuid, JSON)
_LONGEST_NAME = 63  # PostgreSQL cuts longer ones off without a word
_POSTGRESQL_TYPES = re.compile(
    r"UUID|VARCHAR(\(\d+\))?|INTEGER|SERIAL|BIGINT|BOOLEAN|JSON|DATE|TIMESTAMP WITH(OUT)? TIME ZONE|FLOAT"
    r"|NUMERIC\(\d+, \d+\)|BYTEA"
)

tables = pytest.mark.parametrize("table", METADATA.tables.values(), ids=str)


def _plain(kind: TypeEngine[object]) -> TypeEngine[object]:
    return kind.impl_instance if isinstance(kind, TypeDecorator) else kind


def _postgresql_ddl() -> list[str]:
    """All statements that PostgreSQL would be sent, with links between tables that refer to each other."""
    sent: list[str] = []

    def take(statement: ExecutableDDLElement, *_values: object, **_options: object) -> None:
        sent.append(str(statement.compile(dialect=postgresql.dialect())))  # type: ignore[no-untyped-call]  # SQLAlchemy's dialects have no types

    copy = MetaData()  # sending links on their own marks the tables, for whichever test comes next
    for table in METADATA.tables.values():
        table.to_metadata(copy)
    copy.create_all(create_mock_engine("postgresql://", take), checkfirst=False)
    return sent


@tables
def test_types_are_shared(table: object) -> None:
    columns = METADATA.tables[str(table)].columns
    foreign = {column.name: column.type for column in columns if not isinstance(_plain(column.type), _SHARED)}
    assert foreign == {}


@tables
def test_postgresql_has_every_type(table: object) -> None:
    written = str(CreateTable(METADATA.tables[str(table)]).compile(dialect=postgresql.dialect()))  # type: ignore[no-untyped-call]  # SQLAlchemy's dialects have no types
    lines = [line.strip().rstrip(",") for line in written.splitlines()[2:]]
    columns = [
        line for line in lines if line and not line.startswith(("CONSTRAINT", "PRIMARY", "FOREIGN", ")"))
    ]
    assert len(columns) == len(METADATA.tables[str(table)].columns)
    for line in columns:
        kind = re.sub(r"\s+(NOT NULL|DEFAULT .*)$", "", line.split(" ", 1)[1])
        assert _POSTGRESQL_TYPES.fullmatch(kind), line


@pytest.mark.filterwarnings("ignore:Cannot correctly sort tables:sqlalchemy.exc.SAWarning")
def test_postgresql_gets_every_table_and_every_link() -> None:
    sent = "\n".join(_postgresql_ddl())
    assert sent.count("CREATE TABLE") == len(METADATA.tables)
    links = sum(len(column.foreign_keys) for table in METADATA.tables.values() for column in table.columns)
    assert sent.count("REFERENCES") == links
    assert "SQLITE" not in sent.upper()


@tables
def test_names_fit_everywhere(table: object) -> None:
    found = METADATA.tables[str(table)]
    names = [str(each.name) for each in (found, *found.columns, *found.constraints, *found.indexes)]
    assert [name for name in names if len(name) > _LONGEST_NAME or not re.fullmatch("[a-z0-9_]+", name)] == []


@pytest.mark.parametrize("name", TABLES)
def test_links_wait_for_the_end_of_the_transaction(name: str) -> None:
    for column in METADATA.tables[name].columns:
        for key in column.foreign_keys:
            assert (key.deferrable, key.initially) == (True, "DEFERRED"), column
            assert key.column.name == "id"
            assert column.index or column.unique or _leads_an_index(name, column.name), (
                f"{column} has no index"
            )


def _leads_an_index(table: str, column: str) -> bool:
    found = METADATA.tables[table]
    return any(next(iter(index.columns)).name == column for index in found.indexes)


@pytest.mark.parametrize("name", TABLES)
def test_every_record_has_its_draft_and_nothing_but_its_fields(name: str) -> None:
    record = table_of(name)
    assert issubclass(record.draft, Draft)
    assert record.draft.record is record
    assert set(record.draft.model_fields) <= set(record.model_fields)
    assert set(record.searched) <= set(record.draft.model_fields)


def test_every_table_is_found_by_its_name() -> None:
    assert [str(table_of(name).__tablename__) for name in TABLES] == list(TABLES)
    beside = {"attachment_content", "journal_entry", "journal_change", "search_row"}
    assert METADATA.tables.keys() - TABLES.keys() == beside


def test_no_module_of_tables_is_forgotten() -> None:
    folder = Path(delegation_desk.model.schema.__file__).parent
    declaring = {file.stem for file in folder.glob("*.py") if "\n@table(" in file.read_text(encoding="utf-8")}
    assert {record.__module__.rpartition(".")[2] for record in TABLES.values()} == declaring
