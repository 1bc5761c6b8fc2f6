"""How long an agreement runs, and by when it would have to be objected to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import Translator
from delegation_desk.model.agreements import Agreement, AgreementStatus
from delegation_desk.model.deadlines import current_end, last_notice, period_end, reminders, safe_notice

_OVER = (AgreementStatus.EXPIRED, AgreementStatus.TERMINATED, AgreementStatus.SUPERSEDED)


@dataclass(frozen=True)
class TermBrief:
    """Term, renewal and notice in months as they were agreed, and the dates that follow from them on a day.

    A date that would need a day nobody knows is None: a partial date is never completed.
    """

    effective_on: PartialDate | None = None
    ends_on: PartialDate | None = None
    term_months: int | None = None
    renewal_months: int | None = None
    notice_months: int | None = None
    current_end: date | None = None
    last_notice: date | None = None
    safe_notice: date | None = None
    reminders: tuple[date, ...] = ()
    notice_passed: bool = False
    next_end: date | None = None  # where the notice date has passed and the term will be renewed

    @property
    def renewed(self) -> bool:
        """Whether the term that runs is no longer the first."""
        first = self.ends_on.exact() if self.ends_on else None
        start = self.effective_on.exact() if self.effective_on else None
        if first is None and start is not None and self.term_months:
            first = period_end(start, self.term_months)
        return first is not None and self.current_end is not None and self.current_end > first


def term_of(row: Agreement, status: AgreementStatus, day: date) -> TermBrief:
    """The term of an agreement in that state, seen on a day."""
    end = None if status in _OVER else _end(row, day)
    notice = last_notice(end, row.notice_months) if end and row.notice_months is not None else None
    passed = notice is not None and notice < day
    renews = bool(row.renewal_months) and end is not None
    return TermBrief(
        effective_on=row.effective_on,
        ends_on=row.ends_on,
        term_months=row.term_months,
        renewal_months=row.renewal_months,
        notice_months=row.notice_months,
        current_end=end,
        last_notice=notice,
        safe_notice=safe_notice(end, row.notice_months) if end and row.notice_months is not None else None,
        reminders=reminders(notice) if notice is not None and not passed else (),
        notice_passed=passed,
        next_end=_end(row, end + timedelta(days=1)) if end and passed and renews else None,
    )


def _end(row: Agreement, day: date) -> date | None:
    """The end of the term that runs on a day; None where the dates known do not give it."""
    renewal = row.renewal_months or 0
    agreed = row.ends_on.exact() if row.ends_on is not None else None
    if agreed is not None:
        running = agreed >= day or not renewal
        return agreed if running else current_end(agreed + timedelta(days=1), renewal, renewal, day)
    start = row.effective_on.exact() if row.effective_on is not None else None
    if start is None or row.ends_on is not None or not row.term_months:
        return None
    return current_end(start, row.term_months, renewal, day)


def span_text(months: int, t: Translator) -> str:
    """A length of time in whole years where it is one, else in months: "3 years", "18 months"."""
    years, rest = divmod(months, 12)
    if years and not rest:
        return t.plural("{n} year", "{n} years", years).format(n=years)
    return t.plural("{n} month", "{n} months", months).format(n=months)
