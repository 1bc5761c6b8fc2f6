"""What a visit still lacks, and what its days mean at the place and at home."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from delegation_desk.core.language import N_
from delegation_desk.model.calendars import (
    calendar_known,
    holiday_name,
    is_make_up_day,
    is_provisional,
    is_soft_day,
    is_working_day,
    next_working_day,
    working_days_between,
)
from delegation_desk.model.clashes import Buffers, clashes
from delegation_desk.model.findings import DaysAhead, Finding, Mend, Severity, Value, worst_first
from delegation_desk.model.protocol import rank_gap
from delegation_desk.model.visas import VisaNeed, passport_too_short
from delegation_desk.model.visit_facts import WITH_HOSTS, ItemFacts, TravellerFacts, VisitFacts

_CONFIRM_WITHIN: Final = 10
_BRIEF_WITHIN: Final = 3
_VISA_WITHIN: Final = 20
_SETTLED: Final = frozenset({"CONFIRMED", "HELD", "CANCELLED"})
_HAS_VISA: Final = frozenset({"GRANTED", "NOT_NEEDED"})


def findings(visit: VisitFacts, buffers: Buffers | None = None) -> list[Finding]:
    """Return everything the rules find, the conflicts first, otherwise in the order of the programme."""
    found = clashes(visit, buffers)
    items = visit.in_order()
    for item in items:
        found += [*_day(item), *_people(item), *_preparation(visit, item)]
    found += _home_holidays(visit, items)
    found += _provisional_years(items)
    for traveller in visit.travellers:
        found += _papers(visit, traveller)
    found += _gifts(visit)
    return worst_first(found)


def _day(item: ItemFacts) -> Iterator[Finding]:
    if item.starts is None or item.kind not in WITH_HOSTS or not calendar_known(item.calendar):
        return
    day = item.starts.date()
    values = {"day": day}
    if not is_working_day(day, item.calendar):
        free = next_working_day(day, item.calendar)
        mends = (
            Mend("move_day", N_("Move to {day}"), {"day": free}),
            Mend("leave", N_("Leave as it is")),
        )
        detail = N_("{day} is no working day there.")
        yield Finding("holiday", Severity.WARNING, item.id, N_("Day off at the place"), detail, values, mends)
    elif is_make_up_day(day, item.calendar):
        detail = N_("{day} is worked there instead of a holiday.")
        yield Finding("make_up", Severity.NOTE, item.id, N_("Make-up day"), detail, values)
    elif is_soft_day(day, item.calendar):
        detail = N_("{day} lies in the week before the Spring Festival.")
        yield Finding("soft_day", Severity.NOTE, item.id, N_("Thinly staffed"), detail, values)


def _people(item: ItemFacts) -> Iterator[Finding]:
    if item.common_language is False and not item.interpreter:
        mend = Mend("interpreter", N_("Book an interpreter"))
        detail = N_("Both sides have no language in common.")
        yield Finding("interpreter", Severity.WARNING, item.id, N_("No interpreter"), detail, {}, (mend,))
    gap = rank_gap(item.id, item.own_peer, item.their_peer)
    if gap:
        yield gap
    for name in item.offices_not_held:
        detail = N_("{person} did not hold the office on that day.")
        mend = Mend("choose_office", N_("Choose the office"))
        values = {"person": name}
        yield Finding(
            "office_then", Severity.WARNING, item.id, N_("Office not held then"), detail, values, (mend,)
        )


def _preparation(visit: VisitFacts, item: ItemFacts) -> Iterator[Finding]:
    if item.starts is None or item.starts.date() < visit.today:
        return
    left = working_days_between(visit.today, item.starts.date(), visit.home_calendar)
    if item.status not in _SETTLED and left <= _CONFIRM_WITHIN:
        yield _unconfirmed(visit, item)
    if item.kind == "MEETING" and not item.objective and left <= _BRIEF_WITHIN:
        mend = Mend("open_meeting", N_("Open the meeting"))
        detail = N_("The meeting sheet says nothing of what is wanted.")
        yield Finding("briefing", Severity.WARNING, item.id, N_("No objective"), detail, {}, (mend,))


def _unconfirmed(visit: VisitFacts, item: ItemFacts) -> Finding:
    days = (item.starts.date() - visit.today).days if item.starts else 0
    values: dict[str, Value] = {
        "when": DaysAhead(days),
        "requested": item.requested_on,
        "via": item.arranged_by,
    }
    if item.requested_on is None:
        detail = N_("{when}; not requested yet.")
    elif item.arranged_by:
        detail = N_("{when}; requested on {requested} through {via}.")
    else:
        detail = N_("{when}; requested on {requested}.")
    mend = Mend("chase", N_("Chase"))
    return Finding("unconfirmed", Severity.WARNING, item.id, N_("Not confirmed"), detail, values, (mend,))


def _home_holidays(visit: VisitFacts, items: list[ItemFacts]) -> Iterator[Finding]:
    days = dict.fromkeys(item.starts.date() for item in items if item.starts)
    for day in days:
        if calendar_known(visit.home_calendar) and holiday_name(day, visit.home_calendar):
            detail = N_("Nobody is at the office at home on {day}.")
            yield Finding("home_holiday", Severity.NOTE, None, N_("Holiday in Saxony"), detail, {"day": day})


def _provisional_years(items: list[ItemFacts]) -> Iterator[Finding]:
    known = [(item.starts.date(), item.calendar) for item in items if item.starts and item.calendar]
    years = {day.year: (day, code) for day, code in known if calendar_known(code)}
    for year, (day, code) in sorted(years.items()):
        if is_provisional(day, code):
            detail = N_("The holidays of {year} are computed; China decrees them in the autumn before.")
            yield Finding(
                "provisional", Severity.NOTE, None, N_("Holidays not decreed"), detail, {"year": str(year)}
            )


def _papers(visit: VisitFacts, who: TravellerFacts) -> Iterator[Finding]:
    if who.passport_expiry and visit.ends_on and passport_too_short(who.passport_expiry, visit.ends_on):
        values: dict[str, Value] = {"person": who.name, "expiry": who.passport_expiry}
        detail = N_(
            "The passport of {person} expires on {expiry}; six months after the journey are asked for."
        )
        yield Finding("passport", Severity.WARNING, who.id, N_("Passport too short"), detail, values)
    if who.visa in _HAS_VISA or visit.starts_on is None or visit.starts_on < visit.today:
        return
    if working_days_between(visit.today, visit.starts_on, visit.home_calendar) > _VISA_WITHIN:
        return
    if who.need is VisaNeed.NEEDED or who.visa in ("NEEDED", "APPLIED"):
        detail = N_("{person} needs a visa.")
        yield Finding("visa", Severity.WARNING, who.id, N_("Visa missing"), detail, {"person": who.name})
    elif who.need is VisaNeed.ASK:
        detail = N_("No rule is known for {person} and this journey; the consulate knows.")
        yield Finding(
            "visa_ask", Severity.NOTE, who.id, N_("Ask about the visa"), detail, {"person": who.name}
        )


def _gifts(visit: VisitFacts) -> Iterator[Finding]:
    for gift in visit.gifts:
        if gift.given != gift.received:
            values = {"partner": gift.name}
            detail = N_("{partner}: a gift goes one way only.")
            yield Finding("gift", Severity.WARNING, gift.partner, N_("No gift in return"), detail, values)
