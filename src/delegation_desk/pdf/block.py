"""What pages are made of: blocks that know their height, may be split, and draw themselves."""

from __future__ import annotations

import copy
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple, Self

from typing_extensions import override

from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.style import PAGE, mm
from delegation_desk.pdf.tags import Slot

TOLERANCE: Final = 0.05
"""Points by which something may be too high for a space: 49 lines of 14 points are 242 mm."""

Parts = tuple["Block | None", "Block | None"]
"""What fits into a space, and what is left."""


class Block(ABC):
    """A piece of a page. Lengths are points; a block is drawn downwards from its top left corner."""

    before: float = 0
    """Air above it, unless it stands at the top of a page."""
    after: float = 0
    """Air below it; of two neighbours the larger air counts."""
    stays: bool = False
    """Whether it must not be parted from the block that follows: headings."""

    def __init__(self) -> None:
        self.slot = Slot()  # the structure element, shared by the parts of a split block
        self._measured: dict[float, float] = {}

    def height(self, width: float) -> float:
        """How high it is at that width."""
        found = self._measured.get(width)
        if found is None:
            found = self._measured[width] = self.measure(width)
        return found

    @abstractmethod
    def measure(self, width: float) -> float:
        """Work out the height at that width; `height` remembers it."""

    @abstractmethod
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        """Draw it on a page."""

    def split(self, width: float, room: float, *, force: bool) -> Parts:
        """What of it fits into `room`, and the rest.

        At the top of an empty page (`force`) some of it must fit: a block that cannot be divided is made
        smaller there, so that no document ever fails because of its contents.
        """
        if self.height(width) <= room + TOLERANCE:
            return self, None
        return (Shrunk(self, room), None) if force else (None, self)

    @property
    def baseline(self) -> float | None:
        """From its top to the feet of its first line, if it begins with one."""
        return None

    def stretched(self, width: float, slack: float) -> Block:
        """Itself, or something higher by `slack` that fills what is left of a page."""
        del width, slack
        return self

    def children(self) -> Iterator[Block]:
        """The blocks inside it."""
        yield from ()

    def part(self) -> Self:
        """A copy that belongs to the same structure element, for one part of a split block."""
        twin = copy.copy(self)
        twin._measured = {}
        return twin


class Shrunk(Block):
    """A block made smaller to fit into a space."""

    def __init__(self, block: Block, room: float) -> None:
        super().__init__()
        self._block, self._room = block, room
        self.after = block.after

    @override
    def measure(self, width: float) -> float:
        return self._room

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        scale = self._room / self._block.height(width)
        with sheet.moved(x, top, scale):
            self._block.draw(sheet, 0, 0, width)


class Gap(Block):
    """Empty height, in millimetres."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self._height = height * mm

    @override
    def measure(self, width: float) -> float:
        return self._height

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        pass


class PageBreak(Block):
    """Go on at the top of a new page; of a right-hand page, with an empty page before it if needed."""

    def __init__(self, *, right_hand: bool = False) -> None:
        super().__init__()
        self.right_hand = right_hand

    @override
    def measure(self, width: float) -> float:
        return 0

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        pass


class FullPage(Block):
    """A page of its own that has its own arrangement and, as a rule, neither running head nor footer."""

    furniture: bool = False

    @override
    def measure(self, width: float) -> float:
        return 0

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        pass

    @abstractmethod
    def draw_page(self, sheet: Sheet) -> None:
        """Draw the whole page."""


class Frame(NamedTuple):
    """Where text runs on a page; without a left edge it is that of the mirrored margins."""

    left: float | None = None
    width: float = PAGE.measure
    top: float = PAGE.top
    bottom: float = PAGE.bottom


class Opening(FullPage):
    """A page whose text goes on below what it draws, and on further pages in the same frame."""

    frame: Frame

    @property
    @abstractmethod
    def start(self) -> float:
        """The height on the first page where the text begins."""

    @abstractmethod
    def complete(self, sheet: Sheet, number: int, total: int) -> None:
        """Draw the furniture of one of its pages when their number is known."""


class Stack(Block):
    """Blocks one below the other."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        super().__init__()
        self.blocks = tuple(blocks)
        if self.blocks:
            self.before, self.after = self.blocks[0].before, self.blocks[-1].after

    @override
    def children(self) -> Iterator[Block]:
        yield from self.blocks

    @override
    def measure(self, width: float) -> float:
        total = 0.0
        for block, air in self._with_air():
            total += air + block.height(width)
        return total

    @property
    @override
    def baseline(self) -> float | None:
        return self.blocks[0].baseline if self.blocks else None

    def _with_air(self) -> Iterator[tuple[Block, float]]:
        above: Block | None = None
        for block in self.blocks:
            yield block, 0.0 if above is None else max(above.after, block.before)
            above = block

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        for block, air in self._with_air():
            top -= air
            block.draw(sheet, x, top, width)
            top -= block.height(width)

    @override
    def split(self, width: float, room: float, *, force: bool) -> Parts:
        used = 0.0
        for number, (block, air) in enumerate(self._with_air()):
            need = air + block.height(width)
            if used + need <= room + TOLERANCE:
                used += need
                continue
            head, tail = block.split(width, room - used - air, force=force and number == 0)
            return self._cut(number, head, tail, force=force)
        return self, None

    def _cut(self, number: int, head: Block | None, tail: Block | None, *, force: bool) -> Parts:
        """Part the stack at the block of that number; headings above it go with it to the next page."""
        kept = number
        if head is None:
            while kept > 0 and self.blocks[kept - 1].stays:
                kept -= 1
            if kept == 0 and force:
                kept = number  # nothing but headings above: better a loose heading than no end
        first = [*self.blocks[:kept], *([head] if head is not None else [])]
        rest = [*self.blocks[kept:number], *([tail] if tail is not None else []), *self.blocks[number + 1 :]]
        return (self._with(first) if first else None), (self._with(rest) if rest else None)

    @override
    def stretched(self, width: float, slack: float) -> Stack:
        return (
            self._with([*self.blocks[:-1], self.blocks[-1].stretched(width, slack)]) if self.blocks else self
        )

    def _with(self, blocks: Sequence[Block]) -> Self:
        twin = self.part()
        twin.blocks = tuple(blocks)
        return twin


class Together(Stack):
    """Blocks that are not parted if a page can hold them all."""

    @override
    def split(self, width: float, room: float, *, force: bool) -> Parts:
        if self.height(width) <= room + TOLERANCE:
            return self, None
        return super().split(width, room, force=True) if force else (None, self)
