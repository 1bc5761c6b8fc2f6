"""Remarks in a row: a semicolon parts what is no sentence, sentences stand as sentences."""

from __future__ import annotations

import pytest

from delegation_desk.core.language import Language
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import in_a_row
from delegation_desk.store.briefs.reading import Wording


@pytest.mark.parametrize(
    ("language", "parts", "wanted"),
    [
        ("en", ("business attire", "flat shoes"), "business attire; flat shoes"),
        (
            "en",
            ("The hosts stand in the middle.", "Sequence: speeches"),
            "The hosts stand in the middle. Sequence: speeches",
        ),
        ("en", ("business attire", "please bring cards."), "business attire. Please bring cards."),
        ("de", ("In der Mitte.", "Ablauf: Reden.", "festlich"), "In der Mitte. Ablauf: Reden. Festlich"),
        ("zh", ("主人居中。", "流程：致辞"), "主人居中。流程：致辞"),
        ("zh", ("商务正装", "请携带名片。"), "商务正装。请携带名片。"),
        ("en", ("Muster Co. Ltd.", "Leipzig"), "Muster Co. Ltd.; Leipzig"),
        ("de", ("Freunde e. V.", "Verein", "am 5."), "Freunde e. V.; Verein; am 5."),
    ],
)
def test_sentences_follow_as_sentences(language: Language, parts: tuple[str, ...], wanted: str) -> None:
    assert kit.plain(in_a_row(kit.Styles(language), parts)) == wanted


def test_a_remark_on_the_language_ends_no_sentence_anew() -> None:
    words = in_a_row(
        kit.Styles("en"), [Wording("Bitte Karten mitbringen.", "de", foreign=True), "vegetarian"]
    )
    assert kit.plain(words) == "Bitte Karten mitbringen. [in German] Vegetarian"
