"""Starts Python in a process of its own, as another user where a test asks for it."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOBODY = 65534


def started(script: str, user: int | None = None) -> subprocess.Popen[str]:
    """A process that runs a script; its answers come through `stdout`, line by line."""
    return subprocess.Popen(
        [sys.executable, "-u", "-c", _prelude(user) + textwrap.dedent(script)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT if user is None else ROOT.root,  # the project may lie where others may not be
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONDONTWRITEBYTECODE": "1"},
    )


def run_as(user: int | None, script: str) -> str:
    """What a script prints, run by a user."""
    process = started(script, user)
    told, _errors = process.communicate(timeout=60)
    assert process.returncode == 0
    return told.strip()


def _prelude(user: int | None) -> str:
    """Gives root's rights up for good, once all is loaded that others may not read where the project lies."""
    return "" if user is None else textwrap.dedent(_FIRST_AS_ROOT).format(user=user)


_FIRST_AS_ROOT = """
    import os, tempfile
    from pathlib import Path
    from delegation_desk.core.language import _
    from delegation_desk.store.check import check
    from delegation_desk.store.workspace import Workspace
    with tempfile.TemporaryDirectory() as folder, Workspace.create(Path(folder) / _("Visits")) as first:
        check(first)
    os.setgroups([]); os.setgid({user}); os.setuid({user})
"""
