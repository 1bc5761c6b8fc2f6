"""Page numbers, known only when the whole edition is set: they are drawn last, where room was kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from typing_extensions import override

from delegation_desk.pdf import kit
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.style import mm

_NUMBER_WIDTH: Final = 8 * mm
_ABOVE: Final = 1.6  # short rows, so that a second section finds room below the list
_BELOW: Final = 1.6


@dataclass
class Numbers:
    """On which page each part of an edition begins."""

    pages: dict[str, int] = field(default_factory=dict)
    _waiting: list[Callable[[], None]] = field(default_factory=list)

    def later(self, sheet: Sheet, draw: Callable[[], None]) -> None:
        """Draw on a page once all numbers are known, as part of the element that is open there now."""
        element = sheet.current

        def drawn() -> None:
            with sheet.inside(element):
                draw()

        self._waiting.append(drawn)

    def settle(self) -> None:
        """Draw everything that waited; all parts have begun."""
        for draw in self._waiting:
            draw()
        self._waiting.clear()

    def said(self, key: str) -> str:
        """The number of a part's first page as it is printed."""
        return str(self.pages.get(key, ""))


class PartTitle(kit.Title):
    """The title of a part, which notes on which page it begins."""

    def __init__(
        self, numbers: Numbers, part: str, styles: kit.Styles, title: kit.Words, **named: Any
    ) -> None:
        super().__init__(styles, title, **named)
        self._numbers, self._part = numbers, part

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        self._numbers.pages.setdefault(self._part, sheet.number)
        super().draw(sheet, x, top, width)


class PartList(kit.Block):
    """The parts of an edition in the label column, with their pages; the present one in accent."""

    def __init__(
        self, numbers: Numbers, styles: kit.Styles, parts: Sequence[tuple[str, str]], current: str
    ) -> None:
        super().__init__()
        self._numbers, self._styles, self._current = numbers, styles, current
        self._parts = [(key, self._name(key, name)) for key, name in parts]

    def _name(self, key: str, name: str) -> kit.Para:
        palette, here = self._styles.palette, key == self._current
        style = self._styles.strong.but(colour=palette.accent) if here else self._styles.cell
        return kit.Para(name, style.but(hyphens=False), palette, tag="LBody")

    def _row(self, name: kit.Para, width: float) -> float:
        return _ABOVE + name.height(width - _NUMBER_WIDTH) + _BELOW

    @override
    def measure(self, width: float) -> float:
        return sum(self._row(name, width) for _key, name in self._parts)

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        palette = self._styles.palette
        with sheet.element("L"):
            for key, name in self._parts:
                here = key == self._current
                tint, weight = (palette.accent, 1.2) if here else (palette.rule, 0.4)
                sheet.line(x, top, x + width, top, tint, weight)
                with sheet.element("LI"):
                    self._draw_row(sheet, x, top - _ABOVE, width, key, name)
                top -= self._row(name, width)

    def _draw_row(self, sheet: Sheet, x: float, top: float, width: float, key: str, name: kit.Para) -> None:
        name.draw(sheet, x, top, width - _NUMBER_WIDTH)
        style = name.style if key == self._current else name.style.but(colour=self._styles.palette.quiet)

        def number() -> None:
            said = self._numbers.said(key)
            sheet.text(x + width, top - style.baseline, said, style, "right")

        with sheet.element("Lbl"):
            self._numbers.later(sheet, number)


class PageReference(kit.Block):
    """A small line that says on which page a part begins; `words` has a place {n} for the number."""

    before = 2.0

    def __init__(self, numbers: Numbers, styles: kit.Styles, words: str, part: str) -> None:
        super().__init__()
        self._numbers, self._styles, self._words, self._part = numbers, styles, words, part

    @override
    def measure(self, width: float) -> float:
        return self._styles.small.leading

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        style = self._styles.small

        def line() -> None:
            words = self._words.format(n=self._numbers.said(self._part))
            sheet.text(x, top - style.baseline, words, style, within=width)

        with sheet.element("P"):
            self._numbers.later(sheet, line)


class Settled(kit.Block):
    """Stands behind the title of the last part: when it is drawn, all numbers are known."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self._numbers = numbers

    @override
    def measure(self, width: float) -> float:
        return 0

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        self._numbers.settle()
