"""Working days of both countries, from the `holidays` package.

China decrees each year's holidays and the make-up days that are worked instead in the autumn before;
a year that the package only computes is provisional.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from holidays import HolidayBase

SAXONY: Final = "DE-SN"
CHINA: Final = "CN"
_SOFT_DAYS: Final = 7
_SPRING_FESTIVAL: Final = "Spring Festival"


@cache
def _calendar(code: str, year: int) -> HolidayBase:
    from holidays import country_holidays

    country, _dash, part = code.partition("-")
    # A year apart: the package's list of worked weekends also holds the years that were asked for before.
    return country_holidays(country, subdiv=part or None, years=year, language="en_US", expand=False)


def calendar_known(code: str) -> bool:
    """Return whether there is a calendar for a code such as DE-SN, CN or CN-32."""
    try:
        _calendar(code, 2024)
    except (NotImplementedError, ValueError):
        return False
    return True


def is_working_day(day: date, code: str) -> bool:
    """Return whether offices are open: no weekend but a make-up day, no holiday."""
    return bool(_calendar(code, day.year).is_working_day(day))


def holiday_name(day: date, code: str) -> str:
    """Return the English name of the holiday, "" if it is none."""
    return str(_calendar(code, day.year).get(day) or "")


def is_make_up_day(day: date, code: str) -> bool:
    """Return whether a weekend day is worked instead of another one."""
    return day.weekday() >= 5 and is_working_day(day, code)


def is_provisional(day: date, code: str) -> bool:
    """Return whether the holidays of that year are computed and not yet decreed; only China decrees them."""
    return code.partition("-")[0] == CHINA and not _decreed(day.year)


@cache
def _decreed(year: int) -> bool:
    """Return whether the year has make-up days, which no computation finds."""
    calendar = _calendar(CHINA, year)
    return any(day.year == year for day in getattr(calendar, "weekend_workdays", ()))


def is_soft_day(day: date, code: str) -> bool:
    """Return whether it is a working day of the week before the Spring Festival, thinly staffed."""
    if code.partition("-")[0] != CHINA or not is_working_day(day, code):
        return False
    coming = (day + timedelta(days=ahead) for ahead in range(1, _SOFT_DAYS + 1))
    return any(_SPRING_FESTIVAL in holiday_name(near, CHINA) for near in coming)


def all_work(day: date, codes: tuple[str, ...]) -> bool:
    """Return whether it is a working day in every one of the calendars."""
    return all(is_working_day(day, code) for code in codes)


def next_working_day(day: date, *codes: str) -> date:
    """Return the day itself or the first after it on which all of the calendars work."""
    while not all_work(day, codes):
        day += timedelta(days=1)
    return day


def previous_working_day(day: date, *codes: str) -> date:
    """Return the day itself or the last before it on which all of the calendars work."""
    while not all_work(day, codes):
        day -= timedelta(days=1)
    return day


def add_working_days(day: date, count: int, *codes: str) -> date:
    """Return the day that lies `count` working days after `day`, or before it if negative."""
    step = timedelta(days=1 if count >= 0 else -1)
    for _number in range(abs(count)):
        day += step
        while not all_work(day, codes):
            day += step
    return day


def working_days_between(start: date, end: date, code: str) -> int:
    """Return how many working days come after `start` up to and with `end`; negative if `end` is earlier."""
    if end < start:
        return -working_days_between(end, start, code)
    days = (start + timedelta(days=number) for number in range(1, (end - start).days + 1))
    return sum(is_working_day(day, code) for day in days)
