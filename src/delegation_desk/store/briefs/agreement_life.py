"""The life of an agreement: which stations it has reached, and when, as far as a document may know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from delegation_desk.core.dates import PartialDate
from delegation_desk.model.agreements import Agreement, AgreementStatus, AgreementStep
from delegation_desk.model.lifecycle import PATH, certain_by, own_day, rank, state_by, steps_by
from delegation_desk.store.briefs.reading import NO_WORDING, Reader, Wording
from delegation_desk.store.clock import real_day

ENDS: Final = tuple(status for status in AgreementStatus if status not in PATH)
"""The stations that end an agreement's life."""
_SHOWN_TO_HOSTS: Final = (
    PATH[PATH.index(AgreementStatus.READY) :] + ENDS
)  # what went on in the office before is its own affair


@dataclass(frozen=True)
class StationBrief:
    """A station of an agreement's life; `reached` None: it would lie behind, but is recorded nowhere."""

    status: AgreementStatus
    reached: bool | None
    current: bool
    on: PartialDate | None
    note: Wording
    invented: bool


def stations_of(reader: Reader, row: Agreement) -> tuple[StationBrief, ...]:
    """The stations to show, each with the latest day on which it is known to have been reached."""
    rows = reader.of(AgreementStep, "agreement_id", [row.id])
    rows.sort(key=lambda step: step.reached_on.edtf() if step.reached_on else "")
    until = _limit(reader)
    # The last step to each station.
    steps = {step.status: step for step in steps_by(rows, until)}
    status = state_by(row.status, _day_of(row.status, row), rows, until)
    shown = [at for at in PATH if at in steps] + [status] if status in ENDS else list(PATH)
    if not reader.own_side():
        shown = [at for at in shown if at in _SHOWN_TO_HOSTS]
    return tuple(_station(reader, at, status, steps.get(at), row, until) for at in shown)


def certainly_by(day: PartialDate | None, reader: Reader) -> bool:
    """Whether something of that date is certain to have happened by the last day the document may know of."""
    return certain_by(day, reader.until)


def _limit(reader: Reader) -> date | None:
    """The last day that the document may know of; one of today knows what lies ahead by agreement too."""
    return None if reader.until is None or reader.until >= real_day(reader.session) else reader.until


def _day_of(status: AgreementStatus, row: Agreement) -> PartialDate | None:
    """The day that the agreement itself gives for a station."""
    return own_day(status, row.signed_on, row.effective_on)


def _station(
    reader: Reader,
    at: AgreementStatus,
    status: AgreementStatus,
    step: AgreementStep | None,
    row: Agreement,
    until: date | None,
) -> StationBrief:
    ahead, own = rank(at) > rank(status), _day_of(at, row)
    recorded = step is not None or at is status or own is not None
    known = own if certain_by(own, until) else None
    seen = step if not ahead else None
    return StationBrief(
        status=at,
        reached=False if ahead else True if recorded else None,
        current=at is status,
        on=known or (seen.reached_on if seen else None),
        note=reader.text(seen, "note") if seen is not None and reader.inside() else NO_WORDING,
        invented=step.invented if step is not None else row.invented and known is not None,
    )
