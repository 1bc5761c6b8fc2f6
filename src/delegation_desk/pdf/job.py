"""What the pages of a document share while they are drawn, and how letters become codes of its fonts."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from delegation_desk.core.language import Language
from delegation_desk.pdf.fonts import Face, font
from delegation_desk.pdf.setting import Bit
from delegation_desk.pdf.shapes import figures
from delegation_desk.pdf.style import PAGE, Colour, Palette
from delegation_desk.pdf.tags import Element, Slot

LOCALES: Final[dict[Language, str]] = {"de": "de-DE", "en": "en-GB", "zh": "zh-CN"}
"""The names of our languages in a PDF."""
rl_config.useA85 = 0  # pictures as they are, not as letters: encoding them takes a fifth of the time


class Loss(NamedTuple):
    """Something the reader of a document would miss, and the text it is missing in."""

    what: str
    where: str


class Glyphs(NamedTuple):
    """Letters as they stand in a page's content: the font's resource name, the codes with their kerning."""

    font: str
    codes: str
    han: bool


@dataclass(eq=False)
class Job:
    """What all pages of a document share while it is drawn."""

    language: Language
    palette: Palette
    root: Element
    file: io.BytesIO = field(default_factory=io.BytesIO)
    losses: dict[Loss, None] = field(default_factory=dict)
    shortened: dict[str, None] = field(default_factory=dict)
    elements: dict[Slot, Element] = field(default_factory=dict)
    marks: set[str] = field(default_factory=set)
    """The names of the statuses whose marks were drawn, for the key."""
    later: list[Callable[[dict[str, int]], None]] = field(default_factory=list)
    """What is drawn when all pages are set, given the page number of every key."""
    _glyphs: dict[tuple[str, str], tuple[Glyphs, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # pikepdf compresses all at once, at the end.
        options: dict[str, Any] = {"pageCompression": 0, "invariant": 1, "pdfVersion": (1, 7)}
        options["initialFontName"] = font("Regular").fontName  # else Helvetica
        self.canvas: Any = Canvas(self.file, (PAGE.width, PAGE.height), **options)

    def glyphs(self, typeface: Face, text: str) -> tuple[Glyphs, ...]:
        """`text` in the codes of this document's font subsets; kept, as words recur."""
        key = (typeface.name, text)
        known = self._glyphs.get(key)
        if known is None:
            known = self._glyphs[key] = tuple(self._encode(typeface, text))
        return known

    def _encode(self, typeface: Face, text: str) -> Iterator[Glyphs]:
        document = self.canvas._doc
        for piece in typeface.word(text).pieces:
            start = 0
            for subset, codes in piece.font.splitString(piece.text, document):
                kerns = piece.kerns[start : start + len(codes)]
                start += len(codes)
                name = piece.font.getSubsetInternalName(subset, document)
                yield Glyphs(name, _kerned(codes, kerns), piece.han)

    def miss(self, characters: str, where: str) -> None:
        """Note characters that no font has, with the beginning of the text they stand in."""
        self.losses[Loss(characters, where if len(where) <= 80 else where[:79] + "…")] = None


def _kerned(codes: bytes, kerns: Sequence[int]) -> str:
    if not any(kerns):
        return f"<{codes.hex()}>"
    parts: list[str] = []
    start = 0
    for position, kern in enumerate(kerns, 1):
        if kern:
            parts.append(f"<{codes[start:position].hex()}>{-kern}")
            start = position
    if start < len(codes):
        parts.append(f"<{codes[start:].hex()}>")
    return "".join(parts)


class Setter:
    """Writes the glyphs of a line, changing font, colour and language only where they change."""

    def __init__(self, code: list[str], language: Language | None) -> None:
        self.code = code
        self.strokes: list[tuple[float, float, Bit]] = []
        self._language = language
        self._spoken = language
        self._font: tuple[str, float] | None = None
        self._tint: Colour | None = None
        self._array: list[str] = []

    def add(self, glyphs: tuple[Glyphs, ...], bit: Bit, extra: float) -> None:
        """The glyphs of one word, and what to add behind it."""
        span = bit.span
        for part in glyphs:
            if self._language is not None:
                self._speak("zh" if part.han else span.language)
            if (part.font, span.size) != self._font or span.colour != self._tint:
                self._flush()
                self.code.append(f"{part.font} {span.size:.2f} Tf {figures(span.colour)} rg")
                self._font, self._tint = (part.font, span.size), span.colour
            self._array.append(part.codes)
        if extra:
            self._array.append(f"{-extra * 1000 / span.size:.1f}")

    def _speak(self, language: Language) -> None:
        if language == self._spoken:
            return
        self._flush()
        if self._spoken != self._language:
            self.code.append("EMC")
        if language != self._language:
            self.code.append(f"/Span <</Lang ({LOCALES[language]})>> BDC")
        self._spoken = language

    def _flush(self) -> None:
        if self._array:
            self.code.append(f"[{''.join(self._array)}] TJ")
            self._array = []

    def end(self) -> None:
        """Write what is left."""
        self._flush()
        if self._spoken != self._language:
            self.code.append("EMC")
