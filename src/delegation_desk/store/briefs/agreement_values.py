"""What an agreement's record knows for the places in its clauses, and which of them are still open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.core.formats import format_date, format_list
from delegation_desk.core.language import LANGUAGES, Language, translator
from delegation_desk.core.language_names import LANGUAGE_NAMES
from delegation_desk.core.text import LocalText
from delegation_desk.model.agreement_parts import AgreementParty, Clause, CooperationField
from delegation_desk.model.agreements import Agreement, AgreementBase
from delegation_desk.model.clause_places import filled_in
from delegation_desk.model.clauses import places
from delegation_desk.model.partnerships import Partnership
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.record import Record
from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.model.words import Side
from delegation_desk.store.briefs.agreement_terms import span_text

_Child = TypeVar("_Child", AgreementParty, Clause, CooperationField)
_Row = TypeVar("_Row", bound=Record)
_Side = list[tuple[AgreementParty, LocalText]]


@dataclass(frozen=True)
class ClauseAt:
    """A clause by its number in the text and its heading."""

    id: UUID
    number: int
    title: LocalText


@dataclass(frozen=True)
class OpenPlace:
    """A place of which the record knows nothing in some languages, and the clauses in which it stands."""

    place: str
    languages: tuple[Language, ...]
    clauses: tuple[ClauseAt, ...]


def open_places(
    session: Session, agreement: Agreement, languages: Iterable[Language] = LANGUAGES
) -> tuple[OpenPlace, ...]:
    """The places that are open in any of these languages, in the order of the text."""
    known = known_values(session, agreement)
    asked = tuple(languages)
    found: dict[str, tuple[set[Language], dict[UUID, ClauseAt]]] = {}
    for number, clause in enumerate(clauses(session, agreement.id), 1):
        text, at = filled_in(clause.text, known, clause.key), ClauseAt(clause.id, number, clause.title)
        for language in asked:
            for place in places(text.get(language)):
                open_in, standing = found.setdefault(place, (set(), {}))
                open_in.add(language)
                standing[clause.id] = at
    return tuple(
        OpenPlace(place, tuple(each for each in LANGUAGES if each in open_in), tuple(standing.values()))
        for place, (open_in, standing) in found.items()
    )


def text_languages(agreement: AgreementBase) -> tuple[Language, ...]:
    """The languages in which the text is written; all while none is chosen."""
    return tuple(each for each in LANGUAGES if each in agreement.languages) or LANGUAGES


def clauses(session: Session, agreement_id: UUID) -> list[Clause]:
    """The clauses in their order."""
    return sorted(_children(session, Clause, agreement_id), key=lambda each: (each.order, each.created_at))


def known_values(session: Session, agreement: Agreement) -> dict[str, LocalText]:
    """What the record says for the places of its clauses: parties, contacts, fields, dates and terms."""
    parties = _parties(session, agreement.id)
    partnership = _get(session, Partnership, agreement.partnership_id)
    found = {
        **terms(session, agreement),
        **{side: _joined(name for _party, name in rows) for side, rows in parties.items()},
        "own_contact": _own_contact(session, parties["own"]),
        "partner_contact": _contact(session, parties["partner"]),
        "fields": _joined(each.text for each in _fields(session, agreement.id)),
    }
    if partnership is not None and partnership.since is not None:
        since = partnership.since
        found["since"] = LocalText(texts={each: format_date(since, each) for each in LANGUAGES})
    return {name: value for name, value in found.items() if not value.is_empty()}


def terms(session: Session, agreement: AgreementBase) -> dict[str, LocalText]:
    """What the fields of an agreement itself say, stored or not yet, in all languages."""
    found: dict[str, dict[Language, str]] = {}
    for language in LANGUAGES:
        for name, text in _terms_in(session, agreement, language):
            found.setdefault(name, {})[language] = text
    return {name: LocalText(texts=texts) for name, texts in found.items()}


def _terms_in(session: Session, agreement: AgreementBase, language: Language) -> Iterator[tuple[str, str]]:
    t = translator(language)
    for name, day in (("effective_on", agreement.effective_on), ("signed_on", agreement.signed_on)):
        if day is not None:
            yield name, format_date(day, language)
    spans = {
        "term": agreement.term_months,
        "renewal": agreement.renewal_months,
        "notice": agreement.notice_months,
    }
    yield from ((name, span_text(months, t)) for name, months in spans.items() if months)
    if agreement.originals:
        yield "n", str(agreement.originals)
    written = [t(LANGUAGE_NAMES[name]) for name in LANGUAGES if name in agreement.languages]
    if written:
        yield "languages", format_list(written, language)
    place = _get(session, Place, agreement.signed_place_id)
    if place is not None and place.name.get(language):
        yield "place", place.name.get(language)


def _parties(session: Session, agreement_id: UUID) -> Mapping[str, _Side]:
    """The parties of both sides, each with how it is called in this agreement."""
    found: dict[str, _Side] = {"own": [], "partner": []}
    for party in sorted(_children(session, AgreementParty, agreement_id), key=lambda each: each.order):
        body = _get(session, Organisation, party.organisation_id) or _get(session, Place, party.place_id)
        name = party.name if body is None or not party.name.is_empty() else body.name
        if not name.is_empty():
            found["own" if party.side is Side.OWN else "partner"].append((party, name))
    return found


def _own_contact(session: Session, own: _Side) -> LocalText:
    """The own office from the settings, else what the own party names."""
    settings = session.exec(select(WorkspaceSettings)).first()
    office = _get(session, Organisation, settings.office_id) if settings is not None else None
    return office.name if office is not None else _contact(session, own)


def _contact(session: Session, side: _Side) -> LocalText:
    """The organisation behind a party that goes by another name, such as the office of a city."""
    for party, name in side:
        organisation = _get(session, Organisation, party.organisation_id)
        if organisation is not None and organisation.name != name:
            return organisation.name
    return LocalText()


def _fields(session: Session, agreement_id: UUID) -> list[CooperationField]:
    return sorted(_children(session, CooperationField, agreement_id), key=lambda each: each.order)


def _joined(texts: Iterable[LocalText]) -> LocalText:
    """The texts as one list, in the languages in which all of them are known."""
    each = list(texts)
    known = [language for language in LANGUAGES if each and all(text.get(language) for text in each)]
    return LocalText(
        texts={language: format_list([text.get(language) for text in each], language) for language in known}
    )


def _get(session: Session, record: type[_Row], row_id: UUID | None) -> _Row | None:
    row = session.get(record, row_id) if row_id is not None else None
    return row if row is not None and row.deleted_at is None else None


def _children(session: Session, table: type[_Child], row_id: UUID) -> list[_Child]:
    query = select(table).where(table.agreement_id == row_id, col(table.deleted_at).is_(None))
    return list(session.exec(query).all())
