"""The full briefing pack of the sample, beside its letters drawn with nothing but ReportLab's canvas."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas
from tests.bench.measure import Measure, in_turn

from delegation_desk.core.language import LANGUAGES, Language
from delegation_desk.features.documents.orders import Order
from delegation_desk.making import make
from delegation_desk.model.words import Audience
from delegation_desk.pdf.fonts import Piece, face
from delegation_desk.pdf.setting import kept
from delegation_desk.sample import create_sample
from delegation_desk.store.workspace import Workspace

_ROUNDS: Final = 7
_PROMISED_MS: Final = 1000
_VISIT: Final = "2019-nanjing-jining"
_Line = tuple[Piece, ...]


def measures() -> Iterator[Measure]:
    """In a warm process, from the workspace to the finished file, in each language."""
    with tempfile.TemporaryDirectory() as folder, create_sample(Path(folder) / "sample.desk") as workspace:
        for language in LANGUAGES:
            pages = _lines(_pack(workspace, language))
            took, floor = in_turn(_ROUNDS, lambda: _pack(workspace, language), lambda: _drawn(pages))  # noqa: B023 - called at once
            what = f"briefing pack in {language}, {len(pages)} pages"
            yield Measure(what, took, "its letters through drawString", floor, most_ms=_PROMISED_MS)
        anew, again = in_turn(_ROUNDS, lambda: _anew(workspace), lambda: _pack(workspace, "de"))
        yield Measure("the pack in de, no text of it met before", anew, "the same once more", again)


def _pack(workspace: Workspace, language: Language) -> bytes:
    return make(workspace, Order("pack", _VISIT, language, Audience.INTERNAL)).content


def _anew(workspace: Workspace) -> bytes:
    """As when a visit is printed for the first time: setting keeps no word of it."""
    kept.cache_clear()
    return _pack(workspace, "de")


def _lines(pack: bytes) -> list[list[_Line]]:
    """The text of each page line by line, divided by font."""
    pages = (page.extract_text().splitlines() for page in PdfReader(io.BytesIO(pack)).pages)
    return [[face("Text").word(line).pieces for line in page] for page in pages]


def _drawn(pages: list[list[_Line]]) -> bytes:
    """A file with the same letters: one font, one size, no layout."""
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    for page in pages:
        for number, line in enumerate(page):
            for piece in line:
                canvas.setFont(piece.font.fontName, 9)
                canvas.drawString(60, 800 - 11 * number, piece.text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()
