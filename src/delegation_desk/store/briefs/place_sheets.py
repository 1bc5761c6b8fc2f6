"""What the sheet of a city needs: its facts, its partnership's story, how often one met there."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import col

from delegation_desk.core.dates import PartialDate
from delegation_desk.model.partnership_parts import Partner, PartnershipEvent
from delegation_desk.model.places import Place
from delegation_desk.model.policies import Policy
from delegation_desk.model.policy_parts import Transmission
from delegation_desk.model.visits import ItemKind, ItemStatus, ProgrammeItem
from delegation_desk.store.briefs.places import PlaceBrief, place
from delegation_desk.store.briefs.reading import Reader, Wording
from delegation_desk.store.briefs.visits import PartnershipFacts, partnership_facts


@dataclass(frozen=True)
class EventBrief:
    """One line of a partnership's story."""

    when: PartialDate | None
    title: Wording
    source: Wording
    invented: bool


@dataclass(frozen=True)
class PlaceSheet:
    """A city as a traveller should know it."""

    place: PlaceBrief
    partnership: PartnershipFacts | None
    story: tuple[EventBrief, ...]
    met: tuple[tuple[int, int], ...]  # meetings there by year
    compared: tuple[PlaceBrief, ...]  # own territories, to see its size by


def place_sheets(reader: Reader, place_ids: list[UUID], home_id: UUID | None) -> tuple[PlaceSheet, ...]:
    """The sheets of some places, as far as the document may know."""
    own = _territories(reader, home_id)
    sheets = []
    for place_id in dict.fromkeys(place_ids):
        brief = place(reader, place_id, facts=True)
        if brief is not None:
            partnership = _partnership(reader, place_id, home_id)
            sheets.append(
                PlaceSheet(
                    place=brief,
                    partnership=partnership,
                    story=_story(reader, partnership.id) if partnership else (),
                    met=_met(reader, place_id),
                    compared=tuple(one for one in own if one.id != place_id),
                )
            )
    return tuple(sheets)


def _territories(reader: Reader, home_id: UUID | None) -> list[PlaceBrief]:
    """Home, and the territories that the own policies describe."""
    ids = [home_id, *(row.territory_id for row in reader.rows(Policy, order="code"))]
    found = (place(reader, row_id, facts=True) for row_id in dict.fromkeys(ids))
    return [brief for brief in found if brief is not None]


def _partnership(reader: Reader, place_id: UUID, home_id: UUID | None) -> PartnershipFacts | None:
    """The oldest partnership with a place: that of home before those of our other territories."""
    ids = [row.partnership_id for row in reader.rows(Partner, Partner.place_id == place_id)]
    found = [facts for row_id in ids if (facts := partnership_facts(reader, row_id)) is not None]
    found.sort(key=lambda one: (not one.with_home(home_id), one.since.edtf() if one.since else "9999"))
    return found[0] if found else None


def _story(reader: Reader, partnership_id: UUID) -> tuple[EventBrief, ...]:
    rows = reader.rows(PartnershipEvent, PartnershipEvent.partnership_id == partnership_id)
    known = [row for row in rows if reader.happened(row.happened_on or _not_before(reader, row), row)]
    known.sort(key=lambda row: row.happened_on.edtf() if row.happened_on else "9999")
    return tuple(
        EventBrief(row.happened_on, reader.text(row, "title"), reader.noted(row.source), row.invented)
        for row in known
    )


def _not_before(reader: Reader, row: PartnershipEvent) -> PartialDate | None:
    """The first day on which an event without a date can have been."""
    sent = reader.get(Transmission, row.transmission_id)
    return (sent.sent_on or sent.not_before) if sent is not None else None


def _met(reader: Reader, place_id: UUID) -> tuple[tuple[int, int], ...]:
    inside = [place_id, *(row.id for row in reader.rows(Place, Place.parent_id == place_id))]
    rows = reader.rows(
        ProgrammeItem,
        col(ProgrammeItem.place_id).in_(inside),
        ProgrammeItem.kind == ItemKind.MEETING,
        ProgrammeItem.status != ItemStatus.CANCELLED,
    )
    seen = (row for row in rows if row.starts and reader.on_programme(row.audience))
    years = Counter(row.starts.year for row in seen if row.starts and reader.knows(row.starts.date(), row))
    return tuple(sorted(years.items()))
