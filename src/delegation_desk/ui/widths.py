"""How wide cells have to be so that nothing in them is cut off, and how a row shares its room among them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import ceil
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from delegation_desk.ui.cells import cell_width
from delegation_desk.ui.list_spec import Cell, Column, Row
from delegation_desk.ui.theme import font

LEAST_GROWING: Final = 180
"""What a column that takes the room left needs, so that more than the first word of a name shows."""
_GAP: Final = 12  # between the cells of a row
_APART: Final = 20  # between cells that stand in a line below
_LINE: Final = 24
_CLOSER: Final = 6  # such a line comes so far up to what it belongs to
Place = tuple[QRectF, Cell]
"""The area of a cell within its row, and the cell as it is written there."""
_EASY: Final = 320  # such a column has that much, if the others can give up room that they do not need
_MOST_WIDER: Final = 1.6  # than a column was meant to be; what is longer is a sentence, and is elided


class Widths(NamedTuple):
    """The width of each column, 0 for one that takes what is left."""

    wished: list[int]  # as the columns were meant to be, or more where they hold more
    least: list[int]  # what they hold, where every pixel counts
    growing: list[int]  # what those hold that take what is left, 0 for the others


def fitting(
    columns: Sequence[Column], rows: Iterable[Row], around: int = 0, *, heads: bool = False
) -> Widths:
    """How wide columns have to be for what some rows hold in them.

    `around` is the room left and right of the words of a cell; `heads` counts the titles of the columns too.
    """
    least = [_head_width(each.title) + around if heads and each.width else 0 for each in columns]
    growing = [0] * len(columns)
    for row in rows:
        for number, cell in enumerate(row.cells):
            words = ceil(cell_width(cell, flask=row.has_flask(number), right=columns[number].right)) + around
            if columns[number].width:
                most = round(columns[number].width * _MOST_WIDER)
                least[number] = max(least[number], min(words, most))
            else:
                growing[number] = max(growing[number], words)
    wished = [max(pair) for pair in zip(least, (each.width for each in columns), strict=True)]
    return Widths(wished, least, growing)


def widened(known: Widths, new: Widths) -> Widths:
    """The wider of two widths of each column."""
    return Widths(*([max(pair) for pair in zip(*both, strict=True)] for both in zip(known, new, strict=True)))


def shared(columns: Sequence[Column], widths: Widths, room: float) -> list[int]:
    """The width of each column of a room; one that takes what is left has too little in a room too narrow."""
    growing = max(1, sum(1 for each in columns if each.width == 0))
    needed = growing * max(_EASY, *widths.growing) + sum(widths.wished) - room
    spare = [wished - least for wished, least in zip(widths.wished, widths.least, strict=True)]
    given = min(1.0, max(0.0, needed) / sum(spare)) if any(spare) else 0
    chosen = [wished - ceil(given * each) for wished, each in zip(widths.wished, spare, strict=True)]
    share = int((room - sum(chosen)) // growing)
    return [width if each.width else share for width, each in zip(chosen, columns, strict=True)]


def places(columns: Sequence[Column], widths: Widths, row: Row, room: QRectF) -> list[Place]:
    """Where each cell of a row stands, and how it is written there.

    In a narrow room what takes the room left has it all, the others follow below it in lines of their own.
    """
    gaps = _GAP * (len(columns) - 1)
    found = shared(columns, widths, room.width() - gaps)
    growing = [width for width, each in zip(found, columns, strict=True) if each.width == 0]
    if not growing or len(growing) == len(columns) or min(growing) >= LEAST_GROWING:
        return _beside(row, found, room)
    above = [n for n, each in enumerate(columns) if each.width == 0]
    share = (room.width() - _GAP * (len(above) - 1)) / len(above)
    made = dict(zip(above, _beside(row, [share] * len(above), room, above), strict=True))
    made |= _below(row, [n for n in range(len(columns)) if n not in made], room)
    return [made[n] for n in range(len(columns))]


def _beside(row: Row, widths: Sequence[float], room: QRectF, of: Sequence[int] | None = None) -> list[Place]:
    made, x = list[Place](), room.left()
    for number, width in zip(of if of is not None else range(len(row.cells)), widths, strict=True):
        area = QRectF(x, room.top(), max(0.0, min(width, room.right() - x)), room.height())
        made.append((area, row.cells[number]))
        x += width + _GAP
    return made


def _below(row: Row, of: Sequence[int], room: QRectF) -> dict[int, Place]:
    made, x, y = dict[int, Place](), room.left(), room.bottom() - _CLOSER
    for number in of:
        cell = _in_one_line(row.cells[number])
        width = cell_width(cell, flask=row.has_flask(number))
        if x > room.left() and x + width > room.right():
            x, y = room.left(), y + _LINE
        made[number] = QRectF(x, y, min(width, room.right() - x), _LINE), cell
        x += width + _APART if width else 0
    return made


def _in_one_line(cell: Cell) -> Cell:
    words = (cell.beside, cell.remark.word if cell.remark else "", cell.below)
    return replace(cell, beside=", ".join(filter(None, words)), below="", remark=None)


def _head_width(title: str) -> int:
    """How wide the head of a column is with its title and the arrow of its order."""
    return ceil(QFontMetricsF(font("label")).horizontalAdvance(f"{title} ↓"))
