"""Which lines of a programme cannot both be, as the same people are to take part in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlmodel import Session, col, or_, select

from delegation_desk.core.formats import format_date, format_minutes
from delegation_desk.core.language import _, current, ngettext
from delegation_desk.core.zones import Span
from delegation_desk.features.visits import service
from delegation_desk.model.clashes import overlaps
from delegation_desk.model.visit_facts import ItemFacts, VisitFacts
from delegation_desk.model.visit_parts import Participant
from delegation_desk.model.visits import ProgrammeItem
from delegation_desk.model.words import Side
from delegation_desk.store.today import today

_FEW: Final = 5  # pairs that are named before printing


def clashing(session: Session, visit_id: UUID) -> dict[UUID, str]:
    """For each line that clashes with others, with which and for how long."""
    said: dict[UUID, list[str]] = defaultdict(list)
    for each in overlaps(VisitFacts(today(session), tuple(_facts(session, visit_id)))):
        said[each.first.id].append(_sentence(each.second, each.length))
        said[each.second.id].append(_sentence(each.first, each.length))
    return {item_id: " ".join(sentences) for item_id, sentences in said.items()}


def overlap_warnings(session: Session, visit_id: UUID, printed: Collection[UUID]) -> tuple[str, ...]:
    """A sentence for each two of the printed lines that cannot both be, for whoever prints them."""
    both = [
        each
        for each in overlaps(VisitFacts(today(session), tuple(_facts(session, visit_id))))
        if each.first.id in printed and each.second.id in printed
    ]
    said = [
        _("“{first}” and “{second}” overlap by {length} ({day}).").format(
            first=each.first.title,
            second=each.second.title,
            length=format_minutes(round(each.length.total_seconds()) // 60, current()),
            day=_day(session, each.second.id),
        )
        for each in both[:_FEW]
    ]
    if len(both) > _FEW:
        rest = len(both) - _FEW
        more = ngettext(
            "{n} more pair of programme items overlaps.", "{n} more pairs of programme items overlap.", rest
        )
        said.append(more.format(n=rest))
    return tuple(said)


def _day(session: Session, item_id: UUID) -> str:
    starts = session.get_one(ProgrammeItem, item_id).starts
    return format_date(starts.date(), current(), "numeric") if starts is not None else ""


def _sentence(other: ItemFacts, length: timedelta) -> str:
    minutes = format_minutes(round(length.total_seconds()) // 60, current())
    return _("Overlaps “{other}” by {length}.").format(other=other.title, length=minutes)


def _facts(session: Session, visit_id: UUID) -> list[ItemFacts]:
    items = service.programme(session, visit_id)
    travelling = {member.person_id for member in service.members(session, visit_id)}
    named = _named(session, [item.id for item in items], travelling)
    # The visit itself stands for those of the delegation that nobody has entered yet.
    delegation = {visit_id, *travelling}
    return [
        ItemFacts(
            id=item.id,
            title=item.called(),
            kind=item.kind.name,
            status=item.status.name,
            span=_span(item),
            people=frozenset(named[item.id] | (delegation if item.everyone else set())),
        )
        for item in items
    ]


def _span(item: ProgrammeItem) -> Span | None:
    """From when to when; None where nobody knows when it ends, or by which clocks."""
    known = item.ends is not None and item.starts_zone and item.ends_zone
    span = item.span() if known else None
    return Span(*span) if span is not None else None


def _named(session: Session, item_ids: list[UUID], travelling: set[UUID]) -> dict[UUID, set[UUID]]:
    """Those of the own side and of the delegation who are named for each line."""
    found: dict[UUID, set[UUID]] = defaultdict(set)
    rows = select(Participant.item_id, Participant.person_id).where(
        col(Participant.item_id).in_(item_ids),
        or_(Participant.side == Side.OWN, col(Participant.person_id).in_(travelling)),
        col(Participant.deleted_at).is_(None),
    )
    for item_id, person_id in session.exec(rows):
        found[item_id].add(person_id)
    return found
