"""An agreement of the past is recorded as signed in one dialog, from whatever state it stands in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from sqlmodel import Session, select
from tests.driving import Hand
from tests.features.agreements.test_agreements_page import DRAFT, open_agreement

from delegation_desk.core.dates import PartialDate
from delegation_desk.features.agreements.life import LifeLine
from delegation_desk.model.agreements import Agreement, AgreementStatus, AgreementStep
from delegation_desk.model.lifecycle import PATH
from delegation_desk.store.records import edit, remove


def _as_idea(hand: Hand) -> Agreement:
    agreement = open_agreement(hand, DRAFT)

    def begin_anew(session: Session) -> None:
        for step in session.exec(select(AgreementStep).where(AgreementStep.agreement_id == agreement.id)):
            remove(session, AgreementStep, step.id)
        edit(session, Agreement, agreement.id, status=AgreementStatus.IDEA)

    hand.desk.commit("Edit", begin_anew)
    QApplication.processEvents()
    return agreement


def _sign(hand: Hand, dialog: QDialog) -> None:
    assert hand.typed("When") == ""
    hand.enter("When", "18.6.2019")
    named = ("Note as signed all the same", "Was signed on …")
    hand.click(next(name for name in named if _has(dialog, name)), dialog)


def _has(dialog: QDialog, name: str) -> bool:
    return any(each.text() == name for each in dialog.findChildren(QPushButton))


SIGNED = (AgreementStatus.SIGNED, PartialDate(2019, 6, 18), False)


def _reached(hand: Hand, agreement: Agreement) -> tuple[AgreementStatus, PartialDate | None, bool]:
    """The state, the day of signing, and whether a step that nobody recorded was made up."""
    stored = hand.stored(Agreement, agreement.id)
    steps = hand.ask(
        lambda s: s.exec(select(AgreementStep).where(AgreementStep.agreement_id == agreement.id)).all()
    )
    return stored.status, stored.signed_on, AgreementStatus.READY in {step.status for step in steps}


def test_from_the_idea_in_one_dialog(hand: Hand) -> None:
    agreement = _as_idea(hand)
    with hand.answering(lambda dialog: _sign(hand, dialog)):
        hand.click("Was signed on …")
    assert _reached(hand, agreement) == SIGNED


def test_a_click_on_the_mark_of_a_later_state_opens_it(hand: Hand) -> None:
    agreement = _as_idea(hand)
    (line,) = hand.all(LifeLine)
    place = line.place_of(PATH.index(AgreementStatus.SIGNED)).toPoint()
    with hand.answering(lambda dialog: _sign(hand, dialog)):
        QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=place)
        QApplication.processEvents()
    assert _reached(hand, agreement) == SIGNED
