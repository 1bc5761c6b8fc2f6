"""Tables without uprights or fills: ink under the head, hairlines between rows, ink at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from typing_extensions import override

from delegation_desk.pdf.block import TOLERANCE, Block, Parts, Stack
from delegation_desk.pdf.paragraph import Para
from delegation_desk.pdf.rows import Pads, TableRow
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.style import PAGE, Styles, TextStyle, mm
from delegation_desk.pdf.tags import Slot
from delegation_desk.pdf.text import Run, Words, joined, strong

Cell = Words | Block
"""What stands in a cell: words, or any block."""

Look = Literal["cell", "strong", "small", "quiet", "number", "name", "label"]
"""How a column is set; `number` is aligned on the right, `name` is never hyphenated."""

_PADS: Final = Pads(3.4, 4.4)
_AIRY: Final = Pads(5.2, 6.2)
_GROUP: Final = Pads(10, 4.4)
_FEW: Final = 4  # rows of a table that is not parted
_WIDEST_HEAD: Final = 30 * mm
_CONTINUED: Final = 15.0  # height of the line that says where the table goes on


@dataclass(frozen=True)
class Column:
    """A column: its head, its width in millimetres (0: an equal share of what is left), how it is set."""

    head: Words = ""
    width: float = 0
    look: Look = "cell"


@dataclass(frozen=True)
class Group:
    """A row that heads the rows below it."""

    name: Words


class Table(Block):
    """Columns and rows. A row is never split unless no page could hold it; the head repeats on every page."""

    def __init__(
        self,
        styles: Styles,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Cell] | Group],
        *,
        airy: bool = False,
        middle: bool = False,
        end_rule: bool | None = None,
        names: bool = False,
    ) -> None:
        super().__init__()
        self.styles, self.columns = styles, tuple(columns)
        self.headed = any(column.head for column in columns)
        self._needs: list[float] | None = None
        self._shared: dict[float, list[tuple[float, float]]] = {}
        self.end_rule = self.headed if end_rule is None else end_rule
        self._names = names
        self._middle = middle
        self.pads = _AIRY if airy else _PADS
        self.rows = tuple(self._row(row, number) for number, row in enumerate(rows))
        self.head = self._head() if self.headed else None
        self.starts, self.goes_on = True, False
        self._body = Slot()
        self.before, self.after = 0.0, 4.0

    def _head(self) -> TableRow:
        return TableRow([self._head_cell(c) for c in self.columns], self._widths, self.pads, kind="head")

    def _head_cell(self, column: Column) -> Para:
        label = self.styles.label.but(hyphens=self.styles.language != "zh")
        right = label.but(align="right") if column.look == "number" else label
        return Para(column.head, right, self.styles.palette)

    def _row(self, row: Sequence[Cell] | Group, number: int) -> TableRow:
        if isinstance(row, Group):
            name = Para(row.name, self.styles.strong, self.styles.palette)
            pads = Pads(7, 4.4) if number == 0 else _GROUP
            return TableRow([name], self._widths, pads, kind="group", words=row.name)
        if len(row) != len(self.columns):
            raise ValueError(f"row {number} has {len(row)} cells for {len(self.columns)} columns")
        cells = [self._cell(cell, column) for cell, column in zip(row, self.columns, strict=True)]
        pads = self.pads if self.headed or number else self.pads._replace(top=1)
        return TableRow(cells, self._widths, pads, middle=self._middle, header=self._names)

    def _cell(self, cell: Cell, column: Column) -> Block:
        return cell if isinstance(cell, Block) else Para(cell, self._style(column.look), self.styles.palette)

    def _style(self, look: Look) -> TextStyle:
        styles = self.styles
        return {
            "cell": styles.cell,
            "strong": styles.strong,
            "small": styles.small,
            "quiet": styles.cell.but(colour=styles.palette.quiet),
            "number": styles.number,
            "name": styles.cell.but(hyphens=False),
            "label": styles.label,
        }[look]

    def _widths(self, width: float) -> list[tuple[float, float]]:
        """Each column's width, and how much of it is text: no narrower than the longest word of its head."""
        found = self._shared.get(width)
        if found is None:
            found = self._shared[width] = self._share(width)
        return found

    def _share(self, width: float) -> list[tuple[float, float]]:
        last = len(self.columns) - 1
        gutters = [0.0 if i == last else self._gutter(i) for i in range(last + 1)]
        least = [need + gutter for need, gutter in zip(self._least(), gutters, strict=True)]
        fixed = [max(c.width * mm, n) if c.width else 0.0 for c, n in zip(self.columns, least, strict=True)]
        free = fixed.count(0.0)
        share = max((width - sum(fixed)) / free, 10 * mm) if free else 0
        wide = [w or max(share, n) for w, n in zip(fixed, least, strict=True)]
        scale = min(1.0, width / sum(wide))  # never wider than the page
        return [(w * scale, w * scale - gutter) for w, gutter in zip(wide, gutters, strict=True)]

    def _least(self) -> list[float]:
        """How wide the text of each column must be for the words of its head; very long ones are divided."""
        if self._needs is None:
            heads = [self._head_cell(column) for column in self.columns]
            self._needs = [min(head.widest(), _WIDEST_HEAD) for head in heads]
        return self._needs

    def _gutter(self, column: int) -> float:
        return 5 * mm if self.columns[column].look == "number" else 3 * mm

    @override
    def children(self) -> Iterator[Block]:
        yield from self.rows

    @override
    def measure(self, width: float) -> float:
        head = self.head.height(width) if self.head else 0
        return head + sum(row.height(width) for row in self.rows) + (_CONTINUED if self.goes_on else 0)

    @override
    def split(self, width: float, room: float, *, force: bool) -> Parts:
        if self.height(width) <= room + TOLERANCE:
            return self, None
        room -= (self.head.height(width) if self.head else 0) + (_CONTINUED if self.headed else 0)
        fit = self._whole_rows(width, room)
        if not force and self._stays_whole(width, fit):
            return None, self
        if fit:
            return self._part(self.rows[:fit]), self._rest(self.rows[fit:])
        if force and self.rows:
            return self._split_row(width, room)
        return super().split(width, room, force=force)

    def _stays_whole(self, width: float, fit: int) -> bool:
        """Whether it goes to the next page: of a few rows, or with one row only that would stay behind."""
        few = len(self.rows) <= _FEW and self.height(width) <= PAGE.depth / 3
        lonely = fit < 2 and self.height(width) <= PAGE.depth
        return few or lonely

    def _split_row(self, width: float, room: float) -> Parts:
        """Part the table inside the row that no page can hold with what stands above it."""
        above = 0
        while above < len(self.rows) - 1 and self.rows[above].height(width) <= room + TOLERANCE:
            room -= self.rows[above].height(width)
            above += 1
        first, rest = self.rows[above].split(width, room, force=True)
        head = (*self.rows[:above], *_as_rows(first))
        tail = (*_as_rows(rest), *self.rows[above + 1 :])
        return self._part(head), self._rest(tail) if tail else None

    def _whole_rows(self, width: float, room: float) -> int:
        """How many rows fit, so that a group keeps two rows and no single row goes over."""
        fit = 0
        for row in self.rows:
            room -= row.height(width)
            if room < -TOLERANCE:
                break
            fit += 1
        goes_over = next(
            (n for n, row in enumerate(self.rows[fit:]) if row.kind == "group"), len(self.rows) - fit
        )
        if goes_over == 1 and fit > 2 and self.rows[fit - 1].kind != "group":
            fit -= 1
        if fit >= 1 and self.rows[fit - 1].kind == "group":
            return fit - 1
        if fit >= 2 and self.rows[fit - 2].kind == "group" and self.rows[fit].kind != "group":
            return fit - 2
        return fit

    def _part(self, rows: Sequence[TableRow]) -> Table:
        twin = self.part()
        twin.rows, twin.goes_on = tuple(rows), self.headed
        return twin

    def _rest(self, rows: Sequence[TableRow]) -> Table:
        twin = self.part()
        before = self.rows[: len(self.rows) - len(rows)]
        group = next((row for row in reversed(before) if row.kind == "group"), None)
        if group is not None and rows[0].kind != "group":
            rows = (self._continued(group), *rows)
        twin.rows, twin.starts = tuple(rows), False
        return twin

    def _continued(self, group: TableRow) -> TableRow:
        words = joined(
            group.words, "，" if self.styles.language == "zh" else ", ", Run(self.styles.t("continued"))
        )
        parts = [
            Run(run.text, strong=True) if isinstance(run, Run) else Run(run, strong=True)
            for run in words[:-1]
        ]
        name = Para([*parts, words[-1]], self.styles.cell, self.styles.palette)
        return TableRow([name], self._widths, Pads(5, 4.4), kind="group", words=group.words, repeated=True)

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        with sheet.element("Table", self.slot):
            if self.head is not None:
                self._draw_head(sheet, x, top, width)
                top -= self.head.height(width)
            with sheet.element("TBody", self._body):
                for number, row in enumerate(self.rows):
                    row.draw(sheet, x, top, width)
                    top -= row.height(width)
                    self._rule(sheet, x, top, width, row, last=number == len(self.rows) - 1)
        if self.goes_on:
            words = self.styles.t("continued on page {n}").format(n=sheet.number + 1)
            with sheet.inside(None):
                sheet.text(x + width, top - 11, words, self.styles.small, "right")

    def _draw_head(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        assert self.head is not None
        if self.starts:
            with sheet.element("THead"):
                self.head.draw(sheet, x, top, width)
        else:
            with sheet.inside(None):
                self.head.draw(sheet, x, top, width)
        below = top - self.head.height(width)
        sheet.line(x, below, x + width, below, self.styles.palette.ink, 0.75)

    def _rule(self, sheet: Sheet, x: float, y: float, width: float, row: TableRow, *, last: bool) -> None:
        palette = self.styles.palette
        if last:
            if self.end_rule:
                sheet.line(x, y, x + width, y, palette.ink, 0.75)
        elif row.kind == "group":
            sheet.line(x, y, x + width, y, palette.line, 0.75)
        elif row.ruled:
            sheet.line(x, y, x + width, y, palette.rule, 0.35)


def _name(text: str) -> list[str | Run]:
    found = re.match(r"^([^\u2e80-\u9fff]+?)(\s+[\u2e80-\u9fff].*)$", text)
    return [strong(found[1]), found[2]] if found else [strong(text)]


def _as_rows(block: Block | None) -> list[TableRow]:
    return [block] if isinstance(block, TableRow) else []


class Facts(Table):
    """Names and their values: neither head nor end rule, the first line level with the side head."""

    def __init__(
        self, styles: Styles, pairs: Sequence[tuple[Words, Cell]], *, name_width: float = 29
    ) -> None:
        super().__init__(
            styles, [Column("", name_width, "strong"), Column()], [list(pair) for pair in pairs], names=True
        )


def two_lines(styles: Styles, first: Words, second: Words = "") -> Stack:
    """A cell with a strong line and a quiet one below it: a name and an office.

    In a name given as a string, what is Chinese behind Latin letters is not strong: `SHEN Meilin 沈美琳`.
    """
    words = _name(first) if isinstance(first, str) else first
    upper = Para(words, styles.body.but(align="left", hyphens=False, after=0), styles.palette)
    return Stack(
        [upper, Para(second, styles.cell.but(colour=styles.palette.quiet), styles.palette)]
        if second
        else [upper]
    )
