from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import FEATURES

from delegation_desk.core import language
from delegation_desk.core.settings import Settings, load_settings, save_settings
from delegation_desk.model.visits import Visit, VisitStatus
from delegation_desk.store import records
from delegation_desk.ui import theme
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.palette import Palette
from delegation_desk.ui.rows import ChildRows
from delegation_desk.ui.window import MainWindow


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """Press a key where the focus is, as a person would."""
    QApplication.processEvents()
    pressed = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        pressed |= modifier
    QTest.keyClick(QApplication.focusWidget() or window, key, pressed)


def page(window: MainWindow) -> Any:
    QApplication.processEvents()
    shown = window.page()
    assert shown is not None
    return shown


def texts(window: MainWindow) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in window.statusBar().findChildren(QLabel) if label.isVisible()]


CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_pages_are_made_when_they_are_first_shown(window: MainWindow) -> None:
    assert set(window._pages) == {"Visits"}
    window.show_title("Bin")
    assert set(window._pages) == {"Visits", "Bin"}


def test_a_record_opens_wherever_it_lives_and_back_leads_back(
    qtbot: QtBot, window: MainWindow, desk: Desk, visits: list[UUID]
) -> None:
    window.show_title("Bin")
    desk.open("visit", visits[2])
    assert page(window).record.record_id == visits[2]
    press(qtbot, window, Qt.Key.Key_Left, ALT)
    assert window._trail.places[window._trail.now][0] == "Bin"
    press(qtbot, window, Qt.Key.Key_Left, ALT)
    assert page(window).spot() is None
    assert not window._top.back.isEnabled()
    press(qtbot, window, Qt.Key.Key_Right, ALT)
    press(qtbot, window, Qt.Key.Key_Right, ALT)
    assert page(window).spot() == ("visit", visits[2])


def test_control_and_a_number_go_to_a_feature(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, Qt.Key.Key_3, CTRL)
    assert window._trail.places[-1] == ("Settings", None)


def test_the_navigation_shows_how_many(
    qtbot: QtBot, window: MainWindow, desk: Desk, visits: list[UUID]
) -> None:
    item = window._navigation._items["Visits"]
    qtbot.waitUntil(lambda: item.accessibleName() == "Visits, 3")
    desk.write("Bin", lambda session: records.move_to_bin(session, Visit, visits[0]))
    qtbot.waitUntil(lambda: item.accessibleName() != "Visits, 3")
    assert item.accessibleName() == "Visits, 2"


def test_what_is_thrown_away_can_be_had_back_from_the_status_bar(
    qtbot: QtBot, window: MainWindow, visits: list[UUID]
) -> None:
    page(window).list.throw_away([visits[0]])
    assert "“Leipzig in Jining” is in the bin." in texts(window)
    QApplication.processEvents()
    status: Any = window.statusBar()
    status.focus_action()
    press(qtbot, window, Qt.Key.Key_Space)
    assert page(window).list.model.rowCount() == 3
    assert any(text.startswith("Undone: ") for text in texts(window))


def test_control_z_undoes_and_control_y_repeats(qtbot: QtBot, window: MainWindow, visits: list[UUID]) -> None:
    page(window).list.throw_away([visits[0]])
    page(window).list.table.setFocus()
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert page(window).list.model.rowCount() == 3
    press(qtbot, window, Qt.Key.Key_Y, CTRL)
    assert page(window).list.model.rowCount() == 2


def test_control_z_in_a_field_takes_back_typing_first_and_then_the_step(
    qtbot: QtBot, window: MainWindow, desk: Desk, visits: list[UUID]
) -> None:
    desk.open("visit", visits[0])
    form = page(window).record._tabs[0].made.widget().findChild(QLineEdit)
    assert form is not None
    form.setFocus()
    form.selectAll()
    QTest.keyClicks(form, "Neu")
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert form.text() == "Leipzig in Jining"
    form.selectAll()
    QTest.keyClicks(form, "Neu")
    press(qtbot, window, Qt.Key.Key_Return)
    with desk.read() as session:
        assert session.get_one(Visit, visits[0]).title.get("de") == "Neu"
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert form.text() == "Leipzig in Jining"


