"""Tool tips that tell in full what a cell has no room for."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPicture

from delegation_desk.ui.as_typed import tip_of
from delegation_desk.ui.cells import CellPainter
from delegation_desk.ui.list_spec import Cell

_HIGH = 44  # a cell is cut off at its side only


def tip(cell: Cell, width: float, *, flask: bool = False, right: bool = False) -> str:
    """All words of a cell, ready for a tool tip, if some are cut off in this width; else ""."""
    # Drawn where nobody sees it: so this cannot know otherwise than what is shown.
    unseen = QPicture()
    painter = QPainter(unseen)
    words = CellPainter(painter)
    words.draw(QRectF(0, 0, width, _HIGH), cell, flask=flask, right=right)
    painter.end()
    return tip_of(_whole(cell)) if words.cuts else ""


def _whole(cell: Cell) -> str:
    first = (cell.mark.word if cell.mark else "", cell.text, cell.beside)
    second = (cell.remark.word if cell.remark else "", cell.below)
    lines = (" · ".join(filter(None, line)) for line in (first, second))
    return "\n".join(filter(None, lines))
