"""From a story of blocks to a PDF: pages, running heads, contents, outline, structure."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from delegation_desk.core.collecting import no_collections
from delegation_desk.core.language import Language
from delegation_desk.model.words import Audience
from delegation_desk.pdf.block import Block, Frame, FullPage, Opening, PageBreak, Parts, Shrunk, Stack
from delegation_desk.pdf.contents import Contents, Entry
from delegation_desk.pdf.finish import finished
from delegation_desk.pdf.furniture import draw_furniture
from delegation_desk.pdf.job import Job, Loss
from delegation_desk.pdf.made import Made, save
from delegation_desk.pdf.marks import Legend, Status
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.sides import Chapter, Side, Title
from delegation_desk.pdf.style import PAGE, Palette, Styles
from delegation_desk.pdf.tags import Element

__all__ = ["Built", "Cancelled", "Document", "Made", "Progress", "build", "save", "write"]

Progress = Callable[[int, int], bool]
"""Told how many blocks of how many are set; returns False to cancel."""

_ABOVE_KEY: Final = 8.0
_ONE_AT_A_TIME: Final = threading.Lock()  # the fonts' readers have one position in the file


class Cancelled(Exception):  # noqa: N818 - not an error: the user asked for it
    """The user cancelled the build; nothing was written."""


@dataclass(frozen=True)
class Document:
    """What a document is, apart from its story."""

    title: str
    language: Language = "de"
    subtitle: str = ""
    """Quiet in the running head: the visit, the place."""
    audience: Audience | None = None
    state: str = ""
    """What a document that does not hold yet is, marked on every page: a draft."""
    code: str = ""
    as_of: str = ""
    """The Stand, as it is printed: `Stand 18.06.2019, 14:30 Uhr`."""
    author: str = ""
    subject: str = ""
    sample: bool = False
    """Whether invented data is in it, so that every page says so."""
    palette: Palette = field(default_factory=Palette)
    head: str = ""
    """The running head's strong part; the title if empty."""
    made: datetime | None = None
    """When it was made, with its zone; without it the same story gives the same bytes at any time."""
    filler: Sequence[Block] = ()
    """A last page for a document that would have an odd number of them; without it that number stays.

    A listed title in it stands in the contents only if the page is there.
    """


@dataclass(frozen=True)
class Built:
    """A finished document."""

    data: bytes
    pages: int
    losses: tuple[Loss, ...]
    """Characters that no bundled font has, each with the text it stands in."""
    shortened: tuple[str, ...] = ()
    """Texts for which there was no room where they stand, such as a name of many lines beside a bar."""


def build(document: Document, story: Sequence[Block], progress: Progress | None = None) -> Built:
    """The document as a PDF. Raises Cancelled when `progress` returns False."""
    with _ONE_AT_A_TIME, no_collections():
        return _Build(document, story, progress).run()


def write(document: Document, story: Sequence[Block], path: Path, progress: Progress | None = None) -> Built:
    """Build the document and put it at `path`, replacing what is there; never half of it. Raises OSError."""
    built = build(document, story, progress)
    save(built.data, path)
    return built


