from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlmodel import Session, col, select

from delegation_desk.core.text import LocalText
from delegation_desk.model.places import Place, PlaceDraft
from delegation_desk.model.visits import Visit, VisitDraft, VisitStatus
from delegation_desk.store import records
from delegation_desk.store.listing import fetch, ids
from delegation_desk.ui import list_model
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.list import ListView
from delegation_desk.ui.list_spec import Cell, Column, Empty, Filter, ListSpec, Row, Sort
from delegation_desk.ui.status import mark

VISITS = (
    ("2014-fachaustausch", "Fachaustausch Stadtentwicklung", VisitStatus.COMPLETED),
    ("2016-logistik", "Studienreise Logistik", VisitStatus.CANCELLED),
    ("2017-jining", "Empfang der Delegation aus Jining", VisitStatus.COMPLETED),
    ("2019-nanjing", "Leipzig in Nanjing und Jining", VisitStatus.CONFIRMED),
)


def visit_ids(session: Session, typed: str, filters: Mapping[str, Any], sort: Sort) -> Sequence[UUID]:
    column = {"code": col(Visit.code), "status": col(Visit.status)}[sort.key]
    where = [col(Visit.status) == filters["status"]] if "status" in filters else []
    return ids(session, Visit, typed, where=where, order=[column.desc() if sort.descending else column])


def visit_rows(session: Session, wanted: Sequence[UUID]) -> list[Row]:
    return [
        Row(visit.id, [Cell(mark=mark(visit.status)), Cell(str(visit.title), strong=True, below=visit.code)])
        for visit in fetch(session, Visit, wanted)
    ]


def spec(new: Any = None) -> ListSpec:
    return ListSpec(
        record=Visit,
        title="Visits",
        columns=[Column("status", "Status", 130), Column("code", "Visit")],
        query=visit_ids,
        rows=visit_rows,
        sort=Sort("code"),
        empty=Empty("airplane-takeoff", "No visits yet", "A title and a code are enough."),
        filters=[Filter("status", "Status", lambda _session: [(each, each.value) for each in VisitStatus])],
        two_lines=True,
        new_word="Visit",
        new=new,
    )


@pytest.fixture
def filled(desk: Desk) -> Desk:
    def command(session: Session) -> None:
        for code, title, status in VISITS:
            records.add(session, VisitDraft(code=code, title=LocalText.of(de=title), status=status))

    desk.commit("Fill", command)
    return desk


def shown(qtbot: QtBot, desk: Desk, new: Any = None) -> ListView:
    view = ListView(desk, spec(new))
    view.resize(900, 600)
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    return view


def codes(view: ListView) -> list[str]:
    rows = (view.model.row_at(number) for number in range(view.model.rowCount()))
    return [row.cells[1].below for row in rows if row is not None]


def test_a_list_shows_every_record_in_its_order(qtbot: QtBot, filled: Desk) -> None:
    view = shown(qtbot, filled)
    assert codes(view) == [code for code, _title, _status in VISITS]
    assert view._count.text() == "4 records"


def test_typing_narrows_the_list_and_says_how_far(qtbot: QtBot, filled: Desk) -> None:
    view = shown(qtbot, filled)
    QTest.keyClicks(view.search, "jin")
    assert codes(view) == ["2017-jining", "2019-nanjing"]
    assert view._count.text() == "2 of 4"


def test_escape_takes_the_search_back(qtbot: QtBot, filled: Desk) -> None:
    view = shown(qtbot, filled)
    QTest.keyClicks(view.search, "jin")
    QTest.keyClick(view.search, Qt.Key.Key_Escape)
    assert view.search.text() == ""
    assert len(codes(view)) == 4


def test_a_filter_narrows_the_list_and_names_itself(qtbot: QtBot, filled: Desk) -> None:
    view = shown(qtbot, filled)
    menu = view._buttons["status"].menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "completed").trigger()
    assert codes(view) == ["2014-fachaustausch", "2017-jining"]
    assert view._buttons["status"].accessibleName() == "Status: completed"
    view._on_show_all()
    assert len(codes(view)) == 4
    assert view._buttons["status"].accessibleName() == "Status: all"


def test_what_nothing_fits_says_so_and_offers_all(qtbot: QtBot, filled: Desk) -> None:
    view = shown(qtbot, filled)
    QTest.keyClicks(view.search, "xyz")
    assert view._stack.currentIndex() == 2
    view._on_show_all()
    assert view._stack.currentIndex() == 0


def test_an_empty_list_offers_the_first_step_and_nothing_twice(qtbot: QtBot, desk: Desk) -> None:
    view = shown(qtbot, desk, new=lambda _parent: None)
    assert view._stack.currentIndex() == 1
    assert not view.new_button.isVisible()


def test_a_new_record_is_opened(qtbot: QtBot, filled: Desk) -> None:
    def new(_parent: QWidget) -> UUID:
        draft = VisitDraft(code="2020-neu", title=LocalText.of(de="Neu"))
        made: Visit = filled.commit("New", lambda session: records.add(session, draft))
        return made.id

    view = shown(qtbot, filled, new)
    with qtbot.waitSignal(view.opened) as opened:
        view.new_button.click()
    assert view.model.number_of(opened.args[0]) == 4


