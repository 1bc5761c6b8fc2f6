"""Who wrote the sample: the sample itself, and from then on whoever works in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlmodel import select
from tests.driving import AUTHOR, Hand

from delegation_desk.core.language import Language
from delegation_desk.core.settings import load_settings, save_settings
from delegation_desk.sample import create_sample
from delegation_desk.store.journal import SAMPLE_AUTHOR, JournalEntry


@pytest.mark.parametrize("author", ["", AUTHOR])
def test_nobody_is_said_to_have_entered_the_sample(tmp_path: Path, author: str) -> None:
    with create_sample(tmp_path / "Sample.desk", author=author) as workspace:
        assert workspace.author == author
        with workspace.read() as session:
            assert set(session.exec(select(JournalEntry.author))) == {SAMPLE_AUTHOR}


@pytest.mark.parametrize(("spoken", "history", "words"), [
    ("en", "History", "Sample workspace"), ("de", "Verlauf", "Beispielmappe"),
])  # fmt: skip
def test_the_history_names_the_sample_and_then_whoever_edits_it(
    hand: Hand, spoken: Language, history: str, words: str
) -> None:
    save_settings(replace(load_settings(), window_language="de" if spoken == "de" else "en"))
    hand.window.dress_anew()
    hand.window.show_title("Visits")
    hand.open(hand.listed()[-1])
    hand.tab(history)
    assert words in hand.words()
    assert AUTHOR not in hand.words()
    hand.tab({"en": "Overview", "de": "Übersicht"}[spoken])
    hand.enter({"en": "Title, English", "de": "Titel, Deutsch"}[spoken], "Two cities")
    hand.tab(history)
    assert AUTHOR in hand.words()
    assert words in hand.words()
