"""Who takes part in a meeting, side by side: on a visit to us the delegation is the other side."""

from __future__ import annotations

from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.store.briefs.people import PersonBrief
from delegation_desk.store.briefs.programme import ItemBrief

_People = tuple[PersonBrief, ...]


def our_side(b: Briefing, item: ItemBrief) -> _People:
    """Who of us takes part: those named, or the whole delegation where it is ours."""
    return item.own if _inbound(b) else _of_delegation(b, item, item.own)


def their_side(b: Briefing, item: ItemBrief) -> _People:
    """Whom we meet: those named, or the whole delegation where it comes to us."""
    return _of_delegation(b, item, item.counterparts) if _inbound(b) else item.counterparts


def delegation(b: Briefing, item: ItemBrief) -> _People:
    """Who of those who travel takes part."""
    return their_side(b, item) if _inbound(b) else our_side(b, item)


def hosts(b: Briefing, item: ItemBrief) -> _People:
    """Who receives them."""
    return our_side(b, item) if _inbound(b) else their_side(b, item)


def _inbound(b: Briefing) -> bool:
    return b.visit.inbound


def _of_delegation(b: Briefing, item: ItemBrief, named: _People) -> _People:
    """Those named, in the order of the delegation, or everybody."""
    if not named and item.everyone:
        return tuple(member.person for member in b.members)
    order = {member.person.id: number for number, member in enumerate(b.members)}
    return tuple(sorted(named, key=lambda person: order.get(person.id, len(order))))
