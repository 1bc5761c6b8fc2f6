"""How much a gift may be worth: the ceilings of the office, and which gifts are above them."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from sqlmodel import Session, col, select

from delegation_desk.model.correspondence import Gift, Way
from delegation_desk.model.gifts import GiftLimits
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.positions import Position
from delegation_desk.model.settings import WorkspaceSettings, WorkspaceSettingsDraft

_EURO: Final = "EUR"
_CHINA: Final = "CN"


def gift_limits(session: Session) -> GiftLimits:
    """The ceilings: those of the settings, which hold the city's own rule, in both directions."""
    settings = session.exec(select(WorkspaceSettings)).first() or WorkspaceSettingsDraft()
    one, year = _without_cents(settings.gift_limit), _without_cents(settings.gift_limit_year)
    return GiftLimits(taken=one, taken_year=year, given=one)


def euros(gift: Gift) -> Decimal | None:
    """The value where it is known in euros, in which the ceilings are."""
    return gift.value if gift.currency == _EURO else None


def goes_to_china(session: Session, gift: Gift) -> bool:
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


def exceeded(session: Session, gift: Gift) -> Decimal | None:
    """The ceiling that a gift by itself is above; None if it is not, or if there is none for it."""
    value, limits = euros(gift), gift_limits(session)
    outgoing = gift.way is Way.OUTGOING
    limit = limits.given if outgoing else limits.taken
    if value is None or value <= limit or (outgoing and not goes_to_china(session, gift)):
        return None
    return limit


def _without_cents(amount: Decimal) -> Decimal:
    """The amount without ".00", as the rules print it."""
    whole = amount.to_integral_value()
    return whole if whole == amount else amount
