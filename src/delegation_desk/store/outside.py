"""Lines of a programme on days that are none of their visit: they are taken, as one may arrive before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.core.formats import format_range
from delegation_desk.core.language import _, current, ngettext
from delegation_desk.model.visits import ItemStatus, ProgrammeItem, Visit

_FEW = 5


def is_outside(visit: Visit, day: date) -> bool:
    """Whether a day lies before the first day of a visit or behind its last, as far as they are known."""
    first, last = visit.starts_on, visit.ends_on
    return (first is not None and day < first.earliest()) or (last is not None and day > last.latest())


def outside(session: Session, visit_id: UUID, *moments: datetime | None) -> str:
    """A sentence where one of some moments lies on no day of the visit; else ""."""
    visit = session.get(Visit, visit_id)
    days = [moment.date() for moment in moments if moment is not None]
    if visit is None or not any(is_outside(visit, day) for day in days):
        return ""
    return _("Outside the visit ({span}).").format(span=_span(visit))


def outside_warnings(session: Session, visit: Visit) -> tuple[str, ...]:
    """A sentence that names the lines of the programme that lie outside, for whoever is about to print it."""
    names = [item.called() for item in _planned(session, visit) if _lies_outside(visit, item)]
    if not names:
        return ()
    sentence = ngettext(
        "{n} programme item lies outside the visit ({span}): {names}",
        "{n} programme items lie outside the visit ({span}): {names}",
        len(names),
    )
    shown = "; ".join(names[:_FEW]) + ("; …" if len(names) > _FEW else "")
    return (sentence.format(n=len(names), span=_span(visit), names=shown),)


def _planned(session: Session, visit: Visit) -> Sequence[ProgrammeItem]:
    return session.exec(
        select(ProgrammeItem)
        .where(ProgrammeItem.visit_id == visit.id, col(ProgrammeItem.deleted_at).is_(None))
        .where(ProgrammeItem.status != ItemStatus.CANCELLED)
        .order_by(col(ProgrammeItem.starts))
    ).all()


def _lies_outside(visit: Visit, item: ProgrammeItem) -> bool:
    return any(moment is not None and is_outside(visit, moment.date()) for moment in (item.starts, item.ends))


def _span(visit: Visit) -> str:
    return format_range(visit.starts_on, visit.ends_on, current(), compact=True)
