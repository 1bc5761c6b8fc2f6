"""Makes the file of a new workspace, whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import text

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import _
from delegation_desk.store.engine import APPLICATION_ID, driver_connection, writing_engine
from delegation_desk.store.lock import WriterLock
from delegation_desk.store.search_index import create_index


def create_file(path: Path) -> None:
    """Make an empty workspace of the present schema; raises Refused if it is there or cannot be.

    It is laid out under another name and renamed when it is on the disk: a failure leaves no half of it.
    """
    _refuse_taken(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.with_name(path.name + ".lock").touch()
    except OSError as error:
        raise _impossible(path, error) from None
    lock = WriterLock(path)
    made = path.with_name(path.name + ".new")
    try:
        _remove(made)
        _lay_out(made)
        _refuse_taken(path)
        made.replace(path)
        _settle(path.parent)
    except OSError as error:
        raise _impossible(path, error) from None
    finally:
        _remove(made)
        lock.release()


def _lay_out(path: Path) -> None:
    from delegation_desk.model.schema import METADATA, VERSION

    path.touch()
    engine = writing_engine(path)
    try:
        with engine.begin() as connection:
            METADATA.create_all(connection)
            create_index(connection)
            connection.execute(text(f"PRAGMA application_id={APPLICATION_ID}"))
            connection.execute(text(f"PRAGMA user_version={VERSION}"))
        with engine.connect() as connection:
            driver_connection(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()


def _settle(folder: Path) -> None:
    """Let the new name reach the disk; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove(made: Path) -> None:
    for end in ("", "-wal", "-shm"):
        made.with_name(made.name + end).unlink(missing_ok=True)


def _refuse_taken(path: Path) -> None:
    if path.exists():
        raise Refused(_("“{name}” is there already. Open it, or choose another name.").format(name=path.name))


def _impossible(path: Path, error: OSError) -> Refused:
    return Refused(
        _("“{name}” cannot be created there: {reason}. Choose another folder.").format(
            name=path.name, reason=error.strerror or type(error).__name__
        )
    )