class _Build:
    """One run: sets the story page by page, then draws what needs the number of pages."""

    def __init__(self, document: Document, story: Sequence[Block], progress: Progress | None) -> None:
        self.document, self.story, self.progress = document, story, progress
        self.styles = Styles(document.language, document.palette)
        self.job = Job(document.language, document.palette, Element("Document"))
        self.sheets: list[Sheet] = []
        self.entries = list(_entries([*story, *document.filler]))
        self.waiting: list[tuple[Contents, list[Sheet], Element]] = []
        self.frame = Frame()
        self.opening: Opening | None = None
        self.opened: list[tuple[Opening, list[Sheet]]] = []
        self.open = False  # whether the last page still takes text
        self.whole = False  # whether what stands on it began there
        self.y = PAGE.top

    def run(self) -> Built:
        self._set()
        if self.document.filler and len(self.sheets) % 2:
            self._fill_up()
        else:
            unused = {title.key for title in _titles(self.document.filler)}
            self.entries = [entry for entry in self.entries if entry.key not in unused]
        numbers = {key: sheet.number for sheet in self.sheets for key in sheet.places}
        for draw in self.job.later:
            draw(numbers)
        self._fill_contents(numbers)
        total = len(self.sheets)
        for sheet in self.sheets:
            if sheet.furniture:
                draw_furniture(sheet, self.document, self.styles, total)
        for opening, sheets in self.opened:
            for number, sheet in enumerate(sheets, 1):
                opening.complete(sheet, number, len(sheets))
        for sheet in self.sheets:
            sheet.close()
        data = finished(self.job, self.sheets, self.document, self._outline())
        return Built(data, total, tuple(self.job.losses), tuple(self.job.shortened))

    def _fill_up(self) -> None:
        """A last page, so that their number is even: one with its own arrangement, or notes say."""
        first, *rest = self.document.filler
        self._turn(first)
        self._flow(rest if isinstance(first, FullPage) else self.document.filler)

    # Pages

    def _new_page(self, *, right_hand: bool = False) -> Sheet:
        if right_hand and len(self.sheets) % 2:
            self._new_page()
        sheet = Sheet(self.job, len(self.sheets) + 1)
        self.sheets.append(sheet)
        if self.opening is not None:
            sheet.furniture = False
            self.opened[-1][1].append(sheet)
        self.y = self.frame.top
        return sheet

    @property
    def _fresh(self) -> bool:
        return self.y >= self.frame.top

    def _set(self) -> None:
        total = len(self.story)
        run: list[Block] = []
        for number, block in enumerate(self.story):
            if self.progress is not None and not self.progress(number, total):
                raise Cancelled
            if _begins_page(block):
                self._flow(run)
                run = []
                if not self._shares_page(number):
                    self._turn(block)
            if not isinstance(block, (FullPage, Contents, PageBreak)):
                run.append(block)
        self._flow(run)
        if not self.sheets:
            self._new_page()

    def _shares_page(self, number: int) -> bool:
        """Whether the section of that number in the story fits below the sections on the last page."""
        title = self.story[number]
        if not (isinstance(title, Title) and title.flows and self.open and self.whole):
            return False
        end = (n for n in range(number + 1, len(self.story)) if _begins_page(self.story[n]))
        section = Stack(self.story[number : next(end, len(self.story))])
        room = self.y - self.frame.bottom - section.before
        return not self._fresh and section.height(self.frame.width) <= room

    def _turn(self, block: Block) -> None:
        """What a block that wants a page of its own does before it is set."""
        if isinstance(block, FullPage):
            self._draw_full_page(block)
        elif isinstance(block, Contents):
            self._reserve(block)
        else:
            right = isinstance(block, (PageBreak, Title)) and block.right_hand
            self._new_page(right_hand=right)
            self.open = self.whole = True

    def _draw_full_page(self, block: FullPage) -> None:
        self.opening = block if isinstance(block, Opening) else None
        self.frame = block.frame if isinstance(block, Opening) else Frame()
        if isinstance(block, Opening):
            self.opened.append((block, []))
        sheet = self._new_page()
        sheet.furniture = block.furniture
        block.draw_page(sheet)
        self.open = isinstance(block, Opening)
        if isinstance(block, Opening):
            self.y = block.start

    def _flow(self, blocks: Sequence[Block]) -> None:
        rest: Block | None = Stack(blocks) if blocks else None
        above, width = 0.0, self.frame.width
        while rest is not None:
            if not self.open:
                self._new_page()
                self.open = True
            sheet = self.sheets[-1]
            air = 0.0 if self._fresh else max(above, rest.before)
            room = self.y - air - self.frame.bottom
            head, rest = _parted(rest, width, room, force=self._fresh)
            if head is not None:
                if rest is None:
                    head = head.stretched(width, room - head.height(width))
                left = sheet.left if self.frame.left is None else self.frame.left
                head.draw(sheet, left, self.y - air, width)
                self.y -= air + head.height(width)
                above = head.after
            if rest is not None:
                self.open = self.whole = False

    # Contents

    def _reserve(self, contents: Contents) -> None:
        """Keep as many pages free as the contents will need: their height does not depend on the numbers."""
        element = self.job.root.add(Element("Sect"))
        rest: Block | None = contents.blocks(self.entries, {})
        sheets = []
        while rest is not None:
            sheets.append(self._new_page())
            _head, rest = rest.split(PAGE.measure, PAGE.depth, force=True)
        self.waiting.append((contents, sheets, element))
        self.open = False

    def _fill_contents(self, numbers: dict[str, int]) -> None:
        for contents, sheets, element in self.waiting:
            rest: Block | None = contents.blocks(self.entries, numbers)
            for sheet in sheets:
                if rest is None:
                    break
                head, rest = rest.split(PAGE.measure, PAGE.depth, force=True)
                with sheet.inside(element):
                    if head is not None:
                        head.draw(sheet, sheet.left, PAGE.top, PAGE.measure)
                        self._key(contents, sheet, head.height(PAGE.measure))

    def _key(self, contents: Contents, sheet: Sheet, used: float) -> None:
        """The key to the marks that the document uses, at the foot of the contents if there is room."""
        used_marks = [status for status in Status if status.name in self.job.marks]
        key = Side(self.styles, self.styles.t("Marks in the programme"), Legend(self.styles, used_marks))
        height = key.height(PAGE.measure)
        if contents.legend and used_marks and PAGE.depth - used > height + _ABOVE_KEY:
            key.draw(sheet, sheet.left, PAGE.bottom + height, PAGE.measure)

    def _outline(self) -> list[tuple[int, str, str]]:
        """Level, title and key of each entry of the outline; a chapter leads to its first title."""
        heights = {key: (sheet, y) for sheet in self.sheets for key, y in sheet.places.items()}
        found: list[tuple[int, str, str]] = []
        chapter: Chapter | None = None
        for entry in self.entries:
            if entry.chapter is not None and entry.chapter != chapter:
                key = f"{entry.key}-chapter"  # the outline knows its entries by their keys
                sheet, y = heights[entry.key]
                sheet.place(key, y)
                found.append((0, entry.chapter.kicker.replace("\u00a0\u00a0", " "), key))
            chapter = entry.chapter
            found.append((1 if chapter else 0, entry.title, entry.key))
        return found


def _parted(block: Block, width: float, room: float, *, force: bool) -> Parts:
    """What fits, and the rest; on an empty page always something, whatever a block says."""
    head, rest = block.split(width, room, force=force)
    return (Shrunk(block, room), None) if force and head is None else (head, rest)


def _begins_page(block: Block) -> bool:
    return isinstance(block, (FullPage, Contents, PageBreak)) or (isinstance(block, Title) and block.new_page)


def _entries(blocks: Iterable[Block]) -> Iterator[Entry]:
    """The titles of a story in order, each given its key."""
    for number, title in enumerate(_titles(blocks), 1):
        title.key = f"title-{number}"
        if title.listed:
            yield Entry(title.entry, title.note, title.key, title.chapter)


def _titles(blocks: Iterable[Block]) -> Iterator[Title]:
    for block in blocks:
        if isinstance(block, Title):
            yield block
        yield from _titles(block.children())
