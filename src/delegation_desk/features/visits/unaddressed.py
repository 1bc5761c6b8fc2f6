"""Whose form of address is not known of those a pack names: their column holds nothing but the name."""

from __future__ import annotations

from collections.abc import Iterator

from delegation_desk.core.language import Language, _, current
from delegation_desk.core.names import display_latin
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.model.address import Addressee, by_name_only
from delegation_desk.model.offices import Office
from delegation_desk.pdf.made import Remark
from delegation_desk.store.briefs.people import PersonBrief
from delegation_desk.store.briefs.reading import Gap


def address_remarks(b: Briefing) -> Iterator[Remark]:
    """Who is printed without a form of address, each with a way there; guests do not read theirs."""
    travelling = () if b.for_guests else tuple(member.person for member in b.members)
    people = {one.id: one for one in (*travelling, *(each.person for each in b.counterparts))}
    gaps = tuple(
        Gap("person", one.id, display_latin(one.name, current()), "", stale=False)
        for one in people.values()
        if not _is_known(one, b.language)
    )
    if gaps:
        lead = _("Form of address not known, only the name is printed; enter Ms or Mr at the person")
        yield Remark(lead, gaps)


def _is_known(person: PersonBrief, language: Language) -> bool:
    office = Office.parse(person.office.key) if person.office else None
    who = Addressee(person.name, person.gender.name, office)
    return bool(person.salutation.get(language)) or not by_name_only(who, language)
