"""What follows from a value, and what cannot be right, whichever way somebody writes it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlmodel import Session, col, select

from delegation_desk.core.errors import Invalid
from delegation_desk.core.language import _
from delegation_desk.core.partial import PartialDate
from delegation_desk.core.zones import to_local, to_utc, zone_known
from delegation_desk.model.kinds import ItemStatus, TaskStatus
from delegation_desk.model.lifecycle import OWN_DAYS
from delegation_desk.store.clock import home_zone, real_day
from delegation_desk.store.today import today

if TYPE_CHECKING:
    from delegation_desk.model.record import Record

Values = Mapping[str, Any]
Following = Iterator[tuple["type[Record]", UUID, Values]]
"""Records that change along with another one: table, id and new values."""


def settled(session: Session, table: str, known: Values, values: Values) -> dict[str, Any]:
    """New values of a record with what follows from them, `known` being all that it had before.

    Raises Invalid if one of them cannot be right.
    """
    rule = _RULES.get(table)
    return {**values, **(rule(session, known, values) if rule is not None else {})}


def following(session: Session, row: Record, changed: Collection[str]) -> Following:
    """What follows in other records from new values of this one."""
    rule = _FOLLOWING.get(str(row.__tablename__))
    return rule(session, row, changed) if rule is not None else iter(())


def has_come(session: Session, day: PartialDate) -> bool:
    """Whether something may have happened on a day, as it does not lie ahead.

    What came after the day of a sample is in the sample as well: no day lies ahead that is over in fact.
    """
    return not day.certainly_after(max(real_day(session), today(session)))


def check_come(session: Session, name: str, day: PartialDate | None) -> None:
    """Raise Invalid if a day on which something is said to have happened lies ahead."""
    if day is not None and not has_come(session, day):
        raise Invalid({name: _("This day lies ahead. Enter it once it has come.")})


def _task(session: Session, known: Values, values: Values) -> Values:
    """Done without a day is done today, and what is not done has no such day."""
    if "status" not in values or "done_on" in values:
        return {}
    done = values["status"] is TaskStatus.DONE
    return {"done_on": (known.get("done_on") or today(session)) if done else None}


def _happened(name: str) -> Callable[[Session, Values, Values], Values]:
    """The rule that a day which is entered has come.

    It looks at records that are there: the sample is built whatever the computer's clock says.
    """

    def rule(session: Session, known: Values, values: Values) -> Values:
        if known and isinstance(values.get(name), PartialDate) and values[name] != known.get(name):
            check_come(session, name, values[name])
        return {}

    return rule


def _item(session: Session, known: Values, values: Values) -> Values:
    """What is noted as held has begun, by the clocks at home; neither state nor day can say otherwise."""
    now = {**known, **values}
    new = [name for name in ("status", "starts", "starts_zone") if known and now[name] != known[name]]
    if not new or now["status"] is not ItemStatus.HELD or now["starts"] is None:
        return {}
    if not zone_known(now["starts_zone"]):  # refused with its own sentence
        return {}
    begins = to_local(to_utc(now["starts"], now["starts_zone"]), home_zone(session)).date()
    if not has_come(session, PartialDate(begins.year, begins.month, begins.day)):
        raise Invalid({new[0]: _("This day lies ahead. It can be noted as held once the day has come.")})
    return {}


def _step(session: Session, known: Values, values: Values) -> Values:
    """A step is taken on the day that the agreement says for it, if nobody names one and it has come."""
    from delegation_desk.model.agreements import Agreement

    if known or values.get("reached_on") or values.get("status") not in OWN_DAYS:
        return _happened("reached_on")(session, known, values)
    agreement = session.get(Agreement, values["agreement_id"])
    day = getattr(agreement, OWN_DAYS[values["status"]]) if agreement is not None else None
    return {"reached_on": day} if day is not None and has_come(session, day) else {}


def _steps_of(session: Session, row: Record, changed: Collection[str]) -> Following:
    """What an agreement says of the day of a state, its step says too."""
    from delegation_desk.model.agreements import AgreementStep

    for state, column in OWN_DAYS.items():
        if column not in changed:
            continue
        taken = select(AgreementStep).where(
            AgreementStep.agreement_id == row.id,
            AgreementStep.status == state,
            col(AgreementStep.deleted_at).is_(None),
        )
        for step in session.exec(taken).all():
            yield AgreementStep, step.id, {"reached_on": getattr(row, column)}


def _agreement_of(session: Session, row: Record, changed: Collection[str]) -> Following:
    """What a step says of its day, the agreement says too."""
    from delegation_desk.model.agreements import Agreement, AgreementStep

    assert isinstance(row, AgreementStep)
    told = "reached_on" in changed or ("status" in changed and row.reached_on is not None)
    if not told or row.status not in OWN_DAYS:
        return
    if session.get(Agreement, row.agreement_id) is not None:  # the sample writes all rows at once
        yield Agreement, row.agreement_id, {OWN_DAYS[row.status]: row.reached_on}


_FOLLOWING: Final[dict[str, Callable[[Session, Record, Collection[str]], Following]]] = {
    "agreement": _steps_of,
    "agreement_step": _agreement_of,
}


def _outcome(session: Session, known: Values, values: Values) -> Values:
    """Only what was achieved has a day on which it was, and that day has come."""
    from delegation_desk.model.outcomes import OutcomeStatus

    now = {**known, **values}
    new = [name for name in ("reached_on", "status") if known and now[name] != known[name]]
    if not new or now["reached_on"] is None:
        return {}
    if now["status"] is not OutcomeStatus.ACHIEVED:
        raise Invalid({new[0]: _("Only what is achieved has a day on which it was reached.")})
    return _happened("reached_on")(session, known, values)


_RULES: Final[dict[str, Callable[[Session, Values, Values], Values]]] = {
    "task": _task,
    "agreement": _happened("signed_on"),
    "agreement_step": _step,
    "outcome": _outcome,
    "programme_item": _item,
}
