"""What a person does with the window: look at it, click, type. Tests of pages stand on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final, TypeVar
from uuid import UUID

import shiboken6
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlmodel import Session, select

from delegation_desk.app import Program
from delegation_desk.model.record import Record
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.list import ListView
from delegation_desk.ui.list_spec import Row
from delegation_desk.ui.rows import ChildRows
from delegation_desk.ui.window import MainWindow

W = TypeVar("W", bound=QWidget)
Key = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
AUTHOR: Final = "Anke Vollrath"


class Hand:
    """Looks for things by what is written on them or read aloud, and only among what can be seen."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program = qtbot, program
        QApplication.processEvents()

    # What there is.

    @property
    def window(self) -> MainWindow:
        return self.program.window

    @property
    def desk(self) -> Desk:
        assert self.window.desk is not None
        return self.window.desk

    @property
    def page(self) -> Any:
        QApplication.processEvents()
        shown = self.window.page()
        assert shown is not None
        return shown

    @property
    def record(self) -> Any:
        """The page of the record that is open."""
        assert self.page.record is not None, "no record is open"
        return self.page.record

    @property
    def view(self) -> ListView:
        """The list that shows."""
        found: ListView = self.page.list
        return found

    def stored(self, table: type[Record], record_id: UUID) -> Any:
        with self.desk.read() as session:
            return session.get_one(table, record_id)

    def one(self, table: type[Record], **values: object) -> Any:
        """The only record with these values."""
        return self.ask(
            lambda session: session.exec(
                select(table).where(*(getattr(table, name) == value for name, value in values.items()))
            ).one()
        )

    def ask(self, question: Callable[[Session], Any]) -> Any:
        with self.desk.read() as session:
            return question(session)

    # Looking.

    def all(self, kind: type[W], within: QWidget | None = None) -> list[W]:
        """Everything of a kind that can be seen, in reading order."""
        QApplication.processEvents()
        return [each for each in (within or self._ground()).findChildren(kind) if each.isVisible()]

    def named(self, name: str, kind: type[W], within: QWidget | None = None) -> W:
        """The first thing of a kind with this name (or these words on it)."""
        offered = self.all(kind, within)
        found = [each for each in offered if name in _names(each)]
        assert found, f"no {kind.__name__} “{name}” among {[_names(each)[0] for each in offered]}"
        return found[0]

    def words(self, within: QWidget | None = None) -> list[str]:
        """Every text that can be read, but what stands in fields and lists."""
        return [text for label in self.all(QLabel, within) if (text := label.text().strip())]

    def status(self) -> list[str]:
        """The texts in the status bar, with the words of its buttons."""
        bar = self.window.statusBar()
        return [*self.words(bar), *(each.text() for each in self.all(QPushButton, bar))]

    def listed(self) -> list[str]:
        """The strong words of each row of the list, from top to bottom."""
        QApplication.processEvents()
        model = self.view.model
        return [_heading(row) for n in range(model.rowCount()) if (row := model.row_at(n)) is not None]

    def count(self) -> str:
        """What the list says about how many there are."""
        return self.view._count.text()

    def rows(self, number: int = 0) -> ChildRows:
        """The child rows that show, the first or a later list of them."""
        return self.all(ChildRows)[number]

    def lines(self, number: int = 0) -> list[str]:
        """The strong (or else first) words of each child row."""
        rows = self.rows(number)
        return [_heading(rows._lines[each].row) for each in rows.ids]

    def field(self, title: str, within: QWidget | None = None) -> Field:
        found = [each for each in self.all(Field, within) if each.title == title]
        assert found, f"no field “{title}” among {[each.title for each in self.all(Field, within)]}"
        return found[0]

    def problem(self, title: str) -> str:
        """The sentence under a field, empty if its value was accepted."""
        field = self.field(title)
        return field._sentence.text() if field.has_problem else ""

    def typed(self, name: str) -> str:
        """What stands in a line or text."""
        return _text(self.control(name))

    def control(self, name: str, within: QWidget | None = None) -> QWidget:
        """A line, text, choice or box by its accessible name."""
        kinds = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton)
        offered = [each for each in self.all(QWidget, within) if isinstance(each, kinds)]
        found = [each for each in offered if each.accessibleName() == name]
        assert found, f"no control “{name}” among {[each.accessibleName() for each in offered]}"
        return found[0]

    # Doing.

    def go(self, title: str) -> None:
        """Click an entry of the navigation."""
        self.click(title, self.window._navigation)

    def click(self, name: str, within: QWidget | None = None) -> None:
        """Click the button or link with these words on it."""
        button = self.named(name, QAbstractButton, within)
        assert button.isEnabled(), f"“{name}” cannot be clicked: {button.toolTip()}"
        # A box takes clicks only where its sign and its words are.
        place = QPoint(12, button.height() // 2) if isinstance(button, QCheckBox) else button.rect().center()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key where the focus is; a list that is open has it first."""
        QApplication.processEvents()
        pressed = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            pressed |= modifier
        target = QApplication.activePopupWidget() or QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, pressed)
        QApplication.processEvents()

    def write(self, name: str, text: str, within: QWidget | None = None) -> None:
        """Click into a line or text, and put a text in place of what is there."""
        edit = self.control(name, within)
        QTest.mouseClick(
            edit.viewport() if isinstance(edit, QPlainTextEdit) else edit, Qt.MouseButton.LeftButton
        )
        assert edit.hasFocus(), f"“{name}” does not take the cursor"
        QTest.keyClick(edit, Key.Key_A, CTRL)
        QTest.keyClick(edit, Key.Key_Delete)
        type_text(edit, text)
        self._back_to(edit)

    def paste(self, name: str, text: str, within: QWidget | None = None) -> None:
        """Put a text in place of what is in a field, from the clipboard, and leave the field."""
        self.write(name, "", within)
        QGuiApplication.clipboard().setText(text)
        self.press(Key.Key_V, CTRL)
        self.press(Key.Key_Tab)

    def enter(self, name: str, text: str, within: QWidget | None = None) -> None:
        """Write into a field and leave it with Tab, whatever parts it has."""
        self.write(name, text, within)
        edit = self.control(name, within)
        around = next((each for each in self.all(Field, within) if each.isAncestorOf(edit)), edit)
        for _part in range(6):
            self.press(Key.Key_Tab)
            focused = QApplication.focusWidget()
            if focused is not None and not around.isAncestorOf(focused):
                return
        raise AssertionError(f"Tab does not lead out of “{name}”")

    def choose(self, name: str, word: str, within: QWidget | None = None) -> None:
        """Open a choice and take one of its words."""
        box = self.control(name, within)
        assert isinstance(box, QComboBox)
        number = box.findText(word)
        assert number >= 0, f"no “{word}” among {[box.itemText(n) for n in range(box.count())]}"
        box.setFocus()
        box.showPopup()
        box.view().setCurrentIndex(box.model().index(number, 0))
        QTest.keyClick(box.view(), Key.Key_Return)
        self._back_to(box)

    def point_to(self, name: str, typed: str, offer: str, within: QWidget | None = None) -> None:
        """Type a part of a record's name into a field that points to one, and take an offer."""
        field = next(each for each in self.all(Field, within) if each.title == name)
        self.write(name, typed, within)
        found: Any = field
        offers = found.suggestions()
        assert offer in offers, f"no “{offer}” among {offers}"
        popup = found._popup
        self.qtbot.waitUntil(popup.isVisible)
        for _step in range(offers.index(offer) + 1):
            QTest.keyClick(popup, Key.Key_Down)
        QTest.keyClick(popup, Key.Key_Return)
        self.qtbot.waitUntil(lambda: found._line.text() != typed)
        self._back_to(found._line)

    def take(self, menu_of: str, entry: str, within: QWidget | None = None) -> None:
        """Take an entry of the menu behind a button."""
        button = self.named(menu_of, QPushButton, within)
        menu = button.menu()
        assert menu is not None, f"“{menu_of}” has no menu"
        menu.aboutToShow.emit()
        entries = {action.text(): action for action in menu.actions()}
        assert entry in entries, f"no “{entry}” among {list(entries)}"
        entries[entry].trigger()
        QApplication.processEvents()

    def tab(self, title: str) -> None:
        """Click a tab of the record; a number behind its title does not matter."""
        bar = self.all(QTabBar)[0]
        titles = [bar.tabText(n) for n in range(bar.count())]
        number = next((n for n, each in enumerate(titles) if each.split("  ")[0] == title), -1)
        assert number >= 0, f"no tab “{title}” among {titles}"
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(number).center())
        QApplication.processEvents()

    def unfold(self, title: str) -> None:
        """Open a section that is folded."""
        self.click(f"{title}, folded")

    def open(self, heading: str) -> None:
        """Go to a row of the list and press Enter."""
        self.pick(heading)
        self.press(Key.Key_Return)

    def pick(self, *headings: str) -> None:
        """Select rows of the list, as clicks with Ctrl do."""
        known, table = self.listed(), self.view.table
        table.setFocus()
        table.clearSelection()
        opens = not getattr(self.page, "_beside", True)  # a bare click opens a page in its place
        for number, heading in enumerate(headings):
            assert heading in known, f"no “{heading}” among {known}"
            place = table.visualRect(table.model().index(known.index(heading), 0)).center()
            pressed = CTRL if number or opens else Qt.KeyboardModifier.NoModifier
            QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pressed, place)
        QApplication.processEvents()

    def search(self, text: str) -> None:
        """Ctrl+F, and type."""
        self.press(Key.Key_F, CTRL)
        search = self.view.search
        assert search.hasFocus()
        search.selectAll()
        QTest.keyClick(search, Key.Key_Delete)
        type_text(search, text)
        QApplication.processEvents()

    def sort(self, title: str) -> None:
        """Click the head of a column of the list."""
        head = self.view.table.horizontalHeader()
        number = [column.title for column in self.view.spec.columns].index(title)
        place = QPoint(head.sectionViewportPosition(number) + 20, 10)
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()

    def line(self, heading: str, number: int = 0) -> QWidget:
        """A child row, with the focus on it."""
        rows = self.rows(number)
        known = self.lines(number)
        assert heading in known, f"no “{heading}” among {known}"
        line = rows._lines[rows.ids[known.index(heading)]]
        line.setFocus()
        QApplication.processEvents()
        return line

    @contextmanager
    def answering(self, act: Callable[[QDialog], object]) -> Iterator[None]:
        """Answer the dialog that something within the block opens; one that is left open is given up."""
        faults: list[BaseException] = []
        seen: list[QDialog] = []
        timer = QTimer()

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if not isinstance(dialog, QDialog) or not dialog.isVisible():
                return
            timer.stop()
            seen.append(dialog)
            try:
                act(dialog)
            except BaseException as fault:
                faults.append(fault)
            if dialog.isVisible():
                dialog.reject()

        timer.timeout.connect(look)
        timer.start(5)
        yield
        timer.stop()
        self._back_to(self.window)
        if faults:
            raise faults[0]
        assert seen, "no dialog was shown"

    def undo(self) -> None:
        """Ctrl+Z."""
        self.press(Key.Key_Z, CTRL)

    def redo(self) -> None:
        """Ctrl+Y."""
        self.press(Key.Key_Y, CTRL)

    def _back_to(self, control: QWidget) -> None:
        """After a popup: no window manager gives the focus back to the window below it."""
        QApplication.processEvents()
        if not shiboken6.isValid(control):  # the page or the whole window was made anew
            control = self.window
        if control.isVisible() and not control.window().isActiveWindow():
            control.window().activateWindow()
            self.qtbot.waitUntil(control.window().isActiveWindow)
            if control is not self.window:
                control.setFocus()
        QApplication.processEvents()

    def _ground(self) -> QWidget:
        dialog = QApplication.activeModalWidget()
        return dialog if dialog is not None else self.page


def type_text(edit: QWidget, text: str) -> None:
    """Type letter by letter; what no key writes comes as an input method sends it."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(edit, letter)
        else:
            written = QInputMethodEvent()
            written.setCommitString(letter)
            QApplication.sendEvent(edit, written)


def _names(widget: QWidget) -> Sequence[str]:
    text = getattr(widget, "text", lambda: "")()
    return widget.accessibleName(), str(text).strip("\u2009 "), widget.toolTip()


def _text(control: QWidget) -> str:
    if isinstance(control, QLineEdit):
        return control.text()
    if isinstance(control, QPlainTextEdit):
        return control.toPlainText()
    assert isinstance(control, QComboBox)
    return control.currentText()


def _heading(row: Row) -> str:
    strong = next((cell.text for cell in row.cells if cell.strong), "")
    return strong or next((cell.text for cell in row.cells if cell.text), "")
