"""The states of an agreement: which may follow which, and how far it had come by a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol, TypeVar

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import N_, _
from delegation_desk.core.partial import PartialDate
from delegation_desk.model.kinds import AgreementStatus as State


@dataclass(frozen=True, slots=True)
class Move:
    """A move that is allowed; `reason` is the msgid of what has to be said for it, "" for nothing."""

    target: State
    label: str
    reason: str = ""


class Step(Protocol):
    """The step of an agreement to a state, and when it was taken if that is known."""

    @property
    def status(self) -> State:
        """The state that was reached."""

    @property
    def reached_on(self) -> PartialDate | None:
        """When it was reached."""


S = TypeVar("S", bound=Step)

_WHY_BACK: Final = N_("Why it goes back")
_WHY_ENDED: Final = N_("Why it is not pursued")
_BACK: Final = Move(State.NEGOTIATION, N_("Back to negotiation"), _WHY_BACK)
_DROPPED: Final = Move(State.TERMINATED, N_("Not pursued"), _WHY_ENDED)
_NO_COUNCIL: Final = Move(State.READY, N_("Ready to sign"), N_("Why no council decision is needed"))
# Of the past, recorded late: when the states in between were reached, nobody needs to know any more.
_WAS_SIGNED: Final = Move(State.SIGNED, N_("Was signed on …"))

MOVES: Final[dict[State, tuple[Move, ...]]] = {
    State.IDEA: (Move(State.DRAFT, N_("Begin the draft")), _WAS_SIGNED, _DROPPED),
    State.DRAFT: (Move(State.NEGOTIATION, N_("Begin to negotiate")), _WAS_SIGNED, _DROPPED),
    State.NEGOTIATION: (
        Move(State.LEGAL_REVIEW, N_("To the legal review")),
        Move(State.DRAFT, N_("Back to the draft")),
        _WAS_SIGNED,
        _DROPPED,
    ),
    State.LEGAL_REVIEW: (
        Move(State.COUNCIL, N_("To the council")),
        _NO_COUNCIL,
        _BACK,
        _WAS_SIGNED,
        _DROPPED,
    ),
    State.COUNCIL: (Move(State.READY, N_("Ready to sign")), _BACK, _WAS_SIGNED, _DROPPED),
    State.READY: (Move(State.SIGNED, N_("Signed")), _BACK, _DROPPED),
    State.SIGNED: (
        Move(State.IN_FORCE, N_("Takes effect")),
        Move(State.SUPERSEDED, N_("Replaced by another agreement")),
    ),
    State.IN_FORCE: (
        Move(State.EXPIRED, N_("Expired")),
        Move(State.TERMINATED, N_("Ended by notice")),
        Move(State.SUPERSEDED, N_("Replaced by another agreement")),
    ),
    State.EXPIRED: (),
    State.TERMINATED: (),
    State.SUPERSEDED: (),
}
"""What may follow each state."""

PATH: Final = (
    State.IDEA,
    State.DRAFT,
    State.NEGOTIATION,
    State.LEGAL_REVIEW,
    State.COUNCIL,
    State.READY,
    State.SIGNED,
    State.IN_FORCE,
)
"""The usual way, for the line of states that the window and the pages draw."""

OWN_DAYS: Final = {State.SIGNED: "signed_on", State.IN_FORCE: "effective_on"}
"""The states of which the agreement itself says the day, each with the column that says it."""


def allowed(state: State, target: State) -> Move | None:
    """Return the move from one state to another, None if there is none."""
    return next((move for move in MOVES[state] if move.target is target), None)


def checked_move(state: State, target: State, reason: str = "") -> Move:
    """Return the move; Refused if there is none, or if its reason has not been given."""
    move = allowed(state, target)
    if move is None:
        text = _("“{old}” cannot be followed by “{new}”. Nothing was changed.")
        raise Refused(text.format(old=_(state.value), new=_(target.value)))
    if move.reason and not reason.strip():
        text = _("Please give the reason: {reason}. Nothing was changed.")
        raise Refused(text.format(reason=_(move.reason)))
    return move


def certain_by(day: PartialDate | None, until: date | None) -> bool:
    """Return whether something of that date is certain to have happened by a day; None sets no limit."""
    return day is not None and (until is None or day.latest() <= until)


def steps_by(steps: Sequence[S], until: date | None) -> list[S]:
    """Return the steps taken by a day; one without a date counts if a later state was surely reached."""
    dated = [step for step in steps if certain_by(step.reached_on, until)]
    far = max((rank(step.status) for step in dated), default=-1)
    return [
        step
        for step in steps
        if step in dated or (not step.reached_on and (until is None or rank(step.status) <= far))
    ]


def state_by(state: State, since: PartialDate | None, steps: Sequence[Step], until: date | None) -> State:
    """Return the state that an agreement was in on a day; `since` is its own date for the state it is in."""
    own = [since, *(step.reached_on for step in steps if step.status is state)]
    if until is None or any(certain_by(day, until) for day in own):
        return state
    return max((step.status for step in steps_by(steps, until)), key=rank, default=State.IDEA)


def own_day(
    state: State, signed_on: PartialDate | None, effective_on: PartialDate | None
) -> PartialDate | None:
    """Return the day that an agreement itself gives for a state."""
    given = {"signed_on": signed_on, "effective_on": effective_on}
    return given[OWN_DAYS[state]] if state in OWN_DAYS else None


def rank(state: State) -> int:
    """Return how far a state lies from the first; all that end an agreement lie equally far."""
    return PATH.index(state) if state in PATH else len(PATH)
