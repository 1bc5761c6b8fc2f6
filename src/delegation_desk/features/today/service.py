"""What the start page says, read in one go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Integer, String, func, select
from sqlmodel import Session

from delegation_desk.core.language import N_, current
from delegation_desk.core.names import Name
from delegation_desk.core.partial import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.core.zones import to_utc
from delegation_desk.features.today.lines import MOST, Line
from delegation_desk.features.today.notices import notices
from delegation_desk.features.today.programme import Item, programme
from delegation_desk.features.today.readiness import Measure, ahead, measures, unconfirmed
from delegation_desk.features.today.recent import recent
from delegation_desk.features.today.reviews import reviews
from delegation_desk.model.columns import KEY, TEXT
from delegation_desk.model.kinds import Direction, MemberRole, TaskStatus
from delegation_desk.store import itinerary
from delegation_desk.store.clock import at_home, home_zone
from delegation_desk.store.next_visit import VISIT, next_visit
from delegation_desk.store.today import sample_day, today
from delegation_desk.store.travellers import travellers
from delegation_desk.store.undeclared import Found, run, undeclared
from delegation_desk.store.waiting import TASK, waiting_on

SOON = timedelta(days=7)
_NOTICE_SOON = timedelta(days=31)  # councils decide on an ending, and that takes time
_AGREEMENT = undeclared("agreement", id=KEY, code=String())
_ITEM = undeclared("programme_item", id=KEY, title=TEXT)
_STOP = undeclared("stop", visit_id=KEY, place_id=KEY, order=Integer())
_PLACE = undeclared("place", id=KEY, zone=String(), name=TEXT)
_BODY = undeclared("organisation", id=KEY, short_name=String(), name=TEXT)


@dataclass(frozen=True)
class Clock:
    """The wall clock of a place, and its name there."""

    name: str
    native: str
    time: datetime


@dataclass(frozen=True)
class NextVisit:
    """The visit that comes next; `days` is None while its beginning is not known to the day."""

    id: UUID
    title: str
    starts_on: PartialDate | None
    ends_on: PartialDate | None
    days: int | None
    head: Name | None
    people: tuple[Name, ...]
    measures: tuple[Measure, ...]
    inbound: bool = False  # the guests come to us
    planned: bool = True  # whether there is a programme at all


@dataclass(frozen=True)
class TodayBrief:
    """Everything the page shows."""

    day: date
    sample: bool
    empty: bool
    clocks: tuple[Clock, ...]
    visit: NextVisit | None
    due: tuple[Line, ...]
    due_count: int
    unconfirmed: tuple[Line, ...]
    unconfirmed_count: int
    ending: tuple[Line, ...]  # the notice dates that are near
    notices: tuple[Line, ...]  # the others
    notices_count: int
    reviews: tuple[Line, ...]
    reviews_count: int
    recent: tuple[Line, ...]


def brief(session: Session, now: datetime) -> TodayBrief:
    """Read what the page shows; `now` is the moment for the clocks."""
    day = today(session)
    visit = next_visit(session, day)
    known = select(func.count()).select_from(VISIT).where(VISIT.c.deleted_at.is_(None))
    due, ending, checks = _due(session, day), notices(session, day), reviews(session, day)
    waiting = _unconfirmed(session, visit.id, day) if visit is not None else ()
    near = tuple(each for each in ending if each.day is not None and each.day < day + _NOTICE_SOON)
    later = ending[len(near) :]  # they are sorted by their day
    return TodayBrief(
        day=day,
        sample=sample_day(session) is not None,
        empty=visit is None and not run(session, known).scalar_one(),
        clocks=_clocks(session, visit, _moment(session, now)),
        visit=_as_next(session, visit, day) if visit is not None else None,
        due=due[: 2 * MOST],
        due_count=len(due),
        unconfirmed=waiting[:MOST],
        unconfirmed_count=len(waiting),
        ending=near,
        notices=later[:MOST],
        notices_count=len(later),
        reviews=checks[:MOST],
        reviews_count=len(checks),
        recent=recent(session, day),
    )


def _as_next(session: Session, visit: Found, day: date) -> NextVisit:
    first_day = visit.starts_on.earliest() if visit.starts_on is not None else None
    travelling = travellers(session, visit.id, first_day)
    head = next((each.name for each in travelling if each.role is MemberRole.HEAD), None)
    exact = visit.starts_on.exact() if visit.starts_on is not None else None
    return NextVisit(
        id=visit.id,
        title=visit.title.best(current())[0],
        starts_on=visit.starts_on,
        ends_on=visit.ends_on,
        days=(exact - day).days if exact is not None else None,
        head=head,
        people=tuple(each.name for each in travelling),
        measures=measures(session, visit.id, day),
        inbound=visit.direction is Direction.INBOUND,
        planned=bool(programme(session, visit.id)),
    )


def _moment(session: Session, now: datetime) -> datetime:
    """Now, but in a sample the same hour of its own day: summer time then is not that of today."""
    day = sample_day(session)
    if day is None:
        return now
    hour = at_home(session, now).time()
    return to_utc(datetime.combine(day, hour), home_zone(session))


def _clocks(session: Session, visit: Found | None, now: datetime) -> tuple[Clock, ...]:
    if visit is None:
        return ()
    named = select(_PLACE.c.zone, _PLACE.c.name)
    home = run(session, named.where(_PLACE.c.id == visit.home_place_id))
    stops = run(
        session,
        named.join(_STOP, _STOP.c.place_id == _PLACE.c.id)
        .where(_STOP.c.visit_id == visit.id)
        .order_by(_STOP.c.order),
    )
    shown: dict[str, LocalText] = {}
    for zone, name in (*home, *stops):
        if zone:
            shown.setdefault(zone, name)
    return tuple(
        Clock(name.best(current())[0], name.get("zh"), now.astimezone(ZoneInfo(zone)))
        for zone, name in shown.items()
    )


_NEAR = {timedelta(0): N_("Today"), timedelta(1): N_("Tomorrow")}


def _due(session: Session, day: date) -> tuple[Line, ...]:
    tasks = (
        select(TASK.c.id, TASK.c.title, TASK.c.due, VISIT.c.code, _AGREEMENT.c.code, _ITEM.c.title)
        .select_from(
            TASK.outerjoin(VISIT, VISIT.c.id == TASK.c.visit_id)
            .outerjoin(_AGREEMENT, _AGREEMENT.c.id == TASK.c.agreement_id)
            .outerjoin(_ITEM, _ITEM.c.id == TASK.c.item_id)
        )
        .where(*waiting_on(day), TASK.c.due < day + SOON)
        .order_by(TASK.c.due)
    )
    return tuple(
        _task(task_id, title, due, visit or agreement or (item.best(current())[0] if item else ""), day)
        for task_id, title, due, visit, agreement, item in run(session, tasks)
    )


def _task(task_id: UUID, title: str, due: date, about: str, day: date) -> Line:
    late = due < day
    group = N_("Overdue") if late else _NEAR.get(due - day, N_("Next days"))
    return Line("task", task_id, title, about, due, late, group)


def _unconfirmed(session: Session, visit_id: UUID, day: date) -> tuple[Line, ...]:
    waiting = unconfirmed(ahead(session, visit_id, day))
    asked = {item.arranged_by_id for item in waiting}
    bodies = run(session, select(*_BODY.c).where(_BODY.c.id.in_(asked)))
    names = {body_id: short or name.best(current())[0] for body_id, short, name in bodies}
    return tuple(_item(session, item, names.get(item.arranged_by_id, "")) for item in waiting)


def _item(session: Session, item: Item, name: str) -> Line:
    times = ", ".join(filter(None, itinerary.times(item)))
    below = " · ".join(filter(None, (times, itinerary.route(session, item), name)))
    day = item.starts.date() if item.starts is not None else None
    title, _own = item.title.best(current())
    return Line("programme_item", item.id, title, below, day, group=item.status.name)


def set_task_done(session: Session, task_id: UUID) -> None:
    """Mark a task as done today."""
    from delegation_desk.model.tasks import Task
    from delegation_desk.store import records

    records.edit(session, Task, task_id, status=TaskStatus.DONE, done_on=today(session))


def titles(lines: Sequence[Line]) -> list[str]:
    """The groups of some lines, in the order in which they come."""
    return list(dict.fromkeys(line.group for line in lines))
