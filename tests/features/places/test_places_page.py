"""The list of places and the page of one with its figures."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Literal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from tests.driving import ALT, CTRL, Hand, Key

from delegation_desk.core.countries import country_name
from delegation_desk.core.names import fold
from delegation_desk.core.settings import load_settings, save_settings
from delegation_desk.core.text import LocalText
from delegation_desk.model.place_facts import PlaceFact
from delegation_desk.model.places import Place, PlaceKind
from delegation_desk.ui.fields.zone import ZoneBox


def open_place(hand: Hand, name: str = "Jining", tab: str = "Place") -> Place:
    hand.go("Places")
    hand.open(name)
    hand.tab(tab)
    found: Place = hand.stored(Place, hand.record.record_id)
    return found


def test_a_new_place(hand: Hand) -> None:
    hand.go("Places")

    def fill(dialog: QDialog) -> None:
        hand.enter("Name, Deutsch", "Qingdao")
        hand.enter("Country", "C1")
        hand.click("Create")
        assert "two letters" in hand.problem("Country")
        hand.enter("Country", "cn")
        hand.click("Create")

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)
    made = hand.one(Place, sort_name="qingdao")
    assert (made.country, made.kind, made.zone) == ("CN", PlaceKind.CITY, "Asia/Shanghai")
    assert "Qingdao" in hand.listed()


def test_the_zone_of_a_new_place_is_proposed_from_its_country(hand: Hand) -> None:
    hand.go("Places")

    def fill(dialog: QDialog) -> None:
        hand.enter("Name, Deutsch", "Somewhere")
        assert hand.typed("Time zone") == ""
        for country, zone, remark in (
            ("cn", "Asia/Shanghai", "Proposed for China."),
            ("FR", "Europe/Paris", "Proposed for France."),
            ("Deutschland", "Europe/Berlin", "Proposed for Germany."),
            ("us", "", "This country has several time zones (United States)."),
        ):
            hand.write("Country", country)
            assert hand.typed("Time zone") == zone
            assert remark in hand.words()
        box = hand.control("Time zone")
        assert isinstance(box, ZoneBox)
        box.showPopup()
        assert box.itemText(0) == "America/New_York"
        box.hidePopup()
        hand._back_to(box)
        hand.write("Time zone", "America/Chicago")
        hand.press(Key.Key_Escape)  # closes the list of suggestions only
        hand.write("Country", "ca")
        assert hand.typed("Time zone") == "America/Chicago"
        hand.click("Create")

    with hand.answering(fill):
        hand.press(Key.Key_N, CTRL)
    made = hand.one(Place, sort_name="somewhere")
    assert (made.country, made.zone) == ("CA", "America/Chicago")


def test_the_zone_of_a_stored_place_follows_its_country_in_one_step(hand: Hand) -> None:
    place = open_place(hand)
    hand.enter("Country", "Japan")
    stored = hand.stored(Place, place.id)
    assert (stored.country, stored.zone) == ("JP", "Asia/Tokyo")
    assert hand.typed("Country") == "Japan"
    assert hand.typed("Time zone") == "Asia/Tokyo"
    hand.undo()
    kept = hand.stored(Place, place.id)
    assert (kept.country, kept.zone) == ("CN", "Asia/Shanghai")


def test_a_zone_that_was_chosen_stays(hand: Hand) -> None:
    place = open_place(hand)
    hand.enter("Time zone", "Asia/Urumqi")
    hand.enter("Country", "jp")
    assert hand.stored(Place, place.id).zone == "Asia/Urumqi"


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("Time zone", "Asia/Peking", "is no time zone"),
        ("Latitude", "95", "at most 90"),
        ("Longitude", "116,5", "read in two ways"),
        ("Country", "CHN", "At most 2 characters fit here"),
    ],
)
def test_what_cannot_be(hand: Hand, name: str, typed: str, sentence: str) -> None:
    place = open_place(hand)
    hand.enter(name, typed)
    assert sentence in hand.problem(name)
    assert hand.stored(Place, place.id) == place


def test_figures_are_added_ordered_and_removed(hand: Hand) -> None:
    place = open_place(hand, tab="Figures")
    before = hand.lines()
    hand.click("Add a figure")
    hand.enter("What it is, Deutsch", "Häfen")
    hand.enter("Value", "1,234.5")
    hand.enter("Unit", "km")
    hand.enter("As of", "2018")
    hand.enter("Source, Deutsch", "Stadt Jining")
    hand.click("Add a figure", hand.rows())
    made = hand.one(PlaceFact, value=Decimal("1234.5"))
    assert (made.place_id, made.source, made.as_of.year) == (place.id, LocalText.of("Stadt Jining"), 2018)
    hand.line("Häfen")
    hand.press(Key.Key_Up, ALT)
    assert hand.lines()[-2] == "Häfen"
    hand.press(Key.Key_Delete)
    assert hand.lines() == before
    hand.undo()
    assert hand.lines()[-2] == "Häfen"


def test_a_figure_without_a_source_says_so(hand: Hand) -> None:
    open_place(hand, tab="Figures")
    first = hand.rows().ids[0]
    hand.rows()._lines[first].setFocus()
    hand.press(Key.Key_Return)
    for language in ("English", "中文", "Deutsch"):
        if language == "中文":
            hand.click(language, hand.field("Source"))
        hand.enter(f"Source, {language}", "")
    assert hand.rows()._lines[first].row.cells[0].below == "Source missing"


def test_search_in_two_scripts_kind_and_order(hand: Hand) -> None:
    hand.go("Places")
    everything = hand.listed()
    for typed in ("南京", "nanj"):
        hand.search(typed)
        assert "Nanjing" in hand.listed()
    hand.search("")
    hand.take("Kind: all", "airport")
    assert hand.listed()
    assert all("Airport" in each for each in hand.listed())
    hand.take("Kind: airport", "all")
    hand.sort("Country")
    countries = [country_name(hand.stored(Place, each).country, "en") for each in hand.view.model.ids]
    assert countries == sorted(countries)
    assert set(countries) >= {"China", "Germany"}
    assert sorted(hand.listed()) == sorted(everything)


def test_a_zone_is_kept_and_comes_back(hand: Hand) -> None:
    place = open_place(hand)
    hand.enter("Time zone", "Asia/Urumqi")
    assert "China (Ürümqi) Time" in hand.words()
    hand.undo()
    assert hand.typed("Time zone") == place.zone
    assert "China Time" in hand.words()


@pytest.mark.parametrize("spoken", ["en", "de"])
def test_places_and_organisations_stand_in_the_order_of_the_names_shown(
    hand: Hand, spoken: Literal["en", "de"]
) -> None:
    save_settings(replace(load_settings(), window_language=spoken))
    hand.window.dress_anew()
    for title in ("Places", "Organisations"):
        hand.window.show_title(title)
        shown = hand.listed()
        assert len(shown) > 5
        assert shown == sorted(shown, key=fold)
        hand.sort("Name")
        assert hand.listed() == sorted(shown, key=fold, reverse=True)


def test_a_place_in_the_bin_is_called_as_the_window_calls_it(hand: Hand) -> None:
    hand.go("Places")
    hand.pick("Leipzig/Halle Airport")
    hand.press(Key.Key_Delete)
    assert any("“Leipzig/Halle Airport” is in the bin." in each for each in hand.status())


def test_country_zone_and_holidays_are_told_in_words(hand: Hand) -> None:
    place = open_place(hand, "Leipzig")
    facts = [each.partition("\N{NO-BREAK SPACE}")[0].rstrip(" ·") for each in hand.words()]
    assert {"Germany", "Central European Time"} <= set(facts)
    assert (hand.typed("Country"), hand.typed("Holiday calendar")) == ("Germany", "Germany, Sachsen")
    for typed, code in (("Thüringen", "DE-TH"), ("de-by", "DE-BY"), ("China", "CN"), ("", "")):
        hand.enter("Holiday calendar", typed)
        assert hand.stored(Place, place.id).holidays == code
    model = hand.view.model
    spoken = [model.index(row, 2).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert {"China", "Germany"} <= set(spoken)
