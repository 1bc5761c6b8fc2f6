"""The one clock of a workspace: what its home place's clocks show, wherever the computer stands."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlmodel import Session, select

from delegation_desk.core.zones import HOME_ZONE, to_local
from delegation_desk.model.places import Place
from delegation_desk.model.settings import WorkspaceSettings


def home_zone(session: Session) -> str:
    """The time zone of the home place; that of Germany while no home place is set."""
    settings = session.exec(select(WorkspaceSettings)).first()
    place_id = settings.home_place_id if settings is not None else None
    place = session.get(Place, place_id) if place_id is not None else None
    return place.zone if place is not None and place.zone else HOME_ZONE


def at_home(session: Session, instant: datetime) -> datetime:
    """The naive wall time at home of an aware instant."""
    return to_local(instant, home_zone(session))


def now_at_home(session: Session) -> datetime:
    """The naive wall time at home now."""
    return at_home(session, datetime.now(UTC))


def real_day(session: Session) -> date:
    """The real calendar day at home, in a sample workspace too."""
    return now_at_home(session).date()
