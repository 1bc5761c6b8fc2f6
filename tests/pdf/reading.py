"""Documents made for a test, and what a reader finds in them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence

from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject

from delegation_desk.core.language import Language
from delegation_desk.pdf import kit


def made(
    *blocks: kit.Block, language: Language = "de", document: kit.Document | None = None
) -> tuple[kit.Built, PdfReader]:
    """The blocks as a document, and a reader of it."""
    built = kit.build(document or kit.Document("Probe", language), blocks)
    return built, PdfReader(io.BytesIO(built.data), strict=True)


def squeezed(text: str) -> str:
    """Text without spaces and without the hyphens that only divide words at the end of a line."""
    return re.sub(r"[\s\u00ad\u00a0\u202f\u2000-\u200a\u205f\u3000]+", "", text)


def text_of(reader: PdfReader) -> str:
    """The text of all pages, squeezed."""
    return squeezed("".join(page.extract_text() for page in reader.pages))


def fonts_of(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Every font that any page names."""
    for page in reader.pages:
        resources = page["/Resources"].get_object()
        assert isinstance(resources, DictionaryObject)
        fonts = resources["/Font"].get_object()
        assert isinstance(fonts, DictionaryObject)
        for font in fonts.values():
            found = font.get_object()
            assert isinstance(found, DictionaryObject)
            yield found


def lines_of(page: PageObject) -> Sequence[str]:
    """The lines of a page as they stand in its content."""
    return [line.strip() for line in page.extract_text().splitlines() if line.strip()]


def annotations_of(page: PageObject) -> list[DictionaryObject]:
    """The links of a page."""
    found = page.get("/Annots")
    entries = found.get_object() if found is not None else []
    assert isinstance(entries, list)
    return [entry.get_object() for entry in entries]
