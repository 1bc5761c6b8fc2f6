"""How tasks stood on a day, what gave them, and when a new one is due."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_
from sqlmodel import Session, col, select

from delegation_desk.model.settings import WorkspaceSettings, WorkspaceSettingsDraft
from delegation_desk.model.tasks import Task, TaskStatus
from delegation_desk.store.today import today
from delegation_desk.store.waiting import waiting_on

if TYPE_CHECKING:
    from delegation_desk.model.visits import ProgrammeItem


def standing_on(day: date, status: TaskStatus) -> ColumnElement[bool]:
    """The condition on tasks that stood so on a day."""
    if status is TaskStatus.OPEN:
        return waiting_on(day, Task)[1]
    stood = col(Task.status) == status
    return and_(stood, or_(col(Task.done_on).is_(None), col(Task.done_on) <= day))


def follow_up_day(session: Session, item: ProgrammeItem) -> date:
    """When what a programme item gave to do is due: as soon as leads are to be answered, on a working day."""
    from delegation_desk.model.deadlines import follow_up

    settings = session.exec(select(WorkspaceSettings)).first() or WorkspaceSettingsDraft()
    over = item.starts.date() if item.starts is not None else date.min
    return follow_up(max(over, today(session)) + timedelta(settings.lead_days))


def tasks_of(session: Session, item_id: UUID) -> list[Task]:
    """The tasks that a programme item gave, by the day they are due."""
    known = select(Task).where(Task.item_id == item_id, col(Task.deleted_at).is_(None))
    return list(session.exec(known.order_by(col(Task.due).nulls_last(), col(Task.title))))
