"""The order in which people are named: protocol proposes, a hand-made order overrides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.core.language import current
from delegation_desk.model.offices import Group
from delegation_desk.model.protocol import Standing
from delegation_desk.model.visits import Member, MemberRole, ProgrammeItem, Visit
from delegation_desk.model.words import Side
from delegation_desk.store.briefs.people import People, PersonBrief
from delegation_desk.store.briefs.precedence import Post, in_order, standing_of
from delegation_desk.store.briefs.reading import Reader

if TYPE_CHECKING:
    from delegation_desk.model.visit_parts import Participant

R = TypeVar("R", Member, "Participant")


def standing(person: PersonBrief, role: MemberRole = MemberRole.MEMBER, country: str = "") -> Standing:
    """What decides a person's place, by the offices held on the day and the role in the delegation."""
    office = person.office
    post = (
        Post(
            office.key,
            office.level,
            office.selection,
            office.since,
            office.organisation_kind,
            office.sort_key,
        )
        if office
        else None
    )
    return standing_of(person.id, person.sort_name, person.gender, post, role, country)


def without_place(person: PersonBrief, role: MemberRole = MemberRole.MEMBER) -> bool:
    """Whether protocol cannot tell a person's place: the rank is not known, and the role does not decide."""
    place = standing(person, role)
    return place.rank is None and not place.head and place.group not in (Group.COMPANY, Group.STAFF)


def delegation(session: Session, visit_id: UUID) -> list[Member]:
    """The members of a visit as the documents name them: the head first, the others by protocol."""
    rows = session.exec(
        select(Member).where(Member.visit_id == visit_id, col(Member.deleted_at).is_(None))
    ).all()
    visit = session.get(Visit, visit_id)
    day = visit.starts_on.earliest() if visit is not None and visit.starts_on is not None else None
    return _rows_in_order(session, rows, day, roles_in(session, visit_id))


def taking_part(session: Session, item: ProgrammeItem) -> list[Participant]:
    """Those named in a programme item as the documents name them, the partner's side first."""
    from delegation_desk.model.visit_parts import Participant
    from delegation_desk.store.sides import travelling

    rows = session.exec(
        select(Participant).where(Participant.item_id == item.id, col(Participant.deleted_at).is_(None))
    ).all()
    day = item.starts.date() if item.starts is not None else None
    roles = roles_in(session, item.visit_id)
    delegation = travelling(session, item.visit_id)
    sides = ([row for row in rows if (delegation.side_of(row) is Side.OWN) == own] for own in (False, True))
    return [row for side in sides for row in _rows_in_order(session, side, day, roles)]


def roles_in(session: Session, visit_id: UUID) -> dict[UUID, MemberRole]:
    """The role of everybody who travels in a visit, by the person.

    Whom the programme names as interpreter travels as one, though entered as a mere member.
    """
    travelling = select(Member).where(Member.visit_id == visit_id, col(Member.deleted_at).is_(None))
    interpreting = set(
        session.exec(
            select(ProgrammeItem.interpreter_id).where(
                ProgrammeItem.visit_id == visit_id, col(ProgrammeItem.deleted_at).is_(None)
            )
        )
    )
    return {
        row.person_id: MemberRole.INTERPRETER
        if row.role is MemberRole.MEMBER and row.person_id in interpreting
        else row.role
        for row in session.exec(travelling)
    }


def _rows_in_order(
    session: Session, rows: Sequence[R], day: date | None, roles: Mapping[UUID, MemberRole]
) -> list[R]:
    people = People(Reader(session, current()))
    people.prepare(row.person_id for row in rows)

    def place(row: R) -> Standing:
        role = roles.get(row.person_id, MemberRole.MEMBER)
        person = people.on(row.person_id, day, row.position_id)
        # Whoever lies in the bin is named last, not lost.
        return standing(person, role) if person else Standing(str(row.person_id), group=Group.STAFF)

    return in_order(rows, place, lambda row: row.order)
