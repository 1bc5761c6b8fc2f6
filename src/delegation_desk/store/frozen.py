"""What may not change any more: the text of a policy's edition that was published.

The tables of a policy are declared when a row is checked: whoever only reads imports this too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import Session

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import _
from delegation_desk.model.record import Record

if TYPE_CHECKING:
    from delegation_desk.model.policy_parts import Edition


def check_open(session: Session, row: Record) -> None:
    """Raise Refused if a record belongs to an edition that was handed out as it is."""
    from delegation_desk.model.policy_parts import EditionStatus

    edition = _edition_of(session, row)
    if edition is not None and edition.status in (EditionStatus.PUBLISHED, EditionStatus.WITHDRAWN):
        raise Refused(
            _("Edition {n} has been published and changes no more. Make a new edition for changes.").format(
                n=edition.number
            )
        )


def _edition_of(session: Session, row: Record) -> Edition | None:
    from delegation_desk.model.policy_parts import Claim, Edition, Offer, Section

    section = session.get(Section, row.section_id) if isinstance(row, Offer | Claim) else row
    return session.get(Edition, section.edition_id) if isinstance(section, Section) else None
