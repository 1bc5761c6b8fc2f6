"""Agreements as documents and the window show them: parties, life, promises, dates, text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar
from uuid import UUID

from sqlmodel import Session

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.errors import Refused
from delegation_desk.core.language import Language, _, translator
from delegation_desk.core.text import LocalText
from delegation_desk.model.agreement_parts import (
    AgreementParty,
    Clause,
    CooperationField,
    Obligation,
    ObligationState,
    Signatory,
    Version,
)
from delegation_desk.model.agreements import Agreement, AgreementKind, AgreementStatus
from delegation_desk.model.clause_places import filled_in, with_blanks
from delegation_desk.model.documents import Attachment
from delegation_desk.model.lifecycle import PATH
from delegation_desk.model.partnerships import Partnership
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.visits import Visit
from delegation_desk.model.words import Audience, Side
from delegation_desk.store.briefs.agreement_life import StationBrief, certainly_by, stations_of
from delegation_desk.store.briefs.agreement_names import party_name
from delegation_desk.store.briefs.agreement_signing import OtherDay, other_days
from delegation_desk.store.briefs.agreement_terms import TermBrief, term_of
from delegation_desk.store.briefs.agreement_values import (
    OpenPlace,
    known_values,
    open_places,
    text_languages,
)
from delegation_desk.store.briefs.people import People, PersonBrief
from delegation_desk.store.briefs.reading import NO_WORDING, Gap, Reader, Wording
from delegation_desk.store.clock import real_day

_Child = TypeVar("_Child", AgreementParty, Clause, CooperationField, Obligation, Version)


@dataclass(frozen=True)
class SignatoryBrief:
    """Who signs or signed, with the office held that day; without a person the name is open."""

    person: PersonBrief | None
    note: Wording
    invented: bool


@dataclass(frozen=True)
class PartyBrief:
    """A party and its signatories, of whom there is always one at least, be it an open one."""

    id: UUID
    side: Side
    name: Wording
    signatories: tuple[SignatoryBrief, ...]
    invented: bool


@dataclass(frozen=True)
class FieldBrief:
    """A field of cooperation."""

    text: Wording
    invented: bool


@dataclass(frozen=True)
class ObligationBrief:
    """A promise; what became of it is None where the document may not know it."""

    id: UUID
    number: int
    side: Side
    who: Wording
    text: Wording
    due: PartialDate | None
    state: ObligationState | None
    evidence: Wording
    overdue: bool
    invented: bool


@dataclass(frozen=True)
class VersionBrief:
    """A draft of the text that went back or forth."""

    number: int
    dated: PartialDate | None
    side: Side
    note: Wording
    file_name: str
    invented: bool


@dataclass(frozen=True)
class ClauseBrief:
    """A numbered paragraph of the text; a place that is still open is a blank with its meaning."""

    id: UUID
    number: int
    key: str
    title: Wording
    text: Wording
    invented: bool


@dataclass(frozen=True)
class AgreementBrief:
    """An agreement as one document may show it on one day."""

    id: UUID
    code: str
    language: Language
    edition: Audience
    day: date
    kind: AgreementKind
    title: Wording
    native_title: str
    summary: Wording
    status: AgreementStatus
    binding: bool
    languages: tuple[str, ...]
    prevailing: str
    originals: int | None
    signed_on: PartialDate | None
    signed_place: Wording
    signatories_note: Wording
    visit: Wording
    partnership: Wording
    supersedes: Wording
    stations: tuple[StationBrief, ...]
    parties: tuple[PartyBrief, ...]
    fields: tuple[FieldBrief, ...]
    obligations: tuple[ObligationBrief, ...]
    versions: tuple[VersionBrief, ...]
    clauses: tuple[ClauseBrief, ...]
    open_places: tuple[OpenPlace, ...]  # those that print as blanks in this language
    other_days: tuple[OtherDay, ...]  # of signing, that its text names
    term: TermBrief
    gaps: tuple[Gap, ...]
    sample: bool
    names: frozenset[str]  # of people, places and companies, word by word
    invented: bool

    @property
    def signed(self) -> bool:
        """Whether it had been signed by the day of the document."""
        unsigned = PATH[: PATH.index(AgreementStatus.SIGNED)]
        return self.status not in unsigned and (self.status in PATH or self.signed_on is not None)


def agreement_brief(
    session: Session,
    agreement_id: UUID,
    language: Language,
    edition: Audience = Audience.INTERNAL,
    *,
    day: date | None = None,
) -> AgreementBrief:
    """An agreement in one language, for one edition, as known on a day or today; raises Refused if gone."""
    brief = agreement(Reader(session, language, edition, day), agreement_id)
    if brief is None:
        raise Refused(_("This record no longer exists. Nothing was changed; undo may bring it back."))
    return brief


def agreement(reader: Reader, agreement_id: UUID) -> AgreementBrief | None:
    """An agreement for the document that the reader reads for; None if there is none."""
    row = reader.get(Agreement, agreement_id)
    if row is None:
        return None
    day = reader.until or real_day(reader.session)
    stations = stations_of(reader, row)
    status = next((station.status for station in stations if station.current), row.status)
    signed_on = _signed_on(reader, row, stations)
    parties = _parties(reader, row, signed_on.latest() if signed_on else day)
    place = reader.get(Place, row.signed_place_id) if signed_on else None
    return AgreementBrief(
        id=row.id,
        code=row.code,
        language=reader.language,
        edition=reader.edition,
        day=day,
        kind=row.kind,
        title=reader.text(row, "title"),
        native_title="" if reader.language == "zh" else row.title.get("zh"),
        summary=reader.text(row, "summary"),
        status=status,
        binding=row.binding,
        languages=tuple(row.languages),
        prevailing=row.prevailing,
        originals=row.originals,
        signed_on=signed_on,
        signed_place=reader.text(place, "name") if place else NO_WORDING,
        signatories_note=reader.text(row, "signatories_note"),
        visit=_title(reader, Visit, row.visit_id),
        partnership=_title(reader, Partnership, row.partnership_id),
        supersedes=_title(reader, Agreement, row.supersedes_id),
        stations=stations,
        parties=parties,
        fields=_fields(reader, row.id),
        obligations=_obligations(reader, row.id, day, parties),
        versions=_versions(reader, row.id),
        clauses=_clauses(reader, row),
        open_places=open_places(reader.session, row, (reader.language,)),
        other_days=other_days(reader.session, row, signed_on, text_languages(row)),
        term=term_of(row, status, day),
        gaps=reader.gaps,
        sample=reader.sample,
        names=reader.names(),
        invented=row.invented,
    )


def _signed_on(reader: Reader, row: Agreement, stations: tuple[StationBrief, ...]) -> PartialDate | None:
    """The one day of signing: the agreement's own, else what an older file noted of the step alone."""
    if row.signed_on is not None:
        return row.signed_on if certainly_by(row.signed_on, reader) else None
    return next((each.on for each in stations if each.status is AgreementStatus.SIGNED), None)


