"""How tests of a visit begin: with the one of the sample open."""

from __future__ import annotations

from tests.driving import Hand

from delegation_desk.model.visits import Visit

TITLE = "Nanjing and Jining"
CODE = "2019-nanjing-jining"


def open_visit(hand: Hand, tab: str = "Overview") -> Visit:
    hand.go("Visits")
    hand.open(TITLE)
    hand.tab(tab)
    found: Visit = hand.one(Visit, code=CODE)
    return found
