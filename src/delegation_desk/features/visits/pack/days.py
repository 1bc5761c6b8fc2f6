"""The programme day by day, and the list of all its items."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from delegation_desk.core.figures import format_list
from delegation_desk.core.formats import format_date, format_range, format_route, format_time, weekday_name
from delegation_desk.core.language import Language
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.pack.maps import zone_name
from delegation_desk.features.visits.pack.parallel import parallel
from delegation_desk.features.visits.pack.taking_part import hosts
from delegation_desk.features.visits.pack.titles import titled
from delegation_desk.features.visits.pack.words import address, both_names, clock, counted, when
from delegation_desk.model.calendars import calendar_known, holiday_name, is_provisional
from delegation_desk.model.visits import Dress, ItemKind, ItemStatus
from delegation_desk.pdf import kit
from delegation_desk.pdf.style import PAGE
from delegation_desk.pdf.wordings import filled, in_a_row, named, said, starred
from delegation_desk.store.briefs.people import PersonBrief
from delegation_desk.store.briefs.programme import DayBrief, DayPart, ItemBrief, Moment

_FEW: Final = 4  # items of a day that shares its page with the next
_MANY: Final = 8  # cities that a heading names
_NAMED: Final = 2  # counterparts that a line names
_ICONS: Final = {ItemKind.FLIGHT: "airplane-in-flight", ItemKind.TRAIN: "train"}


def programme(s: kit.Styles, b: Briefing, chapter: kit.Chapter) -> Iterator[kit.Block]:
    """A page for each day; a short day shares that of its neighbour."""
    pages: list[list[DayBrief]] = []
    for day in b.days:
        if pages and _may_share(s, b, chapter, [*pages[-1], day]):
            pages[-1].append(day)
        else:
            pages.append([day])
    for before, after in pairwise(pages):
        _even_out(s, b, chapter, before, after)
    for days in pages:
        yield from _page(s, b, chapter, days)


def _may_share(s: kit.Styles, b: Briefing, chapter: kit.Chapter, days: list[DayBrief]) -> bool:
    """Whether the last of some days may stand on the page of the others."""
    *others, last = days
    few = _items(others) <= _FEW or _items([last]) <= _FEW
    return few and _adjoins(b, others[-1], last) and _fits(s, b, chapter, days)


def _even_out(
    s: kit.Styles, b: Briefing, chapter: kit.Chapter, before: list[DayBrief], after: list[DayBrief]
) -> None:
    """Pass the last days of a page on to the next, which else holds less than the page then keeps."""
    while _items(before[:-1]) > _items(after) and _may_share(s, b, chapter, [before[-1], *after]):
        after.insert(0, before.pop())


def _items(days: Iterable[DayBrief]) -> int:
    return sum(len(day.items) for day in days)


def _adjoins(b: Briefing, before: DayBrief, day: DayBrief) -> bool:
    """Whether two days may share a page: its heading is a span, which holds no days that are none of it."""
    if day.day is None or before.day is None:
        return False
    first, last = b.visit.starts_on, b.visit.ends_on
    inside = (first is None or first.earliest() <= before.day) and (last is None or day.day <= last.latest())
    return inside or (day.day - before.day).days <= 1


def _fits(s: kit.Styles, b: Briefing, chapter: kit.Chapter, days: list[DayBrief]) -> bool:
    return kit.Stack(list(_page(s, b, chapter, days))).height(PAGE.measure) <= PAGE.depth


def _page(s: kit.Styles, b: Briefing, chapter: kit.Chapter, days: list[DayBrief]) -> Iterator[kit.Block]:
    where = _where(s, days)
    title, entry = _title(s, days)
    yield kit.Title(s, title, chapter=chapter, lead=where, entry=entry, note=where)
    home = named(s, b.visit.home.name) if b.visit.home and b.for_travellers and _other_clocks(days) else ""
    yield kit.Timeline(
        s,
        [
            kit.Day(_part_heading(s, b, day, part), [_line(s, b, item) for item in part.items])
            for day in days
            for part in day.parts
        ],
        home=home,
    )
    if remarks := _remarks(s, b, days):
        head = s.t("For this day") if len(days) == 1 else s.t("For these days")
        yield kit.Side(s, head, kit.body(s, remarks))


def _other_clocks(days: Iterable[DayBrief]) -> bool:
    return any(part.moment is not None and part.moment.ahead for day in days for part in day.parts)


def _title(s: kit.Styles, days: list[DayBrief]) -> tuple[str, str]:
    """The heading of a page, and what the contents call it."""
    known = [day.day for day in days if day.day is not None]
    if not known:
        return s.t("Without a date yet"), ""
    if len(known) == 1:
        return format_date(known[0], s.language, "weekday"), without_year(known[0], s.language)
    names, span = _both(s, known) if len(known) == 2 else _several(s, known)
    if s.language == "zh":
        return f"{span}\n{names}", _yearless(span, known)
    return f"{names},\n{span}", _yearless(f"{names}, {span}", known)


def _both(s: kit.Styles, days: list[date]) -> tuple[str, str]:
    """Two days as weekdays and as dates: "25. und 26. Juni 2019"."""
    both, (first, last) = s.t("{start} and {end}"), days
    names = both.format(start=weekday_name(first, s.language), end=weekday_name(last, s.language))
    if s.language == "zh" or first.month != last.month:
        return names, format_range(first, last, s.language)
    start = f"{first.day}{'.' if s.language == 'de' else ''}"
    return names, both.format(start=start, end=format_date(last, s.language))


def _several(s: kit.Styles, days: list[date]) -> tuple[str, str]:
    ends = (weekday_name(days[0], s.language), weekday_name(days[-1], s.language))
    return s.t("{start} to {end}").format(start=ends[0], end=ends[1]), format_range(
        days[0], days[-1], s.language
    )


def without_year(day: date, language: Language) -> str:
    """A day in words without its year, which the page's head gives."""
    return _yearless(format_date(day, language, "weekday"), [day])


