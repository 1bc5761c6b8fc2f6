"""The first click counts, whatever the field that it leaves has to say; and Enter does what Space does."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog
from tests.driving import CTRL, Hand, Key
from tests.screen import click, every

from delegation_desk.model.visits import Visit

LONG = "Sehr lange Angabe zu Anlass und Ziel der Reise nach Nanjing und Jining " * 3


def test_a_button_does_not_slip_away_when_a_field_is_left(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    hand.tab("Delegation")
    hand.line(hand.lines()[0])
    hand.press(Key.Key_Return)
    hand.write("Task", LONG) if "Task" in names(hand) else hand.write("Travel note, Deutsch", LONG)
    click(hand, "Add a member")
    assert "Cancel" in [each.text() for each in hand.all(type(hand.rows().add_link), hand.rows())]


def names(hand: Hand) -> list[str]:
    from PySide6.QtWidgets import QLineEdit

    return [each.accessibleName() for each in hand.all(QLineEdit)]


def test_what_is_typed_is_saved_before_the_click_does_something(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    visit = hand.record.record_id
    before = hand.stored(Visit, visit).revision
    hand.tab("Overview")
    name = "Title, Deutsch"
    if name not in names(hand):
        pytest.skip("the title is edited elsewhere")
    hand.write(name, "Anders")
    click(hand, "Visits", hand.window._navigation)
    assert hand.stored(Visit, visit).revision > before
    assert hand.page.record is None


def test_create_is_clicked_though_the_dialog_has_to_grow(hand: Hand) -> None:
    hand.go("Visits")

    def make(dialog: QDialog) -> None:
        hand.write("Title, Deutsch", "Herbstreise", dialog)
        hand.write("First day", "31.6.2019", dialog)
        click(hand, "Create", dialog)
        assert hand.problem("First day")  # the click was taken: a draft is checked as a whole
        hand.write("First day", "30.6.2019", dialog)
        click(hand, "Create", dialog)
        assert not dialog.isVisible()

    with hand.answering(make):
        hand.press(Key.Key_N, CTRL)
    assert any(str(each.title) == "Herbstreise" for each in every(hand, Visit))


def test_enter_on_a_link_does_what_space_does(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    hand.tab("Notes")
    hand.rows().add_link.setFocus()
    hand.press(Key.Key_Return)
    assert hand.typed("Note, Deutsch") == ""


def test_after_a_click_that_makes_the_page_anew_the_focus_is_in_what_came(hand: Hand) -> None:
    hand.go("Meetings")
    hand.take("Kind: all", "site visit")
    hand.open("Walk on the city wall")
    hand.named("Begin meeting sheet", QAbstractButton).setFocus()
    hand.press(Key.Key_Space)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "What we want to reach, Deutsch"


def test_a_time_zone_that_is_none_is_said_on_leaving(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    hand.tab("Programme")
    hand.click("Add a programme item")
    zone = next(each.accessibleName() for each in hand.all(QComboBox) if "time zone" in each.accessibleName())
    hand.write(zone, "Europe/BerlinAsia/Sh")
    hand.press(Key.Key_Tab)
    hand.press(Key.Key_Tab)
    assert "is no time zone" in hand.problem(zone.partition(":")[0])
