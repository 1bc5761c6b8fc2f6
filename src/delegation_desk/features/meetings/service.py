"""Queries and commands on programme items and the sheets behind them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, func, select

from delegation_desk.core.zones import to_utc
from delegation_desk.model.meetings import Meeting, MeetingDraft, TalkingPoint
from delegation_desk.model.places import Place
from delegation_desk.model.visit_parts import Participant
from delegation_desk.model.visits import ItemKind, ItemStatus, ProgrammeItem, Visit
from delegation_desk.store import itinerary, listing, records
from delegation_desk.store.briefs.order import taking_part
from delegation_desk.store.clock import at_home
from delegation_desk.store.tasks import follow_up_day
from delegation_desk.store.today import sample_day

MEETINGS = tuple(kind for kind in ItemKind if kind.is_meeting)
FILTERS = {"status": ProgrammeItem.status, "visit_id": ProgrammeItem.visit_id, "kind": ProgrammeItem.kind}


@dataclass(frozen=True)
class Background:
    """What a list shows of an item besides its own fields."""

    visit: str
    place: str
    route: str = ""


def meeting_ids(
    session: Session, typed: str, filters: Mapping[str, Any], key: str, *, descending: bool
) -> Sequence[UUID]:
    """The meetings, by time or by status; other programme items only if a filter asks for their kind."""
    column: Any = ProgrammeItem.status if key == "status" else ProgrammeItem.starts
    order = col(column).desc().nulls_last() if descending else col(column).asc().nulls_last()
    where = [cast("ColumnElement[bool]", col(FILTERS[name]) == value) for name, value in filters.items()]
    there = select(Visit.id).where(col(Visit.deleted_at).is_(None))
    where.append(col(ProgrammeItem.visit_id).in_(there))
    if "kind" not in filters:
        where.append(col(ProgrammeItem.kind).in_(MEETINGS))
    return listing.ids(session, ProgrammeItem, typed, where=where, order=(order,))


def backgrounds(session: Session, items: Iterable[ProgrammeItem]) -> dict[UUID, Background]:
    """Visit and place of some items."""
    rows = list(items)
    visits = _headings(session, Visit, {row.visit_id for row in rows})
    places = _headings(session, Place, {row.place_id for row in rows if row.place_id is not None})
    return {
        row.id: Background(
            visits.get(row.visit_id, ""),
            places.get(row.place_id, "") if row.place_id else "",
            itinerary.route(session, row),
        )
        for row in rows
    }


def visits(session: Session) -> list[tuple[UUID, str]]:
    """The visits to filter by, the latest first."""
    known = select(Visit).where(col(Visit.deleted_at).is_(None)).order_by(col(Visit.starts_on).desc())
    return [(visit.id, visit.called()) for visit in session.exec(known)]


def sheet_of(session: Session, item_id: UUID) -> Meeting | None:
    """The sheet behind an item, if one was begun."""
    return session.exec(select(Meeting).where(Meeting.item_id == item_id)).first()


def begin_sheet(session: Session, item_id: UUID) -> Meeting:
    """Begin the sheet behind an item."""
    made: Meeting = records.add(session, MeetingDraft(item_id=item_id))
    return made


def count_points(session: Session, item_id: UUID) -> int:
    """How many points the sheet of an item has."""
    counted = (
        select(func.count())
        .select_from(TalkingPoint)
        .where(TalkingPoint.meeting_id == Meeting.id, Meeting.item_id == item_id)
    )
    return session.exec(counted.where(col(TalkingPoint.deleted_at).is_(None))).one()


def participants(session: Session, item_id: UUID) -> Sequence[Participant]:
    """Who takes part by name, in the order of the documents: the partner's side first."""
    item = session.get(ProgrammeItem, item_id)
    return taking_part(session, item) if item is not None else ()


def follow_up(session: Session, item_id: UUID) -> dict[str, Any]:
    """What is known beforehand of a task that follows from an item: its visit, itself, and when it is due."""
    item = records.load(session, ProgrammeItem, item_id)
    return {"item_id": item_id, "visit_id": item.visit_id, "due": follow_up_day(session, item)}


def confirm(session: Session, item_id: UUID, day: date) -> None:
    """Note that an item was confirmed on a day."""
    records.edit(session, ProgrammeItem, item_id, status=ItemStatus.CONFIRMED, confirmed_on=day)


def call_off(session: Session, item_id: UUID) -> None:
    """Note that an item will not take place."""
    records.edit(session, ProgrammeItem, item_id, status=ItemStatus.CANCELLED)


def hold(session: Session, item_id: UUID) -> None:
    """Note that an item took place; raises Invalid if its day lies ahead."""
    records.edit(session, ProgrammeItem, item_id, status=ItemStatus.HELD)


def may_be_held(session: Session, item: ProgrammeItem) -> bool:
    """Whether an item lies behind, by the clocks at home, and nobody has noted yet that it took place."""
    end, zone = (item.ends, item.ends_zone) if item.ends is not None else (item.starts, item.starts_zone)
    if end is None or item.status in (ItemStatus.HELD, ItemStatus.CANCELLED):
        return False
    return _is_past(session, to_utc(end, zone))


def is_ahead(session: Session, item: ProgrammeItem) -> bool:
    """Whether an item is still to begin, by the clocks at home."""
    if item.starts is None or item.status in (ItemStatus.HELD, ItemStatus.CANCELLED):
        return False
    return not _is_past(session, to_utc(item.starts, item.starts_zone))


def _is_past(session: Session, instant: datetime) -> bool:
    sample = sample_day(session)
    return at_home(session, instant).date() < sample if sample is not None else instant <= datetime.now(UTC)


def _headings(session: Session, record: type[Visit] | type[Place], ids: set[UUID]) -> dict[UUID, str]:
    return {row.id: row.called() for row in session.exec(select(record).where(col(record.id).in_(ids)))}
