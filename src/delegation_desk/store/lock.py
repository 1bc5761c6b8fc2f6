"""One writer per workspace: a lock file beside it that the system itself releases when its holder ends."""

from __future__ import annotations

import getpass
import json
import os
import platform
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from delegation_desk.core.errors import Refused
from delegation_desk.core.formats import format_moment
from delegation_desk.core.language import _, current
from delegation_desk.core.zones import HOME_ZONE, to_local
from delegation_desk.store.guard import write_protected

# The byte that is locked lies far behind the text, so that others can read on Windows too who holds the lock.
_FAR = 1 << 30


class WriterLock:
    """Held from opening to closing; raises Refused with the holder's name if somebody else has it."""

    def __init__(self, workspace: Path, author: str = "") -> None:
        """`author` is the name by which others know who has it; without one they read the login."""
        self._author = author
        self._path = workspace.with_name(workspace.name + ".lock")
        self._file = self._held(workspace)
        self._sign()

    def release(self) -> None:
        """Give the lock back."""
        os.ftruncate(self._file, 0)
        with suppress(OSError):  # Windows keeps a file that is open; an empty one does no harm
            self._path.unlink()
        os.close(self._file)

    def _held(self, workspace: Path) -> int:
        while True:
            try:
                file = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644)
            except OSError:
                raise write_protected(workspace) from None
            try:
                _take(file)
            except OSError:
                holder = _holder(file)
                os.close(file)
                raise Refused(_in_use(workspace, holder)) from None
            if self._lies_there(file):
                return file
            os.close(file)  # its last holder took the file away in between

    def _lies_there(self, file: int) -> bool:
        try:
            return os.path.samestat(os.fstat(file), self._path.stat())
        except FileNotFoundError:
            return False

    def _sign(self) -> None:
        since = datetime.now().astimezone().isoformat(timespec="seconds")
        note = {
            "user": self._author or _user(),
            "device": platform.node(),
            "pid": os.getpid(),
            "since": since,
        }
        os.ftruncate(self._file, 0)
        os.lseek(self._file, 0, os.SEEK_SET)
        os.write(self._file, json.dumps(note, ensure_ascii=False).encode())


def _take(file: int) -> None:
    if os.name == "nt":
        import msvcrt

        os.lseek(file, _FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]  # exists on Windows alone
    else:
        import fcntl

        # Not lockf: its locks belong to the process, which would let a second window of it in.
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _holder(file: int) -> dict[str, Any]:
    try:
        os.lseek(file, 0, os.SEEK_SET)
        note = json.loads(os.read(file, 4096).decode())
    except (OSError, ValueError):
        return {}
    return note if isinstance(note, dict) else {}


def _in_use(workspace: Path, holder: dict[str, Any]) -> str:
    try:
        began = to_local(datetime.fromisoformat(holder["since"]), _zone(workspace))
        since = format_moment(began, current())
        user, device = str(holder["user"]), str(holder["device"])
    except (KeyError, TypeError, ValueError):
        return _(
            "“{name}” is open in another window. Close it there, then try again; nothing was changed."
        ).format(name=workspace.name)
    return _(
        "“{name}” is open: {user} on {device}, since {since}. Close it there, then try again; "
        "nothing was changed."
    ).format(name=workspace.name, user=user, device=device, since=since)


def _zone(workspace: Path) -> str:
    """The time zone by which the workspace tells every time, as far as it can be read along."""
    from delegation_desk.store.clock import home_zone
    from delegation_desk.store.workspace import Workspace

    try:
        with Workspace.open(workspace, write=False) as along, along.read() as session:
            return home_zone(session)
    except Refused:
        return HOME_ZONE


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return str(os.getuid()) if hasattr(os, "getuid") else "?"
