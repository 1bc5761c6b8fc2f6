"""Migrations make what the model says, and each has its test and a workspace of the version before."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, create_engine, inspect, text
from sqlmodel import select

from delegation_desk.model.policy_parts import Edition
from delegation_desk.model.schema import METADATA, VERSION
from delegation_desk.store.briefs.policies import policy_brief
from delegation_desk.store.briefs.policy_hash import content_hash
from delegation_desk.store.check import check
from delegation_desk.store.search_index import create_index
from delegation_desk.store.upgrade import MIGRATIONS, run_migrations
from delegation_desk.store.workspace import Workspace

WORKSPACES = Path(__file__).parent / "workspaces"
SCRIPTS = sorted((MIGRATIONS / "versions").glob("[0-9]*.py"))


def migrated(connection: Connection) -> None:
    run_migrations(connection, MIGRATIONS, 0, VERSION)


def from_the_model(connection: Connection) -> None:
    METADATA.create_all(connection)
    create_index(connection)


def schema(make: Any) -> dict[str, Any]:
    """All that can be known of the tables that something makes."""
    engine = create_engine("sqlite://", module=driver)
    with engine.begin() as connection:
        make(connection)
        seen = inspect(connection)
        tables = {
            name: {
                "columns": {column["name"]: _column(column) for column in seen.get_columns(name)},
                "primary key": seen.get_pk_constraint(name),
                "links": sorted(map(str, seen.get_foreign_keys(name))),
                "indexes": sorted(map(str, seen.get_indexes(name))),
                "unique": sorted(map(str, seen.get_unique_constraints(name))),
                "checks": sorted(map(str, seen.get_check_constraints(name))),
            }
            for name in seen.get_table_names()
        }
        search = connection.execute(
            text("SELECT sql FROM sqlite_master WHERE name = 'search_index'")
        ).scalar()
        secure = connection.execute(text("SELECT v FROM search_index_config ORDER BY k")).scalars().all()
    engine.dispose()
    return {**tables, "search index": (search, secure)}


def _column(column: Any) -> dict[str, Any]:
    return {**column, "type": str(column["type"])}


def test_migrations_make_what_the_model_says() -> None:
    """Else `packaging/migrations.py baseline` while no workspace is out, later `... new "what changes"`."""
    made, wanted = schema(migrated), schema(from_the_model)
    assert made.keys() == wanted.keys()
    for name, table in wanted.items():
        assert made[name] == table, name


def test_the_version_is_the_number_of_migrations() -> None:
    assert [script.name[:4] for script in SCRIPTS] == [f"{number:04}" for number in range(1, VERSION + 1)]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_migrations_never_import_the_model(script: Path) -> None:
    assert "delegation_desk.model" not in script.read_text(encoding="utf-8")


def test_every_migration_has_its_test_and_a_workspace_of_the_version_before() -> None:
    """The test looks at what the migration changes; the workspace is the smallest with the rows concerned."""
    numbers = [int(script.name[:4]) for script in SCRIPTS[1:]]
    assert [number for number in numbers if f"test_migration_{number:04}" not in globals()] == []
    assert [number for number in numbers if not (WORKSPACES / f"version-{number - 1}.desk.gz").exists()] == []


def unpacked(kept: Path, path: Path) -> Path:
    """A workspace as an earlier version left it, in which everything is made up."""
    path.write_bytes(gzip.decompress(kept.read_bytes()))
    return path


def test_workspaces_of_every_version_open(tmp_path: Path) -> None:
    for kept in sorted(WORKSPACES.glob("version-*.desk.gz")):
        path = unpacked(kept, tmp_path / kept.stem)
        with Workspace.open(path) as workspace:
            assert check(workspace).findings == ()


def test_migration_0002(tmp_path: Path) -> None:
    """An edition published before keeps its checksum, and has nothing laid down with it."""
    path = unpacked(WORKSPACES / "version-1.desk.gz", tmp_path / "old.desk")
    with Workspace.open(path) as workspace, workspace.read() as session:
        (edition,) = session.exec(select(Edition)).all()
        assert edition.printed is None
        assert content_hash(session, edition.id) == edition.content_hash != ""
        brief = policy_brief(session, "policy-old", 1, "de")
    assert (brief.title.text, brief.frozen) == ("Standort Musterstadt", True)
