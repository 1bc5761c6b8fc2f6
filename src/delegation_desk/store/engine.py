"""The SQLite engine: one driver everywhere, durable writes, one writer at a time."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool, Pool, QueuePool
from sqlalchemy.util import LRUCache

APPLICATION_ID = 0x44444B31  # "DDK1"
BUSY_MILLISECONDS = 5000

_PRAGMAS = (
    f"busy_timeout={BUSY_MILLISECONDS}",
    "cipher_log_level=NONE",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "secure_delete=ON",
)
WRITING_PRAGMAS = (*_PRAGMAS, "journal_mode=WAL", "synchronous=FULL")
READING_PRAGMAS = (*_PRAGMAS, "query_only=ON")

_compiled: LRUCache[Any, Any] = LRUCache(1000)


def writing_engine(path: Path) -> Engine:
    """The engine that a workspace is written through."""
    return _engine(partial(_connect, path, "mode=rw"), NullPool, WRITING_PRAGMAS)


def reading_engine(path: Path, *, beside_writer: bool = False) -> Engine:
    """An engine that cannot write, whatever it is asked.

    Beside a writer of this process it keeps its connections. Otherwise each reading opens the file anew:
    whoever writes may come and go in between.
    """
    if beside_writer:
        return _engine(partial(_connect, path, "mode=ro"), QueuePool, READING_PRAGMAS)
    return _engine(partial(_connect_to_read, path), NullPool, READING_PRAGMAS)


def has_log(path: Path) -> bool:
    """Whether a log lies beside the file: somebody writes just now, or did when the power failed."""
    try:
        return path.with_name(path.name + "-wal").stat().st_size > 0
    except OSError:
        return False


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """A transaction that surely ends: SQLite leaves it open where it refuses to commit."""
    try:
        with connection.begin():
            yield
    except BaseException:
        kept = driver_connection(connection)
        if kept.in_transaction:
            kept.rollback()
        raise


def driver_connection(connection: Connection) -> Any:
    """The driver's own connection, for what SQLAlchemy has no words for: backup and checkpoint."""
    return connection.connection.driver_connection


def _engine(connect: Any, pool: type[Pool], pragmas: tuple[str, ...]) -> Engine:
    kind = _kind()
    engine = Engine(
        pool(connect, dialect=kind.dialect),
        kind.dialect,
        kind.url,
        # Values are personal data and must not reach a log through an error message.
        hide_parameters=True,
        execution_options={"compiled_cache": _compiled},
    )
    event.listen(engine, "connect", partial(_prepare, pragmas))
    event.listen(engine, "begin", _begin)
    return engine


@cache
def _kind() -> Engine:
    """What all engines share: a dialect of their own would compile every statement anew for each of them."""
    kind = create_engine(
        "sqlite://",
        module=driver,
        poolclass=NullPool,
        json_serializer=json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode,
    )
    kind.connect().close()  # the dialect learns what this SQLite can do
    return kind


def _connect(path: Path, how: str) -> Any:
    return driver.connect(
        f"{path.resolve().as_uri()}?{how}",
        uri=True,
        timeout=BUSY_MILLISECONDS / 1000,
        isolation_level=None,  # the transactions are ours
        check_same_thread=False,
        cached_statements=512,
    )


def _connect_to_read(path: Path) -> Any:
    """The first way of opening that works here and leaves nothing behind."""
    failure: Exception | None = None
    for how in _ways_to_read(path):
        connection = _connect(path, how)
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except driver.OperationalError as error:
            failure = error
            connection.close()
        else:
            return connection
    raise failure or driver.OperationalError("unable to open database file")


def _ways_to_read(path: Path) -> Iterator[str]:
    if not has_log(path):
        if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
            # A connection that may write takes away the log that it has to lay; others leave it.
            yield "mode=rw"
        # Nobody writes now, and the connection lives for one reading: the file may be taken as it lies there.
        yield "mode=ro&immutable=1"
    yield "mode=ro"


def _prepare(pragmas: tuple[str, ...], connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    for pragma in pragmas:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    # A transaction that first reads and then writes loses updates unless it locks at once.
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
