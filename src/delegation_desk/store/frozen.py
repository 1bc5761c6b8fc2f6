"""What may not change any more: the text of a policy's edition that was published."""

from __future__ import annotations

from sqlmodel import Session

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import _
from delegation_desk.model.policies import Claim, Edition, EditionStatus, Offer, Section
from delegation_desk.model.record import Record

_CLOSED = (EditionStatus.PUBLISHED, EditionStatus.WITHDRAWN)


def check_open(session: Session, row: Record) -> None:
    """Raise Refused if a record belongs to an edition that was handed out as it is."""
    edition = _edition_of(session, row)
    if edition is not None and edition.status in _CLOSED:
        raise Refused(
            _("Edition {n} has been published and changes no more. Make a new edition for changes.").format(
                n=edition.number
            )
        )


def _edition_of(session: Session, row: Record) -> Edition | None:
    section = session.get(Section, row.section_id) if isinstance(row, Offer | Claim) else row
    return session.get(Edition, section.edition_id) if isinstance(section, Section) else None
