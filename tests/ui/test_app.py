from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from delegation_desk.app import Program
from delegation_desk.core import language
from delegation_desk.core.paths import documents_dir
from delegation_desk.core.settings import load_settings
from delegation_desk.store.workspace import Workspace
from delegation_desk.ui.messages import ProblemDialog

START = """
import json, sys
from PySide6.QtWidgets import QApplication
from delegation_desk.app import Program
application = QApplication([])
program = Program(application)
program.window.show()
application.processEvents()
heavy = ("sqlmodel", "sqlalchemy", "alembic", "reportlab", "pypinyin", "holidays", "babel", "pypdf")
print(json.dumps([name for name in heavy if name in sys.modules]))
"""


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication) -> Iterator[Program]:
    before = sys.excepthook
    made = Program(qapp)
    qtbot.addWidget(made.window, before_close_func=lambda _window: made.close())
    made.window.show()
    yield made
    made.close()
    sys.excepthook = before


def answer(verb: str, seen: list[str]) -> Callable[[], None]:
    """What a person does when a problem shows: read it, and take one of the ways out."""

    def act() -> None:
        dialog: Any = QApplication.activeModalWidget()
        assert isinstance(dialog, ProblemDialog)
        seen.append(dialog.problem.happened)
        buttons = {button.accessibleName(): button for button in dialog.findChildren(QPushButton)}
        if verb:
            buttons[verb].click()
        else:
            dialog.reject()  # as Esc does

    return act


def test_the_frame_is_painted_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", START],
        env=surroundings,
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
    )
    assert json.loads(done.stdout) == []


def test_the_first_start_makes_a_workspace_among_the_documents(program: Program) -> None:
    program.open_first(None)
    desk = program.window.desk
    assert desk is not None
    assert desk.workspace.path.parent == documents_dir()
    assert load_settings().recent_workspaces == (desk.workspace.path.resolve(),)


def test_the_next_start_opens_the_workspace_open_last(program: Program, tmp_path: Path) -> None:
    program.create(tmp_path / "mine.desk")
    program.close()
    program.open_first(None)
    assert program.window.desk is not None
    assert program.window.desk.workspace.path.name == "mine.desk"


def test_another_workspace_takes_the_place_of_the_first(program: Program, tmp_path: Path) -> None:
    program.create(tmp_path / "one.desk")
    program.create(tmp_path / "two.desk")
    assert program.window.desk is not None
    assert program.window.desk.workspace.path.name == "two.desk"
    Workspace.open(tmp_path / "one.desk").close()  # the first is free for others again
    assert program.window.windowTitle() == "two – Delegation Desk"


def test_a_workspace_in_use_can_be_read_along(program: Program, tmp_path: Path) -> None:
    seen: list[str] = []
    with Workspace.create(tmp_path / "shared.desk"):
        QTimer.singleShot(0, answer("Read along", seen))
        program.open(tmp_path / "shared.desk")
        desk = program.window.desk
        assert desk is not None
        assert not desk.workspace.writable
        program.close()
    assert len(seen) == 1


def test_a_file_that_is_no_workspace_is_left_alone_and_the_window_stays(
    program: Program, tmp_path: Path
) -> None:
    (tmp_path / "letter.desk").write_text("Sehr geehrte Frau Han", encoding="utf-8")
    program.create(tmp_path / "mine.desk")
    seen: list[str] = []
    QTimer.singleShot(0, answer("", seen))
    program.open(tmp_path / "letter.desk")
    assert "is not a workspace" in seen[0]
    assert program.window.desk is not None
    assert program.window.desk.workspace.path.name == "mine.desk"


LOCKED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from delegation_desk import app

seen = []

def act():
    dialog = QApplication.activeModalWidget()
    if dialog is not None and not seen:
        seen.append(dialog.problem.happened)
        print(seen[0])
        dialog.close()  # as the X of its frame does

application = QApplication([])
looking = QTimer()
looking.timeout.connect(act)
looking.start(20)
sys.exit(app.run(Path(sys.argv[1])))
"""


def ended(script: str, path: Path) -> str:
    """What a process of its own printed by its end, which must be a good one."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TZ": "UTC"}
    command = [sys.executable, "-c", script, str(path)]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 0, done.stderr
    assert "Error" not in done.stderr
    return done.stdout


def test_closing_the_word_that_a_workspace_is_in_use_ends_a_program_that_has_no_other(tmp_path: Path) -> None:
    path = tmp_path / "shared.desk"
    with Workspace.create(path, author="Anke Vollrath"):
        said = ended(LOCKED, path)
    assert f"is open: Anke Vollrath on {platform.node()}, since " in said


STRAY = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFrame
from delegation_desk import app
from delegation_desk.ui.window import MainWindow

application = QApplication([])
stray = QFrame()
stray.show()

def act():
    window = next(each for each in application.topLevelWidgets() if isinstance(each, MainWindow))
    if window.desk is not None:
        window.close()

looking = QTimer()
looking.timeout.connect(act)
looking.start(20)
sys.exit(app.run(Path(sys.argv[1])))
"""


def test_the_program_ends_with_its_window_whatever_else_still_shows(tmp_path: Path) -> None:
    path = tmp_path / "mine.desk"
    Workspace.create(path).close()
    ended(STRAY, path)
    with Workspace.open(path) as workspace:
        assert workspace.writable


def test_a_way_that_leads_nowhere_leads_back_to_the_question(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    with Workspace.create(tmp_path / "shared.desk"):
        answers = iter(("Open another …", "Read along"))

        def next_answer() -> None:
            answer(next(answers), seen)()

        def cancelled(*_args: object) -> tuple[str, str]:
            QTimer.singleShot(0, next_answer)
            return "", ""

        monkeypatch.setattr("delegation_desk.app.QFileDialog.getOpenFileName", cancelled)
        QTimer.singleShot(0, next_answer)
        program.open(tmp_path / "shared.desk")
        assert len(seen) == 2
        assert program.window.desk is not None
        program.close()


def test_a_window_without_a_workspace_goes_nowhere(program: Program) -> None:
    program.window.show_feature(program.window.features[2])
    assert program.window.page() is None


def test_every_feature_makes_its_page_over_an_empty_workspace(program: Program, tmp_path: Path) -> None:
    program.create(tmp_path / "mine.desk")
    for feature in program.window.features:
        program.window.show_feature(feature)
        QApplication.processEvents()
        assert program.window.page() is program.window.page_of(feature)


def test_a_workspace_begun_in_an_english_window_is_written_in_english(
    program: Program, tmp_path: Path
) -> None:
    program.create(tmp_path / "english.desk")
    assert language.written() == "en"
    language.use("de")
    program.create(tmp_path / "deutsch.desk")
    assert language.written() == "de"
    program.open(tmp_path / "english.desk")
    assert language.written() == "en"
    assert program.window.desk is not None
    assert program.window.desk.workspace.undo() is None
