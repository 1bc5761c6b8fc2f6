"""Writes of one stay: one step of undo and one line of the history, whatever came between."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlmodel import Session

from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.store.check import check
from delegation_desk.store.family import history
from delegation_desk.store.records import add, edit, move_to_bin
from delegation_desk.store.workspace import Workspace


@pytest.fixture
def person(workspace: Workspace) -> UUID:
    made: UUID = workspace.write("New", lambda session: add(session, PersonDraft(family_name="Muster")).id)
    return made


def note(workspace: Workspace, person: UUID) -> str:
    with workspace.read() as session:
        return session.get_one(Person, person).note


def told(workspace: Workspace, person: UUID) -> list[tuple[str, object]]:
    """Each line of the history, newest first: what the entry is and the note after it."""
    with workspace.read() as session:
        return [(line.kind.value, line.after.get("note")) for line in history(session, Person, person)]


def write(workspace: Workspace, person: UUID, stay: object, *notes: str) -> None:
    for each in notes:

        def command(session: Session, each: str = each) -> object:
            return edit(session, Person, person, note=each)

        workspace.write("Edit person", command, stay=stay)


def test_a_stay_is_one_step_and_one_line(workspace: Workspace, person: UUID) -> None:
    write(workspace, person, object(), "a", "ab", "abc")
    assert told(workspace, person)[:-1] == [("do", "abc")]
    workspace.undo()
    assert note(workspace, person) == ""
    workspace.redo()
    assert note(workspace, person) == "abc"
    workspace.undo()
    workspace.undo()
    with workspace.read() as session:
        assert session.get(Person, person) is None
    workspace.redo()
    workspace.redo()
    assert note(workspace, person) == "abc"
    assert check(workspace).findings == ()


def test_a_stay_that_ends_where_it_began_is_undone_and_can_come_back(
    workspace: Workspace, person: UUID
) -> None:
    stay = object()
    write(workspace, person, stay, "a", "ab", "")
    assert workspace.undo_label == "New"
    workspace.redo()
    assert note(workspace, person) == "ab"
    write(workspace, person, stay, "abc")
    workspace.undo()
    assert note(workspace, person) == "ab"


def test_each_stay_and_each_plain_write_is_a_step_of_its_own(workspace: Workspace, person: UUID) -> None:
    stay = object()
    write(workspace, person, stay, "a", "ab")
    write(workspace, person, None, "plain")
    write(workspace, person, stay, "c", "cd")
    write(workspace, person, object(), "e")
    left = [note(workspace, person)]
    while workspace.undo_label == "Edit person":
        workspace.undo()
        left.append(note(workspace, person))
    assert left == ["e", "cd", "plain", "ab", ""]


def test_a_write_that_is_refused_or_changes_nothing_leaves_the_stay_whole(
    workspace: Workspace, person: UUID
) -> None:
    stay = object()
    write(workspace, person, stay, "a", "a", "ab")
    assert [each for each in told(workspace, person) if each[0] == "do"][:-1] == [("do", "ab")]
    workspace.undo()
    assert note(workspace, person) == ""


def test_what_is_more_than_an_edit_stays_a_step_of_its_own(workspace: Workspace, person: UUID) -> None:
    def adds(session: Session) -> None:
        edit(session, Person, person, note="ab")
        add(session, PersonDraft(family_name="Beispiel"))

    stay = object()
    write(workspace, person, stay, "a")
    workspace.write("Edit person", adds, stay=stay)
    workspace.undo()
    assert note(workspace, person) == "a"
    workspace.write("Bin", lambda session: move_to_bin(session, Person, person))
    assert check(workspace).findings == ()
