from __future__ import annotations

import pytest

from delegation_desk.core.countries import country_code, country_name


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
