"""The visit on one page: the way, both clocks, the facts, the objectives."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from delegation_desk.core.figures import format_list, format_money
from delegation_desk.core.formats import format_times
from delegation_desk.core.zones import common_office_hours, difference_text, to_local
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.pack.maps import away, distance, reference, spot, stays, zone_name
from delegation_desk.features.visits.pack.trip import NAMED_FIRST, hosts_of, tells_purpose
from delegation_desk.features.visits.pack.words import (
    apart,
    counted,
    cut,
    dates,
    items_counted,
    listed,
    office_line,
    plain_name,
    shortened,
)
from delegation_desk.model.visit_parts import PartyRole
from delegation_desk.model.visits import ItemStatus, MemberRole
from delegation_desk.pdf import kit
from delegation_desk.pdf.style import PAGE
from delegation_desk.pdf.wordings import INVENTED, marked, named, said, told
from delegation_desk.store.briefs.agreements import AgreementBrief
from delegation_desk.store.briefs.programme import ItemBrief, hours_ahead
from delegation_desk.store.briefs.reading import Wording

_LIMITS: Final = (
    400,
    240,
    180,
    150,
    90,
    50,
)  # letters of a text; the first with which the page holds all is taken
_NAMED: Final = 3  # members named here


def glance(s: kit.Styles, b: Briefing, chapter: kit.Chapter) -> list[kit.Block]:
    """The visit at a glance; however long its texts, it is one page.

    What the visit is for is cut last; where even that has no room, the whole follows on a page of its own.
    """
    purpose, blocks = b.visit.purpose, list[kit.Block]()
    for lead, limit in (
        *((purpose, limit) for limit in _LIMITS[:4]),
        *((cut(purpose, n), n) for n in _LIMITS),
    ):
        blocks = _blocks(s, b, chapter, lead, limit)
        if kit.Stack(blocks).height(PAGE.measure) <= PAGE.depth:
            break
    if lead.text != purpose.text and not tells_purpose(b):
        blocks += [kit.Title(s, s.t("Purpose"), chapter=chapter, flows=True), told(s, purpose)]
    return blocks


def _blocks(s: kit.Styles, b: Briefing, chapter: kit.Chapter, lead: Wording, limit: int) -> list[kit.Block]:
    t = s.t
    blocks: list[kit.Block] = [kit.Title(s, t("At a glance"), chapter=chapter, lead=said(s, lead))]
    blocks += _route(s, b)
    blocks += _clocks(s, b)
    facts = _facts(s, b, limit)
    if facts:
        blocks.append(kit.Side(s, t("Key facts"), kit.Facts(s, facts)))
    elif not b.objectives and not b.stops:
        blocks.append(kit.Side(s, t("Key facts"), *_bare(s, b)))
    if b.objectives:
        aims: list[kit.Words] = [
            said(s, cut(one.text, limit), invented=one.invented) for one in b.objectives[:NAMED_FIRST]
        ]
        blocks.append(kit.Side(s, t("Objectives"), kit.numbered(s, aims)))
    return blocks


def _route(s: kit.Styles, b: Briefing) -> list[kit.Block]:
    home = spot(s, b.visit.home) if b.visit.home else None
    seen = {stop.place.id: stop for stop in reversed(b.stops)}
    spots = [
        found
        for place in b.places_visited
        if (found := spot(s, place, stays(seen[place.id], s.language))) is not None
    ]
    if home is None or not spots:
        return []
    label = s.t("{distance} as the crow flies").format(distance=distance(home, spots[0], s.language))
    return [kit.RouteMap(s, home, spots, label=label)]


def _clocks(s: kit.Styles, b: Briefing) -> list[kit.Block]:
    """Both clocks, where the visit leads to another zone."""
    places, home = away(b), b.visit.home
    if not places or home is None:
        return []
    t, noon = s.t, reference(b)
    ends = [
        (named(s, home.name), b.home_zone),
        (format_list([named(s, place.name) for place in places], s.language), places[0].zone),
    ]
    # Hosts reckon from their own clocks, the first; whoever travels from those at home.
    (here, zone), (there, other) = reversed(ends) if b.visit.inbound and b.own_side else ends
    difference = difference_text(other, zone, noon, s.language)
    sentence = f"{there}: {difference}."
    if s.language == "zh":
        differs = hours_ahead(other, zone, noon.date()) != 0
        sentence = f"{there}比{here}{difference}。" if differs else f"{there}：{difference}。"
    common = common_office_hours(zone, other, noon.date())
    if common is not None:
        hours = [
            format_times(to_local(common.start, one), to_local(common.end, one), s.language)
            for one in (zone, other)
        ]
        sentence += ("" if s.language == "zh" else " ") + t(
            "Common office hours: {here} in {home}, {there} in {places}."
        ).format(here=hours[0], home=apart(here, s.language), there=hours[1], places=apart(there, s.language))
    clocks = [kit.Clock(name, zone_name(one, noon, t)) for name, one in ((here, zone), (there, other))]
    return [
        kit.Side(s, t("Time"), kit.Para(sentence, s.body, s.palette), ruled=False),
        kit.Clocks(s, *clocks, ahead=hours_ahead(other, zone, noon.date()) / 60),
    ]


def _facts(s: kit.Styles, b: Briefing, limit: int) -> list[tuple[kit.Words, kit.Words]]:
    t = s.t
    arranged = [
        listed([named(s, party.organisation.name), marked(s, party.arranged)], s.language)
        for party in hosts_of(b, PartyRole.INTERMEDIARY)
    ]
    hosts = [named(s, party.organisation.name) for party in hosts_of(b, PartyRole.HOST)]
    pairs = [
        (t("Delegation"), _travellers(s, b, limit)),
        (t("Hosts"), format_list(hosts, s.language)),
        (t("Arranged by"), listed(arranged, s.language)),
        (t("Programme"), _programme(s, b)),
        (t("Companies presented") if b.visit.inbound else t("Brought along"), _profiles(s, b)),
        (t("Agreements"), listed([_agreement(s, one) for one in b.agreements], s.language)),
        (t("Estimated cost"), _cost(s, b)),
    ]
    return [(label, shortened(text, limit)) for label, text in pairs if text]


def _bare(s: kit.Styles, b: Briefing) -> list[kit.Block]:
    """What can be said of a visit of which hardly anything is recorded."""
    span = dates(b.visit, s.language)
    head = s.t("Dates of the stay") if b.visit.inbound else s.t("Dates of the visit")
    pairs: list[tuple[kit.Words, kit.Words]] = [(head, span)] if span else []
    remark = kit.small(s, s.t("No people, places or programme items have been recorded yet."))
    return [kit.Facts(s, pairs), remark] if pairs else [remark]


def _agreement(s: kit.Styles, one: AgreementBrief) -> str:
    return marked(s, one.title) + (INVENTED if one.invented else "")


def _travellers(s: kit.Styles, b: Briefing, limit: int) -> str:
    """The first members by name and office, as far as there is room; the others by number."""
    told = (_first_travellers(s, b, named) for named in range(_NAMED, 0, -1))
    return next((text for text in told if len(text) <= limit), _first_travellers(s, b, 1))


def _first_travellers(s: kit.Styles, b: Briefing, named: int) -> str:
    leading = [m for m in b.members if m.role not in (MemberRole.INTERPRETER, MemberRole.STAFF)][:named]
    comma = "，" if s.language == "zh" else ", "
    people = [
        comma.join(filter(None, (plain_name(m.person, s.language), office_line(s, m.person.office))))
        for m in leading
    ]
    rest = [member for member in b.members if member not in leading]
    if rest:
        sign = INVENTED if all(member.invented or member.person.invented for member in rest) else ""
        people.append(
            counted(s.t.plural("one more person", "{n} more people", len(rest)), len(rest), s.language) + sign
        )
    return listed(people, s.language)


def _programme(s: kit.Styles, b: Briefing) -> str:
    held = [item for item in b.items if item.status is not ItemStatus.CANCELLED]
    if not held:
        return ""
    days = _days(b, held)
    parts = [
        counted(s.t.plural("one day", "{n} days", days), days, s.language) if days else "",
        items_counted(s.t, b.items),
        counted(s.t.plural("one meeting", "{n} meetings", len(b.talks)), len(b.talks), s.language)
        if b.talks
        else "",
    ]
    comma = "、" if s.language == "zh" else ", "
    return comma.join(part for part in parts if part) + (
        INVENTED if all(item.invented for item in held) else ""
    )


def _days(b: Briefing, held: Sequence[ItemBrief]) -> int:
    """How many days the visit has: from its first to its last, else those on which anything is planned.

    None are told where something is planned on other days than the visit has, which says enough by itself.
    """
    first, last = (day.exact() if day else None for day in (b.visit.starts_on, b.visit.ends_on))
    planned = _planned(held)
    if first is not None and last is not None and last >= first:
        inside = all(first <= day <= last for day in planned)
        return (last - first).days + 1 if inside else 0
    return len(planned)


def _planned(held: Sequence[ItemBrief]) -> set[date]:
    planned: set[date] = set()
    for item in held:
        start = item.starts.local.date() if item.starts else None
        end = item.ends.local.date() if item.ends else start
        if start is not None and end is not None:
            planned.update(start + timedelta(days=n) for n in range(max((end - start).days, 0) + 1))
    return planned


def _profiles(s: kit.Styles, b: Briefing) -> str:
    return (
        counted(
            s.t.plural("one company profile", "{n} company profiles", len(b.companies)),
            len(b.companies),
            s.language,
        )
        if b.companies
        else ""
    )


def _cost(s: kit.Styles, b: Briefing) -> str:
    return (
        format_money(b.visit.estimate, b.visit.currency, s.language) if b.visit.estimate is not None else ""
    )
