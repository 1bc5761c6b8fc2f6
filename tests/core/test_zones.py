from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.core.language import LANGUAGES
from delegation_desk.core.zones import (
    HOME_ZONE,
    Span,
    common_office_hours,
    days_apart,
    difference,
    difference_text,
    home_time,
    offered_zones,
    offset_text,
    span,
    to_local,
    to_utc,
    zone_known,
    zone_of_country,
    zones_by_country,
)

CHINA = "Asia/Shanghai"
NOON = datetime(2019, 6, 26, 12)


def test_wall_time_and_instant() -> None:
    assert to_utc(datetime(2019, 6, 26, 14), CHINA) == datetime(2019, 6, 26, 6, tzinfo=UTC)
    assert to_local(datetime(2019, 6, 26, 6, tzinfo=UTC), HOME_ZONE) == datetime(2019, 6, 26, 8)
    assert home_time(datetime(2019, 6, 26, 14), CHINA) == datetime(2019, 6, 26, 8)


def test_the_day_may_differ_at_home() -> None:
    early = datetime(2019, 6, 26, 2)
    assert days_apart(early, home_time(early, CHINA)) == -1


def test_a_flight_across_zones() -> None:
    flight = span(datetime(2019, 6, 25, 12, 40), HOME_ZONE, datetime(2019, 6, 26, 7, 15), CHINA)
    assert flight.length == timedelta(hours=12, minutes=35)


def test_hours_that_the_clock_change_skips_or_doubles() -> None:
    skipped, doubled = datetime(2019, 3, 31, 2, 30), datetime(2019, 10, 27, 2, 30)
    assert to_utc(skipped, HOME_ZONE) == datetime(2019, 3, 31, 1, 30, tzinfo=UTC)
    assert to_utc(doubled, HOME_ZONE) == datetime(2019, 10, 27, 0, 30, tzinfo=UTC)
    assert to_utc(doubled.replace(fold=1), HOME_ZONE) == datetime(2019, 10, 27, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "text"),
    [
        (CHINA, "UTC+8"),
        (HOME_ZONE, "UTC+2"),
        ("Asia/Kolkata", "UTC+5:30"),
        ("America/New_York", "UTC-4"),
        ("UTC", "UTC+0"),
    ],
)
def test_offsets(zone: str, text: str) -> None:
    assert offset_text(zone, NOON) == text


def test_china_was_six_hours_ahead_in_june_and_seven_in_winter() -> None:
    assert difference(CHINA, HOME_ZONE, NOON) == timedelta(hours=6)
    assert difference(CHINA, HOME_ZONE, datetime(2019, 1, 15, 12)) == timedelta(hours=7)
    said = [difference_text(CHINA, HOME_ZONE, NOON, language) for language in LANGUAGES]
    assert said == ["6 Stunden voraus", "6 hours ahead", "早6小时"]


def test_other_differences() -> None:
    assert difference_text(HOME_ZONE, HOME_ZONE, NOON, "de") == "gleiche Zeit"
    assert difference_text("Europe/London", HOME_ZONE, NOON, "de") == "1 Stunde zurück"
    assert difference_text("Asia/Kolkata", HOME_ZONE, NOON, "de") == "3:30 Stunden voraus"


def test_common_office_hours_of_leipzig_and_nanjing() -> None:
    shared = common_office_hours(HOME_ZONE, CHINA, date(2019, 6, 26))
    assert shared is not None
    assert to_local(shared.start, HOME_ZONE) == datetime(2019, 6, 26, 9)
    assert to_local(shared.end, HOME_ZONE) == datetime(2019, 6, 26, 11)
    assert to_local(shared.start, CHINA) == datetime(2019, 6, 26, 15)


def test_office_hours_that_never_meet() -> None:
    assert common_office_hours(HOME_ZONE, "Pacific/Auckland", date(2019, 6, 26)) is None


def test_office_hours_across_the_date_line() -> None:
    shared = common_office_hours("Pacific/Honolulu", "Pacific/Auckland", date(2019, 6, 26))
    assert shared is not None
    assert to_local(shared.start, "Pacific/Auckland").date() == date(2019, 6, 27)


def test_touching_ends_share_nothing() -> None:
    hours = [datetime(2019, 6, 26, hour, tzinfo=UTC) for hour in (8, 9, 10)]
    one, two, both = Span(hours[0], hours[1]), Span(hours[1], hours[2]), Span(hours[0], hours[2])
    assert not one.overlaps(two)
    assert one.common(two) is None
    assert both.common(one) == one


@pytest.mark.parametrize(
    ("country", "zone"),
    [
        ("DE", "Europe/Berlin"),
        ("cn ", "Asia/Shanghai"),
        ("FR", "Europe/Paris"),
        ("VN", "Asia/Ho_Chi_Minh"),
        ("ES", "Europe/Madrid"),
        ("US", ""),
        ("RU", ""),
        ("XX", ""),
        ("", ""),
    ],
)
def test_the_zone_to_propose_for_a_country(country: str, zone: str) -> None:
    assert zone_of_country(country) == zone


def test_every_country_has_zones_that_are_known() -> None:
    assert all(map(zone_known, (zone for zones in zones_by_country().values() for zone in zones)))
    assert all(zone_of_country(country) in ("", *zones) for country, zones in zones_by_country().items())


def test_the_zones_offered_are_todays_with_those_of_the_country_first() -> None:
    everywhere, american = offered_zones(), offered_zones("US")
    assert sorted(everywhere) == sorted(american)
    assert american[:2] == ["America/New_York", "America/Detroit"]
    assert {"Asia/Shanghai", "Asia/Urumqi", "Europe/Kyiv", "UTC"} <= set(everywhere)
    old = ("Asia/Chongqing", "Asia/Harbin", "Asia/Kashgar", "PRC", "GMT+0", "Europe/Kiev", "US/Eastern")
    assert not set(old) & set(everywhere)
    assert all(map(zone_known, old))


def test_known_zones() -> None:
    assert zone_known(CHINA)
    assert not any(map(zone_known, ("", "Peking", "../etc/passwd", "Asia/")))


@given(
    st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)),
    st.sampled_from((HOME_ZONE, CHINA, "America/New_York")),
)
def test_an_instant_comes_back(moment: datetime, zone: str) -> None:
    instant = moment.replace(tzinfo=UTC)
    local = to_local(instant, zone)
    # In the doubled hour the wall time alone does not say which of the two it was.
    assert instant in (to_utc(local, zone), to_utc(local.replace(fold=1), zone))


@given(
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    st.sampled_from((CHINA, "America/New_York", "Pacific/Auckland")),
)
def test_common_hours_lie_in_the_office_hours(day: date, zone: str) -> None:
    shared = common_office_hours(HOME_ZONE, zone, day)
    if shared:
        for place in (HOME_ZONE, zone):
            assert 9 <= to_local(shared.start, place).hour < 17
        assert to_local(shared.start, HOME_ZONE).date() == day
