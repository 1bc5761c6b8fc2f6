"""What the print says of a delegation, the window says too: ranks, visas, who stands for nobody named."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session, select
from tests.driving import CTRL, Hand, Key
from tests.features.visits.small import fill_small

from delegation_desk.core.language import N_
from delegation_desk.model.people import Person
from delegation_desk.model.positions import Position
from delegation_desk.model.visits import Member
from delegation_desk.store.records import edit

RANK = (
    "Rank not known: Jost Ostermann. The list is therefore not in protocol order. "
    "Enter the rank at the office of the person, under “For the protocol”."
)
WHOLE = "Nobody of our side named: the whole delegation is printed."
SHORT = "Valid for less than six months after the journey; many countries ask for that."


def _delegation(hand: Hand) -> None:
    hand.desk.write(N_("Add visit"), fill_small)
    hand.go("Visits")
    hand.open("Fachbesuch in Suzhou")
    hand.tab("Delegation")


def _give_rank(session: Session) -> None:
    person = session.exec(select(Person).where(Person.family_name == "Ostermann")).one()
    office = session.exec(select(Position).where(Position.person_id == person.id)).one()
    edit(session, Position, office.id, office="de_officer")


def test_the_delegation_says_whose_rank_is_missing(newcomer: Hand) -> None:
    _delegation(newcomer)
    assert RANK in newcomer.words()
    newcomer.desk.write(N_("Edit office"), _give_rank)
    assert RANK not in newcomer.words()


def test_what_is_not_recorded_is_the_visa(newcomer: Hand) -> None:
    _delegation(newcomer)
    assert "Visa not recorded" in newcomer.line("Jost Ostermann").accessibleName()


def test_a_talk_says_that_the_whole_delegation_stands_for_nobody_named(newcomer: Hand) -> None:
    newcomer.desk.write(N_("Add visit"), fill_small)
    newcomer.go("Meetings")
    newcomer.open("Maschinenbau Taihu")
    assert WHOLE in newcomer.words()
    newcomer.click("Add a person")
    newcomer.point_to("Person", "Ostermann", "Jost Ostermann")
    newcomer.press(Key.Key_Return, CTRL)
    assert WHOLE not in newcomer.words()
    newcomer.undo()
    assert WHOLE in newcomer.words()


def test_a_passport_that_ends_too_early_is_named_at_its_field(newcomer: Hand) -> None:
    _delegation(newcomer)
    newcomer.line("Jost Ostermann")
    newcomer.press(Key.Key_Return)
    newcomer.enter("Passport valid until", "1.6.2027")
    assert newcomer.one(Member, passport_expiry=date(2027, 6, 1)) is not None
    assert SHORT in newcomer.words()
    newcomer.enter("Passport valid until", "1.12.2027")
    assert SHORT not in newcomer.words()


def test_a_passport_that_ends_too_early_is_named_on_the_start_page(newcomer: Hand) -> None:
    _delegation(newcomer)
    newcomer.line("Jost Ostermann")
    newcomer.press(Key.Key_Return)
    newcomer.enter("Passport valid until", "1.6.2027")
    newcomer.go("Today")
    assert "Passports valid long enough" in newcomer.words()
    newcomer.click("1 too short")
    assert newcomer.lines() == ["Marianne Wackernagel", "Jost Ostermann"]
