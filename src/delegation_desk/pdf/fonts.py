"""The typefaces of print: Source Sans 3 with Noto Sans SC behind it, kerned, each read from disk once."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from typing import Any, Final, Literal, NamedTuple

import uharfbuzz
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from typing_extensions import override

from delegation_desk.core.paths import resource

FaceName = Literal["Text", "Text-Strong", "Text-Light", "Text-Italic", "Han", "Han-Strong"]
"""A typeface of the house; the two of Han take quotation marks and dashes from the Chinese font."""

BOX: Final = "\u25a1"
"""What is drawn for a character that no bundled font can draw."""

_FILES: Final = {
    "Regular": "SourceSans3_400Regular.ttf",
    "SemiBold": "SourceSans3_600SemiBold.ttf",
    "Light": "SourceSans3_300Light.ttf",
    "Italic": "SourceSans3_400Regular_Italic.ttf",
    "HanRegular": "NotoSansSC_400Regular.ttf",
    "HanBold": "NotoSansSC_700Bold.ttf",
}
_FACES: Final[dict[FaceName, tuple[str, str]]] = {
    "Text": ("Regular", "HanRegular"),
    "Text-Strong": ("SemiBold", "HanBold"),
    "Text-Light": ("Light", "HanRegular"),
    "Text-Italic": ("Italic", "HanRegular"),
    "Han": ("Regular", "HanRegular"),
    "Han-Strong": ("SemiBold", "HanBold"),
}
_CHINESE_SIGNS: Final = frozenset("“”‘’…—·")
_KERNING: Final = {"kern": True, "liga": False, "clig": False, "calt": False}
_CACHED_WORD: Final = 64  # letters; longer "words" are pasted data and would only fill the cache
_CACHED_WORDS: Final = 50_000
_LOADING: Final = threading.Lock()
_loaded: Final[dict[str, Font]] = {}


class Font(TTFont):
    """A font file as ReportLab embeds it, with a ToUnicode map that is right above U+FFFF."""

    @override
    def addObjects(self, doc: pdfdoc.PDFDocument) -> None:
        """Embed the subsets as ReportLab does, then replace the maps by which text is copied and searched."""
        state = self.state[doc]
        super().addObjects(doc)
        objects: Any = doc.idToObject
        for number, subset in enumerate(state.subsets):
            reference = objects["BasicFonts"].dict[f"{state.internalName}+{number}"].ToUnicode
            objects[reference.name].content = to_unicode(subset)


def to_unicode(subset: list[int]) -> str:
    """The ToUnicode map of a subset: UTF-16, at most 100 entries a block, and nothing for U+0000."""
    entries = [(code, chr(char).encode("utf-16-be").hex()) for code, char in enumerate(subset) if char]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <00> <FF> endcodespacerange",
    ]
    for start in range(0, len(entries), 100):
        block = entries[start : start + 100]
        lines.append(f"{len(block)} beginbfchar")
        lines += [f"<{code:02x}> <{text}>" for code, text in block]
        lines.append("endbfchar")
    return "\n".join([*lines, "endcmap CMapName currentdict /CMap defineresource pop end end"])


def font(key: str) -> Font:
    """The bundled font of that key, read from disk on first use (5 ms, Chinese 60 ms)."""
    known = _loaded.get(key)
    if known is None:
        with _LOADING:
            known = _loaded.get(key) or _load(key)
    return known


def _load(key: str) -> Font:
    # Once only: a document that met two of the same name would mix up their letters.
    loaded = _loaded[key] = Font(
        f"Desk{key}", str(resource("fonts", _FILES[key])), asciiReadable=0, shapable=False
    )
    registerFont(loaded)
    return loaded


@cache
def kerning(key: str) -> Kerning:
    """The kerning pairs of that font."""
    return Kerning(key)


class Kerning:
    """Pairs of letters and what to add between them, in thousandths of the size; looked up once a pair.

    ReportLab's own shaping is not used: it fails on mixed fonts and turns some Chinese signs into radicals.
    """

    def __init__(self, key: str) -> None:
        self._font = uharfbuzz.Font(uharfbuzz.Face(resource("fonts", _FILES[key]).read_bytes()))
        self._unit: float = 1000 / font(key).face.unitsPerEm
        self._pairs: dict[str, int] = {}

    def of(self, pair: str) -> int:
        """What to add between the two letters of `pair`."""
        found = self._pairs.get(pair)
        if found is None:
            found = self._pairs[pair] = self._look_up(pair)
        return found

    def _look_up(self, pair: str) -> int:
        if " " in pair:
            return 0
        buffer: Any = uharfbuzz.Buffer()
        buffer.add_str(pair)
        buffer.guess_segment_properties()
        uharfbuzz.shape(self._font, buffer, _KERNING)
        positions, glyphs = buffer.glyph_positions, buffer.glyph_infos
        if positions is None or len(positions) != 2:
            return 0
        added: int = positions[0].x_advance - self._font.get_glyph_h_advance(glyphs[0].codepoint)
        return round(added * self._unit)


class Piece(NamedTuple):
    """Neighbouring letters of one font file, and after each but the last what to add to its width."""

    font: Font
    text: str
    kerns: tuple[int, ...]
    han: bool

    def width(self) -> float:
        """How wide it is, in thousandths of the size."""
        return float(sum(map(self.font.face.getCharWidth, map(ord, self.text))) + sum(self.kerns))


class Word(NamedTuple):
    """A run of letters measured in thousandths of the size."""

    width: float
    pieces: tuple[Piece, ...]
    missing: str


@dataclass(eq=False)
class Face:
    """A typeface made of a Latin font and a Chinese one; every letter is drawn by the first that has it."""

    name: FaceName
    latin: str
    han: str
    signs: frozenset[str] = frozenset()
    _words: dict[str, Word] = field(default_factory=dict)

    def word(self, text: str) -> Word:
        """`text` measured and divided by font file; kept, as words recur."""
        known = self._words.get(text)
        if known is None:
            known = self._measure(text)
            if len(text) <= _CACHED_WORD:
                if len(self._words) > _CACHED_WORDS:
                    self._words.clear()
                self._words[text] = known
        return known

    def width(self, text: str, size: float) -> float:
        """How wide `text` is at that size."""
        return self.word(text).width * size / 1000

    def has(self, char: str) -> bool:
        """Whether either font can draw that character."""
        code = ord(char)
        return code in font(self.latin).face.charToGlyph or code in font(self.han).face.charToGlyph

    def _measure(self, text: str) -> Word:
        missing = "" if text.isascii() else "".join(char for char in text if not self.has(char))
        if missing:
            text = re.sub(f"[{re.escape(missing)}]", BOX, text)
        pieces = tuple(self._pieces(text))
        return Word(sum(piece.width() for piece in pieces), pieces, missing)

    def _pieces(self, text: str) -> Iterator[Piece]:
        latin, pairs = font(self.latin), kerning(self.latin)
        glyphs = latin.face.charToGlyph
        for is_latin, group in groupby(text, lambda char: char not in self.signs and ord(char) in glyphs):
            part = "".join(group)
            if is_latin:
                kerns = tuple(pairs.of(part[i : i + 2]) for i in range(len(part) - 1))
                yield Piece(latin, part, kerns, han=False)
            else:
                yield Piece(font(self.han), part, (), han=True)


@cache
def face(name: FaceName) -> Face:
    """The typeface of that name."""
    latin, han = _FACES[name]
    return Face(name, latin, han, _CHINESE_SIGNS if name.startswith("Han") else frozenset())


def warm_up() -> None:
    """Read everything that the first document would wait for; for a background thread after start-up."""
    for name in _FACES:
        face(name).word("Stand 南京")
