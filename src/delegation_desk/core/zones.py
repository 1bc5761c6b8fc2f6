"""Wall time at a place and at home: conversion, differences, office hours that two zones share.

Programme times are naive wall times beside an IANA zone; instants are aware and in UTC.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from delegation_desk.core.language import Language, translator

HOME_ZONE: Final = "Europe/Berlin"
OFFICE_OPENS: Final = time(9)
OFFICE_CLOSES: Final = time(17)
# Countries of several zones of which nearly all people live in one (CLDR, primaryZones).
_PRIMARY: Final = {
    "CL": "America/Santiago",
    "CN": "Asia/Shanghai",
    "DE": "Europe/Berlin",
    "EC": "America/Guayaquil",
    "ES": "Europe/Madrid",
    "MH": "Pacific/Majuro",
    "MY": "Asia/Kuala_Lumpur",
    "NZ": "Pacific/Auckland",
    "PT": "Europe/Lisbon",
    "UA": "Europe/Kyiv",
    "UZ": "Asia/Tashkent",
}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time between two instants in UTC."""

    start: datetime
    end: datetime

    def overlaps(self, other: Span) -> bool:
        """Return whether the two share time; touching ends share none."""
        return self.start < other.end and other.start < self.end

    def common(self, other: Span) -> Span | None:
        """Return the time that both share."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Span(start, end) if start < end else None

    @property
    def length(self) -> timedelta:
        """Return how long it lasts."""
        return self.end - self.start


@cache
def zone_known(zone: str) -> bool:
    """Return whether `zone` is an IANA zone such as Asia/Shanghai."""
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


@cache
def zones_by_country() -> dict[str, tuple[str, ...]]:
    """Return the zones of each country by its ISO code, in the order of IANA's zone.tab."""
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    lines = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    found: dict[str, tuple[str, ...]] = {}
    for country, _place, zone, *_remark in lines:
        found[country] = (*found.get(country, ()), zone)
    return found


def zone_of_country(country: str) -> str:
    """Return the time zone to propose for a place in a country (DE, cn); "" where there are several."""
    code = country.strip().upper()
    zones = zones_by_country().get(code, ())
    return _PRIMARY.get(code) or (zones[0] if len(zones) == 1 else "")


def offered_zones(country: str = "") -> list[str]:
    """Return the zones to choose from, those of a country first; old names such as PRC are not among them."""
    known = available_timezones()
    first = zones_by_country().get(country.strip().upper(), ())
    others = {zone for zones in zones_by_country().values() for zone in zones}.difference(first)
    return [zone for zone in (*first, *sorted(others), "UTC") if zone in known]


def to_utc(local: datetime, zone: str) -> datetime:
    """Return the instant of a wall time at a place.

    A time that the clock change skips counts as if the clocks had not changed; one that comes
    twice is the first, unless `fold` is set.
    """
    return local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def to_local(instant: datetime, zone: str) -> datetime:
    """Return the naive wall time that the clocks of a place show at an instant."""
    return instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def home_time(local: datetime, zone: str, home: str = HOME_ZONE) -> datetime:
    """Return the naive wall time at home when the clocks of a place show `local`."""
    return to_local(to_utc(local, zone), home)


def span(start: datetime, start_zone: str, end: datetime, end_zone: str) -> Span:
    """Return the instants between two wall times, which may be in different zones as for a flight."""
    return Span(to_utc(start, start_zone), to_utc(end, end_zone))


def days_apart(local: datetime, other: datetime) -> int:
    """Return the difference of the calendar days of two wall times: 1 for "+1 day"."""
    return (other.date() - local.date()).days


def offset(zone: str, local: datetime) -> timedelta:
    """Return how far the clocks of a place are ahead of UTC when they show `local`."""
    return local.replace(tzinfo=ZoneInfo(zone)).utcoffset() or timedelta()


def offset_text(zone: str, local: datetime) -> str:
    """Return "UTC+8", or "UTC+5:30" where it is not whole hours."""
    seconds = round(offset(zone, local).total_seconds())
    hours, minutes = divmod(abs(seconds) // 60, 60)
    sign = "-" if seconds < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{minutes:02d}" if minutes else "")


def difference(zone: str, home: str, local: datetime) -> timedelta:
    """Return how far the clocks of a place are ahead of those at home, when the place shows `local`."""
    return local - home_time(local, zone, home)


def difference_text(zone: str, home: str, local: datetime, language: Language) -> str:
    """Return the difference as words: "6 hours ahead", "2:30 hours behind", "the same time"."""
    t = translator(language)
    minutes = round(difference(zone, home, local).total_seconds()) // 60
    if minutes == 0:
        return t("the same time")
    hours, rest = divmod(abs(minutes), 60)
    number = f"{hours}:{rest:02d}" if rest else str(hours)
    # 1:30 hours is a plural too.
    count = 2 if rest else hours
    if minutes > 0:
        return t.plural("{n} hour ahead", "{n} hours ahead", count).format(n=number)
    return t.plural("{n} hour behind", "{n} hours behind", count).format(n=number)


def office_hours(zone: str, day: date, opens: time = OFFICE_OPENS, closes: time = OFFICE_CLOSES) -> Span:
    """Return the office hours of a day at a place; weekends and holidays are not looked at."""
    return Span(to_utc(datetime.combine(day, opens), zone), to_utc(datetime.combine(day, closes), zone))


def common_office_hours(
    zone: str,
    other: str,
    day: date,
    opens: time = OFFICE_OPENS,
    closes: time = OFFICE_CLOSES,
) -> Span | None:
    """Return the part of the office hours of `day` in `zone` in which `other` is at work too, or None.

    The other side's day before and after count as well, as across the date line.
    """
    ours = office_hours(zone, day, opens, closes)
    near = (office_hours(other, day + timedelta(days=shift), opens, closes) for shift in (0, -1, 1))
    shared = [common for theirs in near if (common := ours.common(theirs))]
    return max(shared, key=lambda part: part.length, default=None)
