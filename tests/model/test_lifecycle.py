from __future__ import annotations

from itertools import pairwise

import pytest

from delegation_desk.core import language
from delegation_desk.core.errors import Refused
from delegation_desk.core.language import translator
from delegation_desk.model.agreements import AgreementStatus as State
from delegation_desk.model.lifecycle import MOVES, PATH, allowed, checked_move


def test_the_usual_way() -> None:
    for state, following in pairwise(PATH):
        assert checked_move(state, following, "reason").target is following


@pytest.mark.parametrize(
    ("state", "target"),
    [
        (State.NEGOTIATION, State.DRAFT),
        (State.LEGAL_REVIEW, State.READY),
        (State.LEGAL_REVIEW, State.NEGOTIATION),
        (State.COUNCIL, State.NEGOTIATION),
        (State.READY, State.NEGOTIATION),
        (State.SIGNED, State.SUPERSEDED),
        (State.IN_FORCE, State.EXPIRED),
        (State.IN_FORCE, State.TERMINATED),
        (State.IN_FORCE, State.SUPERSEDED),
        *((state, State.TERMINATED) for state in PATH[:6]),
    ],
)
def test_other_ways(state: State, target: State) -> None:
    assert allowed(state, target)


@pytest.mark.parametrize(
    ("state", "target"),
    [
        (State.DRAFT, State.EXPIRED),
        (State.IDEA, State.IN_FORCE),
        (State.SIGNED, State.DRAFT),
        (State.SIGNED, State.TERMINATED),
        (State.EXPIRED, State.IN_FORCE),
        (State.DRAFT, State.DRAFT),
    ],
)
def test_refused(state: State, target: State) -> None:
    language.use("de")
    with pytest.raises(Refused, match="Es wurde nichts geändert"):
        checked_move(state, target, "reason")


def test_some_moves_need_a_reason() -> None:
    with pytest.raises(Refused, match="Why it goes back"):
        checked_move(State.COUNCIL, State.NEGOTIATION, " ")
    assert checked_move(State.COUNCIL, State.NEGOTIATION, "new figures").target is State.NEGOTIATION
    with pytest.raises(Refused, match="Why no council decision"):
        checked_move(State.LEGAL_REVIEW, State.READY)


def test_every_state_has_its_moves_and_every_move_its_words() -> None:
    assert set(MOVES) == set(State)
    for moves in MOVES.values():
        assert len({move.target for move in moves}) == len(moves)
        for move in moves:
            assert translator("de")(move.label) != move.label
