"""Which tasks wait, as seen on a day."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, and_, or_
from sqlmodel import col

from delegation_desk.model.tasks import Task, TaskStatus


def waiting_on(day: date) -> tuple[ColumnElement[bool], ...]:
    """The condition on tasks outside the bin that were open on a day, as `Task.status_on` says of one."""
    later = and_(col(Task.status) == TaskStatus.DONE, col(Task.done_on) > day)
    return col(Task.deleted_at).is_(None), or_(col(Task.status) == TaskStatus.OPEN, later)


def standing_on(day: date, status: TaskStatus) -> ColumnElement[bool]:
    """The condition on tasks that stood so on a day."""
    if status is TaskStatus.OPEN:
        return waiting_on(day)[1]
    stood = col(Task.status) == status
    return and_(stood, or_(col(Task.done_on).is_(None), col(Task.done_on) <= day))
