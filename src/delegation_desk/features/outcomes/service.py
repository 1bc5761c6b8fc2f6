"""Queries on outcomes: the list, and the chain of links that says what they came of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, cast
from uuid import UUID

from sqlalchemy import ColumnElement, String
from sqlmodel import Session, col, func, select, type_coerce

from delegation_desk.core.language import current
from delegation_desk.model.evidence import strongest
from delegation_desk.model.outcomes import Certainty, Outcome, OutcomeLink
from delegation_desk.store import listing
from delegation_desk.store.briefs.linked import Linked, linked

TARGETS: Final = (
    "item_id",
    "visit_id",
    "agreement_id",
    "organisation_id",
    "partnership_id",
    "transmission_id",
    "correspondence_id",
)
"""The columns by which a link says what an outcome came of, the most exact first."""


def outcome_ids(
    session: Session, typed: str, filters: Mapping[str, Any], key: str, *, descending: bool
) -> Sequence[UUID]:
    """The outcomes that fit, by title, status, date or amount; a word may stand in their evidence."""
    columns: dict[str, Any] = {
        "status": Outcome.status,
        "date": Outcome.reached_on,
        "amount": Outcome.amount,
    }
    shown = listing.by_wording(Outcome.title, current(), listing.by_heading(Outcome))
    by = col(columns[key]) if key in columns else shown
    order = by.desc() if descending else by.asc()
    return listing.ids(
        session,
        Outcome,
        typed,
        where=[_condition(name, value) for name, value in filters.items()],
        order=(order.nulls_last(), col(Outcome.code)),
        through=((OutcomeLink, "outcome_id"),),
    )


def years(session: Session) -> list[str]:
    """The years in which outcomes were reached, the latest first."""
    known = select(type_coerce(col(Outcome.reached_on), String)).where(
        col(Outcome.reached_on).is_not(None), col(Outcome.deleted_at).is_(None)
    )
    return sorted({day[:4] for day in session.exec(known.distinct())}, reverse=True)


def certainties(session: Session, ids: Iterable[UUID]) -> dict[UUID, Certainty]:
    """The surest link of each outcome that has one."""
    wanted = select(OutcomeLink).where(
        col(OutcomeLink.outcome_id).in_(list(ids)), col(OutcomeLink.deleted_at).is_(None)
    )
    found: dict[UUID, list[str]] = {}
    for row in session.exec(wanted):
        found.setdefault(row.outcome_id, []).append(row.certainty.name)
    return {each: Certainty[best] for each, names in found.items() if (best := strongest(names))}


def targets(session: Session, link_id: UUID) -> tuple[Linked, ...]:
    """What a link points to."""
    found = session.get(OutcomeLink, link_id)
    return linked(session, found, TARGETS) if found is not None else ()


def count_links(session: Session, outcome_id: UUID) -> int:
    """How many links the chain of an outcome has."""
    counted = select(func.count()).select_from(OutcomeLink).where(OutcomeLink.outcome_id == outcome_id)
    return session.exec(counted.where(col(OutcomeLink.deleted_at).is_(None))).one()


def _condition(name: str, value: Any) -> ColumnElement[bool]:
    if name == "year":
        return type_coerce(col(Outcome.reached_on), String).startswith(value)
    return cast("ColumnElement[bool]", col(getattr(Outcome, name)) == value)
