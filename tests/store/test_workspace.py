"""One write: a transaction, an entry, news for the listeners; or nothing of all that."""

from __future__ import annotations

import logging
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import update
from sqlmodel import Session, col, func, select

from delegation_desk.core.errors import Invalid, Refused
from delegation_desk.core.text import LocalText
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.positions import ContactPoint, ContactPointDraft
from delegation_desk.model.visits import Member, MemberDraft, Visit, VisitDraft, VisitStatus
from delegation_desk.store.check import check
from delegation_desk.store.family import history
from delegation_desk.store.journal import Action, Changes, EntryKind, JournalChange, JournalEntry
from delegation_desk.store.records import add, edit, load, move_to_bin, remove, restore
from delegation_desk.store.workspace import Workspace


def draft(code: str = "2019-nanjing", title: str = "Leipzig in Nanjing") -> VisitDraft:
    return VisitDraft(code=code, title=LocalText.of(title))


def new_visit(workspace: Workspace, code: str = "2019-nanjing") -> Visit:
    return workspace.write("Add visit", lambda session: add(session, draft(code)))  # type: ignore[no-any-return]  # add() returns any kind of record


def entries(workspace: Workspace) -> int:
    with workspace.read() as session:
        return session.exec(select(func.count()).select_from(JournalEntry)).one()


def stored(workspace: Workspace, visit: Visit) -> Visit:
    with workspace.read() as session:
        return load(session, Visit, visit.id)


# --- what a write leaves


def test_a_write_leaves_one_entry_that_says_what_who_and_where(workspace: Workspace) -> None:
    workspace.author = "Erika Muster"
    visit = new_visit(workspace)
    workspace.write("Edit visit", lambda s: edit(s, Visit, visit.id, status=VisitStatus.CONFIRMED))
    with workspace.read() as session:
        newest, oldest = history(session, Visit, visit.id)
    assert (oldest.label, oldest.action, oldest.after["code"]) == ("Add visit", Action.INSERT, "2019-nanjing")
    assert (newest.label, newest.author, newest.kind) == ("Edit visit", "Erika Muster", EntryKind.DO)
    assert newest.device == workspace.device
    assert newest.before == {"status": VisitStatus.IDEA}
    assert newest.after == {"status": VisitStatus.CONFIRMED}


def test_a_row_edited_twice_in_one_write_has_one_change_from_first_to_last(workspace: Workspace) -> None:
    visit = new_visit(workspace)

    def command(session: Session) -> None:
        for reference in ("A", "B", "C"):
            edit(session, Visit, visit.id, file_reference=reference)
            session.flush()

    workspace.write("Edit visit", command)
    with workspace.read() as session:
        newest = history(session, Visit, visit.id)[0]
    assert (newest.before, newest.after) == ({"file_reference": ""}, {"file_reference": "C"})
    assert stored(workspace, visit).revision == 2


def test_a_row_that_comes_and_goes_in_one_write_is_not_spoken_of(workspace: Workspace) -> None:
    def command(session: Session) -> None:
        visit = add(session, draft())
        session.flush()
        remove(session, Visit, visit.id)

    workspace.write("Nothing after all", command)
    assert entries(workspace) == 0


def test_a_row_added_and_edited_in_one_write_is_entered_as_it_ends(workspace: Workspace) -> None:
    def command(session: Session) -> Visit:
        visit: Visit = add(session, draft())
        session.flush()
        return edit(session, Visit, visit.id, file_reference="A")

    visit = workspace.write("Add visit", command)
    with workspace.read() as session:
        (line,) = history(session, Visit, visit.id)
    assert (line.action, line.after["file_reference"]) == (Action.INSERT, "A")
    assert stored(workspace, visit).revision == 1


def test_writing_what_is_there_already_leaves_no_entry_and_no_news(workspace: Workspace) -> None:
    visit = new_visit(workspace)
    heard: list[Changes] = []
    workspace.listeners.append(heard.append)
    before = stored(workspace, visit)
    workspace.write("Edit visit", lambda s: edit(s, Visit, visit.id, code=visit.code, title=visit.title))
    workspace.write("Read only", lambda s: s.exec(select(Visit)).all())
    assert (entries(workspace), heard) == (1, [])
    assert stored(workspace, visit).updated_at == before.updated_at


