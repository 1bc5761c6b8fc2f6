"""Undo says which row of what; what was made on the spot for a row goes and comes with it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlmodel import Session, select
from tests.driving import Hand

from delegation_desk.core.language import use
from delegation_desk.model.places import Place
from delegation_desk.model.visits import Stop
from delegation_desk.ui.window_commands import undo_commands

NAME = "Nanjing and Jining"


def at_the_visit(hand: Hand, tab: str) -> UUID:
    hand.go("Visits")
    hand.open(NAME)
    hand.tab(tab)
    found: UUID = hand.record.record_id
    return found


def menu(hand: Hand) -> list[str]:
    return [command.title for command in undo_commands(hand.window)]


def places(hand: Hand) -> list[str]:
    def ask(session: Session) -> list[str]:
        return [each.heading() for each in session.exec(select(Place)).all()]

    found: list[str] = hand.ask(ask)
    return found


def test_a_row_is_called_by_its_kind_and_name(hand: Hand) -> None:
    at_the_visit(hand, "Overview")
    hand.click("Add an objective")
    hand.write("Objective, Deutsch", "Messe vorbereiten")
    hand.click("Add an objective", hand.rows())
    assert menu(hand)[0] == "Undo: Objective “Messe vorbereiten” added"
    hand.undo()
    assert "Undone: Objective “Messe vorbereiten” added" in hand.status()
    assert menu(hand)[1] == "Redo: Objective “Messe vorbereiten” added"
    hand.redo()
    assert "Done again: Objective “Messe vorbereiten” added" in hand.status()


def test_a_field_is_named_with_what_it_belongs_to(hand: Hand) -> None:
    at_the_visit(hand, "Overview")
    hand.enter("Code", "2019-anders")
    hand.undo()
    said = [each for each in hand.status() if each.startswith("Undone")]
    assert len(said) == 1
    assert said[0].startswith("Undone: Visit “")
    assert said[0].endswith("”: Code changed")


def test_the_words_follow_the_language_of_the_window(hand: Hand) -> None:
    at_the_visit(hand, "Overview")
    hand.enter("Code", "2019-anders")
    use("de")
    try:
        assert menu(hand)[0].startswith("Rückgängig: Besuch „")
        assert menu(hand)[0].endswith("“: Kennung geändert")
    finally:
        use("en")


def test_a_place_made_on_the_spot_goes_and_comes_with_its_row(hand: Hand) -> None:
    visit = at_the_visit(hand, "Stops")
    before = places(hand)
    hand.click("Add a stop")
    hand.write("Place", "Baoding")
    field: Any = hand.field("Place")
    hand.point_to("Place", "Baoding", field.suggestions()[0])
    hand.click("Add a stop", hand.rows())
    assert "Baoding" in places(hand)
    hand.undo()
    assert places(hand) == before
    said = "Undone: Stop “Baoding” added, with Place “Baoding”"
    assert said in hand.status()
    hand.redo()
    assert "Baoding" in places(hand)
    place = hand.one(Place, sort_name="baoding")
    assert hand.one(Stop, visit_id=visit, place_id=place.id)
    assert any(each.startswith("Done again: Stop “Baoding” added") for each in hand.status())
