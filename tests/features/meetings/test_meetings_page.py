"""The list of meetings, the sheet behind one, its points and people."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QPlainTextEdit, QTabBar
from tests.driving import ALT, Hand, Key

from delegation_desk.model.meetings import Meeting, PointKind, TalkingPoint
from delegation_desk.model.tasks import Task, TaskStatus
from delegation_desk.model.visit_parts import Participant
from delegation_desk.model.visits import ItemStatus, ProgrammeItem
from delegation_desk.model.words import Audience, Side
from delegation_desk.sample.rows import the
from delegation_desk.store.records import edit

WITH_SHEET = "Jining Foreign Affairs Office: next steps"
WITHOUT = "Walk on the city wall"


def open_meeting(hand: Hand, heading: str = WITH_SHEET) -> ProgrammeItem:
    hand.go("Meetings")
    if heading == WITHOUT:
        hand.take("Kind: all", "site visit")
    hand.open(heading)
    found: ProgrammeItem = hand.stored(ProgrammeItem, hand.record.record_id)
    return found


def test_a_flight_says_where_it_leads_and_when_it_arrives_there(hand: Hand) -> None:
    hand.go("Meetings")
    hand.take("Kind: all", "flight")
    rows = [hand.view.model.row_at(number) for number in range(hand.view.model.rowCount())]
    (found,) = (row for row in rows if row and row.id == the("programme_item", "flight-shanghai"))
    assert found.cells[1].below == "dep. 14:10 (UTC+2), arr. 07:05 (UTC+8) +1 day"
    assert " → " in found.cells[2].beside
    hand.open(found.cells[2].text)
    said = " ".join(hand.words())
    assert "arr. 07:05 (UTC+8) +1 day" in said
    assert found.cells[2].beside in said


def test_a_task_that_is_done_in_the_sheet_has_the_day_on_which_it_was(hand: Hand) -> None:
    item = open_meeting(hand, WITHOUT)
    hand.click("Add a follow-up task")
    hand.enter("What is to be done", "Fotos schicken")
    hand.click("Add a follow-up task", hand.rows())
    hand.line("Fotos schicken")
    hand.press(Key.Key_Return)
    hand.choose("Status", "done")
    done = hand.one(Task, title="Fotos schicken")
    assert (done.item_id, done.status, done.done_on) == (item.id, TaskStatus.DONE, date(2019, 6, 18))
    assert hand.typed("Done on") == "18 June 2019"
    hand.choose("Status", "open")
    assert hand.one(Task, title="Fotos schicken").done_on is None
    hand.undo()
    assert hand.one(Task, title="Fotos schicken").done_on == date(2019, 6, 18)
    hand.press(Key.Key_Escape)
    hand.click("Add a follow-up task")
    hand.enter("What is to be done", "Karte danken")
    hand.choose("Status", "done")
    hand.click("Add a follow-up task", hand.rows())
    assert hand.one(Task, title="Karte danken").done_on == date(2019, 6, 18)


def test_the_sheet_is_begun_filled_and_taken_back(hand: Hand) -> None:
    item = open_meeting(hand, WITHOUT)
    hand.click("Begin meeting sheet")
    sheet = hand.one(Meeting, item_id=item.id)
    hand.enter("What we want to reach, Deutsch", "Die Altstadt kennenlernen")
    assert hand.stored(Meeting, sheet.id).objective.get("de") == "Die Altstadt kennenlernen"
    hand.click("Add a point")
    hand.enter("Point, Deutsch", "Nach dem Masterplan fragen")
    hand.choose("Kind", "to answer", hand.rows(0))
    hand.click("Add a point", hand.rows(0))
    point = hand.one(TalkingPoint, meeting_id=sheet.id)
    assert (point.kind, point.audience) == (PointKind.TO_ANSWER, Audience.INTERNAL)
    assert tab_titles(hand)[0] == "Meeting sheet  1"
    for _step in range(3):
        hand.undo()
    assert any("There is no sheet for this item yet" in text for text in hand.words())
    hand.redo()
    assert hand.one(Meeting, item_id=item.id).id == sheet.id


def test_who_reads_the_aim_is_said_and_can_be_changed(hand: Hand) -> None:
    item = open_meeting(hand, WITHOUT)
    hand.click("Begin meeting sheet")
    sheet = hand.one(Meeting, item_id=item.id)
    assert any("Printed for whom it is set below" in each for each in hand.words())
    assert hand.typed("Objective for") == "delegation"
    hand.choose("Objective for", "internal")
    assert hand.stored(Meeting, sheet.id).objective_audience is Audience.INTERNAL


def test_points_are_ordered_marked_for_an_audience_and_removed(hand: Hand) -> None:
    open_meeting(hand)
    ids = list(hand.rows().ids)
    hand.rows()._lines[ids[0]].setFocus()
    hand.press(Key.Key_Down, ALT)
    assert hand.rows().ids[:2] == [ids[1], ids[0]]
    hand.press(Key.Key_Return)
    hand.choose("For", "delegation", hand.rows())
    assert hand.stored(TalkingPoint, ids[0]).audience is Audience.DELEGATION
    hand.press(Key.Key_Escape)
    hand.rows()._lines[ids[2]].setFocus()
    hand.press(Key.Key_Delete)
    assert ids[2] not in hand.rows().ids
    hand.undo()
    assert hand.rows().ids == [ids[1], ids[0], *ids[2:]]


def test_a_point_without_words_is_refused(hand: Hand) -> None:
    open_meeting(hand)
    count = len(hand.rows().ids)
    hand.click("Add a point")
    hand.click("Add a point", hand.rows())
    assert "at least one language" in hand.problem("Point")
    hand.press(Key.Key_Escape)
    assert len(hand.rows().ids) == count


def test_somebody_takes_part_whose_name_begins_with_capitals(hand: Hand) -> None:
    item = open_meeting(hand)
    people = hand.rows(1)
    hand.click("Add a person")
    hand.point_to("Person", "WANG Yifan", "+ New: WANG Yifan", people)
    hand.click("Add a person", people)
    assert "WANG Yifan" in hand.lines(1)
    newest = hand.stored(Participant, people.ids[[*hand.lines(1)].index("WANG Yifan")])
    assert (newest.item_id, newest.side) == (item.id, Side.PARTNER)
    row = hand.line("WANG Yifan", 1)
    hand.take(f"More about {row.accessibleName()}", "Open")
    assert "WANG Yifan" in hand.words()
    assert type(hand.page).__name__ == "PeoplePage"


def test_a_person_who_is_not_named_is_asked_for(hand: Hand) -> None:
    open_meeting(hand)
    people = hand.rows(1)
    hand.click("Add a person")
    hand.click("Add a person", people)
    assert hand.problem("Person")
    hand.write("Person", "Niemand von hier", people)
    hand.press(Key.Key_Escape)
    hand.press(Key.Key_Escape)
    assert hand.record is not None


def test_the_result_is_expected_by_a_day_that_exists(hand: Hand) -> None:
    item = open_meeting(hand)
    sheet = hand.one(Meeting, item_id=item.id)
    hand.enter("Result expected by", "31.6.2019")
    assert "June has 30 days" in hand.problem("Result expected by")
    assert hand.stored(Meeting, sheet.id).result_due == sheet.result_due
    hand.click("Enter 30 June 2019")
    assert hand.problem("Result expected by") == ""
    assert str(hand.stored(Meeting, sheet.id).result_due.edtf()) == "2019-06-30"


def test_an_item_is_confirmed_from_the_menu_and_that_is_one_step(hand: Hand) -> None:
    hand.go("Meetings")
    hand.take("Status: all", "requested")
    item = open_meeting(hand, hand.listed()[0])
    hand.take("More", "Mark as confirmed")
    stored = hand.stored(ProgrammeItem, item.id)
    assert (stored.status, stored.confirmed_on is None) == (ItemStatus.CONFIRMED, False)
    assert "confirmed" in hand.words()
    hand.undo()
    stored = hand.stored(ProgrammeItem, item.id)
    assert (stored.status, stored.confirmed_on) == (ItemStatus.REQUESTED, item.confirmed_on)


def test_time_and_place_show_in_the_head_at_both_clocks(hand: Hand) -> None:
    item = open_meeting(hand)
    hand.tab("Time and place")
    hand.enter("Begin: time", "1645")
    assert hand.stored(ProgrammeItem, item.id).starts.hour == 16
    said = "\n".join(hand.words())
    assert "16:45–18:15" in said
    assert "10:45–12:15 Leipzig" in said
    hand.write("Begin: time zone", "Mars/Olympus")
    hand.press(Key.Key_Tab)
    assert "is no time zone" in hand.problem("Begin")
    assert hand.stored(ProgrammeItem, item.id).starts_zone == item.starts_zone


def test_the_breadcrumb_leads_to_the_visit(hand: Hand) -> None:
    item = open_meeting(hand)
    hand.click("Nanjing and Jining")
    assert hand.record.record_id == item.visit_id


def test_the_history_tells_of_changes_and_takes_one_back(hand: Hand) -> None:
    item = open_meeting(hand)
    hand.tab("Time and place")
    hand.enter("Address of the venue", "Taibai Road 1")
    assert "Address of the venue" in hand.words()
    hand.click("Restore")
    assert hand.stored(ProgrammeItem, item.id).venue_address == item.venue_address


def test_the_list_filters_by_visit_and_kind_and_searches_in_chinese(hand: Hand) -> None:
    hand.go("Meetings")
    everything = hand.listed()
    hand.search("济宁")
    assert 0 < len(hand.listed()) < len(everything)
    assert WITH_SHEET in hand.listed()
    hand.search("")
    hand.take("Kind: all", "ceremony")
    assert hand.listed() == ["Signing of the Memorandum of Understanding"]
    hand.take("Kind: ceremony", "all")
    assert hand.listed() == everything
    hand.sort("When")
    assert hand.listed() != everything
    assert sorted(hand.listed()) == sorted(everything)


def test_an_item_thrown_away_returns_with_its_sheet(hand: Hand) -> None:
    item = open_meeting(hand)
    hand.take("More", "Move to the bin")
    assert WITH_SHEET not in hand.listed()
    hand.click("Undo", hand.window.statusBar())
    hand.open(WITH_SHEET)
    assert hand.one(Meeting, item_id=item.id)
    assert len(hand.rows().ids) == 5


def test_reading_along(reader: Hand) -> None:
    open_meeting(reader, WITHOUT)
    begin = [each for each in reader.all(QPlainTextEdit) if not each.isReadOnly()]
    assert begin == []
    offered: Any = [each.text() for each in reader.record._menu.actions() if each.isEnabled()]
    assert [each for each in offered if each] == []
    reader.go("Meetings")
    reader.press(Key.Key_Escape)
    reader.take("Kind: site visit", "all")
    open_meeting(reader)
    reader.rows()._lines[reader.rows().ids[0]].setFocus()
    reader.press(Key.Key_Delete)
    reader.press(Key.Key_Down, ALT)
    assert len(reader.rows().ids) == 5


def tab_titles(hand: Hand) -> list[str]:
    bar = hand.all(QTabBar)[0]
    return [bar.tabText(number) for number in range(bar.count())]


def test_a_confirmed_item_that_moves_is_offered_to_be_called_changed(hand: Hand) -> None:
    item = open_meeting(hand, WITHOUT)
    confirmed = {"status": ItemStatus.CONFIRMED, "confirmed_on": date(2019, 6, 3)}
    hand.desk.write("Edit", lambda s: edit(s, ProgrammeItem, item.id, **confirmed))
    hand.tab("Time and place")
    hand.enter("Venue, Deutsch", "Stadtmauer")
    assert any("changed after it was confirmed" in each for each in hand.words())
    hand.click("Set the status to “changed”", hand.window.statusBar())
    moved = hand.stored(ProgrammeItem, item.id)
    # Nobody has confirmed the new place yet.
    assert (moved.status, moved.confirmed_on) == (ItemStatus.CHANGED, None)
    assert hand.typed("Status") == "changed"
    hand.undo()
    kept = hand.stored(ProgrammeItem, item.id)
    assert (kept.status, kept.confirmed_on) == (ItemStatus.CONFIRMED, date(2019, 6, 3))


def test_what_is_only_planned_may_move_without_a_word(hand: Hand) -> None:
    item = open_meeting(hand, WITHOUT)
    hand.desk.write("Edit", lambda s: edit(s, ProgrammeItem, item.id, status=ItemStatus.PLANNED))
    hand.tab("Time and place")
    hand.enter("Venue, Deutsch", "Stadtmauer")
    assert not any("changed" in each for each in (*hand.words(), *hand.status()))


def test_an_item_is_called_off_from_its_menu(hand: Hand) -> None:
    item = open_meeting(hand, WITHOUT)
    hand.desk.write("Edit", lambda s: edit(s, ProgrammeItem, item.id, status=ItemStatus.PLANNED))
    assert hand.record._cancel.isVisible()
    hand.take("More", "Call off")
    assert hand.stored(ProgrammeItem, item.id).status is ItemStatus.CANCELLED
    assert not hand.record._cancel.isVisible()
    hand.click("Undo", hand.window.statusBar())
    assert hand.stored(ProgrammeItem, item.id).status is ItemStatus.PLANNED
