"""Lives of those who travel and of those they meet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from delegation_desk.core.formats import format_date
from delegation_desk.core.language import Translator
from delegation_desk.core.language_names import language_name as known_name
from delegation_desk.core.names import NameOrder, initials
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.met import CounterpartBrief
from delegation_desk.features.visits.pack.words import (
    address,
    addresses,
    capitalised,
    clock,
    date_width,
    listed,
    name,
    office_words,
    plain_name,
    short_day,
)
from delegation_desk.model.correspondence import CorrespondenceKind
from delegation_desk.model.words import Audience
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import filled, in_a_row, marked, said, starred, told
from delegation_desk.store.briefs.past import Encounter
from delegation_desk.store.briefs.people import PersonBrief
from delegation_desk.store.briefs.programme import ItemBrief
from delegation_desk.store.briefs.reading import Wording

_CALLS: Final = re.compile(r"(?:video|tele|phone|视频|电话)", re.IGNORECASE)
"""How the subject of a call begins that says so itself; by telephone a video call is not."""
_FEW: Final = 3  # members of whom nothing is held that have an entry each
_BRIEF: Final = 300  # letters of a life that is told among the facts


def lives(s: kit.Styles, b: Briefing, chapter: kit.Chapter) -> Iterator[kit.Block]:
    """The biographies of the members; only the own staff is told of whom none is held: many in a line."""
    if not any_life(b):
        return
    members = [member.person for member in b.members]
    bare = [person for person in members if not _told(person) and not _met_before(b, person)]
    few = b.edition is Audience.INTERNAL and len(bare) <= _FEW
    people = members if few else [person for person in members if person not in bare]
    for number, person in enumerate(people):
        before = _met_before(b, person) if b.visit.inbound else ()
        if number == 0:
            yield from life(s, person, chapter, entry=s.t("Biographies"), new_page=True, before=before)
        else:
            yield kit.Together(list(life(s, person, chapter, before=before)))
    if b.edition is Audience.INTERNAL and bare and not few:
        yield kit.Beside(s, kit.Gap(1), kit.small(s, _without_life(s, bare)))


def _without_life(s: kit.Styles, people: Sequence[PersonBrief]) -> str:
    comma = "、" if s.language == "zh" else ", "
    names = comma.join(plain_name(person, s.language) for person in people)
    return s.t("No biography is held of: {names}.").format(names=names)


def any_life(b: Briefing) -> bool:
    """Whether more is held of any member than name and office."""
    return any(_told(member.person) for member in b.members)


def counterparts(s: kit.Styles, b: Briefing, chapter: kit.Chapter) -> Iterator[kit.Block]:
    """Those met, by place, in protocol order if all ranks are known; then what is known of each of them."""
    if not b.counterparts:
        return
    t = s.t
    unplaced = [one.person for one in b.counterparts if one.unplaced]
    lead = t("By place, in protocol order, with the office held on the day of the meeting.")
    if unplaced:
        lead = t("By place, with the office held on the day of the meeting.")
    yield kit.Title(
        s,
        _met_heading(t, b),
        chapter=chapter,
        flows=True,
        lead=lead,
        note=t.plural("{n} person", "{n} people", len(b.counterparts)).format(n=len(b.counterparts)),
    )
    yield kit.Table(
        s,
        [
            *([] if unplaced else [kit.Column("", 10, "strong")]),
            kit.Column(t("Name"), 40),
            kit.Column(t("Office"), 62),
            kit.Column(t("Meeting"), 18),
            kit.Column(t("Form of address"), 34, "name"),
        ],
        list(_counterpart_rows(s, b.counterparts, numbered=not unplaced)),
    )
    if unplaced and b.edition is Audience.INTERNAL:
        yield kit.small(s, ranks_unknown(s, unplaced))
    first = True
    for one in b.counterparts:
        before = _met_before(b, one.person)
        if _told(one.person) or before:
            entry = _lives_entry(t, b) if first else ""
            told_ = life(s, one.person, chapter, entry=entry, met=one, before=before)
            yield kit.Together(list(told_))
            first = False


def ranks_unknown(s: kit.Styles, people: Sequence[PersonBrief]) -> kit.Words:
    """Who keeps a list from being in protocol order, for the own staff."""
    form = s.t("Rank not known: {names}. The list is therefore not in protocol order.")
    comma = "、" if s.language == "zh" else ", "
    return filled(form, names=comma.join(plain_name(person, s.language) for person in people))


def _met_heading(t: Translator, b: Briefing) -> str:
    if b.for_guests:
        return t("Who receives you")
    return t("Further counterparts") if b.visit.inbound and b.members else t("The counterparts")


def _counterpart_rows(
    s: kit.Styles, several: Sequence[CounterpartBrief], *, numbered: bool
) -> Iterator[list[kit.Words | kit.Block] | kit.Group]:
    number = 0
    for city, group in groupby(several, key=lambda one: one.city):
        if city:
            yield kit.Group(said(s, city, name=True))
        for one in group:
            number += 1
            yield [
                *([str(number)] if numbered else []),
                _with_sound(s, one.person),
                office_words(s, one.person.office),
                ("、" if s.language == "zh" else ", ").join(map(str, one.numbers)) or "–",
                address(one.person, s.language),
            ]


def _with_sound(s: kit.Styles, person: PersonBrief) -> kit.Block:
    lines: list[kit.Block] = [kit.Para(name(person, s.language), s.cell.but(hyphens=False), s.palette)]
    if person.pronunciation and s.language != "zh":
        lines.append(kit.Para(person.pronunciation, s.small, s.palette))
    return kit.Stack(lines)


def _told(person: PersonBrief) -> bool:
    """Whether more is held of a person than name and office."""
    return bool(person.biography or person.languages or person.contacts or person.note or person.diet)


def _lives_entry(t: Translator, b: Briefing) -> str:
    return t("About your hosts") if b.for_guests else t("What is known of them")


def _met_before(b: Briefing, person: PersonBrief) -> tuple[Encounter, ...]:
    found = {
        encounter
        for meeting in b.meetings
        for encounter in meeting.encounters
        if person.id in encounter.person_ids
    }
    return tuple(sorted(found, key=lambda e: e.when.edtf() if e.when else "", reverse=True))


def life(
    s: kit.Styles,
    person: PersonBrief,
    chapter: kit.Chapter,
    *,
    entry: str = "",
    new_page: bool = False,
    met: CounterpartBrief | None = None,
    before: Sequence[Encounter] = (),
) -> Iterator[kit.Block]:
    """One person; the first has an entry in the contents and the larger head."""
    t = s.t
    first = bool(entry)
    label = t("Biography")
    kicker = f"{chapter.number}\u00a0\u00a0{label}".strip("\u00a0")
    full = _told(person) or bool(before)
    remark = t("No biography is held; this edition prints name and office only.")
    beside: kit.Block | None = None if full else _portrait(s, person, small=True)
    if beside and first:
        beside = kit.Stack([kit.Para(kicker, s.kicker, s.palette), kit.Gap(3), beside])
    yield kit.Title(
        s,
        name(person, s.language, strong=False),
        kicker=kicker,
        chapter=chapter,
        lead=_offices(s, person),
        new_page=new_page,
        flows=True,
        smaller=not first,
        listed=first,
        entry=entry,
        beside=beside,
        remark=remark if beside else "",
    )
    if full:
        yield from _known(s, person, met, before, small=not first)


def _known(
    s: kit.Styles,
    person: PersonBrief,
    met: CounterpartBrief | None,
    before: Sequence[Encounter],
    *,
    small: bool,
) -> Iterator[kit.Block]:
    """Portrait, facts, life, earlier contacts, and what to mind; a short life is one of the facts."""
    t = s.t
    facts: list[tuple[kit.Words, kit.Words | kit.Block]] = [*_facts(s, person, met, small=small)]
    about = starred(t("About the person"), invented=person.invented)
    remarks = in_a_row(s, [person.diet, person.access_needs, person.note])
    brief = small and len(person.biography.text) <= _BRIEF
    if brief and person.biography:
        facts.append((about, _life_in_cell(s, person.biography)))
    if brief and remarks:
        facts.append((t("Please note"), remarks))
    yield kit.Beside(s, _portrait(s, person, small=small), kit.Facts(s, facts, name_width=27))
    if person.biography and not brief:
        yield kit.Side(s, about, told(s, person.biography))
    if before:
        yield kit.Side(s, t("Earlier contacts"), earlier(s, before))
    if remarks and not brief:
        yield kit.Side(s, t("Please note"), kit.body(s, remarks))


def _life_in_cell(s: kit.Styles, life: Wording) -> kit.Block:
    paragraphs = [replace(life, text=part) for part in life.text.splitlines() if part.strip()]
    return kit.Stack([kit.Para(said(s, one), s.cell, s.palette) for one in paragraphs])


def _portrait(s: kit.Styles, person: PersonBrief, *, small: bool) -> kit.Portrait:
    wide, high = (20.0, 25.0) if small else (38.0, 47.5)
    return kit.Portrait(
        s, initials(person.name), person.portrait, width=wide, height=high, caption="" if small else None
    )


def _offices(s: kit.Styles, person: PersonBrief) -> kit.Words:
    """All offices held on the day, the one that counts first."""
    return in_a_row(s, [office_words(s, office) for office in person.offices])


def _facts(
    s: kit.Styles, person: PersonBrief, met: CounterpartBrief | None, *, small: bool
) -> list[tuple[kit.Words, kit.Words]]:
    """Those of a small entry take no more lines than they need."""
    t = s.t
    colon = "：" if s.language == "zh" else ": "
    pairs: list[tuple[str, kit.Words]] = [
        *_spoken(s, person, small=small),
        (t("Form of address"), addresses(s, person, lines=not small)),
        (t("Languages"), listed((language_name(t, one) for one in person.languages), s.language)),
        (t("In the programme"), listed((_item(s, item) for item in met.items), s.language) if met else ""),
        (
            t("To be reached"),
            "\n".join(f"{capitalised(t(one.kind.value))}{colon}{one.value}" for one in person.contacts),
        ),
    ]
    return [(label, words) for label, words in pairs if words]


def _spoken(s: kit.Styles, person: PersonBrief, *, small: bool) -> list[tuple[str, kit.Words]]:
    """The parts of a name and how it is spoken: on two lines, or on one."""
    parts, sound = _parts(s.t, person), person.pronunciation if s.language != "zh" else ""
    if small and parts and sound:
        whole = kit.in_language(sound.replace(" ", "\u00a0"), "zh")  # no line ends in it
        return [(s.t("Name"), kit.joined(parts, "; ", filled(s.t("pronounced {sound}"), sound=whole)))]
    return [(s.t("Name"), parts), (s.t("Pronunciation"), sound)]


def _parts(t: Translator, person: PersonBrief) -> kit.Words:
    """Family and given name apart, for names that put the family first."""
    one = person.name
    if one.order is not NameOrder.FAMILY_FIRST or t.language == "zh":
        return ""
    family = kit.joined(t("family name") + " ", kit.strong(one.family), f" {one.native_family}".rstrip())
    given = kit.joined(t("given name") + " ", kit.strong(one.given), f" {one.native_given}".rstrip())
    return kit.joined(family, ", ", given)


def language_name(t: Translator, code: str) -> str:
    """A language by its code, or as it was written down."""
    names = {"de": t("German"), "en": t("English"), "zh": t("Chinese"), "fr": t("French"), "ru": t("Russian")}
    return names.get(code) or known_name(code, t.language)


def _item(s: kit.Styles, item: ItemBrief) -> str:
    what = s.t("meeting {n}").format(n=item.number) if item.number is not None else marked(s, item.title)
    if item.starts is None:
        return what
    day = short_day(item.starts.local.date(), s.language)
    comma = "，" if s.language == "zh" else ", "
    return comma.join((what, f"{day} {clock(item.starts.local, s.language)}"))


def earlier(s: kit.Styles, before: Sequence[Encounter]) -> kit.Table:
    """When one met or wrote before, and what remained."""
    t = s.t
    return kit.Table(
        s,
        [
            kit.Column(t("Date"), date_width(s.language)),
            kit.Column(t("Occasion"), 55),
            kit.Column(t("What remained")),
        ],
        [
            [
                format_date(one.when, s.language, "numeric"),
                _occasion(s, one),
                said(s, one.remained) if one.remained else "–",
            ]
            for one in before
        ],
    )


def earlier_in_text(s: kit.Styles, before: Sequence[Encounter]) -> kit.Table:
    """The same where there is little room: a line for each."""
    pairs: list[tuple[kit.Words, kit.Words]] = []
    for one in before:
        words = kit.joined(_occasion(s, one))
        if one.remained:
            words += ["；" if s.language == "zh" else "; ", *said(s, one.remained)]
        pairs.append((format_date(one.when, s.language, "numeric"), words))
    return kit.Facts(s, pairs, name_width=date_width(s.language) + 4)


def _occasion(s: kit.Styles, one: Encounter) -> kit.Words:
    title = said(s, one.title, invented=one.invented)
    if one.kind is CorrespondenceKind.CALL and _CALLS.match(one.title.text):
        return title
    colon = "：" if s.language == "zh" else ": "
    return kit.joined(capitalised(s.t(one.kind.value)), colon, title)
