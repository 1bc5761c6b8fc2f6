"""What is part of a record, now and in the past, and what its history tells of it."""

from __future__ import annotations

from uuid import UUID

from sqlmodel import Session

from delegation_desk.core.text import LocalText
from delegation_desk.model.meetings import Meeting, MeetingDraft, TalkingPoint, TalkingPointDraft
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.positions import ContactPoint
from delegation_desk.model.visit_parts import Participant
from delegation_desk.model.visits import (
    Member,
    MemberDraft,
    ProgrammeItem,
    ProgrammeItemDraft,
    Visit,
    VisitDraft,
)
from delegation_desk.store.family import branches, history, owners
from delegation_desk.store.journal import Action
from delegation_desk.store.records import add, edit, remove
from delegation_desk.store.workspace import Workspace

Told = list[tuple[str, Action]]


def told(workspace: Workspace, record: type[Visit | ProgrammeItem | Person], row_id: UUID) -> Told:
    with workspace.read() as session:
        return [(line.table_name, line.action) for line in history(session, record, row_id)]


def scene(session: Session) -> tuple[Visit, ProgrammeItem, Meeting, TalkingPoint, Member, Person]:
    visit = add(session, VisitDraft(code="2019-nanjing", title=LocalText.of("Reise")))
    item = add(session, ProgrammeItemDraft(visit_id=visit.id, title=LocalText.of("Gespräch")))
    sheet = add(session, MeetingDraft(item_id=item.id))
    point = add(session, TalkingPointDraft(meeting_id=sheet.id, text=LocalText.of("Punkt")))
    person = add(session, PersonDraft(family_name="Muster"))
    member = add(session, MemberDraft(visit_id=visit.id, person_id=person.id))
    return visit, item, sheet, point, member, person


def test_a_row_belongs_to_the_first_it_cannot_be_without() -> None:
    assert owners(Member) == {"visit_id": "visit"}
    assert owners(Participant) == {"item_id": "programme_item"}
    assert owners(ContactPoint) == {"person_id": "person", "organisation_id": "organisation"}
    assert owners(Visit) == {}
    assert "talking_point" in branches("programme_item")
    assert "talking_point" not in branches("visit")


def test_what_came_with_a_record_is_not_told_of_again(workspace: Workspace) -> None:
    visit, item, *_rest, person = workspace.write("Add", scene)
    for record, row_id in ((Visit, visit.id), (ProgrammeItem, item.id), (Person, person.id)):
        assert told(workspace, record, row_id) == [(str(record.__tablename__), Action.INSERT)]


def test_parts_of_parts_are_told_of_though_they_are_gone(workspace: Workspace) -> None:
    visit, item, sheet, point, member, person = workspace.write("Add", scene)
    workspace.write("Edit", lambda s: edit(s, TalkingPoint, point.id, text=LocalText.of("Anders")))
    workspace.write("Remove", lambda s: remove(s, TalkingPoint, point.id))
    workspace.write("Remove", lambda s: remove(s, Meeting, sheet.id))
    workspace.write("Remove", lambda s: remove(s, Member, member.id))
    assert told(workspace, ProgrammeItem, item.id) == [
        ("meeting", Action.DELETE),
        ("talking_point", Action.DELETE),
        ("talking_point", Action.UPDATE),
        ("programme_item", Action.INSERT),
    ]
    assert told(workspace, Visit, visit.id)[0] == ("member", Action.DELETE)
    assert told(workspace, Person, person.id) == [("person", Action.INSERT)]


def test_what_went_with_what_it_was_part_of_is_told_once(workspace: Workspace) -> None:
    _visit, item, sheet, point, *_rest = workspace.write("Add", scene)

    def command(session: Session) -> None:
        remove(session, TalkingPoint, point.id)
        remove(session, Meeting, sheet.id)

    workspace.write("Remove the sheet", command)
    assert told(workspace, ProgrammeItem, item.id)[0] == ("meeting", Action.DELETE)
    assert ("talking_point", Action.DELETE) not in told(workspace, ProgrammeItem, item.id)
