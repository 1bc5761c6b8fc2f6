"""Paints the words of one cell: strong, quiet, with signs and marked hits, on one baseline in any script."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from delegation_desk.ui.hits import spans
from delegation_desk.ui.icons import draw
from delegation_desk.ui.list_spec import Cell
from delegation_desk.ui.status import Mark, sample
from delegation_desk.ui.theme import Role, Tone, colours, font, metrics

_GAP: Final = 8
_LINE: Final = 24  # Chinese makes a line taller: the height is fixed
_SIGN: Final = 18  # a sign and the gap behind it
_LEAST_NAME: Final = 60  # beside the word "Sample"; where there is less room, the flask stands alone
_LEAST: Final = 30  # of room for something quiet: one Chinese character, and that there are more


class CellPainter:
    """Draws cells with one painter; `typed` is what the search looks for."""

    def __init__(self, painter: QPainter, typed: str = "") -> None:
        self._painter, self._typed = painter, typed
        self.cuts = False  # whether some words had no room

    def draw(self, area: QRectF, cell: Cell, *, flask: bool = False, right: bool = False) -> None:
        """Draw a cell into an area; `flask` marks invented records, `right` is for figures."""
        if right:
            self._figure(area, cell)
            return
        middle = area.center().y()
        line = middle - 10 if cell.below or cell.remark else middle
        word = _flask_word(area.width()) if flask else ""
        taken = _flask_room(word) if flask else 0
        left = self._first_line(area.adjusted(0, 0, -taken, 0), line, cell)
        if flask:
            look = sample().look
            draw(self._painter, look.icon, QRectF(left, line - 7, 14, 14), look.tone)
            self._words(left + _SIGN, line, area.right(), word, "small", look.tone)
        if cell.below or cell.remark:
            left = self._mark_of(cell.remark, area.left(), middle + 11, area.right())
            self._words(left, middle + 11, area.right(), cell.below, "small", "faint")

    def _first_line(self, area: QRectF, middle: float, cell: Cell) -> float:
        left = self._mark_of(cell.mark, area.left(), middle, area.right())
        if cell.text:
            role: Role = "strong" if cell.strong else "body"
            left = self._words(left, middle, area.right(), cell.text, role, cell.tone) + _GAP
        if cell.beside and left + _LEAST <= area.right():
            left = self._words(left, middle, area.right(), cell.beside, _quiet(cell.beside), "muted") + _GAP
        elif cell.beside:
            self.cuts = True
        return left

    def _mark_of(self, mark: Mark | None, left: float, middle: float, right: float) -> float:
        """Draw a sign with its word; return where what follows begins."""
        if mark is None:
            return left
        look = mark.look
        draw(self._painter, look.icon, QRectF(left, middle - 7, 14, 14), look.tone, fill=look.fill)
        return self._words(left + 19, middle, right, mark.word, "small", look.tone) + _GAP

    def _figure(self, area: QRectF, cell: Cell) -> None:
        role: Role = "strong" if cell.strong else "body"
        self._painter.setFont(font(role, tabular=True))
        self._painter.setPen(colours().tone(cell.tone))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        shown = self._fitting(cell.text, role, area.width(), tabular=True)
        self._painter.drawText(area, int(side), shown)

    def _words(self, left: float, middle: float, right: float, text: str, role: Role, tone: Tone) -> float:
        """Draw one run of words, its hits marked; return where it ends."""
        tabular = role in ("body", "small")
        room = max(0.0, right - left)
        shown = self._fitting(text, role, room, tabular=tabular)
        self._mark(metrics(role, tabular=tabular), left, middle, shown)
        self._painter.setFont(font(role, tabular=tabular))
        self._painter.setPen(colours().tone(tone))
        box = QRectF(left, middle - _LINE / 2, room + 1, _LINE)
        self._painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        return left + min(room, _advance(shown, role, tabular=tabular))

    def _fitting(self, text: str, role: Role, room: float, *, tabular: bool) -> str:
        """What fits of some words, with "…" where they go on."""
        if _advance(text, role, tabular=tabular) <= room:
            return text
        shown = metrics(role, tabular=tabular).elidedText(text, Qt.TextElideMode.ElideRight, room)
        self.cuts = self.cuts or shown != text
        return shown

    def _mark(self, measures: QFontMetricsF, left: float, middle: float, text: str) -> None:
        if not self._typed:
            return
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colours().wait_tint))
        for start, length in spans(text, self._typed):
            begin = left + measures.horizontalAdvance(text[:start])
            width = measures.horizontalAdvance(text[start : start + length])
            self._painter.drawRoundedRect(QRectF(begin - 1.5, middle - 10, width + 3, 20), 3, 3)


def cell_width(cell: Cell, *, flask: bool = False, right: bool = False) -> float:
    """How wide a cell is with all its words."""
    role: Role = "strong" if cell.strong else "body"
    first = [_mark_width(cell.mark), _width(cell.text, role, tabular=right or role == "body")]
    first.append(_width(cell.beside, _quiet(cell.beside)))
    line = sum(first) + _GAP * (sum(1 for each in first if each) - 1)
    if flask:
        line += _flask_room(sample().word)
    second = _mark_width(cell.remark) + (_GAP if cell.remark and cell.below else 0)
    return max(line, second + _width(cell.below, "small"), 0)


def _mark_width(mark: Mark | None) -> float:
    return 0 if mark is None else _SIGN + 1 + _width(mark.word, "small")


def _width(words: str, role: Role, *, tabular: bool = True) -> float:
    return _advance(words, role, tabular=tabular) + 1 if words else 0


@lru_cache(maxsize=4096)
def _advance(words: str, role: Role, *, tabular: bool) -> float:
    return metrics(role, tabular=tabular).horizontalAdvance(words)


def _flask_word(width: float) -> str:
    """The word beside the flask, which invented records carry however little room there is."""
    word = sample().word
    return word if _flask_room(word) + _LEAST_NAME <= width else ""


def _flask_room(word: str) -> float:
    return _GAP + _SIGN + ceil(_width(word, "small"))


def _quiet(words: str) -> Role:
    """Chinese stands beside a name in its size; other words beside it are smaller."""
    return "body" if any("\u3400" <= letter <= "\u9fff" for letter in words) else "small"
