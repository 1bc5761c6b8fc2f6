"""That a talk took place is noted beside its minutes, or in its menu, once it lies behind."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QPushButton
from tests.driving import Hand
from tests.features.meetings.test_meetings_page import WITH_SHEET, open_meeting

from delegation_desk.core.language import N_
from delegation_desk.model.meetings import Meeting
from delegation_desk.model.visits import ItemStatus, ProgrammeItem
from delegation_desk.store.records import edit


def _offers(hand: Hand) -> list[str]:
    return [each.text() for each in hand.all(QPushButton)]


def test_a_talk_that_lies_behind_is_noted_as_held_beside_its_minutes(hand: Hand) -> None:
    item = open_meeting(hand, WITH_SHEET)
    hand.click("Results and minutes")
    assert "Mark as held" not in _offers(hand)
    assert not hand.record._hold.isVisible()

    def behind(start: datetime) -> None:
        times = {"starts": start, "ends": start.replace(hour=16)}
        hand.desk.commit(N_("Edit"), lambda session: edit(session, ProgrammeItem, item.id, **times))

    behind(datetime(2019, 6, 17, 14))
    assert hand.record._hold.isVisible()
    hand.click("Mark as held")
    assert hand.stored(ProgrammeItem, item.id).status is ItemStatus.HELD
    assert "Mark as held" not in _offers(hand)
    assert not hand.record._hold.isVisible()
    hand.undo()
    hand.record._hold.trigger()
    assert hand.stored(ProgrammeItem, item.id).status is ItemStatus.HELD


def test_one_that_lies_ahead_is_refused_with_a_sentence(hand: Hand) -> None:
    item = open_meeting(hand, WITH_SHEET)
    start = datetime(2199, 6, 17, 14)
    times = {"starts": start, "ends": start.replace(hour=16)}
    hand.desk.commit(N_("Edit"), lambda session: edit(session, ProgrammeItem, item.id, **times))
    hand.tab("Time and place")
    hand.choose("Status", "held")
    assert "lies ahead" in hand.problem("Status")
    assert hand.stored(ProgrammeItem, item.id).status is not ItemStatus.HELD


def test_what_is_noted_of_a_talk_to_come_is_taken_with_a_hint(hand: Hand) -> None:
    item = open_meeting(hand, WITH_SHEET)
    hand.click("Results and minutes")
    hint = "The meeting is still to come: the report counts it as held only once it lies behind."

    def move(start: datetime) -> None:
        times = {"starts": start, "ends": start.replace(hour=16)}
        hand.desk.commit(N_("Edit"), lambda session: edit(session, ProgrammeItem, item.id, **times))

    move(datetime(2019, 6, 17, 14))
    assert hint not in hand.words()
    move(datetime(2199, 6, 17, 14))
    assert hint in hand.words()
    hand.enter("Results, English", "Written ahead.")
    assert hand.one(Meeting, item_id=item.id).results.get("en") == "Written ahead."
