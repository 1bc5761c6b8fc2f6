"""The order in which people are named: protocol proposes, a hand-made order overrides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from delegation_desk.model.offices import POSTS, By, Group, Office, rank
from delegation_desk.model.people import Gender
from delegation_desk.model.places import OrganisationKind
from delegation_desk.model.protocol import Standing, sort_delegation
from delegation_desk.model.visits import MemberRole
from delegation_desk.store.briefs.people import PersonBrief

T = TypeVar("T")

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
    )


def in_order(
    several: Sequence[T],
    place: Callable[[T], Standing],
    by_hand: Callable[[T], int | None] = lambda _one: None,
) -> list[T]:
    """The rows as protocol proposes; those that have a place by hand (counted from 1) stand there."""
    known = {place(one).id: one for one in several}
    proposed = [known[found.id] for found in sort_delegation(place(one) for one in several)]
    ordered = [one for one in proposed if by_hand(one) is None]
    last = -1
    for one in sorted(
        (one for one in proposed if by_hand(one) is not None), key=lambda one: by_hand(one) or 0
    ):
        last = max((by_hand(one) or 0) - 1, last + 1)
        ordered.insert(last, one)
    return ordered
