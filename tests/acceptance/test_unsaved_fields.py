"""What a field of a stored record could not take is never lost without a word."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog
from tests.driving import Hand, Key

from delegation_desk.model.visits import Visit

NO_DAY = "31.6.2019"
WORDS = "Amt, das es nicht gibt"
CODE = "2019-nanjing-jining"
LEFT = "What you began to enter is kept, but not saved yet."


def at_the_visit(hand: Hand) -> None:
    hand.go("Visits")
    if hand.page.record is not None:
        hand.page.close_record()
    hand.open("Nanjing and Jining")
    hand.tab("Overview")


def type_no_day(hand: Hand) -> str:
    at_the_visit(hand)
    before = hand.typed("First day")
    hand.write("First day", NO_DAY)
    return before


def is_kept(hand: Hand) -> bool:
    return hand.typed("First day") == NO_DAY and "Not saved yet." in hand.problem("First day")


def test_another_record_shows_its_own_and_the_way_back_what_was_typed(hand: Hand) -> None:
    type_no_day(hand)
    hand.click("Visits")
    assert LEFT in hand.status()
    hand.open(next(each for each in hand.listed() if each != "Nanjing and Jining"))
    hand.tab("Overview")
    assert hand.typed("First day") != NO_DAY
    at_the_visit(hand)
    assert is_kept(hand)
    assert "June" in hand.problem("First day")


def test_another_page_another_tab_and_other_looks_keep_it(hand: Hand) -> None:
    type_no_day(hand)
    hand.tab("Notes")
    hand.tab("Overview")
    assert is_kept(hand)
    hand.go("People")
    hand.desk.restyled.emit()
    at_the_visit(hand)
    assert is_kept(hand)


def test_escape_lets_it_go(hand: Hand) -> None:
    before = type_no_day(hand)
    at_the_visit(hand)
    hand.control("First day").setFocus()
    hand.press(Key.Key_Escape)
    assert hand.typed("First day") == before
    assert not hand.desk.drafts.all()
    at_the_visit(hand)
    assert hand.typed("First day") == before
    assert hand.window.close()


def test_what_is_mended_is_saved_and_let_go(hand: Hand) -> None:
    type_no_day(hand)
    at_the_visit(hand)
    hand.write("First day", "24.6.2019")
    hand.press(Key.Key_Return)
    assert not hand.problem("First day")
    assert not hand.desk.drafts.all()
    assert str(hand.one(Visit, code=CODE).starts_on) == "2019-06-24"


def test_closing_the_window_asks_and_names_record_and_field(hand: Hand) -> None:
    type_no_day(hand)
    at_the_visit(hand)
    said: list[str] = []

    def stay(dialog: QDialog) -> None:
        said.extend(hand.words(dialog))
        hand.click("Cancel", dialog)

    with hand.answering(stay):
        assert not hand.window.close()
    name = hand.one(Visit, code=CODE).called()
    assert any(f"{name} · First day: {NO_DAY}" in each for each in said)
    assert is_kept(hand)
    with hand.answering(lambda dialog: hand.click("Close without saving", dialog)):
        assert hand.window.close()


def test_what_a_rule_refuses_is_kept_with_its_reason(hand: Hand) -> None:
    at_the_visit(hand)
    hand.write("Code", "Not a code")
    hand.press(Key.Key_Return)
    reason = hand.problem("Code")
    at_the_visit(hand)
    assert (hand.typed("Code"), hand.problem("Code")) == ("Not a code", reason)
    assert reason


def test_words_that_name_no_record_are_kept(hand: Hand) -> None:
    at_the_visit(hand)
    hand.write("Lead organisation", WORDS)
    hand.press(Key.Key_Escape)  # the suggestions
    at_the_visit(hand)
    assert hand.typed("Lead organisation") == WORDS
    assert "choose an entry" in hand.problem("Lead organisation")


def test_undo_and_what_changes_elsewhere_go_on_beside_it(hand: Hand) -> None:
    at_the_visit(hand)
    hand.unfold("Costs")
    before = hand.typed("File reference")
    hand.write("File reference", "AZ 7")
    hand.write("First day", NO_DAY)
    hand.control("Code").setFocus()
    hand.undo()
    assert hand.typed("File reference") == before
    assert is_kept(hand)
    hand.redo()
    assert hand.typed("File reference") == "AZ 7"
    assert is_kept(hand)


def test_the_form_beside_a_list_keeps_it_for_its_own_record(hand: Hand) -> None:
    hand.go("Organisations")
    first, second = hand.listed()[:2]
    hand.pick(first)
    before = hand.typed("Part of")
    hand.write("Part of", WORDS)
    hand.pick(second)
    assert hand.typed("Part of") != WORDS
    hand.pick(first)
    assert hand.typed("Part of") == WORDS
    assert "choose an entry" in hand.problem("Part of")
    hand.control("Part of").setFocus()
    hand.press(Key.Key_Escape)
    assert hand.typed("Part of") == before
    assert not hand.desk.drafts.all()


def open_a_member(hand: Hand) -> str:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    hand.tab("Delegation")
    name = hand.lines()[0]
    hand.line(name)
    hand.press(Key.Key_Return)
    hand.write("Passport valid until", NO_DAY)
    return name


def test_a_row_that_is_folded_keeps_it_and_says_so(hand: Hand) -> None:
    name = open_a_member(hand)
    hand.click("Close")
    strip = f"Not saved yet: {name} · Passport valid until: {NO_DAY}"
    assert strip in hand.words()
    hand.click("Go on")
    assert strip not in hand.words()
    assert hand.typed("Passport valid until") == NO_DAY
    assert hand.problem("Passport valid until")
    hand.press(Key.Key_Escape)
    hand.click("Close")
    assert strip not in hand.words()


def test_what_a_row_keeps_is_discarded_and_comes_back_with_one_click(hand: Hand) -> None:
    name = open_a_member(hand)
    hand.click("Visits")
    hand.open("Nanjing and Jining")
    hand.tab("Delegation")
    strip = f"Not saved yet: {name} · Passport valid until: {NO_DAY}"
    assert strip in hand.words()
    hand.click("Discard")
    assert strip not in hand.words()
    assert not hand.desk.drafts.all()
    hand.click("Undo", hand.window.statusBar())
    assert strip in hand.words()


def test_a_second_row_can_be_added_while_another_keeps_something(hand: Hand) -> None:
    open_a_member(hand)
    hand.click("Close")
    hand.click("Add a member")
    hand.write("Room", "512")
    hand.press(Key.Key_Tab)
    hand.press(Key.Key_Escape)
    assert sum("Not saved yet" in each for each in hand.words()) == 2
