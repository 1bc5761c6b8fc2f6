"""What other pages know of a visit, said once more before its documents are printed."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlmodel import Session, col, or_, select

from delegation_desk.core.language import _, current
from delegation_desk.features.visits.clashing import overlap_warnings
from delegation_desk.features.visits.stop_times import stop_warnings
from delegation_desk.model.correspondence import Gift, Way
from delegation_desk.model.people import Person
from delegation_desk.model.visas import passport_too_short
from delegation_desk.model.visits import Member, Visit
from delegation_desk.model.words import Audience
from delegation_desk.store.gift_limits import exceeded


def known_elsewhere(
    session: Session, visit: Visit, edition: Audience, printed: Collection[UUID]
) -> tuple[str, ...]:
    """Where an edition contradicts itself; for the own staff also which passport or gift will not do.

    `printed` are the programme items that the edition shows.
    """
    said = (
        *overlap_warnings(session, visit.id, printed),
        *stop_warnings(session, visit.id, printed),
    )
    if edition is not Audience.INTERNAL:
        return said
    return (*said, *_passports(session, visit), *_gifts(session, visit, printed))


def _passports(session: Session, visit: Visit) -> list[str]:
    end = visit.ends_on or visit.starts_on
    if end is None:
        return []
    rows = session.exec(
        select(Member, Person)
        .join(Person, col(Person.id) == Member.person_id)
        .where(Member.visit_id == visit.id, col(Member.deleted_at).is_(None))
        .order_by(col(Person.sort_name))
    )
    form = _("{person}: the passport is valid for less than six months after the journey.")
    return [
        form.format(person=person.called())
        for member, person in rows
        if member.passport_expiry is not None and passport_too_short(member.passport_expiry, end.latest())
    ]


def _gifts(session: Session, visit: Visit, printed: Collection[UUID]) -> list[str]:
    rows = session.exec(
        select(Gift)
        .where(or_(col(Gift.visit_id) == visit.id, col(Gift.item_id).in_(list(printed))))
        .where(col(Gift.deleted_at).is_(None))
        .order_by(col(Gift.created_at))
    )
    form = _("Gift “{gift}”: the value is above the ceiling.")
    return [
        form.format(gift=each.description.best(current())[0])
        for each in rows
        if exceeded(session, each) and not _is_settled(each)
    ]


def _is_settled(gift: Gift) -> bool:
    """Whether somebody consented that we keep a dear gift, and it stands in the register."""
    return gift.way is Way.INCOMING and bool(gift.consent) and gift.registered_on is not None
