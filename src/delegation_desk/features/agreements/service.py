"""Commands on agreements: their life, their text from the library; and what is still to be settled."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final, TypeVar
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.errors import Invalid, Refused
from delegation_desk.core.language import _
from delegation_desk.core.text import LocalText
from delegation_desk.features.agreements.filling import complete, signed_languages
from delegation_desk.model.agreement_parts import (
    AgreementParty,
    AgreementPartyDraft,
    Clause,
    ClauseDraft,
    Signatory,
)
from delegation_desk.model.agreements import (
    Agreement,
    AgreementDraft,
    AgreementStatus,
    AgreementStep,
    AgreementStepDraft,
)
from delegation_desk.model.clause_places import filled_in
from delegation_desk.model.clauses import LIBRARY, required_keys
from delegation_desk.model.findings import Finding, worst_first
from delegation_desk.model.lifecycle import checked_move, own_day, rank
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.positions import Position
from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.model.structure import AgreementText, SignatoryState, check_structure
from delegation_desk.model.wording import check_clauses
from delegation_desk.model.words import Side
from delegation_desk.store.briefs.agreement_values import clauses as clauses_of
from delegation_desk.store.briefs.agreement_values import known_values, terms
from delegation_desk.store.frozen import is_signed
from delegation_desk.store.records import add, edit, load, remove
from delegation_desk.store.rules import check_come, has_come
from delegation_desk.store.today import today

_FROM_READY: Final = (AgreementStatus.READY, AgreementStatus.SIGNED, AgreementStatus.IN_FORCE)
_Child = TypeVar("_Child", AgreementStep, AgreementParty, Clause)


def new_agreement(session: Session, draft: AgreementDraft) -> Agreement:
    """A new agreement, with the own side entered from the settings where they name an office or a place."""
    made: Agreement = add(session, draft)
    settings = session.exec(select(WorkspaceSettings)).first()
    if settings is not None and (settings.office_id or settings.home_place_id):
        own = AgreementPartyDraft(
            agreement_id=made.id,
            side=Side.OWN,
            organisation_id=_own_body(session, settings.office_id),
            place_id=settings.home_place_id,
            order=1,
        )
        add(session, own)
    return made


def _own_body(session: Session, office_id: UUID | None) -> UUID | None:
    """Who signs for the own side: the city or district that the own office belongs to, else the office."""
    body = session.get(Organisation, office_id) if office_id else None
    seen: set[UUID] = set()
    while body is not None and body.parent_id is not None and body.id not in seen:
        seen.add(body.id)
        body = session.get(Organisation, body.parent_id) or body
    return body.id if body is not None else None


def set_status(
    session: Session,
    agreement_id: UUID,
    status: AgreementStatus,
    on: PartialDate | None = None,
    reason: LocalText | None = None,
) -> Agreement:
    """Move an agreement on in its life and enter the step, on a day that may be partly known or unknown.

    The day of the signature and of taking effect is the agreement's own from then on; without one the step
    has the day that the agreement says. Raises Refused if there is no such move, if the move needs a reason,
    or if the text still has open places when it is to be ready (Incomplete, which names them); raises
    Invalid if the day cannot be right.
    """
    row = load(session, Agreement, agreement_id)
    note = reason or LocalText()
    checked_move(row.status, status, str(note))
    _check_day(session, agreement_id, on)
    if status is AgreementStatus.READY:
        complete(session, agreement_id)
    if status is AgreementStatus.SIGNED:
        _keep_names(session, row)
    step = AgreementStepDraft(agreement_id=agreement_id, status=status, reached_on=on, note=note)
    add(session, step, tags=[*row.tags])
    return edit(session, Agreement, agreement_id, status=status)


def take_back_signing(session: Session, agreement_id: UUID) -> Agreement:
    """Make an agreement ready to sign again that was noted as signed by mistake: its text is open again.

    The steps from the signing on are taken out, and the day of the signature. Raises Refused if it is not
    signed.
    """
    row = load(session, Agreement, agreement_id)
    if not is_signed(session, row):
        raise Refused(_("This agreement is not signed. Nothing was changed."))
    for step in _children(session, AgreementStep, agreement_id):
        if rank(step.status) >= rank(AgreementStatus.SIGNED):
            remove(session, AgreementStep, step.id)
    return edit(session, Agreement, agreement_id, status=AgreementStatus.READY, signed_on=None)


def add_step(session: Session, draft: AgreementStepDraft) -> AgreementStep:
    """Enter a state of the past; raises Invalid if its day lies ahead."""
    check_come(session, "reached_on", draft.reached_on)
    made: AgreementStep = add(session, draft)
    return made


def _keep_names(session: Session, agreement: Agreement) -> None:
    """Let the parties be called as they are now for good, whatever their bodies are called later.

    A name that is not known in all languages of the text may still become known, so it is not settled yet.
    """
    for party in _children(session, AgreementParty, agreement.id):
        body = session.get(Organisation, party.organisation_id) if party.organisation_id else None
        place = session.get(Place, party.place_id) if party.place_id else None
        name = named.name if (named := body or place) is not None else LocalText()
        if party.name.is_empty() and all(map(name.get, signed_languages(agreement))):
            edit(session, AgreementParty, party.id, name=name)


def proposed_day(session: Session, agreement_id: UUID, status: AgreementStatus) -> PartialDate | None:
    """The day to propose for a step: the one recorded if it has come, else today if none was taken later."""
    row = load(session, Agreement, agreement_id)
    recorded = own_day(status, row.signed_on, row.effective_on)
    if recorded is not None and has_come(session, recorded):
        return recorded
    if status is AgreementStatus.SIGNED and row.status is not AgreementStatus.READY:
        return None  # recorded late: it was signed on some other day
    day = PartialDate.of(today(session))
    steps = _children(session, AgreementStep, agreement_id)
    later = any(step.reached_on is not None and day.certainly_before(step.reached_on) for step in steps)
    return None if later else day


def _check_day(session: Session, agreement_id: UUID, on: PartialDate | None) -> None:
    if on is None:
        return
    check_come(session, "on", on)
    steps = _children(session, AgreementStep, agreement_id)
    if any(step.reached_on is not None and on.certainly_before(step.reached_on) for step in steps):
        raise Invalid({"on": _("An earlier step was taken after this day.")})


def findings(session: Session, agreement_id: UUID) -> tuple[Finding, ...]:
    """What the text lacks, says differently in its languages, or says as if it bound; the worst first.

    An agreement without clauses has its text elsewhere: nothing is said about it. The subject of a finding is
    the key of its clause.
    """
    row = load(session, Agreement, agreement_id)
    clauses = _clauses(session, row)
    if not clauses:
        return ()
    found = _structure(session, row, ready=row.status in _FROM_READY)
    if not row.binding:
        found += [wording.finding() for wording in check_clauses(clauses)]
    return tuple(worst_first(found))


def _structure(session: Session, row: Agreement, *, ready: bool) -> list[Finding]:
    return check_structure(
        AgreementText(
            clauses=tuple(_clauses(session, row)),
            languages=signed_languages(row),
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


def _clauses(session: Session, row: Agreement) -> list[tuple[str, LocalText]]:
    """Keys and texts in their order, with what the record knows in its places."""
    known = known_values(session, row)
    return [(clause.key, filled_in(clause.text, known, clause.key)) for clause in clauses_of(session, row.id)]


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
    known = {**terms(session, draft), **(values or {})}
    for order, key in enumerate(key for key in LIBRARY if key in wanted):
        clause = ClauseDraft(
            agreement_id=made.id,
            key=key,
            title=LIBRARY[key].title,
            text=filled_in(LIBRARY[key].text, known, key),
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
    known = known_values(session, row)
    last = max((clause.order for clause in kept), default=-1)
    have = {clause.key for clause in kept}
    missing = [key for key in LIBRARY if key in keys and key not in have]
    for order, key in enumerate(missing, last + 1):
        text = filled_in(LIBRARY[key].text, known, key)
        clause = ClauseDraft(agreement_id=row.id, key=key, title=LIBRARY[key].title, text=text, order=order)
        add(session, clause, tags=[*row.tags])
    return len(missing)
