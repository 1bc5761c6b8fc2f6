from __future__ import annotations

from tests.driving import Hand


def test_countdown(hand: Hand) -> None:
    assert "12" in hand.words()
