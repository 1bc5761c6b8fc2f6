"""Organisations as documents print them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from delegation_desk.model.places import Organisation, OrganisationKind, Place
from delegation_desk.model.positions import ContactKind, ContactPoint
from delegation_desk.store.briefs.reading import NO_WORDING, Reader, Wording

_CHINESE_SPEAKING: Final = frozenset({"CN", "HK", "MO", "SG", "TW"})


@dataclass(frozen=True)
class OrganisationBrief:
    """A body: its names, where it is, what it does, how to reach it as far as the edition may tell."""

    id: UUID
    name: Wording
    native: str
    short_name: str
    kind: OrganisationKind
    own: bool
    parent: Wording
    place: Wording
    address: str
    phone: str
    email: str
    web: str
    industry: Wording
    profile: Wording
    offers: Wording
    seeks: Wording
    icon: str
    invented: bool
    ways_invented: bool = False
    """Whether the body itself is real, but ways to reach it are invented."""


def organisation(reader: Reader, organisation_id: UUID | None) -> OrganisationBrief | None:
    """The organisation of this id; None if there is none."""
    row = reader.get(Organisation, organisation_id)
    if row is None:
        return None
    place, parent = reader.get(Place, row.place_id), reader.get(Organisation, row.parent_id)
    points = _points(reader, row)
    return OrganisationBrief(
        id=row.id,
        name=reader.text(row, "name"),
        native=_native(reader, row, place),
        short_name=row.short_name,
        kind=row.kind,
        own=row.own,
        parent=reader.text(parent, "name") if parent else NO_WORDING,
        place=reader.text(place, "name") if place else NO_WORDING,
        address=row.address or _first(reader, row, points, ContactKind.ADDRESS),
        phone=_own(reader, row, "phone", ContactKind.PHONE)
        or _first(reader, row, points, ContactKind.PHONE, ContactKind.MOBILE),
        email=_own(reader, row, "email", ContactKind.EMAIL) or _first(reader, row, points, ContactKind.EMAIL),
        web=_own(reader, row, "web", ContactKind.WEB) or _first(reader, row, points, ContactKind.WEB),
        industry=reader.text(row, "industry"),
        profile=reader.text(row, "profile"),
        offers=reader.text(row, "offers"),
        seeks=reader.text(row, "seeks"),
        icon=row.icon,
        invented=row.invented,
        ways_invented=not row.invented and any(point.invented for point in points),
    )


def _native(reader: Reader, row: Organisation, place: Place | None) -> str:
    """The Chinese name, for a body of a Chinese-speaking place in a document of another language."""
    native = place is not None and place.country in _CHINESE_SPEAKING and reader.language != "zh"
    return row.name.get("zh") if native else ""


def _points(reader: Reader, row: Organisation) -> list[ContactPoint]:
    points = reader.children(row, ContactPoint, "organisation_id", order="order")
    return [point for point in points if reader.may_reach(point.audience)]


def _own(reader: Reader, row: Organisation, field: str, kind: ContactKind) -> str:
    return reader.way(row, field, kind, row.heading())


def _first(reader: Reader, row: Organisation, points: Sequence[ContactPoint], *kinds: ContactKind) -> str:
    point = next((point for point in points if point.kind in kinds), None)
    return reader.way(point, "value", point.kind, row.heading()) if point is not None else ""
