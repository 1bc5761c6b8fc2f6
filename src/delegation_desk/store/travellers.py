"""Who travels in a visit, in the order of the documents (`briefs.order`), read before people are declared."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import Integer, String, and_, select
from sqlmodel import Session

from delegation_desk.core.names import Name, NameOrder
from delegation_desk.core.partial import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.columns import INSTANT, KEY, PARTIAL, TEXT, named
from delegation_desk.model.kinds import Gender, MemberRole, OrganisationKind, Selection
from delegation_desk.model.offices import Group
from delegation_desk.model.protocol import Standing
from delegation_desk.store.briefs.precedence import Post, in_order, offices_on, standing_of
from delegation_desk.store.undeclared import Found, run, undeclared

_MEMBER: Final = undeclared(
    "member",
    visit_id=KEY,
    person_id=KEY,
    position_id=KEY,
    role=named(MemberRole),
    order=Integer(),
    deleted_at=INSTANT,
)
_PERSON: Final = undeclared(
    "person",
    id=KEY,
    family_name=String(),
    given_name=String(),
    native_family_name=String(),
    native_given_name=String(),
    academic_title=String(),
    name_order=named(NameOrder),
    sort_name=String(),
    gender=named(Gender),
    deleted_at=INSTANT,
)
_POSITION: Final = undeclared(
    "position",
    id=KEY,
    person_id=KEY,
    organisation_id=KEY,
    since=PARTIAL,
    until=PARTIAL,
    office=String(),
    level=Integer(),
    selection=named(Selection),
    order=Integer(),
    created_at=INSTANT,
    deleted_at=INSTANT,
)
_BODY: Final = undeclared("organisation", id=KEY, kind=named(OrganisationKind), name=TEXT, deleted_at=INSTANT)


class Traveller(NamedTuple):
    """A person of a delegation, in a role."""

    role: MemberRole
    name: Name


class _Held(NamedTuple):
    """An office of a traveller."""

    id: UUID
    since: PartialDate | None
    until: PartialDate | None
    office: str
    level: int | None
    order: int
    selection: Selection
    body_kind: OrganisationKind | None
    body_name: LocalText | None


def travellers(session: Session, visit_id: UUID, day: date | None) -> list[Traveller]:
    """The members of a visit that begins on a day: the head first, the others by protocol."""
    members = (
        select(_MEMBER.c.person_id, _MEMBER.c.position_id, _MEMBER.c.role, _MEMBER.c.order, *_PERSON.c[1:])
        .join(_PERSON, _PERSON.c.id == _MEMBER.c.person_id)
        .where(_MEMBER.c.visit_id == visit_id, _MEMBER.c.deleted_at.is_(None))
    )
    rows = run(session, members).all()
    roles = {row.person_id: row.role for row in rows}
    held = _held(session, roles)
    ordered = in_order(
        rows,
        lambda row: _standing(row, roles[row.person_id], held[row.person_id], day),
        lambda row: row.order,
    )
    return [Traveller(row.role, _name(row)) for row in ordered]


def _held(session: Session, people: Iterable[UUID]) -> dict[UUID, list[_Held]]:
    """The offices of some people, each person's in their order."""
    found: dict[UUID, list[_Held]] = {person_id: [] for person_id in people}
    own = [_POSITION.c[name] for name in _Held._fields if name in _POSITION.c]
    offices = (
        select(_POSITION.c.person_id, *own, _BODY.c.kind, _BODY.c.name)
        .outerjoin(_BODY, and_(_BODY.c.id == _POSITION.c.organisation_id, _BODY.c.deleted_at.is_(None)))
        .where(_POSITION.c.person_id.in_(found), _POSITION.c.deleted_at.is_(None))
        .order_by(_POSITION.c.order, _POSITION.c.created_at, _POSITION.c.id)
    )
    for person_id, *values in run(session, offices):
        found[person_id].append(_Held(*values))
    return found


def _standing(row: Found, role: MemberRole, held: list[_Held], day: date | None) -> Standing:
    if row.deleted_at is not None:
        # Whoever lies in the bin is named last, not lost.
        return Standing(str(row.person_id), group=Group.STAFF)
    office = next(iter(offices_on(held, day, row.position_id)), None)
    return standing_of(row.person_id, row.sort_name, row.gender, _post(office) if office else None, role)


def _post(held: _Held) -> Post:
    kind = held.body_kind.name if held.body_kind is not None else ""
    body = str(held.body_name) if held.body_name is not None else ""  # one order in every language
    return Post(held.office, held.level, held.selection, held.since, kind, body)


def _name(row: Found) -> Name:
    return Name(
        family=row.family_name,
        given=row.given_name,
        native_family=row.native_family_name,
        native_given=row.native_given_name,
        title=row.academic_title,
        order=row.name_order,
    )
