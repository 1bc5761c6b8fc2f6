from __future__ import annotations

from datetime import date

import pytest

from delegation_desk.model.visas import VisaNeed, passport_too_short, visa_need


@pytest.mark.parametrize(
    ("nationality", "destination", "entry", "need"),
    [
        ("DE", "CN", date(2019, 6, 25), VisaNeed.NEEDED),
        ("DE", "CN", date(2023, 11, 30), VisaNeed.NEEDED),
        ("DE", "CN", date(2023, 12, 1), VisaNeed.NOT_NEEDED),
        ("DE", "CN", date(2026, 12, 31), VisaNeed.NOT_NEEDED),
        ("DE", "CN", date(2027, 1, 1), VisaNeed.ASK),
        ("CN", "DE", date(2027, 5, 20), VisaNeed.NEEDED),
        ("FR", "CN", date(2019, 6, 25), VisaNeed.ASK),
        ("CN", "CN", date(2019, 6, 25), VisaNeed.NOT_NEEDED),
        ("", "", date(2019, 6, 25), VisaNeed.ASK),
    ],
)
def test_need(nationality: str, destination: str, entry: date, need: VisaNeed) -> None:
    assert visa_need(nationality, destination, entry) is need


def test_six_months_after_the_journey() -> None:
    assert passport_too_short(date(2019, 12, 29), date(2019, 6, 30))
    assert not passport_too_short(date(2019, 12, 30), date(2019, 6, 30))
