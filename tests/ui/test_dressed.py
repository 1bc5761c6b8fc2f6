"""Whatever stands for itself on the screen has the look of the program, and changes with it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.forming import new_visit, shown_form, type_into

from delegation_desk.core.text import LocalText
from delegation_desk.model.places import Place, PlaceDraft
from delegation_desk.store import records
from delegation_desk.ui import theme
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.zone import ZoneBox
from delegation_desk.ui.messages import Problem, ProblemDialog
from delegation_desk.ui.theme import DARK, LIGHT, Colours
from delegation_desk.ui.window import MainWindow


def ground(widget: QWidget) -> str:
    """The colour that a widget's upper left inside is painted in."""
    picture = widget.grab().toImage()
    return picture.pixelColor(picture.width() - 8, picture.height() // 2).name()


def test_the_program_as_a_whole_has_no_sheet(qapp: QApplication, window: MainWindow) -> None:
    """Qt would dress each part of a page as often as something is put around it."""
    assert not qapp.styleSheet()
    assert window.styleSheet()


@pytest.mark.parametrize(("look", "colours"), [("light", LIGHT), ("dark", DARK)])
def test_windows_change_with_the_look(
    qapp: QApplication, window: MainWindow, look: Any, colours: Colours
) -> None:
    try:
        theme.apply(qapp, look)
        assert ground(window.statusBar()) == colours.sunken.lower()
    finally:
        theme.apply(qapp, "light")


def test_a_problem_before_there_is_a_window(qtbot: QtBot) -> None:
    dialog = ProblemDialog(None, Problem(title="Title", happened="It happened."))
    qtbot.addWidget(dialog)
    assert ground(dialog) == LIGHT.canvas.lower()
    button = dialog.findChildren(QPushButton)[0]
    button.ensurePolished()
    assert button.palette().color(QPalette.ColorRole.Button) == QColor(LIGHT.accent)


def test_lists_that_pop_up(qtbot: QtBot, desk: Desk) -> None:
    draft = PlaceDraft(name=LocalText.of("Nanjing"))
    desk.commit("Add place", lambda session: records.add(session, draft))
    form = shown_form(qtbot, desk, new_visit(desk), lambda f: f.record("home_place_id", "Home", Place))
    field: Any = form.fields[0]
    type_into(qtbot, field, "Nanj")
    qtbot.waitUntil(field._popup.isVisible)
    assert ground(field._popup) == LIGHT.surface.lower()
    field._popup.hide()
    zones = ZoneBox()
    qtbot.addWidget(zones)
    completer = zones.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    assert popup.styleSheet()


def test_a_menu_has_the_look_of_the_window_it_belongs_to(window: MainWindow) -> None:
    menu = QMenu(window)
    menu.addAction("Do")
    menu.ensurePolished()
    assert ground(menu) == LIGHT.surface.lower()
