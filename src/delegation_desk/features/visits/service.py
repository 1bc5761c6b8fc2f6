"""Queries and commands on visits for the window; documents have their own in briefing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast
from uuid import UUID

from sqlalchemy import ColumnElement, String, type_coerce
from sqlmodel import Session, col, func, select

from delegation_desk.core.language import current
from delegation_desk.core.names import display_latin
from delegation_desk.model.meetings import Meeting
from delegation_desk.model.people import Person
from delegation_desk.model.places import Place
from delegation_desk.model.record import Record
from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.model.visit_parts import Objective
from delegation_desk.model.visits import Direction, Member, MemberRole, ProgrammeItem, Stop, Visit, VisitDraft
from delegation_desk.store import listing, records
from delegation_desk.store.briefs.order import delegation, without_place
from delegation_desk.store.briefs.people import People
from delegation_desk.store.briefs.reading import Reader
from delegation_desk.store.codes import free_code


@dataclass(frozen=True)
class VisitLine:
    """What the list shows of a visit besides its own fields."""

    native: str = ""
    head: Person | None = None


def visit_ids(
    session: Session, typed: str, filters: Mapping[str, Any], key: str, *, descending: bool
) -> Sequence[UUID]:
    """The visits that fit; those without a date come first, as they are still ideas."""
    column: Any = {"status": Visit.status, "visit": Visit.code}.get(key, Visit.starts_on)
    order = col(column).desc().nulls_first() if descending else col(column).asc().nulls_first()
    return listing.ids(
        session,
        Visit,
        typed,
        where=[_condition(name, value) for name, value in filters.items()],
        order=(order, col(Visit.code)),
        through=((ProgrammeItem, "visit_id"), (Objective, "visit_id")),
    )


def lines(session: Session, ids: Iterable[UUID]) -> dict[UUID, VisitLine]:
    """The Chinese names of the stops and the head of each visit."""
    wanted = list(ids)
    native: dict[UUID, list[str]] = {}
    stops = select(Stop.visit_id, Place).where(col(Stop.visit_id).in_(wanted), Stop.place_id == Place.id)
    for visit_id, place in session.exec(stops.order_by(col(Stop.order))):
        if place.name.get("zh") and place.name.get("zh") not in native.setdefault(visit_id, []):
            native[visit_id].append(place.name.get("zh"))
    leading = select(Member.visit_id, Person).where(
        col(Member.visit_id).in_(wanted),
        Member.role == MemberRole.HEAD,
        Member.person_id == Person.id,
        col(Member.deleted_at).is_(None),
        col(Person.deleted_at).is_(None),
    )
    heads: dict[UUID, Person] = dict(session.exec(leading).all())
    return {each: VisitLine(" · ".join(native.get(each, [])), heads.get(each)) for each in wanted}


def years(session: Session) -> list[str]:
    """The years in which visits begin, latest first."""
    known = session.exec(
        select(Visit).where(col(Visit.starts_on).is_not(None), col(Visit.deleted_at).is_(None))
    )
    return sorted({str(visit.starts_on.year) for visit in known if visit.starts_on is not None}, reverse=True)


def count_of(session: Session, record: type[Record], visit_id: UUID) -> int:
    """How many rows of a table belong to a visit."""
    column = col(record.visit_id)  # type: ignore[attr-defined]  # asked only of tables that have it
    counted = select(func.count()).select_from(record).where(column == visit_id)
    return session.exec(counted.where(col(record.deleted_at).is_(None))).one()


def talks(session: Session, visit_id: UUID) -> Sequence[ProgrammeItem]:
    """The meetings of the programme, in their order."""
    return [item for item in programme(session, visit_id) if item.kind.is_meeting]


def programme(session: Session, visit_id: UUID) -> Sequence[ProgrammeItem]:
    """The programme in the order of its moments; items without a date come last."""
    items = session.exec(
        select(ProgrammeItem).where(
            ProgrammeItem.visit_id == visit_id, col(ProgrammeItem.deleted_at).is_(None)
        )
    ).all()
    return sorted(items, key=_moment)


def members(session: Session, visit_id: UUID) -> Sequence[Member]:
    """The delegation in the order of the documents."""
    return delegation(session, visit_id)


def has_sheet(session: Session, item_id: UUID) -> bool:
    """Whether the meeting sheet of a programme item is begun."""
    found = select(Meeting.id).where(Meeting.item_id == item_id)
    return session.exec(found).first() is not None


def without_rank(session: Session, rows: Sequence[Member], day: date | None) -> list[str]:
    """The names of those whose place neither protocol tells nor anybody has given by hand."""
    people = People(Reader(session, current()), (row.person_id for row in rows))
    found = ((row, people.on(row.person_id, day, row.position_id)) for row in rows if row.order is None)
    unplaced = [person for row, person in found if person is not None and without_place(person, row.role)]
    return [display_latin(person.name, current()) for person in unplaced]


def first_day(session: Session, visit_id: UUID) -> date | None:
    """The day whose offices are printed."""
    visit = session.get(Visit, visit_id)
    return visit.starts_on.earliest() if visit is not None and visit.starts_on is not None else None


def copy_visit(session: Session, visit_id: UUID) -> Visit:
    """A new visit with the title, purpose and objectives of another, and nothing of its dates or people."""
    old = records.load(session, Visit, visit_id)
    draft = VisitDraft(
        code=free_code(session, Visit, f"{old.code}-copy"),
        title=old.title,
        direction=old.direction,
        purpose=old.purpose,
        home_place_id=old.home_place_id,
        lead_organisation_id=old.lead_organisation_id,
        partnership_id=old.partnership_id,
        practical=old.practical,
    )
    made: Visit = records.add(session, draft)
    for objective in session.exec(select(Objective).where(Objective.visit_id == visit_id)).all():
        kept = {"visit_id": made.id, "order": objective.order, "text": objective.text}
        records.add(session, Objective.draft(**kept))
    return made


def new_visit(session: Session, draft: VisitDraft) -> Visit:
    """Add a visit under the lead of the own office; who travels to us has a home that is not ours."""
    settings = session.exec(select(WorkspaceSettings)).first()
    own: dict[str, UUID | None] = {}
    if settings is not None:
        own["lead_organisation_id"] = settings.office_id
        if draft.direction is Direction.OUTBOUND:
            own["home_place_id"] = settings.home_place_id
    made: Visit = records.add(session, draft.model_copy(update=own))
    return made


def _moment(item: ProgrammeItem) -> tuple[bool, str, str]:
    span = item.span()
    return span is None, span[0].isoformat() if span is not None else "", str(item.title)


def _condition(name: str, value: Any) -> ColumnElement[bool]:
    if name == "year":
        return type_coerce(col(Visit.starts_on), String).startswith(value)
    return cast("ColumnElement[bool]", col(getattr(Visit, name)) == value)
