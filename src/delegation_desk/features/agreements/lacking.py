"""What an agreement to be signed, or signed, has no record of; and where its wording says another day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.core.formats import format_date, format_list
from delegation_desk.core.language import _, current
from delegation_desk.core.partial import PartialDate
from delegation_desk.features.agreements import queries
from delegation_desk.model.agreement_parts import AgreementParty, Signatory
from delegation_desk.model.agreements import Agreement, AgreementStatus
from delegation_desk.model.documents import Attachment
from delegation_desk.store.briefs.agreement_signing import OtherDay, other_days
from delegation_desk.store.briefs.agreement_values import clauses, text_languages
from delegation_desk.store.frozen import is_signed
from delegation_desk.store.records import load

_PARTIES: Final = 2


def lacking(session: Session, agreement_id: UUID) -> tuple[str, ...]:
    """What nobody has entered of parties, signatories and wording, a sentence each."""
    row = load(session, Agreement, agreement_id)
    return (*_parties(session, row), *_wording(session, row))


def before_printing(session: Session, agreement_id: UUID) -> tuple[str, ...]:
    """What is to be known before a sheet is printed; what is not entered counts once it is to be signed."""
    row = load(session, Agreement, agreement_id)
    counts = row.status is AgreementStatus.READY or is_signed(session, row)
    missing = lacking(session, agreement_id) if counts else ()
    return (*missing, *said_of_days(session, row, row.signed_on))


def said_of_days(session: Session, row: Agreement, signed_on: PartialDate | None) -> tuple[str, ...]:
    """Where the wording names another day than this one as that of the signing, a sentence each."""
    if signed_on is None:
        return ()
    found = other_days(session, row, signed_on, text_languages(row))
    return tuple(other_day_words(each, signed_on) for each in found)


def other_day_words(other: OtherDay, signed_on: PartialDate) -> str:
    """A paragraph that names another day, in words."""
    named = format_list([format_date(day, current()) for day in other.named], current())
    sentence = _("Paragraph {n} names {named}; recorded as the day of signing is {day}.")
    return sentence.format(n=other.number, named=named, day=format_date(signed_on, current()))


def _parties(session: Session, row: Agreement) -> Iterator[str]:
    parties = queries.parties(session, row.id)
    if not parties:
        yield _("No parties are entered.")
        return
    if len(parties) < _PARTIES:
        yield _("Only one party is entered.")
    if row.signatories_note.is_empty():
        yield from (_nobody(session, party) for party in parties if not _has_signatory(session, party))


def _nobody(session: Session, party: AgreementParty) -> str:
    name = queries.party_name(session, party) or _("Party without a name")
    return _("Nobody is named who signs for {party}.").format(party=name)


def _has_signatory(session: Session, party: AgreementParty) -> bool:
    """Whether somebody is named, or it is noted why nobody is."""
    query = select(Signatory).where(Signatory.party_id == party.id, col(Signatory.deleted_at).is_(None))
    rows = session.exec(query).all()
    return bool(rows) and all(each.person_id is not None or not each.note.is_empty() for each in rows)


def _wording(session: Session, row: Agreement) -> Iterator[str]:
    kept = select(Attachment.id).where(
        Attachment.agreement_id == row.id, col(Attachment.deleted_at).is_(None)
    )
    has_file = row.scan_id is not None or session.exec(kept).first() is not None
    if not has_file and not clauses(session, row.id):
        yield _("There is no wording, and no file is attached.")
