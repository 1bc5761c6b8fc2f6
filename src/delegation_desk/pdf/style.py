"""The house style in print: geometry, colours and the scale of type.

Everything that a page looks like is decided here. Blocks hold content and order, never a colour or a size of
their own.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Final, Literal, NamedTuple

from delegation_desk.core.language import Language, Translator, translator
from delegation_desk.pdf.fonts import FaceName

mm: Final = 72 / 25.4
"""One millimetre in points, the unit of every length here."""

Colour = tuple[float, float, float]
"""Red, green and blue, each from 0 to 1."""

Align = Literal["left", "right", "centre", "justify"]


class Page(NamedTuple):
    """A4 for double-sided printing: 12 columns of 10 mm, 4 mm apart, the inner margin the wider."""

    width: float = 210 * mm
    height: float = 297 * mm
    inner: float = 26 * mm
    outer: float = 20 * mm
    margin_top: float = 30 * mm
    bottom: float = 25 * mm
    column: float = 10 * mm
    gutter: float = 4 * mm
    head: float = 16 * mm  # baseline of the running head, from the top edge
    foot: float = 13 * mm  # baseline of the footer, from the bottom edge

    def span(self, columns: int) -> float:
        """Width of so many columns with the gutters between them."""
        return columns * self.column + (columns - 1) * self.gutter

    @property
    def top(self) -> float:
        """Upper edge of the text area, from the bottom edge of the page."""
        return self.height - self.margin_top

    @property
    def measure(self) -> float:
        """Width of the text area: 164 mm."""
        return self.span(12)

    @property
    def side(self) -> float:
        """Width of the label column on the left, where side heads stand: 38 mm."""
        return self.span(3)

    @property
    def indent(self) -> float:
        """Left edge of running text within the text area: 42 mm; 122 mm remain."""
        return self.side + self.gutter

    @property
    def depth(self) -> float:
        """Height of the text area: 242 mm, 49 lines of 14 points."""
        return self.top - self.bottom

    def left(self, number: int) -> float:
        """Left margin of a page: the inner one on odd pages, the outer one on even pages."""
        return self.inner if number % 2 else self.outer


PAGE: Final = Page()
JUSTIFIED_FROM: Final = 80 * mm
"""Narrower text stays ragged: its word spaces would gape."""


def colour(code: str) -> Colour:
    """A colour written as `#17456B`; ValueError when it is not."""
    digits = code.removeprefix("#")
    if len(digits) != 6:
        raise ValueError(f"not a colour: {code!r}")
    red, green, blue = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue


WHITE: Final[Colour] = (1.0, 1.0, 1.0)
BLACK: Final[Colour] = (0.0, 0.0, 0.0)
INK, QUIET, RULE, PANEL = map(colour, ("#15191E", "#4B545E", "#C2C8CE", "#F2F4F6"))


def luminance(of: Colour) -> float:
    """Relative luminance as WCAG defines it."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in of)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: Colour, b: Colour) -> float:
    """Contrast ratio of two colours, from 1 to 21."""
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


def mix(a: Colour, b: Colour, share: float) -> Colour:
    """So much of `a` in `b`, as an opaque colour: PDF/A and old printers need no transparency."""
    red, green, blue = (x * share + y * (1 - share) for x, y in zip(a, b, strict=True))
    return red, green, blue


@dataclass(frozen=True)
class Palette:
    """Ink, two greys and one accent with its tints: the office's own colour, darkened until it reads."""

    office: str = "#17456B"
    ink: Colour = INK
    quiet: Colour = QUIET
    rule: Colour = RULE
    panel: Colour = PANEL
    accent: Colour = field(init=False)
    tint: Colour = field(init=False)
    line: Colour = field(init=False)

    def __post_init__(self) -> None:
        accent = colour(self.office)
        while contrast(accent, WHITE) < 7:
            accent = mix(accent, BLACK, 0.94)
        object.__setattr__(self, "accent", accent)
        object.__setattr__(self, "tint", mix(accent, WHITE, 0.08))
        object.__setattr__(self, "line", mix(accent, WHITE, 0.45))

    def shade(self, share: float) -> Colour:
        """So much of the accent on white."""
        return mix(self.accent, WHITE, share)