def _yearless(text: str, days: Iterable[date]) -> str:
    for year in {day.year for day in days}:
        text = text.replace(f"{year}年", "").replace(f" {year}", "")
    return text


def _where(s: kit.Styles, days: Iterable[DayBrief]) -> str:
    """The cities of the day in the order in which one comes through them."""
    names: list[str] = []
    for item in (item for day in days for item in day.items if item.status is not ItemStatus.CANCELLED):
        for city in (named(s, item.city), named(s, item.end_city)):
            if city and (not names or names[-1] != city):
                names.append(city)
    return format_route(names if len(names) <= _MANY else [names[0], names[-1]], s.language)


def _part_heading(s: kit.Styles, b: Briefing, day: DayBrief, part: DayPart) -> str:
    if day.day is None or part.moment is None:
        return ""
    text = without_year(day.day, s.language)
    place = format_route([named(s, city) for city in part.where[:2]], s.language)
    known = part.moment.home is not None
    zone = zone_name(part.moment.zone, part.moment.local, s.t) if known else s.t("time zone not known")
    if known and part.moment.zone == b.home_zone and b.visit.home is not None and not place:
        place = named(s, b.visit.home.name)
    bracket = f"（{zone}）" if s.language == "zh" else f" ({zone})"
    between = "\u3000" if s.language == "zh" else " – "
    return f"{text}{between}{place}{bracket}" if place else f"{text}{bracket}"


def _line(s: kit.Styles, b: Briefing, item: ItemBrief) -> kit.Item:
    starts, strip = item.starts, _rails(s, b, item)
    return kit.Item(
        start=clock(starts.local if starts else None, s.language) or "–",
        end="" if strip else arrival(item, s.language),
        home=_home_clock(starts, s.language),
        title=starred(titled(s, item), invented=item.invented),
        status=kit.Status[item.status.name],
        state=_state(s, item),
        note=_note(s, b, item),
        place=_place(s, item),
        strip=strip,
    )


def arrival(item: ItemBrief, language: Language) -> str:
    """When an item ends by the clocks there, "+1" if that is the next day there; "" if it is not known."""
    if item.starts is None or item.ends is None:
        return ""
    return clock(item.ends.local, language) + _later(item.starts.local.date(), item.ends.local.date())


