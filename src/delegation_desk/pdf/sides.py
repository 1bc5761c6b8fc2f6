"""Titles and side heads: the two things that give every page its order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from typing_extensions import override

from delegation_desk.pdf.block import TOLERANCE, Block, Parts, Stack
from delegation_desk.pdf.paragraph import Para
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.style import PAGE, Styles, TextStyle, mm
from delegation_desk.pdf.text import Words, plain

_UNDER_RULE = 4.0  # from the ink rule to the title
_KICKER = 9.0  # from the ink rule to the kicker, so that the two stand on one line
_ABOVE_LEAD = 6.0
_UNDER_SIDE_RULE = 5.0
_WHOLE = 80 * mm  # a part no higher moves as a whole,
_LEAST_OVER = 15 * mm  # where less than this of it would stand alone on the next page


@dataclass(frozen=True)
class Chapter:
    """A part of a document, numbered, under which the contents list the titles that follow."""

    number: str
    name: str

    @property
    def kicker(self) -> str:
        """What stands in the label column beside each of its titles."""
        return f"{self.number}\u00a0\u00a0{self.name}".strip("\u00a0")


class Title(Block):
    """The head of a page kind: an ink rule, a kicker in accent, a light title and one sentence of lead.

    `beside` takes the place of the kicker, a small portrait say; `remark` is small type below the lead.
    One that `flows` begins no new page where all that belongs to it fits below other whole sections.
    """

    stays = True

    def __init__(
        self,
        styles: Styles,
        title: Words,
        *,
        kicker: Words = "",
        lead: Words = "",
        chapter: Chapter | None = None,
        new_page: bool = True,
        flows: bool = False,
        right_hand: bool = False,
        listed: bool = True,
        entry: str = "",
        note: str = "",
        smaller: bool = False,
        beside: Block | None = None,
        remark: Words = "",
    ) -> None:
        super().__init__()
        self.styles, self.chapter = styles, chapter
        self.new_page, self.flows, self.right_hand, self.listed = new_page, flows, right_hand, listed
        self.entry, self.note = entry or plain(title), note
        self.key = ""  # given by the document
        self.before = (8 if smaller else 10) * mm
        self.after = (3 if smaller else 6) * mm
        head = styles.title.but(size=17, leading=21) if smaller else styles.title
        self._title = Para(title, head, styles.palette, tag="H1")
        words = kicker or (chapter.kicker if chapter else "")
        self._kicker = beside or (Para(words, styles.kicker, styles.palette) if words else None)
        self._lead = self._below(lead, remark, smaller=smaller)
        self._above_lead = 1.0 if smaller else _ABOVE_LEAD

    def _below(self, lead: Words, remark: Words, *, smaller: bool) -> Block | None:
        styles = self.styles
        style = styles.lead.but(size=11, leading=15, colour=styles.palette.ink) if smaller else styles.lead
        blocks = [Para(lead, style, styles.palette)] if lead else []
        if remark:
            blocks.append(Para(remark, styles.small, styles.palette, before=6))
        return Stack(blocks) if blocks else None

    @override
    def measure(self, width: float) -> float:
        beside = width - PAGE.indent
        total = _UNDER_RULE + self._title.height(beside)
        if self._lead is not None:
            total += self._above_lead + self._lead.height(beside)
        kicker = _KICKER + self._kicker.height(PAGE.side) if self._kicker else 0
        return max(total, kicker)

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        if self.key:
            sheet.place(self.key, top + 2 * mm)
        sheet.line(x, top, x + width, top, self.styles.palette.ink, 1)
        beside = width - PAGE.indent
        if self._kicker is not None:
            self._kicker.draw(sheet, x, top - _KICKER, PAGE.side)
        self._title.draw(sheet, x + PAGE.indent, top - _UNDER_RULE, beside)
        if self._lead is not None:
            below = top - _UNDER_RULE - self._title.height(beside) - self._above_lead
            self._lead.draw(sheet, x + PAGE.indent, below, beside)


class Side(Block):
    """A head in the label column and what it is about beside it, under a fine rule."""

    def __init__(self, styles: Styles, head: Words, *content: Block, ruled: bool = True) -> None:
        super().__init__()
        self.styles, self.ruled = styles, ruled
        self._head: Block | None = Para(head, styles.section, styles.palette, tag="H2")
        self._content: Block = Stack(content)
        self.before, self.after = 14.0 if ruled else 8.0, self._content.after

    @property
    def _rule(self) -> float:
        return _UNDER_SIDE_RULE if self.ruled else 0.0

    @override
    def children(self) -> Iterator[Block]:
        yield self._content

    @override
    def measure(self, width: float) -> float:
        head = self._head.height(PAGE.side) if self._head else 0
        return self._rule + max(head, self._content.height(width - PAGE.indent))

    @override
    def split(self, width: float, room: float, *, force: bool) -> Parts:
        if self.height(width) <= room + TOLERANCE:
            return self, None
        head = self._head.height(PAGE.side) if self._head else 0
        if head + self._rule > room and not force:
            return None, self
        first, rest = self._content.split(width - PAGE.indent, room - self._rule, force=force)
        if first is None or rest is None:
            return (None, self) if not force else (self, None)
        if not force and self.height(width) <= _WHOLE and rest.height(width - PAGE.indent) < _LEAST_OVER:
            return None, self
        return self._with(self._head, first, ruled=self.ruled), self._with(None, rest, ruled=False)

    @override
    def stretched(self, width: float, slack: float) -> Side:
        beside = width - PAGE.indent
        spare = self.height(width) - self._rule - self._content.height(beside)
        return self._with(self._head, self._content.stretched(beside, slack + spare), ruled=self.ruled)

    def _with(self, head: Block | None, content: Block, *, ruled: bool) -> Side:
        twin = self.part()
        twin._head, twin._content, twin.ruled = head, content, ruled
        return twin

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        if self.ruled:
            sheet.line(x, top, x + width, top, self.styles.palette.rule, 0.5)
        with sheet.element("Sect", self.slot):
            if self._head is not None:
                self._head.draw(sheet, x, top - self._rule, PAGE.side)
            self._content.draw(sheet, x + PAGE.indent, top - self._rule, width - PAGE.indent)


class Beside(Side):
    """Any block in the label column, such as a portrait, and others beside it; no rule."""

    def __init__(self, styles: Styles, left: Block, *content: Block) -> None:
        super().__init__(styles, "", *content, ruled=False)
        self._head = left
        self.before = 4.0


class SideList(Block):
    """The contents of a publication in the label column, the present part in accent.

    A line is a name and its page: as text, or as the title that stands there.
    """

    def __init__(self, styles: Styles, lines: Sequence[tuple[str, str | Title]], current: int = -1) -> None:
        super().__init__()
        self._styles, self._lines, self._current = styles, tuple(lines), current

    @override
    def measure(self, width: float) -> float:
        return 18 * len(self._lines)

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        palette = self._styles.palette
        for number, (name, page) in enumerate(self._lines):
            here, y = number == self._current, top - 18 * number
            sheet.line(x, y, x + width, y, palette.accent if here else palette.rule, 1.2 if here else 0.4)
            plain_style = self._styles.strong if here else self._styles.cell
            tint = palette.accent if here else palette.ink
            with sheet.element("P"):
                sheet.text(x, y - 11, name, plain_style.but(colour=tint), within=width - 8 * mm)
                tint = palette.accent if here else palette.quiet
                _draw_page_number(sheet, x + width, y - 11, page, plain_style.but(colour=tint))


def _draw_page_number(sheet: Sheet, x: float, y: float, page: str | Title, style: TextStyle) -> None:
    """The page as given, or that of a title, which is known when all pages are set."""
    if isinstance(page, str):
        sheet.text(x, y, page, style, "right")
        return
    owner, key = sheet.current, page.key

    def late(numbers: dict[str, int]) -> None:
        with sheet.inside(owner):
            sheet.text(x, y, str(numbers.get(key, "")), style, "right")

    sheet.job.later.append(late)
