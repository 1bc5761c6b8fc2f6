"""Tasks: what is to be done, by whom and by when."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from pydantic import field_validator
from sqlmodel import Field, SQLModel

from delegation_desk.model.checks import required_line
from delegation_desk.model.columns import link, one_of
from delegation_desk.model.kinds import TaskStatus
from delegation_desk.model.record import Draft, Record, table

__all__ = [
    "Task", "TaskDraft", "TaskStatus",
]  # fmt: skip


class TaskBase(SQLModel):
    """Something to do by a date, about any record."""

    title: str = Field(default="", max_length=500)
    due: date | None = Field(default=None, index=True)
    status: TaskStatus = one_of(TaskStatus, TaskStatus.OPEN)
    done_on: date | None = None
    responsible_id: UUID | None = link("person")
    note: str = ""
    visit_id: UUID | None = link("visit")
    item_id: UUID | None = link("programme_item")
    agreement_id: UUID | None = link("agreement")
    policy_id: UUID | None = link("policy")
    partnership_id: UUID | None = link("partnership")
    outcome_id: UUID | None = link("outcome")
    person_id: UUID | None = link("person")
    organisation_id: UUID | None = link("organisation")

    _title = field_validator("title")(required_line)


class TaskDraft(TaskBase, Draft):
    """A task as a form fills it."""


@table(TaskDraft)
class Task(TaskBase, Record, table=True):
    """Something to do by a date."""

    searched: ClassVar = ("title", "note")

    def heading(self) -> str:
        """What is to be done."""
        return self.title

    def status_on(self, day: date) -> TaskStatus:
        """How it stood on a day: what was done only later still waited then."""
        later = self.status is TaskStatus.DONE and self.done_on is not None and self.done_on > day
        return TaskStatus.OPEN if later else self.status
