"""For whom an edition is: on a visit to us the delegation are guests, and the hosts our own people."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlmodel import Session, select
from tests.driving import Hand

from delegation_desk.model.visits import Direction, Visit
from delegation_desk.store import records

NANJING = "2019-nanjing-jining"


def making(hand: Hand, act: Callable[[], object]) -> None:
    """Do something that makes the document anew, and wait for it."""
    with hand.qtbot.waitSignal(hand.page.preview.made, timeout=20_000):
        act()
    hand.qtbot.waitUntil(lambda: not hand.desk.background.busy())


@pytest.fixture
def received(hand: Hand) -> Hand:
    """The visit that comes next is one to us."""

    def turn_round(session: Session) -> None:
        visit = session.exec(select(Visit).where(Visit.code == NANJING)).one()
        records.edit(session, Visit, visit.id, direction=Direction.INBOUND)

    hand.desk.commit("Edit visit", turn_round)
    return hand


def test_of_a_visit_to_us_they_are_for_guests_and_for_our_hosts(received: Hand) -> None:
    received.go("Documents")
    making(received, lambda: None)
    assert "Holds what is internal. Not to be passed on to guests." in received.words()
    making(received, lambda: received.click("Edition for: Guests"))
    assert "Holds only what the guests may read." in received.words()
    making(received, lambda: received.click("Edition for: Our hosts"))
    assert "For our hosts, drivers and interpreters; internal points are left out." in received.words()


def test_of_a_visit_abroad_they_are_for_our_delegation_and_for_hosts(hand: Hand) -> None:
    hand.go("Documents")
    making(hand, lambda: None)
    assert "Holds what is internal. Not to be passed on to hosts." in hand.words()
    making(hand, lambda: hand.click("Edition for: Delegation"))
    assert "For those who travel; internal points are left out." in hand.words()
