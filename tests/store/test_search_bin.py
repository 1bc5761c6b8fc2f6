"""Parts of what is in the bin are not found until it is back."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlmodel import Session, select

from delegation_desk.core.text import LocalText
from delegation_desk.model.meetings import MeetingDraft, TalkingPointDraft
from delegation_desk.model.visits import ItemKind, ProgrammeItem, ProgrammeItemDraft, Visit, VisitDraft
from delegation_desk.store.index_check import index_findings
from delegation_desk.store.records import add, edit, move_to_bin, restore
from delegation_desk.store.search import count_whole, search, search_whole
from delegation_desk.store.search_index import rebuild_index
from delegation_desk.store.workspace import Workspace

SHOWN = frozenset({"visit", "programme_item"})


@pytest.fixture
def journey(workspace: Workspace) -> UUID:
    """A visit with a programme item, and below it a meeting with a point."""

    def scene(session: Session) -> UUID:
        title = LocalText.of("Reise an den See")
        visit = add(session, VisitDraft(code="2027-see", title=title))
        kind, name = ItemKind.MEETING, LocalText.of("Kaufhofgespräch")
        item = add(session, ProgrammeItemDraft(visit_id=visit.id, kind=kind, title=name))
        meeting = add(session, MeetingDraft(item_id=item.id, background=LocalText.of("Hintergrundwort")))
        add(session, TalkingPointDraft(meeting_id=meeting.id, text=LocalText.of("Punktwort")))
        key: UUID = visit.id
        return key

    return workspace.write("Scene", scene)


def finds(workspace: Workspace, typed: str) -> tuple[int, int, int]:
    """How many records are found by a search for any, for whole ones, and counted."""
    with workspace.read() as session:
        assert list(index_findings(session)) == []
        return (
            len(search(session, typed)),
            len(search_whole(session, typed, 9, SHOWN)),
            count_whole(session, typed, SHOWN)[0],
        )


@pytest.mark.parametrize("typed", ["Kaufhofgespräch", "Hintergrundwort", "Punktwort"])
def test_parts_of_what_is_in_the_bin_are_found_only_when_it_is_back(
    workspace: Workspace, journey: UUID, typed: str
) -> None:
    before = finds(workspace, typed)
    assert before[1:] == (1, 1)
    workspace.write("Bin", lambda session: move_to_bin(session, Visit, journey))
    assert finds(workspace, typed) == (0, 0, 0)
    workspace.undo()
    assert finds(workspace, typed) == before
    workspace.redo()
    assert finds(workspace, typed) == (0, 0, 0)
    workspace.write("Rebuild", rebuild_index)
    assert finds(workspace, typed) == (0, 0, 0)
    workspace.write("Restore", lambda session: restore(session, Visit, journey))
    assert finds(workspace, typed) == before


def test_a_part_in_the_bin_of_its_own_stays_there_when_the_whole_is_back(
    workspace: Workspace, journey: UUID
) -> None:
    with workspace.read() as session:
        item = session.exec(select(ProgrammeItem.id)).one()
    workspace.write("Bin", lambda session: move_to_bin(session, ProgrammeItem, item))
    workspace.write("Bin", lambda session: move_to_bin(session, Visit, journey))
    workspace.write("Restore", lambda session: restore(session, Visit, journey))
    assert finds(workspace, "Kaufhofgespräch") == (0, 0, 0)
    assert finds(workspace, "Punktwort") == (0, 0, 0)


def test_what_is_changed_in_a_part_of_what_is_in_the_bin_is_found_when_it_is_back(
    workspace: Workspace, journey: UUID
) -> None:
    with workspace.read() as session:
        item = session.exec(select(ProgrammeItem.id)).one()
    workspace.write("Bin", lambda session: move_to_bin(session, Visit, journey))
    new = LocalText.of("Hafenrundgang")
    workspace.write("Edit", lambda session: edit(session, ProgrammeItem, item, title=new))
    assert finds(workspace, "Hafenrundgang") == (0, 0, 0)
    workspace.write("Restore", lambda session: restore(session, Visit, journey))
    assert finds(workspace, "Hafenrundgang") == (1, 1, 1)


def test_files_of_before_that_find_parts_of_what_is_in_the_bin_are_not_faulty(
    workspace: Workspace, journey: UUID
) -> None:
    with workspace.read() as session:
        kept = session.connection().exec_driver_sql("SELECT words FROM search_row").all()
    binned = "UPDATE visit SET deleted_at = '2027-01-01 00:00:00'"
    workspace.write("Old", lambda session: session.connection().exec_driver_sql(binned).rowcount)
    with workspace.read() as session:
        assert len(kept) == 4
        assert len(list(index_findings(session))) == 1  # the visit itself