def test_the_header_sorts_and_turns_round(qtbot: QtBot, filled: Desk) -> None:
    view = shown(qtbot, filled)
    header = view.table.horizontalHeader()
    view.table._on_header(1)
    assert codes(view)[0] == "2019-nanjing"
    assert view.model.headerData(1, Qt.Orientation.Horizontal) == "Visit ↓"
    assert header.count() == 2


def test_down_from_the_search_goes_to_the_rows_and_enter_opens(qtbot: QtBot, filled: Desk) -> None:
    view = shown(qtbot, filled)
    view.begin_search()
    QTest.keyClick(view.search, Qt.Key.Key_Down)
    assert view.table.hasFocus()
    QTest.keyClick(view.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert opened.args == [view.model.ids[1]]


def test_del_moves_the_selected_to_the_bin_and_undo_brings_them_back(qtbot: QtBot, filled: Desk) -> None:
    view = shown(qtbot, filled)
    view.table.setFocus()
    flags = QItemSelectionModel.SelectionFlag
    for number in (0, 2):
        view.table.selectionModel().select(view.model.index(number, 0), flags.Select | flags.Rows)
    with qtbot.waitSignal(filled.toasted) as toast:
        QTest.keyClick(view.table, Qt.Key.Key_Delete)
    assert toast.args[0].text == "2 records are in the bin."
    assert codes(view) == ["2016-logistik", "2019-nanjing"]
    toast.args[0].do()
    assert len(codes(view)) == 4


def test_a_change_elsewhere_keeps_what_is_selected(qtbot: QtBot, filled: Desk) -> None:
    view = shown(qtbot, filled)
    view.table.selectRow(2)
    chosen = view.table.selected_ids()
    draft = VisitDraft(code="2010-erste", title=LocalText.of(de="Erste"))
    filled.write("New", lambda session: records.add(session, draft))
    assert codes(view)[0] == "2010-erste"
    assert view.table.selected_ids() == chosen


def test_a_hidden_list_catches_up_when_it_shows(qtbot: QtBot, filled: Desk) -> None:
    view = shown(qtbot, filled)
    view.hide()
    draft = VisitDraft(code="2010-erste", title=LocalText.of(de="Erste"))
    filled.write("New", lambda session: records.add(session, draft))
    assert len(codes(view)) == 4
    view.show()
    assert len(codes(view)) == 5


def test_a_long_list_is_ready_for_the_first_key(
    qtbot: QtBot, filled: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def query(session: Session, typed: str, filters: Mapping[str, Any], sort: Sort) -> Sequence[UUID]:
        asked.append(typed)
        return visit_ids(session, typed, filters, sort)

    view = ListView(filled, replace(spec(), query=query))
    qtbot.addWidget(view)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.begin_search()
    assert set(asked) == {""}
    monkeypatch.setattr(list_model, "_LONG", 4)
    view.table.setFocus()
    view.begin_search()
    assert asked[-1] != ""
    assert codes(view) == [code for code, _title, _status in VISITS]


def test_only_the_rows_that_are_looked_at_are_fetched(qtbot: QtBot, desk: Desk) -> None:
    def command(session: Session) -> None:
        for number in range(450):
            records.add(session, VisitDraft(code=f"v-{number:04}", title=LocalText.of(de=f"Besuch {number}")))

    desk.commit("Fill", command)
    view = shown(qtbot, desk)
    QApplication.processEvents()
    assert len(view.model.ids) == 450
    assert numbers_fetched(view) == set(range(50))
    view.table.scrollToBottom()
    QApplication.processEvents()
    assert 449 in numbers_fetched(view)
    assert not set(range(50, 350)) & numbers_fetched(view)


def numbers_fetched(view: ListView) -> set[int]:
    return {number for number, each in enumerate(view.model.ids) if each in view.model._kept}


def test_keys_fetch_only_rows_that_were_not_there(qtbot: QtBot, filled: Desk) -> None:
    fetched: list[Sequence[UUID]] = []

    def rows(session: Session, wanted: Sequence[UUID]) -> list[Row]:
        fetched.append(wanted)
        return visit_rows(session, wanted)

    view = ListView(filled, replace(spec(), rows=rows))
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    assert sum(map(len, fetched)) == 4
    for typed in ("jin", ""):
        view.search.setText(typed)
        QApplication.processEvents()
    assert len(codes(view)) == 4
    assert sum(map(len, fetched)) == 4


def test_rows_show_what_changed_in_other_tables_too(qtbot: QtBot, filled: Desk) -> None:
    def rows(session: Session, wanted: Sequence[UUID]) -> list[Row]:
        places = ", ".join(sorted(str(place.name) for place in session.exec(select(Place))))
        return [replace(row, cells=[*row.cells[:1], Cell(places)]) for row in visit_rows(session, wanted)]

    view = ListView(filled, replace(spec(), rows=rows))
    qtbot.addWidget(view)
    view.show()
    filled.commit("A place", lambda session: records.add(session, PlaceDraft(name=LocalText.of(de="Jining"))))
    view.search.setText("jin")
    row = view.model.row_at(0)
    assert row is not None
    assert row.cells[1].text == "Jining"
