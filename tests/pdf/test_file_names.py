"""What the files of documents are called: in the language of the document, in letters that travel."""

from __future__ import annotations

import pytest

from delegation_desk.core.language import Language
from delegation_desk.pdf.file_names import file_name


@pytest.mark.parametrize(
    ("words", "language", "name"),
    [
        (("briefing", "internal"), "de", "a-mappe-intern-de.pdf"),
        (("briefing", "guests"), "de", "a-mappe-gaeste-de.pdf"),
        (("briefing", "internal"), "en", "a-briefing-internal-en.pdf"),
        (("briefing", "internal"), "zh", "a-briefing-internal-zh.pdf"),
        (("report", "internal"), "de", "a-bericht-intern-de.pdf"),
        (("agreement", "draft"), "de", "a-vereinbarung-entwurf-de.pdf"),
        (("agreement", ""), "en", "a-agreement-en.pdf"),
        (("edition", 2, ""), "de", "a-ausgabe-2-de.pdf"),
    ],
)
def test_a_file_is_named_in_the_language_of_its_document(
    words: tuple[str | int, ...], language: Language, name: str
) -> None:
    assert file_name("a", *words, language=language) == name
    assert name.isascii()
