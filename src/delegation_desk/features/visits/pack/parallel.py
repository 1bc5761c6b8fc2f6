"""What of a programme takes place at the same time, for a delegation that parts."""

from __future__ import annotations

from collections.abc import Iterator

from delegation_desk.core.zones import to_utc
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.pack.taking_part import delegation
from delegation_desk.features.visits.pack.titles import titled
from delegation_desk.features.visits.pack.words import address
from delegation_desk.model.visits import ItemStatus
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import filled, in_a_row
from delegation_desk.store.briefs.programme import ItemBrief


def parallel(s: kit.Styles, b: Briefing, item: ItemBrief) -> Iterator[kit.Words]:
    """Beside which items this one takes place, and for those who travel who goes to it."""
    beside = [other for other in b.items if _at_once(item, other)]
    if not beside:
        return
    yield filled(s.t("in parallel with {items}"), items=in_a_row(s, [titled(s, each) for each in beside]))
    going = delegation(b, item) if b.for_travellers and not item.everyone else ()
    if going:
        comma = "、" if s.language == "zh" else ", "
        names = comma.join(address(person, s.language) for person in going)
        yield s.t("{side}: {people}").format(side=s.t("Delegation"), people=names)


def _at_once(item: ItemBrief, other: ItemBrief) -> bool:
    """Whether two items overlap for a delegation that parts: what everyone attends has nothing beside it."""
    if item.id == other.id or (item.everyone and other.everyone):
        return False
    if ItemStatus.CANCELLED in (item.status, other.status):
        return False
    first, second = _span(item), _span(other)
    return first is not None and second is not None and first[0] < second[1] and second[0] < first[1]


def _span(item: ItemBrief) -> tuple[float, float] | None:
    if item.starts is None or item.ends is None:
        return None
    start, end = (to_utc(each.local, each.zone).timestamp() for each in (item.starts, item.ends))
    return start, end
