"""The offices of a person: which one is printed, in the window as in the documents, and a new one."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.core.names import fold
from delegation_desk.model.from_words import new_organisation
from delegation_desk.model.places import Organisation
from delegation_desk.model.positions import Position
from delegation_desk.model.record import Draft
from delegation_desk.store import records
from delegation_desk.store.briefs.precedence import offices_on


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


def offices_like(session: Session, person_id: UUID, words: str) -> list[Position]:
    """The offices of a person that hold some words in their title, in any language."""
    wanted = fold(words)
    known = session.exec(
        select(Position)
        .where(Position.person_id == person_id, col(Position.deleted_at).is_(None))
        .order_by(col(Position.order))
    )
    return [row for row in known if any(wanted in fold(text) for text in row.title.texts.values())]


def add_office(session: Session, draft: Draft, body: str) -> Position:
    """Make an office; `body` names the organisation in which it is held, which is made if nobody knows it."""
    where = _organisation(session, body) if body else None
    made: Position = records.add(session, draft.model_copy(update={"organisation_id": where}))
    return made


def _organisation(session: Session, name: str) -> UUID:
    """The organisation that is called so in some language or in short, known or new."""
    wanted = fold(name)
    known = session.exec(select(Organisation).where(col(Organisation.deleted_at).is_(None)))
    for row in known:
        if wanted in (fold(row.short_name), *(fold(text) for text in row.name.texts.values())):
            return row.id
    made: Organisation = records.add(session, new_organisation(name))
    return made.id
