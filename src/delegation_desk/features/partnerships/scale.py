"""Where the events of a story stand on a drawn line of years; pixels only, nothing is drawn here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

_STEPS: Final = (1, 2, 5, 10, 20, 50, 100)
_LEAST_STEP: Final = 58  # pixels between two years that are named
_GAP: Final = 8
_APART: Final = 14


@dataclass(frozen=True)
class Scale:
    """Years from the first of January of `first` to the end of `last`, across `width` pixels."""

    first: int
    last: int
    width: float

    def x(self, day: date) -> float:
        """How far from the left a day lies."""
        begin, end = date(self.first, 1, 1).toordinal(), date(self.last + 1, 1, 1).toordinal()
        return self.width * (day.toordinal() - begin) / (end - begin)

    def named(self) -> list[int]:
        """The years whose numbers stand on the axis: so many that they do not touch."""
        room = self.width / (self.last - self.first + 1)
        step = next((each for each in _STEPS if each * room >= _LEAST_STEP), _STEPS[-1])
        return [year for year in range(self.first, self.last + 1) if year % step == 0]


@dataclass(frozen=True)
class Placed:
    """The lane of an event, counted from the top, and where its words begin and how much room they have."""

    lane: int
    words: float
    room: float


def placed(marks: Sequence[tuple[float, float]], widths: Sequence[float], right: float) -> list[Placed]:
    """Give each mark (its left and right edge) a lane in which its words touch nothing.

    Words stand right of their mark, or left of it where the drawing ends too early; `widths` are theirs.
    """
    lanes: list[list[tuple[float, float]]] = []
    found = []
    for (start, end), width in zip(marks, widths, strict=True):
        fits_right, fits_left = end + _GAP + width <= right, start - _GAP - width >= 0
        at = end + _GAP if fits_right or not fits_left else start - _GAP - width
        room = width if fits_right or fits_left else max(0.0, right - at)
        lane = _free(lanes, (min(start, at), max(end, at + room)))
        found.append(Placed(lane, at, room))
    return found


def _free(lanes: list[list[tuple[float, float]]], wanted: tuple[float, float]) -> int:
    """The first lane with room for a stretch, which is taken at once."""
    free = (
        number
        for number, taken in enumerate(lanes)
        if all(wanted[0] >= end + _APART or wanted[1] + _APART <= start for start, end in taken)
    )
    number = next(free, len(lanes))
    if number == len(lanes):
        lanes.append([])
    lanes[number].append(wanted)
    return number
