"""The palette says of everything what it is, and says so when there is nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog
from tests.driving import CTRL, Hand, Key, type_text
from tests.screen import every

from delegation_desk.core.settings import load_settings, save_settings
from delegation_desk.core.text import LocalText
from delegation_desk.model.policy_parts import Section
from delegation_desk.model.visits import ItemKind
from delegation_desk.store.records import edit
from delegation_desk.ui.kinds import _ITEM_ICONS
from delegation_desk.ui.palette import Palette


@contextmanager
def typed(hand: Hand, text: str, found: dict[str, str], said: list[str]) -> Iterator[None]:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, Palette)
        type_text(dialog.query, text)
        found.update({each.title: each.beside for each in dialog.lines() if each.do is not None})
        said.extend(hand.words(dialog))
        if not found:
            hand.click("Look in the bin", dialog)

    with hand.answering(act):
        hand.press(Key.Key_K, CTRL)
    yield


@pytest.mark.parametrize(
    ("text", "title", "beside"),
    [
        ("Flug Frankfurt", "Flight Frankfurt – Shanghai", "Flight · Tue 25 June 2019, 14:10"),
        (
            "Abendessen Einladung",
            "Dinner given by the Bureau for Commerce",
            "Meal · Wed 26 June 2019, 18:30",
        ),
        ("Fahrt zum Flughafen", "Drive to the airport", "Transfer · Tue 25 June 2019, 08:00"),
        ("Schnellzug Nanjing", "Fast train to Nanjing", "Train · Wed 26 June 2019, 09:40"),
        ("Nanjing und Jining", "Nanjing and Jining", "Visit · 25–30 June 2019"),
        (
            "敏敏",
            "GU Minmin",
            "顾敏敏 · Person · Head of the investment division, Jining Foreign Affairs Office",
        ),
    ],
)
def test_what_is_found_is_called_by_its_kind(hand: Hand, text: str, title: str, beside: str) -> None:
    found: dict[str, str] = {}
    with typed(hand, text, found, []):
        assert found[title].replace("\N{NO-BREAK SPACE}", " ") == beside


def test_when_nothing_is_found_a_sentence_says_so_and_what_can_be_done(hand: Hand) -> None:
    said: list[str] = []
    with typed(hand, "Xylophon", {}, said):
        assert "Nothing is found for “Xylophon”." in said
        assert any("beginning of a word" in each for each in said)
    assert hand.view.spec.title == "Bin"


def test_a_word_in_a_part_leads_to_the_record_that_shows_it(hand: Hand) -> None:
    text = LocalText.of(de="Chancen im Chemiedreieck")
    ids = [each.id for each in every(hand, Section)]
    # Those of an edition that was handed over are closed.
    assert any(hand.desk.write("Edit", lambda s, i=i: edit(s, Section, i, lead=text)) for i in ids)  # type: ignore[misc]  # a lambda has no types for its defaults
    found: dict[str, str] = {}
    with typed(hand, "Chemiedreieck", found, []):
        title, beside = next(iter(found.items()))
    assert beside == "Preferential Policy · in: Section"
    with hand.answering(lambda dialog: search(hand, dialog, "Chemiedreieck")):
        hand.press(Key.Key_K, CTRL)
    assert hand.page.spot()[0] == "policy"
    assert title


def search(hand: Hand, dialog: QDialog, text: str) -> None:
    assert isinstance(dialog, Palette)
    type_text(dialog.query, text)
    hand.press(Key.Key_Return)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bericht", "report"),
        ("Mappe zum Besuch", "pack"),
        ("Vereinbarungsblatt", "agreement"),
        ("Policy erstellen", "policy"),
    ],
)
def test_a_document_is_made_from_the_palette(hand: Hand, text: str, kind: str) -> None:
    save_settings(replace(load_settings(), window_language="de"))
    hand.desk.restyled.emit()

    def take(dialog: QDialog) -> None:
        assert isinstance(dialog, Palette)
        type_text(dialog.query, text)
        command = next(each for each in dialog.lines() if each.do is not None and "erstellen" in each.title)
        dialog.accept()
        assert command.do is not None
        command.do()

    with hand.answering(take):
        hand.press(Key.Key_K, CTRL)
    assert type(hand.page).__name__ == "DocumentsPage"
    assert hand.page.order().kind == kind


def test_the_palette_opens_again_after_escape(hand: Hand) -> None:
    opened: list[bool] = []

    def leave(dialog: QDialog) -> None:
        opened.append(dialog.isVisible())
        hand.press(Key.Key_Escape)

    for _turn in range(3):
        with hand.answering(leave):
            hand.press(Key.Key_K, CTRL)
        hand.go("Visits")
    assert opened == [True] * 3


def test_every_kind_of_item_has_a_sign() -> None:
    assert set(_ITEM_ICONS) == {each.name for each in ItemKind}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("print", "Make the briefing pack of a visit"),
        ("drucken", "Make the report of a visit"),
        ("pdf", "Make the Preferential Policy"),
        ("add", "New record"),
        ("neu", "New record"),
        ("hinzufügen", "New record"),
        ("dark", "Appearance: dark"),
        ("appearance", "Appearance: light"),
    ],
)
def test_a_command_called_by_another_word_is_found(hand: Hand, text: str, title: str) -> None:
    found: dict[str, str] = {}
    with typed(hand, text, found, []):
        assert title in found


def test_a_workspace_opened_before_goes_by_its_name_with_its_folder_beside(hand: Hand) -> None:
    found: dict[str, str] = {}
    path = hand.desk.workspace.path
    save_settings(load_settings().with_recent(path))
    hand.desk.restyled.emit()
    with typed(hand, f">{path.stem}", found, []):
        assert found[path.name] == str(path.parent)


@pytest.mark.parametrize(
    ("text", "first"), [("nanjing", "Nanjing"), ("南京", "Nanjing"), ("林", "LIN Yahui")]
)
def test_what_is_called_so_stands_first_and_the_number_counts_all(hand: Hand, text: str, first: str) -> None:
    found: dict[str, str] = {}
    said: list[str] = []
    with typed(hand, text, found, said):
        assert next(iter(found)) == first
    number = next(each for each in said if "hit" in each)
    assert re.fullmatch(r"1[2-9] of [2-9]\d hits" if text != "林" else r"\d+ hits?", number)
    assert text == "林" or "Nanjing and Jining" in found
