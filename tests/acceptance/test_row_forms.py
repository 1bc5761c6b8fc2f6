"""The forms of rows, which may be longer than the window is high."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea
from tests.driving import CTRL, Hand, Key
from tests.screen import every

from delegation_desk.model.visits import ProgrammeItem

ADD = "Add a programme item"


def begin_item(hand: Hand) -> QPushButton:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    hand.tab("Programme")
    hand.click(ADD)
    QApplication.processEvents()
    return hand.named(ADD, QPushButton)


def is_seen(button: QPushButton) -> bool:
    QApplication.processEvents()
    return button.visibleRegion().boundingRect() == button.rect()


def scrolled(hand: Hand) -> QScrollArea:
    around = hand.rows().parentWidget()
    while not isinstance(around, QScrollArea):
        assert around is not None
        around = around.parentWidget()
    return around


def test_the_button_that_adds_is_seen_wherever_the_form_is_scrolled(hand: Hand) -> None:
    add = begin_item(hand)
    bar = scrolled(hand).verticalScrollBar()
    assert is_seen(add)
    assert hand.named("Title, Deutsch", QLineEdit).hasFocus()
    first = hand.named("Title, Deutsch", QLineEdit)
    assert first.visibleRegion().boundingRect() == first.rect()
    bar.setValue(bar.maximum())
    assert is_seen(add)
    hand.window.resize(1100, 640)
    bar.setValue(bar.maximum() - 120)
    assert is_seen(add)


def test_the_line_of_buttons_covers_no_field_with_the_cursor(hand: Hand) -> None:
    add = begin_item(hand)
    for _step in range(25):
        hand.press(Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.visibleRegion().boundingRect() == focused.rect(), focused.accessibleName()
        if focused is add:
            return
    raise AssertionError("Tab never came to the button")


@pytest.mark.parametrize("name", ["Title, Deutsch", "Begin: date", "Venue, Deutsch", "Interpreter"])
def test_ctrl_and_return_add_from_any_field(hand: Hand, name: str) -> None:
    add = begin_item(hand)
    assert add.toolTip() == "Ctrl+Return"
    hand.write("Title, Deutsch", "Stadtrundgang")
    hand.control(name).setFocus()
    hand.press(Key.Key_Return, CTRL)
    assert any(str(each.title) == "Stadtrundgang" for each in every(hand, ProgrammeItem))
    assert not hand.desk.drafts.all()


def test_ctrl_and_return_still_open_the_sheet_of_a_stored_item(hand: Hand) -> None:
    begin_item(hand)
    hand.press(Key.Key_Escape)
    heading = next(each for each in hand.lines() if "reception" in each.casefold())
    hand.line(heading)
    hand.press(Key.Key_Return)
    hand.press(Key.Key_Return, CTRL)
    hand.qtbot.waitUntil(lambda: hand.page.spot()[0] == "programme_item")
    assert heading in hand.words()


def test_what_is_wrong_is_said_and_nothing_is_added(hand: Hand) -> None:
    begin_item(hand)
    before = len(every(hand, ProgrammeItem))
    hand.press(Key.Key_Return, CTRL)
    assert hand.problem("Title")
    assert len(every(hand, ProgrammeItem)) == before


def place_of(hand: Hand, heading: str) -> int:
    QApplication.processEvents()
    line = hand.rows()._lines[hand.rows().ids[hand.lines().index(heading)]]
    return line.mapTo(hand.window, QPoint(0, 0)).y()


def double_click(hand: Hand, heading: str) -> None:
    """A double click where the row was seen before the first click."""
    line = hand.rows()._lines[hand.rows().ids[hand.lines().index(heading)]]
    place = line.mapTo(hand.window, QPoint(300, 20))
    for click in (QTest.mouseClick, QTest.mouseDClick):
        under = hand.window.childAt(place)
        assert under is not None
        click(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(hand.window, place))
        QApplication.processEvents()


@pytest.mark.parametrize("open_first", ["", "Fast train to Nanjing", "Drive to Jinan Airport", ADD])
def test_a_double_click_on_the_last_row_opens_it(hand: Hand, open_first: str) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    hand.tab("Programme")
    if open_first == ADD:
        hand.click(ADD)
    elif open_first:
        hand.line(open_first)
        hand.press(Key.Key_Return)
    last, last_id = hand.lines()[-1], hand.rows().ids[-1]
    QApplication.processEvents()
    bar = scrolled(hand).verticalScrollBar()
    if open_first != ADD:  # that form has just come into view below the last row
        bar.setValue(bar.maximum())
    hand.qtbot.waitUntil(lambda: 0 < place_of(hand, last) < hand.window.height() - 100)
    double_click(hand, last)
    assert hand.page.spot()[0] == "programme_item"
    assert hand.page.record.record_id == last_id


@pytest.fixture
def slow_fingers() -> Iterator[None]:
    """Time enough for a second click, also on a machine that has much else to do."""
    before = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(3_000)
    yield
    QApplication.setDoubleClickInterval(before)


@pytest.mark.usefixtures("slow_fingers")
def test_a_single_click_unfolds_and_then_brings_the_form_into_view(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    hand.tab("Programme")
    bar = scrolled(hand).verticalScrollBar()
    bar.setValue(bar.maximum())
    last = hand.lines()[-1]
    before = place_of(hand, last)
    line = hand.rows()._lines[hand.rows().ids[-1]]
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(300, 20))
    assert hand.typed("Title, Deutsch")
    assert place_of(hand, last) == before
    hand.qtbot.waitUntil(lambda: place_of(hand, last) < before)
    assert is_seen(hand.named("Close", QPushButton))
