"""What makes a meeting sheet complete."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """What a meeting sheet holds: something to want and to say, and somebody on either side of the table."""

    objective: bool = False
    points: bool = False
    own: bool = False
    counterparts: bool = False

    @property
    def worded(self) -> bool:
        """Return whether it says what is wanted and what is to be said."""
        return self.objective and self.points

    @property
    def peopled(self) -> bool:
        """Return whether there is somebody to talk and somebody to talk to."""
        return self.own and self.counterparts

    @property
    def complete(self) -> bool:
        """Return whether one could walk into the meeting with it."""
        return self.worded and self.peopled
