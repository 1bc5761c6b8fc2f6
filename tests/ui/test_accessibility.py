"""Every control that can have the focus says what it is."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from delegation_desk.ui.desk import Desk
from delegation_desk.ui.palette import Palette
from delegation_desk.ui.window import MainWindow


def everything(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield root
    for number in range(root.childCount()):
        child = root.child(number)
        if child is not None:
            yield from everything(child)


def nameless(widget: QWidget) -> list[str]:
    QApplication.processEvents()
    root = QAccessible.queryAccessibleInterface(widget)
    reached = [each for each in everything(root) if each.state().focusable and not each.state().invisible]
    assert len(reached) > 1, "nothing was looked at"
    without = [each for each in reached if not each.text(QAccessible.Text.Name).strip()]
    return [f"{each.role().name} {type(each.object()).__name__}" for each in without]


@pytest.mark.parametrize("tab", ["form", "objectives", "history"])
def test_every_control_of_a_record_page_has_a_name(
    qtbot: QtBot, window: MainWindow, desk: Desk, visits: list[UUID], tab: str
) -> None:
    desk.open("visit", visits[2])
    desk.show_tab(tab)
    assert nameless(window) == []


@pytest.mark.parametrize("title", ["Visits", "Bin", "Settings"])
def test_every_control_of_a_page_has_a_name(qtbot: QtBot, window: MainWindow, title: str) -> None:
    window.show_title(title)
    assert nameless(window) == []


def test_every_control_of_the_palette_has_a_name(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    palette = Palette(window, desk, window.features, window.commands)
    qtbot.addWidget(palette)
    palette.show()
    assert nameless(palette) == []


def test_the_words_of_a_row_are_there_for_a_screen_reader(qtbot: QtBot, window: MainWindow) -> None:
    page = window.page()
    assert page is not None
    names = [
        each.text(QAccessible.Text.Name) for each in everything(QAccessible.queryAccessibleInterface(page))
    ]
    assert "Leipzig in Nanjing, 2019-nanjing" in names
