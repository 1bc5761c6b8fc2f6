"""How an agreement ends: until when it runs, by when to object, and whether that is over, seen on a day.

In a sample, which is looked at as on a day of its own, what ended only later still ran then. All that the
record says stays known: an agreement signed after that day has its dates too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlmodel import Session, col, select

from delegation_desk.core.dates import PartialDate
from delegation_desk.model.agreements import Agreement, AgreementStatus, AgreementStep
from delegation_desk.model.lifecycle import PATH, own_day, rank, state_by
from delegation_desk.store.briefs.agreement_terms import TermBrief, term_of
from delegation_desk.store.today import sample_day, today

_BINDING: Final = (AgreementStatus.SIGNED, AgreementStatus.IN_FORCE)


@dataclass(frozen=True)
class Ending:
    """The end of an agreement, and the notice that would bring it about; None where nobody can say."""

    state: AgreementStatus  # on the day
    over: bool  # it has ended, as its state or its dates say
    end: PartialDate | None = None
    notice: date | None = None  # the last day on which a notice may or might have been received
    safe_notice: date | None = None
    passed: bool = False  # that day is over
    goes_on: bool = False  # it is, and so the term is renewed
    renews: bool = False  # the term renews itself, so that one objects; else one gives notice

    @property
    def binds(self) -> bool:
        """Whether both sides are bound, so that there is something to object to."""
        return self.state in _BINDING and not self.over

    @property
    def open_notice(self) -> date | None:
        """By when to object or to give notice, as long as that is possible; what lists say."""
        return self.notice if self.binds and not self.passed else None


def ending(session: Session, agreement: Agreement) -> Ending:
    """How an agreement ends, as far as its dates say."""
    day, steps = today(session), _steps(session, agreement)
    state = _state_on(session, agreement, steps)
    if rank(state) >= len(PATH):
        return _ended(agreement, state, steps)
    term = term_of(agreement, state, day)
    over = term.current_end is not None and term.current_end < day
    return Ending(
        state,
        over and state in _BINDING,
        PartialDate.of(term.current_end) if term.current_end else agreement.ends_on,
        term.last_notice,
        term.safe_notice,
        term.notice_passed,
        term.next_end is not None,
        bool(term.renewal_months),
    )


def never_signed(session: Session, agreement: Agreement) -> bool:
    """Whether nobody has signed it, which is more than that nobody knows when."""
    if agreement.signed_on is not None or agreement.status in _BINDING:
        return False
    if agreement.status in PATH:
        return True
    recorded = {step.status for step in _steps(session, agreement)} & {*PATH}
    return bool(recorded) and recorded.isdisjoint(_BINDING)


def _state_on(session: Session, agreement: Agreement, steps: list[AgreementStep]) -> AgreementStatus:
    """The state in which it is; if it ended only after the day of a sample, the one it was in then."""
    status, until = agreement.status, sample_day(session)
    if until is None or status in PATH:
        return status
    own = own_day(status, agreement.signed_on, agreement.effective_on)
    return state_by(status, own, steps, until)


def _ended(agreement: Agreement, state: AgreementStatus, steps: list[AgreementStep]) -> Ending:
    """When it ended and, if it ran to its end, by when it might have been objected to."""
    noted = next((step.reached_on for step in reversed(steps) if step.status is state), None)
    if state is not AgreementStatus.EXPIRED:
        return Ending(state, over=True, end=noted)
    term = _last_term(agreement, noted)
    reckoned = PartialDate.of(term.current_end) if term.current_end is not None else None
    end, renews = noted or agreement.ends_on or reckoned, bool(term.renewal_months)
    return Ending(state, True, end, term.last_notice, passed=True, renews=renews)


def _last_term(agreement: Agreement, noted: PartialDate | None) -> TermBrief:
    """The term that ran when it expired; renewals are counted only where that day is known."""
    seen = noted.exact() if noted is not None else None
    agreed = agreement.ends_on.exact() if agreement.ends_on is not None else None
    return term_of(agreement, AgreementStatus.IN_FORCE, seen or agreed or date.min)


def _steps(session: Session, agreement: Agreement) -> list[AgreementStep]:
    """The steps of its life, as they were taken."""
    known = select(AgreementStep).where(
        AgreementStep.agreement_id == agreement.id, col(AgreementStep.deleted_at).is_(None)
    )
    taken = list(session.exec(known.order_by(col(AgreementStep.created_at))))
    return sorted(taken, key=lambda step: step.reached_on.edtf() if step.reached_on else "")
