"""A party of an agreement is somebody: by a body, a place or a name of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget
from sqlmodel import select
from tests.driving import Hand
from tests.features.agreements.test_agreements_page import DRAFT, open_agreement

from delegation_desk.model.agreement_parts import AgreementParty

ASKS = "Please say who the party is: an organisation, a place or a name."


def parties(hand: Hand) -> list[AgreementParty]:
    return list(hand.ask(lambda session: session.exec(select(AgreementParty)).all()))


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_a_party_begins_with_its_name_and_is_refused_without_one(hand: Hand) -> None:
    open_agreement(hand, DRAFT)
    before = len(parties(hand))
    hand.click("Add a party")
    assert focused().accessibleName() == "Organisation"
    hand.click("Add a party", hand.rows(0))
    assert ASKS in hand.problem("Name in this agreement")
    assert len(parties(hand)) == before
    hand.enter("Name in this agreement, Deutsch", "Stadt Musterstadt")
    hand.click("Add a party", hand.rows(0))
    assert len(parties(hand)) == before + 1
