"""When a meeting sheet counts as complete: objective, points, and somebody on either side of the table."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QPushButton
from sqlmodel import Session, select
from tests.driving import Hand

from delegation_desk.core.text import LocalText
from delegation_desk.features.today.readiness import Measure, measures
from delegation_desk.model.meetings import Meeting, TalkingPoint
from delegation_desk.model.people import Person
from delegation_desk.model.visit_parts import Participant
from delegation_desk.model.visits import Direction, Member, MemberRole, ProgrammeItem, Visit
from delegation_desk.model.words import Side
from delegation_desk.sample.rows import the
from delegation_desk.sample.visit import VISIT
from delegation_desk.store import records

EMPTY_OUT = "Empty out"
DAY = date(2019, 6, 18)


def sheets(hand: Hand) -> Measure:
    with hand.desk.read() as session:
        return next(one for one in measures(session, VISIT, DAY) if one.title == "Meeting sheets complete")


def bin_people(session: Session, item: UUID, side: Side) -> None:
    for row in session.exec(select(Participant).where(Participant.item_id == item, Participant.side == side)):
        records.move_to_bin(session, Participant, row.id)


def test_every_meeting_of_the_sample_has_somebody_on_both_sides(hand: Hand) -> None:
    assert (sheets(hand).done, sheets(hand).total) == (8, 8)


def test_a_sheet_without_counterparts_is_not_complete(hand: Hand) -> None:
    hand.desk.commit(EMPTY_OUT, lambda s: bin_people(s, the("programme_item", "clinics"), Side.PARTNER))
    assert (sheets(hand).done, sheets(hand).gap) == (7, "{n} without people on both sides")
    assert "1 without people on both sides" in [each.text() for each in hand.all(QPushButton)]


def test_a_counterpart_in_the_bin_sits_at_no_table(hand: Hand) -> None:
    def bin_person(session: Session) -> None:
        item = the("programme_item", "clinics")
        rows = session.exec(
            select(Participant).where(Participant.item_id == item, Participant.side == Side.PARTNER)
        ).all()
        for row in rows:
            records.move_to_bin(session, Person, row.person_id)

    hand.desk.commit(EMPTY_OUT, bin_person)
    assert sheets(hand).done < 8


def test_the_whole_delegation_counts_as_our_side_if_there_is_one(hand: Hand) -> None:
    def nobody_named(session: Session) -> None:
        bin_people(session, the("programme_item", "port"), Side.OWN)

    def nobody_travels(session: Session) -> None:
        for member in session.exec(select(Member).where(Member.visit_id == VISIT)).all():
            records.move_to_bin(session, Member, member.id)

    def not_everybody(session: Session) -> None:
        records.edit(session, ProgrammeItem, the("programme_item", "port"), everyone=False)

    hand.desk.commit(EMPTY_OUT, nobody_named)
    assert sheets(hand).done == 8
    hand.desk.commit(EMPTY_OUT, not_everybody)
    assert sheets(hand).done == 7
    hand.desk.undo()
    hand.desk.commit(EMPTY_OUT, nobody_travels)
    assert sheets(hand).done == 7


def test_a_traveller_entered_opposite_is_no_counterpart(hand: Hand) -> None:
    clinics = the("programme_item", "clinics")

    def sit_opposite(session: Session) -> None:
        bin_people(session, clinics, Side.PARTNER)
        for row in session.exec(select(Participant).where(Participant.item_id == clinics)).all():
            records.edit(session, Participant, row.id, side=Side.PARTNER)

    hand.desk.commit(EMPTY_OUT, sit_opposite)
    assert sheets(hand).done == 7


def test_the_whole_delegation_of_guests_sits_opposite(hand: Hand) -> None:
    def receive(session: Session) -> None:
        records.edit(session, Visit, VISIT, direction=Direction.INBOUND)
        bin_people(session, the("programme_item", "port"), Side.OWN)

    before = sheets(hand).done
    hand.desk.commit(EMPTY_OUT, receive)
    assert sheets(hand).done < before


def test_what_is_missing_is_named(hand: Hand) -> None:
    clinics, port = the("programme_item", "clinics"), the("programme_item", "port")

    def bin_points(session: Session) -> None:
        sheet = session.exec(select(Meeting).where(Meeting.item_id == port)).one()
        for point in session.exec(select(TalkingPoint).where(TalkingPoint.meeting_id == sheet.id)).all():
            records.move_to_bin(session, TalkingPoint, point.id)

    def empty_objective(session: Session) -> None:
        sheet = session.exec(select(Meeting).where(Meeting.item_id == the("programme_item", "zone"))).one()
        records.edit(session, Meeting, sheet.id, objective=LocalText())

    hand.desk.commit(EMPTY_OUT, empty_objective)
    assert sheets(hand).gap == "{n} without objective"
    hand.desk.undo()
    hand.desk.commit(EMPTY_OUT, bin_points)
    assert sheets(hand).gap == "{n} without points"
    hand.desk.commit(EMPTY_OUT, empty_objective)
    assert (sheets(hand).missing, sheets(hand).gap) == (2, "{n} without objective or points")
    hand.desk.commit(EMPTY_OUT, lambda s: bin_people(s, clinics, Side.PARTNER))
    assert (sheets(hand).missing, sheets(hand).gap) == (3, "{n} without objective, points or people")


def test_an_interpreter_among_the_travellers_counts_for_every_meeting(hand: Hand) -> None:
    def nobody_named(session: Session) -> None:
        for item in session.exec(select(ProgrammeItem).where(ProgrammeItem.visit_id == VISIT)):
            records.edit(session, ProgrammeItem, item.id, interpreter_id=None)
        for member in session.exec(select(Member).where(Member.visit_id == VISIT)):
            if member.role is MemberRole.INTERPRETER:
                records.edit(session, Member, member.id, role=MemberRole.MEMBER)

    def one_travels(session: Session) -> None:
        member = session.exec(select(Member).where(Member.visit_id == VISIT)).first()
        assert member is not None
        records.edit(session, Member, member.id, role=MemberRole.INTERPRETER)

    def interpreted() -> Measure:
        with hand.desk.read() as session:
            found = measures(session, VISIT, DAY)
        return next(one for one in found if one.title == "Interpreters assigned")

    hand.desk.commit(EMPTY_OUT, nobody_named)
    assert interpreted().done == 0
    hand.desk.commit("Edit", one_travels)
    assert interpreted().missing == 0
