from __future__ import annotations

from datetime import date

from delegation_desk.core.language import translator
from delegation_desk.model.signing import STEPS, sign_plan

COUNCILS = [date(2027, 3, 17), date(2027, 4, 21), date(2027, 5, 19)]
COMMITTEES = [date(2027, 3, 2), date(2027, 4, 6), date(2027, 5, 4)]


def test_the_way_back_from_the_signature() -> None:
    plan = sign_plan(date(2027, 5, 20), COUNCILS, COMMITTEES)
    assert plan.possible
    assert plan.decide_by == date(2027, 5, 4)
    assert dict(plan.steps) == {
        "partner": date(2026, 12, 31),
        "translation": date(2027, 1, 29),
        "legal": date(2027, 2, 12),
        "paper": date(2027, 3, 5),
        "mayor": date(2027, 3, 19),
        "committee": date(2027, 4, 6),
        "council": date(2027, 4, 21),
        "printing": date(2027, 5, 14),
        "signature": date(2027, 5, 20),
    }
    assert [day for _step, day in plan.steps] == sorted(day for _step, day in plan.steps)


def test_no_session_fits() -> None:
    plan = sign_plan(date(2027, 3, 10), COUNCILS, COMMITTEES)
    assert not plan.possible
    assert plan.decide_by == date(2027, 2, 24)
    assert plan.next_possible == date(2027, 4, 2)


def test_no_session_is_known() -> None:
    plan = sign_plan(date(2027, 3, 10), [], COMMITTEES)
    assert (plan.steps, plan.next_possible) == ((), None)
    assert sign_plan(date(2027, 5, 20), COUNCILS, []).next_possible is None


def test_every_step_has_a_german_name() -> None:
    assert all(translator("de")(label) != label for label in STEPS.values())
