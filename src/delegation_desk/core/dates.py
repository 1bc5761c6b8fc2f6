"""Dates as people type them: "28.6.", "Juni 2019", "2019", "06/2019", "28 June 2019", "2019年6月28日"."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Final

from delegation_desk.core.formats import MONTHS, NBSP, WEEKDAYS, format_date, month_name
from delegation_desk.core.language import Language, translator
from delegation_desk.core.partial import PartialDate, Precision, as_partial, covers
from delegation_desk.core.times import Unread, read_time

__all__ = [
    "PartialDate",
    "Precision",
    "Unread",
    "as_partial",
    "covers",
    "read_date",
    "read_partial_date",
    "read_time",
]

_FIRST_YEAR: Final = 1000
_LAST_YEAR: Final = 2199
_YEARS_AHEAD: Final = 20  # "31" is 2031 as long as that is no more than this far away

_SEP: Final = r"\s*[./-]\s*"
_YEAR: Final = r"(?P<y>\d{4}|\d{2})"
_DAY: Final = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_NAME: Final = r"(?P<name>[^\W\d_]{3,})\.?"
_FORMS: Final = tuple(
    re.compile(pattern, re.ASCII if "name" not in pattern else 0)
    for pattern in (
        rf"(?P<y>\d{{4}})(?:{_SEP}(?P<m>\d{{1,2}})(?:{_SEP}(?P<d>\d{{1,2}}))?)?",
        r"(?P<y>\d{4})\s*年(?:\s*(?P<m>\d{1,2})\s*月(?:\s*(?P<d>\d{1,2})\s*[日号])?)?",
        r"(?P<m>\d{1,2})\s*月(?:\s*(?P<d>\d{1,2})\s*[日号])?",
        rf"(?P<m>\d{{1,2}}){_SEP}(?P<y>\d{{4}})",
        rf"(?P<d>\d{{1,2}}){_SEP}(?P<m>\d{{1,2}})(?:{_SEP}{_YEAR}?)?",
        r"(?P<d>\d{1,2}) (?P<m>\d{1,2}) (?P<y>\d{4})",
        r"(?P<d>\d\d)(?P<m>\d\d)(?P<y>(?:1[89]|2[01])\d\d)",
        r"(?P<y>(?:1[89]|2[01])\d\d)(?P<m>\d\d)(?P<d>\d\d)",
        r"(?P<d>\d\d)(?P<m>\d\d)(?P<y>\d\d)",
        rf"{_DAY}\.?\s*{_NAME}(?:,?\s*{_YEAR})?",
        rf"{_NAME}(?:,?\s*(?P<y>\d{{4}}))?",
        rf"{_NAME}\s*{_DAY}(?:,?\s+(?P<y>\d{{4}}))?",
    )
)
_NEAR_DAYS: Final = (
    {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}
    | {"yesterday": -1, "today": 0, "tomorrow": 1}
    | {"昨天": -1, "今天": 0, "明天": 1}
)
_MONTHS: Final = (
    {name.casefold(): number for number, name in enumerate(MONTHS["de"], 1)}
    | {name.casefold(): number for number, name in enumerate(MONTHS["en"], 1)}
    | {"mrz": 3, "maerz": 3, "jänner": 1}
)
_DAY_NAMES: Final = tuple(name.casefold() for language in ("de", "en") for name in WEEKDAYS[language])
_OPENING: Final = re.compile(r"(?:(?:am|den|im|in|on|the|vom)\s+)+")


def read_partial_date(typed: str, language: Language, today: date) -> PartialDate:
    """Return the date that was typed in German, English or Chinese, with no more in it than was typed.

    A missing year is the one that brings the date nearest to `today`; of two figures the first is the day.
    Raises Unread, a ValueError whose `suggestion` can be typed instead; its sentences are in `language`.
    """
    text = _settled(typed)
    if text in _NEAR_DAYS:
        return PartialDate.of(today + timedelta(days=_NEAR_DAYS[text]))
    match = next(filter(None, (form.fullmatch(text) for form in _FORMS)), None)
    if match is None:
        raise _not_read(text, language)
    parts = match.groupdict()
    month = _month(parts, language)
    day = int(parts["d"]) if parts.get("d") else None
    month_first = parts.get("name") and day and match.start("d") > match.start("name")
    if language == "de" and month_first and day and not parts["y"]:
        # A German writes the day before the month: "Juni 19" is a year.
        return PartialDate(_century(day, today), month)
    return _checked(_year(parts, month, day, today), month, day, language)


def read_date(typed: str, language: Language, today: date) -> date:
    """Return the day that was typed; Unread also if only the month or the year was."""
    reading = read_partial_date(typed, language, today)
    exact = reading.exact()
    if exact is None:
        t = translator(language)
        raise Unread(t("The day is missing: {reading}.").format(reading=format_date(reading, language)))
    return exact


def _settled(typed: str) -> str:
    """Return the text without the day of the week and the words that lead up to a date."""
    text = " ".join(unicodedata.normalize("NFKC", typed).casefold().split())
    text = re.sub(r"[,，]?\s*(?:星期|周)[一二三四五六日天]$", "", text)
    text = _OPENING.sub("", text, count=1) if _OPENING.match(text) else text
    first, _space, rest = text.partition(" ")
    name = first.rstrip(".,")
    if rest and len(name) >= 2 and any(day.startswith(name) for day in _DAY_NAMES):
        text = _OPENING.sub("", rest, count=1) if _OPENING.match(rest) else rest
    return text.strip(" ,")


def _month(parts: dict[str, str | None], language: Language) -> int | None:
    if number := parts.get("m"):
        return int(number)
    name = parts.get("name")
    if not name:
        return None
    found = {number for known, number in _MONTHS.items() if known.startswith(name)}
    if len(found) == 1:
        return found.pop()
    raise _unknown_month(name, parts, language)


def _unknown_month(name: str, parts: dict[str, str | None], language: Language) -> Unread:
    t = translator(language)
    near = get_close_matches(name, _MONTHS, n=1, cutoff=0.6)
    suggestion = None
    if near:
        month = month_name(_MONTHS[near[0]], language)
        dot = "." if language == "de" else ""
        words = (f"{parts['d']}{dot}" if parts.get("d") else "", month, parts.get("y") or "")
        suggestion = " ".join(word for word in words if word)
    return Unread(t("No month is called “{name}”.").format(name=name.capitalize()), suggestion)


def _not_read(text: str, language: Language) -> Unread:
    t = translator(language)
    if not text:
        return Unread(t("No date was typed."))
    examples = (PartialDate(2019, 6, 28), PartialDate(2019, 6), PartialDate(2019))
    shown = ", ".join(_typable(day, language) for day in examples)
    return Unread(t("This does not read as a date, such as {examples}.").format(examples=shown))


def _century(two_digits: int, today: date) -> int:
    latest = today.year + _YEARS_AHEAD
    return latest - (latest - two_digits) % 100


def _year(parts: dict[str, str | None], month: int | None, day: int | None, today: date) -> int:
    typed = parts.get("y")
    if typed:
        return int(typed) if len(typed) > 2 else _century(int(typed), today)
    years = (today.year, today.year - 1, today.year + 1)
    return min(years, key=lambda year: _distance(year, month or 1, day or 15, today))


def _distance(year: int, month: int, day: int, today: date) -> int:
    # Counted without the calendar, for the day may not exist in it.
    return abs((year - today.year) * 372 + (month - today.month) * 31 + day - today.day)


def _checked(year: int, month: int | None, day: int | None, language: Language) -> PartialDate:
    t = translator(language)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise Unread(t("The year {year} is not likely.").format(year=year))
    if month is not None and not 1 <= month <= 12:
        raise Unread(t("There is no month {n}.").format(n=month), _swapped(year, month, day, language))
    if month is None or day is None:
        return PartialDate(year, month)
    if day < 1:
        raise Unread(t("Days are counted from 1."), _typable(PartialDate(year, month, 1), language))
    days = monthrange(year, month)[1]
    if day > days:
        raise _past_the_end(year, month, days, language)
    return PartialDate(year, month, day)


def _past_the_end(year: int, month: int, days: int, language: Language) -> Unread:
    # February is the one month that does not say how long it is.
    named = format_date(PartialDate(year, month), language) if month == 2 else month_name(month, language)
    t = translator(language)
    sentence = t("{month} has {n} days.").format(month=named, n=days)
    return Unread(sentence, _typable(PartialDate(year, month, days), language))


def _swapped(year: int, month: int, day: int | None, language: Language) -> str | None:
    if day is None or not 1 <= day <= 12 or not 1 <= month <= monthrange(year, day)[1]:
        return None
    return _typable(PartialDate(year, day, month), language)


def _typable(day: PartialDate, language: Language) -> str:
    return format_date(day, language).replace(NBSP, " ")
