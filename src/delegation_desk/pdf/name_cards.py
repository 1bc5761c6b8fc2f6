"""Place cards to fold and badges to cut, several on a page, with marks outside the cards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from typing_extensions import override

from delegation_desk.pdf.block import Block, FullPage
from delegation_desk.pdf.fonts import face
from delegation_desk.pdf.furniture import sample_note
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.style import PAGE, WHITE, Styles, TextStyle, mm

_WIDE: Final = 88 * mm
_LEFT: Final = 14 * mm
_STEP: Final = 94 * mm
_FACE: Final = 52 * mm  # of a place card; it has two
_BADGE: Final = 62 * mm
_TOP: Final = PAGE.height - 18 * mm


@dataclass(frozen=True)
class NameCard:
    """A person as a card names them: name, native name, a line; on badges organisation, kind, event."""

    name: str
    native: str = ""
    line: str = ""
    organisation: str = ""
    kind: str = ""
    event: str = ""
    member: bool = True
    """Whether a badge has the filled band of members, not the line of those who accompany them."""


def place_cards(styles: Styles, cards: Sequence[NameCard], *, sample: bool = False) -> list[Block]:
    """Tent cards of 88 × 52 mm, read from both sides, four on a page."""
    return [_PlaceCards(styles, cards[start : start + 4], sample=sample) for start in range(0, len(cards), 4)]


def badges(styles: Styles, cards: Sequence[NameCard], *, sample: bool = False) -> list[Block]:
    """Badges of 88 × 62 mm, six on a page."""
    return [_Badges(styles, cards[start : start + 6], sample=sample) for start in range(0, len(cards), 6)]


class _CardPage(FullPage):
    def __init__(self, styles: Styles, cards: Sequence[NameCard], *, sample: bool) -> None:
        super().__init__()
        self._styles, self._cards, self._sample = styles, tuple(cards), sample

    def _draw_note(self, sheet: Sheet, words: str) -> None:
        with sheet.inside(None):
            sheet.text(_LEFT, PAGE.height - 10 * mm, words, self._styles.small, within=120 * mm)
            if self._sample:
                right = PAGE.width - _LEFT
                note = sample_note(self._styles)
                sheet.text(right, PAGE.height - 10 * mm, note, self._styles.small, "right")


class _PlaceCards(_CardPage):
    @override
    def draw_page(self, sheet: Sheet) -> None:
        t = self._styles.t
        self._draw_note(sheet, t("Place cards 88 × 52 mm, to be folded; print without scaling"))
        for number, card in enumerate(self._cards):
            x, y = _LEFT + number % 2 * _STEP, _TOP - 2 * _FACE - number // 2 * (2 * _FACE + 16 * mm)
            with sheet.moved(x, y):
                self._draw_face(sheet, card)
            with sheet.inside(None), sheet.moved(x + _WIDE, y + 2 * _FACE, turned=True):
                self._draw_face(sheet, card)
            _draw_cuts(sheet, x, y, 2 * _FACE)
            self._draw_fold(sheet, x, y + _FACE)

    def _draw_face(self, sheet: Sheet, card: NameCard) -> None:
        styles, middle, room = self._styles, _WIDE / 2, _WIDE - 12 * mm
        big = styles.title.but(size=30, face="Text-Light", soft_han=None)
        lines = _name_lines(card.name, big, room)
        base = _FACE / 2 + (2 if card.native else -5) + 24 * (len(lines) - 1)
        with sheet.element("P"):
            for number, line in enumerate(lines):
                style = big if len(lines) == 1 else big.but(size=22)
                sheet.text(middle, base - 24 * number, line, style, "centre", within=room)
            if card.native:
                native = styles.title.but(size=20, face="Han", soft_han=None)
                sheet.text(middle, _FACE / 2 - 23, card.native, native, "centre", within=room)
            low = 9 * mm if card.native else _FACE / 2 - 22
            sheet.text(middle, low, card.line, styles.small, "centre", within=room)
        sheet.rect(middle - 7 * mm, _FACE - 9 * mm, 14 * mm, 1.1 * mm, styles.palette.accent)

    def _draw_fold(self, sheet: Sheet, x: float, y: float) -> None:
        quiet = self._styles.palette.quiet
        sheet.line(x - 5 * mm, y, x - 1.5 * mm, y, quiet, 0.4, (2, 3))
        sheet.line(x + _WIDE + 1.5 * mm, y, x + _WIDE + 4.5 * mm, y, quiet, 0.4, (2, 3))
        sheet.line(x + 3 * mm, y, x + _WIDE - 3 * mm, y, quiet, 0.4, (0, 4), round_ends=True)


class _Badges(_CardPage):
    @override
    def draw_page(self, sheet: Sheet) -> None:
        self._draw_note(sheet, self._styles.t("Badges 88 × 62 mm; print without scaling"))
        for number, card in enumerate(self._cards):
            x, y = _LEFT + number % 2 * _STEP, _TOP - _BADGE - number // 2 * (_BADGE + 16 * mm)
            with sheet.moved(x, y):
                self._draw_badge(sheet, card)
            _draw_cuts(sheet, x, y, _BADGE)

    def _draw_badge(self, sheet: Sheet, card: NameCard) -> None:
        styles, accent, edge = self._styles, self._styles.palette.accent, 6 * mm
        band = _BADGE - 14 * mm
        if card.member:
            sheet.rect(0, band, _WIDE, 14 * mm, accent)
        else:
            sheet.line(edge, band, _WIDE - edge, band, accent, 1.4)
        tint = WHITE if card.member else accent
        with sheet.element("P"):
            event = styles.section.but(size=12, colour=tint, soft_han=None)
            kind = styles.strong.but(colour=tint)
            sheet.text(edge, _BADGE - 9.6 * mm, card.event, event, within=42 * mm)
            sheet.text(_WIDE - edge, _BADGE - 9.6 * mm, card.kind, kind, "right", within=32 * mm)
        room = _WIDE - 2 * edge
        with sheet.element("P"):
            big = styles.title.but(size=25, face="Text-Light", soft_han=None)
            sheet.text(edge, _BADGE - 29 * mm, card.name, big, within=room)
            native = styles.title.but(size=17, face="Han", soft_han=None)
            sheet.text(edge, _BADGE - 38 * mm, card.native, native, within=room)
        with sheet.element("P"):
            sheet.text(edge, 9 * mm + 12, card.line, styles.item.but(size=11), within=room)
            quiet = styles.body.but(align="left", colour=styles.palette.quiet)
            sheet.text(edge, 9 * mm - 2, card.organisation, quiet, within=room)


def _name_lines(name: str, style: TextStyle, room: float) -> list[str]:
    """A long name in two lines, parted where they are most alike; a short one as it is."""
    if face(style.face).width(name, style.size) < 1.5 * room or " " not in name.strip():
        return [name]
    spaces = [place for place, char in enumerate(name) if char == " "]
    middle = min(spaces, key=lambda place: abs(2 * place - len(name)))
    return [name[:middle], name[middle + 1 :]]


def _draw_cuts(sheet: Sheet, x: float, y: float, height: float) -> None:
    """Where to cut: short lines outside the corners."""
    ink, gap, long = sheet.job.palette.ink, 1.5 * mm, 3 * mm
    for edge in (x, x + _WIDE):
        sheet.line(edge, y - gap, edge, y - gap - long, ink, 0.3)
        sheet.line(edge, y + height + gap, edge, y + height + gap + long, ink, 0.3)
    for edge in (y, y + height):
        sheet.line(x - gap, edge, x - gap - long, edge, ink, 0.3)
        sheet.line(x + _WIDE + gap, edge, x + _WIDE + gap + long, edge, ink, 0.3)
