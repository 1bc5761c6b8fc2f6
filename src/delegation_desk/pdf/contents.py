"""The contents page: chapters as side heads, page numbers at the right edge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from typing_extensions import override

from delegation_desk.pdf.block import Block, Stack
from delegation_desk.pdf.setting import line_width, pieces
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.sides import Chapter, Side, Title
from delegation_desk.pdf.style import Styles, TextStyle, mm

_ROW = 16.0
_BELOW = 11.5  # a note below its title
_AIR = 9.0  # between a title and its note
_NARROWEST = 0.85  # of its size, so that a note may still stand behind its title


@dataclass(frozen=True)
class Entry:
    """A line of the contents and of the outline."""

    title: str
    note: str
    key: str
    chapter: Chapter | None


class Contents(Block):
    """Where the contents are printed, on pages of their own; filled when all else is drawn."""

    def __init__(self, styles: Styles, title: str = "", *, kicker: str = "", legend: bool = True) -> None:
        super().__init__()
        self.styles = styles
        self.title = title or styles.t("What this document holds")
        self.kicker = kicker or styles.t("Contents")
        self.legend = legend

    @override
    def measure(self, width: float) -> float:
        return 0

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        pass

    def blocks(self, entries: Sequence[Entry], numbers: dict[str, int]) -> Stack:
        """The contents themselves; numbers that are not known yet change nothing of the height."""
        found: list[Block] = [
            Title(self.styles, self.title, kicker=self.kicker, listed=False, new_page=False)
        ]
        chapters: list[tuple[Chapter | None, list[Block]]] = []
        for entry in entries:
            if not chapters or entry.chapter != chapters[-1][0]:
                chapters.append((entry.chapter, []))
            chapters[-1][1].append(_Row(self.styles, entry, numbers.get(entry.key, 0)))
        for chapter, rows in chapters:
            found.append(Side(self.styles, chapter.kicker if chapter else "", _Rows(rows)))
        return Stack(found)


class _Rows(Stack):
    """The lines of a chapter, to screen readers a table of contents."""

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        with sheet.element("TOC", self.slot):
            super().draw(sheet, x, top, width)


class _Row(Block):
    """A line of the contents; a note that has no room behind the title stands below it."""

    def __init__(self, styles: Styles, entry: Entry, number: int) -> None:
        super().__init__()
        self._styles, self._entry, self._number = styles, entry, number

    @override
    def measure(self, width: float) -> float:
        return _ROW + (_BELOW if self._wraps(width) else 0)

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        styles, base, wraps = self._styles, top - 10.7, self._wraps(width)
        room = width - 14 * mm
        with sheet.element("TOCI"), sheet.element("Reference"), sheet.element("Link", alt=self._entry.title):
            used = sheet.text(x, base, self._entry.title, styles.body, "left", within=room)
            if self._entry.note:
                left, below = (0.0, _BELOW) if wraps else (used + _AIR, 0.0)
                sheet.text(x + left, base - below, self._entry.note, styles.small, within=room - left)
            sheet.text(x + width, base, str(self._number), styles.item, "right")
            sheet.link(x, top - self.measure(width), x + width, top, f"#{self._entry.key}")

    def _wraps(self, width: float) -> bool:
        if not self._entry.note:
            return False
        room = width - 14 * mm - _AIR - self._wide(self._entry.title, self._styles.body)
        return room < self._wide(self._entry.note, self._styles.small) * _NARROWEST

    def _wide(self, words: str, style: TextStyle) -> float:
        return line_width(pieces(words, style, self._styles.palette))
