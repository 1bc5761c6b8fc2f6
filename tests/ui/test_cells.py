"""What a cell shows while there is little room: the mark of invented records, figures from their start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from delegation_desk.core import language
from delegation_desk.ui.cells import CellPainter
from delegation_desk.ui.list_spec import Cell

pytestmark = pytest.mark.usefixtures("qapp")
NAME = "Verwaltungsgemeinschaft-Nordwestsachsen"
CELLS = (
    Cell(NAME, strong=True),
    Cell(NAME, strong=True, beside="莱比锡"),
    Cell("Messe", strong=True, beside="莱比锡展览中心有限责任公司" * 2),
    Cell(NAME, strong=True, below="Leipzig"),
)
_PARTED = 8  # pixels of white that part the mark from the name


def drawn(cell: Cell, width: int, *, flask: bool = False, right: bool = False) -> QImage:
    image = QImage(width, 44, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    CellPainter(painter).draw(QRectF(image.rect()), cell, flask=flask, right=right)
    painter.end()
    return image.copy(0, 0, width, 24) if cell.below else image


def inked(image: QImage) -> list[int]:
    """The columns that are not white."""
    white, rows = QColor("white").rgb(), range(image.height())
    return [x for x in range(image.width()) if any(image.pixel(x, y) != white for y in rows)]


def parts(image: QImage) -> list[int]:
    """How wide each part is that white parts from the one before it."""
    seen = inked(image)
    begins = [x for before, x in zip([-99, *seen], seen, strict=False) if x - before > _PARTED]
    ends = [before for before, x in zip(seen, [*seen[1:], 9999], strict=True) if x - before > _PARTED]
    return [end - begin + 1 for begin, end in zip(begins, ends, strict=True)]


@pytest.mark.parametrize("spoken", ["de", "en"])
@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("width", [150, 170, 200, 300])
def test_the_mark_of_an_invented_record_stays_where_the_row_is_short(
    spoken: language.Language, cell: Cell, width: int
) -> None:
    language.use(spoken)
    whole = parts(drawn(Cell("A"), 400, flask=True))[-1]
    seen = parts(drawn(cell, width, flask=True))
    assert len(seen) >= 2
    assert abs(seen[-1] - whole) <= 1


@pytest.mark.parametrize("cell", CELLS)
def test_the_flask_alone_stays_where_there_is_no_room_for_its_word(cell: Cell) -> None:
    seen = parts(drawn(cell, 80, flask=True))
    assert len(seen) >= 2
    assert seen[-1] <= 14


def test_a_figure_without_room_is_not_cut_off_at_its_beginning() -> None:
    short = drawn(Cell("1.234.567 Einwohner am Jahresende"), 90, right=True)
    dots = drawn(Cell("…"), 90, right=True)
    assert inked(short)[0] > 0
    assert short.copy(80, 0, 10, 44) == dots.copy(80, 0, 10, 44)
