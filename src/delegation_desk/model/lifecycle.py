"""How an agreement may move from one state to the next; every other move is refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import N_, _
from delegation_desk.model.agreements import AgreementStatus as State


@dataclass(frozen=True, slots=True)
class Move:
    """A move that is allowed; `reason` is the msgid of what has to be said for it, "" for nothing."""

    target: State
    label: str
    reason: str = ""


_WHY_BACK: Final = N_("Why it goes back")
_WHY_ENDED: Final = N_("Why it is not pursued")
_BACK: Final = Move(State.NEGOTIATION, N_("Back to negotiation"), _WHY_BACK)
_DROPPED: Final = Move(State.TERMINATED, N_("Not pursued"), _WHY_ENDED)
_NO_COUNCIL: Final = Move(
    State.READY, N_("Ready to sign"), N_("The main statute asks for no council decision")
)

MOVES: Final[dict[State, tuple[Move, ...]]] = {
    State.IDEA: (Move(State.DRAFT, N_("Begin the draft")), _DROPPED),
    State.DRAFT: (Move(State.NEGOTIATION, N_("Begin to negotiate")), _DROPPED),
    State.NEGOTIATION: (
        Move(State.LEGAL_REVIEW, N_("To the legal review")),
        Move(State.DRAFT, N_("Back to the draft")),
        _DROPPED,
    ),
    State.LEGAL_REVIEW: (Move(State.COUNCIL, N_("To the council")), _NO_COUNCIL, _BACK, _DROPPED),
    State.COUNCIL: (Move(State.READY, N_("Ready to sign")), _BACK, _DROPPED),
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
