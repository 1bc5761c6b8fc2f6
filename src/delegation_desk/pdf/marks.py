"""Marks: the state of a thing by its shape, the audience of a document, icons and discs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import cache
from itertools import chain
from typing import Final, Literal

from typing_extensions import override

from delegation_desk.core.language import N_, Language, translator
from delegation_desk.core.paths import resource
from delegation_desk.model.words import Audience
from delegation_desk.pdf.block import Block
from delegation_desk.pdf.setting import Line, line_width, pieces
from delegation_desk.pdf.shapes import circle, curve, left_half, polygon, rounded
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.style import WHITE, Align, Colour, Styles, TextStyle, mm
from delegation_desk.pdf.text import Words

MARK_RADIUS: Final = 1.35 * mm
_BESIDE_WORD: Final = 7 * mm  # in the key: the mark before a word, and air behind it


class Status(Enum):
    """State of a thing; each has a shape of its own, so that a black-and-white copy says the same."""

    PLANNED = N_("planned")
    REQUESTED = N_("requested")
    CONFIRMED = N_("confirmed")
    CHANGED = N_("changed")
    CANCELLED = N_("cancelled")
    HELD = N_("held")


_STROKES: Final[dict[Status, tuple[tuple[tuple[float, float], ...], ...]]] = {
    Status.CHANGED: (((0, 1), (1, 0), (0, -1), (-1, 0)),),
    Status.CANCELLED: (((-0.8, -0.8), (0.8, 0.8)), ((-0.8, 0.8), (0.8, -0.8))),
    Status.HELD: (((-0.9, 0), (-0.25, -0.7), (0.95, 0.8)),),
}


def draw_status(sheet: Sheet, status: Status, x: float, y: float, radius: float = MARK_RADIUS) -> None:
    """The mark of a status centred at a point; the key of the document explains it."""
    sheet.job.marks.add(status.name)
    draw_shape(sheet, status, x, y, radius)


def draw_shape(sheet: Sheet, status: Status, x: float, y: float, radius: float = MARK_RADIUS) -> None:
    """The shape of a mark alone, on white, so that a time line behind it is broken."""
    tint = sheet.job.palette.accent
    line = radius * 0.32
    sheet.circle(x, y, radius * 1.5, WHITE)
    if status is Status.REQUESTED:
        sheet.path(left_half(x, y, radius), tint)
    for stroke in _STROKES.get(status, ()):
        points = [(x + dx * radius, y + dy * radius) for dx, dy in stroke]
        closed = status is Status.CHANGED
        sheet.path(polygon(points, closed=closed), tint if closed else None, tint, line)
    if status not in _STROKES:
        sheet.circle(x, y, radius * 0.88, tint if status is Status.CONFIRMED else None, tint, line)


class StatusMark(Block):
    """A mark and the word for it: a cell of a table."""

    def __init__(self, styles: Styles, status: Status, word: Words = "") -> None:
        super().__init__()
        self._styles, self._status, self._word = styles, status, word or styles.t(status.value)

    @property
    @override
    def baseline(self) -> float | None:
        return self._styles.cell.baseline

    @override
    def measure(self, width: float) -> float:
        return self._styles.cell.leading

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        base = top - self._styles.cell.baseline
        draw_status(sheet, self._status, x + 1.6 * mm, base + 3, 1.25 * mm)
        with sheet.element("P"):
            sheet.text(x + 5 * mm, base, self._word, self._styles.cell, within=width - 5 * mm)


class Legend(Block):
    """The key to the marks: each status with its word, three in a row, or all if they fit."""

    def __init__(self, styles: Styles, statuses: Sequence[Status] = tuple(Status)) -> None:
        super().__init__()
        self._styles, self._statuses = styles, tuple(statuses)

    def _columns(self, width: float) -> int:
        """How many stand in a row: one row saves the space that a full page of contents lacks."""
        words = (
            pieces(self._styles.t(one.value), self._styles.cell, self._styles.palette)
            for one in self._statuses
        )
        widest = max((line_width(word) for word in words), default=0) + _BESIDE_WORD
        one_row = len(self._statuses) * widest <= width
        return len(self._statuses) if one_row and len(self._statuses) > 3 else 3

    @override
    def measure(self, width: float) -> float:
        return 14 * -(-len(self._statuses) // self._columns(width))

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        styles, columns = self._styles, self._columns(width)
        wide = width / columns
        with sheet.element("P"):
            for number, status in enumerate(self._statuses):
                left, base = x + number % columns * wide, top - 10.5 - number // columns * 14
                draw_shape(sheet, status, left + 1.5 * mm, base + 3.2)
                sheet.text(left + 5 * mm, base, styles.t(status.value), styles.cell, within=wide - 6 * mm)


_AUDIENCES: Final = {
    Audience.INTERNAL: (N_("INTERNAL"), "lock-key", "fill"),
    Audience.DELEGATION: (N_("DELEGATION"), "users-three", "regular"),
    Audience.HOST: (N_("HOST"), "handshake", "regular"),
}


def audience_word(audience: Audience, language: Language) -> str:
    """The word printed in the mark of an audience."""
    return translator(language)(_AUDIENCES[audience][0])


def draw_audience(
    sheet: Sheet,
    audience: Audience,
    styles: Styles,
    x: float,
    y: float,
    align: Align = "right",
    scale: float = 1,
) -> None:
    """The mark of the audience, its word on the baseline `y`: filled, boxed, or dotted and round."""
    word, name, kind = styles.t(_AUDIENCES[audience][0]), _AUDIENCES[audience][1], _AUDIENCES[audience][2]
    style = styles.label.but(
        size=7.5 * scale, colour=WHITE if audience is Audience.INTERNAL else styles.palette.ink
    )
    letters = [bit for char in word for bit in pieces(char, style, styles.palette)]
    spacing = 0.5 * scale
    width, height = line_width(letters) + spacing * len(word) + 17.5 * scale, 13 * scale
    left, bottom = x - width if align == "right" else x, y - 4 * scale
    _draw_frame(sheet, audience, left, bottom, width, height, scale)
    draw_icon(sheet, name, left + 3.5 * scale, bottom + 2 * scale, 9 * scale, style.colour, kind)
    sheet.show(left + 14 * scale, y, Line(letters, 0, ends=True), (0, spacing))


def draw_state(
    sheet: Sheet,
    word: str,
    styles: Styles,
    x: float,
    y: float,
    align: Align = "right",
    scale: float = 1,
    colour: Colour | None = None,
) -> None:
    """The state of a document that does not hold yet, as a framed word on the baseline `y`."""
    ink = styles.palette.ink if colour is None else colour
    letters = pieces(word, styles.label.but(size=7.5 * scale, colour=ink), styles.palette)
    width, height = line_width(letters) + 9 * scale, 13 * scale
    left, line = x - width if align == "right" else x, 0.8 * scale
    sheet.rect(left + line / 2, y - 4 * scale + line / 2, width - line, height - line, None, ink, line)
    sheet.show(left + 4.5 * scale, y, Line(letters, 0, ends=True), (0, 0))


def _draw_frame(
    sheet: Sheet, audience: Audience, x: float, y: float, width: float, height: float, scale: float
) -> None:
    ink, line = sheet.job.palette.ink, 0.8 * scale
    inner = (x + line / 2, y + line / 2, width - line, height - line)
    if audience is Audience.INTERNAL:
        sheet.rect(x, y, width, height, ink)
    elif audience is Audience.DELEGATION:
        sheet.rect(*inner, None, ink, line)
    else:
        sheet.path(rounded(*inner, height / 2 - line / 2), None, ink, line, (1.6 * scale, 1.6 * scale))


IconKind = Literal["regular", "fill"]


@cache
def _icon(name: str, kind: str) -> str:
    """The operators of an icon in its own square of 256 units, the y axis downwards."""
    from fontTools.pens.recordingPen import RecordingPen
    from fontTools.svgLib.path import parse_path

    suffix = "" if kind == "regular" else f"-{kind}"
    drawing = resource("icons", kind, f"{name}{suffix}.svg").read_text(encoding="utf-8")
    pen = RecordingPen()
    for path in re.findall(r'<path[^>]* d="([^"]+)"', drawing):
        parse_path(path, pen)
    return " ".join(_operators(pen.value))


def _operators(recorded: Sequence[tuple[str, tuple[tuple[float, float], ...]]]) -> list[str]:
    found: list[str] = []
    at = (0.0, 0.0)
    for operation, points in recorded:
        if operation == "moveTo":
            found.append(f"{points[0][0]:.2f} {points[0][1]:.2f} m")
        elif operation == "lineTo":
            found.append(f"{points[0][0]:.2f} {points[0][1]:.2f} l")
        elif operation == "curveTo":
            found.append(curve(*chain(*points)))
        elif operation == "qCurveTo":
            found.append(curve(*chain(*_as_cubic(at, *points))))
        else:
            found.append("h")
        at = points[-1] if points else at
    return found


def _as_cubic(
    start: tuple[float, float], handle: tuple[float, float], end: tuple[float, float]
) -> Sequence[tuple[float, float]]:
    one = (start[0] + 2 / 3 * (handle[0] - start[0]), start[1] + 2 / 3 * (handle[1] - start[1]))
    two = (end[0] + 2 / 3 * (handle[0] - end[0]), end[1] + 2 / 3 * (handle[1] - end[1]))
    return one, two, end


def draw_icon(
    sheet: Sheet,
    name: str,
    x: float,
    y: float,
    size: float,
    tint: Colour | None = None,
    kind: str = "regular",
) -> None:
    """A Phosphor icon in a square from its lower left corner; a name that is not shipped draws nothing."""
    if not has_icon(name, kind):
        return
    scale = size / 256
    operators = f"{scale:.5f} 0 0 {-scale:.5f} {x:.2f} {y + size:.2f} cm {_icon(name, kind)}"
    sheet.path(operators, tint or sheet.job.palette.accent)


@cache
def has_icon(name: str, kind: str = "regular") -> bool:
    """Whether the icon is among the program's resources."""
    if not re.fullmatch(r"[a-z0-9-]+", name):
        return False
    return resource("icons", kind, f"{name}{'' if kind == 'regular' else '-' + kind}.svg").is_file()


def draw_discs(sheet: Sheet, filled: int, of: int, x: float, y: float, style: TextStyle) -> None:
    """A degree as discs, `●●○`: so many filled of so many."""
    radius = 0.27 * style.size
    for number in range(of):
        centre = x + radius + number * 2.6 * radius
        tint = sheet.job.palette.accent
        sheet.path(
            circle(centre, y + 0.33 * style.size, radius * 0.9), tint if number < filled else None, tint, 0.6
        )
