"""Periods, notice dates and follow-up dates; BGB §§ 187, 188 are the model for months.

A notice counts on the day it is received. No period is extended over a weekend: `safe_notice` goes back.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from delegation_desk.model.calendars import (
    CHINA,
    SAXONY,
    add_working_days,
    next_working_day,
    previous_working_day,
)

_REMINDERS: Final = (90, 30, 10)
_CLAIM_LOST_MONTHS: Final = 6  # SächsRKG § 3: municipal officials; for employees the contract decides


def add_months(day: date, months: int) -> date:
    """Return the same day-number so many months later or earlier; if it is missing, the last of the month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def period_end(start: date, months: int) -> date:
    """Return the last day of a period of months that begins with `start` (BGB § 188 (2), (3))."""
    end = add_months(start, months)
    # Where the day-number is missing the period ends with the month, not a day earlier.
    return end - timedelta(days=1) if end.day == start.day else end


def last_notice(end: date, months: int) -> date:
    """Return the last day on which a notice of so many months before `end` may be received."""
    day = add_months(end, -months) + timedelta(days=3)
    while period_end(day + timedelta(days=1), months) > end:
        day -= timedelta(days=1)
    return day


def safe_notice(end: date, months: int, calendars: tuple[str, ...] = (SAXONY, CHINA)) -> date:
    """Return the last day for the notice that is also a working day of both sides."""
    return previous_working_day(last_notice(end, months), *calendars)


def current_end(start: date, term: int, renewal: int, seen: date) -> date:
    """Return the end of the term that runs on the day `seen`; months, 0 of `renewal` is none.

    Every renewal is counted from the start, so that the day-number is never lost in a short month.
    """
    months = term
    end = period_end(start, months)
    while end < seen and renewal > 0:
        months += renewal
        end = period_end(start, months)
    return end


def reminders(notice: date) -> tuple[date, ...]:
    """Return the days on which to be reminded of a notice date."""
    return tuple(notice - timedelta(days=days) for days in _REMINDERS)


def follow_up(day: date, calendar: str = SAXONY) -> date:
    """Return the date of a Wiedervorlage: the day itself or the next working day at home."""
    return next_working_day(day, calendar)


@dataclass(frozen=True, slots=True)
class Durations:
    """How long what follows a visit may take; working days unless the name says days."""

    minutes: int = 3
    debrief: int = 5
    gifts: int = 5
    thanks: int = 5
    lead_days: int = 14
    report: int = 20
    council_days: int = 60
    claim_days: int = 30


@dataclass(frozen=True, slots=True)
class AfterVisit:
    """When what follows a visit is due."""

    minutes: date
    debrief: date
    gifts: date
    thanks: date
    leads: date
    report: date
    council: date
    claim: date
    claim_lost: date


def after_visit(end: date, durations: Durations | None = None, calendar: str = SAXONY) -> AfterVisit:
    """Return the dates that follow from the last day of a visit, each on a working day at home.

    `claim_lost` is the day on which the claim for travel costs expires and is not moved.
    """
    span = durations or Durations()

    def days(count: int) -> date:
        return follow_up(end + timedelta(days=count), calendar)

    return AfterVisit(
        minutes=add_working_days(end, span.minutes, calendar),
        debrief=add_working_days(end, span.debrief, calendar),
        gifts=add_working_days(end, span.gifts, calendar),
        thanks=add_working_days(end, span.thanks, calendar),
        leads=days(span.lead_days),
        report=add_working_days(end, span.report, calendar),
        council=days(span.council_days),
        claim=days(span.claim_days),
        claim_lost=add_months(end, _CLAIM_LOST_MONTHS),
    )
