"""The dialog of a new record: nothing in it moves under the mouse while it says what it has to say."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.forming import problem_of, type_into

from delegation_desk.model.visits import Direction, VisitDraft
from delegation_desk.ui import theme
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.form import Form
from delegation_desk.ui.new_record import NewRecordDialog


def fields(form: Form) -> None:
    form.localized("title", "Title")
    form.text("code", "Code", hint="Such as this")
    with form.side_by_side():
        form.choice("direction", "Direction", Direction)
        form.partial_date("starts_on", "First day")


def test_a_problem_moves_neither_the_buttons_nor_the_edge(qtbot: QtBot, desk: Desk) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    theme.dress(around)
    dialog = NewRecordDialog(around, desk, "New visit", VisitDraft, fields)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    QApplication.processEvents()
    make = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Create")
    size, place = dialog.size(), make.mapTo(dialog, QPoint(0, 0))
    day = dialog.form.fields[-1]
    type_into(qtbot, day, "31.6.2019")
    dialog.form.focus_first()
    QApplication.processEvents()
    assert "June" in problem_of(day)
    assert day.visibleRegion().boundingRect() == day.rect()
    type_into(qtbot, day, "irgendwann im Juni")
    dialog.form.fields[1].take_focus()
    QApplication.processEvents()
    assert (dialog.size(), make.mapTo(dialog, QPoint(0, 0))) == (size, place)
    dialog.reject()
