"""The dialog for a new task, wherever one begins it: alone, from a visit, from a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from delegation_desk.core.language import _
from delegation_desk.model.from_words import new_person
from delegation_desk.model.people import Person
from delegation_desk.model.tasks import TaskDraft
from delegation_desk.model.visits import ProgrammeItem, Visit
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.form import Form
from delegation_desk.ui.new_record import ask_new

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def ask_task(
    parent: QWidget, desk: Desk, values: Mapping[str, Any] | None = None, *, title: str = ""
) -> UUID | None:
    """Ask for a task and make it, `values` being what is known of it already; None if the user gave up."""
    return ask_new(parent, desk, title or _("New task"), TaskDraft, _fields, values)


def add_task(parent: QWidget, desk: Desk, values: Mapping[str, Any], *, title: str = "") -> None:
    """Ask for a task about the record that shows, stay there, and offer to open the task."""
    made = ask_task(parent, desk, values, title=title)
    if made is not None:
        desk.toast(_("The task stands among the tasks."), _("Open task"), lambda: desk.open("task", made))


def _fields(form: Form) -> None:
    form.text("title", _("What is to be done"))
    with form.side_by_side():
        form.date("due", _("Due"))
        form.record("responsible_id", _("Responsible"), Person, new=new_person)
    visit = form.record("visit_id", _("Visit"), Visit)
    item = form.record("item_id", _("Programme item"), ProgrammeItem)

    def follow() -> None:
        """A programme item brings its visit along."""
        values = form.source.values() or {}
        if values.get("item_id") is None or values.get("visit_id") is not None:
            return
        with form.desk.read() as session:
            found = session.get(ProgrammeItem, values["item_id"])
        if found is not None:
            form.source.save({"visit_id": found.visit_id})
            visit.load(form.source.values() or {})

    item.left.connect(follow)
