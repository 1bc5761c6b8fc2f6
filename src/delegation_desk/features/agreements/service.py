"""Commands on agreements: their life, their text from the library; and what is still to be settled."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Final, TypeVar
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.errors import Invalid, Refused
from delegation_desk.core.formats import format_date, format_list
from delegation_desk.core.language import LANGUAGES, N_, Language, _, current, translator
from delegation_desk.core.text import LocalText
from delegation_desk.model.agreement_parts import AgreementParty, Clause, ClauseDraft, Signatory
from delegation_desk.model.agreements import (
    Agreement,
    AgreementDraft,
    AgreementStatus,
    AgreementStep,
    AgreementStepDraft,
)
from delegation_desk.model.clauses import LIBRARY, filled, required_keys
from delegation_desk.model.findings import Finding, worst_first
from delegation_desk.model.lifecycle import checked_move
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.positions import Position
from delegation_desk.model.structure import AgreementText, SignatoryState, check_structure
from delegation_desk.model.wording import check_clauses
from delegation_desk.model.words import Side
from delegation_desk.store.briefs.agreement_terms import span_text
from delegation_desk.store.briefs.reading import Reader
from delegation_desk.store.records import add, edit, load

_FROM_READY: Final = (AgreementStatus.READY, AgreementStatus.SIGNED, AgreementStatus.IN_FORCE)
_LANGUAGE_NAMES: Final[dict[str, str]] = {"de": N_("German"), "en": N_("English"), "zh": N_("Chinese")}
_NAMED: Final = 3
_Child = TypeVar("_Child", AgreementStep, AgreementParty, Clause)


def set_status(
    session: Session,
    agreement_id: UUID,
    status: AgreementStatus,
    on: PartialDate | None = None,
    reason: LocalText | None = None,
) -> Agreement:
    """Move an agreement on in its life and enter the step, on a day that may be partly known or unknown.

    The day of the signature and of taking effect go into the agreement where it has none. Raises Refused if
    there is no such move, if the move needs a reason, or if the text still has open places when it is to
    be ready; raises Invalid if the day cannot be right.
    """
    row = load(session, Agreement, agreement_id)
    note = reason or LocalText()
    checked_move(row.status, status, str(note))
    _check_day(session, agreement_id, on)
    if status is AgreementStatus.READY:
        _check_filled(session, agreement_id)
    step = AgreementStepDraft(agreement_id=agreement_id, status=status, reached_on=on, note=note)
    add(session, step, tags=[*row.tags])
    known: dict[str, PartialDate] = {}
    if on is not None and status is AgreementStatus.SIGNED and row.signed_on is None:
        known["signed_on"] = on
    if on is not None and status is AgreementStatus.IN_FORCE and row.effective_on is None:
        known["effective_on"] = on
    return edit(session, Agreement, agreement_id, status=status, **known)


def _check_day(session: Session, agreement_id: UUID, on: PartialDate | None) -> None:
    if on is None:
        return
    if on.certainly_after(date.today()):
        raise Invalid({"on": _("This day lies ahead. Enter the step once it has been taken.")})
    steps = _children(session, AgreementStep, agreement_id)
    if any(step.reached_on is not None and on.certainly_before(step.reached_on) for step in steps):
        raise Invalid({"on": _("An earlier step was taken after this day.")})


def _check_filled(session: Session, agreement_id: UUID) -> None:
    t = translator(current())
    found = _structure(session, load(session, Agreement, agreement_id), ready=True)
    still = [finding.heading(t) for finding in found if finding.rule == "place_open"]
    if still:
        named = "; ".join(still[:_NAMED])
        raise Refused(_("The text is not complete: {reasons}. Nothing was changed.").format(reasons=named))


def findings(session: Session, agreement_id: UUID) -> tuple[Finding, ...]:
    """What the text lacks, says differently in its languages, or says as if it bound; the worst first.

    An agreement without clauses has its text elsewhere: nothing is said about it. The subject of a finding is
    the key of its clause.
    """
    row = load(session, Agreement, agreement_id)
    clauses = _clauses(session, agreement_id)
    if not clauses:
        return ()
    found = _structure(session, row, ready=row.status in _FROM_READY)
    if not row.binding:
        found += [wording.finding() for wording in check_clauses(clauses)]
    return tuple(worst_first(found))


def _structure(session: Session, row: Agreement, *, ready: bool) -> list[Finding]:
    written = [language for language in LANGUAGES if language in row.languages]
    return check_structure(
        AgreementText(
            clauses=tuple(_clauses(session, row.id)),
            languages=tuple(written) or ("de", "zh"),
            ready=ready,
            signed_on=row.signed_on,
            effective_on=row.effective_on,
            ends_on=row.ends_on,
            term_months=row.term_months,
            renewal_months=row.renewal_months,
            notice_months=row.notice_months,
            originals=row.originals,
            signatories=tuple(_signatories(session, row)),
        )
    )


def _clauses(session: Session, agreement_id: UUID) -> list[tuple[str, LocalText]]:
    rows = sorted(_children(session, Clause, agreement_id), key=lambda clause: clause.order)
    return [(clause.key, clause.text) for clause in rows]


def _signatories(session: Session, row: Agreement) -> Iterator[SignatoryState]:
    declared = not row.signatories_note.is_empty()
    for party in _children(session, AgreementParty, row.id):
        query = select(Signatory).where(Signatory.party_id == party.id, col(Signatory.deleted_at).is_(None))
        signing = session.exec(query).all()
        for signatory in signing:
            office = session.get(Position, signatory.position_id) if signatory.position_id else None
            held = office.held_on(row.signed_on.latest()) if office and row.signed_on else None
            noted = declared or not signatory.note.is_empty()
            yield SignatoryState(signatory.person_id is not None, noted, held)
        if not signing:
            yield SignatoryState(declared_unknown=declared)


def _children(session: Session, table: type[_Child], row_id: UUID) -> list[_Child]:
    query = select(table).where(table.agreement_id == row_id, col(table.deleted_at).is_(None))
    return list(session.exec(query).all())


def add_agreement_from_library(
    session: Session,
    draft: AgreementDraft,
    values: Mapping[str, LocalText] | None = None,
    *,
    keys: Collection[str] | None = None,
    personal_data: bool = False,
    tags: list[str] | None = None,
) -> Agreement:
    """A new agreement with the clauses of the library (those of `keys`, or all that a memorandum needs).

    Places in braces are filled from `values` and from the agreement's own dates and terms; those of which
    nothing is known stay, to be filled before it is ready to sign.
    """
    wanted = required_keys(personal_data=personal_data) if keys is None else keys
    made: Agreement = add(session, draft, tags=tags)
    known = {**values_of(session, draft), **(values or {})}
    for order, key in enumerate(key for key in LIBRARY if key in wanted):
        clause = ClauseDraft(
            agreement_id=made.id,
            key=key,
            title=LIBRARY[key].title,
            text=_filled(LIBRARY[key].text, known, key),
            order=order,
        )
        add(session, clause, tags=tags)
    return made


def in_the_library(session: Session, agreement_id: UUID) -> list[tuple[str, LocalText, bool]]:
    """Key and title of each clause of the library, and whether the agreement has it."""
    have = {clause.key for clause in _children(session, Clause, agreement_id)}
    return [(key, clause.title, key in have) for key, clause in LIBRARY.items()]


def add_missing_clauses(session: Session, agreement_id: UUID) -> int:
    """Add the clauses of the library that a memorandum needs and this one does not have; returns how many."""
    return add_clauses(session, agreement_id, required_keys(personal_data=False))


def add_clauses(session: Session, agreement_id: UUID, keys: Collection[str]) -> int:
    """Add those of these clauses of the library that the agreement does not have; returns how many."""
    row = load(session, Agreement, agreement_id)
    kept = _children(session, Clause, agreement_id)
    values = {name: getattr(row, name) for name in AgreementDraft.model_fields}
    draft = AgreementDraft.model_construct(**values)
    known = {**values_of(session, draft), **_parties_named(session, row.id)}
    last = max((clause.order for clause in kept), default=-1)
    have = {clause.key for clause in kept}
    missing = [key for key in LIBRARY if key in keys and key not in have]
    for order, key in enumerate(missing, last + 1):
        text = _filled(LIBRARY[key].text, known, key)
        clause = ClauseDraft(agreement_id=row.id, key=key, title=LIBRARY[key].title, text=text, order=order)
        add(session, clause, tags=[*row.tags])
    return len(missing)


def _parties_named(session: Session, agreement_id: UUID) -> dict[str, LocalText]:
    """How both sides are called in this agreement, for the places {own} and {partner}."""
    found: dict[str, LocalText] = {}
    for party in sorted(_children(session, AgreementParty, agreement_id), key=lambda each: each.order):
        organisation = session.get(Organisation, party.organisation_id) if party.organisation_id else None
        place = session.get(Place, party.place_id) if party.place_id else None
        body = organisation or place
        name = party.name if not party.name.is_empty() or body is None else body.name
        found.setdefault("own" if party.side is Side.OWN else "partner", name)
    return {key: name for key, name in found.items() if not name.is_empty()}


def _filled(text: LocalText, values: Mapping[str, LocalText], key: str) -> LocalText:
    written: dict[Language, str] = {}
    for language in LANGUAGES:
        known = {name: _inflected(value.get(language), language, key) for name, value in values.items()}
        written[language] = filled(text.get(language), known)
    return LocalText.of(source=text.source, de=written["de"], en=written["en"], zh=written["zh"])


def _inflected(value: str, language: Language, key: str) -> str:
    """German says "6 Monate vor Ablauf", but "mit 6 Monaten Vorlauf"."""
    dative = language == "de" and key == "ending" and value.endswith(("Monate", "Jahre"))
    return f"{value}n" if dative else value


def values_of(session: Session, draft: AgreementDraft) -> dict[str, LocalText]:
    """What the agreement itself says for the places of the library's clauses, in all languages."""
    found: dict[str, dict[Language, str]] = {}
    for language in LANGUAGES:
        for name, text in _values_in(Reader(session, language), draft, language):
            found.setdefault(name, {})[language] = text
    return {name: LocalText(texts=texts) for name, texts in found.items()}


def _values_in(reader: Reader, draft: AgreementDraft, language: Language) -> Iterator[tuple[str, str]]:
    t = translator(language)
    for name, day in (("effective_on", draft.effective_on), ("signed_on", draft.signed_on)):
        if day is not None:
            yield name, format_date(day, language)
    spans = {"term": draft.term_months, "renewal": draft.renewal_months, "notice": draft.notice_months}
    yield from ((name, span_text(months, t)) for name, months in spans.items() if months)
    if draft.originals:
        yield "n", str(draft.originals)
    written = [t(_LANGUAGE_NAMES[name]) for name in draft.languages if name in _LANGUAGE_NAMES]
    if written:
        yield "languages", format_list(written, language)
    place = reader.get(Place, draft.signed_place_id)
    if place is not None and place.name.get(language):
        yield "place", place.name.get(language)
