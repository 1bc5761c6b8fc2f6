"""Blocks of agreements and editions: the course of life, open signatories, parallel texts, validity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from typing_extensions import override

from delegation_desk.core.language import N_
from delegation_desk.pdf.block import TOLERANCE, Block, Gap, Parts, Stack
from delegation_desk.pdf.marks import Status, draw_shape
from delegation_desk.pdf.paragraph import Para
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.style import PAGE, WHITE, Align, Styles, TextStyle, mm
from delegation_desk.pdf.text import Words


@dataclass(frozen=True)
class Step:
    """A step in the life of an agreement: its name, its date as it is printed, whether it was reached."""

    name: str
    date: str = ""
    reached: bool = True
    now: bool = False


class LifeCycle(Block):
    """A line with the steps an agreement has taken, the present one ringed, those to come dashed."""

    before = 6.0
    after = 6.0

    def __init__(self, styles: Styles, steps: Sequence[Step]) -> None:
        super().__init__()
        self._styles, self._steps = styles, tuple(steps)
        self._labels = [
            Stack(self._label(step, first=not number, last=number == len(self._steps) - 1))
            for number, step in enumerate(self._steps)
        ]

    def _label(self, step: Step, *, first: bool, last: bool) -> list[Para]:
        styles = self._styles
        align: Align = "left" if first else "right" if last else "centre"
        name = (styles.strong if step.now else styles.cell).but(size=8.5, leading=10.5, align=align)
        if not step.reached:
            name = name.but(colour=styles.palette.quiet)
        found = [Para(step.name, name.but(hyphens=False), styles.palette, tag=None)]
        if step.date:
            date = styles.small.but(size=7.5, leading=10, align=align)
            found.append(Para(step.date, date, styles.palette, tag=None))
        return found

    def _step(self, width: float) -> float:
        return (width - 10 * mm) / max(len(self._steps) - 1, 1)

    @override
    def measure(self, width: float) -> float:
        room = self._step(width) - 3
        return 25 + max((label.height(room) for label in self._labels), default=0)

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        steps, step, y = self._steps, self._step(width), top - 13
        at = [x + 5 * mm + number * step for number in range(len(steps))]
        for number in range(len(steps) - 1):
            self._link(sheet, at[number], at[number + 1], y, reached=steps[number + 1].reached)
        with sheet.element("L", numbered=True):
            for number, (one, label) in enumerate(zip(steps, self._labels, strict=True)):
                self._node(sheet, one, at[number], y)
                last = number == len(steps) - 1
                left = x if number == 0 else x + width - step + 3 if last else at[number] - step / 2 + 1.5
                with sheet.element("LI"), sheet.element("LBody"):
                    label.draw(sheet, left, top - 25, step - 3)

    def _link(self, sheet: Sheet, start: float, end: float, y: float, *, reached: bool) -> None:
        palette = self._styles.palette
        if reached:
            sheet.line(start, y, end, y, palette.accent, 2)
        else:
            sheet.line(start, y, end, y, palette.line, 1, (2, 2.4))

    def _node(self, sheet: Sheet, step: Step, x: float, y: float) -> None:
        accent = self._styles.palette.accent
        if step.now:
            sheet.circle(x, y, 8, WHITE)
            sheet.circle(x, y, 6.6, None, accent, 1.4)
            sheet.circle(x, y, 3.8, accent)
        else:
            draw_shape(sheet, Status.CONFIRMED if step.reached else Status.PLANNED, x, y, 1.5 * mm)


@dataclass(frozen=True)
class OpenBox:
    """A place kept free for someone who is not known yet."""

    name: str
    side: str
    remark: str = ""


class OpenBoxes(Stack):
    """Dashed boxes, two in a row: who signs, as far as it is not known."""

    def __init__(self, styles: Styles, boxes: Sequence[OpenBox]) -> None:
        super().__init__([_BoxRow(styles, boxes[start : start + 2]) for start in range(0, len(boxes), 2)])


class _BoxRow(Block):
    after = 8.0

    def __init__(self, styles: Styles, boxes: Sequence[OpenBox]) -> None:
        super().__init__()
        self._palette = styles.palette
        quiet = styles.cell.but(colour=styles.palette.quiet, hyphens=False)
        self._texts = [
            Stack(
                Para(words, style, styles.palette)
                for words, style in ((box.name, styles.item), (box.side, quiet), (box.remark, styles.small))
                if words
            )
            for box in boxes
        ]

    def _room(self, width: float) -> tuple[float, float]:
        """Width of a box, and of the text in it."""
        wide = (width - PAGE.gutter) / 2
        return wide, wide - 8 * mm

    @override
    def measure(self, width: float) -> float:
        _wide, room = self._room(width)
        return 3 + 12 + max(text.height(room) for text in self._texts)

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        wide, room = self._room(width)
        high = self.height(width) - 3
        for number, text in enumerate(self._texts):
            left = x + number * (wide + PAGE.gutter)
            sheet.rect(left + 0.5, top - 3 - high, wide - 1, high, None, self._palette.quiet, 0.7, (2.5, 2.2))
            text.draw(sheet, left + 4 * mm, top - 8, room)


@dataclass(frozen=True)
class Moment:
    """A date in the life of an edition: what happens, and the date as it is printed."""

    name: str
    date: str


class Validity(Block):
    """The validity of an edition as a bar from its second moment to its last but one."""

    after = 6.0

    def __init__(self, styles: Styles, moments: Sequence[Moment]) -> None:
        super().__init__()
        self._styles, self._moments = styles, tuple(moments)

    @override
    def measure(self, width: float) -> float:
        return 40

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        styles, count = self._styles, len(self._moments)
        if not count:
            return
        shares = {4: (0, 0.17, 0.83, 1), 3: (0, 0.2, 1), 2: (0, 1), 1: (0,)}.get(
            count, [i / (count - 1) for i in range(count)] if count > 1 else (0,)
        )
        bar = top - 26
        first, last = (shares[1], shares[-2]) if count > 3 else (shares[-2] if count > 1 else 0, 1)
        sheet.rect(x, bar, width, 9, styles.palette.panel)
        sheet.rect(x + width * first, bar, width * (last - first), 9, styles.palette.accent)
        for number, (moment, share) in enumerate(zip(self._moments, shares, strict=True)):
            align: Align = "right" if number >= count / 2 and number else "left"
            with sheet.element("P"):
                sheet.text(x + width * share, bar + 14, moment.name, styles.label, align)
                sheet.text(x + width * share, bar - 12, moment.date, styles.cell, align)


@dataclass(frozen=True)
class Pair:
    """A paragraph in two languages: a title, the line below it, the head of an article, or text."""

    kind: Literal["title", "sub", "head", "text"]
    left: Words
    right: Words


_GUTTER: Final = 10 * mm
_AIR: Final = {"title": 0.0, "sub": 1.0, "head": 11.0, "text": 4.0}


class Parallel(Stack):
    """A text in two languages side by side, paragraph by paragraph, with a fine rule between."""

    def __init__(self, left: Styles, right: Styles, pairs: Sequence[Pair]) -> None:
        super().__init__([_PairRow(left, right, pair) for pair in pairs])


class _PairRow(Block):
    def __init__(self, left: Styles, right: Styles, pair: Pair) -> None:
        super().__init__()
        self._palette = left.palette
        self._sides: tuple[Block, Block] = (
            Para(pair.left, _pair_style(left, pair.kind), left.palette, tag=_pair_tag(pair)),
            Para(pair.right, _pair_style(right, pair.kind), right.palette, tag=_pair_tag(pair)),
        )
        self.before, self.stays = _AIR[pair.kind], pair.kind != "text"
        self.after = 5 * mm if pair.kind == "sub" else 0

    @override
    def children(self) -> Iterator[Block]:
        yield from self._sides

    def _column(self, width: float) -> float:
        return (width - _GUTTER) / 2

    @override
    def measure(self, width: float) -> float:
        return max(side.height(self._column(width)) for side in self._sides)

    @override
    def split(self, width: float, room: float, *, force: bool) -> Parts:
        if self.height(width) <= room + TOLERANCE:
            return self, None
        if not force:
            return None, self
        (left, left_rest), (right, right_rest) = (
            side.split(self._column(width), room, force=True) for side in self._sides
        )
        return self._with(left, right), self._with(left_rest, right_rest)

    def _with(self, left: Block | None, right: Block | None) -> _PairRow:
        twin = self.part()
        twin._sides = (left or Gap(0), right or Gap(0))
        return twin

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        column = self._column(width)
        middle = x + column + _GUTTER / 2
        above = self.before if top + self.before < PAGE.top else 0
        sheet.line(
            middle, top + above, middle, top - self.height(width) - self.after, self._palette.rule, 0.5
        )
        self._sides[0].draw(sheet, x, top, column)
        self._sides[1].draw(sheet, x + column + _GUTTER, top, column)


def _pair_tag(pair: Pair) -> Literal["H1", "H2", "P"]:
    tags: dict[str, Literal["H1", "H2", "P"]] = {"title": "H1", "head": "H2"}
    return tags.get(pair.kind, "P")


def _pair_style(styles: Styles, kind: str) -> TextStyle:
    chinese = styles.language == "zh"
    if kind == "title":
        return styles.title.but(size=20, leading=28 if chinese else 25, soft_han=None)
    if kind == "sub":
        return styles.body.but(align="left", colour=styles.palette.quiet, after=0)
    return styles.item if kind == "head" else styles.body.but(after=0)


_SIGNED: Final = (N_("Signature"), N_("Name, office"), N_("Place, date"))


class Signatures(Block):
    """Lines to sign on in two languages, a column for each side; never parted."""

    before = 12 * mm

    def __init__(self, left: Styles, right: Styles, sides: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._left, self._right, self._sides = left, right, tuple(sides)

    @override
    def measure(self, width: float) -> float:
        return 49 * mm * -(-len(self._sides) // 2)

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        column = (width - _GUTTER) / 2
        for number, names in enumerate(self._sides):
            left, y = x + number % 2 * (column + _GUTTER), top - 49 * mm * (number // 2) - 10
            with sheet.element("P"):
                sheet.text(left, y, names[0], self._left.item, within=column * 0.55)
                with sheet.element("Span", language=self._right.language):
                    sheet.text(left + column, y, names[1], self._right.item, "right", within=column * 0.42)
            for line, word in enumerate(_SIGNED):
                self._line(sheet, left, y - 19 * mm - line * 12 * mm, column, word)

    def _line(self, sheet: Sheet, x: float, y: float, column: float, word: str) -> None:
        sheet.line(x, y, x + column, y, self._left.palette.ink, 0.6)
        with sheet.element("P"):
            sheet.text(x, y - 9.5, self._left.t(word), self._left.small.but(size=7.5))
            with sheet.element("Span", language=self._right.language):
                small = self._right.small.but(size=7.5)
                sheet.text(x + column, y - 9.5, self._right.t(word), small, "right")
