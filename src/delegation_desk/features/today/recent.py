"""What was changed last, for the start page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Final

from sqlalchemy import select
from sqlmodel import Session

from delegation_desk.core.language import current
from delegation_desk.core.zones import to_local
from delegation_desk.features.today.lines import MOST, Line
from delegation_desk.model.columns import KEY, TEXT
from delegation_desk.store.clock import home_zone
from delegation_desk.store.newest import Newest, entered_last, newest
from delegation_desk.store.today import sample_day
from delegation_desk.store.undeclared import run, undeclared

RECENT: Final = (
    "visit", "programme_item", "person", "organisation", "agreement", "policy", "partnership", "outcome",
)  # fmt: skip
# The column of a name that is worded in several languages, where it is not the title; "" where it is in none.
_WORDED: Final = {"organisation": "name", "person": ""}


def recent(session: Session, day: date) -> tuple[Line, ...]:
    """What was changed last; in a sample as it is seen on its day."""
    zone, changed = home_zone(session), entered_last(session, RECENT, MOST)
    if sample_day(session) is None:
        return _worded(session, (_line(one, to_local(one.at, zone).date()) for one in changed))
    # Only what somebody changed by hand, on the day of the sample; before it what the sample tells of itself.
    own = [_line(one, day) for one in changed]
    known = {line.id for line in own}
    over = datetime.combine(day + timedelta(1), time(), UTC)
    past = newest(session, RECENT, over, 2 * MOST) if len(own) < MOST else []
    told = (_line(one, to_local(one.at, zone).date()) for one in past if one.id not in known)
    return _worded(session, islice((*own, *told), MOST))


def _line(changed: Newest, day: date) -> Line:
    return Line(changed.table, changed.id, changed.heading, "", day)


def _worded(session: Session, lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines with what the window calls each record, for the search knows it in its own language alone."""
    return tuple(replace(line, title=_called(session, line)) for line in lines)


def _called(session: Session, line: Line) -> str:
    name = _WORDED.get(line.table, "title")
    if not name:
        return line.title
    rows = undeclared(line.table, id=KEY, **{name: TEXT}).c
    worded = run(session, select(rows[name]).where(rows.id == line.id)).scalar()
    return (worded.best(current())[0] if worded is not None else "") or line.title
