"""The demo: a fresh sample workspace and its documents, in a folder of its own."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from delegation_desk.commands.documents import write
from delegation_desk.core.errors import Refused
from delegation_desk.core.language import LANGUAGES, _
from delegation_desk.core.settings import load_settings
from delegation_desk.features.documents.orders import Order
from delegation_desk.making import make
from delegation_desk.model.words import Audience
from delegation_desk.sample import create_sample
from delegation_desk.store.lock import WriterLock

if TYPE_CHECKING:
    from delegation_desk.store.workspace import Workspace

NAME = "demo.desk"


@dataclass(frozen=True)
class _Codes:
    visit: str = "2019-nanjing-jining"
    agreement: str = "mou-2019-leipzig-nanjing"
    policies: tuple[str, ...] = ("policy-leipzig", "policy-landkreis-leipzig")


def demo(folder: Path, *, window: bool) -> int:
    """Make the sample workspace and its documents in `folder`, then open the window if there is a display."""
    workspace = _fresh(folder)
    try:
        for path in _documents(workspace, folder):
            print(path)
    finally:
        workspace.close()
    shown = window and has_display()
    print(folder / NAME)
    if not shown:
        print(_("Open the window with: {command}").format(command=_way_in(folder / NAME)))
        return 0
    from delegation_desk.ui.plain_import import import_plainly

    import_plainly()
    from delegation_desk.app import run

    return run(folder / NAME)


def _way_in(path: Path) -> str:
    """The command that opens the window, as it can be typed here: a checkout's is not on the path."""
    installed = shutil.which("delegation-desk") is not None
    program = ["delegation-desk"] if installed else [sys.executable, "-m", "delegation_desk"]
    words = [*program, "--workspace", str(path)]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)


def has_display() -> bool:
    """Whether a window could be shown here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _fresh(folder: Path) -> Workspace:
    """A new sample workspace in place of an older sample; another file of that name is never touched."""
    path = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(
            _("“{name}” cannot be written: {reason}. Nothing was changed.").format(
                name=folder, reason=error.strerror or type(error).__name__
            )
        ) from None
    if path.exists():
        _check_sample(path)
        lock = WriterLock(path)
        for part in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))):
            part.unlink(missing_ok=True)
        lock.release()
    return create_sample(path, author=load_settings().author)


def _check_sample(path: Path) -> None:
    from sqlmodel import func, select

    from delegation_desk.model.visits import Visit
    from delegation_desk.store.workspace import Workspace

    with Workspace.open(path, write=False) as old, old.read() as session:
        found = session.exec(select(func.count()).select_from(Visit).where(Visit.code == _Codes.visit)).one()
    if not found:
        raise Refused(
            _("“{name}” holds no sample; it was left alone. Choose another folder with --out.").format(
                name=path
            )
        )


def _documents(workspace: Workspace, folder: Path) -> Iterator[Path]:
    orders = tuple(_orders())
    for number, order in enumerate(orders, 1):
        if sys.stderr.isatty():
            print(f"{number}/{len(orders)}", end="\r", file=sys.stderr, flush=True)
        made = make(workspace, order)
        path = folder / made.file_name
        write(made, path)
        yield path


def _orders() -> Iterator[Order]:
    codes = _Codes()
    for language in LANGUAGES:
        for edition in Audience:
            yield Order("pack", codes.visit, language, edition)
        yield Order("report", codes.visit, language)
        yield Order("agreement", codes.agreement, language)
        for policy in codes.policies:
            yield Order("policy", policy, language)
