"""What tests of the window stand on: the program's own look, and a desk over a real workspace."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlmodel import Session, col

from delegation_desk.core.language import N_, _
from delegation_desk.core.text import LocalText
from delegation_desk.model.places import Place, PlaceDraft
from delegation_desk.model.visit_parts import Objective, ObjectiveDraft, ObjectiveState
from delegation_desk.model.visits import Visit, VisitDraft, VisitStatus
from delegation_desk.store import records
from delegation_desk.store.listing import fetch, ids
from delegation_desk.store.workspace import Workspace
from delegation_desk.ui import theme
from delegation_desk.ui.bin_page import BinPage
from delegation_desk.ui.browse import BrowsePage
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.feature import Feature, Group
from delegation_desk.ui.fonts import load_fonts
from delegation_desk.ui.form import Form, RecordForm
from delegation_desk.ui.list_spec import Cell, Column, Empty, Filter, ListSpec, Row, Sort
from delegation_desk.ui.new_record import ask_new
from delegation_desk.ui.record_page import Head, RecordPage
from delegation_desk.ui.rows import ChildRows, RowsSpec
from delegation_desk.ui.settings_page import SettingsPage
from delegation_desk.ui.status import mark
from delegation_desk.ui.window import MainWindow
from delegation_desk.ui.window_commands import edit_commands, go_commands, help_commands, view_commands


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    """Every widget looks as it does in the program, in light colours."""
    load_fonts()
    theme.apply(qapp, "light")


@pytest.fixture
def desk(qapp: QApplication, workspace: Workspace) -> Iterator[Desk]:
    """A desk over a new workspace."""
    desk = Desk(workspace)
    yield desk
    desk.background.close()
    workspace.listeners.clear()


class VisitPage(RecordPage):
    """A record page with every kind of part: fields of all kinds, rows, history, a panel."""

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__(desk, Visit, visit_id, home=_("Visits"))
        self.set_primary("Print …", lambda: None)
        self.add_tab("form", "Overview", self._form)
        self.add_tab("objectives", "Objectives", self._objectives)
        self.set_panel("Notes", QWidget())
        self.ready()

    def head(self, session: Session, row: Any) -> Head:
        return Head(str(row.title), native=row.title.get("zh"), mark=mark(row.status), facts=[row.code])

    def _form(self) -> QWidget:
        form = RecordForm(self.desk, Visit, self.record_id, N_("Edit visit"))
        form.section("What", key="test/what")
        form.localized("title", "Title")
        form.text("code", "Code", hint="In file names")
        with form.side_by_side():
            form.choice("status", "Status", VisitStatus)
            form.partial_date("starts_on", "Start")
        form.money("estimate", "currency", "Estimate")
        form.record("home_place_id", "Home", Place, new=lambda words: PlaceDraft(name=LocalText.of(words)))
        form.load()
        self.labels |= form.labels()
        return form

    def _objectives(self) -> QWidget:
        return ChildRows(self.desk, RowsSpec(
            record=Objective, parent=("visit_id", self.record_id), columns=[Column("text", "Objective")],
            rows=lambda _session, found: [Row(each.id, [Cell(str(each.text))]) for each in found],
            fields=_objective_fields, add_word="Add an objective", nothing="No objectives yet.",
        ))  # fmt: skip


class VisitsPage(BrowsePage):
    """A list of visits and their pages."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _spec(desk), VisitPage)


def _objective_fields(form: Form) -> None:
    form.localized("text", "Objective")
    form.choice("state", "State", ObjectiveState)


def _new_fields(form: Form) -> None:
    form.localized("title", "Title")
    form.text("code", "Code")


def _ids(session: Session, typed: str, filters: Mapping[str, Any], sort: Sort) -> Sequence[UUID]:
    where = [col(Visit.status) == filters["status"]] if "status" in filters else []
    return ids(session, Visit, typed, where=where, order=[col(Visit.code)])


def _rows(session: Session, wanted: Sequence[UUID]) -> list[Row]:
    return [
        Row(each.id, [Cell(mark=mark(each.status)), Cell(str(each.title), strong=True, below=each.code)])
        for each in fetch(session, Visit, wanted)
    ]


def _spec(desk: Desk) -> ListSpec:
    return ListSpec(
        record=Visit, title=_("Visits"), columns=[Column("status", "Status", 130), Column("code", "Visit")],
        query=_ids, rows=_rows, sort=Sort("code"), two_lines=True, new_word="Visit",
        filters=[Filter("status", "Status", lambda _session: [(each, each.value) for each in VisitStatus])],
        new=lambda parent: ask_new(parent, desk, "New visit", VisitDraft, _new_fields),
        empty=Empty("airplane-takeoff", "No visits yet", "A title and a code are enough."),
    )  # fmt: skip


FEATURES = (
    Feature(
        N_("Visits"),
        "airplane-takeoff",
        Group.WORK,
        VisitsPage,
        ("visit",),
        count=lambda session: len(_all(session)),
    ),
    Feature(N_("Bin"), "trash", Group.FOOT, BinPage),
    Feature(N_("Settings"), "gear-six", Group.FOOT, SettingsPage),
)


def _all(session: Session) -> Sequence[UUID]:
    return ids(session, Visit)


@pytest.fixture
def visits(desk: Desk) -> list[UUID]:
    """Three visits, the last with an objective."""

    def command(session: Session) -> list[UUID]:
        made = []
        for year, place in ((2017, "Jining"), (2018, "Hangzhou"), (2019, "Nanjing")):
            title = LocalText.of(de=f"Leipzig in {place}", zh="莱比锡代表团")
            made.append(records.add(session, VisitDraft(code=f"{year}-{place.lower()}", title=title)).id)
        records.add(session, ObjectiveDraft(visit_id=made[-1], text=LocalText.of(de="Profile übergeben")))
        return made

    return desk.commit(N_("New visit"), command)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, visits: list[UUID]) -> Iterator[MainWindow]:
    """The main window over three visits, with a list, record pages, the bin and the settings."""
    made = MainWindow(
        FEATURES,
        lambda window: [
            *edit_commands(window), *view_commands(window), *go_commands(window), *help_commands(window)
        ],
    )  # fmt: skip
    made.resize(1440, 900)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.serve(desk)
    QApplication.processEvents()
    yield made
    made.release()
