"""Places and the facts about them as documents print them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from delegation_desk.core.dates import PartialDate
from delegation_desk.model.place_facts import PlaceFact
from delegation_desk.model.places import Place, PlaceKind
from delegation_desk.store.briefs.reading import NO_WORDING, Reader, Wording


@dataclass(frozen=True)
class FactBrief:
    """A figure or statement with its date and source."""

    key: str
    label: Wording
    value: Decimal | None
    unit: str
    text: Wording
    as_of: PartialDate | None
    source: Wording
    invented: bool


@dataclass(frozen=True)
class PlaceBrief:
    """A place: names, clock, position."""

    id: UUID
    name: Wording
    native: str
    kind: PlaceKind
    country: str
    zone: str
    latitude: float | None
    longitude: float | None
    holidays: str
    profile: Wording
    practical: Wording
    facts: tuple[FactBrief, ...]
    invented: bool

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude in degrees, where both are known."""
        known = self.latitude is not None and self.longitude is not None
        return (self.latitude, self.longitude) if known else None  # type: ignore[return-value]  # both were checked

    def figures(self, key: str) -> tuple[FactBrief, ...]:
        """The figures of one key, the oldest first."""
        found = (fact for fact in self.facts if fact.key == key and fact.value is not None)
        return tuple(sorted(found, key=lambda fact: fact.as_of.edtf() if fact.as_of else ""))


def place(reader: Reader, place_id: UUID | None, *, facts: bool = False) -> PlaceBrief | None:
    """The place of this id, with its facts if asked for; None if there is none."""
    row = reader.get(Place, place_id)
    if row is None:
        return None
    return PlaceBrief(
        id=row.id,
        name=reader.text(row, "name"),
        native=row.name.get("zh") if row.country == "CN" and reader.language != "zh" else "",
        kind=row.kind,
        country=row.country,
        zone=row.zone,
        latitude=row.latitude,
        longitude=row.longitude,
        holidays=row.holidays,
        # Only a sheet of the place prints these, so only then may they count as missing.
        profile=reader.text(row, "profile") if facts else NO_WORDING,
        practical=reader.text(row, "practical") if facts else NO_WORDING,
        facts=_facts(reader, row.id) if facts else (),
        invented=row.invented,
    )


def _facts(reader: Reader, place_id: UUID) -> tuple[FactBrief, ...]:
    rows = reader.rows(PlaceFact, PlaceFact.place_id == place_id, order="order")
    return tuple(_fact(reader, row) for row in rows if reader.knows(row.as_of, row))


def _fact(reader: Reader, row: PlaceFact) -> FactBrief:
    return FactBrief(
        key=row.key,
        label=reader.text(row, "label"),
        value=row.value,
        unit=row.unit,
        text=reader.text(row, "text"),
        as_of=row.as_of,
        source=reader.text(row, "source"),
        invented=row.invented,
    )
