"""What was before a meeting: who met or wrote to whom, and what earlier agreements promise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from delegation_desk.core.dates import PartialDate
from delegation_desk.model.agreement_parts import Obligation, ObligationState
from delegation_desk.model.agreements import Agreement
from delegation_desk.model.correspondence import Correspondence, CorrespondenceKind
from delegation_desk.model.meetings import Meeting
from delegation_desk.model.visit_parts import Participant
from delegation_desk.model.visits import ItemKind, ItemStatus, ProgrammeItem
from delegation_desk.model.words import Side
from delegation_desk.store.briefs.organisations import organisation
from delegation_desk.store.briefs.programme import ItemBrief
from delegation_desk.store.briefs.reading import NO_WORDING, Reader, Wording
from delegation_desk.store.clock import real_day


@dataclass(frozen=True)
class Encounter:
    """An earlier contact with somebody, and what remained of it."""

    when: PartialDate | None
    kind: ItemKind | CorrespondenceKind
    title: Wording
    remained: Wording
    person_ids: tuple[UUID, ...]
    invented: bool


@dataclass(frozen=True)
class PromiseBrief:
    """A promise that an earlier agreement holds."""

    agreement: Wording
    side: Side
    who: Wording
    text: Wording
    due: PartialDate | None
    state: ObligationState
    overdue: bool  # on the document's day, as the agreement's own sheet says
    invented: bool


def encounters(reader: Reader, items: Sequence[ItemBrief]) -> dict[UUID, tuple[Encounter, ...]]:
    """For each item, the earlier contacts with its counterparts, the newest first."""
    dated = [item for item in items if item.starts is not None and item.counterparts]
    ids = {person.id for item in dated for person in item.counterparts}
    known = [*_earlier_items(reader, ids), *_letters(reader, ids)]
    return {item.id: _before(item, known) for item in dated}


def _before(item: ItemBrief, known: list[tuple[date | None, UUID, Encounter]]) -> tuple[Encounter, ...]:
    people = {person.id for person in item.counterparts}
    day = item.starts.local.date() if item.starts else date.max
    found = [
        encounter
        for when, source, encounter in known
        if source != item.id and people & set(encounter.person_ids) and (when is None or when < day)
    ]
    return tuple(sorted(found, key=lambda e: e.when.edtf() if e.when else "", reverse=True))


def _earlier_items(reader: Reader, ids: set[UUID]) -> list[tuple[date | None, UUID, Encounter]]:
    taken_part: dict[UUID, list[UUID]] = {}
    for participant in reader.of(Participant, "person_id", ids):
        taken_part.setdefault(participant.item_id, []).append(participant.person_id)
    rows = [row for row in reader.of(ProgrammeItem, "id", taken_part) if _took_place(reader, row)]
    sheets = {sheet.item_id: sheet for sheet in reader.of(Meeting, "item_id", [row.id for row in rows])}
    return [
        (row.starts.date(), row.id, _encounter(reader, row, sheets.get(row.id), taken_part[row.id]))
        for row in rows
        if row.starts is not None
    ]


def _took_place(reader: Reader, row: ProgrammeItem) -> bool:
    if row.starts is None or row.status is ItemStatus.CANCELLED:
        return False
    return reader.may_see(row.audience) and reader.knows(row.starts.date(), row)


def _encounter(reader: Reader, row: ProgrammeItem, sheet: Meeting | None, people: list[UUID]) -> Encounter:
    told = sheet is not None and reader.may_see(sheet.minutes_audience)
    return Encounter(
        when=PartialDate.of(row.starts.date()) if row.starts else None,
        kind=row.kind,
        title=reader.text(row, "title"),
        remained=reader.text(sheet, "results") if sheet is not None and told else NO_WORDING,
        person_ids=tuple(people),
        invented=row.invented,
    )


def _letters(reader: Reader, ids: set[UUID]) -> list[tuple[date | None, UUID, Encounter]]:
    """Correspondence has no audience of its own, so it is for the own staff."""
    if not reader.inside() or not ids:
        return []
    rows = [
        *reader.of(Correspondence, "sender_id", ids),
        *reader.of(Correspondence, "recipient_id", ids),
    ]
    found: dict[UUID, tuple[date | None, UUID, Encounter]] = {}
    for row in rows:
        if reader.knows(row.dated, row):
            people = tuple(one for one in (row.sender_id, row.recipient_id) if one in ids and one is not None)
            encounter = Encounter(
                row.dated, row.kind, reader.text(row, "subject"), NO_WORDING, people, row.invented
            )
            found[row.id] = (row.dated.latest() if row.dated else None, row.id, encounter)
    return list(found.values())


def promises(reader: Reader, items: Sequence[ItemBrief]) -> dict[UUID, tuple[PromiseBrief, ...]]:
    """For each item, what earlier agreements promise on the part of the counterparts' bodies."""
    bodies = {
        item.id: {office.organisation_id for p in item.counterparts for office in p.offices} for item in items
    }
    wanted = {body for several in bodies.values() for body in several if body is not None}
    rows = reader.of(Obligation, "organisation_id", wanted, order="order")
    reader.prepare(Agreement, (row.agreement_id for row in rows))
    found: dict[UUID, tuple[PromiseBrief, ...]] = {}
    for item in items:
        day = item.starts.local.date() if item.starts else None
        found[item.id] = tuple(
            promise
            for row in rows
            if day and row.organisation_id in bodies[item.id] and (promise := _promise(reader, row, day))
        )
    return found


def _promise(reader: Reader, row: Obligation, day: date) -> PromiseBrief | None:
    agreement = reader.get(Agreement, row.agreement_id)
    if agreement is None or agreement.signed_on is None or not agreement.signed_on.certainly_before(day):
        return None
    body = organisation(reader, row.organisation_id)
    now = reader.until or real_day(reader.session)
    running = row.state in (ObligationState.OPEN, ObligationState.IN_PROGRESS)
    return PromiseBrief(
        reader.text(agreement, "title"),
        row.side,
        body.name if body else NO_WORDING,
        reader.text(row, "text"),
        row.due,
        row.state,
        running and row.due is not None and row.due.certainly_before(now),
        row.invented,
    )
