"""The one clock of a workspace: what its home place's clocks show, wherever the computer stands."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Final

from sqlalchemy import String, select
from sqlmodel import Session

from delegation_desk.core.zones import HOME_ZONE, to_local
from delegation_desk.model.columns import KEY
from delegation_desk.store.undeclared import run, undeclared

_SETTINGS: Final = undeclared("workspace_settings", home_place_id=KEY)
_PLACE: Final = undeclared("place", id=KEY, zone=String())
_ZONE: Final = select(_PLACE.c.zone).join(_SETTINGS, _SETTINGS.c.home_place_id == _PLACE.c.id)


def home_zone(session: Session) -> str:
    """The time zone of the home place; that of Germany while no home place is set."""
    return run(session, _ZONE).scalar() or HOME_ZONE


def at_home(session: Session, instant: datetime) -> datetime:
    """The naive wall time at home of an aware instant."""
    return to_local(instant, home_zone(session))


def now_at_home(session: Session) -> datetime:
    """The naive wall time at home now."""
    return at_home(session, datetime.now(UTC))


def real_day(session: Session) -> date:
    """The real calendar day at home, in a sample workspace too."""
    return now_at_home(session).date()
