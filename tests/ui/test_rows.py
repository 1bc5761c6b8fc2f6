from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlmodel import Session

from delegation_desk.core.text import LocalText
from delegation_desk.model.visit_parts import Objective, ObjectiveDraft, ObjectiveState
from delegation_desk.model.visits import VisitDraft
from delegation_desk.store import records
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.form import Form
from delegation_desk.ui.list_spec import Cell, Column, Row
from delegation_desk.ui.rows import ChildRows, RowsSpec


def cells(_session: Session, found: Sequence[Any]) -> list[Row]:
    return [Row(each.id, [Cell(str(each.text), strong=True)]) for each in found]


def fields(form: Form) -> None:
    form.localized("text", "Objective")
    form.choice("state", "State", ObjectiveState)


@pytest.fixture
def visit_id(desk: Desk) -> UUID:
    def command(session: Session) -> UUID:
        visit = records.add(session, VisitDraft(code="2019", title=LocalText.of(de="Besuch")))
        for number, text in enumerate(("eins", "zwei", "drei"), 1):
            records.add(session, ObjectiveDraft(visit_id=visit.id, order=number, text=LocalText.of(de=text)))
        found: UUID = visit.id
        return found

    return desk.commit("Fill", command)


@pytest.fixture
def rows(qtbot: QtBot, desk: Desk, visit_id: UUID) -> ChildRows:
    made = ChildRows(
        desk,
        RowsSpec(
            record=Objective,
            parent=("visit_id", visit_id),
            columns=[Column("text", "Objective")],
            rows=cells,
            fields=fields,
            add_word="Add an objective",
            nothing="No objectives yet.",
        ),
    )
    made.resize(800, 700)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def texts(rows: ChildRows) -> list[str]:
    return [rows._lines[each].row.cells[0].text for each in rows.ids]


def test_rows_show_in_their_order(rows: ChildRows) -> None:
    assert texts(rows) == ["eins", "zwei", "drei"]


def test_alt_and_arrows_move_a_row_and_undo_moves_it_back(qtbot: QtBot, rows: ChildRows) -> None:
    moved = rows.ids[0]
    rows._lines[moved].setFocus()
    QTest.keyClick(rows._lines[moved], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert texts(rows) == ["zwei", "eins", "drei"]
    assert rows._lines[moved].hasFocus()
    rows.desk.undo()
    assert texts(rows) == ["eins", "zwei", "drei"]


def test_arrows_alone_go_from_row_to_row(qtbot: QtBot, rows: ChildRows) -> None:
    rows._lines[rows.ids[0]].setFocus()
    QTest.keyClick(rows._lines[rows.ids[0]], Qt.Key.Key_Down)
    assert rows._lines[rows.ids[1]].hasFocus()


def test_enter_unfolds_the_form_of_a_row_and_its_fields_save(qtbot: QtBot, rows: ChildRows) -> None:
    rows._lines[rows.ids[1]].setFocus()
    QTest.keyClick(rows._lines[rows.ids[1]], Qt.Key.Key_Return)
    form = rows.findChild(Form)
    assert form is not None
    field: Any = form.fields[0]
    field._edits["de"].setText("neu")
    field.left.emit()
    assert texts(rows) == ["eins", "neu", "drei"]
    assert rows.step_back()
    assert not rows.step_back()


def test_del_removes_a_row_and_undo_brings_it_back(qtbot: QtBot, rows: ChildRows) -> None:
    rows._lines[rows.ids[1]].setFocus()
    QTest.keyClick(rows._lines[rows.ids[1]], Qt.Key.Key_Delete)
    assert texts(rows) == ["eins", "drei"]
    rows.desk.undo()
    assert texts(rows) == ["eins", "zwei", "drei"]


def test_a_new_row_comes_last(qtbot: QtBot, rows: ChildRows) -> None:
    rows.add_link.click()
    form: Any = rows.findChild(Form)
    rows._enter(form)
    assert form.fields[0].has_problem
    form.fields[0]._edits["de"].setText("vier")
    rows._enter(form)
    assert texts(rows) == ["eins", "zwei", "drei", "vier"]
    assert rows.add_link.isVisible()


def test_rows_that_are_gone_leave_a_sentence(qtbot: QtBot, rows: ChildRows) -> None:
    for each in list(rows.ids):
        rows.remove(each)
    assert rows.ids == []
    assert "No objectives yet." in [label.text() for label in rows.findChildren(QLabel)]


def test_a_record_without_rows_says_so_from_the_start(qtbot: QtBot, desk: Desk, rows: ChildRows) -> None:
    for each in list(rows.ids):
        rows.remove(each)
    again = ChildRows(desk, rows.spec)
    qtbot.addWidget(again)
    assert "No objectives yet." in [label.text() for label in again.findChildren(QLabel)]
