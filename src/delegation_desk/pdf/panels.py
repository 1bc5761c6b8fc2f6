"""Panels of a meeting sheet and of a catalogue: facts in a row, points, notes, cards, offers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from typing_extensions import override

from delegation_desk.pdf.block import TOLERANCE, Block, Parts, Stack
from delegation_desk.pdf.marks import draw_icon
from delegation_desk.pdf.paragraph import Listing, Para
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.style import PAGE, Styles, TextStyle, mm
from delegation_desk.pdf.tables import Cell, Column, Table
from delegation_desk.pdf.text import Words

_NOTE_LINE: Final = 7.5 * mm
_DOTS: Final = (0.0, 2.8)


class Strip(Block):
    """Up to four facts in a row under a fine rule: time, place, state and setting of a meeting."""

    before = 0.0
    after = 8.0

    def __init__(self, styles: Styles, facts: Sequence[tuple[Words, Words]], *, ruled: bool = True) -> None:
        super().__init__()
        self._styles, self._ruled = styles, ruled
        self._facts = [
            (Para(name, styles.label, styles.palette), Para(value, styles.cell, styles.palette))
            for name, value in facts
        ]

    def _column(self, width: float) -> tuple[float, float]:
        """Distance of two columns, and the width of the text in one."""
        number = max(4, len(self._facts))
        step = (width + PAGE.gutter) / number
        return step, step - PAGE.gutter

    @override
    def measure(self, width: float) -> float:
        _step, text = self._column(width)
        deepest = max((n.height(text) + 1 + v.height(text) for n, v in self._facts), default=0)
        return deepest + (7 if self._ruled else 0)

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        if self._ruled:
            sheet.line(x, top, x + width, top, self._styles.palette.rule, 0.5)
            top -= 7
        step, text = self._column(width)
        with sheet.element("Table"):
            with sheet.element("TR"):
                for number, (name, _value) in enumerate(self._facts):
                    with sheet.element("TH", scope="Column"):
                        name.draw(sheet, x + number * step, top, text)
            with sheet.element("TR"):
                for number, (name, value) in enumerate(self._facts):
                    with sheet.element("TD"):
                        value.draw(sheet, x + number * step, top - name.height(text) - 1, text)


class Points(Block):
    """What to say in a meeting, in up to three columns: to make, to answer if asked, to avoid.

    A column without points is left out without a trace; the others share its width.
    """

    after = 6.0

    def __init__(
        self,
        styles: Styles,
        *,
        make: Sequence[Words],
        answer: Sequence[Words] = (),
        avoid: Sequence[Words] = (),
        small: bool = False,
    ) -> None:
        """`small` is for a page on which each line counts."""
        super().__init__()
        t = styles.t
        listed = styles.listed.but(size=9.5, leading=15 if styles.language == "zh" else 13, after=4)
        if small:
            listed = styles.cell.but(after=2)
        columns = (
            ("chat-circle-text", t("Points to raise"), make),
            ("question", t("To answer if asked"), answer),
            ("prohibit", t("To avoid"), avoid),
        )
        self._columns: list[Block] = [
            Stack([_PointHead(styles, icon, name), _numbered(styles, items, listed)])
            for icon, name, items in columns
            if items
        ]

    def _width(self, width: float) -> float:
        number = max(1, len(self._columns))
        return (width - (number - 1) * PAGE.gutter) / number

    @override
    def children(self) -> Iterator[Block]:
        yield from self._columns

    @override
    def measure(self, width: float) -> float:
        return max((column.height(self._width(width)) for column in self._columns), default=0.0)

    @override
    def split(self, width: float, room: float, *, force: bool) -> Parts:
        if self.height(width) <= room + TOLERANCE:
            return self, None
        if room < 30 * mm and not force:
            return None, self
        halves = [column.split(self._width(width), room, force=True) for column in self._columns]
        return self._with([head for head, _tail in halves]), self._with([tail for _head, tail in halves])

    def _with(self, columns: Sequence[Block | None]) -> Points | None:
        if not any(columns):
            return None
        twin = self.part()
        twin._columns = [column or Stack([]) for column in columns]
        return twin

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        for number, column in enumerate(self._columns):
            column.draw(sheet, x + number * (self._width(width) + PAGE.gutter), top, self._width(width))


def _numbered(styles: Styles, items: Sequence[Words], style: TextStyle) -> Block:
    return Listing(styles, [(str(n), item) for n, item in enumerate(items, 1)], style)


class _PointHead(Block):
    stays = True

    def __init__(self, styles: Styles, icon: str, name: str) -> None:
        super().__init__()
        self._styles, self._icon, self._name = styles, icon, name

    @override
    def measure(self, width: float) -> float:
        return 18

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        draw_icon(sheet, self._icon, x, top - 13.5, 11, self._styles.palette.accent)
        with sheet.element("H2"):
            sheet.text(x + 16, top - 11.5, self._name, self._styles.section, within=width - 16)


class NoteLines(Block):
    """Dotted lines to write on; as the last thing before a new page they fill the rest of the page."""

    def __init__(self, styles: Styles, lines: int = 4, *, fill: bool = True) -> None:
        super().__init__()
        self._styles, self._depth, self._fill = styles, lines * _NOTE_LINE, fill

    @override
    def measure(self, width: float) -> float:
        return self._depth

    @override
    def stretched(self, width: float, slack: float) -> Block:
        if not self._fill or slack <= 0:
            return self
        twin = self.part()
        twin._depth += slack
        return twin

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        for number in range(1, int(self._depth / _NOTE_LINE) + 1):
            y = top - number * _NOTE_LINE
            sheet.line(x, y, x + width, y, self._styles.palette.line, 0.8, _DOTS, round_ends=True)


@dataclass(frozen=True)
class Card:
    """What an index card says about a company."""

    number: str
    name: str
    line: str = ""
    pairs: Sequence[tuple[str, Cell]] = field(default_factory=tuple)
    icon: str = ""


class Cards(Stack):
    """Index cards, three in a row; a remark takes the place after the last."""

    def __init__(self, styles: Styles, cards: Sequence[Card], remark: Words | None = None) -> None:
        found: list[Block] = [_Card(styles, card) for card in cards]
        if remark is not None:
            found.append(_Remark(styles, remark))
        super().__init__([_CardRow(found[start : start + 3]) for start in range(0, len(found), 3)])


class _CardRow(Block):
    after = 3 * mm

    def __init__(self, cards: Sequence[Block]) -> None:
        super().__init__()
        self._cards = tuple(cards)

    @override
    def children(self) -> Iterator[Block]:
        yield from self._cards

    @override
    def measure(self, width: float) -> float:
        return max(42 * mm, *(card.height(self._width(width)) + 4 * mm for card in self._cards))

    def _width(self, width: float) -> float:
        return (width - 2 * PAGE.gutter) / 3

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        for number, card in enumerate(self._cards):
            card.draw(sheet, x + number * (self._width(width) + PAGE.gutter), top, self._width(width))


class _Card(Block):
    def __init__(self, styles: Styles, card: Card) -> None:
        super().__init__()
        self._styles, self._card = styles, card
        name = Para(card.name, styles.section, styles.palette, tag="H2")
        line = Para(card.line, styles.small, styles.palette)
        pairs = Table(
            styles,
            [Column("", 14, "small"), Column("", 0, "cell")],
            [list(pair) for pair in card.pairs],
            end_rule=False,
        )
        for row in pairs.rows:
            row.pads, row.ruled = row.pads._replace(top=0, bottom=1.4), False
        pairs.before = 5
        self._text = Stack(
            [block for block in (name, line if card.line else None, pairs if card.pairs else None) if block]
        )

    @override
    def measure(self, width: float) -> float:
        return 27 + self._text.height(width)

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        styles = self._styles
        sheet.line(x, top, x + width, top, styles.palette.ink, 0.75)
        with sheet.element("Sect"):
            with sheet.element("P"):
                number = styles.title.but(size=17, colour=styles.palette.accent)
                sheet.text(x, top - 20, self._card.number, number, within=width - 20)
            draw_icon(sheet, self._card.icon, x + width - 15, top - 21, 15)
            self._text.draw(sheet, x, top - 27, width)


class _Remark(Block):
    def __init__(self, styles: Styles, words: Words) -> None:
        super().__init__()
        self._styles, self._text = styles, Para(words, styles.small.but(hyphens=False), styles.palette)

    @override
    def measure(self, width: float) -> float:
        return 6 + self._text.height(width)

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        sheet.line(x, top, x + width, top, self._styles.palette.rule, 0.75)
        self._text.draw(sheet, x, top - 6, width)


class Offer(Block):
    """One offer of a policy: its letter, what it is, what it brings, and the terms below."""

    before = 14.0
    after = 14.0

    def __init__(
        self, styles: Styles, letter: str, title: Words, benefit: Words, pairs: Sequence[tuple[Words, Cell]]
    ) -> None:
        super().__init__()
        self._styles, self._letter = styles, letter
        head = Para(title, styles.section.but(size=12, leading=16), styles.palette, tag="H2", stays=True)
        text = Para(benefit, styles.body.but(align="left", after=3), styles.palette)
        terms = Table(styles, [Column("", 24, "label"), Column()], [list(pair) for pair in pairs], names=True)
        self._content: Block = Stack([head, text, terms])

    @override
    def children(self) -> Iterator[Block]:
        yield self._content

    @override
    def measure(self, width: float) -> float:
        return 5 + self._content.height(width - 12 * mm)

    @override
    def split(self, width: float, room: float, *, force: bool) -> Parts:
        if self.height(width) <= room + TOLERANCE:
            return self, None
        if not force:
            return None, self
        head, tail = self._content.split(width - 12 * mm, room - 5, force=True)
        return self._with(head, self._letter), self._with(tail, "")

    def _with(self, content: Block | None, letter: str) -> Offer | None:
        if content is None:
            return None
        twin = self.part()
        twin._content, twin._letter = content, letter
        return twin

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        sheet.line(x, top, x + width, top, self._styles.palette.ink, 0.75)
        with sheet.element("Sect", self.slot):
            if self._letter:
                with sheet.element("P"):
                    style = self._styles.title.but(size=20, colour=self._styles.palette.accent)
                    sheet.text(x, top - 22, self._letter, style, within=11 * mm)
            self._content.draw(sheet, x + 12 * mm, top - 5, width - 12 * mm)