def test_revision_and_time_rise_with_each_change(workspace: Workspace) -> None:
    visit = new_visit(workspace)
    seen = [stored(workspace, visit)]
    for title in ("B", "C"):
        text = LocalText.of(title)
        workspace.write("Edit visit", lambda s, text=text: edit(s, Visit, visit.id, title=text))  # type: ignore[misc]  # a lambda has no types for its defaults
        seen.append(stored(workspace, visit))
    workspace.undo()
    seen.append(stored(workspace, visit))
    assert [row.revision for row in seen] == [1, 2, 3, 4]
    assert [row.updated_at for row in seen] == sorted({row.updated_at for row in seen})
    assert len({row.created_at for row in seen}) == 1


def test_a_field_assigned_while_its_row_is_expired_is_entered_with_its_old_value(
    workspace: Workspace,
) -> None:
    visit = new_visit(workspace)

    def command(session: Session) -> None:
        row = load(session, Visit, visit.id)
        session.expire(row)
        row.file_reference = "A"

    workspace.write("Edit visit", command)
    with workspace.read() as session:
        assert history(session, Visit, visit.id)[0].before == {"file_reference": ""}


def test_a_savepoint_that_was_rolled_back_leaves_no_trace(workspace: Workspace) -> None:
    visit = new_visit(workspace)

    def command(session: Session) -> None:
        edit(session, Visit, visit.id, file_reference="kept")
        session.flush()
        savepoint = session.begin_nested()
        edit(session, Visit, visit.id, currency="CNY")
        add(session, draft("not-kept"))
        session.flush()
        savepoint.rollback()

    workspace.write("Edit visit", command)
    with workspace.read() as session:
        newest = history(session, Visit, visit.id)[0]
        assert session.exec(select(func.count()).select_from(Visit)).one() == 1
    assert newest.after == {"file_reference": "kept"}
    assert check(workspace).findings == ()


# --- what a failed write leaves


class MishapError(Exception):
    """Something a command ran into."""


def test_a_command_that_fails_leaves_nothing(workspace: Workspace) -> None:
    visit = new_visit(workspace)
    heard: list[Changes] = []
    workspace.listeners.append(heard.append)

    def command(session: Session) -> None:
        edit(session, Visit, visit.id, title=LocalText.of("Half done"))
        add(session, draft("another"))
        session.flush()
        raise MishapError

    with pytest.raises(MishapError):
        workspace.write("Edit visit", command)
    assert (stored(workspace, visit).title, entries(workspace), heard) == (visit.title, 1, [])
    assert check(workspace).findings == ()
    new_visit(workspace, "afterwards")


def test_a_command_cannot_commit_by_itself(workspace: Workspace) -> None:
    def command(session: Session) -> None:
        add(session, draft())
        session.commit()
        raise MishapError

    with pytest.raises(MishapError):
        workspace.write("Add visit", command)
    with workspace.read() as session:
        assert session.exec(select(Visit)).all() == []


def test_a_link_to_nothing_is_refused_at_the_end_and_leaves_nothing(workspace: Workspace) -> None:
    visit = new_visit(workspace)
    with pytest.raises(Refused, match="refers to one that is gone"):
        workspace.write("Add", lambda s: add(s, MemberDraft(visit_id=visit.id, person_id=uuid4())))
    with workspace.read() as session:
        assert session.exec(select(Member)).all() == []
    assert entries(workspace) == 1
    new_visit(workspace, "afterwards")


def test_links_may_point_ahead_within_one_write(workspace: Workspace) -> None:
    person_id = uuid4()

    def command(session: Session) -> None:
        add(session, ContactPointDraft(person_id=person_id, value="+49 341 1"))
        session.flush()
        row: Person = add(session, PersonDraft(family_name="Muster"))
        row.id = person_id

    workspace.write("Add person", command)
    with workspace.read() as session:
        assert session.exec(select(ContactPoint)).one().person_id == person_id


def test_removing_what_others_need_is_refused(workspace: Workspace) -> None:
    visit = new_visit(workspace)
    person: Person = workspace.write("Add person", lambda s: add(s, PersonDraft(family_name="Muster")))
    workspace.write("Add", lambda s: add(s, MemberDraft(visit_id=visit.id, person_id=person.id)))
    with pytest.raises(Refused, match="still refer to this one"):
        workspace.write("Remove person", lambda s: remove(s, Person, person.id))
    assert check(workspace).findings == ()


def test_bulk_statements_are_a_fault_of_the_program(workspace: Workspace) -> None:
    visit = new_visit(workspace)
    statement = update(Visit).where(col(Visit.id) == visit.id).values(file_reference="past the journal")
    with pytest.raises(RuntimeError, match="one by one"):
        workspace.write("Edit visit", lambda s: s.execute(statement))


