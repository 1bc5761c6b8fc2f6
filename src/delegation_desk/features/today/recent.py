"""What was changed last, for the start page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlmodel import Session

from delegation_desk.core.language import current
from delegation_desk.core.zones import to_local
from delegation_desk.features.today.lines import MOST, Line
from delegation_desk.model.columns import INSTANT, KEY, TEXT
from delegation_desk.store.clock import home_zone
from delegation_desk.store.newest import Newest, entered_last, newest
from delegation_desk.store.today import sample_day
from delegation_desk.store.undeclared import run, undeclared

RECENT: Final = (
    "visit", "programme_item", "person", "organisation", "agreement", "policy", "partnership", "outcome",
)  # fmt: skip
_SHEET: Final = "meeting"  # what is noted on it was changed at its programme item
# The column of a name that is worded in several languages, where it is not the title; "" where it is in none.
_WORDED: Final = {"organisation": "name", "person": ""}


def recent(session: Session, day: date) -> tuple[Line, ...]:
    """What was changed last; in a sample as it is seen on its day."""
    zone, asked = home_zone(session), (*RECENT, _SHEET)
    changed = _at_items(session, entered_last(session, asked, 2 * MOST))[:MOST]
    if sample_day(session) is None:
        return _worded(session, (_line(one, to_local(one.at, zone).date()) for one in changed))
    # Only what somebody changed by hand, on the day of the sample; before it what the sample tells of itself.
    own = [_line(one, day) for one in changed]
    known = {line.id for line in own}
    over = datetime.combine(day + timedelta(1), time(), UTC)
    past = _at_items(session, newest(session, asked, over, 3 * MOST)) if len(own) < MOST else []
    told = (_line(one, to_local(one.at, zone).date()) for one in past if one.id not in known)
    return _worded(session, islice((*own, *told), MOST))


def _at_items(session: Session, changed: Iterable[Newest]) -> list[Newest]:
    """What was changed, each once; of a sheet the item that it belongs to."""
    found: dict[UUID, Newest] = {}
    for one in changed:
        item = _item_of(session, one) if one.table == _SHEET else one
        if item is not None:
            found.setdefault(item.id, item)
    return list(found.values())


def _item_of(session: Session, sheet: Newest) -> Newest | None:
    sheets = undeclared(_SHEET, id=KEY, item_id=KEY)
    items = undeclared("programme_item", id=KEY, deleted_at=INSTANT)
    known = select(items.c.id).join(sheets, sheets.c.item_id == items.c.id)
    there = known.where(sheets.c.id == sheet.id, items.c.deleted_at.is_(None))
    item_id = run(session, there).scalar()
    return sheet._replace(table="programme_item", id=item_id) if item_id is not None else None


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
