"""What follows from a value holds whichever way somebody writes it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import uuid4

import pytest
from sqlmodel import Session

from delegation_desk.core.errors import Invalid
from delegation_desk.core.text import LocalText
from delegation_desk.model.settings import WorkspaceSettingsDraft
from delegation_desk.model.tasks import Task, TaskDraft, TaskStatus
from delegation_desk.model.visits import ItemStatus, ProgrammeItem, ProgrammeItemDraft, VisitDraft
from delegation_desk.store.records import add, edit
from delegation_desk.store.workspace import Workspace

WORDS = LocalText.of("Besuch")
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


@pytest.mark.parametrize(
    ("day", "hour", "zone", "fine"),
    [
        (18, 9, "Europe/Berlin", True),
        (18, 23, "Europe/Berlin", True),
        (19, 1, "Asia/Shanghai", True),  # at home it is still the 18th
        (19, 9, "Asia/Shanghai", False),
    ],
)
def test_nothing_was_held_that_lies_ahead(
    workspace: Workspace, day: int, hour: int, zone: str, fine: bool
) -> None:
    today = date(2099, 6, 18)  # that of a sample: no day is over in fact before it
    workspace.write("Look", lambda s: add(s, WorkspaceSettingsDraft(sample_day=today)))
    ahead = item(workspace, starts=datetime(2099, 6, day, hour), starts_zone=zone)
    if fine:
        assert hold(workspace, ahead).status is ItemStatus.HELD
        return
    with pytest.raises(Invalid) as fault:
        hold(workspace, ahead)
    assert "lies ahead" in fault.value.fields["status"]


def test_what_was_held_is_not_moved_to_a_day_ahead(workspace: Workspace) -> None:
    then = item(workspace, starts=datetime(2019, 6, 18, 9))
    hold(workspace, then)
    with pytest.raises(Invalid) as fault:
        hold(workspace, then, starts=datetime(2199, 6, 18, 9))
    assert "lies ahead" in fault.value.fields["starts"]
    undated = item(workspace)
    assert hold(workspace, undated).status is ItemStatus.HELD  # of what has no day nobody can tell


def item(workspace: Workspace, **values: Any) -> ProgrammeItem:
    def command(session: Session) -> ProgrammeItem:
        visit = add(session, VisitDraft(code=uuid4().hex[:12], title=WORDS))
        made: ProgrammeItem = add(session, ProgrammeItemDraft(visit_id=visit.id, title=WORDS, **values))
        return made

    return workspace.write("Add", command)


def hold(workspace: Workspace, one: ProgrammeItem, **values: Any) -> ProgrammeItem:
    given = {"status": ItemStatus.HELD, **values}
    return workspace.write("Edit", lambda s: edit(s, ProgrammeItem, one.id, **given))