def test_a_command_must_not_begin_another_write(workspace: Workspace) -> None:
    def command(session: Session) -> None:
        add(session, draft("outer"))
        new_visit(workspace, "inner")

    with pytest.raises(RuntimeError, match="must not begin another"):
        workspace.write("Add visit", command)
    assert entries(workspace) == 0
    new_visit(workspace)


# --- listeners


def test_listeners_hear_what_was_touched_after_it_is_written(workspace: Workspace) -> None:
    heard: list[tuple[Changes, int]] = []
    workspace.listeners.append(lambda changes: heard.append((changes, entries(workspace))))
    visit = new_visit(workspace)
    ((changes, written),) = heard
    assert changes.touched == frozenset({("visit", visit.id)})
    assert changes.tables == frozenset({"visit"})
    assert (changes.label, changes.kind, written) == ("Add visit", EntryKind.DO, 1)


def test_a_listener_may_write_in_its_turn(workspace: Workspace) -> None:
    def answer(changes: Changes) -> None:
        if changes.label == "Add visit":
            workspace.write("Add person", lambda s: add(s, PersonDraft(family_name="Muster")))

    workspace.listeners.append(answer)
    new_visit(workspace)
    assert (entries(workspace), workspace.undo_label) == (2, "Add person")


def test_a_listener_that_fails_harms_neither_the_write_nor_the_others(
    workspace: Workspace, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[Changes] = []

    def fails(changes: Changes) -> None:
        raise MishapError

    workspace.listeners += [fails, heard.append]
    with caplog.at_level(logging.ERROR):
        visit = new_visit(workspace)
    assert stored(workspace, visit).code == visit.code
    assert len(heard) == 1
    assert "a listener failed" in caplog.text


# --- reading


def test_a_reading_session_cannot_write(workspace: Workspace) -> None:
    def tries() -> None:
        with workspace.read() as session:
            add(session, draft())
            session.flush()

    with pytest.raises(Refused, match="write-protected"):
        tries()
    assert entries(workspace) == 0


def test_a_reading_session_sees_one_state_while_others_write(workspace: Workspace) -> None:
    new_visit(workspace, "first")
    with workspace.read() as session:
        assert len(session.exec(select(Visit)).all()) == 1
        new_visit(workspace, "second")
        assert len(session.exec(select(Visit)).all()) == 1
    with workspace.read() as session:
        assert len(session.exec(select(Visit)).all()) == 2


def test_rows_can_be_read_after_their_session(workspace: Workspace) -> None:
    visit = new_visit(workspace)
    assert (visit.heading(), stored(workspace, visit).draft.record) == ("Leipzig in Nanjing", Visit)


# --- bin and unique codes


def test_the_bin_keeps_the_code_and_says_so(workspace: Workspace) -> None:
    visit = new_visit(workspace)
    workspace.write("Move to the bin", lambda s: move_to_bin(s, Visit, visit.id))
    when = stored(workspace, visit).deleted_at
    workspace.write("Move to the bin", lambda s: move_to_bin(s, Visit, visit.id))
    assert stored(workspace, visit).deleted_at == when
    with pytest.raises(Invalid) as refused:
        new_visit(workspace)
    assert refused.value.fields == {"code": "“2019-nanjing” belongs to “Leipzig in Nanjing” in the bin."}
    workspace.write("Restore", lambda s: restore(s, Visit, visit.id))
    assert stored(workspace, visit).deleted_at is None


def test_a_code_given_up_in_the_same_write_is_free(workspace: Workspace) -> None:
    old = new_visit(workspace)

    def command(session: Session) -> None:
        remove(session, Visit, old.id)
        add(session, draft())

    workspace.write("Replace visit", command)
    with workspace.read() as session:
        assert session.exec(select(Visit)).one().id != old.id
        assert len(session.exec(select(JournalChange)).all()) == 3


# --- creating and closing


def test_a_new_workspace_is_empty_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "folder with # and %" / "Büro 2026.desk"
    with Workspace.create(path) as workspace:
        assert (workspace.undo_label, workspace.writable) == (None, True)
        assert sum(check(workspace).counts.values()) == 0
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "letter.desk"
    path.write_text("Dear Ms Chen")
    with pytest.raises(Refused, match="is there already"):
        Workspace.create(path)
    assert path.read_text() == "Dear Ms Chen"
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["letter.desk"]


def test_a_closed_workspace_refuses_to_write(workspace: Workspace) -> None:
    workspace.close()
    workspace.close()
    with pytest.raises(Refused, match="for reading only"):
        new_visit(workspace)
