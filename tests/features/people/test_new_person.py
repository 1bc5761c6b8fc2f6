"""The dialog of a new person: what it proposes from the name in characters or in pinyin."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QDialog
from tests.driving import CTRL, Hand, Key

from delegation_desk.core.names import NameOrder
from delegation_desk.model.people import Person

CHINESE = "Family name in Chinese", "Given name in Chinese"
LATIN = "Family name", "Given name"


def make(hand: Hand, *typed: tuple[str, str], expected: Sequence[str] = ()) -> Person:
    """Type into the dialog of a new person and create it; `expected` are words that it shows."""
    hand.go("People")

    def fill(_dialog: QDialog) -> None:
        for name, text in typed:
            hand.enter(name, text)
        assert set(expected) <= set(hand.words())
        hand.click("Create")

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)
    found: Person = hand.stored(Person, hand.record.record_id)
    return found


def latin(person: Person) -> tuple[str, str, NameOrder]:
    return person.family_name, person.given_name, person.name_order


def test_a_name_in_characters_brings_its_pinyin_and_its_order(newcomer: Hand) -> None:
    said = ("Pinyin of the characters, proposed.",)
    made = make(newcomer, (CHINESE[0], "欧阳"), (CHINESE[1], "明华"), expected=said)
    assert latin(made) == ("Ouyang", "Minghua", NameOrder.FAMILY_FIRST)
    assert (made.native_family_name, made.native_given_name) == ("欧阳", "明华")
    assert newcomer.listed() == ["OUYANG Minghua"]


def test_pinyin_that_is_written_otherwise_stays(newcomer: Hand) -> None:
    made = make(newcomer, (CHINESE[0], "吕"), (CHINESE[1], "伟"), (LATIN[0], "Lyu"))
    assert latin(made) == ("Lyu", "Wei", NameOrder.FAMILY_FIRST)


def test_a_whole_name_in_one_field_is_read_as_it_is_meant(newcomer: Hand) -> None:
    assert latin(make(newcomer, (CHINESE[0], "陈晓明"))) == ("Chen", "Xiaoming", NameOrder.FAMILY_FIRST)


def test_a_name_in_characters_alone_shows_once(newcomer: Hand) -> None:
    made = make(newcomer, (CHINESE[0], "林"), (CHINESE[1], "大明"))
    newcomer.enter(LATIN[0], "")
    newcomer.enter(LATIN[1], "")
    assert newcomer.stored(Person, made.id).family_name == ""
    assert newcomer.words().count("林大明") == 1
    row = newcomer.view.model.row_at(0)
    assert row is not None
    assert [row.cells[0].text, row.cells[0].beside] == ["林大明", ""]


def test_a_second_reading_is_asked_for(newcomer: Hand) -> None:
    said = ("Pinyin; the character has a second reading: please ask.",)
    assert latin(make(newcomer, (CHINESE[0], "翟"), (CHINESE[1], "明"), expected=said))[0] == "Zhai"


@pytest.mark.parametrize(
    ("family", "given", "order"),
    [
        ("Han", "Liming", NameOrder.FAMILY_FIRST),
        ("Ouyang", "Min", NameOrder.FAMILY_FIRST),
        ("Weber", "Katrin", NameOrder.GIVEN_FIRST),
        ("Han", "", NameOrder.GIVEN_FIRST),
    ],
)
def test_pinyin_shows_the_order_too(newcomer: Hand, family: str, given: str, order: NameOrder) -> None:
    assert latin(make(newcomer, (LATIN[0], family), (LATIN[1], given))) == (family, given, order)


def test_characters_that_render_a_german_name_change_nothing(newcomer: Hand) -> None:
    typed = (LATIN[0], "Müller"), (LATIN[1], "Anna"), (CHINESE[0], "米勒"), (CHINESE[1], "安娜")
    assert latin(make(newcomer, *typed)) == ("Müller", "Anna", NameOrder.GIVEN_FIRST)


def test_an_order_that_was_chosen_stays(newcomer: Hand) -> None:
    newcomer.go("People")

    def fill(_dialog: QDialog) -> None:
        newcomer.choose("Order of names", "family name first")
        newcomer.enter(LATIN[0], "Weber")
        newcomer.click("Create")

    with newcomer.answering(fill):
        newcomer.press(Key.Key_N, CTRL)
    assert newcomer.one(Person).name_order is NameOrder.FAMILY_FIRST


def test_a_stored_person_keeps_the_name_it_has(newcomer: Hand) -> None:
    made = make(newcomer, (LATIN[0], "Muster"))
    newcomer.enter(CHINESE[0], "陈")
    assert latin(newcomer.stored(Person, made.id)) == ("Muster", "", NameOrder.GIVEN_FIRST)
