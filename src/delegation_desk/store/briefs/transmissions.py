"""Who sent which edition of a policy to whom: the office's own record, never part of an edition."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from delegation_desk.core.dates import PartialDate
from delegation_desk.model.places import Organisation
from delegation_desk.model.policy_parts import Channel, Edition, Transmission
from delegation_desk.model.visits import Visit
from delegation_desk.store.briefs.people import People, PersonBrief
from delegation_desk.store.briefs.reading import NO_WORDING, Reader, Wording


@dataclass(frozen=True)
class TransmissionBrief:
    """One transmission; what is not known is None or empty, and is shown as not known."""

    id: UUID
    edition_number: int | None
    language: str
    sender: PersonBrief | None
    recipient: PersonBrief | None
    sent_on: PartialDate | None
    not_before: PartialDate | None
    channel: Channel
    via: Wording
    visit: Wording
    acknowledged_on: PartialDate | None
    document_hash: str
    note: Wording
    invented: bool


def transmissions(reader: Reader, policy_id: UUID) -> tuple[TransmissionBrief, ...]:
    """The transmissions of a policy, those without a date last; none for others than the own staff.

    Each person is shown with the office held on the day, or on the earliest day it can have been.
    """
    if not reader.inside():
        return ()
    rows = reader.of(Transmission, "policy_id", [policy_id])
    rows = [row for row in rows if reader.knows(row.sent_on or row.not_before, row)]
    rows.sort(key=lambda row: (row.sent_on is None, str(row.sent_on or row.not_before or "")))
    people = People(reader, (person for row in rows for person in (row.sender_id, row.recipient_id)))
    return tuple(_transmission(reader, row, people) for row in rows)


def _transmission(reader: Reader, row: Transmission, people: People) -> TransmissionBrief:
    edition, via = reader.get(Edition, row.edition_id), reader.get(Organisation, row.via_id)
    visit = reader.get(Visit, row.visit_id)
    day = _day(row)
    return TransmissionBrief(
        id=row.id,
        edition_number=edition.number if edition is not None else None,
        language=row.language,
        sender=people.on(row.sender_id, day, row.sender_position_id),
        recipient=people.on(row.recipient_id, day, row.recipient_position_id),
        sent_on=row.sent_on,
        not_before=row.not_before,
        channel=row.channel,
        via=reader.text(via, "name") if via is not None else NO_WORDING,
        visit=reader.text(visit, "title") if visit is not None else NO_WORDING,
        acknowledged_on=row.acknowledged_on,
        document_hash=row.document_hash,
        note=reader.text(row, "note"),
        invented=row.invented,
    )


def _day(row: Transmission) -> date | None:
    known = row.sent_on or row.not_before
    return known.latest() if known is not None else None
