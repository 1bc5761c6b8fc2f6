"""What the start page says, read in one go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import Session, col, func, select

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import N_, current
from delegation_desk.core.names import Name
from delegation_desk.features.today.lines import MOST, Line
from delegation_desk.features.today.readiness import Measure, measures
from delegation_desk.features.today.recent import recent
from delegation_desk.model.agreements import Agreement, AgreementStatus
from delegation_desk.model.deadlines import current_end, last_notice
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.tasks import Task, TaskStatus
from delegation_desk.model.visits import (
    ItemStatus,
    MemberRole,
    ProgrammeItem,
    Stop,
    Visit,
    VisitStatus,
)
from delegation_desk.store import itinerary
from delegation_desk.store.listing import fetch
from delegation_desk.store.tasks import waiting_on
from delegation_desk.store.today import sample_day, today

COMING = (VisitStatus.IDEA, VisitStatus.PLANNING, VisitStatus.CONFIRMED, VisitStatus.UNDER_WAY)
_BINDING = (AgreementStatus.SIGNED, AgreementStatus.IN_FORCE)
SOON = timedelta(days=7)


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
    notices: tuple[Line, ...]
    recent: tuple[Line, ...]


def brief(session: Session, now: datetime) -> TodayBrief:
    """Read what the page shows; `now` is the moment for the clocks."""
    day = today(session)
    visit = _next_visit(session, day)
    known = select(func.count()).select_from(Visit).where(col(Visit.deleted_at).is_(None))
    due, unconfirmed = _due(session, day), _unconfirmed(session, visit)
    return TodayBrief(
        day=day,
        sample=sample_day(session) is not None,
        empty=visit is None and not session.exec(known).one(),
        clocks=_clocks(session, visit, now),
        visit=_as_next(session, visit, day) if visit is not None else None,
        due=due[: 2 * MOST],
        due_count=len(due),
        unconfirmed=unconfirmed[:MOST],
        unconfirmed_count=len(unconfirmed),
        notices=_notices(session, day)[:MOST],
        recent=recent(session, day),
    )


def _next_visit(session: Session, day: date) -> Visit | None:
    known = session.exec(
        select(Visit).where(col(Visit.deleted_at).is_(None), col(Visit.status).in_(COMING))
    ).all()
    coming = [visit for visit in known if visit.starts_on is None or _last_day(visit) >= day]
    return min(coming, key=lambda visit: (visit.starts_on is None, str(visit.starts_on)), default=None)


def _last_day(visit: Visit) -> date:
    last = visit.ends_on or visit.starts_on
    return last.latest() if last is not None else date.max


def _as_next(session: Session, visit: Visit, day: date) -> NextVisit:
    from delegation_desk.store.briefs.order import delegation

    members = delegation(session, visit.id)
    people: dict[UUID, Person] = {
        each.id: each for each in fetch(session, Person, {member.person_id for member in members})
    }
    travelling = [(each.role, people[each.person_id].name()) for each in members if each.person_id in people]
    head = next((name for role, name in travelling if role is MemberRole.HEAD), None)
    exact = visit.starts_on.exact() if visit.starts_on is not None else None
    return NextVisit(
        id=visit.id,
        title=visit.heading(),
        starts_on=visit.starts_on,
        ends_on=visit.ends_on,
        days=(exact - day).days if exact is not None else None,
        head=head,
        people=tuple(name for _role, name in travelling),
        measures=measures(session, visit.id),
    )


def _clocks(session: Session, visit: Visit | None, now: datetime) -> tuple[Clock, ...]:
    if visit is None:
        return ()
    home = session.get(Place, visit.home_place_id) if visit.home_place_id is not None else None
    stops = session.exec(
        select(Place).where(Stop.visit_id == visit.id, Stop.place_id == Place.id).order_by(col(Stop.order))
    ).all()
    shown: list[Place] = []
    for place in ([home] if home is not None else []) + list(stops):
        if place.zone not in [other.zone for other in shown]:
            shown.append(place)
    return tuple(
        Clock(place.heading(), place.name.get("zh"), now.astimezone(ZoneInfo(place.zone))) for place in shown
    )


_NEAR = {timedelta(0): N_("Today"), timedelta(1): N_("Tomorrow")}


def _due(session: Session, day: date) -> tuple[Line, ...]:
    tasks = session.exec(
        select(Task).where(*waiting_on(day), col(Task.due) < day + SOON).order_by(col(Task.due))
    ).all()
    return tuple(_task(session, task, day) for task in tasks)


def _task(session: Session, task: Task, day: date) -> Line:
    late = task.due is not None and task.due < day
    group = N_("Overdue") if late else _NEAR.get((task.due or day) - day, N_("Next days"))
    visit = session.get(Visit, task.visit_id) if task.visit_id is not None else None
    agreement = session.get(Agreement, task.agreement_id) if task.agreement_id is not None else None
    item = session.get(ProgrammeItem, task.item_id) if task.item_id is not None else None
    about = item.heading() if item is not None else ""
    below = visit.code if visit is not None else agreement.code if agreement is not None else about
    return Line("task", task.id, task.title, below, task.due, late, group)


def _unconfirmed(session: Session, visit: Visit | None) -> tuple[Line, ...]:
    if visit is None:
        return ()
    waiting = session.exec(
        select(ProgrammeItem)
        .where(
            ProgrammeItem.visit_id == visit.id,
            col(ProgrammeItem.deleted_at).is_(None),
            col(ProgrammeItem.status).in_((ItemStatus.PLANNED, ItemStatus.REQUESTED)),
        )
        .order_by(col(ProgrammeItem.starts).nulls_last())
    ).all()
    asked = {item.arranged_by_id for item in waiting if item.arranged_by_id is not None}
    bodies: dict[UUID | None, Organisation] = {body.id: body for body in fetch(session, Organisation, asked)}
    return tuple(_item(session, item, bodies.get(item.arranged_by_id)) for item in waiting)


def _item(session: Session, item: ProgrammeItem, by: Organisation | None) -> Line:
    name = (by.short_name or by.heading()) if by is not None else ""
    times = ", ".join(filter(None, itinerary.times(item)))
    below = " · ".join(filter(None, (times, itinerary.route(session, item), name)))
    day = item.starts.date() if item.starts is not None else None
    return Line("programme_item", item.id, item.heading(), below, day, group=str(item.status.value))


def _notices(session: Session, day: date) -> tuple[Line, ...]:
    wanted = select(Agreement).where(col(Agreement.deleted_at).is_(None))
    if sample_day(session) is None:
        known = session.exec(wanted.where(col(Agreement.status).in_(_BINDING))).all()
    else:
        known = [row for row in session.exec(wanted) if _standing(session, row, day) in _BINDING]
    lines = (_notice(row, day) for row in known)
    return tuple(sorted((line for line in lines if line is not None), key=lambda line: line.day or date.max))


def _standing(session: Session, row: Agreement, day: date) -> AgreementStatus:
    """How far an agreement had come by the day of a sample, as its steps say."""
    from delegation_desk.store.briefs.agreement_life import stations_of
    from delegation_desk.store.briefs.reading import Reader

    stations = stations_of(Reader(session, current(), until=day), row)
    return next((station.status for station in stations if station.current), row.status)


def _notice(agreement: Agreement, day: date) -> Line | None:
    start = agreement.effective_on.exact() if agreement.effective_on is not None else None
    if start is None or agreement.term_months is None or agreement.notice_months is None:
        return None
    end = current_end(start, agreement.term_months, agreement.renewal_months or 0, day)
    notice = last_notice(end, agreement.notice_months)
    if notice < day:
        return None
    return Line("agreement", agreement.id, agreement.heading(), agreement.code, notice)


def set_task_done(session: Session, task_id: UUID) -> None:
    """Mark a task as done today."""
    from delegation_desk.store import records

    records.edit(session, Task, task_id, status=TaskStatus.DONE, done_on=today(session))


def titles(lines: Sequence[Line]) -> list[str]:
    """The groups of some lines, in the order in which they come."""
    return list(dict.fromkeys(line.group for line in lines))
