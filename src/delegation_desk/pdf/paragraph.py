"""Paragraphs, headings and lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from typing_extensions import override

from delegation_desk.pdf.block import TOLERANCE, Block, Parts, Stack
from delegation_desk.pdf.setting import Bit, Line, lines, pieces, widest
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.style import JUSTIFIED_FROM, Palette, Styles, TextStyle, mm
from delegation_desk.pdf.tags import Tag
from delegation_desk.pdf.text import Words

_LIST_INDENT: Final = 5 * mm


class Para(Block):
    """A paragraph: text in one style, broken into lines once for a width."""

    def __init__(
        self,
        words: Words,
        style: TextStyle,
        palette: Palette,
        *,
        tag: Tag | None = "P",
        before: float = 0,
        stays: bool = False,
    ) -> None:
        super().__init__()
        self.words, self.style, self.palette, self.tag = words, style, palette, tag
        self.before, self.after, self.stays = before, style.after, stays
        self._bits: Sequence[Bit] | None = None
        self._lines: tuple[float, list[Line]] | None = None

    def set(self, width: float) -> list[Line]:
        """The lines at that width."""
        if self._lines is None or abs(self._lines[0] - width) > 0.01:
            self._lines = width, lines(self._pieces(), width, self._style_at(width))
        return self._lines[1]

    def _pieces(self) -> Sequence[Bit]:
        if self._bits is None:
            self._bits = pieces(self.words, self.style, self.palette, self.style.names)
        return self._bits

    def widest(self) -> float:
        """The width of its widest word, or of what else no line may part."""
        return widest(self._pieces())

    def _style_at(self, width: float) -> TextStyle:
        ragged = self.style.align == "justify" and width < JUSTIFIED_FROM and not self.style.han
        return self.style.but(align="left") if ragged else self.style

    @property
    @override
    def baseline(self) -> float | None:
        return self.style.baseline

    @override
    def measure(self, width: float) -> float:
        return len(self.set(width)) * self.style.leading

    @override
    def split(self, width: float, room: float, *, force: bool) -> Parts:
        found = self.set(width)
        fit = int((room + TOLERANCE) / self.style.leading)
        if fit >= len(found):
            return self, None
        if len(found) > 3:
            fit = min(fit, len(found) - 2)  # two lines at least on either page
            if fit < 2 and not force:
                return None, self
        elif not force:
            return None, self
        fit = max(fit, 1)
        return self._with(found[:fit], width), self._with(found[fit:], width)

    def _with(self, found: list[Line], width: float) -> Para:
        twin = self.part()
        twin._lines = width, found
        return twin

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        found = self.set(width)
        if self._bits is not None:
            sheet.note_missing(self._bits)
        if self.tag is None:
            self._draw_lines(sheet, x, top, width, found)
            return
        language = self.style.language if self.style.language != sheet.job.language else None
        with sheet.element(self.tag, self.slot, language=language):
            self._draw_lines(sheet, x, top, width, found)

    def _draw_lines(self, sheet: Sheet, x: float, top: float, width: float, found: list[Line]) -> None:
        style = self._style_at(width)
        baseline = top - style.baseline
        for line in found:
            stretch = line.stretch(width, style) if style.align == "justify" else (0.0, 0.0)
            slack = width - line.width
            shift = {"right": slack, "centre": slack / 2}.get(style.align, 0.0)
            if line.bits:
                sheet.show(x + shift, baseline, line, stretch)
            baseline -= style.leading


def body(styles: Styles, text: Words) -> Stack:
    """Running text; every line feed in a string begins a new paragraph."""
    if not isinstance(text, str):
        return Stack([Para(text, styles.body, styles.palette)])
    parts = [part for part in text.splitlines() if part.strip()]
    return Stack([Para(part, styles.body, styles.palette) for part in parts])


def small(styles: Styles, words: Words, *, before: float = 2) -> Para:
    """A remark or the source of a figure, in small grey type."""
    return Para(words, styles.small, styles.palette, before=before)


def heading(styles: Styles, words: Words) -> Para:
    """A heading across the text, above a table say; it stays with what follows."""
    style = styles.section.but(after=2)
    return Para(words, style, styles.palette, tag="H2", before=4 * mm, stays=True)


def numbered(styles: Styles, items: Sequence[Words]) -> Listing:
    """Items with numbers in accent before them."""
    return Listing(styles, [(f"{number}", item) for number, item in enumerate(items, 1)], styles.listed)


def bulleted(styles: Styles, items: Sequence[Words]) -> Listing:
    """Items with a dash before them."""
    return Listing(styles, [("–", item) for item in items], styles.listed)


class Listing(Stack):
    """Items with a number or a sign before each."""

    def __init__(self, styles: Styles, items: Sequence[tuple[str, Words]], style: TextStyle) -> None:
        label = style.but(face="Han-Strong" if style.han else "Text-Strong", colour=styles.palette.accent)
        super().__init__([_Item(styles, number, words, style, label) for number, words in items])
        self.is_numbered = any(number[:1].isdigit() for number, _words in items)

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        with sheet.element("L", self.slot, numbered=self.is_numbered):
            super().draw(sheet, x, top, width)


class _Item(Block):
    def __init__(self, styles: Styles, number: str, words: Words, style: TextStyle, label: TextStyle) -> None:
        super().__init__()
        self._number, self._label = number, label
        self._text: Block = Para(words, style, styles.palette, tag="LBody")
        self.after = style.after

    @override
    def children(self) -> Iterator[Block]:
        yield self._text

    @override
    def measure(self, width: float) -> float:
        return self._text.height(width - _LIST_INDENT)

    @override
    def split(self, width: float, room: float, *, force: bool) -> Parts:
        head, tail = self._text.split(width - _LIST_INDENT, room, force=force)
        return self._with(head, self._number), self._with(tail, "" if head is not None else self._number)

    def _with(self, text: Block | None, number: str) -> _Item | None:
        if text is None:
            return None
        twin = self.part()
        twin._text, twin._number = text, number
        return twin

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        with sheet.element("LI", self.slot):
            if self._number:
                with sheet.element("Lbl"):
                    sheet.text(x, top - self._label.baseline, self._number, self._label)
            self._text.draw(sheet, x + _LIST_INDENT, top, width - _LIST_INDENT)
