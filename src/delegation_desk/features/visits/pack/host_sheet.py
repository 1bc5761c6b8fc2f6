"""The sheet of a meeting as the other side is given it: agenda and people; and what all sheets share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.pack.people import language_name
from delegation_desk.features.visits.pack.taking_part import delegation, hosts, in_order
from delegation_desk.features.visits.pack.words import listed, name, office_words
from delegation_desk.model.meetings import PointKind
from delegation_desk.model.positions import ContactKind
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import named, said, told
from delegation_desk.store.briefs.gifts import GiftBrief
from delegation_desk.store.briefs.meetings import MaterialBrief, MeetingBrief
from delegation_desk.store.briefs.people import ContactBrief, PersonBrief
from delegation_desk.store.briefs.programme import ItemBrief

_CALLED: Final = (ContactKind.PHONE, ContactKind.MOBILE)


def for_hosts(s: kit.Styles, b: Briefing, meeting: MeetingBrief) -> Iterator[kit.Block]:
    """Agenda and people; what is left out leaves no gap."""
    t, item = s.t, meeting.item
    if guests := delegation(b, item):
        home = named(s, b.visit.home.name) if b.visit.home else ""
        head = t("Delegation from {place}").format(place=home) if home else t("Delegation")
        yield kit.Side(s, head, _people(s, guests, numbered=in_order(b, guests)))
    if receiving := hosts(b, item):
        yield kit.Side(s, t("Hosts"), _people(s, receiving, numbered=in_order(b, receiving)))
    if talk := [said(s, text) for text in meeting.of(PointKind.TO_MAKE)]:
        yield kit.Side(s, t("What we would like to talk about"), kit.numbered(s, talk))
    if meeting.background:
        yield kit.Side(s, t("Background"), told(s, meeting.background))
    if meeting.materials:
        head = t("Papers for you") if b.for_guests else t("We bring along")
        yield kit.Side(s, head, kit.bulleted(s, handed(s, meeting.materials, ())))
    if item.notes:
        yield kit.Side(s, t("Please note"), *(told(s, note) for note in item.notes))
    if reachable := _reachable(b, item):
        yield kit.Side(s, t("Contact on site"), kit.Para(reach(s, reachable), s.body, s.palette))


def _reachable(b: Briefing, item: ItemBrief) -> PersonBrief | None:
    """Whom the other side may call: who looks after the item, else the first of those on the spot.

    Of either, somebody with a telephone comes first.
    """
    responsible = item.responsible.id if item.responsible else None
    ranked = sorted(b.team, key=lambda one: (not _telephones(one), one.id != responsible))
    return next(iter(ranked), None)


def _telephones(person: PersonBrief) -> list[ContactBrief]:
    return [one for one in person.contacts if one.kind in _CALLED]


def _people(s: kit.Styles, people: Sequence[PersonBrief], *, numbered: bool) -> kit.Table:
    """A side of the table; numbers would claim protocol order."""
    return kit.Table(
        s,
        [*([kit.Column("", 8)] if numbered else []), kit.Column("", 46, "name"), kit.Column()],
        [
            [*([str(number)] if numbered else []), name(person, s.language), office_words(s, person.office)]
            for number, person in enumerate(people, 1)
        ],
    )


def reach(s: kit.Styles, person: PersonBrief) -> kit.Words:
    """A person and the ways to reach them, in a line, the telephone first."""
    called = _telephones(person)
    rest = [one for one in person.contacts if one not in called]
    ways = [f"{s.t(one.kind.value)} {one.value}" for one in (*called, *rest)]
    comma = "，" if s.language == "zh" else ", "
    return kit.joined(name(person, s.language), comma, comma.join(ways))


def handed(s: kit.Styles, materials: Sequence[MaterialBrief], gifts: Sequence[GiftBrief]) -> list[kit.Words]:
    """What is handed over and given, an entry each."""
    return [
        *(_material(s, one) for one in materials),
        *(
            kit.joined(
                s.t("gift:") + ("" if s.language == "zh" else " "),
                said(s, one.description, invented=one.invented),
            )
            for one in gifts
        ),
    ]


def _material(s: kit.Styles, one: MaterialBrief) -> kit.Words:
    details = [
        s.t.plural("{n} copy", "{n} copies", one.copies).format(n=one.copies) if one.copies > 1 else "",
        language_name(s.t, one.language),
    ]
    told_ = listed(details, s.language)
    title = said(s, one.title, invented=one.invented)
    if not told_:
        return title
    return kit.joined(title, f"（{told_}）" if s.language == "zh" else f" ({told_})")
