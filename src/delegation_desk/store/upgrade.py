"""Brings a workspace of an older version up to date; imported only then, since alembic is slow to start.

A copy is laid beside the file first. All migrations then run in one transaction with the new version number:
either the file is up to date afterwards, or it is as it was.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from alembic.migration import MigrationContext
from alembic.operations import BatchOperations, Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import _
from delegation_desk.model.record import VERSION
from delegation_desk.store import guard
from delegation_desk.store.backup import CopyDamagedError, lay_copy
from delegation_desk.store.engine import driver_connection, writing_engine

MIGRATIONS = Path(__file__).parent / "migrations"


class RowsLostError(RuntimeError):
    """A migration lost rows, or left some that point to nothing; its transaction is rolled back."""


def upgrade(path: Path, *, scripts: Path = MIGRATIONS, target: int | None = None) -> Path:
    """Bring a workspace to a version, the newest by itself; returns the copy laid beside it.

    The caller holds the writer's lock. Raises Refused if it cannot be done; the file is as it was then.
    """
    target = VERSION if target is None else target
    copy = _free_name(path, target)
    try:
        lay_copy(path, copy)
    except (driver.Error, OSError, CopyDamagedError) as error:
        raise _impossible(path, error) from error
    try:
        _migrate(path, scripts, target)
    except Exception as error:  # whatever a migration ran into
        _take_back(path, copy)
        raise _impossible(path, error) from error
    return copy


def run_migrations(connection: Connection, scripts: Path, start: int, target: int) -> None:
    """Run the migrations after one version up to another, in the transaction of the connection."""
    directory = ScriptDirectory(os.fspath(scripts))
    with Operations.context(MigrationContext.configure(connection)):
        for number in range(start + 1, target + 1):
            migration: Any = directory.get_revision(f"{number:04}")
            migration.module.upgrade()


@contextmanager
def safe_batch(operations: Any, table: str, **options: Any) -> Iterator[BatchOperations]:
    """Alter a table by making it anew, as SQLite must; migrations use it instead of `op.batch_alter_table`.

    With foreign keys on, dropping the old table would delete or refuse rows of others without a word; what is
    counted before must be there afterwards.
    """
    connection = operations.get_bind()
    if _keys_are_on(connection):
        raise RuntimeError("a batch migration needs PRAGMA foreign_keys=OFF before its transaction begins")
    before = _counts(connection)
    with operations.batch_alter_table(table, **options) as batch:
        yield batch
    _compare(before, _counts(connection))


def _free_name(path: Path, target: int) -> Path:
    """A name for the copy that no earlier one has: demo.desk.before-2, demo.desk.before-2-1."""
    name = f"{path.name}.before-{target}"
    number = 0
    while (copy := path.with_name(name + (f"-{number}" if number else ""))).exists():
        number += 1
    return copy


def _take_back(path: Path, copy: Path) -> None:
    """Leave the file as it was: rolled back; if it is not sound all the same, the copy takes its place."""
    try:
        guard.check_content(path)
    except Refused:
        for end in ("-wal", "-shm"):
            path.with_name(path.name + end).unlink(missing_ok=True)
        copy.replace(path)
    else:
        copy.unlink()


def _impossible(path: Path, error: Exception) -> Refused:
    return Refused(
        _(
            "“{name}” comes from an older version of this program and could not be brought up to date. "
            "The file is unchanged. Please ask for help, and send along this message: {reason}"
        ).format(name=path.name, reason=f"{type(error).__name__} {error}".strip()[:200])
    )


def _migrate(path: Path, scripts: Path, target: int) -> None:
    engine = writing_engine(path)
    try:
        with engine.connect() as connection:
            driver_connection(connection).execute("PRAGMA foreign_keys=OFF")
            with connection.begin():
                start = int(connection.execute(text("PRAGMA user_version")).scalar_one())
                before = _counts(connection)
                run_migrations(connection, scripts, start, target)
                _compare(before, _counts(connection))
                if connection.execute(text("PRAGMA foreign_key_check")).first() is not None:
                    raise RowsLostError("rows point to nothing")
                connection.execute(text(f"PRAGMA user_version={target}"))
    finally:
        engine.dispose()


def _keys_are_on(connection: Connection) -> bool:
    if connection.dialect.name != "sqlite":
        return False  # other databases alter tables in place
    return bool(connection.execute(text("PRAGMA foreign_keys")).scalar())


def _counts(connection: Connection) -> dict[str, int]:
    names = connection.execute(
        text("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    ).scalars()
    return {
        name: int(connection.execute(text(f'SELECT count(*) FROM "{name}"')).scalar_one())  # noqa: S608 - names of our own tables
        for name in names
        if not name.startswith(("sqlite_", "search_", "_alembic_tmp_"))
    }


def _compare(before: dict[str, int], after: dict[str, int]) -> None:
    """Rows are never fewer in a table that is still there; a migration that drops one has moved its rows."""
    lost = [name for name, count in before.items() if name in after and after[name] < count]
    if lost:
        raise RowsLostError(f"rows are missing in {', '.join(sorted(lost))}")
