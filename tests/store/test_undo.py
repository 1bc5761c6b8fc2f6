"""Undo and redo: of every kind of change, in any order, after a restart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session, select

from delegation_desk.core.text import LocalText
from delegation_desk.model.meetings import Meeting, MeetingDraft
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.places import Place, PlaceDraft
from delegation_desk.model.policies import PolicyDraft
from delegation_desk.model.policy_parts import Edition, EditionDraft
from delegation_desk.model.record import Record
from delegation_desk.model.schema import TABLES
from delegation_desk.model.visits import Member, MemberDraft, ProgrammeItemDraft, Visit, VisitDraft
from delegation_desk.store.attachments import attach, content_of
from delegation_desk.store.check import check
from delegation_desk.store.family import history
from delegation_desk.store.journal import Action, Changes, EntryKind
from delegation_desk.store.records import add, edit, move_to_bin, remove, restore
from delegation_desk.store.workspace import Workspace

State = dict[tuple[str, str], dict[str, Any]]


def state(workspace: Workspace) -> State:
    """Every row of every table, without version and time of change, which never go back."""
    with workspace.read() as session:
        return {
            (name, row.id.hex): {
                field: value for field, value in row.__dict__.items() if field in _followed(record)
            }
            for name, record in TABLES.items()
            for row in session.exec(select(record))
        }


def _followed(record: type[Record]) -> set[str]:
    return set(record.model_fields) - {"updated_at", "revision"}


def visit(session: Session, code: str = "2019-nanjing") -> Visit:
    made: Visit = add(session, VisitDraft(code=code, title=LocalText.of(f"Reise {code}")))
    session.flush()
    return made


def person(session: Session, family: str = "Muster") -> Person:
    made: Person = add(session, PersonDraft(family_name=family))
    session.flush()
    return made


def place(session: Session, name: str, **values: Any) -> Place:
    made: Place = add(session, PlaceDraft(name=LocalText.of(name), **values))
    session.flush()
    return made


# Each sets the scene, and gives the command that is to be turned round.
Scene = Callable[[Workspace], Callable[[Session], object]]


def _insert(workspace: Workspace) -> Callable[[Session], object]:
    return visit


def _update(workspace: Workspace) -> Callable[[Session], object]:
    made = workspace.write("Add", visit)
    return lambda s: edit(s, Visit, made.id, title=LocalText.of("Neu", zh="新"), ends_on="2019-06")


def _delete(workspace: Workspace) -> Callable[[Session], object]:
    made = workspace.write("Add", visit)
    return lambda s: remove(s, Visit, made.id)


def _edited_then_removed(workspace: Workspace) -> Callable[[Session], object]:
    made = workspace.write("Add", visit)

    def command(session: Session) -> None:
        edit(session, Visit, made.id, file_reference="A")
        session.flush()
        remove(session, Visit, made.id)

    return command


def _bin(workspace: Workspace) -> Callable[[Session], object]:
    made = workspace.write("Add", visit)
    return lambda s: move_to_bin(s, Visit, made.id)


def _restored(workspace: Workspace) -> Callable[[Session], object]:
    made = workspace.write("Add", visit)
    workspace.write("Move to the bin", lambda s: move_to_bin(s, Visit, made.id))
    return lambda s: restore(s, Visit, made.id)


def _several_rows(workspace: Workspace) -> Callable[[Session], object]:
    first, second = workspace.write("Add", lambda s: (visit(s, "a"), visit(s, "b")))

    def command(session: Session) -> None:
        edit(session, Visit, first.id, file_reference="A")
        remove(session, Visit, second.id)
        made = visit(session, "c")
        add(session, MemberDraft(visit_id=made.id, person_id=person(session).id))

    return command


def _parent_and_child(workspace: Workspace) -> Callable[[Session], object]:
    def scene(session: Session) -> Member:
        member: Member = add(session, MemberDraft(visit_id=visit(session).id, person_id=person(session).id))
        return member

    member = workspace.write("Add", scene)

    def command(session: Session) -> None:
        remove(session, Visit, member.visit_id)
        remove(session, Member, member.id)

    return command


def _self_referring(workspace: Workspace) -> Callable[[Session], object]:
    def scene(session: Session) -> tuple[Place, Place]:
        province = place(session, "Jiangsu")
        return province, place(session, "Nanjing", parent_id=province.id)

    province, city = workspace.write("Add", scene)

    def command(session: Session) -> None:
        edit(session, Place, province.id, parent_id=city.id)
        session.flush()
        remove(session, Place, province.id)
        remove(session, Place, city.id)

    return command


def _codes_exchanged(workspace: Workspace) -> Callable[[Session], object]:
    first, second = workspace.write("Add", lambda s: (visit(s, "a"), visit(s, "b")))

    def command(session: Session) -> None:
        for row, code in ((first, "passing"), (second, "a"), (first, "b")):
            edit(session, Visit, row.id, code=code)
            session.flush()

    return command


def _code_inherited(workspace: Workspace) -> Callable[[Session], object]:
    first, second = workspace.write("Add", lambda s: (visit(s, "a"), visit(s, "b")))

    def command(session: Session) -> None:
        remove(session, Visit, first.id)
        session.flush()
        edit(session, Visit, second.id, code="a")
        visit(session, "b")

    return command


def _numbers_exchanged(workspace: Workspace) -> Callable[[Session], object]:
    def scene(session: Session) -> list[Edition]:
        policy = add(session, PolicyDraft(code="policy", title=LocalText.of("Förderung")))
        session.flush()
        return [add(session, EditionDraft(policy_id=policy.id, number=number)) for number in (1, 2)]

    first, second = workspace.write("Add", scene)

    def command(session: Session) -> None:
        for row, number in ((first, 9), (second, 1), (first, 2)):
            edit(session, Edition, row.id, number=number)
            session.flush()

    return command


def _sheets_exchanged(workspace: Workspace) -> Callable[[Session], object]:
    def scene(session: Session) -> list[Meeting]:
        trip = visit(session)
        items = [add(session, _item(trip)) for _number in range(3)]
        session.flush()
        return [add(session, MeetingDraft(item_id=item.id)) for item in items]

    first, second, third = workspace.write("Add", scene)

    def command(session: Session) -> None:
        remove(session, Meeting, third.id)
        session.flush()
        for row, item in ((first, third), (second, first), (first, second)):
            edit(session, Meeting, row.id, item_id=item.item_id)
            session.flush()

    return command


def _item(trip: Visit) -> ProgrammeItemDraft:
    return ProgrammeItemDraft(visit_id=trip.id, title=LocalText.of("Gespräch"))


SCENES = [
    _insert, _update, _delete, _edited_then_removed, _bin, _restored, _several_rows, _parent_and_child,
    _self_referring, _codes_exchanged, _code_inherited, _numbers_exchanged, _sheets_exchanged,
]  # fmt: skip


@pytest.mark.parametrize("scene", SCENES)
def test_undo_and_redo_bring_back_every_field(tmp_path: Path, scene: Scene) -> None:
    path = tmp_path / "undo.desk"
    with Workspace.create(path) as workspace:
        command = scene(workspace)
        before = state(workspace)
        workspace.write("The change", command)
        after = state(workspace)
        assert after != before
    with Workspace.open(path) as workspace:  # a restart in between changes nothing
        for _round in range(2):
            assert workspace.undo_label == "The change"
            undone = workspace.undo()
            assert undone is not None
            assert (undone.label, undone.kind, state(workspace)) == ("The change", EntryKind.UNDO, before)
            assert workspace.redo_label == "The change"
            redone = workspace.redo()
            assert redone is not None
            assert (redone.kind, redone.touched) == (EntryKind.REDO, undone.touched)
            assert state(workspace) == after
        assert check(workspace).findings == ()


def test_undo_goes_back_step_by_step_and_redo_forward(workspace: Workspace) -> None:
    states = [state(workspace)]
    made = workspace.write("Add visit", visit)
    states.append(state(workspace))
    for reference in ("A", "B", "C"):
        workspace.write(reference, lambda s, to=reference: edit(s, Visit, made.id, file_reference=to))  # type: ignore[misc]  # a lambda has no types for its defaults
        states.append(state(workspace))
    for expected in reversed(states[:-1]):
        assert workspace.undo() is not None
        assert state(workspace) == expected
    assert (workspace.undo(), workspace.undo_label) == (None, None)
    for expected in states[1:]:
        assert workspace.redo() is not None
        assert state(workspace) == expected
    assert (workspace.redo(), workspace.redo_label) == (None, None)


def test_a_new_change_ends_redo_for_good(workspace: Workspace) -> None:
    workspace.write("First", lambda s: visit(s, "first"))
    workspace.undo()
    workspace.write("Second", lambda s: visit(s, "second"))
    assert (workspace.redo(), workspace.redo_label) == (None, None)
    workspace.undo()
    assert (workspace.undo_label, workspace.redo_label) == (None, "Second")
    workspace.redo()
    with workspace.read() as session:
        assert [row.code for row in session.exec(select(Visit))] == ["second"]
    assert workspace.redo() is None


def test_undo_passes_over_what_was_undone_before(workspace: Workspace) -> None:
    workspace.write("First", lambda s: visit(s, "first"))
    workspace.write("Second", lambda s: visit(s, "second"))
    workspace.undo()
    workspace.write("Third", lambda s: visit(s, "third"))
    assert [workspace.undo_label, workspace.undo() and workspace.undo_label] == ["Third", "First"]
    workspace.undo()
    assert state(workspace) == {}
    assert [workspace.redo() and workspace.undo_label for _step in range(2)] == ["First", "Third"]


def test_undo_and_redo_are_told_to_the_listeners_and_kept_in_the_history(workspace: Workspace) -> None:
    heard: list[Changes] = []
    made = workspace.write("Add visit", visit)
    workspace.listeners.append(heard.append)
    workspace.undo()
    workspace.redo()
    assert [changes.kind for changes in heard] == [EntryKind.UNDO, EntryKind.REDO]
    assert {changes.touched for changes in heard} == {frozenset({("visit", made.id)})}
    with workspace.read() as session:
        told = [(line.kind, line.action) for line in history(session, Visit, made.id)]
    assert told == [
        (EntryKind.REDO, Action.INSERT),
        (EntryKind.UNDO, Action.DELETE),
        (EntryKind.DO, Action.INSERT),
    ]


def test_the_version_of_a_row_that_came_back_is_higher_than_any_it_had(workspace: Workspace) -> None:
    made = workspace.write("Add visit", visit)
    workspace.write("Edit", lambda s: edit(s, Visit, made.id, file_reference="A"))
    seen = []
    for _round in range(3):
        workspace.undo()
        workspace.undo()
        workspace.redo()
        with workspace.read() as session:
            seen.append(session.get_one(Visit, made.id).revision)
        workspace.redo()
    assert seen == sorted(set(seen))
    assert seen[0] > 2


def test_an_attachment_that_was_undone_comes_back_with_its_content(workspace: Workspace) -> None:
    made = workspace.write("Attach", lambda s: attach(s, "menu.txt", b"Suppe", "text/plain"))
    workspace.undo()
    workspace.redo()
    with workspace.read() as session:
        kept = session.get_one(type(made), made.id)
        assert content_of(session, kept) == b"Suppe"


def test_neither_undo_nor_redo_goes_behind_the_ground(workspace: Workspace) -> None:
    workspace.write("Before", lambda s: visit(s, "before"))
    workspace.write("Undone", lambda s: visit(s, "undone"))
    workspace.undo()
    made = workspace.lay_ground("Ground", lambda s: visit(s, "ground"))
    assert (workspace.undo_label, workspace.redo_label, workspace.undo(), workspace.redo()) == (None,) * 4
    laid = state(workspace)
    workspace.write("After", lambda s: edit(s, Visit, made.id, file_reference="A"))
    after = state(workspace)
    assert workspace.undo_label == "After"
    workspace.undo()
    assert state(workspace) == laid
    assert [workspace.undo_label, workspace.redo_label] == [None, "After"]
    workspace.redo()
    assert state(workspace) == after
    assert workspace.redo() is None
    with workspace.read() as session:
        told = [(line.kind, line.label) for line in history(session, Visit, made.id)]
    assert told[-1] == (EntryKind.GROUND, "Ground")


def test_nothing_to_undo_is_no_error(workspace: Workspace) -> None:
    assert (workspace.undo(), workspace.redo(), workspace.undo_label, workspace.redo_label) == (None,) * 4
