"""Gifts as documents of the own staff print them: with a meeting, and all those of a visit in a list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import col, or_

from delegation_desk.model.correspondence import Gift, Way
from delegation_desk.model.places import Organisation
from delegation_desk.model.visits import ProgrammeItem, Visit
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
    item_id: UUID | None = None  # with which it is given or received


def gifts_in(reader: Reader, items: Iterable[UUID]) -> dict[UUID, tuple[GiftBrief, ...]]:
    """The gifts given or received in these items."""
    found: dict[UUID, tuple[GiftBrief, ...]] = {}
    for row in reader.of(Gift, "item_id", items):
        if row.item_id is not None and _known(reader, row):
            brief = GiftBrief(reader.text(row, "description"), row.way, row.invented)
            found[row.item_id] = (*found.get(row.item_id, ()), brief)
    return found


def gifts_of(
    reader: Reader, people: People, visit_id: UUID, day: date | None, items: Iterable[UUID]
) -> tuple[GiftBrief, ...]:
    """All gifts of a visit and its items for the own staff, who packs them, in the order of their days."""
    if not reader.inside():
        return ()
    rows = reader.rows(Gift, or_(col(Gift.visit_id) == visit_id, col(Gift.item_id).in_(list(items))))
    rows.sort(key=lambda row: row.given_on.edtf() if row.given_on else "9999")
    return tuple(_listed(reader, people, day, row) for row in rows if _known(reader, row))


def _known(reader: Reader, row: Gift) -> bool:
    """Whether a gift may be told: what is given is planned, what is received has to have come by then.

    Without a day of its own it comes on that of its item, else not before the visit begins.
    """
    if row.way is Way.OUTGOING or reader.until is None:
        return True
    if row.given_on is not None:
        return reader.happened(row.given_on, row)
    item, visit = reader.get(ProgrammeItem, row.item_id), reader.get(Visit, row.visit_id)
    if item is not None and item.starts is not None:
        return item.starts.date() <= reader.until
    start = visit.starts_on if visit is not None else None
    return start is None or start.earliest() <= reader.until


def _listed(reader: Reader, people: People, day: date | None, row: Gift) -> GiftBrief:
    outgoing = row.way is Way.OUTGOING
    person = people.on(row.recipient_id if outgoing else row.giver_id, day)
    body = reader.get(Organisation, row.recipient_organisation_id if outgoing else row.giver_organisation_id)
    name = reader.text(body, "name") if body is not None else NO_WORDING
    return GiftBrief(
        reader.text(row, "description"), row.way, row.invented, person, name, item_id=row.item_id
    )
