"""Where one met a person, and what was sent to or by that person; every date as far as it is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, or_
from sqlmodel import Session, col, select

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import _
from delegation_desk.model.correspondence import Correspondence
from delegation_desk.model.people import Person
from delegation_desk.model.policies import Policy
from delegation_desk.model.policy_parts import Edition, Transmission
from delegation_desk.model.visit_parts import Participant
from delegation_desk.model.visits import Member, ProgrammeItem, Visit

WATCHED: Final = frozenset(
    {
        *("participant", "member", "programme_item", "visit"),
        *("transmission", "correspondence", "policy", "edition", "person"),
    }
)


@dataclass(frozen=True)
class Encounter:
    """Something that a person took part in, sent or received."""

    table: str
    id: UUID  # of the record to open
    title: str
    day: PartialDate | None
    about: str  # what it was part of, or from whom or to whom
    not_before: PartialDate | None = None  # where only that is certain
    tab: str = ""  # where on the record's page it stands


def encounters(session: Session, person_id: UUID) -> list[Encounter]:
    """Everything of a person, newest first; what has no date comes last."""
    found = [*_items(session, person_id), *_visits(session, person_id)]
    found += [*_transmissions(session, person_id), *_correspondence(session, person_id)]
    return sorted(found, key=_earliest, reverse=True)


def _earliest(each: Encounter) -> date:
    known = each.day or each.not_before
    return known.earliest() if known is not None else date.min


def _items(session: Session, person_id: UUID) -> list[Encounter]:
    rows = session.exec(
        select(ProgrammeItem, Visit)
        .where(
            Participant.person_id == person_id,
            Participant.item_id == ProgrammeItem.id,
            ProgrammeItem.visit_id == Visit.id,
            col(ProgrammeItem.deleted_at).is_(None),
            col(Visit.deleted_at).is_(None),
        )
        .distinct()
    ).all()
    return [
        Encounter(
            "programme_item",
            item.id,
            item.called(),
            PartialDate.of(item.starts.date()) if item.starts is not None else None,
            visit.called(),
        )
        for item, visit in rows
    ]


def _visits(session: Session, person_id: UUID) -> list[Encounter]:
    rows = session.exec(
        select(Visit).where(
            Member.person_id == person_id, Member.visit_id == Visit.id, col(Visit.deleted_at).is_(None)
        )
    ).all()
    return [Encounter("visit", row.id, row.called(), row.starts_on, row.code) for row in rows]


def _transmissions(session: Session, person_id: UUID) -> list[Encounter]:
    rows = session.exec(
        select(Transmission, Policy).where(
            Transmission.policy_id == Policy.id,
            _sent_or_received(Transmission, person_id),
            col(Transmission.deleted_at).is_(None),
            col(Policy.deleted_at).is_(None),
        )
    ).all()
    return [
        Encounter(
            "policy",
            policy.id,
            policy.called(),
            sent.sent_on,
            _joined(_edition(session, sent), _(sent.channel.value), _between(session, sent, person_id)),
            not_before=sent.not_before,
            tab="transmissions",
        )
        for sent, policy in rows
    ]


def _correspondence(session: Session, person_id: UUID) -> list[Encounter]:
    rows = session.exec(
        select(Correspondence).where(
            _sent_or_received(Correspondence, person_id), col(Correspondence.deleted_at).is_(None)
        )
    ).all()
    return [
        Encounter(
            "correspondence",
            row.id,
            row.called(),
            row.dated,
            _joined(_(row.kind.value), _between(session, row, person_id)),
        )
        for row in rows
    ]


def _sent_or_received(record: Any, person_id: UUID) -> ColumnElement[bool]:
    return or_(record.sender_id == person_id, record.recipient_id == person_id)


def _edition(session: Session, sent: Transmission) -> str:
    edition = session.get(Edition, sent.edition_id) if sent.edition_id is not None else None
    return _("Edition {n}").format(n=edition.number) if edition is not None else _("edition not known")


def _between(session: Session, sent: Transmission | Correspondence, person_id: UUID) -> str:
    """To whom the person sent it, else from whom it came."""
    is_sender = sent.sender_id == person_id
    other_id = sent.recipient_id if is_sender else sent.sender_id
    other = session.get(Person, other_id) if other_id is not None else None
    if other is None:
        return _("recipient not known") if is_sender else _("sender not known")
    return (_("to {name}") if is_sender else _("from {name}")).format(name=other.called())


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))
