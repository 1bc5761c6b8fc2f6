"""Dates, times, figures and money as a careful typesetter writes them in German, English and Chinese."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final, Literal

from delegation_desk.core.figures import (
    MINUS,
    NBSP,
    format_area,
    format_coordinates,
    format_list,
    format_money,
    format_number,
    format_percent,
    format_quantity,
)
from delegation_desk.core.language import Language, translator
from delegation_desk.core.partial import PartialDate, as_partial

__all__ = [
    "MONTHS",
    "NBSP",
    "WEEKDAYS",
    "DateStyle",
    "format_area",
    "format_coordinates",
    "format_date",
    "format_list",
    "format_minutes",
    "format_moment",
    "format_money",
    "format_number",
    "format_percent",
    "format_quantity",
    "format_range",
    "format_route",
    "format_time",
    "format_times",
    "month_name",
    "weekday_name",
]

DateStyle = Literal["numeric", "long", "weekday", "short", "day"]
"""numeric: tables; long: text; weekday: long with the day's name; short: lists; day: boards, no year."""

_DASH: Final = "\N{EN DASH}"
_CHINESE_DASH: Final = "\N{EM DASH}"  # GB/T 15834 on 连接号: one sign wide between places and times

MONTHS: Final[dict[Language, tuple[str, ...]]] = {
    "de": (
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "zh": tuple(f"{month}月" for month in range(1, 13)),
}
_SHORT_MONTHS: Final[dict[Language, tuple[str, ...]]] = {
    "de": ("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"),
    "zh": MONTHS["zh"],
}
WEEKDAYS: Final[dict[Language, tuple[str, ...]]] = {
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "zh": tuple(f"星期{day}" for day in "一二三四五六日"),
}
_SHORT_WEEKDAYS: Final[dict[Language, tuple[str, ...]]] = {
    "de": ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "zh": tuple(f"周{day}" for day in "一二三四五六日"),
}


def month_name(month: int, language: Language) -> str:
    """Return the name of a month, 1 to 12."""
    return MONTHS[language][month - 1]


def weekday_name(day: date, language: Language, *, short: bool = False) -> str:
    """Return the name of the day of the week, "Mi" for "Mittwoch" if `short`."""
    return (_SHORT_WEEKDAYS if short else WEEKDAYS)[language][day.weekday()]


def format_date(value: PartialDate | date | None, language: Language, style: DateStyle = "long") -> str:
    """Return a date in the words of `language`, with no more in it than is known; None is "date unknown"."""
    t = translator(language)
    if value is None:
        return t("unknown") if style in ("numeric", "short") else t("date unknown")
    when = as_partial(value.date() if isinstance(value, datetime) else value)
    if language == "zh":
        return _chinese_date(when, style)
    return _numeric(when, language) if style == "numeric" else _in_words(when, language, style)


def _numeric(when: PartialDate, language: Language) -> str:
    if when.month is None:
        return str(when.year)
    if language == "de":
        day = "" if when.day is None else f"{when.day:02d}."
        return f"{day}{when.month:02d}.{when.year}"
    # A full numeric date is read in two ways in English: only the month may stand as a number.
    return f"{when.month:02d}/{when.year}" if when.day is None else _in_words(when, "en", "long")


def _in_words(when: PartialDate, language: Language, style: DateStyle) -> str:
    if when.month is None:
        return str(when.year)
    names = _SHORT_MONTHS if style == "short" else MONTHS
    month = names[language][when.month - 1]
    if when.day is None:
        return f"{month} {when.year}"
    written = f"{when.day}{'.' if language == 'de' else ''}{NBSP}{month}"
    if style == "day":
        return f"{weekday_name(when.earliest(), language, short=True)}{NBSP}{written}"
    full = f"{written} {when.year}"
    comma = ", " if language == "de" else " "
    return f"{weekday_name(when.earliest(), language)}{comma}{full}" if style == "weekday" else full


def _chinese_date(when: PartialDate, style: DateStyle) -> str:
    month = "" if when.month is None else f"{when.month}月"
    day = "" if when.day is None else f"{when.day}日"
    if not day:
        return f"{when.year}年{month}"
    if style == "day":
        return f"{month}{day}{weekday_name(when.earliest(), 'zh', short=True)}"
    name = f"，{weekday_name(when.earliest(), 'zh')}" if style == "weekday" else ""
    return f"{when.year}年{month}{day}{name}"


def format_range(
    start: PartialDate | date | None,
    end: PartialDate | date | None,
    language: Language,
    *,
    compact: bool = False,
) -> str:
    """Return "25. bis 30. Juni 2019", or "25.–30. Juni 2019" if `compact`; an open end is said as such."""
    t = translator(language)
    if start is None and end is None:
        return t("date unknown")
    if start is None or end is None:
        form = t("until {date}") if start is None else t("from {date}")
        return form.format(date=format_date(end if start is None else start, language))
    first, last = as_partial(_day_of(start)), as_partial(_day_of(end))
    if first == last:
        return format_date(first, language)
    if language == "zh":
        return f"{format_date(first, 'zh')}至{_chinese_rest(first, last)}"
    head, tail = _shortened(first, last, language), format_date(last, language)
    if not compact:
        return t("{start} to {end}").format(start=head, end=tail)
    return f"{head}{_DASH}{tail}" if NBSP not in head and " " not in head else f"{head} {_DASH} {tail}"


def format_route(places: Sequence[str], language: Language) -> str:
    """Return places in the order in which one comes through them: "Leipzig – Shanghai", 莱比锡—上海."""
    return (_CHINESE_DASH if language == "zh" else f" {_DASH} ").join(filter(None, places))


def _day_of(value: PartialDate | date) -> PartialDate | date:
    return value.date() if isinstance(value, datetime) else value


def _shortened(first: PartialDate, last: PartialDate, language: Language) -> str:
    """Leave out of the first date what the last one says anyway."""
    if first.precision != last.precision or first.year != last.year or first.month is None:
        return format_date(first, language)
    if first.day is None:
        return month_name(first.month, language)
    dot = "." if language == "de" else ""
    month = "" if first.month == last.month else f"{NBSP}{month_name(first.month, language)}"
    return f"{first.day}{dot}{month}"


def _chinese_rest(first: PartialDate, last: PartialDate) -> str:
    written = format_date(last, "zh")
    if first.precision != last.precision or first.year != last.year:
        return written
    month = first.month == last.month and last.day is not None
    return written.partition("月" if month else "年")[2] or written


def format_time(value: time | datetime, language: Language, style: Literal["text", "clock"] = "text") -> str:
    """Return "14:00 Uhr", "2.00 pm" or "14:00"; `clock`, for tables and boards, is always "14:00"."""
    if language == "en" and style == "text":
        if (value.hour, value.minute) == (12, 0):
            return f"12{NBSP}noon"
        half = "am" if value.hour < 12 else "pm"
        return f"{value.hour % 12 or 12}.{value.minute:02d}{NBSP}{half}"
    clock = f"{value.hour:02d}:{value.minute:02d}"
    return f"{clock}{NBSP}Uhr" if language == "de" and style == "text" else clock


def format_times(start: time | datetime, end: time | datetime, language: Language) -> str:
    """Return "14:00 bis 15:30 Uhr", "2.00 pm to 3.30 pm" or "14:00至15:30"."""
    if language == "zh":
        return f"{format_time(start, 'zh')}至{format_time(end, 'zh')}"
    first = format_time(start, language, "clock" if language == "de" else "text")
    t = translator(language)
    return t("{start} to {end}").format(start=first, end=format_time(end, language))


def format_moment(value: datetime, language: Language) -> str:
    """Return date and time as a page's foot gives them: "18.06.2019, 14:30 Uhr"."""
    comma = " " if language == "zh" else ", "
    return f"{format_date(value, language, 'numeric')}{comma}{format_time(value, language)}"


def format_minutes(minutes: int, language: Language) -> str:
    """Return a length of time: "45 Minuten", "1 Stunde 30 Minuten"."""
    t = translator(language)
    hours, rest = divmod(abs(minutes), 60)
    parts = [t.plural("{n} hour", "{n} hours", hours).format(n=hours)] if hours else []
    if rest or not hours:
        parts.append(t.plural("{n} minute", "{n} minutes", rest).format(n=rest))
    sign = MINUS if minutes < 0 else ""
    return sign + ("" if language == "zh" else " ").join(part.replace(" ", NBSP) for part in parts)
