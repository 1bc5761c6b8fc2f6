"""Queries on gifts: the list, and what the rules say about each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final, cast
from uuid import UUID

from sqlalchemy import ColumnElement, String, or_
from sqlmodel import Session, col, select, type_coerce

from delegation_desk.core.language import current
from delegation_desk.model.correspondence import Gift, Way
from delegation_desk.model.findings import Finding, worst_first
from delegation_desk.model.gifts import PlannedGift, check_gift
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation
from delegation_desk.model.record import Record
from delegation_desk.store import listing, records
from delegation_desk.store.briefs.linked import named
from delegation_desk.store.gift_limits import euros, gift_limits, goes_to_china
from delegation_desk.store.today import today

_PEOPLE: Final[Mapping[str, type[Record]]] = {
    "giver_id": Person,
    "recipient_id": Person,
    "giver_organisation_id": Organisation,
    "recipient_organisation_id": Organisation,
}


def gift_ids(
    session: Session, typed: str, filters: Mapping[str, Any], key: str, *, descending: bool
) -> Sequence[UUID]:
    """The gifts that fit, by date, way, value or name; a word may stand in the name of giver or recipient."""
    columns: dict[str, Any] = {"date": Gift.given_on, "way": Gift.way, "value": Gift.value}
    shown = listing.by_wording(Gift.description, current(), listing.by_heading(Gift))
    by = col(columns[key]) if key in columns else shown
    order = by.desc() if descending else by.asc()
    where = [_condition(name, value) for name, value in filters.items()]
    return listing.ids(
        session,
        Gift,
        where=[*where, *named(typed, Gift, _PEOPLE)],
        order=(order.nulls_last(), col(Gift.created_at).desc()),
    )


def years(session: Session) -> list[str]:
    """The years in which gifts were given, the latest first."""
    known = select(type_coerce(col(Gift.given_on), String)).where(
        col(Gift.given_on).is_not(None), col(Gift.deleted_at).is_(None)
    )
    return sorted({day[:4] for day in session.exec(known.distinct())}, reverse=True)


def giver(session: Session, gift: Gift) -> str:
    """Who gave it: the person, else the body; "" where neither is known."""
    return _name(session, gift.giver_id, gift.giver_organisation_id)


def recipient(session: Session, gift: Gift) -> str:
    """Who got it: the person, else the body; "" where neither is known."""
    return _name(session, gift.recipient_id, gift.recipient_organisation_id)


def findings(session: Session, gifts: Iterable[Gift]) -> dict[UUID, list[Finding]]:
    """What speaks against each gift, or has to be done about it, the worst first."""
    checked, bounds = list(gifts), gift_limits(session)
    others = _of_the_same(session, checked)
    return {gift.id: worst_first(check_gift(_planned(session, gift, others), bounds)) for gift in checked}


def register_today(session: Session, gift_id: UUID) -> None:
    """Note that a gift was entered in the register today."""
    records.edit(session, Gift, gift_id, registered_on=today(session))


def _planned(session: Session, gift: Gift, others: Sequence[Gift]) -> PlannedGift:
    """A gift as the rules see it, among the `others` of the same people and bodies."""
    outgoing = gift.way is Way.OUTGOING
    return PlannedGift(
        subject=gift.id,
        description=gift.description,
        outgoing=outgoing,
        to_china=outgoing and goes_to_china(session, gift),
        value=euros(gift),
        this_year=Decimal(0) if outgoing else _same_year(gift, others),
        on=gift.given_on.exact() if gift.given_on is not None else None,
        earlier=tuple(_earlier(gift, others)) if outgoing else (),
        consent=gift.consent,
        registered_on=gift.registered_on,
    )


def _of_the_same(session: Session, gifts: Sequence[Gift]) -> Sequence[Gift]:
    """All gifts whose giver or recipient is one of these gifts', in one query."""
    same = [
        col(getattr(Gift, name)).in_({whose for gift in gifts if (whose := getattr(gift, name)) is not None})
        for name in _PEOPLE
    ]
    return session.exec(select(Gift).where(col(Gift.deleted_at).is_(None), or_(*same))).all()


def _same_year(gift: Gift, others: Sequence[Gift]) -> Decimal:
    """What else the same giver gave in that year, in euros; nothing where giver or year are not known."""
    year = gift.given_on.year if gift.given_on is not None else None
    found = [
        euros(each) or Decimal(0)
        for each in _alike(gift, others, "giver_id", "giver_organisation_id")
        if each.given_on is not None and each.given_on.year == year
    ]
    return sum(found, Decimal(0))


def _earlier(gift: Gift, others: Sequence[Gift]) -> list[tuple[str, date]]:
    """What the same person or body had from us, in every wording, and when."""
    return [
        (words, each.given_on.earliest())
        for each in _alike(gift, others, "recipient_id", "recipient_organisation_id")
        if each.given_on is not None
        for words in each.description.texts.values()
    ]


def _alike(gift: Gift, others: Sequence[Gift], person: str, body: str) -> list[Gift]:
    """Other gifts of the same way from or to the same person, or the same body where no person is named."""
    name = person if getattr(gift, person) is not None else body
    whose = getattr(gift, name)
    if whose is None:
        return []
    return [
        each
        for each in others
        if each.id != gift.id and each.way is gift.way and getattr(each, name) == whose
    ]


def _name(session: Session, person_id: UUID | None, organisation_id: UUID | None) -> str:
    person = session.get(Person, person_id) if person_id is not None else None
    if person is not None:
        return person.called()
    body = session.get(Organisation, organisation_id) if organisation_id is not None else None
    return body.called() if body is not None else ""


def _condition(name: str, value: Any) -> ColumnElement[bool]:
    if name == "year":
        return type_coerce(col(Gift.given_on), String).startswith(value)
    return cast("ColumnElement[bool]", col(getattr(Gift, name)) == value)
