"""By when agreements would have to be ended, for the start page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Integer, String, select
from sqlmodel import Session

from delegation_desk.core.language import current
from delegation_desk.features.today.lines import Line
from delegation_desk.model.columns import INSTANT, KEY, PARTIAL, TEXT, named
from delegation_desk.model.deadlines import current_end, last_notice
from delegation_desk.model.kinds import AgreementStatus
from delegation_desk.model.lifecycle import own_day, state_by
from delegation_desk.store.today import sample_day
from delegation_desk.store.undeclared import Found, run, undeclared

_BINDING: Final = (AgreementStatus.SIGNED, AgreementStatus.IN_FORCE)
_AGREEMENT: Final = undeclared(
    "agreement",
    id=KEY,
    code=String(),
    title=TEXT,
    status=named(AgreementStatus),
    signed_on=PARTIAL,
    effective_on=PARTIAL,
    term_months=Integer(),
    renewal_months=Integer(),
    notice_months=Integer(),
    deleted_at=INSTANT,
)
_STEP: Final = undeclared(
    "agreement_step", agreement_id=KEY, status=named(AgreementStatus), reached_on=PARTIAL, deleted_at=INSTANT
)


def notices(session: Session, day: date) -> tuple[Line, ...]:
    """The agreements that bind on a day and can still be ended, the most urgent first."""
    ending = select(*_AGREEMENT.c).where(
        _AGREEMENT.c.deleted_at.is_(None),
        _AGREEMENT.c.effective_on.is_not(None),
        _AGREEMENT.c.term_months.is_not(None),
        _AGREEMENT.c.notice_months.is_not(None),
    )
    if sample_day(session) is None:
        known = run(session, ending.where(_AGREEMENT.c.status.in_(_BINDING))).all()
    else:
        known = _standing(session, run(session, ending).all(), day)
    lines = (_notice(row, day) for row in known)
    return tuple(sorted((line for line in lines if line is not None), key=lambda line: line.day or date.max))


def _standing(session: Session, agreements: Sequence[Found], day: date) -> list[Found]:
    """Those of a sample that bound by its day, as their steps say."""
    taken: dict[UUID, list[Any]] = {row.id: [] for row in agreements}
    steps = select(_STEP.c.agreement_id, _STEP.c.status, _STEP.c.reached_on).where(
        _STEP.c.agreement_id.in_(taken), _STEP.c.deleted_at.is_(None)
    )
    for step in run(session, steps.order_by(_STEP.c.reached_on.nulls_first())):
        taken[step.agreement_id].append(step)
    return [
        row
        for row in agreements
        if state_by(row.status, own_day(row.status, row.signed_on, row.effective_on), taken[row.id], day)
        in _BINDING
    ]


def _notice(agreement: Found, day: date) -> Line | None:
    start = agreement.effective_on.exact()
    if start is None:
        return None
    end = current_end(start, agreement.term_months, agreement.renewal_months or 0, day)
    notice = last_notice(end, agreement.notice_months)
    if notice < day:
        return None
    return Line("agreement", agreement.id, agreement.title.best(current())[0], agreement.code, notice)
