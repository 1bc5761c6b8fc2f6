"""The window as a whole: going places, undo across pages, two languages, nothing left behind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea
from tests.driving import ALT, CTRL, SHIFT, Hand, Key, type_text

from delegation_desk.app import features
from delegation_desk.core import language
from delegation_desk.core.settings import load_settings
from delegation_desk.model.people import Person
from delegation_desk.model.visits import Visit
from delegation_desk.ui.browse import BrowsePage
from delegation_desk.ui.focus import first_in, holds_focus
from delegation_desk.ui.navigation import NavigationItem
from delegation_desk.ui.palette import Palette
from delegation_desk.ui.rows import ChildRows
from delegation_desk.ui.topbar import TopBar

TITLES = [feature.title for feature in features()]


def widgets_left() -> int:
    """How many widgets there are once everything that was let go is gone."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return len(QApplication.allWidgets())


@pytest.mark.parametrize("title", TITLES)
def test_records_leave_nothing_behind_when_they_are_closed(hand: Hand, title: str) -> None:
    hand.go(title)
    if not isinstance(hand.page, BrowsePage):
        return
    heading = hand.listed()[0]
    counts = []
    for _turn in range(3):
        hand.open(heading)
        hand.page.close_record()
        counts.append(widgets_left())
    assert counts[1] == counts[2]


def test_the_palette_opens_a_record_found_by_its_characters(hand: Hand) -> None:
    with hand.answering(lambda dialog: search(hand, dialog, "林雅")):
        hand.press(Key.Key_K, CTRL)
    assert type(hand.page).__name__ == "PeoplePage"
    person = hand.stored(Person, hand.record.record_id)
    assert person.native_family_name == "林"


def search(hand: Hand, palette: object, typed: str) -> None:
    assert isinstance(palette, Palette)
    type_text(palette.query, typed)
    hand.press(Key.Key_Return)


def test_back_and_forward_go_through_lists_records_and_tabs(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    visit = hand.record.record_id
    hand.tab("Delegation")
    row = hand.rows()._lines[hand.rows().ids[0]]
    hand.take(f"More about {row.accessibleName()}", "Open")
    person = hand.record.record_id
    hand.go("Settings")
    for _step in range(2):
        hand.press(Key.Key_Left, ALT)
    assert hand.page.spot() == ("visit", visit)
    hand.press(Key.Key_Left, ALT)
    assert hand.page.spot() is None
    hand.click("Forward", hand.all(TopBar, hand.window)[0])
    hand.press(Key.Key_Right, ALT)
    assert hand.page.spot() == ("person", person)


def test_one_undo_after_the_other_across_pages(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    hand.enter("Code", "2019-erste")
    hand.go("People")
    hand.open("Körner, Michael")
    hand.enter("Given name", "Micha")
    assert hand.window._top._actions["Ctrl+Z"].text() == "Undo: Person “Micha Körner”: Given name changed"
    for _step in range(2):
        hand.undo()
    assert hand.ask(lambda s: s.get_one(Person, hand.record.record_id)).given_name == "Michael"
    assert hand.one(Visit, code="2019-nanjing-jining")
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    assert hand.typed("Code") == "2019-nanjing-jining"


def test_the_window_speaks_german_at_once_and_keeps_the_place(hand: Hand) -> None:
    hand.go("Settings")
    hand.choose("Language of the window", "Deutsch")
    hand.qtbot.waitUntil(lambda: language.current() == "de")
    entries = [each.text() for each in hand.all(NavigationItem, hand.window)]
    assert "Einstellungen" in entries
    assert "Einstellungen" in hand.words()
    assert load_settings().window_language == "de"
    hand.go("Personen")
    assert "Personen" in hand.words()
    hand.go("Einstellungen")
    hand.choose("Sprache des Fensters", "English")
    hand.qtbot.waitUntil(lambda: language.current() == "en")
    assert "Settings" in hand.words()


@pytest.mark.parametrize("title", TITLES)
def test_a_workspace_read_along_shows_every_page_and_changes_nowhere(reader: Hand, title: str) -> None:
    before = reader.desk.workspace.path.read_bytes()
    reader.go(title)
    if isinstance(reader.page, BrowsePage) and reader.listed():
        reader.open(reader.listed()[0])
        for tab in reader.record._tabs:
            reader.tab(tab.title)
            for rows in reader.all(ChildRows):
                assert not rows.add_link.isVisible()
                if rows.ids:
                    rows._lines[rows.ids[0]].setFocus()
                    for key in (Key.Key_Delete, Key.Key_Return, Key.Key_Escape):
                        reader.press(key)
        reader.view.table.setFocus()
        reader.press(Key.Key_Delete)
    assert not reader.window._top._actions["Ctrl+Z"].isEnabled()
    assert reader.desk.workspace.path.read_bytes() == before
    bar = reader.window.statusBar()
    assert any("Reading along" in label.text() for label in bar.findChildren(QLabel))


def test_an_empty_workspace_offers_a_first_step_on_every_page(newcomer: Hand) -> None:
    for feature in newcomer.window.features:
        newcomer.go(feature.title)
        assert newcomer.words(), feature.title
        if isinstance(newcomer.page, BrowsePage) and newcomer.view.spec.new is not None:
            assert newcomer.view.spec.empty.title in newcomer.words()
            newcomer.named(newcomer.view.spec.new_word, type(newcomer.view.new_button))


def test_at_the_start_the_page_has_the_focus_and_nothing_is_ringed(hand: Hand) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    assert hand.page.isAncestorOf(focused)
    assert not isinstance(focused, QAbstractButton)
    hand.window.resize(900, 560)
    area = hand.all(QScrollArea)[0]
    hand.press(Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0
    hand.press(Key.Key_Tab)
    first = QApplication.focusWidget()
    assert first is not None
    assert first is first_in(hand.page)
    hand.press(Key.Key_F6, SHIFT)
    assert isinstance(QApplication.focusWidget(), NavigationItem)
    hand.press(Key.Key_F6)
    assert holds_focus(hand.page)
