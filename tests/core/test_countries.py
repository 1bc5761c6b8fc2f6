from __future__ import annotations

import pytest

from delegation_desk.core.countries import calendar_code, calendar_name, country_code, country_name, zone_name


def test_what_countries_are_called() -> None:
    names = [country_name("cn", "de"), country_name("CN", "en"), country_name("CN", "zh")]
    assert names == ["China", "China", "中国"]
    assert country_name("DE", "de") == "Deutschland"
    assert country_name("XQ", "de") == "XQ"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("DE", "DE"),
        ("cn", "CN"),
        ("Deutschland", "DE"),
        (" frankreich ", "FR"),
        ("日本", "JP"),
        ("Leipzig", ""),
    ],
)
def test_a_country_by_its_name(words: str, code: str) -> None:
    assert country_code(words) == code


@pytest.mark.parametrize(
    ("code", "de", "en"),
    [
        ("DE-SN", "Deutschland, Sachsen", "Germany, Sachsen"),
        ("CN", "China", "China"),
        ("US-CA", "Vereinigte Staaten, CA", "United States, CA"),
        ("", "", ""),
    ],
)
def test_calendars_in_words_and_back(code: str, de: str, en: str) -> None:
    assert (calendar_name(code, "de"), calendar_name(code, "en")) == (de, en)
    assert [calendar_code(words) for words in (code, code.lower(), de, en)] == [code] * 4


def test_a_state_alone_will_do_and_other_words_are_no_calendar() -> None:
    assert calendar_code(" thüringen ") == "DE-TH"
    assert [calendar_code(words) for words in ("Feiertage", "Leipzig, Sachsen", "XQ-SN", "Germany,")] == [
        ""
    ] * 4


def test_how_people_call_the_time_of_a_zone() -> None:
    assert (zone_name("Asia/Shanghai", "de"), zone_name("Europe/Berlin", "en")) == (
        "Chinesische Zeit",
        "Central European Time",
    )
    assert [zone_name(each, "de") for each in ("UTC", "", "Asia/Peking")] == ["UTC", "", "Asia/Peking"]
