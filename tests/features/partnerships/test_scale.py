from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.features.partnerships.scale import Placed, Scale, placed


def test_a_year_begins_where_the_one_before_ends() -> None:
    scale = Scale(1988, 2019, 1000)
    assert scale.x(date(1988, 1, 1)) == 0
    assert scale.x(date(2019, 12, 31)) < 1000 < scale.x(date(2020, 1, 1)) + 0.001


def test_named_years_do_not_touch() -> None:
    assert Scale(2017, 2019, 900).named() == [2017, 2018, 2019]
    assert Scale(1988, 2019, 1100).named()[:3] == [1988, 1990, 1992]
    assert Scale(1900, 2019, 600).named() == [1900, 1920, 1940, 1960, 1980, 2000]
    assert Scale(1200, 2019, 300).named()[0] == 1200


def test_words_stand_right_of_their_mark_and_left_at_the_end() -> None:
    assert placed([(0, 10)], [100], 500) == [Placed(0, 18, 100)]
    assert placed([(480, 490)], [100], 500) == [Placed(0, 372, 100)]
    (squeezed,) = placed([(50, 60)], [600], 500)
    assert squeezed == Placed(0, 68, 432)


def test_what_would_touch_takes_another_lane() -> None:
    lanes = [each.lane for each in placed([(0, 8), (50, 58), (300, 308)], [100, 100, 100], 900)]
    assert lanes == [0, 1, 0]


days = st.dates(date(1950, 1, 1), date(2030, 12, 31))


@given(st.lists(st.tuples(days, st.integers(0, 365), st.floats(0, 500)), max_size=30), st.floats(50, 2000))
def test_no_two_events_of_a_lane_touch(events: list[tuple[date, int, float]], width: float) -> None:
    scale = Scale(1950, 2031, width)
    marks = [(scale.x(day), scale.x(day + timedelta(days=length))) for day, length, _words in events]
    places = placed(marks, [words for _day, _length, words in events], width)
    taken: dict[int, list[tuple[float, float]]] = {}
    for (start, end), place in zip(marks, places, strict=True):
        stretch = min(start, place.words), max(end, place.words + place.room)
        for other in taken.setdefault(place.lane, []):
            assert stretch[0] >= other[1] or stretch[1] <= other[0]
        taken[place.lane].append(stretch)
