"""Beginning a record: what the dialog proposes, what it says is wrong, and where one goes on writing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea
from tests.driving import CTRL, Hand, Key

from delegation_desk.core.names import NameOrder
from delegation_desk.features.agreements.life import MoveDialog
from delegation_desk.model.agreements import Agreement, AgreementStatus
from delegation_desk.model.people import Person
from delegation_desk.model.visits import Visit
from delegation_desk.ui.fields.base import Field

# The page, its title field, what is typed there, the code that this makes.
CODES = [
    ("Visits", "Reise nach Nanjing und Jining 2031", "2031-nanjing-jining"),
    ("Agreements", "Absprache 2031 mit Nanjing", "mou-2031-nanjing"),
    ("Preferential Policy", "Leitfaden", "policy-leipzig-2"),  # the own city, which has one already
    ("Partnerships", "Leipzig – Jining", "leipzig-jining"),
    ("Outcomes", "Büro in Jining 2031", "2031-jining"),
]


@pytest.mark.parametrize(("page", "title", "code"), CODES)
def test_a_code_is_proposed_and_the_first_field_of_the_new_record_has_the_cursor(
    hand: Hand, page: str, title: str, code: str
) -> None:
    hand.go(page)

    def fill(dialog: QDialog) -> None:
        hand.write("Title, Deutsch", title)
        assert hand.typed("Code") == code
        hand.click("Create")

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)
    assert any(words.startswith(code) for words in hand.words())
    focused = QApplication.focusWidget()
    fields = [each for each in hand.all(Field) if hand.record.isAncestorOf(each)]
    if fields:
        assert focused is not None
        assert fields[0].isAncestorOf(focused)
    else:
        assert hand.record.isAncestorOf(focused)


def test_a_proposal_avoids_codes_that_are_taken_and_stops_for_ones_own(hand: Hand) -> None:
    hand.go("Visits")

    def fill(dialog: QDialog) -> None:
        hand.write("Title, Deutsch", "Nanjing und Jining")
        hand.enter("First day", "2019")
        assert hand.typed("Code") == "2019-nanjing-jining-2"
        hand.write("Code", "own-code")
        hand.write("Title, Deutsch", "Jining")
        assert hand.typed("Code") == "own-code"
        hand.click("Create")

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)
    assert str(hand.one(Visit, code="own-code").title) == "Jining"


def test_the_code_of_an_agreement_has_the_year_of_its_visit(hand: Hand) -> None:
    hand.go("Agreements")
    visit = hand.one(Visit, code="2027-nanjing-leipzig")

    def fill(dialog: QDialog) -> None:
        hand.write("Title, Deutsch", "Absprache mit Jining")
        assert hand.typed("Code") == "mou-2019-jining"  # of the day that the sample is looked at on
        hand.point_to("Visit", visit.called()[:12], visit.called(), dialog)
        assert hand.typed("Code") == "mou-2027-jining"
        hand.click("Create")

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)
    assert hand.one(Agreement, code="mou-2027-jining").visit_id == visit.id


def test_a_new_record_begins_in_its_first_tab(hand: Hand) -> None:
    hand.go("Visits")
    hand.open(hand.listed()[0])
    hand.tab("History")

    def fill(dialog: QDialog) -> None:
        hand.write("Title, Deutsch", "Neu in Nanjing")
        hand.click("Create")

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)
    assert hand.record.current_tab() == "overview"
    focused = QApplication.focusWidget()
    assert focused is not None
    assert hand.field("Title").isAncestorOf(focused)


def test_every_error_stands_under_its_field_and_the_first_has_the_cursor(hand: Hand) -> None:
    hand.go("Visits")

    def fill(dialog: QDialog) -> None:
        hand.write("Code", "Not A Code")
        hand.write("First day", "31.6.2027")
        hand.click("Create")
        assert dialog.isVisible()
        assert "at least one language" in hand.problem("Title")
        assert "small letters" in hand.problem("Code")
        assert "June has 30 days" in hand.problem("First day")
        assert (hand.typed("Code"), hand.typed("First day")) == ("Not A Code", "31.6.2027")
        focused = QApplication.focusWidget()
        assert focused is not None
        assert hand.field("Title").isAncestorOf(focused)
        hand.enter("Title, Deutsch", "Hefei")
        hand.click("Create")
        assert hand.control("Code").hasFocus()
        hand.enter("Code", "2019-nanjing-jining")
        hand.enter("First day", "30.6.2027")
        hand.click("Create")
        assert "belongs to" in hand.problem("Code")
        assert hand.control("Code").hasFocus()

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)


def test_a_wrong_field_is_scrolled_into_view_where_the_dialog_is_lower_than_its_form(hand: Hand) -> None:
    hand.go("Visits")

    def fill(dialog: QDialog) -> None:
        area = dialog.findChild(QScrollArea)
        assert area is not None
        area.setMinimumHeight(60)
        dialog.resize(dialog.width(), 200)
        hand.write("First day", "31.6.2027")
        hand.write("Title, Deutsch", "Hefei")
        area.verticalScrollBar().setValue(0)
        area.setMinimumHeight(60)
        dialog.resize(dialog.width(), 200)
        hand.click("Create")
        field = hand.field("First day")
        hand.qtbot.waitUntil(lambda: area.viewport().rect().contains(_within(field, area).center()))

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)


def test_the_errors_of_a_move_stand_under_their_fields(hand: Hand) -> None:
    hand.go("Agreements")
    hand.open("Memorandum District of Leipzig – Jining (draft)")
    agreement: Agreement = hand.stored(Agreement, hand.record.record_id)

    def move(dialog: QDialog) -> None:
        assert isinstance(dialog, MoveDialog)
        reason = dialog._reason.title
        hand.write("When", "31.6.2027")
        hand.click("Not pursued")
        assert "June has 30 days" in hand.problem("When")
        assert "Please give the reason." in hand.problem(reason)
        assert hand.control("When").hasFocus()
        hand.write("When", "")
        hand.click("Not pursued")
        assert hand.problem("When") == ""
        assert hand.control(reason).hasFocus()
        hand.write(reason, "kein Bedarf")
        hand.click("Not pursued")

    with hand.answering(move):
        hand.click("Not pursued")
    assert hand.stored(Agreement, agreement.id).status is AgreementStatus.TERMINATED


def test_enter_on_a_suggestion_does_not_press_the_button_of_the_dialog(hand: Hand) -> None:
    hand.go("Preferential Policy")

    def fill(dialog: QDialog) -> None:
        hand.write("Title, Deutsch", "Leitfaden")
        hand.write("Territory", "nanjing")
        hand.press(Key.Key_Return)
        assert dialog.isVisible()
        assert hand.typed("Territory") == "Nanjing"
        assert hand.typed("Code") == "policy-nanjing"

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)


def test_a_person_typed_on_the_spot_has_title_and_names_in_their_fields(hand: Hand) -> None:
    hand.go("Gifts")
    hand.open(hand.listed()[0])
    hand.write("To (person)", "Prof. Dr. Li Wei")
    hand.press(Key.Key_Return)
    assert hand.typed("To (person)") == "Prof. Dr. LI Wei"
    made = hand.one(Person, family_name="Li", given_name="Wei")
    assert (made.academic_title, made.name_order) == ("Prof. Dr.", NameOrder.FAMILY_FIRST)


def _within(field: Field, area: QScrollArea) -> QRect:
    return field.rect().translated(field.mapTo(area.viewport(), field.rect().topLeft()))
