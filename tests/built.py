"""Files that take long to make: made once in a run, whichever of its workers asks first."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from delegation_desk.store.workspace import Workspace


def built_once(factory: pytest.TempPathFactory, name: str, build: Callable[[Path], Workspace]) -> Path:
    """The workspace's file that build makes; nobody may write to it: copy it.

    Two workers that ask at the same time each make it, and the later one's takes the place of the other:
    cheaper than to wait, and on Windows, where an open file keeps its place, the earlier one's stays.
    """
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    kept = shared / "built" / name
    if not kept.exists():
        made = factory.mktemp("making") / name
        build(made).close()
        kept.parent.mkdir(exist_ok=True)
        _keep(made, kept)
    return kept


def _keep(made: Path, kept: Path) -> None:
    try:
        made.replace(kept)
    except PermissionError:
        if not kept.exists():
            raise
