"""The programme of a day: a time line with marks between the times and what happens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from typing_extensions import override

from delegation_desk.pdf.block import Block, Stack
from delegation_desk.pdf.marks import MARK_RADIUS, Status, draw_icon, draw_status
from delegation_desk.pdf.paragraph import Para
from delegation_desk.pdf.rows import Pads, TableRow
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.style import WHITE, Align, Styles, TextStyle, mm
from delegation_desk.pdf.tables import Column, Group, Table
from delegation_desk.pdf.text import Run, Words, runs

_STRIP: Final = 52.0
_NODE: Final = 2.2 * mm  # from the left of the column of marks


@dataclass(frozen=True)
class Leg:
    """One flight or ride: start and end in hours on the home clock, and what the four ends are labelled."""

    start: float
    end: float
    from_there: str
    to_there: str = ""
    from_home: str = ""
    to_home: str = ""


@dataclass(frozen=True)
class Rails:
    """A journey across time zones, drawn as two rails: the clock there above, the one at home below."""

    legs: Sequence[Leg]
    note: str = ""
    there: str = ""
    home: str = ""
    icon: str = "airplane-in-flight"


@dataclass(frozen=True)
class Item:
    """One line of a programme; times are text as they are printed."""

    start: str
    title: Words
    status: Status = Status.PLANNED
    state: Words = ""
    end: str = ""
    home: str = ""
    note: Words = ""
    place: Words = ""
    strip: Rails | None = None


@dataclass(frozen=True)
class Day:
    """A day, or part of one in one time zone; without a heading no line is printed for it."""

    heading: Words
    items: Sequence[Item]


class Timeline(Table):
    """The programme, local time strong, time at home quiet; what is cancelled stays, struck."""

    def __init__(
        self, styles: Styles, days: Sequence[Day], *, home: str = "", heads: Sequence[str] = ()
    ) -> None:
        self._home = bool(home)
        t = styles.t
        names = heads or (t("Local time"), home, t("Programme item"), t("Place"), t("State"))
        wide, at_home = (20, 17) if styles.language == "en" else (18.5, 14)  # English hours are longer
        columns = [
            Column(names[0], wide if self._home else 20, "number"),
            *([Column(names[1], at_home, "number")] if self._home else []),
            Column("", 7),
            Column(names[2]),
            Column(names[3], 27 if self._home else 34),
            Column(names[4], 27),
        ]
        super().__init__(styles, columns, [])
        self.rows = tuple(self._rows(days))

    @override
    def _gutter(self, column: int) -> float:
        return {"number": 2.5 * mm}.get(
            self.columns[column].look, 0 if not self.columns[column].head else 3 * mm
        )

    def _rows(self, days: Sequence[Day]) -> Iterator[TableRow]:
        number = 0
        for day in days:
            if day.heading:
                yield self._row(Group(day.heading), number)
                number += 1
            for place, item in enumerate(day.items):
                yield self._item(item, above=place > 0, below=place < len(day.items) - 1)
                number += 1

    def _item(self, item: Item, *, above: bool, below: bool) -> TableRow:
        styles, off = self.styles, item.status is Status.CANCELLED
        start = [Run(item.start, struck=off, quiet=off)]
        times = [self._para(start, styles.cell if off else styles.strong, "right")]
        if item.end and not off:
            times.append(self._para(styles.t("to {time}").format(time=item.end), styles.small, "right"))
        home = styles.cell.but(colour=styles.palette.quiet)
        cells: list[Block] = [Stack(times)]
        if self._home:
            cells.append(self._para("" if off else item.home, home, "right"))
        state = item.state or styles.t(item.status.value)
        cells += [
            Stack([]),
            self._title(item, off=off),
            self._cell(item.place, Column()),
            self._cell(state, Column()),
        ]
        return _ItemRow(self, cells, item, above=above, below=below)

    def _title(self, item: Item, *, off: bool) -> Block:
        styles = self.styles
        words = [
            replace(run, struck=True) if off else replace(run, strong=not run.quiet)
            for run in runs(item.title)
        ]
        blocks = [self._para(words, styles.cell)]
        if item.note and not off:
            blocks.append(self._para(item.note, styles.small))
        return Stack(blocks)

    def _para(self, words: Words, style: TextStyle, align: Align = "left") -> Para:
        return Para(words, style.but(align=align), self.styles.palette)

    def node(self, width: float) -> float:
        """Where the line runs, from the left."""
        columns = self._widths(width)
        return sum(wide for wide, _text in columns[: 2 if self._home else 1]) + _NODE

    def text_left(self, width: float) -> float:
        """Where the titles begin, from the left."""
        columns = self._widths(width)
        return sum(wide for wide, _text in columns[: 3 if self._home else 2])


class _ItemRow(TableRow):
    """A row that draws its mark and its part of the line, so that both go along when the table is split."""

    def __init__(
        self, line: Timeline, cells: Sequence[Block], item: Item, *, above: bool, below: bool
    ) -> None:
        pads = Pads(5, 6) if line.styles.language == "zh" else line.pads
        super().__init__(cells, line._widths, pads)
        self._line, self._item, self._above, self._below = line, item, above, below
        self._strip = _RailStrip(line.styles, item.strip) if item.strip else None

    @override
    def measure(self, width: float) -> float:
        return super().measure(width) + (_STRIP + 6 if self._strip else 0)

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        super().draw(sheet, x, top, width)
        node = x + self._line.node(width)
        y = top - self.pads.top - self._line.styles.strong.baseline + 3.1
        bottom = top - self.height(width)
        tint = self._line.styles.palette.line
        if self._above:
            sheet.line(node, top, node, y, tint, 0.8)
        if self._below:
            sheet.line(node, y, node, bottom, tint, 0.8)
        with sheet.inside(None):
            draw_status(sheet, self._item.status, node, y, MARK_RADIUS)
        if self._strip is not None:
            left = self._line.text_left(width)
            title = len(self.cells) - 3
            with sheet.element("TR", self.slot), sheet.element("TD", self.cell_slots[title]):
                self._strip.draw(sheet, x + left, bottom + 6 + _STRIP, width - left)


class _RailStrip(Block):
    def __init__(self, styles: Styles, rails: Rails) -> None:
        super().__init__()
        self._styles, self._rails = styles, rails

    @override
    def measure(self, width: float) -> float:
        return _STRIP

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        styles, rails, bottom = self._styles, self._rails, top - _STRIP
        legs = [f"{leg.from_there} ({leg.from_home}) – {leg.to_there} ({leg.to_home})" for leg in rails.legs]
        with sheet.figure("; ".join([*legs, rails.note]), x, bottom, width, _STRIP):
            sheet.rect(x, bottom, width, _STRIP, styles.palette.panel)
            upper, lower = top - 21, bottom + 13
            sheet.text(
                x + 3 * mm, upper - 2.6, rails.there or styles.t("En route"), styles.strong, within=24 * mm
            )
            sheet.text(x + 3 * mm, lower - 2.6, rails.home, styles.strong, within=24 * mm)
            self._draw_rails(sheet, x + 30 * mm, x + width - 8 * mm, upper, lower)

    def _draw_rails(self, sheet: Sheet, left: float, right: float, upper: float, lower: float) -> None:
        palette, legs = self._styles.palette, self._rails.legs
        if not legs:
            return
        first, last = legs[0].start, max(legs[-1].end, legs[0].start + 0.1)
        span = (right - left) / (last - first)
        for y in (upper, lower):
            sheet.line(left - 8, y, right + 8, y, palette.line, 0.8)
        for number, leg in enumerate(legs):
            start, end = left + (leg.start - first) * span, left + (leg.end - first) * span
            after = left + (legs[number + 1].start - first) * span if number + 1 < len(legs) else right + 20
            for y in (upper, lower):
                sheet.line(start, y, end, y, palette.accent, 2.6)
                sheet.circle(start, y, 2.4, WHITE, palette.accent, 1.2)
                sheet.circle(end, y, 2.4, WHITE, palette.accent, 1.2)
            self._label(sheet, start, end, after, upper + 6, leg.from_there, leg.to_there, self._there)
            self._label(sheet, start, end, after, lower - 11, leg.from_home, leg.to_home, self._at_home)
        longest = max(legs, key=lambda leg: leg.end - leg.start)
        middle = left + ((longest.start + longest.end) / 2 - first) * span
        self._note(sheet, middle, (upper + lower) / 2)

    @property
    def _there(self) -> TextStyle:
        return self._styles.small.but(colour=self._styles.palette.ink)

    @property
    def _at_home(self) -> TextStyle:
        return self._styles.small.but(size=7.5)

    def _label(
        self,
        sheet: Sheet,
        start: float,
        end: float,
        after: float,
        y: float,
        first: str,
        last: str,
        style: TextStyle,
    ) -> None:
        """Both ends of a leg; the end's label goes where there is no room for it."""
        used = sheet.text(start - 2.4, y, first, style, within=max(after - start, 40))
        room = end - start - used
        if last and room > 34:
            sheet.text(end + 2.4, y, last, style, "right", within=room)

    def _note(self, sheet: Sheet, middle: float, y: float) -> None:
        styles, note = self._styles, self._rails.note
        if not note:
            return
        style = styles.strong.but(size=8, colour=styles.palette.accent)
        width = sheet.text(middle + 6, y - 2.6, note, style, "centre")
        draw_icon(sheet, self._rails.icon, middle - width / 2 - 7, y - 4.5, 10)
