"""What follows from a value holds whichever way somebody writes it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from delegation_desk.model.settings import WorkspaceSettingsDraft
from delegation_desk.model.tasks import Task, TaskDraft, TaskStatus
from delegation_desk.store.records import add, edit
from delegation_desk.store.workspace import Workspace

DAY = date(2019, 6, 18)
OTHER = date(2019, 6, 3)


@pytest.fixture
def on_that_day(workspace: Workspace) -> Workspace:
    workspace.write("Look", lambda s: add(s, WorkspaceSettingsDraft(sample_day=DAY)))
    return workspace


def task(workspace: Workspace, **values: Any) -> Task:
    made: Task = workspace.write("Add", lambda s: add(s, TaskDraft(title="Danken", **values)))
    return made


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ({}, None),
        ({"status": TaskStatus.DONE}, DAY),
        ({"status": TaskStatus.DONE, "done_on": OTHER}, OTHER),
        ({"status": TaskStatus.DROPPED}, None),
    ],
)
def test_what_is_done_has_its_day(on_that_day: Workspace, given: dict[str, Any], kept: date | None) -> None:
    assert task(on_that_day, **given).done_on == kept
    begun = task(on_that_day)
    changed = on_that_day.write("Edit", lambda s: edit(s, Task, begun.id, **given))
    assert changed.done_on == kept


def test_a_day_that_is_known_stays_and_goes_with_the_state(on_that_day: Workspace) -> None:
    done = task(on_that_day, status=TaskStatus.DONE, done_on=OTHER)
    again = on_that_day.write("Edit", lambda s: edit(s, Task, done.id, status=TaskStatus.DONE))
    assert again.done_on == OTHER
    opened = on_that_day.write("Edit", lambda s: edit(s, Task, done.id, status=TaskStatus.OPEN))
    assert opened.done_on is None
    on_that_day.undo()
    with on_that_day.read() as session:
        assert session.get_one(Task, done.id).done_on == OTHER
