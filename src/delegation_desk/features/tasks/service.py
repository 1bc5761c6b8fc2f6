"""Queries and commands on tasks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col

from delegation_desk.core.language import N_
from delegation_desk.model.people import Person
from delegation_desk.model.record import Record, table_of
from delegation_desk.model.tasks import Task, TaskStatus
from delegation_desk.store import listing
from delegation_desk.store.tasks import standing_on
from delegation_desk.store.today import today
from delegation_desk.store.waiting import waiting_on

# What a task can be about: the column, and what the form calls it.
ABOUT: Mapping[str, str] = {
    "visit_id": N_("Visit"),
    "item_id": N_("Programme item"),
    "agreement_id": N_("Agreement"),
    "policy_id": N_("Preferential Policy"),
    "partnership_id": N_("Partnership"),
    "outcome_id": N_("Outcome"),
    "person_id": N_("Person"),
    "organisation_id": N_("Organisation"),
}
WEEK = timedelta(days=7)


def task_ids(
    session: Session, typed: str, filters: Mapping[str, Any], key: str, *, descending: bool
) -> Sequence[UUID]:
    """The tasks that fit, in order; those without a date come last."""
    column = {"title": Task.title, "status": Task.status}.get(key, Task.due)
    order = col(column).desc() if descending else col(column).asc()
    where = [condition for name, value in filters.items() for condition in _condition(session, name, value)]
    return listing.ids(session, Task, typed, where=where, order=(order.nulls_last(), col(Task.title)))


def about(session: Session, task: Task) -> Record | None:
    """The record that a task is about; a programme item rather than its visit, else the first named."""
    for name in ("item_id", *ABOUT):
        row_id = getattr(task, name)
        if row_id is not None:
            return session.get(table_of(pointed_table(name)), row_id)
    return None


def pointed_table(name: str) -> str:
    """The table that a column of ABOUT points to."""
    return "programme_item" if name == "item_id" else name.removesuffix("_id")


def responsible(session: Session, task: Task) -> Person | None:
    """Who is to do it."""
    return session.get(Person, task.responsible_id) if task.responsible_id is not None else None


def is_late(task: Task, now: date) -> bool:
    """Whether a task still waits though its day is over."""
    return task.status_on(now) is TaskStatus.OPEN and task.due is not None and task.due < now


def due_words(day: date | None, now: date) -> str:
    """The msgid that says how urgent a day is."""
    if day is None:
        return N_("without a date")
    if day < now:
        return N_("overdue")
    if day - now <= timedelta(1):
        return N_("today") if day == now else N_("tomorrow")
    return N_("this week") if day - now < WEEK else N_("later")


def _condition(session: Session, name: str, value: Any) -> list[ColumnElement[bool]]:
    now = today(session)
    if name == "status":
        return [standing_on(now, value)]
    if value == "overdue":
        return [*waiting_on(now, Task), col(Task.due) < now]
    return [*waiting_on(now, Task), col(Task.due) < now + WEEK]
