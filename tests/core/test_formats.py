from __future__ import annotations

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.formats import (
    MONTHS,
    DateStyle,
    format_date,
    format_minutes,
    format_moment,
    format_range,
    format_route,
    format_time,
    format_times,
    month_name,
    weekday_name,
)
from delegation_desk.core.language import LANGUAGES, Language

DAY, MONTH, YEAR = PartialDate(2019, 6, 26), PartialDate(2019, 6), PartialDate(2019)
partial_dates = st.one_of(
    st.dates().map(PartialDate.of),
    st.dates().map(lambda day: PartialDate(day.year, day.month)),
    st.dates().map(lambda day: PartialDate(day.year)),
    st.dates(),
    st.none(),
)
languages = st.sampled_from(LANGUAGES)


@pytest.mark.parametrize(
    ("when", "language", "style", "text"),
    [
        (DAY, "de", "numeric", "26.06.2019"),
        (DAY, "de", "long", "26.\u00a0Juni 2019"),
        (DAY, "de", "weekday", "Mittwoch, 26.\u00a0Juni 2019"),
        (DAY, "de", "day", "Mi\u00a026.\u00a0Juni"),
        (PartialDate(2019, 9, 5), "de", "short", "5.\u00a0Sept. 2019"),
        (MONTH, "de", "numeric", "06.2019"),
        (MONTH, "de", "weekday", "Juni 2019"),
        (PartialDate(2019, 4), "de", "short", "Apr. 2019"),
        (YEAR, "de", "long", "2019"),
        (None, "de", "long", "Datum unbekannt"),
        (None, "de", "numeric", "unbekannt"),
        (DAY, "en", "long", "26\u00a0June 2019"),
        (DAY, "en", "numeric", "26\u00a0June 2019"),
        (DAY, "en", "weekday", "Wednesday 26\u00a0June 2019"),
        (PartialDate(2018, 3), "en", "numeric", "03/2018"),
        (None, "en", "long", "date unknown"),
        (DAY, "zh", "long", "2019年6月26日"),
        (DAY, "zh", "weekday", "2019年6月26日，星期三"),
        (DAY, "zh", "day", "6月26日周三"),
        (MONTH, "zh", "numeric", "2019年6月"),
        (YEAR, "zh", "long", "2019年"),
        (None, "zh", "short", "不详"),
    ],
)
def test_dates(when: PartialDate | None, language: Language, style: DateStyle, text: str) -> None:
    assert format_date(when, language, style) == text


@pytest.mark.parametrize(
    ("start", "end", "language", "text", "compact"),
    [
        ("2019-06-25", "2019-06-30", "de", "25. bis 30. Juni 2019", "25.–30. Juni 2019"),
        ("2019-06-28", "2019-07-02", "de", "28. Juni bis 2. Juli 2019", "28. Juni – 2. Juli 2019"),
        ("2019-12-28", "2020-01-02", "de", "28. Dezember 2019 bis 2. Januar 2020", None),
        ("2019-06-25", "2019-06-25", "de", "25. Juni 2019", "25. Juni 2019"),
        ("2019-06", "2019-08", "de", "Juni bis August 2019", "Juni–August 2019"),
        ("2018", "2020", "de", "2018 bis 2020", "2018–2020"),
        ("2019-06-25", "2019-07", "de", "25. Juni 2019 bis Juli 2019", None),
        ("2019-06-25", None, "de", "ab 25. Juni 2019", "ab 25. Juni 2019"),
        (None, "2019-06-30", "de", "bis 30. Juni 2019", None),
        (None, None, "de", "Datum unbekannt", None),
        ("2019-06-25", "2019-06-30", "en", "25 to 30 June 2019", "25–30 June 2019"),
        ("2019-06-25", "2019-06-30", "zh", "2019年6月25日至30日", "2019年6月25日至30日"),
        ("2019-06-28", "2019-07-02", "zh", "2019年6月28日至7月2日", None),
        ("2019-12-28", "2020-01-02", "zh", "2019年12月28日至2020年1月2日", None),
        ("2018", "2020", "zh", "2018年至2020年", None),
    ],
)
def test_ranges(
    start: str | None, end: str | None, language: Language, text: str, compact: str | None
) -> None:
    first, last = (PartialDate.parse_edtf(edtf) if edtf else None for edtf in (start, end))
    assert format_range(first, last, language).replace("\u00a0", " ") == text
    if compact is not None:
        assert format_range(first, last, language, compact=True).replace("\u00a0", " ") == compact


