"""Paths as the operators a page's content is written in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

CIRCLE: Final = 0.5523
"""Where the handles of a Bézier curve make it a quarter of a circle, in radii."""


class Box(NamedTuple):
    """A rectangle on paper."""

    x: float
    y: float
    width: float
    height: float

    @property
    def path(self) -> str:
        """Its operators."""
        return f"{self.x:.2f} {self.y:.2f} {self.width:.2f} {self.height:.2f} re"


def figures(values: Sequence[float]) -> str:
    """Figures one after the other, as colours are written."""
    return " ".join(f"{value:.4g}" for value in values)


def polygon(points: Sequence[tuple[float, float]], *, closed: bool = False) -> str:
    """The operators of a path through all points."""
    first, *rest = points
    return " ".join(
        [
            f"{first[0]:.2f} {first[1]:.2f} m",
            *(f"{x:.2f} {y:.2f} l" for x, y in rest),
            *(["h"] if closed else []),
        ]
    )


def curve(*points: float) -> str:
    """The operator of a Bézier curve: two handles and an end."""
    return " ".join(f"{value:.2f}" for value in points) + " c"


def circle(x: float, y: float, radius: float) -> str:
    """The operators of a circle."""
    k, r = CIRCLE * radius, radius
    return " ".join(
        (
            f"{x + r:.2f} {y:.2f} m",
            curve(x + r, y + k, x + k, y + r, x, y + r),
            curve(x - k, y + r, x - r, y + k, x - r, y),
            curve(x - r, y - k, x - k, y - r, x, y - r),
            curve(x + k, y - r, x + r, y - k, x + r, y),
            "h",
        )
    )


def left_half(x: float, y: float, radius: float) -> str:
    """The operators of the left half of a disc."""
    k, r = CIRCLE * radius, radius
    return " ".join(
        (
            f"{x:.2f} {y + r:.2f} m",
            curve(x - k, y + r, x - r, y + k, x - r, y),
            curve(x - r, y - k, x - k, y - r, x, y - r),
            "h",
        )
    )


def rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    """The operators of a rectangle with round corners."""
    r, k, x2, y2 = radius, radius * (1 - CIRCLE), x + width, y + height
    return " ".join(
        (
            f"{x + r:.2f} {y:.2f} m {x2 - r:.2f} {y:.2f} l",
            curve(x2 - k, y, x2, y + k, x2, y + r),
            f"{x2:.2f} {y2 - r:.2f} l",
            curve(x2, y2 - k, x2 - k, y2, x2 - r, y2),
            f"{x + r:.2f} {y2:.2f} l",
            curve(x + k, y2, x, y2 - k, x, y2 - r),
            f"{x:.2f} {y + r:.2f} l",
            curve(x, y + k, x + k, y, x + r, y),
            "h",
        )
    )
