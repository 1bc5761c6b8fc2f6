from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.model.seating import (
    FanOrder,
    Seat,
    fan,
    flags,
    photo,
    rostrum,
    round_table,
    signing,
    table_side,
    view,
)


def seen(seats: list[Seat]) -> str:
    return " ".join(map(str, seats))


@pytest.mark.parametrize(
    ("count", "order", "line"),
    [
        (4, "right_first", [3, 1, 2, 4]),
        (7, "left_first", [7, 5, 3, 1, 2, 4, 6]),
        (7, "right_first", [6, 4, 2, 1, 3, 5, 7]),
        (8, "right_first", [7, 5, 3, 1, 2, 4, 6, 8]),
        (8, "left_first", [7, 5, 3, 1, 2, 4, 6, 8]),
        (1, "right_first", [1]),
    ],
)
def test_a_fan_as_a_viewer_sees_it(count: int, order: FanOrder, line: list[int]) -> None:
    assert view(fan(count, order), range(1, count + 1)) == line


def test_the_places_of_a_fan() -> None:
    assert fan(5) == [0, 1, -1, 2, -2]
    assert fan(5, "left_first") == [0, -1, 1, -2, 2]
    assert fan(4) == [0.5, -0.5, 1.5, -1.5]
    assert fan(4, even_mirror=True) == [-0.5, 0.5, -1.5, 1.5]
    assert fan(0) == []


def test_a_meeting_table_as_drawn() -> None:
    guests, hosts = table_side(5, "guest"), table_side(5, "host")
    assert (
        seen(view([place for place, _seat in guests], [seat for _place, seat in guests]))
        == "G5 G3 I G1 G2 G4"
    )
    # The hosts are seen from behind.
    behind = view([-place for place, _seat in hosts], [seat for _place, seat in hosts])
    assert seen(behind) == "H4 H2 H1 I H3 H5"


def test_principals_stay_opposite_whatever_the_counts() -> None:
    for count in range(1, 9):
        assert (0.0, Seat("guest")) in table_side(count, "guest")


def test_customs_of_the_meeting_table() -> None:
    mirrored = dict(table_side(3, "guest", mirror=True))
    assert mirrored[-1.0] == Seat("interpreter")
    assert mirrored[1.0] == Seat("guest", 2)
    alone = table_side(3, "guest", "behind")
    assert [str(seat) for _place, seat in alone] == ["G1", "G2", "G3"]


def test_the_chinese_round_table_as_drawn() -> None:
    table = round_table(10, hosts=4, guests=5)
    assert [str(seat) for seat in table] == ["H1", "G1", "I", "G5", "G4", "H2", "G3", "H4", "H3", "G2"]


def test_the_international_round_table() -> None:
    table = round_table(10, hosts=4, guests=5, style="intl")
    assert [str(table[place]) for place in (0, 1, 4, 5, 6, 9)] == ["H1", "G1", "G4", "H2", "G2", "G3"]


def test_the_guest_may_face_the_door() -> None:
    assert [str(seat) for seat in round_table(10, 4, 5, guest_faces_door=True)[:2]] == ["G1", "H1"]


def test_empty_seats_are_left() -> None:
    assert round_table(8, 1, 1, interpreter=False).count(None) == 6


@given(st.integers(1, 20), st.integers(0, 8), st.integers(0, 8), st.sampled_from(("cn_two_hosts", "intl")))
def test_nobody_sits_twice_and_nobody_stands_while_a_seat_is_free(
    seats: int, hosts: int, guests: int, style: str
) -> None:
    table = round_table(seats, hosts, guests, style)  # type: ignore[arg-type]  # hypothesis gives plain strings
    taken = [seat for seat in table if seat]
    assert len(taken) == len(set(taken)) == min(seats, hosts + guests + 1)


@given(st.integers(0, 8), st.integers(0, 8), st.booleans())
def test_everybody_is_in_the_photograph_once(guests: int, hosts: int, two_centres: bool) -> None:
    line = photo(guests, hosts, two_centres=two_centres)
    assert len(line) == len(set(line)) == guests + hosts


def test_photographs() -> None:
    assert seen(photo(2, 3)) == "H2 G1 H1 G2 H3"
    line = seen(photo(3, 3, two_centres=True))
    assert "G1 H1" in line
    assert line[0] == line[-2] == "H"


def test_the_rostrum() -> None:
    assert rostrum(5, 3) == [(0, 0.0), (0, 1.0), (0, -1.0), (1, 0.5), (1, -0.5)]


def test_the_guest_signs_at_the_right_of_the_host() -> None:
    table, behind = signing(2, 3)
    assert table.index("guest") + 1 == table.index("host")
    assert seen(behind) == "G2 G1 H1 H2 H3"


def test_flags() -> None:
    assert flags(["Österreich", "China"], land="Sachsen", city="Leipzig") == [
        "EU",
        "China",
        "Österreich",
        "Deutschland",
        "Sachsen",
        "Leipzig",
    ]
    assert flags(["China"], european=False) == ["China", "Deutschland"]
