from __future__ import annotations

import logging
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from delegation_desk.core.errors import Refused
from delegation_desk.ui.faults import catch_everything, describe, log_file, start_log
from delegation_desk.ui.messages import Problem, ProblemDialog


@pytest.fixture
def log() -> Iterator[None]:
    logger = logging.getLogger("delegation_desk")
    before = list(logger.handlers)
    start_log()
    yield
    for handler in set(logger.handlers) - set(before):
        logger.removeHandler(handler)
        handler.close()


def fault() -> BaseException:
    try:
        raise ValueError("HAN Liming, 12.3.1970")
    except ValueError as error:
        return error


def test_a_description_names_kind_and_place_but_no_data() -> None:
    text = describe(fault())
    assert "ValueError" in text
    assert "test_faults.py" in text
    assert "HAN" not in text


def test_the_system_s_own_reason_is_told_without_the_path() -> None:
    text = describe(OSError(28, "No space left on device", "/home/somebody/secret.desk"))
    assert "No space left on device" in text
    assert "somebody" not in text


def test_what_nobody_caught_is_logged_and_shown_and_a_refusal_is_not(
    log: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    shown: list[str] = []
    refused: list[str] = []
    catch_everything(lambda _error, details: shown.append(details), refused.append)
    error = fault()
    sys.excepthook(type(error), error, error.__traceback__)
    refusal = Refused("Not now.")
    sys.excepthook(Refused, refusal, None)
    assert len(shown) == 1
    assert refused == ["Not now."]
    written = log_file().read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "HAN" not in written


def test_a_problem_says_what_is_safe_and_its_ways_out_close_it(qtbot: QtBot) -> None:
    taken: list[str] = []
    problem = Problem(
        "The backup was not written", "The drive is full.", ["Your workspace is sound."],
        [("Another folder …", lambda: taken.append("folder")), ("Later", lambda: taken.append("later"))],
        "OSError: [Errno 28]",
    )  # fmt: skip
    dialog = ProblemDialog(None, problem)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.copy_details()
    assert QGuiApplication.clipboard().text() == "OSError: [Errno 28]"
    buttons = {button.accessibleName(): button for button in dialog.findChildren(QPushButton)}
    assert buttons["Another folder …"].isDefault()
    buttons["Later"].click()
    assert taken == ["later"]
    assert not dialog.isVisible()