def test_the_menu_names_the_step_that_undo_takes_back(
    window: MainWindow, desk: Desk, visits: list[UUID]
) -> None:
    desk.write(
        "Edit visit", lambda session: records.edit(session, Visit, visits[0], status=VisitStatus.CONFIRMED)
    )
    assert window._top._actions["Ctrl+Z"].text() == "Undo: Visit “Leipzig in Jining”: Status changed"
    assert not window._top._actions["Ctrl+Y"].isEnabled()


def test_a_refusal_stays_in_the_status_bar(window: MainWindow, desk: Desk) -> None:
    assert desk.write("Edit", lambda session: records.edit(session, Visit, UUID(int=1), code="x")) is None
    assert any("no longer exists" in text for text in texts(window))


def test_escape_leaves_the_record_open_for_alt_left_leads_back(
    qtbot: QtBot, window: MainWindow, desk: Desk, visits: list[UUID]
) -> None:
    desk.open("visit", visits[0])
    for _turn in range(2):
        press(qtbot, window, Qt.Key.Key_Escape)
        assert page(window).spot() == ("visit", visits[0])


def test_a_record_that_goes_to_the_bin_closes_its_page(
    window: MainWindow, desk: Desk, visits: list[UUID]
) -> None:
    desk.open("visit", visits[0])
    page(window).record.throw_away()
    assert page(window).spot() is None


def test_f6_visits_navigation_page_panel_and_status_bar(
    qtbot: QtBot, window: MainWindow, desk: Desk, visits: list[UUID]
) -> None:
    desk.open("visit", visits[0])
    desk.toast_undo("Done.")
    window._navigation.take_focus()
    seen = []
    for _step in range(3):
        press(qtbot, window, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
    assert page(window).isAncestorOf(seen[0])
    assert window.statusBar().isAncestorOf(seen[1])
    assert window._navigation.isAncestorOf(seen[2])


def test_control_f_goes_to_the_search(qtbot: QtBot, window: MainWindow) -> None:
    window._navigation.take_focus()
    press(qtbot, window, Qt.Key.Key_F, CTRL)
    assert page(window).list.search.hasFocus()


def test_the_palette_finds_records_and_commands_and_opens_them(
    qtbot: QtBot, window: MainWindow, desk: Desk, visits: list[UUID]
) -> None:
    palette = Palette(window, desk, window.features, window.commands)
    qtbot.addWidget(palette)
    palette.show()
    QTest.keyClicks(palette.query, "nanj")
    assert [found.title for found in palette.lines()] == ["Records", "Leipzig in Nanjing"]
    QTest.keyClick(palette.query, Qt.Key.Key_Return)
    assert page(window).spot() == ("visit", visits[2])
    again = Palette(window, desk, window.features, window.commands)
    qtbot.addWidget(again)
    again.show()
    QTest.keyClicks(again.query, "> sett")
    assert [found.title for found in again.lines()] == ["Commands", "Settings"]
    QTest.keyClick(again.query, Qt.Key.Key_Return)
    assert window._trail.places[-1][0] == "Settings"


def test_another_language_changes_every_word_and_keeps_the_place(
    qtbot: QtBot, window: MainWindow, desk: Desk, visits: list[UUID]
) -> None:
    desk.open("visit", visits[1])
    save_settings(replace(Settings(), window_language="de"))
    desk.restyled.emit()
    assert language.current() == "de"
    assert page(window).spot() == ("visit", visits[1])
    assert window._navigation._items["Settings"].text() == "Einstellungen"
    language.use("en")


@pytest.mark.parametrize(("appearance", "dark"), [("dark", True), ("light", False)])
def test_another_appearance_is_seen_at_once(
    qtbot: QtBot, window: MainWindow, appearance: Any, dark: bool
) -> None:
    save_settings(replace(load_settings(), appearance=appearance, window_language="en"))
    window.dress_anew()
    assert theme.colours().dark is dark
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application, "light")


