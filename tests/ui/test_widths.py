"""Columns are as wide as what they hold; where that is too much, a row goes on in lines below."""

from __future__ import annotations

from uuid import uuid4

import pytest
from PySide6.QtCore import QRectF

from delegation_desk.core import language
from delegation_desk.core.formats import format_date
from delegation_desk.ui.cells import cell_width
from delegation_desk.ui.list_spec import Cell, Column, Row
from delegation_desk.ui.widths import fitting, places, widened

pytestmark = pytest.mark.usefixtures("qapp")
COLUMNS = [Column("day", "Day", 90), Column("title", "Title"), Column("value", "Value", 80, right=True)]


def a_row() -> Row:
    from datetime import date

    day = format_date(date(2019, 9, 25), language.current(), "short")
    title = Cell("Amt für Handel der Stadt Nanjing", strong=True, below="Gespräch")
    return Row(uuid4(), [Cell(day), title, Cell("8.505.500 km²")], sample=True)


@pytest.mark.parametrize("spoken", ["de", "en"])
def test_a_column_is_wide_enough_for_its_dates_and_figures(spoken: language.Language) -> None:
    language.use(spoken)
    row = a_row()
    found = places(COLUMNS, fitting(COLUMNS, [row]), row, QRectF(0, 0, 700, 52))
    for number in (0, 2):
        area, cell = found[number]
        assert area.width() >= cell_width(cell, right=number == 2)
        assert area.top() == 0


def test_a_column_is_never_narrower_than_it_was_meant_to_be_while_there_is_room() -> None:
    row = Row(uuid4(), [Cell("1"), Cell("Titel"), Cell("2")])
    areas = [area for area, _cell in places(COLUMNS, fitting(COLUMNS, [row]), row, QRectF(0, 0, 900, 52))]
    assert [area.width() for area in areas[::2]] == [90, 80]
    assert areas[1].width() == 900 - 90 - 80 - 24


def test_a_sentence_does_not_push_everything_else_aside() -> None:
    row = Row(uuid4(), [Cell("Ein langer Satz " * 20), Cell("Titel"), Cell("2")])
    assert fitting(COLUMNS, [row]).wished[0] < 150


@pytest.mark.parametrize("width", [200, 260, 330])
def test_in_a_narrow_room_a_row_goes_on_in_lines_below(width: int) -> None:
    row = a_row()
    found = places(COLUMNS, fitting(COLUMNS, [row]), row, QRectF(8, 0, width, 52))
    assert found[1][0] == QRectF(8, 0, width, 52)
    for area, cell in (found[0], found[2]):
        assert area.top() > 40
        assert area.right() <= 8 + width
        assert area.width() >= cell_width(cell)
    (day, _words), (value, _figure) = found[0], found[2]
    assert not day.intersects(value)


def test_what_stood_below_stands_beside_in_a_line_below() -> None:
    row = Row(uuid4(), [Cell("ab 14:10", below="an 07:05 +1 Tag"), Cell("Flug"), Cell("")])
    _area, cell = places(COLUMNS, fitting(COLUMNS, [row]), row, QRectF(0, 0, 200, 52))[0]
    assert (cell.text, cell.beside, cell.below) == ("ab 14:10", "an 07:05 +1 Tag", "")


def test_the_head_of_a_column_is_not_cut_off() -> None:
    columns = [Column("value", "Certainty of this", 20), Column("title", "Title")]
    assert fitting(columns, (), 16, heads=True).least[0] > 100


def test_columns_only_become_wider() -> None:
    wide, narrow = fitting(COLUMNS, [a_row()]), fitting(COLUMNS, ())
    assert widened(narrow, wide) == widened(wide, narrow) == wide


OFFICES = [Column("title", "Office"), Column("time", "When", 200)]
LONG_OFFICE = "Stellvertretende Leiterin des Amtes für Wirtschaftsförderung und internationale Zusammenarbeit"


def office_places(office: str, time: str, width: float) -> tuple[QRectF, QRectF]:
    rows = [Row(uuid4(), [Cell(each, strong=True), Cell(time)]) for each in (office, "Amtsleiter")]
    long, short = (places(OFFICES, fitting(OFFICES, rows), row, QRectF(0, 0, width, 52)) for row in rows)
    assert [area for area, _cell in long] == [area for area, _cell in short]
    return long[0][0], long[1][0]


def test_a_column_gives_up_the_room_it_does_not_need_to_a_name_that_would_be_cut_off() -> None:
    needed = cell_width(Cell(LONG_OFFICE, strong=True)), cell_width(Cell("seit 2016"))
    title, time = office_places(LONG_OFFICE, "seit 2016", sum(needed) + 14)
    assert title.width() >= needed[0]
    assert time.width() >= needed[1]


def test_a_column_gives_up_no_more_than_a_name_needs() -> None:
    title, time = office_places(LONG_OFFICE, "seit 2016", cell_width(Cell(LONG_OFFICE, strong=True)) + 170)
    assert title.width() == pytest.approx(cell_width(Cell(LONG_OFFICE, strong=True)), abs=2)
    assert time.width() > cell_width(Cell("seit 2016")) + 50


def test_what_no_room_would_hold_takes_all_that_the_others_do_not_need() -> None:
    title, time = office_places(LONG_OFFICE * 9, "seit 2016", 700)
    assert time.width() == pytest.approx(cell_width(Cell("seit 2016")), abs=2)
    assert title.width() == 700 - 12 - time.width()
