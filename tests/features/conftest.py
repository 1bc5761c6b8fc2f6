"""What tests of a feature's pages stand on: the program's own look, a desk, and a window around the feature."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from delegation_desk.store.workspace import Workspace
    from delegation_desk.ui.desk import Desk
    from delegation_desk.ui.feature import Feature
    from delegation_desk.ui.window import MainWindow


@pytest.fixture
def desk(qtbot: QtBot, workspace: Workspace) -> Iterator[Desk]:
    """A desk over a new workspace, everything dressed in light colours."""
    from PySide6.QtWidgets import QApplication

    from delegation_desk.ui import theme
    from delegation_desk.ui.desk import Desk
    from delegation_desk.ui.fonts import load_fonts

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    if not application.styleSheet():
        load_fonts()
        theme.apply(application, "light")
    desk = Desk(workspace)
    yield desk
    desk.background.close()
    workspace.listeners.clear()


@pytest.fixture
def serve(qtbot: QtBot, desk: Desk) -> Iterator[Callable[..., MainWindow]]:
    """Show the main window with some features over the desk."""
    from PySide6.QtWidgets import QApplication

    from delegation_desk.ui.window import MainWindow

    shown: list[MainWindow] = []

    def show(*features: Feature) -> MainWindow:
        window = MainWindow(features, lambda _window: [])
        window.resize(1440, 900)
        qtbot.addWidget(window)
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
