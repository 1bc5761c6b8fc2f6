"""Chinese names typed in letters: family first for a body in China, no dot between characters."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog
from sqlmodel import Session, select
from tests.driving import CTRL, Hand, Key
from tests.features.visits.small import fill_small

from delegation_desk.core.language import N_
from delegation_desk.core.names import NameOrder, display_native
from delegation_desk.model.people import Person
from delegation_desk.store.records import edit

FIRST = NameOrder.FAMILY_FIRST


def _named(person: Person) -> tuple[str, str, NameOrder]:
    return person.family_name, person.given_name, person.name_order


def _add(hand: Hand, name: str, office: str) -> Person:
    hand.desk.write(N_("Add visit"), fill_small)
    hand.go("Meetings")
    hand.open("Maschinenbau Taihu")
    hand.click("Add a person")
    for field, words in (("Person", name), ("Printed office", office)):
        hand.write(field, words)
        hand.press(Key.Key_Return)
    hand.press(Key.Key_Return, CTRL)
    people = hand.ask(lambda session: session.exec(select(Person)).all())
    wanted = set(name.split())
    found: Person = next(each for each in people if {each.family_name, each.given_name} == wanted)
    return found


@pytest.mark.parametrize(
    ("name", "office", "read"),
    [
        ("Dang Xiaolong", "Bürgermeister, Musterwerk", ("Dang", "Xiaolong", FIRST)),  # a name of China
        ("Tai Xiaolong", "Bürgermeister, Stadt Suzhou", ("Tai", "Xiaolong", FIRST)),  # of a body there
        ("Tai Xiaolong", "Leiter, Handelsamt Suzhou", ("Tai", "Xiaolong", FIRST)),
        ("Tai Xiaolong", "Leiter, Musterwerk", ("Xiaolong", "Tai", NameOrder.GIVEN_FIRST)),
        ("Anna Lange", "Leiterin, Handelsamt Suzhou", ("Lange", "Anna", NameOrder.GIVEN_FIRST)),
    ],
)
def test_the_first_word_is_the_family_name_in_china(
    newcomer: Hand, name: str, office: str, read: tuple[str, str, NameOrder]
) -> None:
    assert _named(_add(newcomer, name, office)) == read


def _misread(session: Session) -> None:
    fill_small(session)
    person = next(each for each in session.exec(select(Person)).all() if each.family_name == "Zhou")
    values = {"family_name": "Xiaolong", "given_name": "Dang", "name_order": NameOrder.GIVEN_FIRST}
    edit(session, Person, person.id, **values, native_family_name="", native_given_name="")


def test_a_corrected_name_gets_its_order_and_no_dot(newcomer: Hand) -> None:
    newcomer.desk.write(N_("Add visit"), _misread)
    newcomer.go("People")
    newcomer.open("Xiaolong, Dang")
    for field, words in (
        ("Family name", "Dang"),
        ("Given name", "Xiaolong"),
        ("Family name in Chinese", "党"),
        ("Given name in Chinese", "晓龙"),
    ):
        newcomer.enter(field, words)
    made = newcomer.stored(Person, newcomer.record.record_id)
    assert _named(made) == ("Dang", "Xiaolong", FIRST)
    assert "党晓龙" in newcomer.words()


def test_a_chosen_order_stays_and_its_characters_stand_without_a_dot(newcomer: Hand) -> None:
    newcomer.desk.write(N_("Add visit"), _misread)
    newcomer.go("People")
    newcomer.open("Xiaolong, Dang")
    newcomer.enter("Family name", "Dang")
    newcomer.choose("Order of names", "given name first")
    for field, words in (
        ("Given name", "Xiaolong"),
        ("Family name in Chinese", "党"),
        ("Given name in Chinese", "晓龙"),
    ):
        newcomer.enter(field, words)
    made = newcomer.stored(Person, newcomer.record.record_id)
    assert _named(made) == ("Dang", "Xiaolong", NameOrder.GIVEN_FIRST)
    assert display_native(made.name()) == "党晓龙"


def test_a_title_typed_before_the_given_name_is_kept_as_one(newcomer: Hand) -> None:
    newcomer.go("People")

    def fill(_dialog: QDialog) -> None:
        newcomer.enter("Family name", "Hartwig")
        newcomer.enter("Given name", "Prof. Dr.-Ing. Matthias")
        newcomer.click("Create")

    with newcomer.answering(fill):
        newcomer.press(Key.Key_N, CTRL)
    made = newcomer.stored(Person, newcomer.record.record_id)
    assert (made.given_name, made.family_name) == ("Matthias", "Hartwig")
    assert newcomer.typed("Academic title") == "Prof. Dr.-Ing."
