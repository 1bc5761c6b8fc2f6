"""Who takes part in a meeting, side by side: on a visit to us the delegation is the other side."""

from __future__ import annotations

from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.model.visits import MemberRole
from delegation_desk.store.briefs.order import without_place
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


def in_order(b: Briefing, people: _People) -> bool:
    """Whether protocol tells the place of each of them, or somebody gave it by hand."""
    roles = {member.person.id: member.role for member in b.members}
    roles |= {item.interpreter.id: MemberRole.INTERPRETER for item in b.items if item.interpreter is not None}
    by_hand = {member.person.id for member in b.members if member.order is not None}
    return not any(
        without_place(person, roles.get(person.id, MemberRole.MEMBER))
        for person in people
        if person.id not in by_hand
    )


def _inbound(b: Briefing) -> bool:
    return b.visit.inbound


def _of_delegation(b: Briefing, item: ItemBrief, named: _People) -> _People:
    """Those named, in the order of the delegation, or everybody."""
    if not named and item.everyone:
        return tuple(member.person for member in b.members)
    order = {member.person.id: number for number, member in enumerate(b.members)}
    return tuple(sorted(named, key=lambda person: order.get(person.id, len(order))))
