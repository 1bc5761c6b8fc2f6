"""Looks at a file before anything is opened: only a sound workspace on a local disk gets further.

Each refusal is one sentence that says what to do; the file is never changed by looking.
"""

from __future__ import annotations

import os
import stat
import struct
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import sqlcipher3.dbapi2 as driver

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import _
from delegation_desk.model.record import TABLES, VERSION
from delegation_desk.store.engine import APPLICATION_ID, has_log
from delegation_desk.store.folders import is_remote, is_synced

_HEADER = 100
_MAGIC = b"SQLite format 3\x00"
# Up to this size every page is looked at when a workspace is opened (a fifth of a second); beyond, `check`
# does it.
_LOOKED_THROUGH = 64 << 20
_OF_THE_STORE = {"attachment_content", "journal_change", "journal_entry", "search_row"}


class _Header(NamedTuple):
    page_size: int
    pages: int
    version: int
    application: int


def check_place(path: Path) -> None:
    """Refuse a folder where a live database would be lost sooner or later."""
    folder = path.parent
    if is_remote(folder):
        raise Refused(
            _(
                "“{folder}” is a network folder; a workspace there would be damaged sooner or later. "
                "Keep it on this computer and copy it to the network as a backup, or ask for the office "
                "server. Nothing was changed."
            ).format(folder=folder)
        )
    if is_synced(folder):
        raise Refused(
            _(
                "“{folder}” is synchronised by a cloud service, which damages open workspaces. "
                "Keep it in a folder of this computer that is not synchronised, and put backups there "
                "instead. Nothing was changed."
            ).format(folder=folder)
        )


def check_file(path: Path, *, write: bool) -> int:
    """Refuse what is no workspace, in a wrong place, too new or write-protected; returns its version."""
    _check_there(path)
    check_place(path)
    header = _header(path)
    _check_version(path, header.version)
    if path.stat().st_size < header.page_size * header.pages and not has_log(path):
        raise damaged(path)
    if write and not _may_write(path):
        raise write_protected(path)
    return header.version


def check_content(path: Path) -> int:
    """Refuse a workspace that is damaged inside or was altered by others; returns the version of its schema.

    The version may be younger than the one in the file itself while a log lies beside it.
    """
    try:
        with closing(_look(path)) as connection:
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            _check_version(path, version)
            sound = _has_our_tables(connection, version) and _is_whole(connection, path)
    except driver.DatabaseError:
        sound, version = False, 0
    if not sound:
        raise damaged(path)
    return version


def damaged(path: Path) -> Refused:
    """The refusal for a file that SQLite cannot read."""
    return Refused(
        _("“{name}” is damaged and was not opened. Restore a backup of it; the file is unchanged.").format(
            name=path.name
        )
    )


def write_protected(path: Path) -> Refused:
    """The refusal for a file, or a folder, that may not be written."""
    return Refused(
        _(
            "“{name}” is write-protected, or its folder is. Copy it to a folder of your own and open the "
            "copy; the file is unchanged."
        ).format(name=path.name)
    )


def _check_there(path: Path) -> None:
    try:
        kind = path.stat().st_mode
    except FileNotFoundError:
        raise Refused(
            _("There is no file “{name}”. Check the name, or create a new workspace.").format(name=path)
        ) from None
    except OSError:
        raise _unreadable(path) from None
    if not stat.S_ISREG(kind):
        raise Refused(_("“{name}” is a folder. Please choose a file that ends in .desk.").format(name=path))


def _unreadable(path: Path) -> Refused:
    return Refused(
        _("“{name}” cannot be read. Check whether you may open it; the file is unchanged.").format(
            name=path.name
        )
    )


def _check_version(path: Path, version: int) -> None:
    if version > VERSION:
        raise Refused(
            _(
                "“{name}” was made by a newer version of this program. Update the program to open it; "
                "the file is unchanged."
            ).format(name=path.name)
        )


def _may_write(path: Path) -> bool:
    """Whether the file itself can be opened to write, tried since rights alone do not tell everywhere."""
    try:
        os.close(os.open(path, os.O_RDWR))
    except OSError:
        return False
    return os.access(path.parent, os.W_OK)


def _header(path: Path) -> _Header:
    """What the file's first bytes say (https://sqlite.org/fileformat2.html, section 1.3)."""
    try:
        with path.open("rb") as file:
            raw = file.read(_HEADER)
    except OSError:
        raise _unreadable(path) from None
    if len(raw) < _HEADER or not raw.startswith(_MAGIC):
        raise Refused(
            _(
                "“{name}” is not a workspace of Delegation Desk. Please choose a file that ends in .desk."
            ).format(name=path.name)
        )
    (page_size,) = struct.unpack(">H", raw[16:18])
    (pages,) = struct.unpack(">I", raw[28:32])
    (version,) = struct.unpack(">I", raw[60:64])
    (application,) = struct.unpack(">I", raw[68:72])
    if application != APPLICATION_ID:
        raise Refused(
            _("“{name}” is a database of another program. Please choose a file that ends in .desk.").format(
                name=path.name
            )
        )
    return _Header(0x10000 if page_size == 1 else page_size, pages, version, application)


def _look(path: Path) -> Any:
    """A connection that leaves no trace: without a log the file is taken as it lies there."""
    address = f"{path.resolve().as_uri()}?mode=ro" + ("" if has_log(path) else "&immutable=1")
    connection = driver.connect(address, uri=True, isolation_level=None)
    for pragma in ("cipher_log_level=NONE", "trusted_schema=OFF", "cell_size_check=ON", "query_only=ON"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _has_our_tables(connection: Any, version: int) -> bool:
    """Whether the tables are there, and no triggers or views: this program makes none."""
    found = connection.execute("SELECT type, name FROM sqlite_master").fetchall()
    tables = {name for kind, name in found if kind == "table"}
    if any(kind in ("trigger", "view") for kind, _name in found):
        return False
    return 1 <= version < VERSION or _needed() <= tables


def _needed() -> set[str]:
    """Every table of a workspace, declared or not: of the records and of the store."""
    return {*TABLES, *_OF_THE_STORE}


def _is_whole(connection: Any, path: Path) -> bool:
    if path.stat().st_size > _LOOKED_THROUGH:
        return True
    return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
