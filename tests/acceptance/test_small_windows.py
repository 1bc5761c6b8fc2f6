"""Every page and tab in windows of 1000 × 700 and 1200 × 800: nothing is cut, nothing scrolls sideways."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar, QToolButton
from tests.acceptance.test_accessibility import TITLES, cut, walk
from tests.driving import Hand

from delegation_desk.core.settings import load_settings, save_settings
from delegation_desk.ui.browse import BrowsePage

SIZES = [(1000, 700), (1200, 800)]
# A walk through everything that unfolds takes its time: in both sizes with --long only.
WALKED = [SIZES[0], pytest.param(SIZES[1], marks=pytest.mark.slow)]


@pytest.mark.parametrize("size", WALKED)
@pytest.mark.parametrize("title", TITLES)
def test_nothing_is_cut_off_in_a_small_window(hand: Hand, title: str, size: tuple[int, int]) -> None:
    hand.window.resize(*size)
    found: list[str] = []
    for where in walk(hand, title):
        QApplication.processEvents()
        found += [f"{where}: {each}" for each in cut(hand)]
    assert (hand.window.width(), hand.window.height()) == size
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_off_in_a_small_window_that_speaks_german(hand: Hand, size: tuple[int, int]) -> None:
    save_settings(replace(load_settings(), window_language="de"))
    hand.window.dress_anew()
    hand.window.resize(*size)
    found: list[str] = []
    for title in TITLES:
        hand.window.show_title(title)
        found += [f"{title}: {each}" for each in cut(hand)]
        page = hand.page
        if not isinstance(page, BrowsePage) or not page.list.model.ids:
            continue
        page.go((page.list.spec.table, page.list.model.ids[0]))
        for number, tab in enumerate(hand.record._tabs):
            hand.record._bar.setCurrentIndex(number)
            QApplication.processEvents()
            found += [f"{title}, {tab.key}: {each}" for each in cut(hand)]
    assert not found, "\n".join(found)


def test_every_tab_is_reached_with_the_mouse_in_a_small_window(hand: Hand) -> None:
    hand.window.resize(1000, 700)
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    bar: QTabBar = hand.record._bar
    onward = [each for each in bar.findChildren(QToolButton) if each.isVisible()][-1]
    for number in range(bar.count()):
        while bar.tabRect(number).right() > bar.width() and onward.isEnabled():
            QTest.mouseClick(onward, Qt.MouseButton.LeftButton)
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(number).topLeft() + QPoint(6, 12))
        assert bar.currentIndex() == number
