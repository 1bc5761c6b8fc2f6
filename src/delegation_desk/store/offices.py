"""Which office is printed for somebody; the window shows the same one as the documents."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.model.positions import Position
from delegation_desk.store.briefs.people import offices_on


def printed_office(
    session: Session, person_id: UUID, chosen_id: UUID | None, day: date | None
) -> Position | None:
    """The office of a person on a day, the chosen one first; None if none could have been held then."""
    known = session.exec(
        select(Position)
        .where(Position.person_id == person_id, col(Position.deleted_at).is_(None))
        .order_by(col(Position.order))
    ).all()
    return next(iter(offices_on(list(known), day, chosen_id)), None)
