"""The order in which people are named: protocol proposes, a hand-made order overrides."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeVar
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.core.language import current
from delegation_desk.model.offices import POSTS, By, Group, Office, rank
from delegation_desk.model.people import Gender
from delegation_desk.model.places import OrganisationKind
from delegation_desk.model.protocol import Standing, sort_delegation
from delegation_desk.model.visit_parts import Participant
from delegation_desk.model.visits import Member, MemberRole, ProgrammeItem, Visit
from delegation_desk.model.words import Side
from delegation_desk.store.briefs.people import People, PersonBrief
from delegation_desk.store.briefs.reading import Reader

T = TypeVar("T")
R = TypeVar("R", Member, Participant)

_GROUPS = {
    MemberRole.COMPANY: Group.COMPANY,
    MemberRole.INTERPRETER: Group.STAFF,
    MemberRole.STAFF: Group.STAFF,
}


def standing(person: PersonBrief, role: MemberRole = MemberRole.MEMBER, country: str = "") -> Standing:
    """What decides a person's place, by the offices held on the day and the role in the delegation."""
    office = person.office
    known = Office.parse(office.key) if office else None
    weight = office.level if office and office.level is not None else rank(known) if known else None
    company = office is not None and office.organisation_kind == OrganisationKind.COMPANY.name
    group = POSTS[known.post].group if known else Group.COMPANY if company else Group.OFFICIAL
    return Standing(
        id=str(person.id),
        name=person.sort_name,
        rank=weight,
        by=By[office.selection.name] if office else By.APPOINTED,
        group=_GROUPS.get(role, group),
        since=office.since if office else None,
        company=office.organisation.text if office and company else "",
        foreign=country not in ("", "DE"),
        female=person.gender is Gender.FEMALE,
        head=role is MemberRole.HEAD,
    )


def in_order(
    several: Sequence[T],
    place: Callable[[T], Standing],
    by_hand: Callable[[T], int | None] = lambda _one: None,
) -> list[T]:
    """The rows as protocol proposes; those that have a place by hand (counted from 1) stand there."""
    # By the object and not by the person, who may stand there twice.
    places = [place(one) for one in several]
    known = {id(found): one for found, one in zip(places, several, strict=True)}
    proposed = [known[id(found)] for found in sort_delegation(places)]
    ordered = [one for one in proposed if by_hand(one) is None]
    last = -1
    for one in sorted(
        (one for one in proposed if by_hand(one) is not None), key=lambda one: by_hand(one) or 0
    ):
        last = max((by_hand(one) or 0) - 1, last + 1)
        ordered.insert(last, one)
    return ordered


def delegation(session: Session, visit_id: UUID) -> list[Member]:
    """The members of a visit as the documents name them: the head first, the others by protocol."""
    rows = session.exec(
        select(Member).where(Member.visit_id == visit_id, col(Member.deleted_at).is_(None))
    ).all()
    visit = session.get(Visit, visit_id)
    day = visit.starts_on.earliest() if visit is not None and visit.starts_on is not None else None
    return _rows_in_order(session, rows, day, {row.person_id: row.role for row in rows})


def taking_part(session: Session, item: ProgrammeItem) -> list[Participant]:
    """Those named in a programme item as the documents name them, the partner's side first."""
    rows = session.exec(
        select(Participant).where(Participant.item_id == item.id, col(Participant.deleted_at).is_(None))
    ).all()
    day = item.starts.date() if item.starts is not None else None
    roles = leading(session, item.visit_id)
    sides = ([row for row in rows if (row.side is Side.OWN) == own] for own in (False, True))
    return [row for side in sides for row in _rows_in_order(session, side, day, roles)]


def leading(session: Session, visit_id: UUID) -> dict[UUID, MemberRole]:
    """The role of whoever leads a visit, by the person."""
    heads = select(Member.person_id).where(
        Member.visit_id == visit_id, Member.role == MemberRole.HEAD, col(Member.deleted_at).is_(None)
    )
    return dict.fromkeys(session.exec(heads).all(), MemberRole.HEAD)


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
