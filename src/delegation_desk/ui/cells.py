"""Paints the words of one cell: strong, quiet, with signs and marked hits, on one baseline in any script."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from delegation_desk.ui.hits import spans
from delegation_desk.ui.icons import draw
from delegation_desk.ui.list_spec import Cell
from delegation_desk.ui.status import Mark, sample
from delegation_desk.ui.theme import Role, Tone, colours, font

_GAP: Final = 8
_LINE: Final = 24  # Chinese makes a line taller: the height is fixed
_FLASK_ROOM: Final = 70


class CellPainter:
    """Draws cells with one painter; `typed` is what the search looks for."""

    def __init__(self, painter: QPainter, typed: str = "") -> None:
        self._painter, self._typed = painter, typed

    def draw(self, area: QRectF, cell: Cell, *, flask: bool = False, right: bool = False) -> None:
        """Draw a cell into an area; `flask` marks invented records, `right` is for figures."""
        if right:
            self._figure(area, cell)
            return
        middle = area.center().y()
        line = middle - 10 if cell.below or cell.remark else middle
        left = self._first_line(area, line, cell)
        if flask and left + _FLASK_ROOM < area.right():
            look = sample().look
            draw(self._painter, look.icon, QRectF(left, line - 7, 14, 14), look.tone)
            self._words(left + 18, line, area.right(), sample().word, "small", look.tone)
        if cell.below or cell.remark:
            left = self._mark_of(cell.remark, area.left(), middle + 11, area.right())
            self._words(left, middle + 11, area.right(), cell.below, "small", "faint")

    def _first_line(self, area: QRectF, middle: float, cell: Cell) -> float:
        left = self._mark_of(cell.mark, area.left(), middle, area.right())
        if cell.text:
            role: Role = "strong" if cell.strong else "body"
            left = self._words(left, middle, area.right(), cell.text, role, cell.tone) + _GAP
        if cell.beside:
            left = self._words(left, middle, area.right(), cell.beside, _quiet(cell.beside), "muted") + _GAP
        return left

    def _mark_of(self, mark: Mark | None, left: float, middle: float, right: float) -> float:
        """Draw a sign with its word; return where what follows begins."""
        if mark is None:
            return left
        look = mark.look
        draw(self._painter, look.icon, QRectF(left, middle - 7, 14, 14), look.tone, fill=look.fill)
        return self._words(left + 19, middle, right, mark.word, "small", look.tone) + _GAP

    def _figure(self, area: QRectF, cell: Cell) -> None:
        self._painter.setFont(font("strong" if cell.strong else "body", tabular=True))
        self._painter.setPen(colours().tone(cell.tone))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        self._painter.drawText(area, int(side), cell.text)

    def _words(self, left: float, middle: float, right: float, text: str, role: Role, tone: Tone) -> float:
        """Draw one run of words, its hits marked; return where it ends."""
        made = font(role, tabular=role in ("body", "small"))
        metrics = QFontMetricsF(made)
        room = max(0.0, right - left)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        self._mark(metrics, left, middle, shown)
        self._painter.setFont(made)
        self._painter.setPen(colours().tone(tone))
        box = QRectF(left, middle - _LINE / 2, room + 1, _LINE)
        self._painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        return left + min(room, metrics.horizontalAdvance(shown))

    def _mark(self, metrics: QFontMetricsF, left: float, middle: float, text: str) -> None:
        if not self._typed:
            return
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colours().wait_tint))
        for start, length in spans(text, self._typed):
            begin = left + metrics.horizontalAdvance(text[:start])
            width = metrics.horizontalAdvance(text[start : start + length])
            self._painter.drawRoundedRect(QRectF(begin - 1.5, middle - 10, width + 3, 20), 3, 3)


def _quiet(words: str) -> Role:
    """Chinese stands beside a name in its size; other words beside it are smaller."""
    return "body" if any("\u3400" <= letter <= "\u9fff" for letter in words) else "small"
