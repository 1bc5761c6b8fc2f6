"""Queries on places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlmodel import Session, col

from delegation_desk.model.place_facts import PlaceFact
from delegation_desk.model.places import Place
from delegation_desk.store import listing


def place_ids(
    session: Session, typed: str, filters: Mapping[str, Any], key: str, *, descending: bool
) -> Sequence[UUID]:
    """The places that fit, by name, kind or country."""
    column = {"kind": Place.kind, "country": Place.country}.get(key, Place.sort_name)
    order = col(column)
    return listing.ids(
        session,
        Place,
        typed,
        where=[col(getattr(Place, name)) == value for name, value in filters.items()],
        order=(order.desc() if descending else order, col(Place.sort_name)),
        through=((PlaceFact, "place_id"),),
    )
