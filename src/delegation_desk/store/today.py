"""Which day it is: the real one, but in a sample the day that the sample is looked at on."""

from __future__ import annotations

from datetime import date
from typing import Final

from sqlalchemy import Date, select
from sqlmodel import Session

from delegation_desk.store.clock import real_day
from delegation_desk.store.undeclared import run, undeclared

_SETTINGS: Final = undeclared("workspace_settings", sample_day=Date())


def today(session: Session) -> date:
    """The day that countdowns, deadlines and offices are reckoned from."""
    return sample_day(session) or real_day(session)


def sample_day(session: Session) -> date | None:
    """The day of a sample workspace, None in a real one."""
    day: date | None = run(session, select(_SETTINGS.c.sample_day)).scalar()
    return day
