"""Which workspace a command works on."""

from __future__ import annotations

from pathlib import Path

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import _
from delegation_desk.core.settings import load_settings
from delegation_desk.store.workspace import Workspace


def chosen_path(given: Path | None) -> Path:
    """The workspace named on the command line, else the one open last; raises Refused if there is none."""
    if given is not None:
        return given
    recent = next((path for path in load_settings().recent_workspaces if path.exists()), None)
    if recent is None:
        raise Refused(
            _(
                "No workspace was open yet. Name one with --workspace FILE, "
                "or make a sample with “delegation-desk demo”."
            )
        )
    return recent


def open_to_read(given: Path | None) -> Workspace:
    """Open the chosen workspace to read along, whoever has it open."""
    return Workspace.open(chosen_path(given), write=False)
