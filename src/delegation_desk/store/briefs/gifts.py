"""Gifts as documents of the own staff print them: with a meeting, or with the visit."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from delegation_desk.model.correspondence import Gift, Way
from delegation_desk.model.places import Organisation
from delegation_desk.store.briefs.people import People, PersonBrief
from delegation_desk.store.briefs.reading import NO_WORDING, Reader, Wording


@dataclass(frozen=True)
class GiftBrief:
    """A gift on a visit, and who gives or gets it on the other side."""

    description: Wording
    way: Way
    invented: bool
    person: PersonBrief | None = None
    body: Wording = NO_WORDING


def gifts_in(reader: Reader, items: Iterable[UUID]) -> dict[UUID, tuple[GiftBrief, ...]]:
    """The gifts given or received in these items."""
    found: dict[UUID, tuple[GiftBrief, ...]] = {}
    for row in reader.of(Gift, "item_id", items):
        brief = GiftBrief(reader.text(row, "description"), row.way, row.invented)
        if row.item_id is not None:
            found[row.item_id] = (*found.get(row.item_id, ()), brief)
    return found


def gifts_apart(
    reader: Reader, people: People, visit_id: UUID, day: date | None, told: Collection[UUID]
) -> tuple[GiftBrief, ...]:
    """The gifts of a visit that no sheet names, for the own staff; `told` are the items that have a sheet."""
    if not reader.inside():
        return ()
    rows = reader.rows(Gift, Gift.visit_id == visit_id)
    return tuple(_apart(reader, people, day, row) for row in rows if row.item_id not in told)


def _apart(reader: Reader, people: People, day: date | None, row: Gift) -> GiftBrief:
    outgoing = row.way is Way.OUTGOING
    person = people.on(row.recipient_id if outgoing else row.giver_id, day)
    body = reader.get(Organisation, row.recipient_organisation_id if outgoing else row.giver_organisation_id)
    name = reader.text(body, "name") if body is not None else NO_WORDING
    return GiftBrief(reader.text(row, "description"), row.way, row.invented, person, name)
