"""Rows that others point to: removed in one step, found in the bin, and brought back with their parts."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from sqlmodel import Session, col, func, select
from tests.driving import Hand, Key

from delegation_desk.core.errors import Refused
from delegation_desk.core.text import LocalText
from delegation_desk.features.today import service as today
from delegation_desk.features.visits.briefing import briefing
from delegation_desk.model.agreement_parts import AgreementParty, Signatory, SignatoryDraft
from delegation_desk.model.agreements import Agreement, AgreementStatus
from delegation_desk.model.meetings import Meeting, TalkingPoint
from delegation_desk.model.people import Person
from delegation_desk.model.positions import Position
from delegation_desk.model.tasks import Task
from delegation_desk.model.visit_parts import Participant
from delegation_desk.model.visits import Member, ProgrammeItem, Visit
from delegation_desk.sample.rows import the
from delegation_desk.store import records
from delegation_desk.store.search import search

VISIT = "2019-nanjing-jining"


def open_tab(hand: Hand, tab: str) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    hand.tab(tab)


def refusals(hand: Hand) -> list[str]:
    said: list[str] = []
    hand.desk.refused.connect(said.append)
    return said


def printed(hand: Hand) -> set[UUID]:
    """The programme items that the pack shows."""

    def read(session: Session) -> set[UUID]:
        visit = session.exec(select(Visit).where(Visit.code == VISIT)).one()
        return {item.id for item in briefing(session, visit).items}

    found: set[UUID] = hand.ask(read)
    return found


def remove_item(hand: Hand) -> tuple[UUID, str]:
    open_tab(hand, "Programme")
    item_id = the("programme_item", "commerce")
    heading = hand.lines()[hand.rows().ids.index(item_id)]
    hand.line(heading)
    hand.press(Key.Key_Delete)
    return item_id, heading


def parts_of(session: Session, item_id: UUID) -> list[int]:
    sheets = select(Meeting.id).where(Meeting.item_id == item_id)
    counted = (
        select(func.count()).select_from(Participant).where(Participant.item_id == item_id),
        select(func.count()).select_from(Meeting).where(Meeting.item_id == item_id),
        select(func.count()).select_from(TalkingPoint).where(col(TalkingPoint.meeting_id).in_(sheets)),
    )
    return [session.exec(each).one() for each in counted]


def test_a_programme_item_with_a_sheet_goes_to_the_bin_in_one_step_and_out_of_everything(hand: Hand) -> None:
    said = refusals(hand)
    item_id = the("programme_item", "commerce")
    before, had = printed(hand), hand.ask(lambda session: parts_of(session, item_id))
    assert item_id in before
    assert all(had)
    _id, heading = remove_item(hand)
    assert said == []
    assert item_id not in hand.rows().ids
    assert any("lies in the bin" in each for each in hand.status())
    assert hand.stored(ProgrammeItem, item_id).deleted_at is not None
    assert hand.ask(lambda session: parts_of(session, item_id)) == had
    assert printed(hand) == before - {item_id}
    shown = hand.ask(lambda session: today.brief(session, datetime.now(UTC)))
    assert item_id not in {line.id for line in (*shown.unconfirmed, *shown.recent)}
    assert item_id not in {hit.row_id for hit in hand.ask(lambda session: search(session, heading, limit=50))}
    hand.go("Meetings")
    assert item_id not in hand.view.model.ids


def test_undo_brings_a_programme_item_back_with_all_that_belongs_to_it(hand: Hand) -> None:
    item_id, heading = remove_item(hand)
    hand.click("Undo", hand.window.statusBar())
    assert heading in hand.lines()
    assert hand.stored(ProgrammeItem, item_id).deleted_at is None
    assert item_id in printed(hand)


def test_a_programme_item_is_restored_from_the_bin_with_all_that_belongs_to_it(hand: Hand) -> None:
    item_id = the("programme_item", "commerce")
    had = hand.ask(lambda session: parts_of(session, item_id))
    _id, heading = remove_item(hand)
    hand.go("Bin")
    hand.pick(heading)
    hand.click("Restore")
    assert hand.view.model.ids == []
    open_tab(hand, "Programme")
    assert heading in hand.lines()
    assert hand.ask(lambda session: parts_of(session, item_id)) == had


def test_the_form_of_a_row_removes_an_item_that_others_point_to(hand: Hand) -> None:
    said = refusals(hand)
    open_tab(hand, "Meetings")
    heading = hand.lines()[0]
    item_id = hand.rows().ids[0]
    hand.line(heading)
    hand.press(Key.Key_Return)
    hand.click("Remove", hand.rows())
    assert said == []
    assert item_id not in hand.rows().ids


def test_a_party_goes_with_its_signatories_and_comes_back_with_them(hand: Hand) -> None:
    said = refusals(hand)
    draft = hand.one(Agreement, status=AgreementStatus.NEGOTIATION)  # what is signed loses nobody
    party = hand.ask(
        lambda s: s.exec(select(AgreementParty).where(AgreementParty.agreement_id == draft.id)).first()
    )
    signs = SignatoryDraft(party_id=party.id, person_id=hand.ask(lambda s: s.exec(select(Person)).first()).id)
    signatory = hand.desk.commit("Add", lambda session: records.add(session, signs))
    hand.go("Agreements")
    hand.page.go(("agreement", party.agreement_id))
    hand.tab("Agreement")
    rows = next(each for each in (hand.rows(n) for n in range(4)) if party.id in each.ids)
    rows._lines[party.id].setFocus()
    hand.press(Key.Key_Delete)
    assert said == []
    assert hand.ask(lambda session: session.get(AgreementParty, party.id)) is None
    assert hand.ask(lambda session: session.get(Signatory, signatory.id)) is None
    hand.go("Bin")
    assert len(hand.listed()) == 1
    hand.pick(hand.listed()[0])
    hand.click("Restore")
    assert hand.stored(AgreementParty, party.id).id == party.id
    assert hand.stored(Signatory, signatory.id).person_id == signatory.person_id
    assert hand.listed() == []


def test_an_office_that_a_member_holds_is_removed_and_restored_to_the_member(hand: Hand) -> None:
    said = refusals(hand)
    held = select(Member).where(col(Member.position_id).is_not(None))
    member = hand.ask(lambda session: session.exec(held).first())
    if member is None:
        member = hand.ask(lambda session: session.exec(select(Member)).first())
        office = hand.ask(
            lambda session: session.exec(
                select(Position).where(Position.person_id == member.person_id)
            ).first()
        )
        hand.desk.commit("Hold", lambda s: records.edit(s, Member, member.id, position_id=office.id))
        member = hand.stored(Member, member.id)
    hand.go("People")
    hand.page.go(("person", member.person_id))
    hand.tab("Offices")
    hand.rows()._lines[member.position_id].setFocus()
    hand.press(Key.Key_Delete)
    assert said == []
    assert hand.stored(Member, member.id).position_id is None
    hand.go("Bin")
    hand.pick(hand.listed()[0])
    hand.click("Restore")
    assert hand.stored(Member, member.id).position_id == member.position_id


def test_a_task_of_a_meeting_is_moved_to_the_bin_as_it_has_a_page_of_its_own(hand: Hand) -> None:
    task = hand.ask(lambda s: s.exec(select(Task).where(col(Task.item_id).is_not(None))).first())
    hand.go("Meetings")
    hand.page.go(("programme_item", task.item_id))
    for title in [tab.title for tab in hand.record._tabs]:
        hand.tab(title)
        rows = [each for each in hand.all(type(hand.rows())) if task.id in each.ids] if hand.record else []
        if rows:
            rows[0]._lines[task.id].setFocus()
            hand.press(Key.Key_Delete)
            break
    assert hand.stored(Task, task.id).deleted_at is not None


def test_what_was_published_is_not_removed_with_what_stands_in_it(hand: Hand) -> None:
    from delegation_desk.model.policy_parts import Edition, EditionStatus, Section
    from delegation_desk.ui.uproot import take_out

    section = hand.ask(lambda session: session.exec(select(Section)).first())

    def publish(session: Session) -> None:
        session.get_one(Edition, section.edition_id).status = EditionStatus.PUBLISHED

    hand.desk.commit("Publish", publish)
    try:
        hand.desk.commit("Remove", lambda session: take_out(session, Section, section.id))
    except Refused:
        assert hand.stored(Section, section.id).title != LocalText()
        return
    raise AssertionError("a section of a published edition was removed")
