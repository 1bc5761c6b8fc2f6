"""Migrations make what the model says, and each has its test and a workspace of the version before."""

from __future__ import annotations

import gzip
import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, create_engine, inspect, text
from sqlmodel import select

from delegation_desk.core.language import Language
from delegation_desk.core.text import LocalText
from delegation_desk.model.people import Person
from delegation_desk.model.policy_parts import Edition
from delegation_desk.model.schema import METADATA, TABLES, VERSION
from delegation_desk.store.briefs.policies import policy_brief
from delegation_desk.store.briefs.policy_hash import content_hash
from delegation_desk.store.briefs.reading import Wording
from delegation_desk.store.check import check
from delegation_desk.store.family import history
from delegation_desk.store.search import search_whole
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


# --- 0003: what is printed in every language is worded in every language

# What the workspace of version 2 holds, but for what is empty.
WORDED = {
    ("visit_note", "text"): {"Cards are given and read with both hands.", "请 “quoted” \\ 2019"},
    ("person", "diet"): {"vegetarian"},
    ("member", "travel_note"): {"Papers are there"},
    ("place_fact", "source"): {"2019"},
    ("claim", "source"): {"Land register", "Land register, March 2026"},
}
# What each step back brings to light, the newest first; a step forward was open when the file was left.
FORWARD = ("person", "diet", "no meat")
BACK = (
    ("person", "diet", "vegetarian"),
    ("visit_note", "text", "Cards are given with both hands."),
    ("person", "diet", "no pork"),
    ("member", "travel_note", "Papers asked for"),
    ("place_fact", "source", "Yearbook of Sampleford"),
    ("claim", "source", "Land register, new"),
    ("visit_note", "text", "请 “quoted” \\ 2019"),  # it comes back from the bin
    ("visit_note", "text", "Gone for good"),  # the journal alone remembers it
)


def old_words(tmp_path: Path, named: str | None = None) -> Path:
    """The workspace of version 2; `named` are the languages that its settings are to name, as JSON."""
    path = unpacked(WORKSPACES / "version-2.desk.gz", tmp_path / "old.desk")
    if named is not None:
        with closing(driver.connect(str(path))) as connection, connection:
            connection.execute("UPDATE workspace_settings SET languages = ?", [named])
    return path


def kept(path: Path) -> dict[tuple[str, Any], dict[str, Any]]:
    """Every row of the records, of the journal and of the search, as the file holds it."""
    rows: dict[tuple[str, Any], dict[str, Any]] = {}
    with closing(driver.connect(str(path))) as connection:
        connection.row_factory = driver.Row
        for table in (*TABLES, "journal_entry", "journal_change", "search_row"):
            key = {"journal_entry": "number", "search_row": "number"}.get(table, "id")
            for row in connection.execute(f'SELECT * FROM "{table}"').fetchall():
                rows[table, row[key]] = dict(row)
    return rows


def texts(workspace: Workspace, table: str, field: str) -> list[LocalText]:
    with workspace.read() as session:
        return [getattr(row, field) for row in session.exec(select(TABLES[table])).all()]


@pytest.mark.parametrize(
    ("named", "language"),
    [(None, "en"), ("[]", "de"), ('["zh","en"]', "zh"), ('["fr"]', "de")],
    ids=["as it is", "none named", "Chinese", "another"],
)
def test_migration_0003(tmp_path: Path, named: str | None, language: Language) -> None:
    """A text is in the language in which the workspace is written; an empty one is in none."""
    with Workspace.open(old_words(tmp_path, named)) as workspace:
        for (table, field), words in WORDED.items():
            wanted = {LocalText(), *(LocalText.of(each, source=language) for each in words)}
            assert set(texts(workspace, table, field)) == wanted, table


def test_all_but_the_words_is_as_it_was_before_0003(tmp_path: Path) -> None:
    path = old_words(tmp_path)
    before = kept(path)
    Workspace.open(path).close()
    after = kept(path)
    assert before.keys() == after.keys()
    for (table, key), row in before.items():
        for name, value in row.items():
            found = after[table, key][name]
            if (table, name) in WORDED:
                assert json.loads(found)["texts"] == ({"en": value} if value else {})
            elif (table, name) not in (("journal_change", "before"), ("journal_change", "after")):
                assert found == value, (table, name)


def test_steps_made_before_0003_are_undone_and_done_again(tmp_path: Path) -> None:
    def shown(workspace: Workspace, table: str, field: str, words: str) -> bool:
        return LocalText.of(words, source="en") in texts(workspace, table, field)

    with Workspace.open(old_words(tmp_path)) as workspace:
        assert workspace.redo() is not None
        assert shown(workspace, *FORWARD)
        before = {place: texts(workspace, *place) for place in WORDED}
        for step in BACK:
            assert workspace.undo() is not None
            assert shown(workspace, *step)
        assert check(workspace).findings == ()
        for _step in BACK:
            assert workspace.redo() is not None
        assert {place: texts(workspace, *place) for place in WORDED} == before
        assert check(workspace).findings == ()


def test_the_history_tells_the_words_of_before_0003(tmp_path: Path) -> None:
    with Workspace.open(old_words(tmp_path)) as workspace, workspace.read() as session:
        told = [
            line.before.get("diet")
            for person in session.exec(select(Person)).all()
            for line in history(session, Person, person.id)
        ]
    assert LocalText.of("no pork", source="en") in told


@pytest.mark.parametrize("words", ["read with both", "vegetarian", "papers", "2019", "march 2026"])
def test_words_are_found_after_0003(tmp_path: Path, words: str) -> None:
    with Workspace.open(old_words(tmp_path)) as workspace, workspace.read() as session:
        assert search_whole(session, words, 10, {"visit", "person", "place", "policy"})


def test_an_edition_published_before_0003_prints_under_its_checksum(tmp_path: Path) -> None:
    with Workspace.open(old_words(tmp_path)) as workspace, workspace.read() as session:
        edition = session.exec(select(Edition).where(Edition.number == 1)).one()
        assert edition.printed
        assert content_hash(session, edition.id) == edition.content_hash != ""
        (claim,) = policy_brief(session, "policy-old", 1, "zh").sections[0].claims
    assert claim.source == Wording("Land register", "en", foreign=True)
