"""How the pack words names, offices, dates and numbers; the same on every page of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Final, Literal

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.formats import format_date, format_range, format_time, weekday_name
from delegation_desk.core.language import Language, Translator
from delegation_desk.core.names import NameOrder, capitals, display, display_latin, display_native
from delegation_desk.model.address import Addressee, spoken
from delegation_desk.model.offices import Office
from delegation_desk.model.visits import ItemStatus
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import INVENTED, filled, in_a_row, in_lines, said, starred
from delegation_desk.store.briefs.people import OfficeBrief, PersonBrief
from delegation_desk.store.briefs.programme import ItemBrief
from delegation_desk.store.briefs.reading import NO_WORDING, Wording
from delegation_desk.store.briefs.visits import VisitBrief

_NUMBERS: Final[dict[Language, tuple[str, ...]]] = {
    "de": (
        "keine",
        "ein",
        "zwei",
        "drei",
        "vier",
        "fünf",
        "sechs",
        "sieben",
        "acht",
        "neun",
        "zehn",
        "elf",
        "zwölf",
    ),
    "en": (
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ),
}
_SHORTEST_STEM: Final = 4


def shortened(text: str, most: int) -> str:
    """A text cut at a word, for places that must stay short."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def cut(wording: Wording, most: int) -> Wording:
    """A text of a record, cut at a word."""
    return replace(wording, text=shortened(wording.text, most))


def in_words(n: int, language: Language) -> str:
    """A number up to twelve in words, as text is written; digits above and in Chinese."""
    known = _NUMBERS.get(language, ())
    return known[n] if 1 < n < len(known) else str(n)


def counted(form: str, n: int, language: Language) -> str:
    """So many of something, small numbers in words; `form` is the plural form that fits."""
    return form.format(n=in_words(n, language))


def items_counted(t: Translator, items: Iterable[ItemBrief]) -> str:
    """How many items a programme has, and how many more were cancelled."""
    states = [item.status for item in items]
    off = states.count(ItemStatus.CANCELLED)
    n, language = len(states) - off, t.language
    told = counted(t.plural("one programme item", "{n} programme items", n), n, language)
    if not off:
        return told
    form = t.plural("{items} and one cancelled", "{items} and {n} cancelled", off)
    return form.format(items=told, n=in_words(off, language))


def capitalised(text: str) -> str:
    """A text with a capital first letter."""
    return text[:1].upper() + text[1:]


def listed(parts: Iterable[str], language: Language) -> str:
    """Parts of a note, in a row."""
    return ("；" if language == "zh" else "; ").join(part for part in parts if part)


def date_width(language: Language) -> float:
    """How many millimetres a column of dates needs."""
    return {"de": 22, "en": 31, "zh": 28}[language]


def apart(name: str, language: Language) -> str:
    """A name before a figure: on Chinese pages one in Latin letters needs a space there."""
    return f"{name} " if language == "zh" and name[-1:].isascii() and name else name


# Names and offices


def name(person: PersonBrief, language: Language, *, strong: bool = True) -> kit.Words:
    """A name in both scripts where both are known, that of the page first; the sign if invented."""
    first, second = _scripts(person, language)
    lead: str | kit.Run = kit.strong(first) if strong else first
    return starred([lead, f" {second}"] if second else [lead], invented=person.invented)


def both_names(person: PersonBrief, language: Language) -> str:
    """A name in both scripts where both are known, without emphasis or sign."""
    return " ".join(filter(None, _scripts(person, language)))


def _scripts(person: PersonBrief, language: Language) -> tuple[str, str]:
    latin, native = display_latin(person.name, language), display_native(person.name)
    if person.name.order is not NameOrder.FAMILY_FIRST or not native or native == latin:
        return display(person.name, language), ""
    # On a Chinese page the characters say it all.
    return (display(person.name, "zh"), "") if language == "zh" else (latin, native)


def plain_name(person: PersonBrief, language: Language) -> str:
    """A name in one script, the sign if invented."""
    return display(person.name, language) + (INVENTED if person.invented else "")


def office_line(s: kit.Styles, office: OfficeBrief | None) -> str:
    """Title and body: "Geschäftsführer, Invest Region Leipzig GmbH"; "" if none is known."""
    return kit.plain(office_words(s, office))


def office_words(s: kit.Styles, office: OfficeBrief | None) -> list[str | kit.Run]:
    """The same, each part in its own language; one remark is enough for two parts in the same."""
    if office is None:
        return []
    body = _body(office)
    if not body:
        return said(s, office.title)
    if s.language == "zh" and not office.title.foreign:
        return [*said(s, body, name=True), *said(s, office.title)]
    if office.title.foreign and body.foreign and office.title.language == body.language:
        return said(s, replace(office.title, text=f"{office.title}, {body}"))
    return [*said(s, office.title), ", ", *said(s, body, name=True)]


def _body(office: OfficeBrief) -> Wording:
    """The body to name beside the title: not one that the title names already, but then the one above it."""
    for body in (office.organisation, office.parent):
        if body and not _named_in(body.text, office.title.text):
            return body
    return NO_WORDING


def _named_in(body: str, title: str) -> bool:
    """Whether a title names a body, be it inflected: "Leiter des Amtes für Wirtschaftsförderung"."""
    words = [word.casefold() for word in body.split() if len(word) > _SHORTEST_STEM]
    return bool(words) and all(word[:-1] in title.casefold() for word in words)


def address(person: PersonBrief, language: Language) -> str:
    """How one addresses the person in a language: as noted in it, else by its rules.

    English writes Chinese family names in capitals, so a noted form does too.
    """
    noted, name_ = person.salutation.get(language), person.name
    if not noted:
        office = Office.parse(person.office.key) if person.office else None
        return spoken(Addressee(name_, person.gender.name, office), language)
    if language != "en" or name_.order is not NameOrder.FAMILY_FIRST or not name_.family:
        return noted
    return re.sub(rf"\b{re.escape(name_.family)}\b", capitals(name_.family), noted)


def addresses(s: kit.Styles, person: PersonBrief, *, lines: bool) -> kit.Words:
    """How one addresses the person in three languages, a line each or in a row."""
    t = s.t
    words: tuple[tuple[Language, str], ...] = (
        ("de", t("German: {address}")),
        ("en", t("English: {address}")),
        ("zh", t("Chinese: {address}")),
    )
    several = [
        filled(form, address=kit.in_language(address(person, language), language)) for language, form in words
    ]
    return in_lines(several) if lines else in_a_row(s, several)


# Days and hours


def clock(moment: datetime | None, language: Language) -> str:
    """A time of day as tables give it: English has one clock everywhere, 2.00 pm."""
    style: Literal["text", "clock"] = "text" if language == "en" else "clock"
    return format_time(moment, language, style) if moment is not None else ""


def short_day(day: date | PartialDate | None, language: Language) -> str:
    """A day as tables give it: "Mi 26.06.2019"."""
    if not isinstance(day, date):
        return format_date(day, language, "numeric")
    if language == "zh":
        return format_date(day, language, "weekday")
    return f"{weekday_name(day, language, short=True)} {format_date(day, language, 'numeric')}"


def when(moment: datetime, language: Language) -> str:
    """A moment in a note: "Mi 14:00 Uhr"."""
    return f"{weekday_name(moment.date(), language, short=True)} {format_time(moment, language)}"


def dates(visit: VisitBrief, language: Language, *, compact: bool = False) -> str:
    """From when to when the visit runs, as far as it is known."""
    return format_range(visit.starts_on, visit.ends_on or visit.starts_on, language, compact=compact)
