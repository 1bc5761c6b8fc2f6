from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.model.calendars import (
    CHINA,
    SAXONY,
    add_working_days,
    calendar_known,
    holiday_name,
    is_make_up_day,
    is_provisional,
    is_soft_day,
    is_working_day,
    next_working_day,
    previous_working_day,
    working_days_between,
)


@pytest.mark.parametrize(
    ("day", "saxony", "china"),
    [
        (date(2018, 2, 24), False, True),
        (date(2019, 6, 7), True, False),
        (date(2019, 11, 20), False, True),
        (date(2020, 1, 31), True, False),
        (date(2020, 6, 28), False, True),
        (date(2021, 2, 20), False, True),
        (date(2022, 10, 8), False, True),
        (date(2024, 2, 9), True, True),
        (date(2025, 10, 31), False, True),
        (date(2027, 2, 5), True, False),
        (date(2019, 6, 28), True, True),
        (date(2019, 6, 29), False, False),
    ],
)
def test_working_days_of_both_countries(day: date, saxony: bool, china: bool) -> None:
    assert is_working_day(day, SAXONY) is saxony
    assert is_working_day(day, CHINA) is china


def test_what_a_year_asked_for_before_does_not_change() -> None:
    for year in (2024, 2018, 2020):
        is_working_day(date(year, 5, 1), CHINA)
    assert is_make_up_day(date(2018, 2, 24), CHINA)
    assert not is_make_up_day(date(2019, 2, 24), CHINA)


def test_the_week_before_the_spring_festival() -> None:
    assert is_soft_day(date(2024, 2, 9), CHINA)
    assert is_soft_day(date(2019, 1, 30), CHINA)
    assert not is_soft_day(date(2019, 6, 26), CHINA)
    assert not is_soft_day(date(2024, 2, 9), SAXONY)


def test_years_that_china_has_not_decreed() -> None:
    assert is_provisional(date(2027, 2, 5), CHINA)
    assert not is_provisional(date(2019, 6, 26), CHINA)
    assert not is_provisional(date(2040, 1, 1), SAXONY)


def test_june_2019_had_no_holiday_on_the_visit() -> None:
    days = [date(2019, 6, 25) + timedelta(days=number) for number in range(6)]
    assert not any(holiday_name(day, code) for day in days for code in (SAXONY, CHINA))
    assert holiday_name(date(2019, 6, 7), CHINA) == "Dragon Boat Festival"


def test_known_calendars() -> None:
    assert calendar_known(SAXONY)
    assert calendar_known(CHINA)
    assert not any(map(calendar_known, ("", "XX", "DE-XX", "de-sn")))


def test_counting() -> None:
    assert add_working_days(date(2027, 5, 20), -3, SAXONY) == date(2027, 5, 14)
    assert add_working_days(date(2019, 6, 28), 1, SAXONY) == date(2019, 7, 1)
    assert next_working_day(date(2019, 6, 29), SAXONY) == date(2019, 7, 1)
    assert previous_working_day(date(2027, 2, 28), SAXONY, CHINA) == date(2027, 2, 26)
    assert working_days_between(date(2019, 6, 28), date(2019, 7, 1), SAXONY) == 1
    assert working_days_between(date(2019, 7, 1), date(2019, 6, 28), SAXONY) == -1


@given(st.dates(date(2015, 1, 1), date(2026, 6, 30)), st.integers(-40, 40))
def test_what_is_added_is_counted(day: date, count: int) -> None:
    begin = next_working_day(day, SAXONY)
    assert working_days_between(begin, add_working_days(begin, count, SAXONY), SAXONY) == count
