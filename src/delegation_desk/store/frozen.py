"""What may not change any more: the text of a policy's edition that was published, and what was signed.

What nobody knew of a signed agreement may still be entered: who signed, in which languages, how many
originals there are; and all of one whose text is only copied in from paper after the signing was noted.
The tables are declared when a row is checked: whoever only reads imports this too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

from sqlmodel import Session, col, func, select

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import _
from delegation_desk.model.kinds import AgreementStatus
from delegation_desk.model.record import Record

if TYPE_CHECKING:
    from delegation_desk.model.agreements import Agreement

_SIGNED: Final = frozenset(
    {
        AgreementStatus.SIGNED,
        AgreementStatus.IN_FORCE,
        AgreementStatus.EXPIRED,
        AgreementStatus.SUPERSEDED,
    }
)
# What an edition's checksum or its cover says, and what the head and the last paragraph of a text say.
_OF_EDITION: Final = frozenset({"number", "prevailing", "valid_from", "valid_until", "as_of", "printed"})
_OF_AGREEMENT: Final = frozenset({"kind", "title", "binding", "prevailing"})
_LEARNT_LATER: Final = ("languages", "originals")


@dataclass(frozen=True)
class Seal:
    """Why something changes no more: all of its columns, or some."""

    reason: str
    columns: frozenset[str] | None = None  # None: all
    whole: bool = True  # whether it cannot be taken away either

    def covers(self, column: str) -> bool:
        """Whether a column changes no more."""
        return self.columns is None or column in self.columns


def check_open(session: Session, row: Record, columns: Iterable[str] | None = None) -> None:
    """Raise Refused if these columns of a record change no more; without columns, if it has to stay."""
    seal = seal_of(session, row)
    if seal is not None and (seal.whole if columns is None else any(map(seal.covers, columns))):
        raise Refused(seal.reason)


def check_addable(session: Session, row: Record) -> None:
    """Raise Refused if what a new record belongs to takes up nothing more."""
    table = str(row.__tablename__)
    if table in _ADDING:
        column, reason_of = _ADDING[table]
        if reason := reason_of(session, getattr(row, column)):
            raise Refused(reason)


def why_closed(session: Session, record: type[Record], owner_id: UUID) -> str:
    """Why nothing is added to the rows of a table that belong to a record; "" where it may be."""
    adding = _ADDING.get(str(record.__tablename__))
    return adding[1](session, owner_id) if adding is not None else ""


def keepers(record: type[Record]) -> frozenset[str]:
    """The tables whose records decide whether those of this table may change."""
    return _KEEPERS.get(str(record.__tablename__), frozenset())


def seal_of(session: Session, row: Record) -> Seal | None:
    """What of a record changes no more, and why; None where all of it may."""
    seal = _SEALS.get(str(row.__tablename__))
    return seal(session, row) if seal is not None else None


def is_signed(session: Session, agreement: Agreement) -> bool:
    """Whether an agreement was signed, whatever became of it afterwards."""
    from delegation_desk.model.agreements import AgreementStep

    if agreement.status is not AgreementStatus.TERMINATED:
        return agreement.status in _SIGNED
    signed = select(AgreementStep.id).where(
        AgreementStep.agreement_id == agreement.id,
        col(AgreementStep.status).in_(_SIGNED),
        col(AgreementStep.deleted_at).is_(None),
    )
    return agreement.signed_on is not None or session.exec(signed).first() is not None


def _closed_agreement(session: Session, agreement_id: UUID) -> str:
    from delegation_desk.model.agreements import Agreement

    agreement = session.get(Agreement, agreement_id)
    if agreement is None or not is_signed(session, agreement) or _is_copied_in(session, agreement):
        return ""
    return _(
        "This agreement is signed, and its wording stays as it was signed. For changes conclude an amendment "
        "or a new agreement; if the signing was noted by mistake, take it back."
    )


def _is_copied_in(session: Session, agreement: Agreement) -> bool:
    """Whether no clause was there yet when the signing was noted: what is signed then lies on paper."""
    from delegation_desk.model.agreement_parts import Clause
    from delegation_desk.model.agreements import AgreementStep

    steps = select(func.min(AgreementStep.created_at)).where(
        AgreementStep.agreement_id == agreement.id,
        col(AgreementStep.status).in_(_SIGNED),
        col(AgreementStep.deleted_at).is_(None),
    )
    first = session.scalar(steps)
    noted = agreement.created_at if first is None else first
    older = select(Clause.id).where(Clause.agreement_id == agreement.id, col(Clause.created_at) <= noted)
    return session.exec(older).first() is None


def _closed_party(session: Session, party_id: UUID) -> str:
    """Why a party gets no further signatory: those who signed are known."""
    from delegation_desk.model.agreement_parts import AgreementParty, Signatory

    party = session.get(AgreementParty, party_id)
    named = select(Signatory.id).where(
        Signatory.party_id == party_id,
        col(Signatory.person_id).is_not(None),
        col(Signatory.deleted_at).is_(None),
    )
    if party is None or session.exec(named).first() is None:
        return ""
    return _closed_agreement(session, party.agreement_id)


def _closed_edition(session: Session, edition_id: UUID) -> str:
    from delegation_desk.model.policy_parts import Edition, EditionStatus

    edition = session.get(Edition, edition_id)
    if edition is None or edition.status not in (EditionStatus.PUBLISHED, EditionStatus.WITHDRAWN):
        return ""
    return _(
        "Edition {n} has been published and can no longer be changed. Make a new edition for changes."
    ).format(n=edition.number)


def _closed_section(session: Session, section_id: UUID) -> str:
    from delegation_desk.model.policy_parts import Section

    section = session.get(Section, section_id)
    return _closed_edition(session, section.edition_id) if section is not None else ""


def _seal_of_edition(session: Session, row: Record) -> Seal | None:
    reason = _closed_edition(session, row.id)
    return Seal(reason, _OF_EDITION, whole=False) if reason else None


def _seal_of_agreement(session: Session, row: Record) -> Seal | None:
    reason = _closed_agreement(session, row.id)
    known = (name for name in _LEARNT_LATER if getattr(row, name))
    return Seal(reason, _OF_AGREEMENT.union(known), whole=False) if reason else None


def _seal_of_signatory(session: Session, row: Record) -> Seal | None:
    """Who signed stays; of somebody unknown it may become known who it was."""
    from delegation_desk.model.agreement_parts import AgreementParty, Signatory

    assert isinstance(row, Signatory)
    party = session.get(AgreementParty, row.party_id)
    reason = _closed_agreement(session, party.agreement_id) if party is not None else ""
    if not reason:
        return None
    known = (name for name in ("person_id", "position_id") if getattr(row, name) is not None)
    return Seal(reason, frozenset({"party_id", *known}), whole=row.person_id is not None)


def _seal_of_part(session: Session, row: Record) -> Seal | None:
    column, reason_of = _ADDING[str(row.__tablename__)]
    reason = reason_of(session, getattr(row, column))
    return Seal(reason) if reason else None


_ADDING: Final[dict[str, tuple[str, Callable[[Session, UUID], str]]]] = {
    "agreement_party": ("agreement_id", _closed_agreement),
    "clause": ("agreement_id", _closed_agreement),
    "cooperation_field": ("agreement_id", _closed_agreement),
    "signatory": ("party_id", _closed_party),
    "section": ("edition_id", _closed_edition),
    "offer": ("section_id", _closed_section),
    "claim": ("section_id", _closed_section),
}
_SEALS: Final[dict[str, Callable[[Session, Record], Seal | None]]] = {
    **dict.fromkeys(_ADDING, _seal_of_part),
    "signatory": _seal_of_signatory,
    "agreement": _seal_of_agreement,
    "edition": _seal_of_edition,
}
_OF_AGREEMENTS: Final = frozenset({"agreement", "agreement_step"})
_KEEPERS: Final = {
    **dict.fromkeys(("agreement", "agreement_party", "clause", "cooperation_field"), _OF_AGREEMENTS),
    "signatory": _OF_AGREEMENTS | {"signatory"},
    **dict.fromkeys(("edition", "section", "offer", "claim"), frozenset({"edition"})),
}
