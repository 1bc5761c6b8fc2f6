"""Periods and notice dates; the examples are those of the rulebook."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.model.calendars import CHINA, SAXONY, is_working_day
from delegation_desk.model.deadlines import (
    add_months,
    after_visit,
    current_end,
    follow_up,
    last_notice,
    period_end,
    reminders,
    safe_notice,
)

days = st.dates(date(1990, 1, 1), date(2090, 1, 1))
months = st.integers(1, 240)


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2019, 6, 28), 60, date(2024, 6, 27)),
        (date(2020, 2, 29), 60, date(2025, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 1, 30), 1, date(2024, 2, 29)),
        (date(2019, 1, 1), 12, date(2019, 12, 31)),
        (date(2020, 2, 29), 48, date(2024, 2, 28)),
    ],
)
def test_period_end(start: date, count: int, end: date) -> None:
    assert period_end(start, count) == end


@pytest.mark.parametrize(
    ("end", "count", "notice"),
    [
        (date(2024, 6, 27), 3, date(2024, 3, 27)),
        (date(2025, 6, 30), 3, date(2025, 3, 31)),
        (date(2024, 8, 31), 6, date(2024, 2, 29)),
        (date(2023, 8, 31), 6, date(2023, 2, 28)),
        (date(2025, 2, 28), 12, date(2024, 2, 29)),
        (date(2027, 5, 31), 3, date(2027, 2, 28)),
        (date(2025, 9, 30), 1, date(2025, 8, 31)),
    ],
)
def test_last_notice(end: date, count: int, notice: date) -> None:
    assert last_notice(end, count) == notice


def test_safe_notice() -> None:
    assert safe_notice(date(2027, 5, 31), 3) == date(2027, 2, 26)
    assert safe_notice(date(2025, 9, 30), 1) == date(2025, 8, 29)


def test_the_running_term() -> None:
    end = current_end(date(2019, 6, 28), 36, 24, date(2026, 11, 22))
    assert end == date(2028, 6, 27)
    assert last_notice(end, 3) == date(2028, 3, 27)
    assert current_end(date(2019, 6, 28), 36, 0, date(2026, 11, 22)) == date(2022, 6, 27)
    assert current_end(date(2019, 6, 28), 36, 24, date(2022, 6, 27)) == date(2022, 6, 27)


def test_reminders() -> None:
    assert reminders(date(2028, 3, 27)) == (date(2027, 12, 28), date(2028, 2, 26), date(2028, 3, 17))


def test_a_wiedervorlage_goes_on_to_a_working_day() -> None:
    assert follow_up(date(2027, 5, 6)) == date(2027, 5, 7)
    assert follow_up(date(2027, 5, 7)) == date(2027, 5, 7)


def test_after_the_visit_of_june_2019() -> None:
    due = after_visit(date(2019, 6, 30))
    assert due.minutes == date(2019, 7, 3)
    assert due.debrief == due.thanks == due.gifts == date(2019, 7, 5)
    assert due.leads == date(2019, 7, 15)
    assert due.report == date(2019, 7, 26)
    assert due.council == date(2019, 8, 29)
    assert due.claim == date(2019, 7, 30)
    assert due.claim_lost == date(2019, 12, 30)


def test_months_that_are_too_short() -> None:
    assert add_months(date(2019, 8, 31), 6) == date(2020, 2, 29)
    assert add_months(date(2019, 3, 31), -1) == date(2019, 2, 28)


@given(days, months)
def test_the_last_notice_is_the_latest_that_ends_the_term(end: date, count: int) -> None:
    notice = last_notice(end, count)
    assert period_end(notice + timedelta(days=1), count) <= end
    assert period_end(notice + timedelta(days=2), count) > end


@given(days, months)
def test_a_period_is_as_long_as_its_months(start: date, count: int) -> None:
    end = period_end(start, count)
    assert add_months(start, count - 1) < end <= add_months(start, count)


@given(days, months, months, st.integers(0, 20000))
def test_the_running_term_contains_the_day(start: date, term: int, renewal: int, later: int) -> None:
    seen = start + timedelta(days=later)
    end = current_end(start, term, renewal, seen)
    assert end >= seen
    assert end == period_end(start, term) or add_months(end, -renewal) <= seen


@given(st.dates(date(2015, 1, 1), date(2026, 6, 30)), st.integers(1, 12))
def test_a_safe_notice_can_be_received(end: date, count: int) -> None:
    safe = safe_notice(end, count)
    assert safe <= last_notice(end, count)
    assert is_working_day(safe, SAXONY)
    assert is_working_day(safe, CHINA)
