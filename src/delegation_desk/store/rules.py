"""What follows from a value, and what cannot be right, whichever way somebody writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from sqlmodel import Session

from delegation_desk.core.errors import Invalid
from delegation_desk.core.language import _
from delegation_desk.core.partial import PartialDate
from delegation_desk.model.kinds import TaskStatus
from delegation_desk.store.clock import real_day
from delegation_desk.store.today import today

Values = Mapping[str, Any]


def settled(session: Session, table: str, known: Values, values: Values) -> dict[str, Any]:
    """New values of a record with what follows from them, `known` being all that it had before.

    Raises Invalid if one of them cannot be right.
    """
    rule = _RULES.get(table)
    return {**values, **(rule(session, known, values) if rule is not None else {})}


def check_come(session: Session, name: str, day: PartialDate | None) -> None:
    """Raise Invalid if a day on which something is said to have happened lies ahead.

    What came after the day of a sample is in the sample as well: no day lies ahead that is over in fact.
    """
    if day is not None and day.certainly_after(max(real_day(session), today(session))):
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


_RULES: Final[dict[str, Callable[[Session, Values, Values], Values]]] = {
    "task": _task,
    "agreement": _happened("signed_on"),
    "agreement_step": _happened("reached_on"),
}
