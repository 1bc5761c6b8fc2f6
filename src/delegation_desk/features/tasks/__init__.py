"""Tasks: what is to be done by when, about any record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from delegation_desk.core.language import N_
from delegation_desk.ui.feature import Feature, Group

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.ui.desk import Desk
    from delegation_desk.ui.page import Page


def _page(desk: Desk) -> Page:
    from delegation_desk.features.tasks.page import TasksPage

    return TasksPage(desk)


def _count(session: Session) -> int:
    from delegation_desk.store.waiting import count_due

    return count_due(session)


FEATURE = Feature(N_("Tasks"), "check-square", Group.TODAY, _page, tables=("task",), count=_count)
