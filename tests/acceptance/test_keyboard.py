"""An officer without a mouse: from the start page to a new programme item, and on."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog
from tests.driving import ALT, CTRL, SHIFT, Hand, Key, type_text

from delegation_desk.model.visits import ProgrammeItem, Visit
from delegation_desk.ui.row_line import RowLine


def who() -> str:
    focused = QApplication.focusWidget()
    assert focused is not None, "nothing has the focus"
    return focused.accessibleName()


def tab_to(hand: Hand, name: str) -> None:
    """Press Tab until something with this name has the focus."""
    met = []
    for _step in range(60):
        if name == who():
            return
        met.append(who())
        hand.press(Key.Key_Tab)
    raise AssertionError(f"Tab does not come to “{name}” but to {met}")


def test_ctrl_tab_goes_through_the_tabs_of_a_record_from_wherever_one_writes(hand: Hand) -> None:
    hand.go("Visits")
    hand.open("Nanjing and Jining")
    hand.press(Key.Key_Tab)
    hand.press(Key.Key_Tab)
    assert who() == "Title, Deutsch"
    hand.press(Key.Key_Tab, CTRL)
    assert (hand.record.current_tab(), who()) == ("programme", "Tabs")
    hand.press(Key.Key_Backtab, CTRL, SHIFT)
    hand.press(Key.Key_Backtab, CTRL, SHIFT)
    assert (hand.record.current_tab(), who()) == ("history", "Tabs")


def test_a_programme_item_is_entered_without_a_mouse(hand: Hand) -> None:
    hand.press(Key.Key_3, CTRL)
    hand.press(Key.Key_F, CTRL)
    type_text(hand.view.search, "Jining")
    hand.press(Key.Key_Down)
    while hand.view.table.current_id() != hand.one(Visit, code="2019-nanjing-jining").id:
        hand.press(Key.Key_Down)
    hand.press(Key.Key_Return)
    hand.press(Key.Key_Tab, CTRL)
    hand.press(Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), RowLine)
    before = len(hand.lines())
    hand.press(Key.Key_End)
    hand.press(Key.Key_Tab)
    hand.press(Key.Key_Tab)
    assert who() == "Add a programme item"
    hand.press(Key.Key_Return)
    tab_to(hand, "Title, Deutsch")
    type_text(QApplication.focusWidget() or hand.window, "Stadtrundgang")
    hand.press(Key.Key_Return, CTRL)
    assert len(hand.lines()) == before + 1
    made = hand.rows().ids
    item = next(each for each in made if str(hand.stored(ProgrammeItem, each).title) == "Stadtrundgang")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert hand.rows().isAncestorOf(focused)
    line = hand.rows()._lines[item]
    line.setFocus()
    hand.press(Key.Key_Return)
    tab_to(hand, "Status")
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Escape)
    assert line.hasFocus()
    hand.press(Key.Key_Return, CTRL)
    assert hand.record.record_id == item
    hand.press(Key.Key_Left, ALT)
    assert hand.record.current_tab() == "programme"
    who()


def test_f1_shows_the_keys(hand: Hand) -> None:
    def look(dialog: QDialog) -> None:
        assert "enter what a form holds, or open what stands behind the row" in hand.words(dialog)

    with hand.answering(look):
        hand.press(Key.Key_F1)