def _home_clock(moment: Moment | None, language: Language) -> str:
    """What the clocks at home show, "−1" if it is the day before there; "" if that is not known."""
    if moment is None or moment.home is None:
        return ""
    return clock(moment.home, language) + _later(moment.local.date(), moment.home.date())


def _later(first: date, day: date) -> str:
    days = (day - first).days
    return f"\u00a0{'+' if days > 0 else '−'}{abs(days)}" if days else ""


def _across(s: kit.Styles, item: ItemBrief) -> str:
    """The end of an item on other clocks than its start, in words."""
    starts, ends = item.starts, item.ends
    if starts is None or ends is None or not item.across_zones:
        return ""
    same_day = starts.local.date() == ends.local.date()
    written = format_time(ends.local, s.language) if same_day else when(ends.local, s.language)
    place = item.end_city or item.end_place
    if not place:
        return s.t("arrival {time}, local time").format(time=written)
    return s.t("arrival {time}, local time in {place}").format(time=written, place=named(s, place))


def _state(s: kit.Styles, item: ItemBrief) -> kit.Words:
    status = s.t(item.status.value)
    if not item.status_note:
        return status
    return kit.joined(status, "：" if s.language == "zh" else ": ", said(s, item.status_note))


def _place(s: kit.Styles, item: ItemBrief) -> kit.Words:
    if item.end_city and item.end_city.text != item.city.text:
        return format_route((named(s, item.city), named(s, item.end_city)), s.language)
    return said(s, item.venue) if item.venue else said(s, item.place, name=True)


def _note(s: kit.Styles, b: Briefing, item: ItemBrief) -> kit.Words:
    """Whom one meets, who interprets, how it was arranged, and the notes that the edition may show."""
    t, language = s.t, s.language
    parts: list[kit.Words] = [*parallel(s, b, item)]
    if item.travel_number:
        parts.append(item.travel_number)
    if not b.for_travellers:
        parts.append(_across(s, item))  # travellers see it on two rails
    if item.booking:
        parts.append(t("booking {code}").format(code=item.booking))
    if receiving := hosts(b, item):
        parts.append(_met(s, receiving))
    if item.interpreter is not None:
        parts.append(t("interpreter: {name}").format(name=address(item.interpreter, language)))
    if b.own_side and item.status is ItemStatus.REQUESTED:
        parts.append(_requested(s, item))
    if item.dress is not Dress.NONE:
        parts.append(t(item.dress.value))
    return in_a_row(s, [*parts, *item.notes])


def _met(s: kit.Styles, receiving: Sequence[PersonBrief]) -> str:
    """The first of those who receive the delegation, without the sign that the line itself bears."""
    names = [both_names(person, s.language) for person in receiving[:_NAMED]]
    more = len(receiving) - len(names)
    if more == 1:  # a name takes no more room than the words that stand for it
        names.append(both_names(receiving[-1], s.language))
    elif more:
        form = s.t.plural("one more person", "{n} more people", more)
        names.append(counted(form, more, s.language))
    return ("、" if s.language == "zh" else ", ").join(names)


def _requested(s: kit.Styles, item: ItemBrief) -> str:
    t = s.t
    day = format_date(item.requested_on, s.language, "numeric") if item.requested_on else ""
    if item.arranged_by and day:
        return t("requested through {body} on {date}").format(body=named(s, item.arranged_by), date=day)
    if item.arranged_by:
        return t("requested through {body}").format(body=named(s, item.arranged_by))
    return t("requested on {date}").format(date=day) if day else ""


