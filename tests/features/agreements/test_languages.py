"""The languages of an agreement are ticked; its gaps count in these languages alone."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit
from sqlmodel import Session
from tests.driving import Hand, Key
from tests.features.agreements.test_gaps import AIMS, begin_in_window
from tests.features.agreements.test_signed import DRAFT, open_agreement

from delegation_desk.model.agreements import Agreement
from delegation_desk.store.records import edit

ENGLISH = "What both sides want to achieve, English"
CHINESE = "What both sides want to achieve, 中文"


def ticked(hand: Hand) -> list[str]:
    boxes = hand.all(QCheckBox, hand.field("Languages"))
    return [box.text() for box in boxes if box.isChecked()]


def test_languages_are_ticked_by_mouse_and_by_keys(hand: Hand) -> None:
    agreement = open_agreement(hand, DRAFT)
    hand.desk.write("Edit", lambda s: edit(s, Agreement, agreement.id, languages=[]))
    assert ticked(hand) == []
    hand.click("Languages, Chinese")
    hand.control("Languages, German").setFocus()
    hand.press(Key.Key_Space)
    assert hand.stored(Agreement, agreement.id).languages == ["de", "zh"]
    hand.undo()
    assert hand.stored(Agreement, agreement.id).languages == ["zh"]
    assert ticked(hand) == ["Chinese"]


def test_what_was_typed_in_words_is_understood_and_put_right_with_the_next_tick(hand: Hand) -> None:
    agreement = open_agreement(hand, DRAFT)
    stored = ["deutsch / chinesisch", "fr"]
    hand.desk.write("Edit", lambda s: edit(s, Agreement, agreement.id, languages=stored))
    assert ticked(hand) == ["German", "Chinese"]
    assert hand.stored(Agreement, agreement.id).languages == stored
    hand.click("Languages, English")
    assert hand.stored(Agreement, agreement.id).languages == ["de", "en", "zh", "fr"]


def choose(hand: Hand, *codes: str) -> None:
    def change(session: Session) -> None:
        edit(session, Agreement, hand.record.record_id, languages=list(codes))

    hand.desk.write("Edit", change)


def test_gaps_are_asked_for_in_the_languages_of_the_agreement_alone(hand: Hand) -> None:
    begin_in_window(hand)
    choose(hand, "de", "zh")
    hand.control(AIMS)
    with pytest.raises(AssertionError):
        hand.control(ENGLISH)
    hand.write(AIMS, "den Handel ausbauen")
    hand.write(CHINESE, "扩大贸易")
    hand.click("Put into all paragraphs")
    with pytest.raises(AssertionError):
        hand.control(AIMS)
    rows = hand.rows()
    aims = next(line.row for line in rows._lines.values() if "den Handel" in line.row.cells[0].below)
    assert not [cell.mark.word for cell in aims.cells if cell.mark]
    choose(hand)
    hand.control(ENGLISH)


def test_what_was_put_in_stays_in_view_where_another_language_is_still_open(hand: Hand) -> None:
    begin_in_window(hand)
    choose(hand)
    hand.write(AIMS, "den Handel ausbauen")
    hand.click("Put into all paragraphs")
    hand.control(ENGLISH)
    assert "den Handel ausbauen" in hand.words()
    assert "–" not in hand.words()


def test_a_gap_shows_the_beginning_of_what_is_typed_over_the_whole_width(hand: Hand) -> None:
    begin_in_window(hand)
    hand.write(AIMS, "den Handel, die Messen, die Hochschulen und die Ansiedlung " * 3)
    hand.press(Key.Key_Tab)
    line = hand.control(AIMS)
    assert isinstance(line, QLineEdit)
    assert line.cursorPosition() == 0
    assert line.width() > 500
