"""Queries on partnerships: the list, the story in its order, outcomes with their certainty, evaluations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, cast
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, func, select

from delegation_desk.core.language import N_, current
from delegation_desk.model.evidence import STRENGTH, count_outcomes
from delegation_desk.model.outcomes import Outcome, OutcomeLink
from delegation_desk.model.partnership_parts import Evaluation, Partner, PartnershipEvent
from delegation_desk.model.partnerships import Partnership
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.record import Record
from delegation_desk.store import listing
from delegation_desk.store.briefs.linked import Linked, linked

ABOUT: Final = ("visit_id", "agreement_id", "transmission_id", "outcome_id")
"""The columns by which an event says what it is about."""

CRITERIA: Final[Mapping[str, str]] = {
    "aims": N_("Aims"),
    "activity": N_("Activity"),
    "civil_society": N_("Civil society"),
    "organisation": N_("Organisation"),
    "projects": N_("Projects"),
    "goals": N_("Goals reached"),
}
"""The sides from which a partnership is looked at, and what they are called."""


def partnership_ids(
    session: Session, typed: str, filters: Mapping[str, Any], key: str, *, descending: bool
) -> Sequence[UUID]:
    """The partnerships that fit, by title, status, kind or beginning; a word may stand in their story."""
    columns: dict[str, Any] = {"status": Partnership.status, "since": Partnership.since}
    shown = listing.by_wording(Partnership.title, current(), listing.by_heading(Partnership))
    by = col(columns[key]) if key in columns else shown
    order = by.desc() if descending else by.asc()
    where = [
        cast("ColumnElement[bool]", col(getattr(Partnership, name)) == value)
        for name, value in filters.items()
    ]
    return listing.ids(
        session,
        Partnership,
        typed,
        where=where,
        order=(order.nulls_last(), col(Partnership.code)),
        through=((PartnershipEvent, "partnership_id"), (Evaluation, "partnership_id")),
    )


def partners(session: Session, ids: Iterable[UUID]) -> dict[UUID, list[str]]:
    """The names of the partners of some partnerships, in their order."""
    wanted = select(Partner).where(
        col(Partner.partnership_id).in_(list(ids)), col(Partner.deleted_at).is_(None)
    )
    found: dict[UUID, list[str]] = {}
    for partner in session.exec(wanted.order_by(col(Partner.order), col(Partner.created_at))):
        body, place = partner_records(session, partner)
        name = body.called() if body is not None else place.called() if place is not None else ""
        found.setdefault(partner.partnership_id, []).append(name)
    return {each: [name for name in names if name] for each, names in found.items()}


def partner_records(session: Session, partner: Partner) -> tuple[Organisation | None, Place | None]:
    """The body and the place that a partner is."""
    body = session.get(Organisation, partner.organisation_id) if partner.organisation_id else None
    return body, session.get(Place, partner.place_id) if partner.place_id else None


def events(session: Session, partnership_id: UUID) -> Sequence[PartnershipEvent]:
    """The story in the order of time; what has no date comes last."""
    wanted = select(PartnershipEvent).where(
        PartnershipEvent.partnership_id == partnership_id, col(PartnershipEvent.deleted_at).is_(None)
    )
    order = col(PartnershipEvent.happened_on).asc().nulls_last(), col(PartnershipEvent.created_at)
    return session.exec(wanted.order_by(*order)).all()


def about(session: Session, event_id: UUID) -> tuple[Linked, ...]:
    """What an event is about."""
    event = session.get(PartnershipEvent, event_id)
    return linked(session, event, ABOUT) if event is not None else ()


def outcome_links(session: Session, partnership_id: UUID) -> Sequence[OutcomeLink]:
    """The links to outcomes, the surest first; an outcome in the bin leaves its links out."""
    wanted = select(OutcomeLink).where(
        OutcomeLink.partnership_id == partnership_id,
        col(OutcomeLink.deleted_at).is_(None),
        OutcomeLink.outcome_id == Outcome.id,
        col(Outcome.deleted_at).is_(None),
    )
    rows = session.exec(wanted.order_by(col(OutcomeLink.created_at))).all()
    return sorted(rows, key=lambda row: STRENGTH.index(row.certainty.name))


def outcome_count(session: Session, partnership_id: UUID) -> Mapping[str, int]:
    """How many outcomes there are of each certainty, each counted once."""
    links: dict[UUID, list[str]] = {}
    for row in outcome_links(session, partnership_id):
        links.setdefault(row.outcome_id, []).append(row.certainty.name)
    return count_outcomes(links)


def evaluations(session: Session, partnership_id: UUID) -> Sequence[Evaluation]:
    """The evaluations, the latest first."""
    wanted = select(Evaluation).where(
        Evaluation.partnership_id == partnership_id, col(Evaluation.deleted_at).is_(None)
    )
    return session.exec(
        wanted.order_by(col(Evaluation.evaluated_on).desc().nulls_last(), col(Evaluation.created_at).desc())
    ).all()


def ratings(evaluation: Evaluation) -> list[int | None]:
    """The marks of an evaluation in the order of CRITERIA; None is unknown, which is not 0."""
    return [getattr(evaluation, name) for name in CRITERIA]


def count_of(session: Session, record: type[Record], partnership_id: UUID) -> int:
    """How many rows of a table belong to a partnership."""
    column = col(record.partnership_id)  # type: ignore[attr-defined]  # asked only of tables that have it
    counted = select(func.count()).select_from(record).where(column == partnership_id)
    return session.exec(counted.where(col(record.deleted_at).is_(None))).one()
