"""Lives of those who travel and of those they meet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from delegation_desk.core.formats import format_date, format_time
from delegation_desk.core.language import Translator
from delegation_desk.core.language_names import language_name as known_name
from delegation_desk.core.names import NameOrder, initials
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.met import CounterpartBrief
from delegation_desk.features.visits.pack.words import (
    address,
    addresses,
    capitalised,
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
from delegation_desk.pdf.wordings import filled, in_a_row, marked, named, said, starred, told
from delegation_desk.store.briefs.past import Encounter
from delegation_desk.store.briefs.people import PersonBrief
from delegation_desk.store.briefs.programme import ItemBrief
from delegation_desk.store.briefs.reading import Wording

_CALLS: Final = re.compile(r"(?:video|tele|phone|视频|电话)", re.IGNORECASE)
"""How the subject of a call begins that says so itself; by telephone a video call is not."""
_FEW: Final = 3  # members of whom nothing is held that have an entry each
_NAME_WIDTH: Final = {"de": 27, "en": 34, "zh": 27}
"""In millimetres, so that "About the person ◊" stands on one line."""
_BRIEF: Final = 300  # letters of a life that is told among the facts


def lives(s: kit.Styles, b: Briefing, chapter: kit.Chapter) -> Iterator[kit.Block]:
    """The biographies of the members; of whom none is held, name and office: where they are many, on a line.

    Nobody who leads the delegation is named behind those who follow.
    """
    if not any_life(b):
        return
    members = [member.person for member in b.members]
    bare = [person for person in members if not _told(person) and not _met_before(b, person)]
    in_line = bare if len(bare) > _FEW else []
    if b.edition is not Audience.INTERNAL:
        in_line = [person for person in in_line if person is not members[0]]
    yield _lives_title(s, chapter, s.t("Biographies"), s.t("In the order of the delegation’s list."))
    for person in members:
        if person in in_line:
            continue
        before = _met_before(b, person) if b.visit.inbound else ()
        leads = person is members[0] and (_told(person) or bool(before))
        blocks = life(s, person, chapter, before=before, leads=leads, remark=_of_none(s, b))
        yield from blocks if leads else [kit.Together(list(blocks))]
    if in_line:
        yield kit.Beside(s, kit.Gap(1), kit.small(s, _without_life(s, b, in_line)))


def _lives_title(
    s: kit.Styles, chapter: kit.Chapter, title: str, lead: str, *, new_page: bool = True
) -> kit.Title:
    return kit.Title(s, title, chapter=chapter, lead=lead, flows=True, new_page=new_page)


def _of_none(s: kit.Styles, b: Briefing) -> str:
    """What stands below a person without a life: to other readers than the own staff it says nothing."""
    if b.edition is not Audience.INTERNAL:
        return ""
    return s.t("No biography is held; this edition prints name and office only.")


def _without_life(s: kit.Styles, b: Briefing, people: Sequence[PersonBrief]) -> str:
    comma = "、" if s.language == "zh" else ", "
    names = comma.join(plain_name(person, s.language) for person in people)
    if b.edition is Audience.INTERNAL:
        return s.t("No biography is held of: {names}.").format(names=names)
    return s.t("Also of the delegation: {names}.").format(names=names)


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
    known = [(one, _met_before(b, one.person)) for one in b.counterparts]
    known = [(one, before) for one, before in known if _told(one.person) or before]
    if known:
        title = t("About your hosts") if b.for_guests else t("Biographies of the counterparts")
        yield _lives_title(s, chapter, title, t("In the order of the list above."), new_page=False)
    for one, before in known:
        yield kit.Together(list(life(s, one.person, chapter, met=one, before=before)))


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
    for city, group in groupby(several, key=lambda one: one.city):
        if city:
            yield kit.Group(said(s, city, name=True))
        for number, one in enumerate(group, 1):  # protocol knows no order across places
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
    met: CounterpartBrief | None = None,
    before: Sequence[Encounter] = (),
    leads: bool = False,
    remark: str = "",
) -> Iterator[kit.Block]:
    """One person, of whom more is held or name and office only; who `leads` the list has a large portrait."""
    label = s.t("Biography")
    kicker = f"{chapter.number}\u00a0\u00a0{label}".strip("\u00a0")
    full = _told(person) or bool(before)
    beside: kit.Block | None = None
    if not full:
        beside = kit.Stack(
            [kit.Para(kicker, s.kicker, s.palette), kit.Gap(3), _portrait(s, person, small=True)]
        )
    yield kit.Title(
        s,
        name(person, s.language, strong=False),
        kicker=kicker,
        lead=_offices(s, person),
        new_page=False,
        smaller=True,
        listed=False,
        beside=beside,
        remark="" if full else remark,
    )
    if full:
        yield from _known(s, person, met, before, small=not leads)


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
    table = kit.Facts(s, facts, name_width=_NAME_WIDTH[s.language])
    yield kit.Beside(s, _portrait(s, person, small=small), table)
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
    caption = named(s, person.portrait_caption) or ("" if small else None)
    return kit.Portrait(s, initials(person.name), person.portrait, width=wide, height=high, caption=caption)


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
            t("Contact details"),
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
    hour = format_time(item.starts.local, s.language)
    if s.language == "zh":
        return f"{what}，{day} {hour}"
    return f"{what}, {day}, {hour}"


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
