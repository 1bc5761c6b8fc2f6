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
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONDONTWRITEBYTECODE": "1"},
    )


def run_as(user: int | None, script: str) -> str:
    """What a script prints, run by a user."""
    process = started(script, user)
    told, _errors = process.communicate(timeout=60)
    assert process.returncode == 0
    return told.strip()


def _prelude(user: int | None) -> str:
    """Gives root's rights up for good, once everything is imported that others may not read."""
    if user is None:
        return ""
    imports = "import os, delegation_desk.store.workspace, delegation_desk.store.check\n"
    return imports + f"os.setgroups([]); os.setgid({user}); os.setuid({user})\n"
