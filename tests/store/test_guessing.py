"""In which language a note was written that is kept without one."""

from __future__ import annotations

import pytest

from delegation_desk.core.language import Language
from delegation_desk.store.briefs.guessing import is_wording, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("vegetarisch", "de"),
        ("kein Schweinefleisch", "de"),
        ("Visum erteilt; Essen bei den Gastgebern gemeldet", "de"),
        ("Please do not shake hands with the host", "en"),
        ("allergic to nuts, no alcohol", "en"),
        ("请提前两天提供讲稿", "zh"),
        ("与Jonas Wittig和Invest Region Leipzig共同准备讲稿和名片，请提前两天提供，谢谢", "zh"),
        ("Delegationsbüro · Delegation office · 代表团联络处: Jonas Wittig", None),
    ],
)
def test_the_language_is_told_by_script_and_small_words(text: str, language: Language | None) -> None:
    assert language_of(text, "de") == language


def test_what_tells_nothing_is_in_the_language_of_the_house() -> None:
    assert language_of("vegetarian", "en") == "en"
    assert language_of("Sprudel für Gäste", "en") == "de"


@pytest.mark.parametrize(
    ("text", "words"), [("+49 341 123", False), ("XL 728", False), ("", False), ("vegan", True)]
)
def test_codes_and_figures_have_no_language(text: str, words: bool) -> None:
    assert is_wording(text) is words
