"""The offices of a person: which one is printed, in the window as in the documents, and a new one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.core.language import current
from delegation_desk.core.names import NameOrder, fold
from delegation_desk.core.office_words import body_in_words, post_in_title
from delegation_desk.core.text import LocalText
from delegation_desk.core.typed_names import is_chinese_in_order
from delegation_desk.model.from_words import bodies_named, new_organisation
from delegation_desk.model.offices import POSTS, Body, Office
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.positions import Position
from delegation_desk.model.record import Draft
from delegation_desk.store import records
from delegation_desk.store.briefs.precedence import offices_on
from delegation_desk.store.countries import country_of
from delegation_desk.store.search import search

_OFFERED: Final = 4  # organisations
_CHINESE: Final = frozenset(("CN", "HK", "MO", "TW", "SG"))


def printed_office(
    session: Session, person_id: UUID, chosen_id: UUID | None, day: date | None
) -> Position | None:
    """The office of a person on a day, the chosen one first; None if none could have been held then."""
    return next(iter(offices_on(list(_offices(session, person_id)), day, chosen_id)), None)


def office_and_body(session: Session, office: Position) -> str:
    """The title with the body, in the window's language: of a director one has to know of what."""
    title = office.title.best(current())[0]
    body = session.get(Organisation, office.organisation_id) if office.organisation_id is not None else None
    if body is None or fold(body.called()) in fold(title):
        return title
    return ", ".join(filter(None, (title, body.called())))


def offices_like(session: Session, person_id: UUID, words: str) -> list[Position]:
    """The offices of a person that hold some words in their title, in any language."""
    wanted = fold(words)
    return [
        row
        for row in _offices(session, person_id)
        if any(wanted in fold(text) for text in row.title.texts.values())
    ]


def office_and_known_body(session: Session, words: str) -> tuple[str, str]:
    """The title of an office and the organisation behind a comma: a known one, or else a part of a known one.

    Names of organisations hold commas too. Where none is known, it is what stands behind the last one.
    """
    parted = bodies_named(words)
    for title, body in parted:
        if _known(session, body) is not None:
            return title, body
    for title, body in parted:
        if any(_known(session, above) is not None for above, _below in bodies_named(body)):
            return title, body
    return parted[-1] if parted else (words.strip(), "")


def bodies_like(session: Session, words: str) -> list[Organisation]:
    """The organisations that have some words in their name, those first that are called so."""
    wanted = fold(words)
    hits = search(session, words, _OFFERED, [str(Organisation.__tablename__)])
    rows = (session.get_one(Organisation, hit.row_id) for hit in hits)
    return [row for row in rows if any(wanted in name for name in _names(row))]


def add_office(session: Session, draft: Draft, body: str) -> Position:
    """Make an office; `body` names the organisation in which it is held, which is made if nobody knows it."""
    where = _organisation(session, body) if body else None
    kept = {"organisation_id": where, "office": proposed_office(session, dict(draft)["title"], where)}
    made: Position = records.add(session, draft.model_copy(update=kept))
    _read_as_chinese(session, made)
    return made


def proposed_office(session: Session, title: LocalText, organisation_id: UUID | None) -> str:
    """The code of the office that a title names, by the body in which it is held; "" where it names none."""
    body = session.get(Organisation, organisation_id) if organisation_id is not None else None
    names = list(body.name.texts.values()) if body is not None else []
    kind = body.kind.name if body is not None else ""
    country = _country(session, body) if body is not None else ""
    found = (
        post_in_title(text, body=" ".join(names), kind=kind, country=country) for text in title.texts.values()
    )
    post = next(filter(None, found), "")
    if not post or not POSTS[post].graded:
        return post
    graded = next(filter(None, map(body_in_words, (*names, *title.texts.values()))), "")
    return Office(post, Body[graded] if graded else None).code


def _read_as_chinese(session: Session, office: Position) -> None:
    """Take the first of two words in pinyin for the family name of a person made for a body in China."""
    if office.organisation_id is None:
        return
    person, body = session.get(Person, office.person_id), session.get(Organisation, office.organisation_id)
    if person is None or body is None or person.name_order is NameOrder.FAMILY_FIRST:
        return
    family, given = person.given_name, person.family_name  # as the words were typed
    known = person.native_family_name or any(each.id != office.id for each in _offices(session, person.id))
    if not known and is_chinese_in_order(family, given) and _country(session, body) in _CHINESE:
        order = NameOrder.FAMILY_FIRST
        records.edit(session, Person, person.id, family_name=family, given_name=given, name_order=order)


def _offices(session: Session, person_id: UUID) -> Sequence[Position]:
    """The offices of a person in their order."""
    known = select(Position).where(Position.person_id == person_id, col(Position.deleted_at).is_(None))
    return session.exec(known.order_by(col(Position.order))).all()


def _country(session: Session, body: Organisation) -> str:
    """The country of a body; of one without a place that of a place in its name: "Stadt Baoding"."""
    if body.place_id is not None:
        return country_of(session, body.place_id)
    words = {word for text in body.name.texts.values() for word in fold(text).split()}
    characters = body.name.get("zh")
    for place in session.exec(select(Place).where(col(Place.deleted_at).is_(None), Place.country != "")):
        native = place.name.get("zh")
        names = [fold(text).split() for text in place.name.texts.values()]
        if any(name and words.issuperset(name) for name in names) or (native and native in characters):
            return place.country
    return ""


def _organisation(session: Session, name: str) -> UUID:
    """The organisation that is called so in some language or in short, known or new."""
    if (known := _known(session, name)) is not None:
        return known.id
    made: Organisation = records.add(session, new_organisation(name))
    return made.id


def _known(session: Session, name: str) -> Organisation | None:
    wanted = fold(name)
    known = session.exec(select(Organisation).where(col(Organisation.deleted_at).is_(None)))
    return next((row for row in known if wanted in _names(row)), None)


def _names(row: Organisation) -> list[str]:
    return [fold(name) for name in row.names()]
