"""More of what a person does and sees: clicks that last, and every record of a table."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from sqlmodel import col, select
from tests.driving import Hand

from delegation_desk.model.record import Record


def click(hand: Hand, name: str, within: QWidget | None = None) -> None:
    """Press the mouse over a button, and release it a moment later at the very same place."""
    button = hand.named(name, QAbstractButton, within)
    for area in hand.all(QScrollArea, within):
        if area.isAncestorOf(button):
            area.ensureWidgetVisible(button)
    QApplication.processEvents()
    place = button.mapTo(button.window(), button.rect().center())
    handle, left, none = button.window().windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    QTest.mousePress(handle, left, none, place)
    hand.qtbot.wait(30)
    QTest.mouseRelease(handle, left, none, place)
    QApplication.processEvents()


def every(hand: Hand, table: type[Record]) -> list[Any]:
    """Every record of a table outside the bin."""
    wanted = select(table).where(col(table.deleted_at).is_(None))
    return list(hand.ask(lambda session: session.exec(wanted).all()))
