"""What somebody has begun to type into a new record is never lost without a word."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from sqlmodel import select
from tests.driving import ALT, AUTHOR, CTRL, Hand, Key
from tests.screen import every

from delegation_desk.model.visit_parts import VisitNote
from delegation_desk.model.visits import Visit
from delegation_desk.store.workspace import Workspace

WORDS = "Gastgeber will im Herbst kommen"
STRIP = f"Not saved yet: {WORDS}"


def begin_note(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    hand.tab("Notes")
    hand.click("Add a note")
    hand.write("Note, Deutsch", WORDS)


def back_at_the_notes(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    hand.tab("Notes")


def notes(hand: Hand) -> list[str]:
    return [str(each.text) for each in every(hand, VisitNote)]


def test_escape_keeps_a_note_and_asks_what_is_to_become_of_it(hand: Hand) -> None:
    begin_note(hand)
    hand.press(Key.Key_Tab)
    hand.press(Key.Key_Escape)
    assert STRIP in hand.words()
    hand.press(Key.Key_Return)  # the focus is on "Go on"
    assert hand.typed("Note, Deutsch") == WORDS
    hand.click("Add a note")
    assert WORDS in notes(hand)
    assert STRIP not in hand.words()


def test_escape_takes_back_the_field_first_and_one_click_brings_it_back(hand: Hand) -> None:
    begin_note(hand)
    note = hand.control("Note, Deutsch")
    hand.press(Key.Key_Escape)
    assert note.isVisible()
    assert note.hasFocus()
    assert hand.typed("Note, Deutsch") == ""
    assert not hand.desk.drafts.all()
    hand.click("Undo", hand.window.statusBar())
    assert hand.typed("Note, Deutsch") == WORDS
    assert hand.control("Note, Deutsch").hasFocus()
    assert hand.desk.drafts.all()
    hand.press(Key.Key_Escape)
    hand.press(Key.Key_Escape)  # nothing is typed any more
    assert not note.isVisible()
    assert STRIP not in hand.words()


def test_what_was_typed_before_stays_when_escape_takes_back_a_field(hand: Hand) -> None:
    begin_note(hand)
    hand.write("Author", "Anke")
    hand.press(Key.Key_Escape)
    assert hand.typed("Note, Deutsch") == WORDS
    assert hand.typed("Author") == AUTHOR
    hand.press(Key.Key_Escape)
    assert STRIP in hand.words()


def test_another_page_keeps_a_note(hand: Hand) -> None:
    begin_note(hand)
    hand.go("People")
    back_at_the_notes(hand)
    assert STRIP in hand.words()
    hand.click("Go on")
    assert hand.typed("Note, Deutsch") == WORDS
    assert WORDS not in notes(hand)


def test_another_record_keeps_a_note_for_the_one_it_belongs_to(hand: Hand) -> None:
    begin_note(hand)
    hand.click("Visits")
    assert "What you began to enter is kept, but not saved yet." in hand.status()
    other = next(each for each in hand.listed() if each != "Nanjing and Jining")
    hand.open(other)
    hand.tab("Notes")
    assert STRIP not in hand.words()
    back_at_the_notes(hand)
    assert STRIP in hand.words()


def test_the_status_bar_leads_back_to_what_was_begun(hand: Hand) -> None:
    begin_note(hand)
    hand.click("Visits")
    hand.click("Go on", hand.window.statusBar())
    assert STRIP in hand.words()


def test_what_is_discarded_comes_back_with_one_click(hand: Hand) -> None:
    begin_note(hand)
    hand.click("Cancel")
    assert "Entry discarded." in hand.status()
    assert STRIP not in hand.words()
    hand.click("Undo", hand.window.statusBar())
    assert hand.typed("Note, Deutsch") == WORDS
    hand.press(Key.Key_Tab)
    hand.press(Key.Key_Escape)
    hand.click("Discard")
    assert "Entry discarded." in hand.status()
    back_at_the_notes(hand)
    assert STRIP not in hand.words()


def test_an_untouched_form_goes_without_a_word(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    hand.tab("Notes")
    hand.click("Add a note")
    hand.press(Key.Key_Escape)
    assert not any("saved yet" in each for each in (*hand.words(), *hand.status()))
    assert hand.window.close()


def test_escape_alone_leaves_the_record_open(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    for _press in range(3):
        hand.press(Key.Key_Escape)
    assert hand.page.record is not None
    hand.press(Key.Key_Left, ALT)
    assert hand.page.record is None


def test_a_change_of_the_looks_keeps_a_note(hand: Hand) -> None:
    begin_note(hand)
    hand.desk.restyled.emit()
    hand.tab("Notes")
    assert STRIP in hand.words()


def test_closing_the_window_asks_first(hand: Hand) -> None:
    begin_note(hand)
    said: list[str] = []

    def stay(dialog: QDialog) -> None:
        said.extend(hand.words(dialog))
        hand.click("Cancel", dialog)

    with hand.answering(stay):
        assert not hand.window.close()
    assert any(WORDS in each for each in said)
    assert hand.typed("Note, Deutsch") == WORDS
    with hand.answering(lambda dialog: hand.click("Close without saving", dialog)):
        assert hand.window.close()


def test_closing_the_window_offers_to_save_what_is_right(hand: Hand) -> None:
    begin_note(hand)
    path = hand.desk.workspace.path
    with hand.answering(lambda dialog: hand.click("Save and close", dialog)):
        assert hand.window.close()
    hand.program.close()
    with Workspace.open(path) as workspace, workspace.read() as session:
        assert WORDS in [str(each.text) for each in session.exec(select(VisitNote)).all()]


def test_closing_the_window_offers_to_save_nothing_that_is_wrong(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    hand.tab("Stops")
    hand.click("Add a stop")
    hand.write("Telephone", "bitte anrufen")
    with hand.answering(lambda dialog: refuse(hand, dialog)):
        assert not hand.window.close()
    assert hand.typed("Telephone") == "bitte anrufen"


def refuse(hand: Hand, dialog: QDialog) -> None:
    offered = [each.text() for each in hand.all(QPushButton, dialog)]
    assert "Save and close" not in offered
    hand.click("Cancel", dialog)


def test_the_dialog_of_a_new_record_keeps_what_was_typed(hand: Hand) -> None:
    hand.go("Visits")

    def leave(dialog: QDialog) -> None:
        hand.write("Title, Deutsch", "Herbstreise", dialog)
        hand.press(Key.Key_Escape)

    with hand.answering(leave):
        hand.press(Key.Key_N, CTRL)
    assert any("is kept until you open" in each for each in hand.status())

    def again(dialog: QDialog) -> None:
        assert hand.typed("Title, Deutsch") == "Herbstreise"
        assert "You typed this before; it is not saved yet." in hand.words(dialog)
        hand.click("Discard", dialog)
        assert hand.typed("Title, Deutsch") == ""
        hand.write("Title, Deutsch", "Winterreise", dialog)
        hand.click("Cancel", dialog)

    with hand.answering(again):
        hand.press(Key.Key_N, CTRL)
    assert "Entry discarded." in hand.status()
    hand.click("Undo", hand.window.statusBar())

    def finish(dialog: QDialog) -> None:
        assert hand.typed("Title, Deutsch") == "Winterreise"
        hand.click("Create", dialog)

    with hand.answering(finish):
        hand.press(Key.Key_N, CTRL)
    assert any(str(each.title) == "Winterreise" for each in every(hand, Visit))
    hand.go("Visits")
    with hand.answering(lambda dialog: None):
        hand.press(Key.Key_N, CTRL)
    assert QApplication.activeModalWidget() is None


def test_a_flight_that_was_begun_shows_its_number_again(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    hand.tab("Programme")
    hand.click("Add a programme item")
    hand.choose("Kind", "flight")
    hand.write("Flight or train", "CZ 3054")
    hand.press(Key.Key_Tab)
    hand.press(Key.Key_Escape)
    hand.click("Go on")
    assert hand.typed("Flight or train") == "CZ 3054"
    assert hand.typed("Booking reference") == ""
