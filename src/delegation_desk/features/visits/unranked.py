"""Whose rank is not known of those a pack names: without one, protocol cannot tell where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from delegation_desk.core.language import _, current
from delegation_desk.core.names import display_latin
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.model.visits import MemberRole
from delegation_desk.pdf.made import Remark
from delegation_desk.store.briefs.order import without_place
from delegation_desk.store.briefs.people import PersonBrief
from delegation_desk.store.briefs.reading import Gap


def rank_remarks(b: Briefing) -> Iterator[Remark]:
    """Who of the delegation and of those on both sides of the meetings has no rank, each with a way there.

    The reader of any edition sees the order, so the sentence does not depend on for whom it is made.
    """
    members = [m.person for m in b.members if m.order is None and without_place(m.person, m.role)]
    travelling = {member.person.id for member in b.members}
    roles = {i.interpreter.id: MemberRole.INTERPRETER for i in b.items if i.interpreter is not None}

    def missing(people: Iterable[PersonBrief]) -> list[PersonBrief]:
        several = {one.id: one for one in people if one.id not in travelling}
        return [one for one in several.values() if without_place(one, roles.get(one.id, MemberRole.MEMBER))]

    yield from _remark(_("Rank not known in the delegation; they stand behind the others"), members)
    own = missing(person for item in b.items for person in item.own)
    yield from _remark(_("Rank not known on our side; they stand behind the others"), own)
    theirs = missing(person for item in b.items for person in item.counterparts)
    yield from _remark(_("Rank not known on the other side; they stand behind the others"), theirs)


def _remark(lead: str, people: Iterable[PersonBrief]) -> Iterator[Remark]:
    gaps = tuple(Gap("person", one.id, display_latin(one.name, current()), "", stale=False) for one in people)
    if gaps:
        yield Remark(lead, gaps)
