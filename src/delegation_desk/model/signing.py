"""The way back from the day of a signature: what has to be done by when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from delegation_desk.core.language import N_
from delegation_desk.model.calendars import CHINA, SAXONY, add_working_days


@dataclass(frozen=True, slots=True)
class SignDurations:
    """Working days between the steps; `committee_days` are calendar days."""

    printing: int = 3
    decision: int = 10
    committee_days: int = 7
    mayor: int = 10
    paper: int = 20
    legal: int = 15
    translation: int = 10
    partner: int = 20


STEPS: Final = {
    "partner": N_("Send the draft to the partner"),
    "translation": N_("Start the translation"),
    "legal": N_("Start the legal review"),
    "paper": N_("Hand in the council paper"),
    "mayor": N_("Lord Mayor’s meeting"),
    "committee": N_("Committee"),
    "council": N_("Council decides"),
    "printing": N_("Print the originals"),
    "signature": N_("Signing"),
}
"""What each step is called, in order of time."""


@dataclass(frozen=True, slots=True)
class SignPlan:
    """The steps with their latest days in order of time, or why there are none.

    `decide_by` is the last day for the council; without a session that fits, `steps` is empty and
    `next_possible` the first day on which one could sign.
    """

    steps: tuple[tuple[str, date], ...]
    decide_by: date
    next_possible: date | None = None

    @property
    def possible(self) -> bool:
        """Return whether a session fits."""
        return bool(self.steps)


def sign_plan(
    day: date,
    councils: Iterable[date],
    committees: Iterable[date],
    durations: SignDurations | None = None,
    *,
    calendar: str = SAXONY,
    partner_calendar: str = CHINA,
) -> SignPlan:
    """Return the way back from a signature on `day` through council, committee, review and translation."""
    span = durations or SignDurations()
    decide_by = add_working_days(day, -span.decision, calendar)
    pairs = _pairs(councils, committees, span)
    fitting = [pair for pair in pairs if pair[0] <= decide_by]
    if not fitting:
        later = (add_working_days(council, span.decision, calendar) for council, _committee in pairs)
        return SignPlan((), decide_by, min((first for first in later if first > day), default=None))
    council, committee = max(fitting)
    steps = _before(committee, span, calendar, partner_calendar)
    printing = add_working_days(day, -span.printing, calendar)
    named = {**steps, "committee": committee, "council": council, "printing": printing, "signature": day}
    return SignPlan(tuple((key, named[key]) for key in STEPS), decide_by)


def _pairs(
    councils: Iterable[date], committees: Iterable[date], span: SignDurations
) -> list[tuple[date, date]]:
    """Return each council with the last committee early enough before it."""
    held = sorted(committees)
    pairs = []
    for council in councils:
        early = [
            committee for committee in held if committee <= council - timedelta(days=span.committee_days)
        ]
        if early:
            pairs.append((council, early[-1]))
    return pairs


def _before(committee: date, span: SignDurations, calendar: str, partner_calendar: str) -> dict[str, date]:
    paper = add_working_days(committee, -span.paper, calendar)
    legal = add_working_days(paper, -span.legal, calendar)
    translation = add_working_days(legal, -span.translation, calendar)
    return {
        "partner": add_working_days(translation, -span.partner, partner_calendar),
        "translation": translation,
        "legal": legal,
        "paper": paper,
        "mayor": add_working_days(committee, -span.mayor, calendar),
    }
