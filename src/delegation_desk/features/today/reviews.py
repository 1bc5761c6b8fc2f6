"""Which policies have claims to be looked at again, or run out, for the start page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import Date, Integer, select
from sqlmodel import Session

from delegation_desk.core.language import _, current, ngettext
from delegation_desk.features.today.lines import Line
from delegation_desk.model.columns import INSTANT, KEY, PARTIAL, TEXT, named
from delegation_desk.model.kinds import ClaimKind, EditionStatus
from delegation_desk.model.reviews import review_day
from delegation_desk.store.undeclared import Found, run, undeclared

_AHEAD: Final = timedelta(days=30)
_POLICY: Final = undeclared("policy", id=KEY, title=TEXT, deleted_at=INSTANT)
_EDITION: Final = undeclared(
    "edition",
    id=KEY,
    policy_id=KEY,
    number=Integer(),
    status=named(EditionStatus),
    valid_until=PARTIAL,
    deleted_at=INSTANT,
)
_SECTION: Final = undeclared("section", id=KEY, edition_id=KEY, deleted_at=INSTANT)
_CLAIM: Final = undeclared(
    "claim", section_id=KEY, kind=named(ClaimKind), review_on=Date(), as_of=PARTIAL, deleted_at=INSTANT
)


def reviews(session: Session, day: date) -> tuple[Line, ...]:
    """A line for the newest edition of each policy that has to be looked at by a month from a day."""
    lines = (line for edition in _newest(session) for line in _of(session, edition, day))
    return tuple(sorted(lines, key=lambda line: line.day or date.max))


def _newest(session: Session) -> list[Found]:
    """The newest edition of each policy; one that was withdrawn needs no review."""
    known = (
        select(*_EDITION.c, _POLICY.c.title)
        .join(_POLICY, _POLICY.c.id == _EDITION.c.policy_id)
        .where(_EDITION.c.deleted_at.is_(None), _POLICY.c.deleted_at.is_(None))
        .order_by(_EDITION.c.number)
    )
    newest: dict[UUID, Found] = {row.policy_id: row for row in run(session, known)}
    return [row for row in newest.values() if row.status is not EditionStatus.WITHDRAWN]


def _of(session: Session, edition: Found, day: date) -> Iterator[Line]:
    title, _own = edition.title.best(current())
    number = _("Edition {n}").format(n=edition.number)
    due = sorted(each for each in _days(session, edition.id) if each <= day + _AHEAD)
    if due:
        words = ngettext("{n} claim to be checked", "{n} claims to be checked", len(due)).format(n=len(due))
        yield Line("policy", edition.policy_id, title, f"{number} · {words}", due[0], due[0] < day)
    ends = edition.valid_until.latest() if edition.valid_until is not None else None
    if edition.status is EditionStatus.PUBLISHED and ends is not None and ends <= day + _AHEAD:
        over = _("no longer valid") if ends < day else _("valid until then")
        yield Line("policy", edition.policy_id, title, f"{number} · {over}", ends, ends < day)


def _days(session: Session, edition_id: UUID) -> Iterator[date]:
    """When the claims of an edition are to be looked at."""
    claims = (
        select(_CLAIM.c.kind, _CLAIM.c.review_on, _CLAIM.c.as_of)
        .join(_SECTION, _SECTION.c.id == _CLAIM.c.section_id)
        .where(
            _SECTION.c.edition_id == edition_id,
            _SECTION.c.deleted_at.is_(None),
            _CLAIM.c.deleted_at.is_(None),
        )
    )
    found = (review_day(row.kind, row.review_on, row.as_of) for row in run(session, claims))
    return (each for each in found if each is not None)
