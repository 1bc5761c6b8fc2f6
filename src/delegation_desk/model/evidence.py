"""How surely an outcome came of something, and what partnerships are worth: nothing is counted twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final, TypeVar

from delegation_desk.core.language import N_

STRENGTH: Final = ("CAUSED_BY", "CONTRIBUTED_TO", "ASSOCIATED_WITH")
"""Names of Certainty, the strongest first."""

ASKS_FOR: Final = {
    "CAUSED_BY": N_("Who decided says so in writing, or it was a direct step; press reports are not enough."),
    "CONTRIBUTED_TO": N_("A documented step among others."),
    "ASSOCIATED_WITH": N_("Time or persons in common."),
}
"""The evidence that each certainty needs."""

RATINGS: Final = (
    N_("none"),
    N_("dormant"),
    N_("irregular"),
    N_("regular, with results"),
    N_("carries itself"),
)
"""What the marks 0 to 4 of an evaluation mean; unknown is not 0."""

ANCHORS: Final = {
    "aims": (N_("aims partly pursued"), N_("aims fully pursued")),
    "activity": (N_("one event a year"), N_("four events a year")),
    "civil_society": (N_("two groups"), N_("six groups")),
    "organisation": (N_("a name"), N_("a funded post")),
    "projects": (N_("one project begun"), N_("three projects done")),
    "goals": (N_("half of the goals, with evidence"), N_("all goals, with evidence")),
}
"""What the marks 2 and 4 mean for each side of a partnership."""

_UNKNOWN_ALLOWED: Final = 1

K = TypeVar("K")


def strongest(certainties: Iterable[str]) -> str | None:
    """Return the strongest of an outcome's links, None if it has none."""
    return min(certainties, key=STRENGTH.index, default=None)


def count_outcomes(links: Mapping[K, Sequence[str]]) -> dict[str, int]:
    """Return how many outcomes there are of each certainty; each counts once, at its strongest link."""
    counted = Counter(best for certainties in links.values() if (best := strongest(certainties)))
    return {certainty: counted[certainty] for certainty in STRENGTH}


def allowed_certainty(wanted: str, *, press_only: bool) -> str:
    """Return the certainty that the evidence bears: press reports alone never make an outcome caused."""
    return "ASSOCIATED_WITH" if press_only and wanted == "CAUSED_BY" else wanted


def mean_rating(marks: Sequence[int | None]) -> Decimal | None:
    """Return the mean of an evaluation's marks to one place; None where two or more are unknown."""
    known = [mark for mark in marks if mark is not None]
    if not known or len(marks) - len(known) > _UNKNOWN_ALLOWED:
        return None
    return (Decimal(sum(known)) / len(known)).quantize(Decimal("0.1"))
