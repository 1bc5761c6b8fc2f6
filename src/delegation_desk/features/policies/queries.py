"""What the window asks about policies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, func, select

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.formats import format_date
from delegation_desk.core.language import _, current
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.policies import Policy
from delegation_desk.model.policy_parts import Claim, Edition, EditionStatus, Offer, Section, Transmission
from delegation_desk.model.positions import Position
from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.store import listing
from delegation_desk.store.today import today


def policy_ids(session: Session, typed: str, *, descending: bool) -> Sequence[UUID]:
    """The policies that fit, by code."""
    code = col(Policy.code)
    return listing.ids(session, Policy, typed, order=(code.desc() if descending else code,))


def editions(session: Session, policy_id: UUID) -> list[Edition]:
    """The editions of a policy, the newest first."""
    known = select(Edition).where(Edition.policy_id == policy_id, col(Edition.deleted_at).is_(None))
    return list(session.exec(known.order_by(col(Edition.number).desc())))


def newest_published(session: Session, policy_id: UUID) -> UUID | None:
    """The edition that is handed out now: the newest that is published."""
    known = editions(session, policy_id)
    return next((each.id for each in known if each.status is EditionStatus.PUBLISHED), None)


def own_values(session: Session) -> dict[str, Any]:
    """What a new policy takes over from the settings of the workspace: who issues it, and for where."""
    settings = session.exec(select(WorkspaceSettings)).first()
    if settings is None:
        return {}
    return {"territory_id": settings.home_place_id, "issuer_id": settings.office_id}


def sections(session: Session, edition_id: UUID) -> list[Section]:
    """The sections of an edition in their order."""
    known = select(Section).where(Section.edition_id == edition_id, col(Section.deleted_at).is_(None))
    return list(session.exec(known.order_by(col(Section.order))))


def count_in(session: Session, record: type[Offer] | type[Claim], section_ids: Sequence[UUID]) -> int:
    """How many offers or claims some sections have."""
    counted = select(func.count()).select_from(record).where(col(record.section_id).in_(section_ids))
    return session.exec(counted.where(col(record.deleted_at).is_(None))).one()


def count_transmissions(session: Session, policy_id: UUID) -> int:
    """How often the policy was sent to somebody."""
    counted = select(func.count()).select_from(Transmission).where(Transmission.policy_id == policy_id)
    return session.exec(counted.where(col(Transmission.deleted_at).is_(None))).one()


def territory(session: Session, policy: Policy) -> Place | None:
    """Where the policy holds."""
    return session.get(Place, policy.territory_id) if policy.territory_id is not None else None


def transmissions(session: Session, policy_id: UUID) -> list[Transmission]:
    """The transmissions; those with an unknown date come last."""
    known = select(Transmission).where(
        Transmission.policy_id == policy_id, col(Transmission.deleted_at).is_(None)
    )
    return list(session.exec(known.order_by(col(Transmission.sent_on).nulls_last())))


def person_words(session: Session, person_id: UUID | None, office_id: UUID | None) -> tuple[str, str]:
    """Name and printed office of somebody; empty where not known, as is an office of somebody else."""
    person = session.get(Person, person_id) if person_id is not None else None
    office = session.get(Position, office_id) if office_id is not None else None
    held = office is not None and office.person_id == person_id
    return (person.called() if person else "", _office_words(session, office) if office and held else "")


def _office_words(session: Session, office: Position) -> str:
    """The office and where it is held: "mayor" alone could be any city's."""
    body = session.get(Organisation, office.organisation_id) if office.organisation_id is not None else None
    return ", ".join(filter(None, (office.called(), body.called() if body is not None else "")))


def sent_early(session: Session, edition_id: UUID | None, day: PartialDate | None) -> str:
    """What to say where an edition was sent before it was published or valid; "" where it was not."""
    edition = session.get(Edition, edition_id) if edition_id is not None else None
    if edition is None or day is None:
        return ""
    if edition.published_on is None:
        return _("Edition {n} is not published.").format(n=edition.number)
    if day.certainly_before(edition.published_on):
        published = format_date(edition.published_on, current())
        return _("Edition {n} was published only later, on {day}.").format(n=edition.number, day=published)
    if edition.valid_from is not None and day.certainly_before(edition.valid_from):
        begins = format_date(edition.valid_from, current())
        return _("Edition {n} is valid only from {day}.").format(n=edition.number, day=begins)
    return ""


def is_stale(session: Session, claim: Claim) -> bool:
    """Whether a claim is past the day by which it was to be reviewed."""
    return claim.review_on is not None and claim.review_on < today(session)
