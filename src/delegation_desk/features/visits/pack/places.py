"""The sheet of a city: its figures with source and date, where it lies, its partnership's story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from delegation_desk.core.figures import format_area, format_number, format_quantity
from delegation_desk.core.formats import format_date
from delegation_desk.core.language import Language
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.pack.maps import degrees, distance, reference, spot, told_from
from delegation_desk.features.visits.pack.words import apart, capitalised, in_words
from delegation_desk.model.partnerships import PartnershipKind
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import (
    as_recorded,
    filled,
    in_a_row,
    named,
    said,
    sources_remark,
    starred,
    told,
)
from delegation_desk.store.briefs.place_sheets import PlaceSheet
from delegation_desk.store.briefs.places import FactBrief, PlaceBrief
from delegation_desk.store.briefs.programme import hours_ahead
from delegation_desk.store.briefs.visits import PartnershipFacts

POPULATION, AREA = "population", "area"
"""Keys of the facts that are drawn."""
ON_THE_WAY = ("emergency", "power", "weather", "money", "water", "internet")
"""Keys of the facts that travellers look for among the practical matters."""
_ENOUGH_YEARS = 3


def places(s: kit.Styles, b: Briefing, chapter: kit.Chapter) -> Iterator[kit.Block]:
    """A sheet for each place of the visit of which anything is held."""
    for sheet in b.places:
        if _told(sheet):
            yield from place_sheet(s, b, chapter, sheet)


def _told(sheet: PlaceSheet) -> bool:
    """Whether there is more to say of a place than where it lies, which the page at a glance shows."""
    facts = any(fact.key not in ON_THE_WAY for fact in sheet.place.facts)
    return bool(facts or sheet.place.profile or sheet.partnership or len(sheet.met) >= _ENOUGH_YEARS)


def place_sheet(s: kit.Styles, b: Briefing, chapter: kit.Chapter, sheet: PlaceSheet) -> Iterator[kit.Block]:
    """One place."""
    place = sheet.place
    title = kit.joined(said(s, place.name, name=True), f" {place.native}".rstrip())
    lead = _partnership(s, b, sheet.partnership)
    yield kit.Title(
        s,
        starred(title, invented=place.invented),
        chapter=chapter,
        flows=True,
        lead=lead,
        note=kit.plain(lead) if lead else "",
    )
    if figures := _figures(s, b, sheet):
        yield kit.Figures(s, figures, columns=4)
    yield from _panel(s, b, sheet)
    yield from _people(s, sheet)
    if place.profile:
        yield kit.Side(s, s.t("About the place"), told(s, place.profile))
    yield from _met(s, sheet)
    yield from _story(s, sheet)
    yield from _sources(s, place)


def _partnership(s: kit.Styles, b: Briefing, one: PartnershipFacts | None) -> kit.Words:
    """What the place is to us; a partnership of another territory of ours names both its sides."""
    if one is None:
        return ""
    kinds = {
        PartnershipKind.TWINNED: s.t("Partner city since {date}"),
        PartnershipKind.FRIENDLY: s.t("Friendly relations since {date}"),
        PartnershipKind.ECONOMIC: s.t("Economic partnership since {date}"),
    }
    if one.since is None:
        words = capitalised(s.t(one.kind.value))
    else:
        words = kinds[one.kind].format(date=format_date(one.since, s.language))
    if not one.with_home(b.visit.home.id if b.visit.home else None):
        colon = "：" if s.language == "zh" else ": "
        return kit.joined(words, colon, said(s, one.title, invented=one.invented))
    return starred(words, invented=one.invented)


def value(fact: FactBrief, language: Language) -> str:
    """A figure with its unit as it is printed."""
    if fact.value is None:
        return fact.text.text
    if fact.unit == "km²":
        return format_area(fact.value, language)
    return (
        format_quantity(fact.value, fact.unit, language) if fact.unit else format_number(fact.value, language)
    )


def _latest(place: PlaceBrief, key: str) -> FactBrief | None:
    found = place.figures(key)
    return found[-1] if found else None


def _figures(s: kit.Styles, b: Briefing, sheet: PlaceSheet) -> list[kit.Figure]:
    t, figures = s.t, list[kit.Figure]()
    for key in (POPULATION, AREA):
        fact = _latest(sheet.place, key)
        if fact is not None:
            as_of = format_date(fact.as_of, s.language, "numeric") if fact.as_of else _undated(s)
            label = starred(said(s, fact.label), invented=fact.invented)
            figures.append(kit.Figure(value(fact, s.language), label, as_of))
    since = sheet.partnership.since if sheet.partnership else None
    if sheet.partnership is not None and since is not None:
        word = t("since {date}").format(date=format_date(since, s.language, "numeric"))
        figures.append(
            kit.Figure(
                word, capitalised(t(sheet.partnership.kind.value)), said(s, sheet.partnership.since_note)
            )
        )
    base = told_from(b)
    base_zone = base.zone if base is not None and base.zone else b.home_zone
    zone = sheet.place.zone or base_zone  # one that is not known has no difference to tell of
    minutes = hours_ahead(zone, base_zone, reference(b).date())
    if minutes and base is not None:
        sign = "+" if minutes > 0 else "−"
        hours = t("{n} h").format(n=f"{sign}{abs(minutes) / 60:g}")
        against = t("relative to {place}").format(place=named(s, base.name))
        figures.append(kit.Figure(hours, against, format_date(b.visit.starts_on, s.language)))
    return figures


def _panel(s: kit.Styles, b: Briefing, sheet: PlaceSheet) -> Iterator[kit.Block]:
    here = spot(s, sheet.place, degrees(sheet.place, s.language))
    if here is None:
        return
    base = told_from(b)
    known = (sheet.place.id, base.id if base else None)
    others = [one for one in b.places_visited if one.id not in known]
    marks = [found for one in others if (found := spot(s, one, main=False)) is not None]
    blocks: list[kit.Block] = []
    if ways := _ways(s, b, here, marks):
        blocks += [kit.Para(s.t("Location"), s.item, s.palette), kit.Para(ways, s.cell, s.palette)]
    areas = _areas(s, sheet)
    if len(areas) > 1:
        blocks += [
            kit.Para(s.t("Areas compared, to scale"), s.item, s.palette, before=7),
            kit.Gap(1.5),
            kit.Areas(s, [area for area, _fact in areas]),
            *([kit.small(s, cited)] if (cited := _cited(s, [fact for _area, fact in areas])) else []),
        ]
    yield kit.PlacePanel(kit.PlaceMap(s, here, marks), *blocks)


def _ways(s: kit.Styles, b: Briefing, here: kit.Spot, marks: Sequence[kit.Spot]) -> str:
    base = told_from(b)
    home = spot(s, base) if base else None
    ways = [
        s.t("{distance} to {place}").format(
            distance=distance(here, one, s.language), place=apart(one.name, s.language)
        )
        for one in (*([home] if home else []), *marks)
    ]
    if not ways:
        return ""
    comma = "，" if s.language == "zh" else ", "
    return s.t("{ways} as the crow flies (computed from the coordinates).").format(ways=comma.join(ways))


def _areas(s: kit.Styles, sheet: PlaceSheet) -> list[tuple[kit.Area, FactBrief]]:
    """The areas of the place and of own territories, the largest first, each with what is held of it."""
    found = []
    for place in (sheet.place, *sheet.compared):
        fact = _latest(place, AREA)
        if fact is not None and fact.value is not None and fact.value > 0:
            area = kit.Area(_dated(s, place, fact), float(fact.value), value(fact, s.language))
            found.append((area, fact))
    return sorted(found[:3], key=lambda one: -one[0].size)


def _undated(s: kit.Styles) -> str:
    return s.t("as-of date not recorded")


def _cited(s: kit.Styles, facts: Sequence[FactBrief]) -> kit.Words:
    """The sources of what is drawn, and that their date is not known where it is not beside the names."""
    stop, space = ("。", "") if s.language == "zh" else (".", " ")
    sources = dict.fromkeys(fact.source for fact in facts if fact.source)
    words: list[kit.Words] = []
    if sources:
        cited = in_a_row(s, [as_recorded(source) for source in sources])
        words.append(filled(s.t("Sources: {sources}."), sources=cited))
    if any(fact.as_of is None for fact in facts):
        words.append((space if sources else "") + capitalised(_undated(s)) + stop)
    return kit.joined(*words)


def _people(s: kit.Styles, sheet: PlaceSheet) -> Iterator[kit.Block]:
    """The number of inhabitants as bars, those of the own territory beside it, each with its year."""
    home = sheet.compared[:1]
    own = [(sheet.place, fact, True) for fact in sheet.place.figures(POPULATION)]
    others = [(place, fact, False) for place in home if (fact := _latest(place, POPULATION)) is not None]
    if not own or not others:
        return
    bars = [
        kit.Bar(_dated(s, place, fact), float(fact.value or 0), value(fact, s.language), strong)
        for place, fact, strong in (*own, *others)
    ]
    blocks: list[kit.Block] = [kit.Bars(s, bars)]
    if cited := _cited(s, [fact for _place, fact, _strong in (*own, *others)]):
        blocks.append(kit.small(s, cited))
    yield kit.Side(s, s.t("Inhabitants"), *blocks)


def _dated(s: kit.Styles, place: PlaceBrief, fact: FactBrief) -> str:
    if fact.as_of is None:
        return named(s, place.name)
    comma = "，" if s.language == "zh" else ", "
    return f"{named(s, place.name)}{comma}{format_date(fact.as_of, s.language, 'numeric')}"


def _met(s: kit.Styles, sheet: PlaceSheet) -> Iterator[kit.Block]:
    if len(sheet.met) < _ENOUGH_YEARS:
        return
    last, count = sheet.met[-1]
    bars = [kit.Bar(str(year), number, str(number), year == last) for year, number in sheet.met]
    remark = s.t("{n} in {year}").format(n=in_words(count, s.language), year=last)
    source = s.t("Meetings in {place} by year. Source: own records.").format(place=named(s, sheet.place.name))
    yield kit.Side(s, s.t("Meetings"), kit.UprightBars(s, bars, remark=remark), kit.small(s, source))


def _story(s: kit.Styles, sheet: PlaceSheet) -> Iterator[kit.Block]:
    if not sheet.story:
        return
    pairs: list[tuple[kit.Words, kit.Words]] = [
        (
            format_date(event.when, s.language, "numeric") if event.when else s.t("day unknown"),
            said(s, event.title, invented=event.invented),
        )
        for event in sheet.story
    ]
    yield kit.Side(s, s.t("The partnership so far"), kit.Facts(s, pairs))


def _sources(s: kit.Styles, place: PlaceBrief) -> Iterator[kit.Block]:
    """Every figure and statement with its date and source; what one needs on the way comes later."""
    facts = [fact for fact in place.facts if fact.key not in ON_THE_WAY]
    if not facts:
        return
    t = s.t
    yield kit.Side(
        s,
        t("Figures and sources"),
        kit.Table(
            s,
            [
                kit.Column(t("What"), 34),
                kit.Column(t("Value"), 40),
                kit.Column(t("As of"), 18),
                kit.Column(t("Source")),
            ],
            [
                [
                    said(s, fact.label, invented=fact.invented),
                    value(fact, s.language) if fact.value is not None else said(s, fact.text),
                    format_date(fact.as_of, s.language, "numeric") if fact.as_of else t("not recorded"),
                    as_recorded(fact.source) if fact.source else "–",
                ]
                for fact in facts
            ],
        ),
        *sources_remark(s, [fact.source for fact in facts]),
    )
