"""The settings: the language of the window, its look, the office, its limits; each a step or at once."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication, QPushButton
from sqlmodel import select
from tests.driving import Hand, Key

from delegation_desk.core import language
from delegation_desk.core.settings import load_settings
from delegation_desk.core.text import LocalText
from delegation_desk.features.office import service
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.places import Organisation, OrganisationDraft, Place
from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.store import records
from delegation_desk.ui.navigation import NavigationItem


def kept(hand: Hand) -> dict[str, object]:
    """The settings of the workspace as they are stored."""
    values: dict[str, object] = hand.ask(service.values)
    return values


def test_german_at_once_and_english_again(hand: Hand) -> None:
    hand.go("Settings")
    hand.choose("Language of the window", "Deutsch")
    hand.qtbot.waitUntil(lambda: language.current() == "de")
    assert "Einstellungen" in hand.words()
    entries = [each.text() for each in hand.all(NavigationItem, hand.window)]
    assert "Einstellungen" in entries
    assert "Settings" not in entries
    hand.go("Einstellungen")
    hand.choose("Sprache des Fensters", "English")
    hand.qtbot.waitUntil(lambda: language.current() == "en")
    assert load_settings().window_language == "en"


def test_dark_and_light_at_once(hand: Hand) -> None:
    hand.go("Settings")
    light = hand.window.palette().window().color().lightness()
    hand.choose("Appearance", "Dark")
    hand.qtbot.waitUntil(lambda: hand.window.palette().window().color().lightness() < light)
    assert load_settings().appearance == "dark"
    assert hand.typed("Appearance") == "Dark"
    hand.choose("Appearance", "Light")
    hand.qtbot.waitUntil(lambda: hand.window.palette().window().color().lightness() == light)


def test_ones_name_stands_in_the_history_of_what_is_changed_next(hand: Hand) -> None:
    hand.go("Settings")
    hand.enter("Your name", "Ute Morgenstern")
    hand.go("People")
    hand.open("Körner, Michael")
    hand.enter("Given name", "Micha")
    hand.tab("History")
    assert any("Ute Morgenstern" in text for text in hand.words())


def test_what_is_set_for_the_computer_outlives_the_window(hand: Hand) -> None:
    hand.go("Settings")
    hand.enter("Name of this computer", "Laptop 3")
    assert load_settings().device == "Laptop 3"
    path = hand.desk.workspace.path
    hand.program.close()
    hand.program.open(path)
    hand.go("Settings")
    assert hand.typed("Name of this computer") == "Laptop 3"


def cover(hand: Hand) -> str:
    made = make_pack(hand.desk.workspace, "2019-nanjing-jining")
    return " ".join(PdfReader(io.BytesIO(made.content)).pages[0].extract_text().split())


def test_the_sender_of_the_workspace_or_else_its_office_is_on_the_next_document(hand: Hand) -> None:
    hand.go("Settings")
    hand.point_to("Our office", "Invest Region", "Invest Region Leipzig GmbH")
    hand.press(Key.Key_Tab)
    office = hand.stored(Organisation, kept(hand)["office_id"])  # type: ignore[arg-type]  # the values of a form have no types
    assert str(office.name) == "Invest Region Leipzig GmbH"
    assert "Stadt Leipzig Amt für Wirtschaftsförderung" in cover(hand)
    hand.desk.write("Edit settings", lambda session: service.save(session, {"sender": LocalText.of()}))
    assert "Invest Region Leipzig GmbH" in cover(hand)
    hand.undo()
    hand.undo()
    assert kept(hand)["office_id"] != office.id


def test_an_office_that_is_not_there_yet_is_made_on_the_way(newcomer: Hand) -> None:
    newcomer.go("Settings")
    newcomer.point_to("Our office", "Amt 80", "+ New: Amt 80")
    newcomer.press(Key.Key_Tab)
    assert str(newcomer.stored(Organisation, kept(newcomer)["office_id"]).name) == "Amt 80"  # type: ignore[arg-type]  # the values of a form have no types
    newcomer.point_to("Home place", "Musterstadt", "+ New: Musterstadt")
    newcomer.press(Key.Key_Tab)
    assert str(newcomer.one(Place).name) == "Musterstadt"
    # One row of settings, however many are entered.
    assert len(newcomer.ask(lambda s: s.exec(select(WorkspaceSettings)).all())) == 1


def test_the_colour_is_refused_or_kept_and_undone(hand: Hand) -> None:
    hand.go("Settings")
    before = kept(hand)["accent"]
    hand.enter("Colour of the office", "bluish")
    assert hand.problem("Colour of the office")
    assert kept(hand)["accent"] == before
    hand.enter("Colour of the office", "#0A7F3F")
    assert hand.problem("Colour of the office") == ""
    assert kept(hand)["accent"] == "#0A7F3F"
    hand.undo()
    assert kept(hand)["accent"] == before
    assert hand.typed("Colour of the office") == before


def test_deadlines_and_limits_are_folded_and_take_only_what_makes_sense(hand: Hand) -> None:
    hand.go("Settings")
    hand.unfold("This workspace: deadlines and limits")
    hand.enter("Minutes within", "5")
    assert kept(hand)["minutes_days"] == 5
    hand.enter("Minutes within", "soon")
    assert hand.problem("Minutes within")
    hand.enter("Minutes within", "-1")
    assert hand.problem("Minutes within")
    assert kept(hand)["minutes_days"] == 5
    hand.enter("Gift, at most", "30.50")
    assert kept(hand)["gift_limit"] == Decimal("30.50")
    hand.undo()
    assert kept(hand)["gift_limit"] != Decimal("30.50")


def test_a_new_workspace_has_deadlines_before_anybody_enters_one(newcomer: Hand) -> None:
    newcomer.go("Settings")
    newcomer.unfold("This workspace: deadlines and limits")
    assert newcomer.typed("Minutes within") == "3"
    assert newcomer.typed("Gift, at most").startswith("25")


def test_reading_along_changes_the_program_but_not_the_workspace(reader: Hand) -> None:
    reader.go("Settings")
    assert reader.control("Appearance").isEnabled()
    colour = reader.typed("Colour of the office")
    edit = reader.control("Colour of the office")
    edit.setFocus()
    reader.press(Key.Key_Delete)
    reader.press(Key.Key_Tab)
    assert kept(reader)["accent"] == colour
    assert QApplication.activeModalWidget() is None
    assert "Undo" not in [each.text() for each in reader.all(QPushButton, reader.window.statusBar())]


def test_the_language_of_the_texts_is_chosen_and_taken_back(hand: Hand) -> None:
    hand.go("Settings")
    hand.choose("Language of the texts", "English")
    hand.qtbot.waitUntil(lambda: language.written() == "en")
    assert kept(hand)["language"] == "en"
    hand.undo()
    hand.qtbot.waitUntil(lambda: language.written() == "de")
    assert hand.typed("Language of the texts") == "German"


@pytest.mark.parametrize("field", ["Our office", "Our agency"])
def test_what_is_ours_is_one_of_our_organisations_in_the_same_step(newcomer: Hand, field: str) -> None:
    draft = OrganisationDraft(name=LocalText.of("Stadt Halle"))
    newcomer.desk.commit("Add organisation", lambda session: records.add(session, draft))
    newcomer.go("Settings")
    newcomer.point_to(field, "Stadt", "Stadt Halle")
    newcomer.press(Key.Key_Tab)
    assert newcomer.one(Organisation).own
    newcomer.undo()
    assert not newcomer.one(Organisation).own
    assert not newcomer.ask(lambda session: session.exec(select(WorkspaceSettings)).all())
