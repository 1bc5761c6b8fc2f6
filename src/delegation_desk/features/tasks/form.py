"""The form of a task."""

from __future__ import annotations

from uuid import UUID

from delegation_desk.core.language import N_, _
from delegation_desk.features.tasks.service import ABOUT, pointed_table
from delegation_desk.model.from_words import new_person
from delegation_desk.model.people import Person
from delegation_desk.model.record import table_of
from delegation_desk.model.tasks import Task, TaskStatus
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.form import RecordForm


def task_form(desk: Desk, task_id: UUID) -> RecordForm:
    """The form of a stored task."""
    form = RecordForm(desk, Task, task_id, N_("Edit task"))
    form.section(_("Task"))
    form.text("title", _("What is to be done"))
    with form.side_by_side():
        form.date("due", _("Due"))
        form.choice("status", _("Status"), TaskStatus, width=180)
        form.date("done_on", _("Done on"))
    form.record("responsible_id", _("Responsible"), Person, new=new_person)
    form.notes("note", _("Note"))
    form.section(_("About"))
    for name, title in ABOUT.items():
        form.record(name, _(title), table_of(pointed_table(name)))
    form.load()
    return form
