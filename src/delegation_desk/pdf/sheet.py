"""One page while it is drawn: lines, areas, text and their place in the structure of the document."""

from __future__ import annotations

import io
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from typing import Final, Literal

from reportlab.lib.utils import ImageReader
from typing_extensions import override

from delegation_desk.core.language import Language
from delegation_desk.pdf.job import Job, Setter
from delegation_desk.pdf.setting import Bit, Line, line_width, pieces
from delegation_desk.pdf.shapes import circle, figures, polygon
from delegation_desk.pdf.style import PAGE, Align, Colour, TextStyle
from delegation_desk.pdf.tags import Annotation, Element, Mark, Scope, Slot, Tag
from delegation_desk.pdf.text import Words, plain

_SMALLEST: Final = 0.66  # of the size a text should have


class _Picture(ImageReader):
    """A JPEG as ReportLab embeds it."""

    _dataA = None

    @override
    def getRGBData(self) -> bytes:
        """What tells this picture from others: the file, which need not be unpacked for that."""
        content: bytes = self.fp.getvalue()
        return content


class Sheet:
    """A page being drawn, in points from its lower left corner.

    Nothing of the look carries over from one call to the next: each names its colours and widths. Every call
    belongs to the element that is open, or is an artifact (which no screen reader reads) when none is.
    """

    def __init__(self, job: Job, number: int) -> None:
        self.job = job
        self.number = number
        self.left = PAGE.left(number)
        self.furniture = True  # running head and footer; covers have none
        self.code: list[str] = []
        self.forms: list[str] = []
        self.links: list[tuple[tuple[float, float, float, float], str]] = []
        self.places: dict[str, float] = {}
        self.current: Element | None = job.root
        self._language: Language = job.language
        self._open: Element | Literal["nothing"] | None = "nothing"
        self._marks = 0
        self._shift = (0.0, 0.0)

    # Structure

    @contextmanager
    def element(
        self,
        tag: Tag,
        slot: Slot | None = None,
        *,
        language: Language | None = None,
        alt: str = "",
        scope: Scope | None = None,
        span: int = 1,
        numbered: bool = False,
    ) -> Iterator[None]:
        """What is drawn inside belongs to a new element, or to the one that `slot` stands for."""
        before = self.current, self._language
        if self.current is not None:
            known = self.job.elements.get(slot) if slot is not None else None
            element = known or self.current.add(Element(tag, language, alt, scope, span, numbered))
            if slot is not None:
                self.job.elements[slot] = element
            self.current = element
            self._language = self.current.language or self._language
        yield
        self.current, self._language = before

    @contextmanager
    def inside(self, element: Element | None) -> Iterator[None]:
        """Everything drawn inside belongs to that element; to none: it is an artifact."""
        before, self.current = self.current, element
        yield
        self.current = before

    @contextmanager
    def figure(self, alt: str, x: float, y: float, width: float, height: float) -> Iterator[None]:
        """Lines, areas and text drawn inside are one picture that a screen reader reads as `alt`."""
        with self.element("Figure", alt=alt):
            if self.current is not None:
                dx, dy = self._shift
                self.current.box = (x + dx, y + dy, x + dx + width, y + dy + height)
            yield

    def _enter(self, target: Element | None) -> None:
        if self._open is target:
            return
        self.close()
        if target is None:
            self.code.append("/Artifact BMC")
        else:
            target.kids.append(Mark(self.number - 1, self._marks))
            self.code.append(f"/{target.tag} <</MCID {self._marks}>> BDC")
            self._marks += 1
        self._open = target

    def close(self) -> None:
        """End the open stretch of marked content."""
        if self._open != "nothing":
            self.code.append("EMC")
        self._open = "nothing"

    def _paint(self, operators: str) -> None:
        """Lines and areas are decoration unless they belong to a figure."""
        owner = self.current
        self._enter(owner if owner is not None and owner.tag == "Figure" else None)
        self.code.append(operators)

    # Lines and areas

    def line(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        tint: Colour,
        width: float,
        dash: tuple[float, ...] = (),
        *,
        round_ends: bool = False,
    ) -> None:
        """A straight line."""
        self.path(f"{x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l", None, tint, width, dash, round_ends=round_ends)

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Colour | None = None,
        stroke: Colour | None = None,
        line: float = 0.5,
        dash: tuple[float, ...] = (),
    ) -> None:
        """A rectangle from its lower left corner."""
        self.path(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re", fill, stroke, line, dash)

    def circle(
        self,
        x: float,
        y: float,
        radius: float,
        fill: Colour | None = None,
        stroke: Colour | None = None,
        line: float = 0.5,
    ) -> None:
        """A circle about a point."""
        self.path(circle(x, y, radius), fill, stroke, line)

    def path(
        self,
        operators: str,
        fill: Colour | None = None,
        stroke: Colour | None = None,
        line: float = 0.5,
        dash: tuple[float, ...] = (),
        *,
        round_ends: bool = False,
        even_odd: bool = False,
    ) -> None:
        """Any path, as PDF's own operators `m`, `l`, `c`, `re`, `h`."""
        state: list[str] = []
        if fill is not None:
            state.append(f"{figures(fill)} rg")
        if stroke is not None:
            state.append(f"{figures(stroke)} RG {line:.2f} w")
            if dash:
                state.append(f"[{' '.join(f'{part:.2f}' for part in dash)}] 0 d")
            if round_ends:
                state.append("1 J")
        paint = ("B" if stroke is not None else "f") if fill is not None else "S"
        star = "*" if even_odd and fill is not None else ""
        self._paint(f"q {' '.join(state)} {operators} {paint}{star} Q")

    def polyline(
        self, points: Sequence[tuple[float, float]], tint: Colour, width: float, *, round_ends: bool = False
    ) -> None:
        """A line through all points; nothing if there are fewer than two."""
        if len(points) > 1:
            self.path(polygon(points), None, tint, width, round_ends=round_ends)

    @contextmanager
    def clipped(self, *paths: str) -> Iterator[None]:
        """What is drawn inside shows only within every one of the paths (each by the even-odd rule)."""
        self._paint("q " + " ".join(f"{path} W* n" for path in paths))
        yield
        self.close()
        self.code.append("Q")

    @contextmanager
    def moved(self, dx: float, dy: float, scale: float = 1, *, turned: bool = False) -> Iterator[None]:
        """What is drawn inside is moved, scaled and, if asked, turned upside down about its new origin."""
        factor = -scale if turned else scale
        self.close()
        self.code.append(f"q {factor:.4f} 0 0 {factor:.4f} {dx:.2f} {dy:.2f} cm")
        before, self._shift = self._shift, (self._shift[0] + dx, self._shift[1] + dy)
        yield
        self._shift = before
        self.close()
        self.code.append("Q")

    def image(self, jpeg: bytes, x: float, y: float, width: float, height: float) -> None:
        """A picture stretched into a rectangle."""
        self._paint("")
        canvas = self.job.canvas
        canvas._code, canvas._formsinuse = self.code, self.forms
        canvas.drawImage(_Picture(io.BytesIO(jpeg)), x, y, width, height)

    # Text

    def text(
        self,
        x: float,
        y: float,
        words: Words,
        style: TextStyle,
        align: Align | None = None,
        *,
        within: float | None = None,
        ground: Colour | None = None,
    ) -> float:
        """One line of text with its baseline at `y`; returns its width.

        `align` says which point of the line is at `x`. Text wider than `within` is set smaller, down to two
        thirds, then shortened. `ground` paints an area behind it first.
        """
        found = pieces(words, style, self.job.palette)
        width = line_width(found)
        if within is not None and width > within:
            style = style.but(size=style.size * max(within / width, _SMALLEST) * 0.999, soft_han=None)
            found = self._shortened(words, style, within)
            width = line_width(found)
        x -= {"right": width, "centre": width / 2}.get(align or style.align, 0.0)
        if ground is not None:
            self.rect(x - 2.5, y - 0.34 * style.size, width + 5, 1.34 * style.size, ground)
        self.show(x, y, Line(found, width, ends=True), (0, 0))
        self.note_missing(found)
        return width

    def _shortened(self, words: Words, style: TextStyle, within: float) -> Sequence[Bit]:
        """`words` as far as they fit, with an ellipsis if they do not."""
        found = pieces(words, style, self.job.palette)
        if line_width(found) <= within:
            return found
        text = plain(words)
        self.job.shortened[text if len(text) <= 80 else text[:79] + "…"] = None
        most = min(
            int(within / (0.2 * style.size)) + 1, len(text)
        )  # no more letters than of the narrowest kind

        def start(letters: int) -> Sequence[Bit]:
            return pieces(text[:letters].rstrip() + "…", style, self.job.palette)

        fit = bisect_right(range(1, most + 1), within, key=lambda letters: line_width(start(letters)))
        return start(max(fit, 1))

    def note_missing(self, found: Sequence[Bit]) -> None:
        """Warn of the characters of a text that no font can draw."""
        for bit in found:
            missing = bit.span.face.word(bit.text).missing if not bit.text.isascii() else ""
            if missing:
                self.job.miss(missing, "".join(b.text + " " * bool(b.gap) for b in found))

    def show(self, x: float, y: float, line: Line, stretch: tuple[float, float]) -> None:
        """A line of set text, its word spaces and the joints of its signs widened by `stretch`."""
        for target, group in groupby(line.bits, lambda bit: bit.span.link):
            part = list(group)
            if target and self.current is not None:
                with self.element(
                    "Link", alt="".join(bit.text + " " * bool(bit.gap) for bit in part) + target
                ):
                    end = self._show(x, y, part, stretch)
                    self.link(x, y - 2, end, y + part[0].span.size, target)
            else:
                end = self._show(x, y, part, stretch)
            x = end

    def _show(self, x: float, y: float, part: Sequence[Bit], stretch: tuple[float, float]) -> float:
        self._enter(self.current)
        code = [f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm"]
        setter = Setter(code, self._language if self.current is not None else None)
        for bit in part:
            extra = (stretch[0] if bit.gap else 0) + stretch[1]
            setter.add(self.job.glyphs(bit.span.face, bit.text + " " if bit.gap else bit.text), bit, extra)
            step = bit.width + bit.gap + extra
            if bit.span.struck:
                setter.strokes.append((x, step, bit))
            x += step
        setter.end()
        code.append("ET")
        self.code.append(" ".join(code))
        for start, length, bit in setter.strokes:
            height = y + 0.27 * bit.span.size
            self.line(start, height, start + length, height, bit.span.colour, 0.06 * bit.span.size)
        return x

    def link(self, x1: float, y1: float, x2: float, y2: float, target: str) -> None:
        """Make a rectangle lead to an address, or to a place in this document named `#key`."""
        dx, dy = self._shift
        if self.current is not None:
            self.current.kids.append(Annotation(self.number - 1, len(self.links)))
        self.links.append(((x1 + dx, y1 + dy, x2 + dx, y2 + dy), target))

    def place(self, key: str, y: float) -> None:
        """Let outline, contents and links find this height of the page by `key`."""
        self.places[key] = y
