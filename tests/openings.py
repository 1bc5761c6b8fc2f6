"""How tests of the window begin: the real program, on the sample, on an empty workspace, or reading along."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import (
    QApplication,
)
from pytestqt.qtbot import QtBot
from tests.driving import AUTHOR, Hand

from delegation_desk.app import Program
from delegation_desk.core.errors import Refused
from delegation_desk.core.settings import load_settings, save_settings
from delegation_desk.store.workspace import Workspace


@pytest.fixture
def leipzig(sample_file: Path, tmp_path: Path) -> Path:
    """A copy of the sample of one's own."""
    return Path(shutil.copy(sample_file, tmp_path / "Leipzig.desk"))


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication) -> Iterator[Program]:
    """The real program with its window on the (invisible) screen, in English, no workspace open yet."""
    before = sys.excepthook
    save_settings(replace(load_settings(), window_language="en", appearance="light", author=AUTHOR))
    made = Program(qapp)
    own = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """A fault fails the test, where the program would ask in a dialog to go on."""
        (own if isinstance(error, Refused) else before)(kind, error, trace)

    sys.excepthook = hook
    # Not asked whether it may: a test may end with something begun.
    qtbot.addWidget(made.window, before_close_func=lambda _window: made.close())
    made.window.resize(1440, 900)
    with qtbot.waitActive(made.window):
        made.window.show()
        made.window.activateWindow()
    yield made
    made.close()
    # No event loop runs between tests: what was let go would be dressed anew with the next window.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    sys.excepthook = before


@pytest.fixture
def hand(qtbot: QtBot, program: Program, leipzig: Path) -> Hand:
    """A person before the window with the sample open, on the page "Today"."""
    program.open(leipzig)
    return Hand(qtbot, program)


@pytest.fixture
def newcomer(qtbot: QtBot, program: Program, empty_file: Path, tmp_path: Path) -> Hand:
    """A person before the window with an empty workspace."""
    program.open(Path(shutil.copy(empty_file, tmp_path / "Empty.desk")))
    return Hand(qtbot, program)


@pytest.fixture
def reader(qtbot: QtBot, program: Program, leipzig: Path) -> Iterator[Hand]:
    """A person who reads along while somebody else has the sample open."""
    with Workspace.open(leipzig):
        program.open(leipzig, write=False)
        yield Hand(qtbot, program)
        program.close()
