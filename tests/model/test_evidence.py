from __future__ import annotations

from decimal import Decimal

import pytest

from delegation_desk.model.evidence import (
    ANCHORS,
    ASKS_FOR,
    STRENGTH,
    allowed_certainty,
    count_outcomes,
    mean_rating,
    strongest,
)
from delegation_desk.model.outcomes import Certainty
from delegation_desk.model.partnership_parts import Evaluation


def test_an_outcome_counts_once_at_its_strongest_link() -> None:
    links = {
        "masks": ["ASSOCIATED_WITH", "CONTRIBUTED_TO"],
        "settlement": ["CAUSED_BY"],
        "unlinked": [],
    }
    assert count_outcomes(links) == {"CAUSED_BY": 1, "CONTRIBUTED_TO": 1, "ASSOCIATED_WITH": 0}
    assert strongest([]) is None


def test_press_alone_never_makes_a_cause() -> None:
    assert allowed_certainty("CAUSED_BY", press_only=True) == "ASSOCIATED_WITH"
    assert allowed_certainty("CAUSED_BY", press_only=False) == "CAUSED_BY"
    assert allowed_certainty("CONTRIBUTED_TO", press_only=True) == "CONTRIBUTED_TO"


@pytest.mark.parametrize(
    ("marks", "mean"),
    [
        ([2, 4, 3, 1, 0, 2], Decimal("2.0")),
        ([2, 4, 3, 1, 0, None], Decimal("2.0")),
        ([2, 4, 3, 1, None, None], None),
        ([None], None),
        ([], None),
        ([1, 2, 2], Decimal("1.7")),
    ],
)
def test_means(marks: list[int | None], mean: Decimal | None) -> None:
    assert mean_rating(marks) == mean


def test_the_names_used_are_those_of_the_tables() -> None:
    assert tuple(certainty.name for certainty in Certainty) == STRENGTH
    assert set(ASKS_FOR) == set(STRENGTH)
    assert set(ANCHORS) <= set(Evaluation.model_fields)
