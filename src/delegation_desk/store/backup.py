"""Copies of a workspace, also while it is open: whole, looked through, and never over another file."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import _


class CopyDamagedError(RuntimeError):
    """A copy did not come out whole; it is not there."""


def save_copy(path: Path, copy: Path) -> None:
    """Save a backup copy of a workspace; raises Refused if something of that name is there, or it fails."""
    if copy.exists():
        raise Refused(
            _("“{name}” is there already. Choose another name for the copy.").format(name=copy.name)
        )
    try:
        lay_copy(path, copy)
    except (driver.Error, OSError, CopyDamagedError) as error:
        sentence = _("The copy “{name}” was not written: {reason}. The workspace is unchanged.")
        reason = getattr(error, "strerror", None) or str(error)
        raise Refused(sentence.format(name=copy.name, reason=reason)) from error


def lay_copy(path: Path, copy: Path) -> None:
    """Copy the file with what is still in its log, look through the copy, then give it its name."""
    made = copy.with_name(copy.name + ".new")
    made.unlink(missing_ok=True)
    try:
        address = f"{path.resolve().as_uri()}?mode=ro"
        with closing(driver.connect(address, uri=True)) as source, closing(driver.connect(made)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode=DELETE")
            found = target.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if found != "ok":
            raise CopyDamagedError("the copy is damaged")
        made.replace(copy)
    finally:
        made.unlink(missing_ok=True)
