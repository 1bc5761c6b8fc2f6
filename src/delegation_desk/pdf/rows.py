"""One row of a table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Literal, NamedTuple

from typing_extensions import override

from delegation_desk.pdf.block import TOLERANCE, Block, Gap, Parts
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.tags import Slot
from delegation_desk.pdf.text import Words


class Pads(NamedTuple):
    """Air above and below the text of a row."""

    top: float
    bottom: float


Widths = Callable[[float], list[tuple[float, float]]]
"""For a table's width: each column's width, and how much of it is text."""


class TableRow(Block):
    """Cells side by side, as high as the highest."""

    def __init__(
        self,
        cells: Sequence[Block],
        widths: Widths,
        pads: Pads,
        *,
        kind: Literal["row", "group", "head"] = "row",
        words: Words = "",
        middle: bool = False,
        header: bool = False,
        repeated: bool = False,
        ruled: bool = True,
    ) -> None:
        super().__init__()
        self.cells, self.widths, self.pads, self.kind, self.words = tuple(cells), widths, pads, kind, words
        self.middle, self.header, self.repeated, self.ruled = middle, header, repeated, ruled
        self.cell_slots = [Slot() for _cell in self.cells]

    @override
    def children(self) -> Iterator[Block]:
        yield from self.cells

    def _columns(self, width: float) -> list[tuple[float, float]]:
        return [(width, width)] if self.kind == "group" else self.widths(width)

    @override
    def measure(self, width: float) -> float:
        return sum(self.pads) + self._text_height(width)

    def _text_height(self, width: float) -> float:
        columns = self._columns(width)
        return max(
            down + cell.height(text)
            for cell, down, (_wide, text) in zip(self.cells, self._shifts(), columns, strict=True)
        )

    def _shifts(self) -> list[float]:
        """How far each cell is moved down, so that their first lines stand on one line."""
        lines = [cell.baseline for cell in self.cells]
        lowest = max((line for line in lines if line is not None), default=0.0)
        level = self.kind == "row" and not self.middle
        return [lowest - line if level and line is not None else 0.0 for line in lines]

    @override
    def split(self, width: float, room: float, *, force: bool) -> Parts:
        if self.height(width) <= room + TOLERANCE:
            return self, None
        if not force:
            return None, self
        room -= sum(self.pads)
        columns = self._columns(width)
        halves = [
            cell.split(text, room - down, force=True)
            for cell, down, (_wide, text) in zip(self.cells, self._shifts(), columns, strict=True)
        ]
        return self._with([head for head, _tail in halves]), self._with([tail for _head, tail in halves])

    def _with(self, cells: Sequence[Block | None]) -> TableRow | None:
        if not any(cells):
            return None
        twin = self.part()
        twin.cells = tuple(cell or Gap(0) for cell in cells)
        return twin

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        text_height = self._text_height(width)
        columns, shifts = self._columns(width), self._shifts()
        with sheet.inside(None) if self.repeated else nullcontext(), sheet.element("TR", self.slot):
            for number, (cell, (wide, text)) in enumerate(zip(self.cells, columns, strict=True)):
                slack = text_height - cell.height(text)
                down = slack if self.kind == "head" else slack / 2 if self.middle else shifts[number]
                with self._element(sheet, number):
                    cell.draw(sheet, x, top - self.pads.top - down, text)
                x += wide

    def _element(self, sheet: Sheet, number: int) -> AbstractContextManager[None]:
        if self.kind == "group":
            return sheet.element("TH", scope="Column", span=len(self.widths(100)))
        if self.kind == "head":
            return sheet.element("TH", scope="Column")
        if self.header and number == 0:
            return sheet.element("TH", self.cell_slots[0], scope="Row")
        return sheet.element("TD", self.cell_slots[number])
