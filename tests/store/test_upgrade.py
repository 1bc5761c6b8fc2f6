"""Bringing an older file up to date: whole or not at all, with a copy beside it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent, indent
from typing import Any

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Column, Integer, inspect, text
from sqlmodel import Session

from delegation_desk.core.errors import Refused
from delegation_desk.core.text import LocalText
from delegation_desk.model.people import PersonDraft
from delegation_desk.model.record import VERSION
from delegation_desk.model.visits import MemberDraft, VisitDraft
from delegation_desk.store import guard, workspace
from delegation_desk.store import upgrade as upgrading
from delegation_desk.store.engine import driver_connection, writing_engine
from delegation_desk.store.records import add
from delegation_desk.store.upgrade import MIGRATIONS, RowsLostError, safe_batch, upgrade
from delegation_desk.store.workspace import Workspace

NEXT = VERSION + 1
HEAD = """
import sqlalchemy as sa
from alembic import op
from delegation_desk.store.upgrade import safe_batch

revision = "{number:04}"
down_revision = "{before:04}"


def upgrade() -> None:
"""
COLOUR = """
with safe_batch(op, "visit", recreate="always") as batch:
    batch.add_column(sa.Column("colour", sa.String(7), nullable=False, server_default="#17456B"))
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A workspace of the present version with rows that refer to each other."""

    def scene(session: Session) -> None:
        for number in range(3):
            visit = add(session, VisitDraft(code=f"visit-{number}", title=LocalText.of("Reise")))
            person = add(session, PersonDraft(family_name="Muster"))
            session.flush()
            add(session, MemberDraft(visit_id=visit.id, person_id=person.id))

    made = tmp_path / "old" / "old.desk"
    with Workspace.create(made) as workspace:
        workspace.write("Scene", scene)
    return made


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """The migrations of the program, to which a test adds its own."""
    made = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, made)
    return made


def migration(scripts: Path, body: str) -> None:
    head = HEAD.format(number=NEXT, before=VERSION)
    path = scripts / "versions" / f"{NEXT:04}_test.py"
    path.write_text(head + indent(dedent(body).strip(), "    ") + "\n")


def looked_up(path: Path, *questions: str) -> list[Any]:
    engine = writing_engine(path)
    with engine.connect() as connection:
        answers = [connection.execute(text(question)).scalar() for question in questions]
    engine.dispose()
    return answers


def rows(path: Path) -> list[Any]:
    return looked_up(
        path,
        "SELECT count(*) FROM visit",
        "SELECT count(*) FROM member",
        "SELECT count(*) FROM journal_change",
        "SELECT count(*) FROM search_row",
        "PRAGMA user_version",
    )


def test_upgraded(path: Path, scripts: Path) -> None:
    migration(scripts, COLOUR)
    before = rows(path)
    copy = upgrade(path, scripts=scripts, target=NEXT)
    assert rows(path) == [*before[:-1], NEXT]
    assert looked_up(path, "SELECT colour FROM visit", "PRAGMA integrity_check") == ["#17456B", "ok"]
    assert (copy.name, rows(copy)) == (f"old.desk.before-{NEXT}", before)
    assert sorted(each.name for each in path.parent.iterdir()) == ["old.desk", f"old.desk.before-{NEXT}"]


def test_a_table_made_anew_keeps_its_links_and_indexes(path: Path, scripts: Path) -> None:
    migration(scripts, COLOUR.replace('"visit"', '"member"'))
    before = described(path)
    upgrade(path, scripts=scripts, target=NEXT)
    assert described(path) == before


def described(path: Path) -> dict[str, Any]:
    engine = writing_engine(path)
    with engine.connect() as connection:
        seen = inspect(connection)
        links = [
            str(each) for name in ("member", "visit", "participant") for each in seen.get_foreign_keys(name)
        ]
        found = {"links": sorted(links), "indexes": sorted(map(str, seen.get_indexes("member")))}
    engine.dispose()
    assert all("DEFERRED" in link for link in links)
    return found


def test_what_is_still_in_the_log_is_in_the_copy_too(path: Path, scripts: Path, tmp_path: Path) -> None:
    migration(scripts, COLOUR)
    with Workspace.open(path) as open_still:
        open_still.write("Add", lambda s: add(s, PersonDraft(family_name="Spät")))
        for name in (path.name, path.name + "-wal"):
            shutil.copy(path.with_name(name), tmp_path / name)
    copy = upgrade(tmp_path / path.name, scripts=scripts, target=NEXT)
    assert looked_up(copy, "SELECT count(*) FROM person") == [4]


def test_copies_of_earlier_upgrades_stay(path: Path, scripts: Path) -> None:
    migration(scripts, COLOUR)
    for number in ("", "-1"):
        path.with_name(f"old.desk.before-{NEXT}{number}").write_text("kept")
    assert upgrade(path, scripts=scripts, target=NEXT).name == f"old.desk.before-{NEXT}-2"
    assert path.with_name(f"old.desk.before-{NEXT}").read_text() == "kept"


@pytest.mark.parametrize(
    "body",
    [
        COLOUR + "\nraise ZeroDivisionError",
        COLOUR + '\nop.execute("INSERT INTO visit (id) VALUES (1)")',
        COLOUR + '\nop.execute("DELETE FROM member")',
        COLOUR + "\nop.execute(\"UPDATE member SET visit_id = 'x'\")",
        COLOUR + '\nop.execute("no such statement")',
        "import no_such_module",
    ],
)
def test_a_migration_that_fails_leaves_the_file_as_it_was(path: Path, scripts: Path, body: str) -> None:
    migration(scripts, body)
    before = rows(path), described(path)
    with pytest.raises(Refused, match=r"could not be brought up to date. The file is unchanged."):
        upgrade(path, scripts=scripts, target=NEXT)
    assert (rows(path), described(path)) == before
    assert [each.name for each in path.parent.iterdir()] == ["old.desk"]
    Workspace.open(path).close()


def test_a_file_that_cannot_be_upgraded_is_refused_and_free_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if the program were a version further, without the migration for it."""
    for module in (guard, workspace, upgrading):
        monkeypatch.setattr(module, "VERSION", NEXT)
    before = path.read_bytes()
    with pytest.raises(Refused, match="could not be brought up to date"):
        Workspace.open(path)
    with pytest.raises(Refused, match="comes from an older version"):
        Workspace.open(path, write=False)
    assert path.read_bytes() == before
    monkeypatch.undo()
    Workspace.open(path).close()


# --- the guard for batch mode


@pytest.fixture
def operations(path: Path) -> Iterator[Operations]:
    """What a migration works with, foreign keys on."""
    engine = writing_engine(path)
    with engine.connect() as connection:
        yield Operations(MigrationContext.configure(connection))
        connection.rollback()
    engine.dispose()


def colour() -> Column[int]:
    return Column("colour", Integer(), nullable=True)


def test_batch_mode_is_refused_while_foreign_keys_are_on(operations: Operations) -> None:
    with pytest.raises(RuntimeError, match="foreign_keys=OFF"), safe_batch(operations, "visit") as batch:
        batch.add_column(colour())


def test_batch_mode_notices_rows_that_went_missing(operations: Operations) -> None:
    connection = operations.get_bind()
    driver_connection(connection).execute("PRAGMA foreign_keys=OFF")

    def loses() -> None:
        with safe_batch(operations, "visit") as batch:
            operations.execute("DELETE FROM member")
            batch.add_column(colour())

    with pytest.raises(RowsLostError, match="member"):
        loses()
