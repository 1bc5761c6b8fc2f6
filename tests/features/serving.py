"""Fixtures for tests of a feature's pages: a desk over a new workspace, and a window around the feature."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from delegation_desk.store.workspace import Workspace
from delegation_desk.ui import theme
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.feature import Feature
from delegation_desk.ui.fonts import load_fonts
from delegation_desk.ui.window import MainWindow

Serve = Callable[..., MainWindow]


@pytest.fixture
def desk(qapp: QApplication, workspace: Workspace) -> Iterator[Desk]:
    """A desk over a new workspace, everything dressed in light colours."""
    load_fonts()
    theme.apply(qapp, "light")
    desk = Desk(workspace)
    yield desk
    desk.background.close()
    workspace.listeners.clear()


@pytest.fixture
def serve(qtbot: QtBot, desk: Desk) -> Iterator[Serve]:
    """Show the main window with some features over the desk."""
    shown: list[MainWindow] = []

    def show(*features: Feature) -> MainWindow:
        window = MainWindow(features, lambda _window: [])
        window.resize(1440, 900)
        qtbot.addWidget(window, before_close_func=_let_go)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.serve(desk)
        QApplication.processEvents()
        shown.append(window)
        return window

    yield show
    for window in shown:
        window.release()


def _let_go(window: MainWindow) -> None:
    """Not asked whether it may: a test may end with something begun."""
    window.release()
