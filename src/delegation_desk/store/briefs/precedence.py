"""Whom protocol names first, told from plain values: whoever has read them, whole records or not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol, TypeVar
from uuid import UUID

from delegation_desk.core.partial import PartialDate
from delegation_desk.model.kinds import Gender, MemberRole, OrganisationKind, Selection
from delegation_desk.model.offices import POSTS, By, Group, Office, held_on, rank
from delegation_desk.model.protocol import Standing, sort_delegation

_GROUPS: Final = {
    MemberRole.COMPANY: Group.COMPANY,
    MemberRole.INTERPRETER: Group.STAFF,
    MemberRole.STAFF: Group.STAFF,
}


class Held(Protocol):
    """An office that somebody holds or held, such as a `Position`."""

    @property
    def id(self) -> UUID:
        """The office itself."""

    @property
    def since(self) -> PartialDate | None:
        """From when it was held."""

    @property
    def until(self) -> PartialDate | None:
        """Until when it was held."""

    @property
    def office(self) -> str:
        """Its code."""

    @property
    def level(self) -> int | None:
        """Its rank, if that was given by hand."""

    @property
    def order(self) -> int:
        """Its place among the offices of the person."""


T = TypeVar("T")
H = TypeVar("H", bound=Held)


@dataclass(frozen=True)
class Post:
    """The office that decides a person's place, and the body that it belongs to."""

    office: str
    level: int | None
    selection: Selection
    since: PartialDate | None
    body_kind: str
    body_name: str


def offices_on(positions: Sequence[H], day: date | None, chosen: UUID | None = None) -> list[H]:
    """The offices held on a day, the one to print first.

    Those of which the known dates decide nothing count only where none is certain; without a day the present
    ones count.
    """
    if day is None:
        certain = [row for row in positions if row.until is None] or list(positions)
        possible: list[H] = []
    else:
        certain = [row for row in positions if held_on(row.since, row.until, day) is True]
        possible = [row for row in positions if held_on(row.since, row.until, day) is None]
    named = [row for row in (*certain, *possible) if row.id == chosen]
    ranked = sorted(certain or possible, key=lambda row: (-_weight(row), row.order))
    return named + [row for row in ranked if row.id != chosen]


def standing_of(
    person_id: UUID,
    sort_name: str,
    gender: Gender,
    post: Post | None,
    role: MemberRole = MemberRole.MEMBER,
    country: str = "",
) -> Standing:
    """What decides a person's place, by the office held on the day and the role in the delegation."""
    known = Office.parse(post.office) if post else None
    weight = post.level if post and post.level is not None else rank(known) if known else None
    company = post is not None and post.body_kind == OrganisationKind.COMPANY.name
    group = POSTS[known.post].group if known else Group.COMPANY if company else Group.OFFICIAL
    return Standing(
        id=str(person_id),
        name=sort_name,
        rank=weight,
        by=By[post.selection.name] if post else By.APPOINTED,
        group=_GROUPS.get(role, group),
        since=post.since if post else None,
        company=post.body_name if post and company else "",
        foreign=country not in ("", "DE"),
        female=gender is Gender.FEMALE,
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


def _weight(row: Held) -> int:
    """The rank of an office: the one given by hand, else the one that protocol proposes for its code."""
    office = Office.parse(row.office)
    return row.level if row.level is not None else (rank(office) if office else None) or 0
