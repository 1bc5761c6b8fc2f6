"""Organisations as documents print them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from delegation_desk.model.places import Organisation, OrganisationKind, Place
from delegation_desk.store.briefs.reading import NO_WORDING, Reader, Wording


@dataclass(frozen=True)
class OrganisationBrief:
    """A body: its names, where it is, what it does."""

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


def organisation(reader: Reader, organisation_id: UUID | None) -> OrganisationBrief | None:
    """The organisation of this id; None if there is none."""
    row = reader.get(Organisation, organisation_id)
    if row is None:
        return None
    place, parent = reader.get(Place, row.place_id), reader.get(Organisation, row.parent_id)
    return OrganisationBrief(
        id=row.id,
        name=reader.text(row, "name"),
        native="" if reader.language == "zh" or row.own else row.name.get("zh"),
        short_name=row.short_name,
        kind=row.kind,
        own=row.own,
        parent=reader.text(parent, "name") if parent else NO_WORDING,
        place=reader.text(place, "name") if place else NO_WORDING,
        address=row.address,
        phone=row.phone,
        email=row.email,
        web=row.web,
        industry=reader.text(row, "industry"),
        profile=reader.text(row, "profile"),
        offers=reader.text(row, "offers"),
        seeks=reader.text(row, "seeks"),
        icon=row.icon,
        invented=row.invented,
    )
