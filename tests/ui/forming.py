"""How tests of forms begin: a visit in a workspace and a form over it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from delegation_desk.core.text import LocalText
from delegation_desk.model.visits import ProgrammeItemDraft, Visit, VisitDraft
from delegation_desk.store import records
from delegation_desk.ui import theme
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.form import Form, RecordForm

Declare = Callable[[Form], object]


def new_visit(desk: Desk, code: str = "2019-nanjing", **values: Any) -> UUID:
    title = values.pop("title", LocalText.of(de="Leipzig in Nanjing"))
    draft = VisitDraft(code=code, title=title, **values)
    made: Visit = desk.commit("New visit", lambda session: records.add(session, draft))
    return made.id


def new_item(desk: Desk, **values: Any) -> UUID:
    visit: UUID = new_visit(desk)
    draft = ProgrammeItemDraft(visit_id=visit, title=LocalText.of("Gespräch"), **values)
    made: UUID = desk.commit("New", lambda session: records.add(session, draft).id)
    return made


def stored(desk: Desk, visit_id: UUID) -> Visit:
    with desk.read() as session:
        found = session.get(Visit, visit_id)
    assert found is not None
    return found


def shown_form(qtbot: QtBot, desk: Desk, visit_id: UUID, declare: Declare) -> RecordForm:
    form = RecordForm(desk, Visit, visit_id)
    declare(form)
    form.text("file_reference", "File reference")
    form.load()
    qtbot.addWidget(form)
    theme.dress(form)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    return form


def line(field: Field, number: int = 0) -> QLineEdit:
    return field.findChildren(QLineEdit)[number]


def type_into(qtbot: QtBot, field: Field, text: str, number: int = 0) -> None:
    edit = line(field, number)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text) if text else QTest.keyClick(edit, Qt.Key.Key_Delete)


def leave(form: Form) -> None:
    """Go on to the last field, as Tab would in the end."""
    line(form.fields[-1]).setFocus()


def problem_of(field: Field) -> str:
    return field.control.accessibleDescription() if field.has_problem else ""
