"""Every page and every tab of the sample: what can have the focus has a name, and Tab comes by.

The same walk looks for what a picture would show: words that are cut, bars that scroll sideways, windows that
flash up.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from tests.driving import Hand, Key

from delegation_desk.app import features
from delegation_desk.ui.browse import BrowsePage
from delegation_desk.ui.controls import Elided
from delegation_desk.ui.navigation import NavigationItem
from delegation_desk.ui.record_link import RecordLink
from delegation_desk.ui.rows import ChildRows

# The record that has something on every tab; elsewhere the first of the list does.
RICH = {"Visits": "Nanjing and Jining", "People": "Schülke, Clemens", "Places": "Nanjing"}
TITLES = [feature.title for feature in features()]


def walk(hand: Hand, title: str) -> Iterator[str]:
    """Show one thing after the other, and say what shows."""
    hand.go(title)
    yield title
    if not isinstance(hand.page, BrowsePage) or not hand.listed():
        return
    heading = RICH.get(title, hand.listed()[0])
    hand.open(heading)
    for number, tab in enumerate(hand.record._tabs):
        hand.record._bar.setCurrentIndex(number)
        unfold(hand)
        yield f"{title}, {tab.key}"
        for rows in hand.all(ChildRows)[:3]:
            yield from forms_of(rows, f"{title}, {tab.key}, {rows.spec.add_word}")


def forms_of(rows: ChildRows, where: str) -> Iterator[str]:
    """The form of the first row, or of a new one: both have the same fields."""
    if rows.ids:
        rows.edit(rows.ids[0])
    elif rows.spec.addable:
        rows.add()
    yield where
    rows.close_form()


def unfold(hand: Hand) -> None:
    for each in hand.all(QPushButton):
        if each.accessibleName().endswith(", folded"):
            each.click()


def everything(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield root
    for number in range(root.childCount()):
        child = root.child(number)
        if child is not None:
            yield from everything(child)


def nameless(hand: Hand) -> list[str]:
    root = QAccessible.queryAccessibleInterface(hand.window)
    seen = [each for each in everything(root) if each.state().focusable and not each.state().invisible]
    without = [each for each in seen if not each.text(QAccessible.Text.Name).strip()]
    return [f"{each.role().name} {type(each.object()).__name__}" for each in without]


def reachable(page: QWidget) -> list[QWidget]:
    return [
        each
        for each in page.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
    ]


def passed_by(hand: Hand) -> list[str]:
    """What Tab does not come to, on its way from the navigation through the page."""
    wanted = reachable(hand.page)
    focused: QWidget = hand.all(NavigationItem, hand.window)[-1]
    focused.setFocus(Qt.FocusReason.TabFocusReason)
    met: set[QWidget] = set()
    while focused not in met:
        met.add(focused)
        QTest.keyClick(focused, Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or not hand.page.isAncestorOf(now):
            break
        focused = now
    return [f"{type(each).__name__} “{each.accessibleName()}”" for each in wanted if each not in met]


def cut(hand: Hand) -> Iterator[str]:
    """Words that do not fit where they stand, and areas that scroll sideways."""
    for each in hand.all(QLabel):
        if each.pixmap().isNull() and not isinstance(each, Elided) and is_cut(each):
            yield f"label “{each.text()}” {each.width()}x{each.height()} of {each.sizeHint()}"
    for button in hand.all(QPushButton):
        if not isinstance(button, RecordLink) and button.width() < button.minimumSizeHint().width() - 1:
            yield f"button “{button.text()}” {button.width()} of {button.minimumSizeHint()}"
    for area in hand.all(QAbstractScrollArea):
        sideways = area.horizontalScrollBar()
        if sideways.isVisible() or (sideways.maximum() > 0 and not isinstance(area, QPlainTextEdit)):
            yield f"{type(area).__name__} “{area.accessibleName()}” scrolls sideways"


def is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.sizeHint().width() - 1


class Flashes(QObject):
    """Notes every window of its own that something opens."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if shown and isinstance(watched, QWidget):
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.mark.parametrize("title", TITLES)
def test_every_control_has_a_name_and_a_place_and_room(hand: Hand, title: str) -> None:
    flashes = Flashes()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(flashes)
    found: list[str] = []
    for where in walk(hand, title):
        QApplication.processEvents()
        found += [f"{where}: no name: {each}" for each in nameless(hand)]
        found += [f"{where}: Tab passes by: {each}" for each in passed_by(hand)]
        found += [f"{where}: {each}" for each in cut(hand)]
        found += [f"{where}: a window of its own: {each}" for each in flashes.seen]
        flashes.seen.clear()
    application.removeEventFilter(flashes)
    assert not found, "\n".join(found)


def names_from(hand: Hand, start: QWidget, steps: int) -> list[str]:
    """The names of what Tab comes to from here on."""
    start.setFocus(Qt.FocusReason.TabFocusReason)
    names = []
    for _step in range(steps):
        hand.press(Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
    return names


def test_tab_comes_to_rows_before_the_link_that_adds_one_and_to_a_form_after_its_row(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    hand.tab("Stops")
    rows = hand.rows()
    first, second = (rows._lines[each] for each in rows.ids[:2])
    more = "More about "
    names = names_from(hand, first, 4)
    assert names == [
        more + first.accessibleName(),
        second.accessibleName(),
        more + second.accessibleName(),
        "Add a stop",
    ]
    rows.edit(rows.ids[0])
    assert names_from(hand, first, 2) == [more + first.accessibleName(), "Place"]


def test_tab_comes_to_the_breadcrumb_before_the_title_and_to_the_panel_last(hand: Hand) -> None:
    hand.go("Meetings")
    hand.open(hand.listed()[0])
    assert names_from(hand, hand.record._way_home, 3) == ["Nanjing and Jining", "More", "Tabs"]
    hand.go("Agreements")
    hand.open("Memorandum of Understanding on economic cooperation")
    hand.tab("Drafts")
    names = names_from(hand, hand.named("Add a draft", QPushButton), 1)
    assert names == ["Add a reminder"]


def test_tab_comes_to_the_choices_of_a_document_before_its_pages(hand: Hand) -> None:
    hand.go("Documents")
    start = hand.control("Document")
    names = names_from(hand, start, 3)
    assert names == ["About", "Edition for: Head, internal", "Language: English"]