def _rails(s: kit.Styles, b: Briefing, item: ItemBrief) -> kit.Rails | None:
    """A leg across time zones as two rails, on the clocks of the way and on those at home."""
    starts, ends = item.starts, item.ends
    if not b.for_travellers or starts is None or ends is None or starts.home is None or not item.across_zones:
        return None
    start = starts.home.hour + starts.home.minute / 60
    minutes = item.minutes or 0
    leg = kit.Leg(
        start,
        start + minutes / 60,
        f"{named(s, item.city)} {_at(s, starts, starts)}",
        f"{named(s, item.end_city)} {_at(s, ends, starts)}",
        clock(starts.home, s.language),
        _home_at(s, ends, starts),
    )
    shift = ((ends.ahead or 0) - (starts.ahead or 0)) / 60
    forward = s.t("{time}, clocks {n} h forward") if shift > 0 else s.t("{time}, clocks {n} h back")
    length = s.t("{hours} h {minutes:02d} min").format(hours=minutes // 60, minutes=minutes % 60)
    return kit.Rails(
        [leg],
        note=forward.format(time=length, n=f"{abs(shift):g}"),
        there=s.t("Place"),
        home=named(s, b.visit.home.name) if b.visit.home else s.t("Home"),
        icon=_ICONS.get(item.kind, "airplane-in-flight"),
    )


def _at(s: kit.Styles, moment: Moment, start: Moment) -> str:
    return _with_day(s, moment.local.date(), start.local.date(), clock(moment.local, s.language))


def _home_at(s: kit.Styles, moment: Moment, start: Moment) -> str:
    assert moment.home is not None  # of a leg across zones the clocks are known
    assert start.home is not None
    return _with_day(s, moment.home.date(), start.home.date(), clock(moment.home, s.language))


def _with_day(s: kit.Styles, day: date, first: date, text: str) -> str:
    if day == first:
        return text
    short = weekday_name(day, s.language, short=True)
    return f"{text}（{short}）" if s.language == "zh" else f"{text} ({short})"


def _remarks(s: kit.Styles, b: Briefing, days: Iterable[DayBrief]) -> list[str | kit.Run]:
    """What is not confirmed, and whether anybody has a holiday; hosts are not told."""
    if not b.own_side:
        return []
    days = list(days)
    sentences: list[kit.Words] = _unconfirmed(s, [item for day in days for item in day.items])
    sentences += _holidays(s, b, [day.day for day in days if day.day is not None])
    words: list[str | kit.Run] = []
    for sentence in sentences:
        words += [*([" "] if words and s.language != "zh" else []), *kit.joined(sentence)]
    return words


def _unconfirmed(s: kit.Styles, items: Iterable[ItemBrief]) -> list[kit.Words]:
    """What somebody still has to confirm; where that is all of several items, the names say no more."""
    planned = [item for item in items if item.status is not ItemStatus.CANCELLED and not item.among_us]
    waiting = [item.title for item in planned if item.waits]
    if not waiting:
        return []
    if len(waiting) == len(planned) > 1:
        return [s.t("None of these items is confirmed yet.")]
    return [filled(s.t("Not confirmed yet: {items}."), items=in_a_row(s, waiting))]


def _holidays(s: kit.Styles, b: Briefing, days: list[date]) -> list[str]:
    calendars: dict[str, list[str]] = {}
    for place in dict.fromkeys((b.visit.home, *b.places_visited)):
        if place is not None and place.holidays and calendar_known(place.holidays):
            calendars.setdefault(place.holidays, []).append(named(s, place.name))
    if not days or not calendars:
        return []
    free = [
        _free(s, day, code).format(
            date=format_date(day, s.language), place=format_list(names, s.language), year=day.year
        )
        for day in days
        for code, names in calendars.items()
        if holiday_name(day, code)
    ]
    if free:
        return free
    everywhere = _any_of([name for names in calendars.values() for name in names], s.language)
    open_years = {day.year for day in days for code in calendars if is_provisional(day, code)}
    none = s.t("No public holiday in {places}.")
    if open_years:
        none = s.t("Probably no public holiday in {places}; China has not decreed those of {year} yet.")
    return [none.format(places=everywhere, year=max(open_years, default=""))]


def _any_of(names: list[str], language: Language) -> str:
    """Places of which something is not so: English has "or" there."""
    words = format_list(names, language)
    return " or ".join(words.rsplit(" and ", 1)) if language == "en" and len(names) > 1 else words


def _free(s: kit.Styles, day: date, code: str) -> str:
    """What is said of a holiday; one that is reckoned ahead of its decree may still be moved."""
    if is_provisional(day, code):
        return s.t(
            "{date} will probably be a public holiday in {place}; China has not decreed those of {year} yet."
        )
    return s.t("{date} is a public holiday in {place}.")
