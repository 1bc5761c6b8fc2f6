"""Every block in every language, as a reader with or without a screen reader meets it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import get_args

import page
import pikepdf
import pytest
from pypdf import PdfReader
from tests.pdf import gallery

from delegation_desk.core.language import Language
from delegation_desk.pdf import kit

LANGUAGES = get_args(Language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("story", [gallery.story, gallery.papers])
def test_the_gallery_is_accessible(language: Language, story: object, tmp_path: Path) -> None:
    assert callable(story)
    built = kit.write(gallery.document(language), story(language), tmp_path / "gallery.pdf")
    assert built.losses == ()
    result = page.validate_pdf(str(tmp_path / "gallery.pdf"), profile="ua1")
    assert result.is_compliant, [(failure.rule_id, failure.message) for failure in result.failures]


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_and_tables_are_named_as_such(language: Language) -> None:
    built = kit.build(gallery.document(language), gallery.story(language))
    with pikepdf.open(io.BytesIO(built.data)) as pdf:
        tags = [
            str(item.S)[1:]
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and "/S" in item and item.get("/Type") == "/StructElem"
        ]
    assert {"H1", "H2", "Table", "TH", "TD", "L", "LI", "Figure", "Link", "TOC", "TOCI"} <= set(tags)


def test_the_words_of_the_kit_are_in_the_language_of_the_document() -> None:
    found = {}
    for language in LANGUAGES:
        built = kit.build(gallery.document(language), gallery.story(language))
        found[language] = PdfReader(io.BytesIO(built.data)).pages[1].extract_text()
    assert "Inhalt" in found["de"]
    assert "Contents" in found["en"]
    assert "目录" in found["zh"]
    assert "第 2 页" in found["zh"]
