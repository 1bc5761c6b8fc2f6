from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.core.formats import (
    format_area,
    format_coordinates,
    format_list,
    format_money,
    format_number,
    format_percent,
    format_quantity,
)
from delegation_desk.core.language import LANGUAGES, Language

numbers = st.one_of(st.integers(), st.floats(), st.decimals())
languages = st.sampled_from(LANGUAGES)


def in_all(written: list[str]) -> list[str]:
    return [text.replace("\u00a0", " ") for text in written]


@pytest.mark.parametrize(
    ("value", "decimals", "de", "en"),
    [
        (8505500, None, "8.505.500", "8,505,500"),
        (297.8, None, "297,8", "297.8"),
        (Decimal("12345.670"), None, "12.345,67", "12,345.67"),
        (12345, 2, "12.345,00", "12,345.00"),
        (Decimal("2.345"), 2, "2,35", "2.35"),
        (-1234.5, None, "−1.234,5", "−1,234.5"),
        (-0.001, 2, "0,00", "0.00"),
        (float("nan"), None, "–", "–"),
        (float("inf"), 2, "–", "–"),
        (0, None, "0", "0"),
    ],
)
def test_numbers(value: float | Decimal, decimals: int | None, de: str, en: str) -> None:
    assert format_number(value, "de", decimals) == de
    assert format_number(value, "en", decimals) == en
    assert format_number(value, "zh", decimals) == en


def test_units() -> None:
    assert format_area(297.8, "de") == "297,8\u00a0km²"
    assert format_area(297.8, "zh") == "297.8平方公里"
    assert format_quantity(8300, "km", "zh") == "8,300公里"
    assert format_quantity(7, "ha", "zh") == "7\u00a0ha"
    assert format_quantity(424, "km", "de") == "424\u00a0km"
    assert format_quantity(424, "", "de") == "424"
    assert [format_percent(16.1, language) for language in LANGUAGES] == ["16,1\u00a0%", "16.1%", "16.1%"]


def test_money() -> None:
    assert in_all([format_money(Decimal("12345.67"), "EUR", language) for language in LANGUAGES]) == [
        "12.345,67 €",
        "€12,345.67",
        "12,345.67欧元",
    ]
    assert in_all([format_money(300000, "EUR", language) for language in LANGUAGES]) == [
        "300.000 €",
        "€300,000",
        "300,000欧元",
    ]
    assert in_all([format_money(Decimal("-5.5"), "CNY", language) for language in LANGUAGES]) == [
        "−5,50 CNY",
        "−CNY 5.50",
        "−5.50元人民币",
    ]
    assert in_all(
        [format_money(7, "SEK", "zh"), format_money(7, "", "de"), format_money(7, "EUR", "de", 2)]
    ) == [
        "7 SEK",
        "7",
        "7,00 €",
    ]


def test_coordinates() -> None:
    assert in_all([format_coordinates(51.34, 12.375, language) for language in LANGUAGES]) == [
        "51,340° N, 12,375° O",
        "51.340° N, 12.375° E",
        "北纬51.340°，东经12.375°",
    ]
    assert in_all([format_coordinates(-33.9, -18.4, "de")]) == ["33,900° S, 18,400° W"]


def test_enumerations() -> None:
    assert [format_list(["a", "b", "c"], language) for language in LANGUAGES] == [
        "a, b und c",
        "a, b and c",
        "a、b和c",
    ]
    assert format_list(["a"], "de") == "a"
    assert format_list([], "de") == ""


@given(numbers, languages, st.one_of(st.none(), st.integers(0, 6)), st.text(max_size=4))
def test_no_number_fails(value: float | Decimal, language: Language, decimals: int | None, unit: str) -> None:
    assert format_number(value, language, decimals)
    assert format_money(value, unit, language, decimals)
    assert format_quantity(value, unit, language, decimals)
    assert format_percent(value, language, decimals)
    assert format_area(value, language, decimals)


@given(st.floats(), st.floats(), languages)
def test_no_point_fails(latitude: float, longitude: float, language: Language) -> None:
    assert "°" in format_coordinates(latitude, longitude, language)


@given(st.integers(-(10**15), 10**15))
def test_groups_can_be_taken_apart_again(value: int) -> None:
    assert int(format_number(value, "de").replace(".", "").replace("−", "-")) == value
