"""What a person does on a feature's pages, in words that several tests use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from delegation_desk.ui.browse import BrowsePage
from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.form import Form
from delegation_desk.ui.list import ListView
from delegation_desk.ui.new_record import NewRecordDialog
from delegation_desk.ui.record_page import RecordPage
from delegation_desk.ui.row_line import RowLine
from delegation_desk.ui.rows import ChildRows
from delegation_desk.ui.window import MainWindow


def list_of(window: MainWindow) -> ListView:
    """The list of the page that shows."""
    page = window.page()
    assert isinstance(page, BrowsePage)
    return page.list


def record_of(window: MainWindow) -> RecordPage:
    """The record that is open."""
    QApplication.processEvents()
    page = window.page()
    assert isinstance(page, BrowsePage)
    assert page.record is not None
    return page.record


def words_of(view: ListView) -> list[str]:
    """Each row of a list as a screen reader says it."""
    rows = (view.model.row_at(number) for number in range(view.model.rowCount()))
    return ["; ".join(filter(None, (cell.spoken() for cell in row.cells))) for row in rows if row]


def rows_of(rows: ChildRows) -> list[str]:
    """Each row of some child rows as a screen reader says it."""
    QApplication.processEvents()
    return [line.accessibleName() for line in lines_of(rows)]


def lines_of(rows: ChildRows) -> list[RowLine]:
    """The painted rows in their order."""
    found = {line.row.id: line for line in rows.findChildren(RowLine) if line.isVisible()}
    return [found[each] for each in rows.ids]


def shown_labels(widget: QWidget) -> str:
    """Every label that shows, in one text."""
    QApplication.processEvents()
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def field(form: Form, name: str) -> Field:
    """The field of a column."""
    return next(each for each in form.fields if name in each.names)


def editor(form: Form, name: str, number: int = 0) -> QLineEdit | QPlainTextEdit:
    """The editor of a field; of a text in languages the German one."""
    edits: Any = getattr(field(form, name), "_edits", None)
    if edits is not None:
        chosen: QLineEdit | QPlainTextEdit = edits["de"]
        return chosen
    own: Any = getattr(field(form, name), "_line", None) or getattr(field(form, name), "_edit", None)
    assert isinstance(own, QLineEdit | QPlainTextEdit)
    return own


def type_in(qtbot: QtBot, form: Form, name: str, text: str) -> None:
    """Type into a field in place of what stands there, without leaving it; QTest knows ASCII only."""
    edit = editor(form, name)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


def type_and_leave(qtbot: QtBot, form: Form, name: str, text: str) -> None:
    """Type into a field and go on with Tab until it is left."""
    type_in(qtbot, form, name, text)
    typed = field(form, name)
    for _step in range(8):
        at = QApplication.focusWidget()
        if at is None or not typed.isAncestorOf(at):
            break
        QTest.keyClick(at, Qt.Key.Key_Tab)
    QApplication.processEvents()


def choose(form: Form, name: str, value: object) -> None:
    """Choose a value of a choice, as a click in its list does."""
    chosen: Any = field(form, name)
    number = next(n for n, (each, _word) in enumerate(chosen._options) if each == value)
    chosen._box.setCurrentIndex(number)
    chosen._box.activated.emit(number)
    QApplication.processEvents()


def point_to(form: Form, name: str, words: str) -> None:
    """Type a part of a record's name and take the first suggestion."""
    chosen: Any = field(form, name)
    chosen._line.setText(words)
    chosen._on_typed(words)
    chosen._on_picked(0)
    QApplication.processEvents()


def create(view: ListView, fill: Callable[[Form], None]) -> None:
    """Press the list's button for a new record, fill the form that opens and create the record."""
    failed: list[BaseException] = []

    def act() -> None:
        dialog: Any = QApplication.activeModalWidget()
        assert isinstance(dialog, NewRecordDialog)
        try:
            fill(dialog.form)
            button_of(dialog, "Create").click()
        except BaseException as error:  # would be lost inside the event loop
            failed.append(error)
        if dialog.isVisible():
            failed.append(AssertionError(shown_labels(dialog)))
            dialog.reject()

    QTimer.singleShot(0, act)
    view.begin_new()
    if failed:
        raise failed[0]
    view.window().activateWindow()  # offscreen, nobody gives the focus back when a dialog closes
    QApplication.processEvents()


def add_row(rows: ChildRows, fill: Callable[[Form], None]) -> Form:
    """Press the link that adds a row, fill its form and enter it; the form, for what it says."""
    rows.add_link.click()
    QApplication.processEvents()
    form = next(each for each in rows.findChildren(Form) if each.isVisible())
    fill(form)
    button_of(rows, rows.spec.add_word).click()
    QApplication.processEvents()
    return form


def unfold(rows: ChildRows, number: int) -> Form:
    """Open the form of a row."""
    rows.edit(rows.ids[number])
    QApplication.processEvents()
    return next(each for each in rows.findChildren(Form) if each.isVisible())


def button_of(widget: QWidget, name: str) -> QPushButton:
    """The button of a name that shows, a primary one before a link."""
    found = [each for each in widget.findChildren(QPushButton) if each.accessibleName() == name]
    return next(each for each in found if each.isVisible())


def click_at(qtbot: QtBot, widget: QWidget, x: float, y: float) -> None:
    """Click a point of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    QApplication.processEvents()
