"""The hash of what an edition says: given when it is published, compared whenever it is printed."""

from __future__ import annotations

import json
from decimal import Decimal
from hashlib import sha256
from typing import Any, Final
from uuid import UUID

from sqlmodel import Session

from delegation_desk.core.text import LocalText
from delegation_desk.model.policy_parts import Claim, Edition, Offer, Section
from delegation_desk.model.record import Record
from delegation_desk.store.briefs.policy_outside import sections_of
from delegation_desk.store.briefs.reading import Reader
from delegation_desk.store.records import load

_CLAIMED: Final = (
    *("statement", "figure", "unit", "source_url"),
    *("as_of", "holds_until", "caveat"),
)


def content_hash(session: Session, edition_id: UUID) -> str:
    """SHA-256 of everything an edition prints, in all languages; the same text always gives the same hash."""
    edition = load(session, Edition, edition_id)
    said = {
        "edition": edition.number,
        "prevailing": edition.prevailing,
        "valid": [_plain(edition.valid_from), _plain(edition.valid_until)],
        "sections": [_section_said(*rows) for rows in sections_of(Reader(session, "de"), edition)],
    }
    if edition.printed:  # nothing was laid down with what older versions published
        said["printed"] = edition.printed
    packed = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(packed.encode("utf-8", "surrogatepass")).hexdigest()


def _section_said(section: Section, offers: list[Offer], claims: list[Claim]) -> dict[str, Any]:
    return {
        **_said(section, "title", "lead", "text"),
        "offers": [_said(offer, "title", "benefit", "eligible", "basis", "contact_id") for offer in offers],
        "claims": [{**_said(claim, *_CLAIMED), "source": _cited(claim.source)} for claim in claims],
    }


def _said(row: Record, *fields: str) -> dict[str, Any]:
    return {field: _plain(getattr(row, field)) for field in fields}


def _cited(source: LocalText) -> object:
    """A source; where it has one wording, that alone, as it was hashed while it could have no more."""
    return _plain(source) if len(source.texts) > 1 else str(source)


def _plain(value: object) -> object:
    """The value as JSON; of a figure its amount counts, not how many zeros the database keeps."""
    if isinstance(value, LocalText):
        return dict(value.texts)
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value if value is None or isinstance(value, str) else str(value)
