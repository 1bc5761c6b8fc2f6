"""The program as a process of its own on a real screen, driven from outside by keys and clicks."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from sqlmodel import select
from tests.driving import CTRL, Hand, Key

from delegation_desk.model.visits import Visit
from delegation_desk.store.check import check
from delegation_desk.store.workspace import Workspace
from delegation_desk.ui.navigation import NavigationItem

T = TypeVar("T")
_PATIENCE = 20.0  # seconds until something that was asked for must have happened
_AGAIN = 3.0  # seconds after which a person would try again
_GLANCE = 0.05


class Screen:
    """The keyboard and the mouse of a screen."""

    def __init__(self, surroundings: dict[str, str]) -> None:
        self._surroundings = surroundings

    def do(self, *words: object) -> str:
        command = ["xdotool", *map(str, words)]
        done = subprocess.run(
            command, env=self._surroundings, capture_output=True, text=True, check=False, timeout=20
        )
        return done.stdout.strip()

    def focus(self, title: str) -> str:
        """Wait for a window, and give it the keys as a window manager would."""
        found = until(lambda: self.do("search", "--onlyvisible", "--name", f"^{title}$"))
        number = found.splitlines()[-1]
        self.do("windowfocus", number)
        until(lambda: self.do("getwindowfocus") == number)
        return number

    def lay(self, title: str, like: QWidget) -> None:
        """Wait for a window, and lay it into the corner, as large as another one."""
        number = self.focus(title)
        self.do("windowmove", number, 0, 0)
        self.do("windowsize", number, like.width(), like.height())

    def click(self, place: QPoint) -> None:
        self.do("mousemove", place.x(), place.y(), "click", 1)

    def press(self, *keys: str) -> None:
        self.do("key", "--delay", 20, *keys)

    def write(self, text: str) -> None:
        self.do("type", "--delay", 20, text)


def until(ask: Callable[[], T], act: Callable[[], object] = lambda: None, again: float = _AGAIN) -> T:
    """The first answer that is something; `act`, which may be done twice, is repeated while there is none."""
    ends = time.monotonic() + _PATIENCE
    acts = 0.0
    while time.monotonic() < ends:
        if time.monotonic() >= acts:
            act()
            acts = time.monotonic() + again
        if answer := ask():
            return answer
        time.sleep(_GLANCE)
    raise AssertionError("nothing happened")


@contextmanager
def running(workspace: Path, surroundings: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "delegation_desk", "--workspace", str(workspace)]
    program = subprocess.Popen(command, env=surroundings)
    try:
        yield program
    finally:
        program.kill()
        program.wait(10)


def place_of(widget: QWidget, window: QWidget) -> QPoint:
    QApplication.processEvents()
    return widget.mapTo(window, widget.rect().center())


def places(hand: Hand) -> tuple[QPoint, QPoint, QPoint]:
    """Where to click, from a window of the same size that nobody sees: the list, a visit, its code."""
    visits = next(each for each in hand.all(NavigationItem, hand.window) if "Visits" in each.accessibleName())
    entry = place_of(visits, hand.window)
    hand.go("Visits")
    table = hand.view.table
    number = hand.listed().index("Nanjing and Jining")
    inside = table.visualRect(table.model().index(number, 1)).center()
    row = table.viewport().mapTo(hand.window, inside)
    hand.open("Nanjing and Jining")
    return entry, row, place_of(hand.control("Code"), hand.window)


def steps_to_code(hand: Hand) -> int:
    """How often Tab is pressed in the dialog for a new visit until its code is reached."""
    steps: list[str] = []

    def walk(_dialog: QDialog) -> None:
        while not steps or steps[-1] != "Code":
            hand.press(Key.Key_Tab)
            focused = QApplication.focusWidget()
            assert focused is not None
            steps.append(focused.accessibleName())

    hand.go("Visits")
    with hand.answering(walk):
        hand.press(Key.Key_N, CTRL)
    return len(steps)


def kept_codes(workspace: Workspace) -> set[str]:
    with workspace.read() as session:
        return set(session.exec(select(Visit.code)).all())


def kept_purposes(workspace: Workspace) -> str:
    with workspace.read() as session:
        return " ".join(text for each in session.exec(select(Visit)) for text in each.purpose.texts.values())


@pytest.mark.xvfb
def test_what_was_typed_before_a_pause_outlives_the_program(
    screen: dict[str, str], hand: Hand, sample_file: Path, tmp_path: Path
) -> None:
    """The battery runs out while the cursor still stands in a long text."""
    entry, row, _code = places(hand)
    purpose = place_of(hand.control("Purpose, Deutsch"), hand.window)
    path = Path(shutil.copy(sample_file, tmp_path / "Rathaus.desk"))
    on = Screen(screen)

    with running(path, screen) as program:
        on.lay("Rathaus – Delegation Desk", hand.window)
        with Workspace.open(path, write=False) as kept:

            def write() -> None:
                on.click(entry)
                on.click(row)
                on.press("Return")
                on.click(purpose)
                on.write("um elf im Hotel")

            # Not sooner, as going to the list again would leave the text and save it so.
            until(lambda: "um elf im Hotel" in kept_purposes(kept), write, again=_PATIENCE / 2)
        program.kill()
        program.wait(_PATIENCE)

    with Workspace.open(path) as after:
        assert "um elf im Hotel" in kept_purposes(after)
        assert not check(after).findings


@pytest.mark.xvfb
def test_a_person_edits_adds_and_undoes_on_a_screen(
    screen: dict[str, str], hand: Hand, sample_file: Path, tmp_path: Path
) -> None:
    entry, row, code = places(hand)
    steps = steps_to_code(hand)
    path = Path(shutil.copy(sample_file, tmp_path / "Rathaus.desk"))
    on = Screen(screen)

    with running(path, screen) as program:
        on.lay("Rathaus – Delegation Desk", hand.window)

        with Workspace.open(path, write=False) as kept:
            before = kept_codes(kept)

            def rename() -> None:
                on.click(entry)
                on.click(row)
                on.press("Return")
                on.click(code)
                on.press("ctrl+a")
                on.write("2019-im-juni")
                on.press("Tab")

            until(lambda: "2019-im-juni" in kept_codes(kept), rename)
            assert kept_codes(kept) == before - {"2019-nanjing-jining"} | {"2019-im-juni"}

            on.press("ctrl+z")
            until(lambda: kept_codes(kept) == before)

            on.click(entry)
            on.press("ctrl+n")
            on.focus("New visit")
            on.write("Besuch aus Jining")
            on.press(*["Tab"] * steps)
            on.write("2030-jining")
            on.press("Return")
            until(lambda: kept_codes(kept) == before | {"2030-jining"})

        on.focus("Rathaus – Delegation Desk")
        on.press("ctrl+q")
        assert program.wait(_PATIENCE) == 0

    with Workspace.open(path) as after, after.read() as session:
        assert "Besuch aus Jining" in {str(each.title) for each in session.exec(select(Visit))}
        assert not check(after).findings
        assert after.undo_label == "New record"
