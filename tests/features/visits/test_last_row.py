"""The form of a row comes into view where a click opens it, and stays where it can be seen."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from sqlmodel import Session
from tests.driving import Hand

from delegation_desk.core.text import LocalText
from delegation_desk.model.visits import ItemKind, ProgrammeItemDraft, Visit, VisitDraft
from delegation_desk.store import records
from delegation_desk.ui.fields.base import Field


@pytest.fixture
def full(newcomer: Hand) -> Hand:
    """Somebody before a programme that is longer than the window."""

    def add(session: Session) -> Visit:
        made: Visit = records.add(session, VisitDraft(code="2027-x", title=LocalText.of("Taiyuan")))
        for number in range(14):
            item = ProgrammeItemDraft(
                visit_id=made.id,
                kind=ItemKind.MEETING,
                title=LocalText.of(f"Punkt {number:02}"),
                starts=datetime(2027, 4, 13, 7 + number),
                ends=datetime(2027, 4, 13, 8 + number),
            )
            records.add(session, item)
        return made

    visit = newcomer.desk.commit("New", add)
    newcomer.desk.open("visit", visit.id)
    newcomer.tab("Programme")
    return newcomer


def area(hand: Hand) -> QScrollArea:
    around: QWidget | None = hand.rows()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    assert isinstance(around, QScrollArea)
    return around


def click(hand: Hand, heading: str) -> None:
    """Click a row where it shows, without bringing it into view first."""
    rows = hand.rows()
    line = rows._lines[rows.ids[hand.lines().index(heading)]]
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(200, 20))
    QApplication.processEvents()


def shows(hand: Hand, widget: QWidget) -> bool:
    port = area(hand).viewport()
    return port.rect().contains(QRect(widget.mapTo(port, QPoint(0, 0)), widget.size()))


def wait(hand: Hand) -> None:
    hand.qtbot.wait(QApplication.doubleClickInterval() + 800)


def test_the_form_of_the_last_row_comes_into_view(full: Hand) -> None:
    bar = area(full).verticalScrollBar()
    bar.setValue(bar.maximum())
    click(full, "Punkt 13")
    wait(full)
    assert shows(full, full.field("Title"))
    assert shows(full, full.field("Kind"))


def test_another_row_below_an_open_form_comes_into_view(full: Hand) -> None:
    click(full, "Punkt 02")
    wait(full)
    bar = area(full).verticalScrollBar()
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    click(full, "Punkt 13")
    wait(full)
    assert shows(full, full.field("Title"))
    assert len([each for each in full.all(Field) if each.title == "Title"]) == 1


def test_nothing_moves_where_the_form_shows_already(full: Hand) -> None:
    before = area(full).verticalScrollBar().value()
    click(full, "Punkt 00")
    wait(full)
    assert area(full).verticalScrollBar().value() == before
