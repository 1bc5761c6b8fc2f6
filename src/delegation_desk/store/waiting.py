"""Which tasks wait, as seen on a day."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Date, String, and_, func, or_, select
from sqlmodel import Session

from delegation_desk.model.columns import INSTANT, KEY, named
from delegation_desk.model.kinds import TaskStatus
from delegation_desk.store.today import today
from delegation_desk.store.undeclared import run, undeclared

TASK: Final = undeclared(
    "task",
    id=KEY,
    title=String(),
    due=Date(),
    status=named(TaskStatus),
    done_on=Date(),
    visit_id=KEY,
    item_id=KEY,
    agreement_id=KEY,
    deleted_at=INSTANT,
)


def waiting_on(day: date, tasks: Any = TASK.c) -> tuple[ColumnElement[bool], ...]:
    """The condition on tasks outside the bin that were open on a day, as `Task.status_on` says of one.

    `tasks` has the columns as its attributes, which `Task` has too.
    """
    later = and_(tasks.status == TaskStatus.DONE, tasks.done_on > day)
    return tasks.deleted_at.is_(None), or_(tasks.status == TaskStatus.OPEN, later)


def count_due(session: Session) -> int:
    """How many open tasks are due today or overdue."""
    now = today(session)
    due = select(func.count()).select_from(TASK).where(*waiting_on(now), TASK.c.due <= now)
    return int(run(session, due).scalar_one())
