"""The last chapter: what to know on the way, whom to call, room for notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from delegation_desk.core.figures import format_list
from delegation_desk.core.language import Language
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.pack.days import arrival
from delegation_desk.features.visits.pack.maps import stays
from delegation_desk.features.visits.pack.places import ON_THE_WAY, value
from delegation_desk.features.visits.pack.words import (
    capitalised,
    clock,
    name,
    office_words,
    plain_name,
    short_day,
)
from delegation_desk.model.correspondence import Way
from delegation_desk.model.visit_parts import PartyRole
from delegation_desk.model.visits import ItemKind, ItemStatus, VisaState
from delegation_desk.model.words import Audience
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import (
    INVENTED,
    filled,
    in_a_row,
    in_lines,
    named,
    said,
    starred,
    told,
    untranslated,
)
from delegation_desk.store.briefs.gifts import GiftBrief
from delegation_desk.store.briefs.organisations import OrganisationBrief
from delegation_desk.store.briefs.people import ContactBrief, PersonBrief
from delegation_desk.store.briefs.place_sheets import PlaceSheet
from delegation_desk.store.briefs.places import PlaceBrief
from delegation_desk.store.briefs.programme import ItemBrief
from delegation_desk.store.briefs.visits import NoteBrief, PartyBrief

_TRAVEL = (ItemKind.FLIGHT, ItemKind.TRAIN)


def practical(s: kit.Styles, b: Briefing, chapter: kit.Chapter) -> Iterator[kit.Block]:
    """Hints for the way, lodging, bookings, visas."""
    blocks = [*_hints(s, b), *_lodging(s, b), *_bookings(s, b), *_travellers(s, b), *_gifts(s, b)]
    if b.for_travellers:
        blocks += _notes(s, b)
    if blocks:
        yield kit.Title(s, s.t("Practical hints"), chapter=chapter, flows=True)
        yield from blocks


def _hints(s: kit.Styles, b: Briefing) -> Iterator[kit.Block]:
    if b.visit.practical:
        yield kit.Side(s, _hints_head(s, b), told(s, b.visit.practical))
    for several in _alike(b):
        place = several[0].place
        blocks: list[kit.Block] = [told(s, place.practical)] if place.practical else []
        if facts := _on_the_way(s, place):
            blocks.append(kit.Facts(s, facts))
        if blocks:
            names = format_list(
                [f"{named(s, one.place.name)} {one.place.native}".strip() for one in several], s.language
            )
            yield kit.Side(s, names, *blocks)


def _hints_head(s: kit.Styles, b: Briefing) -> str:
    if b.for_guests:
        return s.t("For your visit")
    return s.t("What the guests are told") if b.visit.inbound else s.t("For the journey")


def _alike(b: Briefing) -> list[list[PlaceSheet]]:
    """The places travelled to, those together of which the same is to be said; hosts know their own."""
    groups: dict[tuple[str, ...], list[PlaceSheet]] = {}
    if b.visit.inbound and b.own_side:
        return []
    for sheet in b.places:
        facts = (f"{f.label}{f.value}{f.text}" for f in sheet.place.facts if f.key in ON_THE_WAY)
        groups.setdefault((sheet.place.practical.text, *facts), []).append(sheet)
    return list(groups.values())


def _on_the_way(s: kit.Styles, place: PlaceBrief) -> list[tuple[kit.Words, kit.Words]]:
    return [
        (
            said(s, fact.label, invented=fact.invented),
            value(fact, s.language) if fact.value is not None else said(s, fact.text),
        )
        for fact in place.facts
        if fact.key in ON_THE_WAY
    ]


def _lodging(s: kit.Styles, b: Briefing) -> Iterator[kit.Block]:
    known = [stop for stop in b.stops if stop.lodging or stop.lodging_address]
    if known:
        pairs: list[tuple[kit.Words, kit.Words]] = []
        for stop in known:
            lines = [stop.lodging, stop.lodging_address, stop.lodging_phone]
            label = "\n".join(filter(None, (named(s, stop.place.name), stays(stop, s.language))))
            pairs.append((label, starred("\n".join(filter(None, lines)), invented=stop.invented)))
        yield kit.Together([kit.Side(s, s.t("Lodging"), kit.Facts(s, pairs, name_width=36))])


def _bookings(s: kit.Styles, b: Briefing) -> Iterator[kit.Block]:
    t = s.t
    rides = [
        item
        for item in b.items
        if item.kind in _TRAVEL and item.starts is not None and item.status is not ItemStatus.CANCELLED
    ]
    if not rides or not b.for_travellers:
        return
    rows: list[list[kit.Words]] = [
        [
            _way_times(s, item),
            said(s, item.title, invented=item.invented),
            item.travel_number or "–",
            item.booking or "–",
        ]
        for item in rides
    ]
    columns = [
        kit.Column(t("Departure, arrival"), {"de": 36, "en": 41, "zh": 42}[s.language]),
        kit.Column(t("Way")),
        kit.Column(t("Number"), 16),
        kit.Column(t("Booking"), 19),
    ]
    yield kit.Together([kit.Side(s, t("Bookings"), kit.Table(s, columns, rows))])


def _way_times(s: kit.Styles, item: ItemBrief) -> kit.Words:
    """The day, and below it departure and arrival by the clocks of each place."""
    if item.starts is None:
        return "–"
    dash = "—" if s.language == "zh" else "–"
    hours = dash.join(filter(None, (clock(item.starts.local, s.language), arrival(item, s.language))))
    return [kit.strong(short_day(item.starts.local.date(), s.language)), f"\n{hours}"]


def _travellers(s: kit.Styles, b: Briefing) -> Iterator[kit.Block]:
    """Visas and rooms as far as they are recorded and the edition may tell them."""
    pairs: list[tuple[kit.Words, kit.Words]] = []
    for member in b.members:
        visa = s.t(member.visa.value) if member.visa is not VisaState.UNKNOWN else ""
        room = s.t("room {number}").format(number=member.room) if member.room else ""
        passport = s.t("passport not valid long enough for entry") if member.passport_short else ""
        told_ = in_a_row(
            s, [visa, passport, room, member.travel_note, member.person.diet, member.person.access_needs]
        )
        pairs.append((plain_name(member.person, s.language), told_))
    if any(words for _name, words in pairs):
        missing = s.t("not recorded") if b.edition is Audience.INTERNAL else ""
        pairs = [(name, words or missing) for name, words in pairs if words or missing]
        head = s.t("Guests") if b.visit.inbound else s.t("Travellers")
        yield kit.Together([kit.Side(s, head, kit.Facts(s, pairs, name_width=42))])


def _gifts(s: kit.Styles, b: Briefing) -> Iterator[kit.Block]:
    """All gifts, those of the meetings too, so that they are packed by one list."""
    numbers = {item.id: item.number for item in b.items}
    pairs: list[tuple[kit.Words, kit.Words]] = [
        (_partner(s, gift), _gift(s, gift, numbers.get(gift.item_id) if gift.item_id else None))
        for gift in b.gifts
    ]
    if pairs:
        yield kit.Together([kit.Side(s, s.t("Gifts"), kit.Facts(s, pairs, name_width=42))])


def _gift(s: kit.Styles, gift: GiftBrief, number: int | None) -> kit.Words:
    meeting = s.t("meeting {n}").format(n=number) if number is not None else ""
    return in_a_row(s, [said(s, gift.description, invented=gift.invented), meeting])


def _partner(s: kit.Styles, gift: GiftBrief) -> str:
    """Who gets a gift of ours, or who gives one to us."""
    name = plain_name(gift.person, s.language) if gift.person is not None else named(s, gift.body)
    if gift.way is Way.INCOMING:
        return (
            capitalised(s.t("from {name}").format(name=name)) if name else s.t("From somebody not recorded")
        )
    return capitalised(s.t("to {name}").format(name=name)) if name else s.t("Recipient not recorded")


def _notes(s: kit.Styles, b: Briefing) -> Iterator[kit.Block]:
    if b.notes:
        yield written_notes(s, s.t("Notes on the visit"), b.notes)


def written_notes(s: kit.Styles, head: str, notes: Sequence[NoteBrief]) -> kit.Block:
    """Notes on a visit under a head, which bears the sign if all of them are invented."""
    invented = all(note.invented for note in notes)
    blocks: list[kit.Block] = []
    before: Language = s.language
    for note in notes:
        language = note.text.language if note.text.foreign else s.language
        if language not in (s.language, before):
            blocks.append(untranslated(s, note.text))  # said once for several in that language
        blocks.append(kit.body(s.into(language), note.text.text))
        before = language
    return kit.Side(s, starred(head, invented=invented), *blocks)


def contacts(s: kit.Styles, b: Briefing, chapter: kit.Chapter) -> Iterator[kit.Block]:
    """Whom to call: those on the way and on the spot, those who arranged it, the hosts, the office."""
    t = s.t
    hosts = _parties(b, PartyRole.HOST) if b.for_travellers else []
    arranged = _parties(b, PartyRole.INTERMEDIARY, PartyRole.SUPPORT)
    groups = (
        *_people_groups(s, b),
        (t("Arranged by"), [_party_row(s, party) for party in arranged]),
        (t("Hosts"), [_party_row(s, party) for party in hosts]),
        (
            _office_head(s, b),
            [_body_row(s, body) for body in b.sender.bodies if _reachable(body)],
        ),
    )
    columns = [kit.Column("", 60), kit.Column()]
    blocks: list[kit.Block] = [
        kit.Together([kit.Side(s, label, kit.Table(s, columns, rows))]) for label, rows in groups if rows
    ]
    title = t("Contacts") if blocks else t("Practical hints")
    if not b.for_travellers:
        blocks += _notes(s, b)  # hosts have no page of hints
    if blocks:
        yield kit.Title(s, title, chapter=chapter, flows=True)
        yield from blocks


def _office_head(s: kit.Styles, b: Briefing) -> str:
    """What our own office is to those who read it: hosts abroad are not at home where we are."""
    if b.visit.inbound:
        return s.t("Inviting office")
    return s.t("At home") if b.own_side else s.t("Our contacts")


def _people_groups(s: kit.Styles, b: Briefing) -> Iterator[tuple[str, list[list[kit.Words | kit.Block]]]]:
    """Those on the way; on a visit to us the guests, and apart from them those of us who are on the spot."""
    if not b.visit.inbound:
        yield s.t("Travelling party"), [_person_row(s, person) for person in _on_the_way_of(b)]
        return
    travelling = {member.person.id for member in b.members}
    guests = [person for person in b.team if person.id in travelling]
    ours = [person for person in b.team if person.id not in travelling]
    yield s.t("Contact on site"), [_person_row(s, person) for person in ours]
    yield s.t("Guests"), [_person_row(s, person) for person in guests]


def _on_the_way_of(b: Briefing) -> Sequence[PersonBrief]:
    """Whom one can reach; the own staff also reads of which members nobody has entered how."""
    if b.edition is not Audience.INTERNAL or not b.team:
        return b.team
    known = {person.id: person for person in (*(member.person for member in b.members), *b.team)}
    return list(known.values())


def _parties(b: Briefing, *roles: PartyRole) -> Sequence[PartyBrief]:
    """The parties of some roles whom one can reach."""
    return [
        party
        for party in b.parties
        if party.role in roles
        and (_reachable(party.organisation) or (party.contact and party.contact.contacts))
    ]


def _reachable(body: OrganisationBrief) -> bool:
    return bool(body.phone or body.email or body.address or body.web)


def _person_row(s: kit.Styles, person: PersonBrief) -> list[kit.Words | kit.Block]:
    office = office_words(s, person.office)
    reached = ways(s, person.contacts) if person.contacts else s.t("not recorded")
    return [kit.two_lines(s, name(person, s.language), office), reached]


def _party_row(s: kit.Styles, party: PartyBrief) -> list[kit.Words | kit.Block]:
    body = party.organisation
    title = _titled(s, body)
    contact = party.contact
    second = plain_name(contact, s.language) if contact else ""
    reached = [*_body_ways(s, body), *(_way(s, one) for one in (contact.contacts if contact else ()))]
    return [kit.two_lines(s, title, second), in_lines(reached) or "–"]


def _body_row(s: kit.Styles, body: OrganisationBrief) -> list[kit.Words | kit.Block]:
    title = _titled(s, body)
    return [kit.two_lines(s, title, said(s, body.parent, name=True)), "\n".join(_body_ways(s, body))]


def _titled(s: kit.Styles, body: OrganisationBrief) -> kit.Words:
    first, *remark = said(s, body.name, invented=body.invented, name=True)
    lead = replace(first, strong=True) if isinstance(first, kit.Run) else kit.strong(first)
    return [lead, *remark]


def _body_ways(s: kit.Styles, body: OrganisationBrief) -> list[str]:
    colon = "：" if s.language == "zh" else ": "
    pairs = ((s.t("Telephone"), body.phone), (s.t("E-mail"), body.email), (s.t("Web"), body.web))
    lines = [f"{label}{colon}{text}" for label, text in pairs if text]
    lines += [body.address] if body.address else []
    return [f"{line}{INVENTED}" for line in lines] if body.ways_invented else lines


def ways(s: kit.Styles, contacts_: Sequence[ContactBrief]) -> kit.Words:
    """The ways to reach somebody, a line each."""
    return in_lines([_way(s, one) for one in contacts_]) or "–"


def _way(s: kit.Styles, one: ContactBrief) -> kit.Words:
    colon = "：" if s.language == "zh" else ": "
    kind = capitalised(s.t(one.kind.value))
    bracket = "{kind}（{label}）" if s.language == "zh" else "{kind} ({label})"
    label = filled(bracket, kind=kind, label=said(s, one.label)) if one.label else kind
    return kit.joined(label, f"{colon}{one.value}")
