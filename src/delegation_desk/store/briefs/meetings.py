"""The sheets behind programme items as documents print them, and who met whom before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from delegation_desk.core.dates import PartialDate
from delegation_desk.model.materials import Material
from delegation_desk.model.meetings import Meeting, PointKind, TalkingPoint
from delegation_desk.model.visits import ItemStatus
from delegation_desk.model.words import Audience
from delegation_desk.store.briefs.gifts import GiftBrief, gifts_in
from delegation_desk.store.briefs.past import Encounter, PromiseBrief, encounters, promises
from delegation_desk.store.briefs.programme import ItemBrief
from delegation_desk.store.briefs.reading import NO_WORDING, Reader, Wording


@dataclass(frozen=True)
class MaterialBrief:
    """Something handed over."""

    title: Wording
    copies: int
    language: str
    invented: bool


@dataclass(frozen=True)
class MeetingBrief:
    """The sheet of one meeting, as far as the edition may show it."""

    item: ItemBrief
    objective: Wording
    objective_public: bool  # whether the other side reads it too
    wanted_result: Wording
    result_due: PartialDate | None
    background: Wording
    minutes: Wording
    results: Wording
    invented: bool
    points: tuple[tuple[PointKind, Wording], ...] = ()
    materials: tuple[MaterialBrief, ...] = ()
    gifts: tuple[GiftBrief, ...] = ()
    encounters: tuple[Encounter, ...] = ()
    promises: tuple[PromiseBrief, ...] = ()

    def of(self, kind: PointKind) -> tuple[Wording, ...]:
        """The points of one kind, in their order."""
        return tuple(text for found, text in self.points if found is kind)


def meetings(reader: Reader, items: Iterable[ItemBrief], *, past: bool = True) -> tuple[MeetingBrief, ...]:
    """The sheets that were written, but for what was cancelled; `past` adds what was before."""
    planned = {item.id: item for item in items if item.status is not ItemStatus.CANCELLED}
    sheets = {row.item_id: row for row in reader.of(Meeting, "item_id", planned)}
    written = {item_id: item for item_id, item in planned.items() if item_id in sheets}
    ids = [row.id for row in sheets.values()]
    points = reader.of(TalkingPoint, "meeting_id", ids, order="order")
    materials = reader.of(Material, "meeting_id", ids, order="order")
    given = gifts_in(reader, written) if reader.inside() else {}
    before = encounters(reader, list(written.values())) if past and reader.own_side() else {}
    promised = promises(reader, list(written.values())) if past and reader.own_side() else {}
    found = (_sheet(reader, item, sheets[item.id]) for item in written.values())
    return tuple(
        replace(
            brief,
            points=tuple(_point(reader, row) for row in points if _shown(reader, row, sheets[brief.item.id])),
            materials=tuple(
                _material(reader, row) for row in materials if row.meeting_id == sheets[brief.item.id].id
            ),
            gifts=given.get(brief.item.id, ()),
            encounters=before.get(brief.item.id, ()),
            promises=promised.get(brief.item.id, ()),
        )
        for brief in found
    )


def _sheet(reader: Reader, item: ItemBrief, row: Meeting) -> MeetingBrief:
    def seen(field: str, audience: Audience) -> Wording:
        return reader.text(row, field) if reader.may_see(audience) else NO_WORDING

    # What a meeting is to reach is ours: of a visit to us neither guests nor drivers are told.
    hidden = reader.receiving and not reader.told_aims()
    objective = NO_WORDING if hidden else seen("objective", row.objective_audience)
    return MeetingBrief(
        item=item,
        objective=objective,
        objective_public=row.objective_audience is Audience.HOST,
        wanted_result=seen("wanted_result", row.objective_audience) if reader.told_aims() else NO_WORDING,
        result_due=row.result_due if reader.told_aims() else None,
        background=seen("background", row.background_audience),
        minutes=seen("minutes", row.minutes_audience),
        results=seen("results", row.minutes_audience),
        invented=row.invented,
    )


def _shown(reader: Reader, point: TalkingPoint, sheet: Meeting) -> bool:
    """The other side reads what one wants to talk about, never what one would answer or avoid."""
    if point.meeting_id != sheet.id or not reader.may_see(point.audience):
        return False
    return reader.own_side() or point.kind is PointKind.TO_MAKE


def _point(reader: Reader, row: TalkingPoint) -> tuple[PointKind, Wording]:
    return row.kind, reader.text(row, "text")


def _material(reader: Reader, row: Material) -> MaterialBrief:
    return MaterialBrief(reader.text(row, "title"), row.copies, row.language, row.invented)
