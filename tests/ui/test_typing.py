"""What is typed and not saved yet: the status bar says so, and a pause saves a long text."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlmodel import Session
from tests.ui.forming import line, type_into

from delegation_desk.core.text import LocalText
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.store import records
from delegation_desk.store.family import history
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.form import Form, RecordForm
from delegation_desk.ui.layout import column
from delegation_desk.ui.statusbar import StatusBar

UNSAVED = "Not saved yet – saved when you leave the field"


class _Window(QWidget):
    """A form and the status bar below it."""

    def __init__(self, desk: Desk, person: UUID) -> None:
        super().__init__()
        self.form = RecordForm(desk, Person, person)
        _fields(self.form)
        self.form.load()
        self.bar = StatusBar()
        self.bar.serve(desk, sample=False)
        self.setLayout(column(self.form, QLineEdit(), self.bar))

    def said(self) -> str:
        """The first words of the bar."""
        return next(each.text() for each in self.bar.findChildren(QLabel) if each.text())

    def field(self, name: str) -> Field:
        return next(each for each in self.form.fields if name in each.names)


def _fields(form: Form) -> None:
    form.text("family_name", "Family name")
    form.localized("biography", "Biography", lines=4)
    form.notes("note", "Note")
    form.date("privacy_review", "Review")


@pytest.fixture
def person(desk: Desk) -> UUID:
    made: UUID = desk.commit(
        "New", lambda session: records.add(session, PersonDraft(family_name="Muster")).id
    )
    return made


def stored(desk: Desk, person: UUID) -> Person:
    with desk.read() as session:
        return session.get_one(Person, person)


@pytest.fixture
def shown(qtbot: QtBot, desk: Desk, person: UUID) -> _Window:
    made = _Window(desk, person)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def _edit(field: Field, number: int = 0) -> QPlainTextEdit:
    return field.findChildren(QPlainTextEdit)[number]


def _type(field: Field, text: str, number: int = 0) -> QPlainTextEdit:
    edit = _edit(field, number)
    edit.setFocus()
    QTest.keyClicks(edit, text)
    return edit


def _labels(desk: Desk, person: UUID) -> list[str]:
    with desk.read() as session:
        return [str(each.after) for each in history(session, Person, person)]


def test_from_the_first_key_the_bar_says_that_something_is_not_saved(qtbot: QtBot, shown: _Window) -> None:
    assert shown.said().startswith("Saved ")
    line(shown.field("family_name")).setFocus()
    assert shown.said().startswith("Saved ")
    QTest.keyClick(line(shown.field("family_name")), Qt.Key.Key_X)
    assert shown.said() == UNSAVED
    QTest.keyClick(line(shown.field("family_name")), Qt.Key.Key_Tab)
    assert shown.said().startswith("Saved ")


def test_what_is_taken_back_is_saved(qtbot: QtBot, shown: _Window) -> None:
    type_into(qtbot, shown.field("family_name"), "another")
    QTest.keyClick(line(shown.field("family_name")), Qt.Key.Key_Escape)
    assert shown.said().startswith("Saved ")
    QTest.keyClick(line(shown.field("family_name")), Qt.Key.Key_X)
    QTest.keyClick(line(shown.field("family_name")), Qt.Key.Key_Backspace)
    assert shown.said().startswith("Saved ")


def test_a_value_that_was_refused_is_not_saved_until_it_is_mended(
    qtbot: QtBot, shown: _Window, desk: Desk
) -> None:
    type_into(qtbot, shown.field("privacy_review"), "31.6.2030")
    line(shown.field("family_name")).setFocus()
    assert shown.said() == "Not everything is saved yet"
    type_into(qtbot, shown.field("privacy_review"), "30.6.2030")
    assert shown.said() == UNSAVED
    line(shown.field("family_name")).setFocus()
    assert shown.said().startswith("Saved ")


def test_a_form_that_goes_away_leaves_nothing_unsaved(qtbot: QtBot, shown: _Window, desk: Desk) -> None:
    type_into(qtbot, shown.field("privacy_review"), "3.6.2030")
    shown.form.hide()
    shown.form.deleteLater()
    qtbot.waitUntil(lambda: shown.said().startswith("Saved "))
    assert not desk.drafts.all()


def test_a_pause_saves_a_long_text_and_leaves_the_cursor_alone(
    qtbot: QtBot, shown: _Window, desk: Desk, person: UUID
) -> None:
    edit = _type(shown.field("note"), "Half a  ")
    qtbot.waitUntil(lambda: stored(desk, person).note == "Half a", timeout=20_000)
    assert shown.said().startswith("Saved ")
    assert (edit.toPlainText(), edit.textCursor().position(), edit.hasFocus()) == ("Half a  ", 8, True)
    QTest.keyClicks(edit, "text")
    assert shown.said() == UNSAVED
    line(shown.field("family_name")).setFocus()
    assert stored(desk, person).note == "Half a  text"


def test_a_long_text_is_saved_while_typing_goes_on_and_nothing_is_disturbed(
    qtbot: QtBot, shown: _Window, desk: Desk, person: UUID
) -> None:
    before = len(_labels(desk, person))
    edit = _type(shown.field("note"), "Endless")
    edit.moveCursor(QTextCursor.MoveOperation.Start)

    def typing_on() -> bool:
        QTest.keyClicks(edit, "x")
        return stored(desk, person).note != ""

    qtbot.waitUntil(typing_on, timeout=20_000)
    first = stored(desk, person).note
    qtbot.waitUntil(lambda: typing_on() and stored(desk, person).note != first, timeout=20_000)
    typed = edit.toPlainText()
    assert typed.endswith("xEndless")
    assert edit.textCursor().position() == len(typed) - len("Endless")
    assert edit.document().isUndoAvailable()
    edit.textCursor().insertText(" ")
    edit.moveCursor(QTextCursor.MoveOperation.Start, QTextCursor.MoveMode.KeepAnchor)
    selected = edit.textCursor().selectedText()
    shown.form.typing.pause()
    assert edit.textCursor().selectedText() == selected != ""
    line(shown.field("family_name")).setFocus()
    assert len(_labels(desk, person)) == before + 1
    desk.undo()
    assert stored(desk, person).note == ""


def test_a_word_that_an_input_method_still_composes_goes_on_after_what_is_before_it_was_saved(
    shown: _Window, desk: Desk, person: UUID
) -> None:
    edit = _type(shown.field("note"), "Met ")
    QApplication.sendEvent(edit, QInputMethodEvent("shi", []))
    shown.form.typing.pause()
    assert stored(desk, person).note == "Met"
    assert edit.textCursor().block().layout().preeditAreaText() == "shi"
    written = QInputMethodEvent()
    written.setCommitString("\N{CJK UNIFIED IDEOGRAPH-5E02}")
    QApplication.sendEvent(edit, written)
    assert edit.toPlainText() == "Met \N{CJK UNIFIED IDEOGRAPH-5E02}"


def test_a_stay_in_a_field_is_one_step_of_undo_and_one_line_of_the_history(
    qtbot: QtBot, shown: _Window, desk: Desk, person: UUID
) -> None:
    before = len(_labels(desk, person))
    edit = _type(shown.field("note"), "One")
    qtbot.waitUntil(lambda: stored(desk, person).note == "One", timeout=20_000)
    QTest.keyClicks(edit, " two")
    qtbot.waitUntil(lambda: stored(desk, person).note == "One two", timeout=20_000)
    QTest.keyClicks(edit, " three")
    line(shown.field("family_name")).setFocus()
    assert stored(desk, person).note == "One two three"
    assert len(_labels(desk, person)) == before + 1
    desk.undo()
    assert stored(desk, person).note == ""
    assert edit.toPlainText() == ""
    desk.redo()
    assert stored(desk, person).note == "One two three"


def test_two_stays_are_two_steps(qtbot: QtBot, shown: _Window, desk: Desk, person: UUID) -> None:
    for text in ("One", "Two"):
        edit = _edit(shown.field("note"))
        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, text)
        qtbot.waitUntil(lambda text=text: stored(desk, person).note == text, timeout=20_000)  # type: ignore[misc]  # a lambda of its own round
        line(shown.field("family_name")).setFocus()
    desk.undo()
    assert stored(desk, person).note == "One"


def test_escape_takes_back_what_a_pause_saved(qtbot: QtBot, shown: _Window, desk: Desk, person: UUID) -> None:
    edit = _type(shown.field("note"), "Wrong")
    qtbot.waitUntil(lambda: stored(desk, person).note == "Wrong", timeout=20_000)
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert (stored(desk, person).note, edit.toPlainText()) == ("", "")
    assert shown.said().startswith("Saved ")
    desk.redo()
    assert stored(desk, person).note == "Wrong"


def test_undo_while_the_field_has_the_focus_brings_back_what_was_before(
    qtbot: QtBot, shown: _Window, desk: Desk, person: UUID
) -> None:
    edit = _type(shown.field("note"), "Wrong")
    qtbot.waitUntil(lambda: stored(desk, person).note == "Wrong", timeout=20_000)
    desk.undo()
    assert (stored(desk, person).note, edit.toPlainText()) == ("", "")
    QTest.keyClicks(edit, "Right")
    line(shown.field("family_name")).setFocus()
    assert stored(desk, person).note == "Right"


def test_another_change_in_between_parts_the_steps(
    qtbot: QtBot, shown: _Window, desk: Desk, person: UUID
) -> None:
    edit = _type(shown.field("note"), "One")
    qtbot.waitUntil(lambda: stored(desk, person).note == "One", timeout=20_000)
    desk.commit("Elsewhere", lambda session: records.edit(session, Person, person, diet=LocalText.of("7")))
    QTest.keyClicks(edit, " two")
    line(shown.field("family_name")).setFocus()
    desk.undo()
    assert (stored(desk, person).note, stored(desk, person).diet) == ("One", LocalText.of("7"))
    desk.undo()
    assert (stored(desk, person).note, stored(desk, person).diet) == ("One", LocalText())


def test_translations_are_stale_as_if_the_text_had_been_typed_at_once(
    qtbot: QtBot, shown: _Window, desk: Desk, person: UUID
) -> None:
    text = LocalText.of(de="Zweck", en="Purpose")
    desk.commit("Fill", lambda session: records.edit(session, Person, person, biography=text))
    edit = _type(shown.field("biography"), "A ")
    qtbot.waitUntil(lambda: stored(desk, person).biography.get("de") == "A Zweck", timeout=20_000)
    assert stored(desk, person).biography.stale("en")
    assert edit.textCursor().position() == 2
    for _n in range(2):
        QTest.keyClick(edit, Qt.Key.Key_Backspace)
    line(shown.field("family_name")).setFocus()
    assert stored(desk, person).biography == text


def test_a_pause_saves_no_date_that_is_half_typed(
    qtbot: QtBot, shown: _Window, desk: Desk, person: UUID
) -> None:
    type_into(qtbot, shown.field("privacy_review"), "3.6.2030")
    shown.form.typing.pause()
    assert stored(desk, person).privacy_review is None
    line(shown.field("family_name")).setFocus()
    assert stored(desk, person).privacy_review is not None


def test_a_record_that_is_gone_takes_no_text_in_a_pause_and_says_nothing_while_typing(
    qtbot: QtBot, shown: _Window, desk: Desk, person: UUID
) -> None:
    def away(session: Session) -> None:
        records.remove(session, Person, person)

    field = shown.field("note")
    _type(field, "x")
    desk.workspace.listeners.clear()  # the form does not hear of it, as if it came from elsewhere
    desk.commit("Away", away)
    shown.form.typing.pause()
    assert not field.has_problem
    assert shown.said() == UNSAVED
