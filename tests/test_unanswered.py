"""The guard of the tests themselves: a dialog that nobody answers fails its test, and the next one runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
LEFT_OPEN: Final = """
import sys

import pytest


def test_without_qt():
    assert "tests.unanswered" not in sys.modules


@pytest.mark.parametrize("kind", ["QDialog", "QMessageBox", "QMenu"])
def test_left_open(qapp, kind):
    from PySide6 import QtWidgets

    shown = getattr(QtWidgets, kind)()
    shown.setWindowTitle("Really?")
    if kind == "QMenu":
        shown.addAction("One")
    shown.exec()


def test_after_it(qapp):
    assert qapp.activeModalWidget() is None
"""


def test_a_dialog_left_open_fails_its_test_alone(tmp_path: Path) -> None:
    inner = tmp_path / "test_inner.py"
    inner.write_text(LEFT_OPEN, encoding="utf-8")
    surroundings = {**os.environ, "UNANSWERED_PATIENCE": "400", "PYTHONPATH": str(ROOT)}
    settings = ["-c", os.devnull, "--rootdir", str(tmp_path), "-p", "no:cacheprovider", "-p", "no:xdist"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rE", *settings, "-p", "tests.conftest", str(inner)],
        cwd=tmp_path,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    said = " ".join(done.stdout.split())
    assert "5 passed, 3 errors" in said, done.stdout + done.stderr
    for kind in ("QDialog", "QMessageBox", "QMenu"):
        assert f"the test left unanswered: {kind} “Really?”" in said