def _title(reader: Reader, table: type[Visit | Partnership | Agreement], row_id: UUID | None) -> Wording:
    row = reader.get(table, row_id)
    return reader.text(row, "title") if row is not None else NO_WORDING


def _parties(reader: Reader, row: Agreement, day: date) -> tuple[PartyBrief, ...]:
    rows = _children(reader, AgreementParty, row.id, "order")
    rows.sort(key=lambda party: list(Side).index(party.side))
    signing = reader.of(Signatory, "party_id", [party.id for party in rows], order="order")
    people = People(reader, (signatory.person_id for signatory in signing))
    own = {party.id: [row for row in signing if row.party_id == party.id] for party in rows}
    return tuple(
        _party(reader, party, own[party.id], people, day, party_name(reader, party, rows)) for party in rows
    )


def _party(
    reader: Reader,
    party: AgreementParty,
    signing: list[Signatory],
    people: People,
    day: date,
    name: Wording,
) -> PartyBrief:
    signatories = [
        SignatoryBrief(
            people.on(signatory.person_id, day, signatory.position_id),
            reader.text(signatory, "note"),
            signatory.invented,
        )
        for signatory in signing
    ]
    return PartyBrief(
        id=party.id,
        side=party.side,
        name=name,
        signatories=tuple(signatories) or (SignatoryBrief(None, NO_WORDING, False),),
        invented=party.invented,
    )


