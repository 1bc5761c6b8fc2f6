"""Names with signs that Qt would read: on links, in menus, in tool tips."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QTextDocument
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from delegation_desk.ui.as_typed import face_of, tip_of
from delegation_desk.ui.controls import Elided
from delegation_desk.ui.painted import Avatar
from delegation_desk.ui.record_link import RecordLink

NAME = "Müller & <b>Söhne</b>"


def in_a_tip(words: str) -> str:
    """What somebody reads in a tool tip."""
    shown = QTextDocument()
    shown.setHtml(words)
    return shown.toPlainText()


def test_an_ampersand_stays_on_a_link_and_underlines_nothing(qtbot: QtBot) -> None:
    link = RecordLink(NAME, lambda: None)
    qtbot.addWidget(link)
    for width in (800, 60):
        link.resize(width, 24)
        QApplication.processEvents()
        assert QKeySequence.mnemonic(link.text()).isEmpty()
    link.resize(800, 24)
    QApplication.processEvents()
    assert link.text().replace("&&", "&") == NAME == link.accessibleName()


def test_an_ampersand_stays_in_a_menu(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    action = menu.addAction(face_of(NAME))
    assert QKeySequence.mnemonic(action.text()).isEmpty()
    assert action.iconText() == NAME


def test_tool_tips_are_no_markup(qtbot: QtBot) -> None:
    assert in_a_tip(tip_of(NAME)) == NAME
    assert tip_of("") == ""
    avatar, line = Avatar(NAME), Elided(NAME)
    qtbot.addWidget(avatar)
    qtbot.addWidget(line)
    line.resize(30, 20)
    line.grab()
    assert [in_a_tip(avatar.toolTip()), in_a_tip(line.toolTip())] == [NAME, NAME]
