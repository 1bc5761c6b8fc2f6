"""The tabs of a visit: programme, delegation, stops, companies, notes, attachments."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from sqlmodel import select
from tests.driving import ALT, AUTHOR, Hand, Key
from tests.features.visits.opening import open_visit

from delegation_desk.core.text import LocalText
from delegation_desk.model.places import Place
from delegation_desk.model.visit_parts import Participant, VisitNote
from delegation_desk.model.visits import ItemKind, ItemStatus, Member, MemberRole, ProgrammeItem, Stop, Visit
from delegation_desk.model.words import Audience, Side
from delegation_desk.sample.rows import the
from delegation_desk.store.records import edit, remove
from delegation_desk.ui.page import Page
from delegation_desk.ui.status import WARNING


def test_every_tab_shows_what_it_counts(hand: Hand) -> None:
    open_visit(hand)
    bar = hand.record._bar
    for number, tab in enumerate(hand.record._tabs):
        title, _gap, count = bar.tabText(number).partition("  ")
        hand.tab(title)
        if count:
            assert len(hand.rows().ids) == int(count), title
        assert hand.record.current_tab() == tab.key


def test_a_programme_item_begins_where_the_last_one_ended(hand: Hand) -> None:
    visit = open_visit(hand, "Programme")
    last = hand.ask(lambda s: s.get_one(ProgrammeItem, hand.rows().ids[-1]))
    hand.click("Add a programme item")
    hand.enter("Title, Deutsch", "Nachbesprechung")
    hand.choose("Kind", "internal meeting")
    hand.click("Add a programme item", hand.rows())
    made = hand.one(ProgrammeItem, kind=ItemKind.INTERNAL, starts=last.ends)
    assert made.visit_id == visit.id
    assert made.starts_zone == last.ends_zone
    assert "Nachbesprechung" in hand.lines()


@pytest.mark.parametrize(("readers", "said"), [("internal", True), ("delegation", True), ("host", False)])
def test_the_programme_says_which_items_are_not_for_the_hosts(hand: Hand, readers: str, said: bool) -> None:
    open_visit(hand, "Programme")
    hand.click("Add a programme item")
    hand.enter("Title, Deutsch", "Nachbesprechung")
    hand.choose("Printed for", readers)
    hand.click("Add a programme item", hand.rows())
    assert (readers in hand.line("Nachbesprechung").accessibleName().split(", ")) is said


def test_a_journey_says_from_where_to_where_and_when_it_arrives_on_the_clocks_there(hand: Hand) -> None:
    open_visit(hand, "Programme")
    rows = hand.rows()
    flight = rows._lines[the("programme_item", "flight-shanghai")].accessibleName()
    assert "dep. 14:10 (UTC+2), arr. 07:05 (UTC+8) +1 day" in flight
    assert re.search(r"Flight XL 728 · [\w ]*Frankfurt[\w ]* → [\w ]*Shanghai", flight, re.IGNORECASE)
    train = rows._lines[the("programme_item", "train-nanjing")].accessibleName()
    assert "09:40–11:00" in train
    assert re.search("Train G9001 · .*Hongqiao.* → .*Nanjing", train, re.IGNORECASE)
    meeting = rows._lines[the("programme_item", "commerce")].accessibleName()
    assert "→" not in meeting


def test_an_item_that_ends_before_it_begins_is_refused(hand: Hand) -> None:
    open_visit(hand, "Programme")
    heading = hand.lines()[1]
    hand.line(heading)
    hand.press(Key.Key_Return)
    item = hand.stored(ProgrammeItem, hand.rows().ids[1])
    hand.enter("End: time", "0:05")
    assert "ends before it begins" in hand.problem("End")
    assert hand.stored(ProgrammeItem, item.id).ends == item.ends
    hand.enter("End: date", "30.2.")
    assert "February" in hand.problem("End")


def test_esc_in_one_part_of_a_moment_loses_nothing_typed_into_another(hand: Hand) -> None:
    open_visit(hand, "Programme")
    hand.line(hand.lines()[2])
    hand.press(Key.Key_Return)
    item = hand.stored(ProgrammeItem, hand.rows().ids[2])
    hand.write("Begin: time", "1020")
    hand.press(Key.Key_Tab)
    hand.press(Key.Key_Escape)
    assert hand.stored(ProgrammeItem, item.id).starts == item.starts.replace(hour=10, minute=20)


def test_the_wheel_never_changes_a_time_zone(hand: Hand) -> None:
    open_visit(hand, "Programme")
    hand.line(hand.lines()[1])
    hand.press(Key.Key_Return)
    box = hand.control("Begin: time zone")
    before = hand.typed("Begin: time zone")
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(box.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turn)
    assert hand.typed("Begin: time zone") == before


def test_the_programme_opens_the_meeting_behind_a_row(hand: Hand) -> None:
    open_visit(hand, "Meetings")
    first = hand.lines()[0]
    row = hand.line(first)
    hand.take(f"More about {row.accessibleName()}", "Open")
    assert type(hand.page).__name__ == "MeetingsPage"
    assert first in hand.words()
    hand.press(Key.Key_Left, ALT)
    assert type(hand.page).__name__ == "VisitsPage"
    assert hand.record.current_tab() == "meetings"
    hand.press(Key.Key_Right, ALT)
    assert type(hand.page).__name__ == "MeetingsPage"


def test_the_delegation_stands_in_protocol_order_and_takes_members_made_on_the_spot(hand: Hand) -> None:
    visit = open_visit(hand, "Delegation")
    head = hand.ask(lambda s: s.get_one(Member, hand.rows().ids[0]))
    assert head.role is MemberRole.HEAD
    hand.click("Add a member")
    hand.point_to("Person", "Vera Lind", "+ New: Vera Lind")
    hand.choose("Role", "staff")
    hand.click("Add a member", hand.rows())
    assert "Vera Lind" in hand.lines()
    hand.undo()
    assert "Vera Lind" not in hand.lines()
    assert hand.one(Visit, id=visit.id).deleted_at is None


def test_a_place_in_the_order_by_hand_moves_a_member(hand: Hand) -> None:
    open_visit(hand, "Delegation")
    last = hand.lines()[-1]
    hand.line(last)
    hand.press(Key.Key_F2)
    hand.enter("Place in the order", "2")
    assert hand.lines()[1] == last


def test_stops_and_their_order(hand: Hand) -> None:
    open_visit(hand, "Stops")
    first, second = hand.lines()
    hand.line(first)
    hand.press(Key.Key_Down, ALT)
    assert hand.lines() == [second, first]
    hand.undo()
    assert hand.lines() == [first, second]
    hand.line(first)
    hand.press(Key.Key_Return)
    hand.enter("Departure, local time: date", "1.6.2019")
    assert "departure lies before the arrival" in hand.problem("Departure, local time")
    stop = hand.stored(Stop, hand.rows().ids[0])
    assert stop.departs.day == 28


def test_notes_carry_their_author_and_are_internal_at_first(hand: Hand) -> None:
    open_visit(hand, "Notes")
    hand.click("Add a note")
    hand.enter("Note, Deutsch", "Ruft am Montag zurück")
    hand.click("Add a note", hand.rows())
    note = hand.one(VisitNote, text=LocalText.of("Ruft am Montag zurück"))
    assert (note.author, note.audience) == (AUTHOR, Audience.INTERNAL)


def test_companies_show_the_interest(hand: Hand) -> None:
    open_visit(hand, "Companies")
    hand.line(hand.lines()[0])
    hand.press(Key.Key_Return)
    hand.choose("Interest shown", "taken note of")
    row = hand.rows()._lines[hand.rows().ids[0]].row
    assert (row.cells[1].text, row.cells[1].below) == ("●○○", "taken note of")


def test_files_are_kept_marked_for_an_audience_and_given_back(hand: Hand, tmp_path: Path) -> None:
    open_visit(hand, "Attachments")
    letter, empty = tmp_path / "Einladung <b>.txt", tmp_path / "gone.txt"
    letter.write_text("Sehr geehrte Frau Han", encoding="utf-8")
    attachments: Any = hand.rows().parent()
    count = len(hand.rows().ids)
    attachments.take([letter, empty])
    assert any("Not added: gone.txt" in text for text in hand.words())
    assert hand.lines()[-1] == letter.name
    hand.line(letter.name)
    hand.press(Key.Key_Return)
    hand.choose("For", "host")
    hand.press(Key.Key_Escape)
    row = hand.line(letter.name)
    target = tmp_path / "copy.txt"

    def save(dialog: QDialog) -> None:
        name = dialog.findChild(QLineEdit)
        assert name is not None
        name.setText(str(target))
        dialog.accept()

    with hand.answering(save):
        hand.take(f"More about {row.accessibleName()}", "Save a copy …")
    assert target.read_text(encoding="utf-8") == "Sehr geehrte Frau Han"
    assert any(str(target) in text for text in hand.status())
    hand.line(letter.name)
    hand.press(Key.Key_Delete)
    assert len(hand.rows().ids) == count


def test_a_file_that_could_run_is_not_opened_from_here(hand: Hand, tmp_path: Path) -> None:
    open_visit(hand, "Attachments")
    script = tmp_path / "setup.sh"
    script.write_text("#!/bin/sh\n")
    attachments: Any = hand.rows().parent()
    attachments.take([script])
    row = hand.line("setup.sh")
    hand.take(f"More about {row.accessibleName()}", "Open file")
    assert any("could run" in text for text in hand.words())


def test_another_appearance_keeps_the_tab_and_dresses_no_page_that_goes(hand: Hand) -> None:
    hand.go("People")
    open_visit(hand, "Notes")
    hand.desk.restyled.emit()
    assert hand.record.current_tab() == "notes"
    pages = [each for each in QApplication.allWidgets() if isinstance(each, Page)]
    assert pages == [hand.page]


def test_items_that_cannot_both_be_say_with_what_they_clash(hand: Hand) -> None:
    open_visit(hand, "Programme")
    clinic, store = (hand.one(ProgrammeItem, id=each) for each in clashing(hand))
    for item, other in ((clinic, store), (store, clinic)):
        said = remark(hand, item.id)
        assert f"Overlaps “{other.title.get('en')}” by 45\N{NO-BREAK SPACE}minutes." in said
        assert said in hand.rows()._lines[item.id].accessibleName()
    hand.desk.write("Cancel", lambda s: edit(s, ProgrammeItem, clinic.id, status=ItemStatus.CANCELLED))
    assert clashing(hand) == []
    hand.undo()
    assert len(clashing(hand)) == 2


def test_items_at_once_in_which_nobody_takes_part_twice_do_not_clash(hand: Hand) -> None:
    open_visit(hand, "Programme")
    clinic, store = clashing(hand)

    def divide(session: Any) -> None:
        own = [
            {row.person_id: row.id for row in session.exec(select(Participant).where(
                Participant.item_id == item, Participant.side == Side.OWN
            ))}
            for item in (clinic, store)
        ]  # fmt: skip
        for person in own[0].keys() & own[1].keys():
            remove(session, Participant, own[0][person])

    hand.desk.write("Divide", divide)
    assert clashing(hand) == []
    hand.desk.write("All", lambda s: edit(s, ProgrammeItem, clinic, everyone=True))
    assert clashing(hand) == [clinic, store]


def test_an_item_of_which_nobody_knows_when_it_ends_does_not_clash(hand: Hand) -> None:
    open_visit(hand, "Programme")
    clinic, _store = clashing(hand)
    hand.desk.write("Open", lambda s: edit(s, ProgrammeItem, clinic, ends=None))
    assert clashing(hand) == []


def clashing(hand: Hand) -> list[UUID]:
    """The lines of the programme that carry a warning."""
    QApplication.processEvents()
    return [each for each in hand.rows().ids if remark(hand, each)]


def remark(hand: Hand, item_id: UUID) -> str:
    marks = [cell.remark for cell in hand.rows()._lines[item_id].row.cells if cell.remark]
    return next((each.word for each in marks if each.look is WARNING), "")


def test_a_stop_without_coordinates_is_said_to_be_off_the_map(hand: Hand) -> None:
    open_visit(hand, "Stops")
    assert not any("Not on the map" in each for each in hand.words())
    stop = hand.stored(Stop, hand.rows().ids[0])
    hand.desk.write("Edit", lambda s: edit(s, Place, stop.place_id, latitude=None, longitude=None))
    name = hand.stored(Place, stop.place_id).called()
    assert any("Not on the map" in each and each.endswith(name) for each in hand.words())


def test_a_member_is_the_director_of_something(hand: Hand) -> None:
    open_visit(hand, "Delegation")
    spoken = hand.line("Michael Körner").accessibleName()
    assert "Managing Director, Invest Region Leipzig GmbH" in spoken