def _fields(reader: Reader, agreement_id: UUID) -> tuple[FieldBrief, ...]:
    rows = _children(reader, CooperationField, agreement_id, "order")
    return tuple(FieldBrief(reader.text(row, "text"), row.invented) for row in rows)


def _obligations(
    reader: Reader, agreement_id: UUID, day: date, parties: tuple[PartyBrief, ...]
) -> tuple[ObligationBrief, ...]:
    rows = _children(reader, Obligation, agreement_id, "order")
    return tuple(_obligation(reader, number, row, day, parties) for number, row in enumerate(rows, 1))


def _obligation(
    reader: Reader, number: int, row: Obligation, day: date, parties: tuple[PartyBrief, ...]
) -> ObligationBrief:
    body = reader.get(Organisation, row.organisation_id)
    # What became of a promise bears no date: it is told only if it stood there on the document's day.
    told = reader.own_side() and (reader.until is None or row.updated_at.date() <= reader.until)
    running = row.state in (ObligationState.OPEN, ObligationState.IN_PROGRESS)
    return ObligationBrief(
        id=row.id,
        number=number,
        side=row.side,
        who=reader.text(body, "name") if body is not None else _only_party(parties, row.side),
        text=reader.text(row, "text"),
        due=row.due,
        state=row.state if told else None,
        evidence=reader.text(row, "evidence") if told else NO_WORDING,
        overdue=told and running and row.due is not None and row.due.certainly_before(day),
        invented=row.invented,
    )


def _only_party(parties: tuple[PartyBrief, ...], side: Side) -> Wording:
    """The name of the party of a side; none where both sides promise, or several parties are on it."""
    names = [party.name for party in parties if party.side is side]
    return names[0] if len(names) == 1 else NO_WORDING


def _versions(reader: Reader, agreement_id: UUID) -> tuple[VersionBrief, ...]:
    """The drafts that went back and forth; they concern the own office alone."""
    if not reader.inside():
        return ()
    rows = [row for row in _children(reader, Version, agreement_id, "number") if reader.knows(row.dated, row)]
    return tuple(_version(reader, row) for row in rows)


def _version(reader: Reader, row: Version) -> VersionBrief:
    file = reader.get(Attachment, row.attachment_id)
    note = reader.text(row, "note")
    return VersionBrief(row.number, row.dated, row.side, note, file.name if file else "", row.invented)


def _clauses(reader: Reader, agreement: Agreement) -> tuple[ClauseBrief, ...]:
    known = known_values(reader.session, agreement)
    return tuple(
        ClauseBrief(
            id=row.id,
            number=number,
            key=row.key,
            title=reader.text(row, "title"),
            text=_clause_text(reader, row, known),
            invented=row.invented,
        )
        for number, row in enumerate(_children(reader, Clause, agreement.id, "order"), 1)
    )


def _clause_text(reader: Reader, row: Clause, known: Mapping[str, LocalText]) -> Wording:
    wording = reader.text(row, "text")
    text = filled_in(row.text, known, row.key).get(wording.language)
    return replace(wording, text=with_blanks(text, translator(wording.language)))


def _children(reader: Reader, table: type[_Child], agreement_id: UUID, order: str = "") -> list[_Child]:
    return reader.of(table, "agreement_id", [agreement_id], order=order)
