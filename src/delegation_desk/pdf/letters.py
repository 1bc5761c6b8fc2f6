"""Letters after DIN 5008, form B: address field 20/45 mm, information block 125/50 mm, marks for folding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from typing_extensions import override

from delegation_desk.pdf.block import Block, Frame, Gap, Opening, Together
from delegation_desk.pdf.furniture import sample_note
from delegation_desk.pdf.paragraph import Para
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.style import PAGE, Styles, TextStyle, mm
from delegation_desk.pdf.text import Words, strong

_LEFT: Final = 25 * mm
_RIGHT: Final = PAGE.width - 20 * mm
_LINE: Final = 12.6
_FOLDS: Final = (105, 210)
_PUNCH: Final = 148.5


@dataclass(frozen=True)
class LetterHead:
    """The sender: name and office in the head, the line above the address, the columns of the foot."""

    name: str
    office: str = ""
    return_line: str = ""
    foot: Sequence[Sequence[str]] = ()


@dataclass(frozen=True)
class LetterText:
    """What a letter says, from its subject to the list of enclosures."""

    subject: Words
    salutation: Words
    parts: Sequence[Words | Block]
    closing: Words = ""
    signature: Sequence[str] = ()
    enclosures: Sequence[str] = ()


def letter(
    styles: Styles,
    head: LetterHead,
    address: Sequence[str],
    info: Sequence[tuple[str, str]],
    text: LetterText,
    *,
    sample: bool = False,
) -> list[Block]:
    """A letter: at most six lines of address, the lines of the information block, and the text."""
    palette = styles.palette
    line = styles.body.but(align="left", size=10.5, leading=16 if styles.language == "zh" else 14, after=9)
    subject = styles.section.but(size=11, after=14)
    blocks: list[Block] = [
        LetterPage(styles, head, address, info, sample=sample),
        Para(text.subject, subject, palette, tag="H1", stays=True),
        Para(text.salutation, line.but(after=14), palette),
    ]
    blocks += [part if isinstance(part, Block) else Para(part, line, palette) for part in text.parts]
    blocks.append(_end(styles, text, line))
    return blocks


def _end(styles: Styles, text: LetterText, line: TextStyle) -> Block:
    """Closing, room to sign, name: never parted from each other."""
    blocks: list[Block] = []
    if text.closing:
        blocks += [Para(text.closing, line.but(after=0), styles.palette), Gap(14)]
    if text.signature:
        blocks.append(Para("\n".join(text.signature), line, styles.palette))
    if text.enclosures:
        title = strong(styles.t("Enclosures"))
        words: list[Words] = [[title, "\n" + "\n".join(text.enclosures)]]
        blocks += [Para(part, styles.cell.but(hyphens=False), styles.palette, before=14) for part in words]
    return Together(blocks)


class LetterPage(Opening):
    """The first page of a letter; the text goes on below the address."""

    def __init__(
        self,
        styles: Styles,
        head: LetterHead,
        address: Sequence[str],
        info: Sequence[tuple[str, str]],
        *,
        sample: bool = False,
    ) -> None:
        super().__init__()
        self._styles, self._head, self._address, self._info = styles, head, tuple(address), tuple(info)
        self._sample = sample
        self.frame = Frame(_LEFT, _RIGHT - _LEFT, PAGE.height - 30 * mm, 32 * mm)

    @property
    @override
    def start(self) -> float:
        low = 50 + (len(self._info) * _LINE + 8) / mm
        return PAGE.height - max(98.5, low + 6) * mm + 10

    @override
    def draw_page(self, sheet: Sheet) -> None:
        self._draw_marks(sheet)
        self._draw_head(sheet)
        self._draw_address(sheet)
        self._draw_info(sheet)

    def _draw_marks(self, sheet: Sheet) -> None:
        quiet = self._styles.palette.quiet
        for fold in _FOLDS:
            sheet.line(4 * mm, PAGE.height - fold * mm, 8 * mm, PAGE.height - fold * mm, quiet, 0.4)
        sheet.line(4 * mm, PAGE.height - _PUNCH * mm, 10 * mm, PAGE.height - _PUNCH * mm, quiet, 0.4)

    def _draw_head(self, sheet: Sheet) -> None:
        styles, y, rule = self._styles, PAGE.height - 17 * mm, PAGE.height - 28 * mm
        with sheet.element("P"):
            sheet.text(_LEFT, y, self._head.name, styles.title.but(size=20), within=140 * mm)
        with sheet.element("P"):
            quiet = styles.body.but(align="left", colour=styles.palette.quiet)
            sheet.text(_LEFT, y - 14, self._head.office, quiet, within=140 * mm)
        sheet.line(_LEFT, rule, _RIGHT, rule, styles.palette.ink, 1)
        sheet.rect(_RIGHT - 18 * mm, rule, 18 * mm, 1.4 * mm, styles.palette.accent)

    def _draw_address(self, sheet: Sheet) -> None:
        styles, top = self._styles, PAGE.height - 45 * mm
        if self._head.return_line:
            with sheet.element("P"):
                small = styles.small.but(size=7)
                sheet.text(_LEFT, top - 15.6 * mm, self._head.return_line, small, within=75 * mm)
            sheet.line(_LEFT, top - 16.6 * mm, _LEFT + 75 * mm, top - 16.6 * mm, styles.palette.rule, 0.3)
        step = min(_LINE, 26 * mm / max(len(self._address), 1))
        with sheet.element("P"):
            for number, line in enumerate(self._address):
                body = styles.body.but(align="left", size=min(10, step / 1.2))
                sheet.text(_LEFT, top - 21.8 * mm - number * step, line, body, within=80 * mm)

    def _draw_info(self, sheet: Sheet) -> None:
        styles, x, y = self._styles, 125 * mm, PAGE.height - 50 * mm - 8
        for name, value in self._info:
            with sheet.element("P"):
                sheet.text(x, y, name, styles.small, within=24 * mm)
                sheet.text(x + 25 * mm, y, value, styles.cell, within=_RIGHT - x - 25 * mm)
            y -= _LINE

    @override
    def complete(self, sheet: Sheet, number: int, total: int) -> None:
        styles = self._styles
        quiet = styles.small.but(size=7.5)
        with sheet.inside(None):
            if number == 1:
                self._draw_foot(sheet, quiet)
            else:
                sheet.text(_LEFT, PAGE.height - 17 * mm, self._head.name, styles.strong, within=140 * mm)
            page = styles.t("Page {n} of {total}").format(n=number, total=total)
            ink = styles.label.but(colour=styles.palette.ink)
            sheet.text(_RIGHT, 23.7 * mm, page, ink, "right")
            if self._sample:
                sheet.text(_RIGHT, 6 * mm, sample_note(styles), quiet, "right")

    def _draw_foot(self, sheet: Sheet, quiet: TextStyle) -> None:
        sheet.line(_LEFT, 21 * mm, _RIGHT, 21 * mm, self._styles.palette.rule, 0.4)
        columns = max(len(self._head.foot), 3)
        step = (_RIGHT - _LEFT) / columns
        for number, lines in enumerate(self._head.foot):
            for row, line in enumerate(lines):
                y = 16.5 * mm - row * min(9, 36 / max(len(lines), 1))
                sheet.text(_LEFT + number * step, y, line, quiet, within=step - 3 * mm)
