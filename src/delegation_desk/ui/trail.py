"""Where the user has been, for Back and Forward."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from delegation_desk.ui.page import Spot

_MOST: Final = 100
Place = tuple[str, Spot]
"""The title of a feature and what its page shows."""


@dataclass
class Trail:
    """A line of places with a mark on the one that shows."""

    places: list[Place] = field(default_factory=list)
    now: int = -1

    def enter(self, place: Place) -> None:
        """Go on to a place; what lay ahead is forgotten."""
        if self.places and self.places[self.now] == place:
            return
        self.places = [*self.places[: self.now + 1], place][-_MOST:]
        self.now = len(self.places) - 1

    def step(self, by: int) -> Place | None:
        """Go back (-1) or forward (1); None at an end."""
        if not self.can(by):
            return None
        self.now += by
        return self.places[self.now]

    def can(self, by: int) -> bool:
        """Whether there is somewhere to go that way."""
        return 0 <= self.now + by < len(self.places)
