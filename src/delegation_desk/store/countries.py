"""The countries that a workspace has to do with."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import Session, col, func, select

from delegation_desk.core.countries import HOME_COUNTRY, USUAL
from delegation_desk.core.language import system_country
from delegation_desk.model.places import Place
from delegation_desk.store.home_language import home_language

_MANY = 9  # countries among which there is one that is not home


def countries(session: Session, most: int, first: Sequence[str] = ()) -> list[str]:
    """Some ISO codes before all others, then those with the most places, filled up with the usual ones."""
    used = session.exec(
        select(Place.country)
        .where(Place.country != "", col(Place.deleted_at).is_(None))
        .group_by(Place.country)
        .order_by(func.count().desc(), col(Place.country))
        .limit(most)
    ).all()
    return list(dict.fromkeys(filter(None, (*first, *used, *USUAL))))[:most]


def country_of(session: Session, place_id: UUID | None) -> str:
    """The country of a place; "" where it is not known."""
    place = session.get(Place, place_id) if place_id is not None else None
    return place.country if place is not None else ""


def home_country(session: Session) -> str:
    """The country of the home place; while none is set Germany, or the system's if no German is written."""
    from delegation_desk.model.settings import WorkspaceSettings

    settings = session.exec(select(WorkspaceSettings)).first()
    known = country_of(session, settings.home_place_id if settings is not None else None)
    if known:
        return known
    return HOME_COUNTRY if home_language(session) == "de" else system_country() or HOME_COUNTRY


def partner_country(session: Session) -> str:
    """The country abroad in which the workspace has the most places."""
    home = home_country(session)
    return next(code for code in countries(session, _MANY) if code != home)