def test_days_and_months_stay_on_one_line() -> None:
    assert format_range(date(2019, 6, 25), date(2019, 6, 30), "de") == "25. bis 30.\u00a0Juni 2019"
    assert format_time(time(14), "de") == "14:00\u00a0Uhr"


@pytest.mark.parametrize(
    ("moment", "language", "text", "clock"),
    [
        (time(14, 0), "de", "14:00 Uhr", "14:00"),
        (time(9, 5), "de", "09:05 Uhr", "09:05"),
        (time(14, 30), "en", "2.30 pm", "14:30"),
        (time(0, 0), "en", "12.00 am", "00:00"),
        (time(12, 0), "en", "12 noon", "12:00"),
        (time(14, 30), "zh", "14:30", "14:30"),
    ],
)
def test_times(moment: time, language: Language, text: str, clock: str) -> None:
    assert format_time(moment, language).replace("\u00a0", " ") == text
    assert format_time(moment, language, "clock") == clock


def test_from_one_time_to_another() -> None:
    start, end = time(14), time(15, 30)
    written = [format_times(start, end, language).replace("\u00a0", " ") for language in LANGUAGES]
    assert written == ["14:00 bis 15:30 Uhr", "2.00 pm to 3.30 pm", "14:00至15:30"]


def test_the_foot_of_a_page() -> None:
    moment = datetime(2019, 6, 18, 14, 30)
    written = [format_moment(moment, language).replace("\u00a0", " ") for language in LANGUAGES]
    assert written == ["18.06.2019, 14:30 Uhr", "18 June 2019, 2.30 pm", "2019年6月18日 14:30"]


def test_lengths() -> None:
    assert [format_minutes(90, language).replace("\u00a0", " ") for language in LANGUAGES] == [
        "1 Stunde 30 Minuten",
        "1 hour 30 minutes",
        "1小时30分钟",
    ]
    assert format_minutes(0, "de").replace("\u00a0", " ") == "0 Minuten"
    assert format_minutes(-45, "en").replace("\u00a0", " ") == "−45 minutes"


def test_names_of_days_and_months() -> None:
    assert [month_name(6, language) for language in LANGUAGES] == ["Juni", "June", "6月"]
    assert weekday_name(date(2019, 6, 26), "de") == "Mittwoch"
    assert weekday_name(date(2019, 6, 26), "zh", short=True) == "周三"
    assert all(len(MONTHS[language]) == 12 for language in LANGUAGES)


@given(
    partial_dates, partial_dates, languages, st.sampled_from(("numeric", "long", "weekday", "short", "day"))
)
def test_no_date_fails(
    one: PartialDate | date | None, two: PartialDate | date | None, language: Language, style: DateStyle
) -> None:
    assert format_date(one, language, style)
    assert format_range(one, two, language)
    assert format_range(one, two, language, compact=True)


@given(st.datetimes(), st.times(), languages, st.integers())
def test_no_time_fails(moment: datetime, other: time, language: Language, minutes: int) -> None:
    assert format_moment(moment, language)
    assert format_times(moment, other, language)
    assert format_minutes(minutes, language)


def test_a_route_runs_on_one_dash() -> None:
    assert format_route(["Leipzig", "", "Shanghai"], "de") == "Leipzig – Shanghai"
    assert format_route(["莱比锡", "法兰克福", "上海"], "zh") == "莱比锡—法兰克福—上海"
