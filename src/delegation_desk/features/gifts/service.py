"""Queries on gifts: the list, and what the rules say about each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final, cast
from uuid import UUID

from sqlalchemy import ColumnElement, String
from sqlmodel import Session, col, select, type_coerce

from delegation_desk.model.documents import WorkspaceSettings
from delegation_desk.model.findings import Finding, worst_first
from delegation_desk.model.gifts import GiftLimits, PlannedGift, check_gift
from delegation_desk.model.people import Person, Position
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.record import Record
from delegation_desk.model.tasks import Gift, Way
from delegation_desk.store import listing, records
from delegation_desk.store.briefs.linked import named
from delegation_desk.store.today import today

_PEOPLE: Final[Mapping[str, type[Record]]] = {
    "giver_id": Person,
    "recipient_id": Person,
    "giver_organisation_id": Organisation,
    "recipient_organisation_id": Organisation,
}
_EURO: Final = "EUR"
_CHINA: Final = "CN"


def gift_ids(
    session: Session, typed: str, filters: Mapping[str, Any], key: str, *, descending: bool
) -> Sequence[UUID]:
    """The gifts that fit, by date, way, value or name; a word may stand in the name of giver or recipient."""
    columns: dict[str, Any] = {"date": Gift.given_on, "way": Gift.way, "value": Gift.value}
    by = col(columns[key]) if key in columns else listing.by_heading(Gift)
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


def limits(session: Session) -> GiftLimits:
    """The ceilings: those of the settings, which hold the city's own rule, in both directions."""
    settings = session.exec(select(WorkspaceSettings)).first()
    if settings is None:
        return GiftLimits()
    return GiftLimits(settings.gift_limit, settings.gift_limit_year, settings.gift_limit)


def findings(session: Session, gifts: Iterable[Gift]) -> dict[UUID, list[Finding]]:
    """What speaks against each gift, or has to be done about it, the worst first."""
    bounds = limits(session)
    return {gift.id: worst_first(check_gift(_planned(session, gift), bounds)) for gift in gifts}


def euros(gift: Gift) -> Decimal | None:
    """The value where it is known in euros, in which the ceilings are."""
    return gift.value if gift.currency == _EURO else None


def register_today(session: Session, gift_id: UUID) -> None:
    """Note that a gift was entered in the register today."""
    records.edit(session, Gift, gift_id, registered_on=today(session))


def _planned(session: Session, gift: Gift) -> PlannedGift:
    outgoing = gift.way is Way.OUTGOING
    return PlannedGift(
        subject=gift.id,
        description=gift.description,
        outgoing=outgoing,
        to_china=outgoing and _goes_to_china(session, gift),
        value=euros(gift),
        this_year=Decimal(0) if outgoing else _same_year(session, gift),
        on=gift.given_on.exact() if gift.given_on is not None else None,
        earlier=tuple(_earlier(session, gift)) if outgoing else (),
        consent=gift.consent,
        registered_on=gift.registered_on,
    )


def _same_year(session: Session, gift: Gift) -> Decimal:
    """What else the same giver gave in that year, in euros; nothing where giver or year are not known."""
    name = "giver_id" if gift.giver_id is not None else "giver_organisation_id"
    if gift.given_on is None:
        return Decimal(0)
    same_year = type_coerce(col(Gift.given_on), String).startswith(str(gift.given_on.year))
    others = _of_the_same(session, gift, name, Way.INCOMING, same_year)
    return sum((euros(each) or Decimal(0) for each in others), Decimal(0))


def _earlier(session: Session, gift: Gift) -> list[tuple[str, date]]:
    """What the same person or body had from us, in every wording, and when."""
    name = "recipient_id" if gift.recipient_id is not None else "recipient_organisation_id"
    others = _of_the_same(session, gift, name, Way.OUTGOING, col(Gift.given_on).is_not(None))
    return [
        (words, each.given_on.earliest())
        for each in others
        if each.given_on is not None
        for words in each.description.texts.values()
    ]


def _of_the_same(
    session: Session, gift: Gift, name: str, way: Way, condition: ColumnElement[bool]
) -> Sequence[Gift]:
    """Other gifts of that way whose giver or recipient, in the column `name`, is the same."""
    whose = getattr(gift, name)
    if whose is None:
        return []
    wanted = select(Gift).where(
        col(getattr(Gift, name)) == whose,
        Gift.way == way,
        Gift.id != gift.id,
        col(Gift.deleted_at).is_(None),
        condition,
    )
    return session.exec(wanted).all()


def _goes_to_china(session: Session, gift: Gift) -> bool:
    """Whether the recipient is in China, or it is not known where."""
    countries = select(Place.country).join(Organisation, col(Organisation.place_id) == Place.id)
    if gift.recipient_organisation_id is not None:
        countries = countries.where(Organisation.id == gift.recipient_organisation_id)
    elif gift.recipient_id is not None:
        countries = countries.join(Position, col(Position.organisation_id) == Organisation.id)
        countries = countries.where(Position.person_id == gift.recipient_id)
    else:
        return True
    known = {country for country in session.exec(countries) if country}
    return not known or _CHINA in known


def _name(session: Session, person_id: UUID | None, organisation_id: UUID | None) -> str:
    person = session.get(Person, person_id) if person_id is not None else None
    if person is not None:
        return person.heading()
    body = session.get(Organisation, organisation_id) if organisation_id is not None else None
    return body.heading() if body is not None else ""


def _condition(name: str, value: Any) -> ColumnElement[bool]:
    if name == "year":
        return type_coerce(col(Gift.given_on), String).startswith(value)
    return cast("ColumnElement[bool]", col(getattr(Gift, name)) == value)
