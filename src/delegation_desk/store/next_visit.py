"""Which visit comes next: what the start page counts down to, and what documents are offered of first."""

from __future__ import annotations

from datetime import date
from typing import Final

from sqlalchemy import String, select
from sqlmodel import Session

from delegation_desk.core.partial import PartialDate
from delegation_desk.model.columns import INSTANT, KEY, PARTIAL, TEXT, named
from delegation_desk.model.kinds import Direction, VisitStatus
from delegation_desk.store.undeclared import Found, run, undeclared

VISIT: Final = undeclared(
    "visit",
    id=KEY,
    code=String(),
    title=TEXT,
    status=named(VisitStatus),
    starts_on=PARTIAL,
    ends_on=PARTIAL,
    direction=named(Direction),
    home_place_id=KEY,
    deleted_at=INSTANT,
)
_COMING: Final = (VisitStatus.IDEA, VisitStatus.PLANNING, VisitStatus.CONFIRMED, VisitStatus.UNDER_WAY)


def next_visit(session: Session, day: date) -> Found | None:
    """The visit that is under way on a day or begins next; what has no date yet comes last."""
    known = run(session, select(*VISIT.c).where(VISIT.c.deleted_at.is_(None), VISIT.c.status.in_(_COMING)))
    coming = [visit for visit in known if visit.starts_on is None or _last_day(visit) >= day]
    return min(coming, key=_order, default=None)


def _order(visit: Found) -> tuple[date, str]:
    """By the day on which it has surely begun: "2027" may still be December, "2027-01-05" will not wait."""
    starts: PartialDate | None = visit.starts_on
    return (date.max, "") if starts is None else (starts.latest(), starts.edtf())


def _last_day(visit: Found) -> date:
    last: PartialDate | None = visit.ends_on or visit.starts_on
    return last.latest() if last is not None else date.max