class Rung(NamedTuple):
    """One step of the scale: typeface, size and leading for Latin and for Chinese."""

    face: FaceName
    size: float
    leading: float
    han_face: FaceName
    han_size: float
    han_leading: float


ScaleName = Literal["display", "title", "lead", "section", "item", "body", "cell", "strong", "small", "label"]
SCALE: Final[dict[ScaleName, Rung]] = {
    "display": Rung("Text-Light", 38, 42, "Han", 33, 46),
    "title": Rung("Text-Light", 24, 28, "Han", 21, 30),
    "lead": Rung("Text", 12, 17, "Han", 11.5, 19),
    "section": Rung("Text-Strong", 10.5, 14, "Han-Strong", 10.5, 16),
    "item": Rung("Text-Strong", 10, 14, "Han-Strong", 10, 16),
    "body": Rung("Text", 10, 14, "Han", 10, 16),
    "cell": Rung("Text", 9, 12, "Han", 9, 13.5),
    "strong": Rung("Text-Strong", 9, 12, "Han-Strong", 9, 13.5),
    "small": Rung("Text", 8, 10.5, "Han", 8, 12),
    "label": Rung("Text-Strong", 7.5, 10, "Han-Strong", 7.5, 11),
}
_QUIET: Final = frozenset({"small", "label", "lead"})
_HYPHENATED: Final = frozenset({"body", "cell", "small"})


@dataclass(frozen=True)
class TextStyle:
    """How a paragraph is set."""

    face: FaceName
    size: float
    leading: float
    colour: Colour
    language: Language
    align: Align = "left"
    hyphens: bool = False
    after: float = 0
    soft_han: Colour | None = (
        None  # Chinese in a Latin title: smaller and in this colour, else it weighs too much
    )
    names: frozenset[str] = frozenset()  # words that are never divided

    def but(self, **changes: Any) -> TextStyle:
        """The same style with some of it changed."""
        return _changed(self, tuple(changes.items()))

    @property
    def han(self) -> bool:
        """Whether text is set by the rules of Chinese."""
        return self.face.startswith("Han")

    @property
    def baseline(self) -> float:
        """From the top of a line to the feet of its letters."""
        return self.leading / 2 + 0.35 * self.size


@lru_cache(maxsize=512)  # every paragraph asks, for the same few
def _changed(style: TextStyle, changes: tuple[tuple[str, Any], ...]) -> TextStyle:
    return replace(style, **dict(changes))


class Styles:
    """Language, palette and every paragraph style of a document: `styles.body`, `styles.t("Contents")`."""

    def __init__(
        self,
        language: Language = "de",
        palette: Palette | None = None,
        *,
        names: frozenset[str] = frozenset(),
    ) -> None:
        """`names`: the names of people and places that the document speaks of, word by word."""
        self.language: Language = language
        self.names = names
        self.palette: Palette = palette or Palette()
        self.t: Translator = translator(language)
        self.display, self.title, self.lead = self.rung("display"), self.rung("title"), self.rung("lead")
        self.section, self.item, self.body = self.rung("section"), self.rung("item"), self.rung("body")
        self.cell, self.strong = self.rung("cell"), self.rung("strong")
        self.small, self.label = self.rung("small"), self.rung("label")
        self.listed = self.body.but(align="left", after=3)
        self.kicker = self.section.but(colour=self.palette.accent)
        self.number = self.cell.but(align="right", hyphens=False)

    def rung(self, name: ScaleName) -> TextStyle:
        """The style of one rung of the scale in this language."""
        rung, chinese, palette = SCALE[name], self.language == "zh", self.palette
        return TextStyle(
            face=rung.han_face if chinese else rung.face,
            size=rung.han_size if chinese else rung.size,
            leading=rung.han_leading if chinese else rung.leading,
            colour=palette.quiet if name in _QUIET else palette.ink,
            language=self.language,
            align="justify" if name == "body" else "left",
            hyphens=name in _HYPHENATED and not chinese,
            after=rung.leading / 2 if name == "body" else 0,
            soft_han=palette.quiet if name == "title" and not chinese else None,
            names=self.names,
        )

    def into(self, language: Language) -> Styles:
        """The same house style in another language, for a text that is printed in its source language."""
        return self if language == self.language else Styles(language, self.palette, names=self.names)
