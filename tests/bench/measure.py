"""What a bench hands back, and how times are taken."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Measure:
    """One line of the table: what was done, how long it took, what it is held against; in milliseconds."""

    what: str
    took: float
    beside: str  # what the program cannot do without, or another way of doing the same
    beside_took: float
    most: float = math.inf  # times `beside_took`
    most_ms: float = math.inf

    @property
    def ratio(self) -> float:
        """How many times as long as what it is held against."""
        return self.took / self.beside_took

    @property
    def kept(self) -> bool:
        """Whether it stays within what was promised."""
        return self.ratio <= self.most and self.took <= self.most_ms

    def promise(self) -> str:
        """What was promised, in words."""
        ratio = f"≤ {self.most:g} x" if math.isfinite(self.most) else ""
        limit = f"≤ {self.most_ms:g} ms" if math.isfinite(self.most_ms) else ""
        return " ".join(filter(None, (ratio, limit)))


def milliseconds(action: Callable[[], object]) -> float:
    """How long something takes, once."""
    begun = perf_counter()
    action()
    return (perf_counter() - begun) * 1000


def in_turn(rounds: int, *actions: Callable[[], object]) -> list[float]:
    """The median of each action; they take turns, so that what else the machine does meets all of them."""
    taken: list[list[float]] = [[] for _action in actions]
    for _round in range(rounds):
        for times, action in zip(taken, actions, strict=True):
            times.append(milliseconds(action))
    return [median(times) for times in taken]


def percentile(times: Iterable[float], part: float) -> float:
    """The time that `part` of all stay under (0.95: all but one in twenty)."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, math.ceil(part * len(ordered)) - 1)]


def table(measures: Sequence[Measure]) -> str:
    """The lines as a table of text."""
    rows = [("", "ms", "beside", "ms", "ratio", "promised"), *map(_cells, measures)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    return "\n".join(_line(row, widths) for row in rows)


def _cells(each: Measure) -> tuple[str, ...]:
    figures = f"{each.took:.2f}", f"{each.beside_took:.2f}", f"{each.ratio:.2f}"
    promised = each.promise() + ("" if each.kept else "  NOT KEPT")
    return each.what, figures[0], each.beside, figures[1], figures[2], promised


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    figures = {1, 3, 4}
    cells = (
        cell.rjust(width) if place in figures else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join(cells).rstrip()
