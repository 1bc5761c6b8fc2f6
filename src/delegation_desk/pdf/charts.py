"""Figures and small charts: a zero line, values at the bars, no axis, no grid, two shades."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from typing_extensions import override

from delegation_desk.pdf.block import Block, Stack
from delegation_desk.pdf.marks import draw_discs
from delegation_desk.pdf.paragraph import Para
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.style import PAGE, Styles, TextStyle, mm
from delegation_desk.pdf.text import Words

_BESIDE: Final = 2 * mm  # air beside a big figure
_LEAST: Final = 0.6  # of its size; one that is longer still is made smaller alone, then cut
_ONE_LINE: Final = 10_000.0
_PALE: Final = 0.35  # share of the accent in what is not in the foreground


@dataclass(frozen=True)
class Figure:
    """A big figure: the value as it is printed, what it counts, and as of when."""

    value: str
    name: Words
    note: Words = ""


class Figures(Block):
    """Up to four big figures in a row; more go on in further rows."""

    before = 4.0
    after = 8.0

    def __init__(self, styles: Styles, figures: Sequence[Figure], *, columns: int = 0) -> None:
        super().__init__()
        self._columns = columns or min(max(len(figures), 1), 4)
        name = styles.strong if any(figure.note for figure in figures) else styles.cell.but(hyphens=False)
        cells = [_Figure(styles, figure, name) for figure in figures]
        self._rows = [cells[start : start + self._columns] for start in range(0, len(cells), self._columns)]

    def _column(self, width: float) -> tuple[float, float]:
        """Distance of two columns, and the width of the text in one."""
        step = (width + PAGE.gutter) / self._columns
        return step, step - PAGE.gutter

    @override
    def measure(self, width: float) -> float:
        _step, room = self._column(width)
        return sum(max(cell.height(room) for cell in row) for row in self._rows)

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        step, room = self._column(width)
        for row in self._rows:
            scale = min(cell.fit(room) for cell in row)  # one size for all, that of the longest value
            for number, cell in enumerate(row):
                cell.sized(scale).draw(sheet, x + number * step, top, room)
            top -= max(cell.height(room) for cell in row)


class _Figure(Block):
    def __init__(self, styles: Styles, figure: Figure, name: TextStyle) -> None:
        super().__init__()
        self._value, self._palette = figure.value, styles.palette
        self._big = styles.title.but(size=21, colour=styles.palette.accent, soft_han=None)
        texts = [Para(figure.name, name, styles.palette, tag=None)]
        if figure.note:
            texts.append(Para(figure.note, styles.small, styles.palette, tag=None))
        self._text = Stack(texts)

    def fit(self, width: float) -> float:
        """How much smaller the value must be set to fit, 1 if it need not; what is far too long is cut."""
        wide = Para(self._value, self._big, self._palette).set(_ONE_LINE)[0].width
        return max(_LEAST, min(1.0, (width - _BESIDE) / wide)) if wide else 1.0

    def sized(self, scale: float) -> _Figure:
        """Itself with the value set smaller."""
        twin = self.part()
        twin._big = self._big.but(size=self._big.size * scale)
        return twin

    @override
    def measure(self, width: float) -> float:
        return 22 + self._text.height(width)

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        with sheet.element("P"):
            sheet.text(x, top - 17, self._value, self._big, within=width)
            self._text.draw(sheet, x, top - 21.5, width)


@dataclass(frozen=True)
class Bar:
    """A bar: its name, its length, and the value as it is printed; strong bars are in the foreground."""

    name: str
    value: float
    text: str
    strong: bool = False


class Bars(Stack):
    """Horizontal bars from one zero, the value at the end of each."""

    def __init__(self, styles: Styles, bars: Sequence[Bar]) -> None:
        longest = max((bar.value for bar in bars), default=0)
        super().__init__([_BarRow(styles, bar, bar.value / longest if longest > 0 else 0) for bar in bars])


class _BarRow(Block):
    def __init__(self, styles: Styles, bar: Bar, share: float) -> None:
        super().__init__()
        self._styles, self._bar, self._share = styles, bar, max(share, 0)
        self._name = Para(bar.name, styles.cell, styles.palette, tag=None)

    def _names(self, width: float) -> float:
        return min(40 * mm, width * 0.35)

    @override
    def measure(self, width: float) -> float:
        return self._name.height(self._names(width) - 2 * mm) + 4

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        styles, bar, names, values = self._styles, self._bar, self._names(width), 24 * mm
        base = top - 1.5 - styles.cell.baseline
        length = (width - names - values) * self._share
        tint = styles.palette.accent if bar.strong else styles.palette.shade(_PALE)
        with sheet.element("P"):
            self._name.draw(sheet, x, top - 1.5, names - 2 * mm)
            sheet.rect(x + names, base - 0.6, length, 7.2, tint)
            sheet.text(x + names + length + 4, base, bar.text, styles.strong, within=values - 4)


class UprightBars(Block):
    """Bars side by side on a zero line, years below; what they say stands beside them."""

    def __init__(
        self,
        styles: Styles,
        bars: Sequence[Bar],
        *,
        height: float = 33,
        width: float = 80,
        remark: str = "",
        small: str = "",
    ) -> None:
        super().__init__()
        self._styles, self._bars = styles, tuple(bars)
        self._high, self._wide = height * mm, width * mm
        self._remark, self._small = remark, small

    @override
    def measure(self, width: float) -> float:
        return self._high

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        wide, zero = min(self._wide, width), top - self._high + 12
        said = "; ".join(f"{bar.name}: {bar.text}" for bar in self._bars)
        with sheet.figure(said, x, top - self._high, wide, self._high):
            self._draw_bars(sheet, x, zero, wide)
            sheet.line(x, zero, x + wide, zero, self._styles.palette.ink, 0.6)
        if self._remark:
            self._draw_remark(sheet, x + wide + PAGE.gutter, top, width - wide - PAGE.gutter)

    def _draw_bars(self, sheet: Sheet, x: float, zero: float, wide: float) -> None:
        styles, highest = self._styles, max((bar.value for bar in self._bars), default=0)
        step = wide / max(len(self._bars), 1)
        for number, bar in enumerate(self._bars):
            length = (self._high - 24) * max(bar.value, 0) / highest if highest > 0 else 0
            middle = x + (number + 0.5) * step
            tint = styles.palette.accent if bar.strong else styles.palette.shade(_PALE)
            sheet.rect(middle - 0.28 * step, zero + 0.3, 0.56 * step, length, tint)
            value = styles.strong if bar.strong else styles.cell
            sheet.text(middle, zero + length + 3, bar.text, value, "centre", within=step - 1)
            sheet.text(middle, zero - 10.5, bar.name, styles.small.but(size=7.5), "centre", within=step - 1)

    def _draw_remark(self, sheet: Sheet, x: float, top: float, room: float) -> None:
        styles = self._styles
        with sheet.element("P"):
            sheet.text(x, top - 10, self._remark, styles.item.but(colour=styles.palette.accent), within=room)
            sheet.text(x, top - 23, self._small, styles.small, within=room)


@dataclass(frozen=True)
class Area:
    """An area: its name, its size in one unit for all, and the value as it is printed."""

    name: str
    size: float
    text: str


class Areas(Block):
    """Squares to one scale, the smallest in the foreground."""

    def __init__(self, styles: Styles, areas: Sequence[Area], *, height: float = 33) -> None:
        super().__init__()
        self._styles, self._areas, self._high = styles, tuple(areas), height * mm

    @override
    def measure(self, width: float) -> float:
        return self._high

    def _tint(self, area: Area) -> float:
        order = sorted(self._areas, key=lambda other: other.size)
        return (1.0, 0.45, 0.22, 0.16)[min(order.index(area), 3)]

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        styles = self._styles
        largest = max((area.size for area in self._areas), default=0)
        if largest <= 0:
            return
        step = width / len(self._areas)
        scale = min(self._high - 24, step - 4 * mm) / math.sqrt(largest)
        base = top - self._high + 12
        said = "; ".join(f"{area.name}: {area.text}" for area in self._areas)
        with sheet.figure(said, x, base - 12, width, self._high):
            for number, area in enumerate(self._areas):
                side, left = scale * math.sqrt(max(area.size, 0)), x + number * step
                sheet.rect(left, base, side, side, styles.palette.shade(self._tint(area)))
                sheet.text(left, base + side + 3, area.text, styles.strong, within=step - 2 * mm)
                ink = styles.small.but(colour=styles.palette.ink)
                sheet.text(left, base - 9.5, area.name, ink, within=step - 2 * mm)


class Discs(Block):
    """A degree as discs, for a cell: so many filled of so many."""

    def __init__(self, styles: Styles, filled: int, of: int = 3) -> None:
        super().__init__()
        self._styles, self._filled, self._of = styles, filled, of

    @property
    @override
    def baseline(self) -> float | None:
        return self._styles.cell.baseline

    @override
    def measure(self, width: float) -> float:
        return self._styles.cell.leading

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        style = self._styles.cell
        said = self._styles.t("{n} of {total}").format(n=self._filled, total=self._of)
        with sheet.figure(said, x, top - style.leading, 30, style.leading):
            draw_discs(sheet, self._filled, self._of, x, top - style.baseline, style)
