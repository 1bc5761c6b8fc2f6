"""A click into a field that can be seen scrolls nothing: the next click meets what it is meant for."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QScrollArea, QWidget
from tests.driving import Hand, Key

from delegation_desk.ui.row_form import RowForm

Places = dict[str, tuple[int, int]]
_EDITORS = (QLineEdit, QPlainTextEdit)


def in_view(widget: QWidget, port: QWidget) -> bool:
    """Whether all of a widget can be seen and clicked."""
    place = QRect(widget.mapTo(port, QPoint(0, 0)), widget.size())
    under = widget.window().childAt(widget.mapTo(widget.window(), widget.rect().center()))
    return (
        port.rect().contains(place) and under is not None and (under is widget or widget.isAncestorOf(under))
    )


def editors(within: QWidget) -> list[QWidget]:
    found = [each for kind in _EDITORS for each in within.findChildren(kind)]
    return [each for each in found if each.isVisible() and not isinstance(each.parent(), QComboBox)]


def places(area: QScrollArea) -> Places:
    port = area.viewport()
    found = {
        f"{number} {each.accessibleName()}": each.mapToGlobal(QPoint(0, 0)).toTuple()
        for number, each in enumerate(editors(area))
        if in_view(each, port)
    }
    return {"": (0, area.verticalScrollBar().value()), **found}


def click_into(hand: Hand, widget: QWidget) -> None:
    """Press the mouse in the window over a widget, and release it a moment later."""
    place = widget.mapTo(widget.window(), widget.rect().center())
    handle, left, none = widget.window().windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    QTest.mousePress(handle, left, none, place)
    hand.qtbot.wait(30)
    QTest.mouseRelease(handle, left, none, place)
    hand.qtbot.wait(400)  # until what is saved has found its place


def areas(hand: Hand) -> list[QScrollArea]:
    return [each for each in hand.all(QScrollArea) if editors(each)]


def moved(hand: Hand, area: QScrollArea) -> list[str]:
    """Click into every field that can be seen, page after page; what moved other than it should."""
    said: list[str] = []
    bar = area.verticalScrollBar()
    for top in range(0, bar.maximum() + 1, max(area.viewport().height() // 2, 1)):
        bar.setValue(top)
        hand.qtbot.wait(50)
        for each in editors(area):
            if not in_view(each, area.viewport()):
                continue
            before = places(area)
            click_into(hand, each)
            after = places(area)
            if before != after:
                said.append(
                    f"{each.accessibleName()}: {sorted(set(before.items()) ^ set(after.items()))[:4]}"
                )
    return said


def _visit(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")


def _person(hand: Hand) -> None:
    hand.go("People")
    hand.open(hand.listed()[0])


def _meeting(hand: Hand) -> None:
    hand.go("Meetings")
    hand.open(hand.listed()[-1])


def _agreement(hand: Hand) -> None:
    hand.go("Agreements")
    hand.open(hand.listed()[0])


@pytest.mark.parametrize("show", [_visit, _person, _meeting, _agreement])
def test_a_click_into_a_field_moves_nothing(hand: Hand, show: Callable[[Hand], None]) -> None:
    show(hand)
    hand.window.resize(1280, 720)
    hand.qtbot.wait(300)
    assert areas(hand)
    for area in areas(hand):
        assert not moved(hand, area)


@pytest.mark.parametrize(
    ("show", "tab"), [(_visit, "Programme"), (_visit, "Delegation"), (_person, "Offices")]
)
@pytest.mark.parametrize("adds", [True, False])
def test_a_click_into_the_form_of_a_row_moves_nothing(
    hand: Hand, show: Callable[[Hand], None], tab: str, adds: bool
) -> None:
    show(hand)
    hand.window.resize(1280, 720)
    hand.tab(tab)
    rows = hand.rows()
    if adds:
        hand.click(rows.spec.add_word)
    else:
        hand.line(hand.lines()[0])
        hand.press(Key.Key_Space)
    hand.qtbot.wait(700)  # until the form has come into view
    frame = hand.all(RowForm)[0]
    area = next(each for each in areas(hand) if each.isAncestorOf(frame))
    assert not moved(hand, area)


def test_tab_still_brings_into_view_what_the_line_of_buttons_covers(hand: Hand) -> None:
    _visit(hand)
    hand.window.resize(1280, 720)
    hand.tab("Programme")
    hand.click("Add a programme item")
    hand.qtbot.wait(700)
    frame = hand.all(RowForm)[0]
    for _step in range(12):
        hand.press(Key.Key_Tab)
        hand.qtbot.wait(20)
        at = QApplication.focusWidget()
        assert at is not None
        if frame.isAncestorOf(at) and not frame._foot.isAncestorOf(at):
            assert at.mapTo(frame, QPoint(0, at.height())).y() <= frame._foot.y()
