"""Which day it is: the real one, but in a sample the day that the sample is looked at on."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session, select

from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.store.clock import real_day


def today(session: Session) -> date:
    """The day that countdowns, deadlines and offices are reckoned from."""
    return sample_day(session) or real_day(session)


def sample_day(session: Session) -> date | None:
    """The day of a sample workspace, None in a real one."""
    settings = session.exec(select(WorkspaceSettings)).first()
    return settings.sample_day if settings is not None else None
