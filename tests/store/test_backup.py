"""A backup copy of an open workspace: whole, with what was written last, and over no other file."""

from __future__ import annotations

from pathlib import Path

import pytest

from delegation_desk.core.errors import Refused
from delegation_desk.core.text import LocalText
from delegation_desk.model.places import Place, PlaceDraft
from delegation_desk.store import records
from delegation_desk.store.backup import save_copy
from delegation_desk.store.workspace import Workspace


def test_a_copy_holds_what_was_written_last(workspace: Workspace, tmp_path: Path) -> None:
    draft = PlaceDraft(name=LocalText.of("Chemnitz"))
    place = workspace.write("Add", lambda session: records.add(session, draft).id)
    save_copy(workspace.path, tmp_path / "copy.desk")
    copy = Workspace.open(tmp_path / "copy.desk")
    with copy.read() as session:
        assert session.get_one(Place, place).called() == "Chemnitz"
    copy.close()


def test_a_copy_is_written_over_nothing(workspace: Workspace, tmp_path: Path) -> None:
    there = tmp_path / "copy.desk"
    there.write_text("mine")
    with pytest.raises(Refused, match="is there already"):
        save_copy(workspace.path, there)
    assert there.read_text() == "mine"
    with pytest.raises(Refused):
        save_copy(workspace.path, workspace.path)


def test_a_folder_that_is_not_there_is_said(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="was not written"):
        save_copy(workspace.path, tmp_path / "nowhere" / "copy.desk")
    assert not (tmp_path / "nowhere").exists()
