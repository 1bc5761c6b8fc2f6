"""What a cell has no room for stands in its tool tip, and only that."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent, QTextDocument
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot
from sqlmodel import Session
from tests.ui.test_list import filled, shown

from delegation_desk.core.text import LocalText
from delegation_desk.model.visits import Visit, VisitDraft
from delegation_desk.store import records
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.list import ListView
from delegation_desk.ui.list_spec import Cell, Column, Row
from delegation_desk.ui.rows import ChildRows
from delegation_desk.ui.rows_spec import RowsSpec
from delegation_desk.ui.status import PLAIN, Mark
from delegation_desk.ui.tips import tip

__all__ = ["filled"]
LONG = "Reise der <b>Arbeitsgruppe</b> Handel & Verkehr nach Nanjing, Jining, Qufu und in andere Orte"


@pytest.fixture(autouse=True)
def _no_tip() -> Iterator[None]:
    yield
    QToolTip.hideText()


def read(words: str) -> str:
    """What somebody reads in a tool tip, which Qt takes for markup where it looks like that."""
    document = QTextDocument()
    document.setHtml(words)
    return document.toPlainText()


def point_at(widget: QWidget, at: QPoint) -> str:
    """Rest the pointer on a place; the words of the tool tip that comes."""
    QToolTip.hideText()
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
    return read(QToolTip.text()) if QToolTip.isVisible() else ""


def over(view: ListView, title: str, column: int) -> str:
    """The tool tip over a cell of the row with a title."""
    model, table = view.model, view.table
    rows = (model.row_at(number) for number in range(model.rowCount()))
    number = next(n for n, row in enumerate(rows) if row is not None and row.cells[1].text == title)
    return point_at(table.viewport(), table.visualRect(model.index(number, column)).center())


def test_a_cell_that_is_cut_off_says_all_of_it(qtbot: QtBot, filled: Desk) -> None:
    draft = VisitDraft(code="2020-long", title=LocalText.of(de=LONG))
    filled.commit("Add", lambda session: records.add(session, draft))
    view = shown(qtbot, filled)
    view.resize(500, 600)
    assert over(view, "Studienreise Logistik", 1) == ""
    assert over(view, LONG, 1) == f"{LONG}\n2020-long"
    view.resize(1400, 600)
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    assert over(view, LONG, 1) == ""


def test_nothing_is_said_where_there_is_no_row(qtbot: QtBot, filled: Desk) -> None:
    view = shown(qtbot, filled)
    assert point_at(view.table.viewport(), QPoint(40, view.table.viewport().height() - 5)) == ""


def test_a_row_of_a_record_says_what_is_cut_off(qtbot: QtBot, desk: Desk) -> None:
    def visit(session: Session) -> Visit:
        made: Visit = records.add(session, VisitDraft(code="x", title=LocalText.of(de="Reise")))
        return made

    made = desk.commit("Add", visit)
    cells = [Cell(LONG, strong=True), Cell("kurz")]
    rows = ChildRows(
        desk,
        RowsSpec(
            record=Visit,
            parent=("id", made.id),
            columns=[Column("text", "Text"), Column("short", "Short", 80)],
            rows=lambda _session, found: [Row(each.id, cells) for each in found],
            fields=lambda _form: None,
            add_word="Add",
            nothing="Nothing",
            order_by="code",
        ),
    )
    rows.resize(400, 300)
    qtbot.addWidget(rows)
    rows.show()
    QApplication.processEvents()
    line = rows._lines[rows.ids[0]]
    assert point_at(line, line.place_of(1)[0].center().toPoint()) == ""
    assert point_at(line, line.place_of(0)[0].center().toPoint()) == LONG


@pytest.mark.parametrize(
    ("cell", "fits"),
    [
        (Cell("Messe", beside="莱比锡展览中心有限责任公司"), 400),
        (Cell(mark=Mark("in negotiation", PLAIN)), 200),
        (Cell("Messe", remark=Mark("nothing agreed", PLAIN)), 200),
        (Cell("Messe", below="Verwaltungsgemeinschaft-Nordwestsachsen"), 400),
    ],
)
def test_every_part_of_a_cell_counts(qapp: QApplication, cell: Cell, fits: int) -> None:
    assert tip(cell, fits) == ""
    assert read(tip(cell, 45)) != ""


def test_a_figure_without_room_is_told_in_full(qapp: QApplication) -> None:
    assert tip(Cell("1.234.567 €"), 200, right=True) == ""
    assert read(tip(Cell("1.234.567 €"), 30, right=True)) == "1.234.567 €"
