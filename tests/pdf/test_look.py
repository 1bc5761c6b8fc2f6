"""Colours that can be read, typefaces that are there, places that lie where they are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pdf.reading import made

from delegation_desk.pdf import kit
from delegation_desk.pdf.fonts import face
from delegation_desk.pdf.geography import View, great_circle, land
from delegation_desk.pdf.marks import has_icon
from delegation_desk.pdf.style import PAGE, SCALE, WHITE, contrast, mm

LEIPZIG = kit.Spot("Leipzig", 12.375, 51.340)
NANJING = kit.Spot("Nanjing", 118.779, 32.061)


@given(st.integers(0, 0xFFFFFF))
def test_the_accent_reads_whatever_the_office_colour(code: int) -> None:
    assert contrast(kit.Palette(office=f"#{code:06X}").accent, WHITE) >= 7


def test_the_text_area_is_twelve_columns_and_49_lines() -> None:
    assert round(PAGE.measure / mm, 3) == 164
    assert round(PAGE.depth / SCALE["body"].leading, 2) == 49
    assert round(PAGE.left(1) + PAGE.measure + PAGE.left(2), 6) == round(PAGE.width, 6)


def test_letters_are_kerned() -> None:
    loose = sum(face("Text").width(letter, 10) for letter in "AVATAR")
    assert face("Text").width("AVATAR", 10) < loose


def test_chinese_signs_come_from_the_chinese_font_only_in_chinese_text() -> None:
    assert not face("Text").word("“").pieces[0].han
    assert face("Han").word("“").pieces[0].han


def test_distances() -> None:
    assert kit.distance_km(LEIPZIG, NANJING) == pytest.approx(8300, abs=10)
    assert kit.distance_km(NANJING, kit.Spot("Jining", 116.587, 35.415)) == pytest.approx(424, abs=2)


def test_a_great_circle_ends_where_it_should() -> None:
    way = great_circle(LEIPZIG.vector, NANJING.vector)
    assert way[0] == pytest.approx(LEIPZIG.vector)
    assert way[-1] == pytest.approx(NANJING.vector)


def test_what_is_beyond_the_horizon_is_not_on_the_map() -> None:
    view = View(12, 51, 100, 0, 0)
    assert view.on_paper([LEIPZIG.vector])[0] is not None
    assert view.on_paper([kit.Spot("", -168, -51).vector])[0] is None


def test_coasts_are_closed() -> None:
    for ring in land("110m"):
        assert ring[0] == pytest.approx(ring[-1], abs=1e-9)


PLACES = st.builds(
    kit.Spot,
    st.text(max_size=20),
    st.floats(-180, 180, allow_nan=False),
    st.floats(-90, 90, allow_nan=False),
    st.text(max_size=20),
)


@settings(max_examples=40, deadline=None)
@given(home=PLACES, stops=st.lists(PLACES, min_size=1, max_size=3))
def test_a_map_of_any_places_can_be_drawn(home: kit.Spot, stops: list[kit.Spot]) -> None:
    styles = kit.Styles("en")
    cover = kit.Cover(styles, sender="a", office="b", title="c", home=home, stops=stops)
    made(cover, kit.RouteMap(styles, home, stops, label="x"), kit.PlaceMap(styles, home, stops))


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "nothing", "lock-key\n"])
def test_icons_are_only_those_that_are_shipped(name: str) -> None:
    assert not has_icon(name)
    assert has_icon("lock-key", "fill")
