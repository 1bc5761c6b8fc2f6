"""A date that could not be read: the sentence goes with its reason, and Esc and Enter store nothing of it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog
from sqlmodel import Session, select
from tests.driving import CTRL, Hand, Key

from delegation_desk.model.agreements import AgreementStep
from delegation_desk.model.tasks import Task
from delegation_desk.model.visits import Visit

DRAFT = "Memorandum District of Leipzig – Jining (draft)"


def test_the_sentence_and_its_offer_vanish_as_soon_as_the_date_is_right(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    hand.tab("Overview")
    hand.enter("First day", "31.2.2019")
    field = hand.field("First day")
    assert "February" in hand.problem("First day")
    assert any("Enter 28 February 2019" in each.text() for each in hand.all(type(field._offer), field))
    hand.write("First day", "23.6.2019")
    assert not hand.problem("First day")
    assert not hand.all(type(field._offer), field)
    assert "Sunday" in field._sentence.text()
    hand.press(Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert not field.isAncestorOf(focused)
    assert str(hand.one(Visit, code="2019-nanjing-jining").starts_on) == "2019-06-23"
    assert not hand.desk.drafts.all()


def test_a_date_that_is_wrong_again_says_so_when_it_is_left(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    hand.tab("Overview")
    hand.enter("First day", "31.2.2019")
    hand.enter("First day", "30.2.2019")
    assert "February" in hand.problem("First day")


def test_escape_from_a_wrong_date_in_a_step_closes_the_dialog_and_stores_nothing(hand: Hand) -> None:
    hand.go("Agreements")
    hand.open(DRAFT)
    hand.tab("Agreement")
    before = steps(hand)
    closed: list[bool] = []

    def leave(dialog: QDialog) -> None:
        hand.write("When", "31.6.2019", dialog)
        hand.press(Key.Key_Escape)
        closed.append(not dialog.isVisible())

    with hand.answering(leave):
        hand.click("To the legal review")
    assert closed == [True]
    assert steps(hand) == before


def steps(hand: Hand) -> int:
    def count(session: Session) -> int:
        return len(session.exec(select(AgreementStep)).all())

    found: int = hand.ask(count)
    return found


def test_control_and_enter_create_a_record_from_its_dialog(hand: Hand) -> None:
    hand.go("Tasks")

    def fill(dialog: QDialog) -> None:
        hand.write("What is to be done", "Visum beantragen", dialog)
        hand.press(Key.Key_Return, CTRL)
        assert not dialog.isVisible()

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)
    assert any("Visum beantragen" in str(each) for each in hand.ask(texts))


def texts(session: Session) -> list[str]:
    return [task.heading() for task in session.exec(select(Task)).all()]
