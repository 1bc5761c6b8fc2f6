"""In which languages those read whom a visit brings together with us."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from sqlalchemy import String, select
from sqlmodel import Session

from delegation_desk.core.language import Language
from delegation_desk.model.columns import INSTANT, KEY
from delegation_desk.model.kinds import Direction
from delegation_desk.store.next_visit import VISIT
from delegation_desk.store.undeclared import run, undeclared

_STOP: Final = undeclared("stop", visit_id=KEY, place_id=KEY, deleted_at=INSTANT)
_PLACE: Final = undeclared("place", id=KEY, country=String())
_READ: Final[dict[str, Language]] = {
    **dict.fromkeys(("CN", "HK", "MO", "TW"), "zh"),
    **dict.fromkeys(("DE", "AT", "CH", "LI", "LU"), "de"),
}


def languages_of_partners(
    session: Session, visit_id: UUID, places: Iterable[UUID | None]
) -> tuple[Language, ...]:
    """The languages of the countries we go to, or of the one our guests come from; English of all others.

    `places` are those of the programme, which tell where it goes while no stop is entered.
    """
    visit = run(session, select(*VISIT.c).where(VISIT.c.id == visit_id)).first()
    if visit is None:
        return ()
    if visit.direction is Direction.INBOUND:
        known = _countries(session, (visit.home_place_id,))
    else:
        stops = select(_STOP.c.place_id).where(_STOP.c.visit_id == visit_id, _STOP.c.deleted_at.is_(None))
        home = _countries(session, (visit.home_place_id,))
        known = _countries(session, run(session, stops).scalars()) or _countries(session, places) - home
    return tuple(sorted({_READ.get(country, "en") for country in known}))


def _countries(session: Session, places: Iterable[UUID | None]) -> set[str]:
    ids = [place_id for place_id in places if place_id is not None]
    found = run(session, select(_PLACE.c.country).where(_PLACE.c.id.in_(ids), _PLACE.c.country != ""))
    return set(found.scalars())
