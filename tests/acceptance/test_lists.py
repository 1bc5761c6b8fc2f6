"""Lists as people use them: a row is clicked again, the window is small, F6 comes to the rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Literal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from sqlmodel import Session
from tests.driving import ALT, CTRL, Hand, Key

from delegation_desk.core.settings import load_settings, save_settings
from delegation_desk.core.text import LocalText
from delegation_desk.model.places import Place, PlaceDraft
from delegation_desk.model.visits import ProgrammeItem, Visit
from delegation_desk.store import records
from delegation_desk.ui.cells import cell_width
from delegation_desk.ui.list_table import ListTable
from delegation_desk.ui.theme import colours


def click_row(hand: Hand, number: int, *, twice: bool = False) -> None:
    table = hand.view.table
    place = table.visualRect(table.model().index(number, 0)).center()
    (QTest.mouseDClick if twice else QTest.mouseClick)(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()


def test_the_row_with_the_cursor_opens_on_a_click_when_one_comes_back_to_the_list(hand: Hand) -> None:
    hand.go("Places")
    click_row(hand, 2)
    place = hand.record.record_id
    hand.go("Places")
    assert hand.page.record is None
    assert hand.view.table.current_id() == place
    assert not hand.view.table.selected_ids()  # marked is what shows beside
    click_row(hand, 2)
    assert hand.record.record_id == place


def test_rows_are_gathered_with_ctrl_without_going_to_one_that_is_let_go(hand: Hand) -> None:
    hand.go("Places")
    hand.pick(*hand.listed()[:2])
    assert len(hand.view.table.selected_ids()) == 2


def test_in_a_small_window_a_record_takes_the_place_of_its_list(hand: Hand) -> None:
    hand.window.resize(1000, 700)
    hand.go("Places")
    click_row(hand, 2)
    record = hand.record
    assert record.isVisible()
    assert not hand.view.isVisible()
    assert record.width() > 700
    hand.window.resize(1440, 900)
    QApplication.processEvents()
    assert hand.view.isVisible()
    assert record.isVisible()
    hand.window.resize(1000, 700)
    hand.press(Key.Key_Left, ALT)
    assert hand.view.isVisible()
    assert hand.page.record is None
    assert hand.view.table.hasFocus()


def test_in_a_small_window_arrows_walk_and_enter_opens(hand: Hand) -> None:
    hand.window.resize(1000, 700)
    hand.go("Places")
    hand.view.take_focus()
    for key in (Key.Key_Down, Key.Key_Down):
        hand.press(key)
    assert hand.page.record is None
    hand.press(Key.Key_Return)
    assert hand.record.record_id == hand.view.table.current_id()


def test_f6_comes_to_the_rows_of_a_list(hand: Hand) -> None:
    for title in ("Places", "Visits"):
        hand.go(title)
        hand.window._navigation.take_focus()
        hand.press(Key.Key_F6)
        assert isinstance(QApplication.focusWidget(), ListTable), title


def test_f6_comes_to_the_search_where_nothing_is_found(hand: Hand) -> None:
    hand.go("Places")
    hand.search("xyzxyz")
    hand.window._navigation.take_focus()
    hand.press(Key.Key_F6)
    assert hand.view.search.hasFocus()


def test_the_number_keys_of_the_navigation_lead_into_the_list(hand: Hand) -> None:
    hand.press(Key.Key_3, CTRL)
    assert hand.window.page() is hand.page
    assert hand.view.table.hasFocus()
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Return)
    assert hand.record.isVisible()


def test_no_ring_shows_after_a_double_click_in_a_list(hand: Hand) -> None:
    hand.go("Visits")
    click_row(hand, 0)
    click_row(hand, 0, twice=True)
    focused = QApplication.focusWidget()
    assert hand.record.isVisible()
    assert focused is not None
    assert hand.record.isAncestorOf(focused)
    assert not focused.focusPolicy() & Qt.FocusPolicy.TabFocus


def programme(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    hand.tab("Programme")


def test_arrows_home_and_end_walk_through_rows_and_bring_them_into_view(hand: Hand) -> None:
    programme(hand)
    hand.line(hand.lines()[0])
    rows = hand.rows()
    for key, number in ((Key.Key_End, -1), (Key.Key_Home, 0), *[(Key.Key_Down, n) for n in range(1, 25)]):
        hand.press(key)
        QApplication.processEvents()
        line = rows._lines[rows.ids[number]]
        assert line.hasFocus()
        assert line.visibleRegion().boundingRect().height() == line.height(), (key, number)


def test_where_a_button_goes_away_the_focus_goes_to_the_next_thing(hand: Hand) -> None:
    done = [each for each in hand.all(QAbstractButton) if each.toolTip() == "Mark as done"]
    assert len(done) > 2
    place = done[1].mapTo(hand.page, QPoint())
    done[1].setFocus(Qt.FocusReason.TabFocusReason)
    hand.press(Key.Key_Space)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.toolTip() == "Mark as done"
    assert abs(focused.mapTo(hand.page, QPoint()).y() - place.y()) < 80


def test_where_a_button_cannot_be_used_any_more_the_focus_stays_on_the_page(hand: Hand) -> None:
    hand.go("Places")
    click_row(hand, 2)
    more = hand.record._more
    more.setFocus()
    more.setEnabled(False)
    hand.qtbot.waitUntil(lambda: hand.page.isAncestorOf(QApplication.focusWidget()))
    assert QApplication.focusWidget() is hand.record._bar


def accent_in(picture: QImage, y: int) -> int:
    """How many pixels of a line of a picture have the colour of the focus."""
    wanted = QColor(colours().accent).rgb()
    return sum(picture.pixel(x, y) == wanted for x in range(picture.width()))


def test_a_marked_row_has_a_border_only_while_the_keys_work_on_it(hand: Hand) -> None:
    hand.go("Places")
    click_row(hand, 2)
    table = hand.view.table
    area = table.visualRect(table.model().index(2, 0))
    with_focus = table.viewport().grab().toImage()
    assert accent_in(with_focus, area.top()) == table.viewport().width()
    assert accent_in(with_focus, area.bottom()) > table.viewport().width() - 4
    hand.view.search.setFocus()
    without = table.viewport().grab().toImage()
    assert accent_in(without, area.top() + 1) == 3  # the bar at the left
    assert without.pixel(200, area.center().y()) == with_focus.pixel(200, area.center().y())


def test_a_row_whose_form_is_open_stays_marked_without_a_border(hand: Hand) -> None:
    programme(hand)
    line = hand.line(hand.lines()[0])
    assert accent_in(line.grab().toImage(), 0) == line.width()
    hand.press(Key.Key_Return)
    assert not line.hasFocus()
    assert accent_in(line.grab().toImage(), 0) == 3


def test_meetings_of_a_visit_in_the_bin_are_neither_listed_nor_found_until_it_is_back(hand: Hand) -> None:
    hand.go("Meetings")
    before = hand.listed()
    hand.go("Visits")
    hand.pick("Nanjing and Jining")
    hand.press(Key.Key_Delete)
    hand.go("Meetings")
    assert "Jining Chamber of Commerce" in before
    assert "Jining Chamber of Commerce" not in hand.listed()
    hand.search("Chamber")
    assert hand.listed() == []
    hand.press(Key.Key_Escape)
    hand.go("Visits")
    hand.undo()
    hand.go("Meetings")
    assert hand.listed() == before


def test_the_clocks_at_home_say_when_it_is_another_day_there(hand: Hand) -> None:
    hand.go("Meetings")
    hand.open("Jining Chamber of Commerce")
    item = hand.record.record_id

    def early(session: Session) -> None:
        starts, ends = datetime(2019, 6, 29, 5), datetime(2019, 6, 29, 7)
        records.edit(session, ProgrammeItem, item, starts=starts, ends=ends)

    hand.desk.write("Move", early)
    assert any("23:00 −1 day–01:00 Leipzig" in words for words in hand.words(hand.record))


@pytest.mark.parametrize("width", [1000, 1440])
@pytest.mark.parametrize("spoken", ["en", "de"])
def test_dates_and_figures_of_rows_are_not_cut_off(
    hand: Hand, spoken: Literal["de", "en"], width: int
) -> None:
    places, visits = hand.one(Place, sort_name="nanjing"), hand.one(Visit, code="2019-nanjing-jining")
    save_settings(replace(load_settings(), window_language=spoken))
    hand.window.dress_anew()
    hand.window.resize(width, 800)
    for table, record_id, tab in (("place", places.id, "facts"), ("visit", visits.id, "programme")):
        hand.desk.open(table, record_id)
        hand.record.show_tab(tab)
        rows = hand.rows()
        for each in rows.ids:
            line = rows._lines[each]
            for number, column in enumerate(rows.spec.columns):
                area, cell = line.place_of(number)
                assert not column.width or area.width() >= cell_width(cell, right=column.right), cell
                assert area.left() >= 0
                assert area.right() <= line.width()


def test_whoever_comes_by_opens_nothing(hand: Hand) -> None:
    hand.go("People")
    assert hand.view.table.hasFocus()
    assert hand.page.record is None
    hand.press(Key.Key_Down)
    assert hand.page.record is not None


BESIDE = ("Tasks", "People", "Organisations", "Places", "Correspondence")
CHOOSE = "Choose an entry on the left to see it here."


@pytest.mark.parametrize("title", BESIDE)
def test_beside_an_empty_list_nobody_is_told_to_choose(newcomer: Hand, title: str) -> None:
    newcomer.go(title)
    assert CHOOSE not in newcomer.words()
    assert newcomer.view.width() == newcomer.page.width()


def test_the_place_for_a_record_comes_and_goes_with_the_first_one(newcomer: Hand) -> None:
    newcomer.go("Places")
    draft = PlaceDraft(name=LocalText.of("Jena"))
    place: Place = newcomer.desk.commit("Add", lambda session: records.add(session, draft))
    assert CHOOSE in newcomer.words()
    assert newcomer.view.width() < newcomer.page.width() * 2 / 3
    newcomer.search("nothing is called so")
    assert CHOOSE not in newcomer.words()
    assert newcomer.view.width() < newcomer.page.width() * 2 / 3
    newcomer.search("")
    newcomer.pick("Jena")
    assert newcomer.record.record_id == place.id
    assert newcomer.record.width() > 400
    newcomer.view.table.setFocus()
    newcomer.press(Key.Key_Delete)
    assert newcomer.page.record is None
    assert newcomer.view.width() == newcomer.page.width()


@pytest.mark.parametrize("list_", ["Visits", "Meetings", "Agreements", "People", "Organisations"])
def test_a_click_opens_a_row_of_every_list(hand: Hand, list_: str) -> None:
    hand.go(list_)
    table = hand.view.table
    place = table.visualRect(table.model().index(0, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    hand.qtbot.waitUntil(lambda: hand.page.record is not None)
    assert hand.page.record.record_id == hand.view.model.ids[0]


def test_what_is_gathered_with_ctrl_opens_nothing(hand: Hand) -> None:
    hand.go("Visits")
    hand.pick(*hand.listed()[:2])
    hand.qtbot.wait(QApplication.doubleClickInterval() + 100)
    assert hand.page.record is None
    assert len(hand.view.table.selected_ids()) == 2
