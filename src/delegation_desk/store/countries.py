"""The countries that a workspace has to do with."""

from __future__ import annotations

from sqlmodel import Session, col, func, select

from delegation_desk.core.countries import USUAL
from delegation_desk.model.places import Place


def countries(session: Session, most: int) -> list[str]:
    """The ISO codes of the countries with the most places, filled up with the usual ones."""
    used = session.exec(
        select(Place.country)
        .where(Place.country != "", col(Place.deleted_at).is_(None))
        .group_by(Place.country)
        .order_by(func.count().desc(), col(Place.country))
        .limit(most)
    ).all()
    return list(dict.fromkeys((*used, *USUAL)))[:most]
