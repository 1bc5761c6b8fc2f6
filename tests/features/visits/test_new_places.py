"""In which country a place is made on the spot: that of those who travel, or that to which they come."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QDialog
from tests.driving import CTRL, Hand, Key

from delegation_desk.model.from_words import new_place
from delegation_desk.model.places import Place
from delegation_desk.model.visits import Stop, Visit
from delegation_desk.store import records

At = tuple[str, str]


def begin(hand: Hand, direction: str) -> None:
    hand.go("Visits")

    def fill(dialog: QDialog) -> None:
        hand.enter("Title, Deutsch", "Chemnitz und Taiyuan", dialog)
        hand.choose("Direction", direction, dialog)
        hand.enter("First day", "13.4.2027", dialog)
        hand.click("Create", dialog)

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)


def down_enter(hand: Hand, field: str, name: str) -> Place:
    """Type a name, and take the first line that is offered; the place made, or taken."""
    hand.write(field, name)
    found: Any = hand.field(field)
    hand.qtbot.waitUntil(found._popup.isVisible)
    hand.press(Key.Key_Down)
    hand.press(Key.Key_Return)
    hand.qtbot.waitUntil(lambda: found._chosen is not None)
    hand._back_to(found._line)
    made: Place = hand.one(Place, sort_name=name.casefold())
    return made


def beside(hand: Hand, field: str) -> str:
    """What stands muted behind the name in a field."""
    found: Any = hand.field(field)
    return str(found._line.beside)


def test_each_end_of_a_journey_is_offered_in_its_country(newcomer: Hand) -> None:
    begin(newcomer, "outbound")
    assert down_enter(newcomer, "Home place", "Chemnitz").country == "DE"
    assert beside(newcomer, "Home place") == "Germany"
    newcomer.tab("Stops")
    newcomer.click("Add a stop")
    assert down_enter(newcomer, "Place", "Taiyuan").country == "CN"
    moment(newcomer, "Arrival, local time", "13.4.2027", "19:00")
    moment(newcomer, "Departure, local time", "16.4.2027", "9:00")
    newcomer.click("Add a stop", newcomer.rows())
    newcomer.tab("Programme")

    add(newcomer, "Hinflug", "flight", ("12.4.2027", "12:00"), ("13.4.2027", "18:00"))
    assert down_enter(newcomer, "Place", "Leipzig").country == "DE"
    assert down_enter(newcomer, "To (journeys)", "Taiyuan Wusu").country == "CN"
    enter(newcomer)

    add(newcomer, "Besichtigung", "site visit", ("14.4.2027", "10:00"), ("14.4.2027", "12:00"))
    assert down_enter(newcomer, "Place", "Pingyao").country == "CN"
    enter(newcomer)

    add(newcomer, "Rueckflug", "flight", ("16.4.2027", "12:00"), ("16.4.2027", "18:00"))
    assert down_enter(newcomer, "Place", "Datong").country == "CN"
    assert down_enter(newcomer, "To (journeys)", "Frankfurt am Main").country == "DE"
    enter(newcomer)


def add(hand: Hand, title: str, kind: str, begin: At, end: At) -> None:
    hand.click("Add a programme item")
    hand.enter("Title, Deutsch", title)
    hand.choose("Kind", kind)
    moment(hand, "Begin", *begin)
    moment(hand, "End", *end)


def moment(hand: Hand, field: str, day: str, time: str) -> None:
    hand.write(f"{field}: date", day)
    hand.write(f"{field}: time", time)
    hand.press(Key.Key_Tab)


def enter(hand: Hand) -> None:
    before = len(hand.rows().ids)
    hand.click("Add a programme item", hand.rows())
    assert len(hand.rows().ids) == before + 1


def test_without_stops_the_last_day_leads_home(newcomer: Hand) -> None:
    begin(newcomer, "outbound")
    newcomer.enter("Last day", "16.4.2027")
    newcomer.tab("Programme")
    add(newcomer, "Hinflug", "flight", ("13.4.2027", "12:00"), ("13.4.2027", "18:00"))
    assert down_enter(newcomer, "Place", "Leipzig").country == "DE"
    assert down_enter(newcomer, "To (journeys)", "Taiyuan").country == "CN"
    enter(newcomer)
    add(newcomer, "Rueckflug", "flight", ("16.4.2027", "12:00"), ("16.4.2027", "18:00"))
    assert down_enter(newcomer, "Place", "Datong").country == "CN"
    assert down_enter(newcomer, "To (journeys)", "Frankfurt am Main").country == "DE"


def test_guests_come_from_the_country_of_the_partner(newcomer: Hand) -> None:
    begin(newcomer, "inbound")
    assert down_enter(newcomer, "Home place", "Taiyuan").country == "CN"
    newcomer.tab("Stops")
    newcomer.click("Add a stop")
    assert down_enter(newcomer, "Place", "Chemnitz").country == "DE"
    newcomer.click("Add a stop", newcomer.rows())
    assert newcomer.one(Stop).place_id is not None
    newcomer.tab("Programme")
    add(newcomer, "Ankunft", "flight", ("13.4.2027", "12:00"), ("13.4.2027", "18:00"))
    assert down_enter(newcomer, "Place", "Datong").country == "CN"
    assert down_enter(newcomer, "To (journeys)", "Frankfurt am Main").country == "DE"


def test_a_territory_of_our_own_is_offered_at_home_first(newcomer: Hand) -> None:
    newcomer.go("Preferential Policy")

    def fill(dialog: QDialog) -> None:
        newcomer.write("Territory", "Chemnitz", dialog)
        field: Any = newcomer.field("Territory", dialog)
        assert field.suggestions()[0] == "+ New: Chemnitz, Germany"
        field._popup.hide()

    with newcomer.answering(fill):
        newcomer.press(Key.Key_N, CTRL)


def test_a_place_that_is_there_already_is_offered_anew_in_another_country_alone(newcomer: Hand) -> None:
    newcomer.desk.commit("New", lambda session: records.add(session, new_place("Taiyuan, CN")))
    begin(newcomer, "outbound")
    newcomer.write("Home place", "taiyuan")
    field: Any = newcomer.field("Home place")
    assert field.suggestions() == ["Taiyuan"]
    assert [each.apart for each in field._suggestions.shown] == ["China"]
    newcomer.press(Key.Key_Escape)
    newcomer.write("Home place", "Taiyuan, China")
    assert field.suggestions() == ["Taiyuan"]
    newcomer.press(Key.Key_Return)
    assert newcomer.one(Visit).home_place_id == newcomer.one(Place).id
    newcomer._back_to(field._line)
    newcomer.write("Home place", "Taiyuan, Germany")
    assert field.suggestions() == ["+ New: Taiyuan, Germany"]
    newcomer.press(Key.Key_Escape)


def test_the_kind_of_a_new_place_follows_its_name(newcomer: Hand) -> None:
    newcomer.go("Places")

    def fill(dialog: QDialog) -> None:
        newcomer.enter("Name, Deutsch", "Landkreis Mittelsachsen", dialog)
        assert newcomer.typed("Kind") == "district"
        newcomer.enter("Name, Deutsch", "Freistaat Sachsen", dialog)
        assert newcomer.typed("Kind") == "state or province"
        newcomer.choose("Kind", "venue", dialog)
        newcomer.enter("Name, Deutsch", "Flughafen", dialog)
        assert newcomer.typed("Kind") == "venue"
        newcomer.click("Create", dialog)

    with newcomer.answering(fill):
        newcomer.press(Key.Key_N, CTRL)


def test_where_the_country_is_open_nothing_is_taken_unasked(newcomer: Hand) -> None:
    begin(newcomer, "outbound")
    newcomer.write("Home place", "Chemnitz")
    field: Any = newcomer.field("Home place")
    newcomer.qtbot.waitUntil(field._popup.isVisible)
    assert not field._popup.selectionModel().hasSelection()
    newcomer.press(Key.Key_Tab)
    assert newcomer.one(Visit).home_place_id is None


def test_enter_takes_the_first_country_and_says_which(newcomer: Hand) -> None:
    begin(newcomer, "outbound")
    newcomer.write("Home place", "Chemnitz")
    newcomer.press(Key.Key_Return)
    made = newcomer.stored(Place, newcomer.one(Visit).home_place_id)
    assert (made.heading(), made.country) == ("Chemnitz", "DE")
    assert "Entered for Germany" in newcomer.field("Home place")._sentence.text()
