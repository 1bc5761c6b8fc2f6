"""Typing into the search of a list as it stands in the window: each key until everything is painted."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.bench.crowd import make_crowd
from tests.bench.listing import TYPED
from tests.bench.measure import Measure, milliseconds, percentile

from delegation_desk.features.people.page import PeoplePage
from delegation_desk.sample import create_sample
from delegation_desk.store.workspace import Workspace
from delegation_desk.ui import theme
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fonts import load_fonts
from delegation_desk.ui.list import ListView
from delegation_desk.ui.list_spec import Sort

_PEOPLE: Final = 100_000
_PROMISED_MS: Final = 50


def measures() -> Iterator[Measure]:
    """Every key of some searches, and the list turned round; beside the same in the sample's list."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    load_fonts()
    theme.apply(application, "light")
    with tempfile.TemporaryDirectory() as folder:
        crowd, sample = Path(folder) / "crowd.desk", Path(folder) / "sample.desk"
        make_crowd(crowd, _PEOPLE)
        create_sample(sample).close()
        few_keys, few_turns = _measured(sample)
        many_keys, many_turns = _measured(crowd)
    beside = "the sample's list"
    yield Measure(
        "a key in the window, 100,000 people, p95", many_keys, beside, few_keys, most_ms=_PROMISED_MS
    )
    yield Measure("the list turned round, the slowest", many_turns, beside, few_turns)


def _measured(path: Path) -> tuple[float, float]:
    """The 95th percentile of a key, and the slowest click on the column that it is sorted by."""
    with Workspace.open(path) as workspace:
        desk = Desk(workspace)
        page = PeoplePage(desk)
        page.resize(1200, 850)
        page.show()
        page.begin_search()
        keys = percentile(_keys(page.list), 0.95)
        turns = max(_turns(page.list))
        page.close()
        desk.background.close()
    return keys, turns


def _keys(shown: ListView) -> Iterator[float]:
    for typed in TYPED:
        for end, key in enumerate(typed, 1):
            # Keys for letters beyond ASCII come from an input method, as text.
            plain = key.isascii()
            yield _painted(
                lambda: QTest.keyClicks(shown.search, key) if plain else shown.search.setText(typed[:end])  # noqa: B023 - called at once
            )
        yield _painted(shown.search.clear)


def _turns(shown: ListView) -> Iterator[float]:
    for number in range(6):
        yield _painted(lambda: shown.table.sorted.emit(Sort("name", number % 2 == 0)))  # noqa: B023 - called at once


def _painted(action: Callable[[], object]) -> float:
    """How long something takes until the window shows what came of it."""

    def act() -> None:
        action()
        QApplication.processEvents()

    return milliseconds(act)
