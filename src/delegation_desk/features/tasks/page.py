"""The list of tasks and the page of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.formats import format_date
from delegation_desk.core.language import _, current
from delegation_desk.features.tasks import service
from delegation_desk.features.tasks.form import task_form
from delegation_desk.model.tasks import Task, TaskStatus
from delegation_desk.store import listing
from delegation_desk.store.today import today
from delegation_desk.ui.browse import BrowsePage
from delegation_desk.ui.controls import link
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.list_spec import Cell, Column, Empty, Filter, ListSpec, Row, Sort
from delegation_desk.ui.new_task import ask_task
from delegation_desk.ui.record_page import Head, RecordPage
from delegation_desk.ui.status import CONFLICT, Mark, mark

if TYPE_CHECKING:
    from sqlmodel import Session


class TasksPage(BrowsePage):
    """All tasks; those that are due first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _spec(desk), TaskPage, beside=True)


class TaskPage(RecordPage):
    """One task."""

    def __init__(self, desk: Desk, task_id: UUID) -> None:
        super().__init__(desk, Task, task_id, home=_("Tasks"))
        self._form = task_form(desk, task_id)
        self.labels |= self._form.labels()
        self.add_tab("task", _("Task"), lambda: self._form)
        self.ready()

    def head(self, session: Session, row: Task) -> Head:
        """What is to be done, whether it is, and what it is about."""
        about = service.about(session, row)
        now = today(session)
        facts: list[str | Mark | QWidget] = [_when(row, now)]
        if about is not None:
            table, row_id = str(about.__tablename__), about.id
            facts.append(link(about.called(), lambda: self.desk.open(table, row_id)))
        return Head(row.title, mark=mark(row.status_on(now)), facts=facts, sample=row.invented)


def _when(task: Task, now: date) -> str:
    """How urgent a task is, or when it was finished."""
    if task.status_on(now) is TaskStatus.OPEN:
        return _(service.due_words(task.due, now))
    if task.status is TaskStatus.DONE and task.done_on is not None:
        return _("done on {day}").format(day=format_date(task.done_on, current(), "long"))
    return _("no longer due")


def _spec(desk: Desk) -> ListSpec:
    def query(session: Session, typed: str, filters: Mapping[str, Any], sort: Sort) -> Sequence[UUID]:
        return service.task_ids(session, typed, filters, sort.key, descending=sort.descending)

    return ListSpec(
        record=Task,
        title=_("Tasks"),
        columns=[
            Column("status", _("Status"), 115),
            Column("title", _("Task and responsible")),
            Column("due", _("Due"), 120),
        ],
        query=query,
        rows=_rows,
        sort=Sort("due"),
        empty=Empty("check-square", _("No tasks yet"), _("It can be about any record.")),
        filters=[
            Filter("due", _("Due"), lambda _session: [("overdue", _("overdue")), ("week", _("this week"))]),
            Filter("status", _("Status"), lambda _session: [(each, _(each.value)) for each in TaskStatus]),
        ],
        two_lines=True,
        search_hint=_("Search tasks …"),
        new_word=_("Task"),
        new=lambda parent: ask_task(parent, desk),
        watched=frozenset({"person", "visit"}),
    )


def _rows(session: Session, ids: Sequence[UUID]) -> list[Row]:
    now = today(session)
    return [_row(session, task, now) for task in listing.fetch(session, Task, ids)]


def _row(session: Session, task: Task, now: date) -> Row:
    about, person = service.about(session, task), service.responsible(session, task)
    late = service.is_late(task, now)
    day = format_date(task.due, current(), "numeric") if task.due is not None else _("without a date")
    below = [each.called() for each in (person, about) if each is not None]
    cells = [
        Cell(mark=Mark(_("overdue"), CONFLICT) if late else mark(task.status_on(now))),
        Cell(task.title, strong=True, below=" · ".join(below)),
        Cell(day, tone="bad" if late else "text"),
    ]
    return Row(task.id, cells, sample=task.invented)
