"""The list of visits and the page of one, used with keys and clicks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from tests.driving import ALT, AUTHOR, CTRL, Hand, Key

from delegation_desk.core.dates import PartialDate
from delegation_desk.model.visits import (
    ItemKind,
    Member,
    MemberRole,
    Objective,
    ProgrammeItem,
    Stop,
    Visit,
    VisitNote,
    VisitParty,
    VisitStatus,
)
from delegation_desk.model.words import Audience
from delegation_desk.store.journal import history

TITLE = "Nanjing and Jining"
CODE = "2019-nanjing-jining"


def open_visit(hand: Hand, tab: str = "Overview") -> Visit:
    hand.go("Visits")
    hand.open(TITLE)
    hand.tab(tab)
    found: Visit = hand.one(Visit, code=CODE)
    return found


def test_a_new_visit_is_asked_for_checked_made_and_opened(hand: Hand) -> None:
    hand.go("Visits")

    def fill(dialog: QDialog) -> None:
        hand.click("Create")
        assert "at least one language" in hand.problem("Title")
        hand.enter("Title, Deutsch", "Leipzig in Hefei")
        hand.enter("Code", "2027 Hefei!")
        hand.click("Create")
        assert "small letters, digits and hyphens" in hand.problem("Code")
        hand.enter("Code", "2027-hefei")
        hand.choose("Direction", "inbound")
        hand.enter("First day", "May 2027")
        hand.click("Create")

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)
    made = hand.one(Visit, code="2027-hefei")
    assert made.title.get("de") == "Leipzig in Hefei"
    assert made.starts_on == PartialDate(2027, 5)
    assert hand.record.record_id == made.id
    assert "2027-hefei" in hand.words()
    hand.undo()
    assert "Leipzig in Hefei" not in hand.listed()


def test_a_code_that_is_taken_is_refused_under_its_field(hand: Hand) -> None:
    hand.go("Visits")

    def fill(dialog: QDialog) -> None:
        hand.enter("Title, Deutsch", "Noch einmal")
        hand.enter("Code", CODE)
        hand.click("Create")
        assert "belongs to “Nanjing und Jining” already" in hand.problem("Code")

    before = hand.count()
    with hand.answering(fill):
        hand.click("Visit")
    assert hand.count() == before


def test_a_field_is_saved_when_it_is_left_and_undo_brings_the_old_value_back(hand: Hand) -> None:
    visit = open_visit(hand)
    hand.enter("First day", "24.6.2019")
    assert hand.stored(Visit, visit.id).starts_on == PartialDate(2019, 6, 24)
    assert hand.typed("First day") == "24 June 2019"
    assert "24–30\N{NO-BREAK SPACE}June 2019" in hand.words()
    entry = hand.ask(lambda session: history(session, Visit, visit.id))[0]
    assert (entry.author, entry.after) == (AUTHOR, {"starts_on": PartialDate(2019, 6, 24)})
    hand.undo()
    assert hand.stored(Visit, visit.id).starts_on == PartialDate(2019, 6, 25)
    assert hand.typed("First day") == "25 June 2019"
    assert "25–30\N{NO-BREAK SPACE}June 2019" in hand.words()
    hand.redo()
    assert hand.typed("First day") == "24 June 2019"


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("Last day", "31.6.2019", "June has 30 days"),
        ("Last day", "2018", "ends before it begins"),
        ("Code", "", "small letters, digits and hyphens"),
        ("Title, Deutsch", "x" * 0, ""),
    ],
)
def test_what_cannot_be_is_said_under_the_field_and_not_saved(
    hand: Hand, name: str, typed: str, sentence: str
) -> None:
    visit = open_visit(hand)
    title = name.split(",", maxsplit=1)[0]
    hand.enter(name, typed)
    if sentence:
        assert sentence in hand.problem(title)
        assert hand.problem(title).endswith("Not saved yet.")
        assert hand.stored(Visit, visit.id) == visit
    else:  # one language may go as long as others are there
        assert hand.problem(title) == ""


def test_a_choice_is_saved_at_once_and_the_head_shows_it(hand: Hand) -> None:
    visit = open_visit(hand)
    hand.choose("Status", "under way")
    assert hand.stored(Visit, visit.id).status is VisitStatus.UNDER_WAY
    assert "under way" in hand.words()
    hand.undo()
    assert hand.stored(Visit, visit.id).status is visit.status


def test_money_in_a_folded_section(hand: Hand) -> None:
    visit = open_visit(hand)
    hand.unfold("Costs")
    hand.enter("Estimate", "19,400.50")
    stored = hand.stored(Visit, visit.id)
    assert str(stored.estimate) == "19400.50"
    hand.enter("Estimate", "twelve")
    assert "Please enter a number." in hand.problem("Estimate")
    assert hand.stored(Visit, visit.id).estimate == stored.estimate


def test_a_place_is_found_by_its_chinese_name_and_opened(hand: Hand) -> None:
    visit = open_visit(hand)
    hand.point_to("Home place", "济宁", "Jining")
    changed = hand.stored(Visit, visit.id)
    assert changed.home_place_id != visit.home_place_id
    hand.click("Open “Home place”")
    assert hand.record.record_id == changed.home_place_id
    hand.press(Key.Key_Left, ALT)
    assert hand.record.record_id == visit.id


def test_an_objective_is_added_edited_moved_and_removed(hand: Hand) -> None:
    visit = open_visit(hand)
    before = hand.lines()
    hand.click("Add an objective")
    hand.click("Add an objective", hand.rows())
    assert "at least one language" in hand.problem("Objective")
    hand.enter("Objective, Deutsch", "Lieferketten sichern")
    hand.click("Add an objective", hand.rows())
    assert hand.lines() == [*before, "Lieferketten sichern"]
    hand.line("Lieferketten sichern")
    hand.press(Key.Key_Up, ALT)
    assert hand.lines()[-2] == "Lieferketten sichern"
    hand.press(Key.Key_Return)
    hand.choose("State", "achieved")
    assert hand.one(Objective, order=len(before)).state.name == "ACHIEVED"
    hand.press(Key.Key_Escape)
    hand.line("Lieferketten sichern")
    hand.press(Key.Key_Delete)
    assert hand.lines() == before
    hand.click("Undo", hand.window.statusBar())
    assert hand.lines()[-2] == "Lieferketten sichern"
    assert hand.ask(lambda session: session.get_one(Visit, visit.id)).deleted_at is None


def test_hosts_and_intermediaries(hand: Hand) -> None:
    visit = open_visit(hand)
    hand.click("Add a host or intermediary")
    hand.point_to("Organisation", "stadt nanj", "Stadt Nanjing", hand.rows(1))
    hand.choose("Role", "host", hand.rows(1))
    count = len(hand.rows(1).ids)
    hand.click("Add a host or intermediary", hand.rows(1))
    made = hand.stored(VisitParty, hand.rows(1).ids[-1])
    assert (made.visit_id, made.order) == (visit.id, count + 1)


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
    hand.enter("Note", "Ruft am Montag zurück")
    hand.click("Add a note", hand.rows())
    note = hand.one(VisitNote, text="Ruft am Montag zurück")
    assert (note.author, note.audience) == (AUTHOR, Audience.INTERNAL)


def test_companies_show_the_interest(hand: Hand) -> None:
    open_visit(hand, "Companies")
    hand.line(hand.lines()[0])
    hand.press(Key.Key_Return)
    hand.choose("Interest shown", "taken note of")
    row = hand.rows()._lines[hand.rows().ids[0]].row
    assert row.cells[1].text == "●○○"


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


def test_the_list_finds_in_two_scripts_filters_sorts_and_counts(hand: Hand) -> None:
    hand.go("Visits")
    everything = hand.listed()
    assert hand.count() == f"{len(everything)} records"
    hand.search("jining 莱比锡")
    assert TITLE in hand.listed()
    hand.search("Süßigkeiten")
    assert hand.listed() == []
    assert "Nothing fits the search and the filters." in hand.words()
    hand.click("Show all")
    hand.take("Status: all", "confirmed")
    assert hand.listed() == [TITLE]
    assert hand.count() == f"1 of {len(everything)}"
    hand.take("Year: all", "2016")
    assert hand.listed() == []
    hand.click("Show all")
    assert hand.listed() == everything
    hand.sort("Visit")
    codes = [hand.stored(Visit, each).code for each in hand.view.model.ids]
    assert codes == sorted(codes)
    hand.sort("Visit")
    assert [hand.stored(Visit, each).code for each in hand.view.model.ids] == codes[::-1]


def test_a_visit_goes_to_the_bin_and_comes_back_in_two_ways(hand: Hand) -> None:
    hand.go("Visits")
    hand.pick(TITLE)
    hand.press(Key.Key_Delete)
    assert TITLE not in hand.listed()
    assert any("is in the bin" in text for text in hand.status())
    hand.click("Undo", hand.window.statusBar())
    assert TITLE in hand.listed()
    hand.open(TITLE)
    hand.take("More", "Move to the bin")
    assert hand.page.spot() is None
    hand.go("Bin")
    assert hand.listed() == ["Nanjing und Jining"]
    hand.pick("Nanjing und Jining")
    hand.click("Restore")
    assert hand.listed() == []
    hand.go("Visits")
    assert TITLE in hand.listed()


def test_copying_a_visit_takes_its_objectives_along(hand: Hand) -> None:
    visit = open_visit(hand)
    objectives = hand.lines()
    hand.take("More", "Copy visit")
    copy = hand.one(Visit, code=f"{CODE}-copy")
    assert hand.record.record_id == copy.id
    assert (copy.title, copy.starts_on) == (visit.title, None)
    hand.tab("Overview")
    assert hand.lines() == objectives


def test_the_primary_button_leads_to_the_documents_of_this_visit(hand: Hand) -> None:
    open_visit(hand)
    hand.click("Documents …")
    order = hand.page.order()
    assert (order.kind, order.code) == ("pack", CODE)


def test_reading_along_shows_everything_and_changes_nothing(reader: Hand) -> None:
    reader.go("Visits")
    assert not reader.view.new_button.isEnabled()
    reader.press(Key.Key_N, CTRL)
    reader.open(TITLE)
    for tab in reader.record._tabs:
        reader.tab(tab.title)
        for each in reader.all(QLineEdit):
            assert each.isReadOnly() or not each.isEnabled(), each.accessibleName()
        assert not [each for each in reader.words() if each.startswith("Add")]
    reader.press(Key.Key_Delete)
    reader.undo()
    assert reader.one(Visit, code=CODE).deleted_at is None