def test_a_narrow_window_makes_the_navigation_icons_and_the_panel_a_tab(
    qtbot: QtBot, window: MainWindow, desk: Desk, visits: list[UUID]
) -> None:
    desk.open("visit", visits[0])
    record = page(window).record
    tabs = record._bar.count()
    window.resize(900, 700)
    QApplication.processEvents()
    assert window._navigation.width() == 56
    assert record._bar.count() == tabs + 1
    window.resize(1440, 900)
    QApplication.processEvents()
    assert record._bar.count() == tabs


def test_typing_is_saved_when_the_window_closes(
    qtbot: QtBot, window: MainWindow, desk: Desk, visits: list[UUID]
) -> None:
    desk.open("visit", visits[0])
    edit = page(window).record._tabs[0].made.widget().findChild(QLineEdit)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "Neu")
    window.close()
    with desk.read() as session:
        assert session.get_one(Visit, visits[0]).title.get("de") == "Neu"


def test_the_history_tells_who_changed_what_and_restores_it(
    qtbot: QtBot, window: MainWindow, desk: Desk, visits: list[UUID]
) -> None:
    desk.open("visit", visits[0])
    desk.write("Edit", lambda session: records.edit(session, Visit, visits[0], code="2017-neu"))
    record = page(window).record
    record.show_tab("history")
    history = record.history()
    qtbot.addWidget(history)
    steps = history._steps()
    assert [(step.what, step.old, step.new) for step in steps] == [
        ("Code", "2017-jining", "2017-neu"),
        ("Created", None, ""),
    ]
    history._restore(steps[0])
    with desk.read() as session:
        assert session.get_one(Visit, visits[0]).code == "2017-jining"


class Flashes(QObject):
    """Notes every window of its own that something opens."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


def test_nothing_flashes_up_as_a_window_of_its_own(
    qtbot: QtBot, window: MainWindow, desk: Desk, visits: list[UUID]
) -> None:
    flashes = Flashes()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(flashes)
    for title in ("Bin", "Settings", "Visits"):
        window.show_title(title)
    desk.open("visit", visits[2])
    for tab in ("objectives", "history", "form"):
        page(window).show_tab(tab)
    desk.show_tab("objectives")
    rows = page(window).record.findChild(ChildRows)
    rows.edit(rows.ids[0])
    rows.add()
    page(window).record.throw_away()
    desk.undo()
    application.removeEventFilter(flashes)
    assert flashes.seen == []


def test_tab_goes_in_reading_order(qtbot: QtBot, window: MainWindow, desk: Desk, visits: list[UUID]) -> None:
    desk.open("visit", visits[0])
    page(window).record._way_home.setFocus()
    names = []
    for _step in range(8):
        press(qtbot, window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
    assert names == [
        "Print …",
        "More",
        "Tabs",
        "What, unfolded",
        "Title, Deutsch",
        "Language of the translation: 中文",  # there is no English one, and what is there stands in view
        "As source language",
        "Title, 中文",
    ]


@pytest.fixture
def bare(qtbot: QtBot) -> MainWindow:
    """A window that nobody has placed yet."""
    made = MainWindow(FEATURES, lambda _window: [])
    qtbot.addWidget(made)
    return made


def test_the_first_window_fills_a_screen_that_is_small(bare: MainWindow) -> None:
    room = bare.screen().availableGeometry()
    assert room.width() < 1440, "the screen of the tests is small"
    bare.appear()
    assert bare.isMaximized()
    assert room.contains(bare.frameGeometry())
    normal = bare.normalGeometry().size()
    assert (normal.width(), normal.height()) < (room.width(), room.height())


def test_the_window_appears_as_it_was_left(qtbot: QtBot, bare: MainWindow) -> None:
    bare.show()
    bare.resize(770, 600)
    bare.close()
    again = MainWindow(FEATURES, lambda _window: [])
    qtbot.addWidget(again)
    again.appear()
    assert not again.isMaximized()
    assert (again.width(), again.height()) == (770, 600)
    again.showMaximized()
    again.close()
    third = MainWindow(FEATURES, lambda _window: [])
    qtbot.addWidget(third)
    third.appear()
    assert third.isMaximized()
