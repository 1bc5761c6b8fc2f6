"""In the English window records go by their English names where one is recorded, else by their own."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from PySide6.QtWidgets import QTabBar
from tests.driving import Hand
from tests.screen import every

from delegation_desk.core.settings import load_settings
from delegation_desk.model.record import TABLES
from delegation_desk.ui.row_line import RowLine

FEATURES = (
    "Today", "Visits", "Meetings", "Agreements", "People", "Organisations", "Places", "Partnerships",
    "Outcomes", "Correspondence", "Gifts", "Tasks",
)  # fmt: skip


def german_names(hand: Hand) -> dict[str, str]:
    """The German names of all records that have an English one which is not the same."""
    found: dict[str, str] = {}
    for table in ("visit", "programme_item", "organisation", "place", "position", "agreement", "policy",
                  "partnership", "outcome", "correspondence"):  # fmt: skip
        record = TABLES[table]
        for row in every(hand, record):
            text = row._worded()
            if text is not None and text.get("en") and text.get("de") and text.get("en") != text.get("de"):
                found[text.get("de")] = text.get("en")
    # A German name that is also a part of an English text says nothing.
    return {german: english for german, english in found.items() if len(german) > 6}


def read_aloud(hand: Hand) -> list[str]:
    """Everything that can be read on the page: labels, rows of lists, child rows."""
    said = hand.words()
    said += [line.accessibleName() for line in hand.all(RowLine)]
    if hasattr(hand.page, "list"):
        model = hand.view.model
        rows = (model.row_at(number) for number in range(model.rowCount()))
        said += [cell.spoken() for row in rows if row is not None for cell in row.cells]
    return said


def left_in_german(names: Iterable[str], said: Iterable[str]) -> set[str]:
    """Names that stand in a text as a whole; what a person typed in one language alone is left out."""
    joined = "\n".join(said)
    return {
        name for name in names if re.search(rf"(^|; |, |· |“){re.escape(name)}($|; |, | ·|”)", joined, re.M)
    }


@pytest.mark.parametrize("feature", FEATURES)
def test_no_german_name_stands_where_an_english_one_is_recorded(hand: Hand, feature: str) -> None:
    assert load_settings().window_language in ("", "en", "auto")
    names = german_names(hand)
    assert len(names) > 40
    hand.go(feature)
    assert left_in_german(names, read_aloud(hand)) == set()


@pytest.mark.parametrize("feature", FEATURES[1:])
def test_nor_on_the_page_of_a_record(hand: Hand, feature: str) -> None:
    names = german_names(hand)
    hand.go(feature)
    for heading in hand.listed()[:1]:
        hand.go(feature)
        hand.open(heading)
        for bar in hand.all(QTabBar)[:1]:
            for title in [bar.tabText(n) for n in range(bar.count()) if bar.isTabVisible(n)]:
                if not title.startswith("History"):
                    hand.tab(title.split("  ")[0])
                    assert left_in_german(names, read_aloud(hand)) == set(), (heading, title)
