"""Small ways through the pages of a visit: where an item stands, what a click does, what a link says."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QToolTip, QWidget
from tests.driving import CTRL, Hand, Key

from delegation_desk.core.text import LocalText
from delegation_desk.model.visits import ItemKind, ProgrammeItemDraft, Visit, VisitDraft
from delegation_desk.store import records
from delegation_desk.ui.navigation import NavigationItem


@pytest.fixture
def visit(newcomer: Hand) -> UUID:
    draft = VisitDraft(code="2027-x", title=LocalText.of("Chemnitz in Taiyuan"))
    made: Visit = newcomer.desk.commit("New visit", lambda session: records.add(session, draft))
    return made.id


def item(hand: Hand, visit: UUID, title: str, kind: ItemKind) -> UUID:
    draft = ProgrammeItemDraft(
        visit_id=visit, kind=kind, title=LocalText.of(title), starts=datetime(2027, 4, 13, 9)
    )
    made: UUID = hand.desk.commit("New", lambda session: records.add(session, draft).id)
    return made


def marked(hand: Hand) -> str:
    (found,) = [each.text() for each in hand.all(NavigationItem, hand.window) if each.isChecked()]
    return found


def test_a_flight_stands_under_its_visit(newcomer: Hand, visit: UUID) -> None:
    newcomer.desk.open("programme_item", item(newcomer, visit, "Hinflug", ItemKind.FLIGHT))
    assert marked(newcomer) == "Visits"
    newcomer.click("Chemnitz in Taiyuan")
    assert newcomer.page.spot() == ("visit", visit)
    newcomer.window.step(-1)
    assert marked(newcomer) == "Visits"
    newcomer.click("Visits", newcomer.record)
    assert (type(newcomer.page).__name__, newcomer.page.spot()) == ("VisitsPage", None)


def test_a_meeting_stands_under_the_meetings(newcomer: Hand, visit: UUID) -> None:
    newcomer.desk.open("programme_item", item(newcomer, visit, "Gespräch", ItemKind.MEETING))
    assert marked(newcomer) == "Meetings"
    newcomer.click("Meetings", newcomer.record)
    assert newcomer.listed() == ["Gespräch"]
    assert marked(newcomer) == "Meetings"


def test_the_link_to_a_sheet_says_whether_there_is_one(newcomer: Hand, visit: UUID) -> None:
    item(newcomer, visit, "Gespräch", ItemKind.MEETING)
    newcomer.desk.open("visit", visit)
    newcomer.tab("Programme")
    newcomer.line("Gespräch")
    newcomer.press(Key.Key_Return)
    newcomer.click("Begin meeting sheet")
    newcomer.window.step(-1)
    if "Open the meeting sheet" not in [each.text() for each in newcomer.all(QPushButton)]:
        newcomer.line("Gespräch")
        newcomer.press(Key.Key_Return)
    assert newcomer.named("Open the meeting sheet", QPushButton).isEnabled()


def press_beside(hand: Hand, popup: QWidget, target: QWidget) -> None:
    """Press where another field is, while a list has the mouse; the release goes nowhere, as on a screen."""
    at = target.mapToGlobal(target.rect().center())
    QTest.mousePress(popup, Qt.MouseButton.LeftButton, pos=popup.mapFromGlobal(at))
    QApplication.processEvents()


def test_a_click_beside_an_open_list_goes_to_the_field_that_was_clicked(newcomer: Hand, visit: UUID) -> None:
    newcomer.desk.open("visit", visit)
    newcomer.write("Home place", "Chemnitz")
    field: Any = newcomer.field("Home place")
    newcomer.qtbot.waitUntil(field._popup.isVisible)
    code = newcomer.control("Code")
    press_beside(newcomer, field._popup, code)
    assert not field._popup.isVisible()
    assert code.hasFocus()
    QTest.keyClicks(code, "-y")
    assert newcomer.typed("Home place") == "Chemnitz"
    assert "-y" in newcomer.typed("Code")


def test_a_click_beside_an_open_list_presses_the_button_that_was_clicked(newcomer: Hand, visit: UUID) -> None:
    newcomer.desk.open("visit", visit)
    newcomer.write("Home place", "Chemnitz")
    field: Any = newcomer.field("Home place")
    newcomer.qtbot.waitUntil(field._popup.isVisible)
    press_beside(newcomer, field._popup, newcomer.named("Documents …", QPushButton))
    assert type(newcomer.page).__name__ == "DocumentsPage"


@pytest.mark.parametrize(("list_", "words"), [("Visits", "A click or Enter opens it."), ("Places", "")])
def test_a_list_that_opens_pages_says_how(newcomer: Hand, visit: UUID, list_: str, words: str) -> None:
    from delegation_desk.model.from_words import new_place

    newcomer.desk.commit("New", lambda session: records.add(session, new_place("Taiyuan, CN")))
    newcomer.go(list_)
    QApplication.processEvents()
    table = newcomer.view.table
    at = table.visualRect(table.model().index(0, 0)).center()
    QToolTip.hideText()
    told = QHelpEvent(QEvent.Type.ToolTip, at, table.viewport().mapToGlobal(at))
    QApplication.sendEvent(table.viewport(), told)
    assert QToolTip.text() == words


def test_what_was_proposed_is_not_spoken_of_once_it_is_written_over(newcomer: Hand) -> None:
    newcomer.go("Visits")

    def fill(dialog: QDialog) -> None:
        newcomer.enter("Title, Deutsch", "Halle in Jining", dialog)
        code = newcomer.field("Code", dialog)
        assert code._sentence.text().startswith("Proposed")
        newcomer.write("Code", "eigener", dialog)
        assert not code._sentence.text().startswith("Proposed")
        newcomer.press(Key.Key_Tab)
        newcomer.enter("Title, Deutsch", "Halle in Qufu", dialog)
        assert not code._sentence.text().startswith("Proposed")
        newcomer.enter("First day", "4.5.2027", dialog)
        assert not code._sentence.text().startswith("Proposed")

    with newcomer.answering(fill):
        newcomer.press(Key.Key_N, CTRL)
