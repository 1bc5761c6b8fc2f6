"""Dates as people type them."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.core.dates import PartialDate, Unread, read_date, read_partial_date
from delegation_desk.core.formats import DateStyle, format_date
from delegation_desk.core.language import LANGUAGES, Language

TODAY = date(2019, 5, 2)
languages = st.sampled_from(LANGUAGES)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("28.6.", "2019-06-28"),
        ("28.6", "2019-06-28"),
        ("28.6.2019", "2019-06-28"),
        ("28. 6. 2019", "2019-06-28"),
        ("28.06.19", "2019-06-28"),
        ("28.6.68", "1968-06-28"),
        ("28-06-2019", "2019-06-28"),
        ("28/6/2019", "2019-06-28"),
        ("28062019", "2019-06-28"),
        ("20190628", "2019-06-28"),
        ("2019-06-28", "2019-06-28"),
        ("2019-6", "2019-06"),
        ("06/2019", "2019-06"),
        ("6.2019", "2019-06"),
        ("2019", "2019"),
        ("Juni 2019", "2019-06"),
        ("juni", "2019-06"),
        ("Juni 19", "2019-06"),
        ("Mrz. 2019", "2019-03"),
        ("Maerz 2019", "2019-03"),
        ("28. Juni", "2019-06-28"),
        ("28. Juni 2019", "2019-06-28"),
        ("28.\u00a0Juni 2019", "2019-06-28"),
        ("28 June 2019", "2019-06-28"),
        ("28th June 2019", "2019-06-28"),
        ("June 28, 2019", "2019-06-28"),
        ("Mi, 26. Juni 2019", "2019-06-26"),
        ("am Mittwoch, den 26.6.2019", "2019-06-26"),
        ("Wed 26 June 2019", "2019-06-26"),
        ("2019年6月28日", "2019-06-28"),
        ("2019年6月28日，星期五", "2019-06-28"),
        ("2019年6月", "2019-06"),
        ("2019年", "2019"),
        ("6月28日", "2019-06-28"),
        ("２０１９年６月２８日", "2019-06-28"),
        ("heute", "2019-05-02"),
        ("tomorrow", "2019-05-03"),
        ("昨天", "2019-05-01"),
    ],
)
def test_read(typed: str, edtf: str) -> None:
    assert read_partial_date(typed, "de", TODAY).edtf() == edtf


def test_english_writes_the_day_after_the_month_too() -> None:
    assert read_partial_date("June 19", "en", TODAY).edtf() == "2019-06-19"


@pytest.mark.parametrize(
    ("today", "edtf"),
    [
        (date(2026, 11, 22), "2026-06-28"),
        (date(2026, 12, 31), "2027-06-28"),
        (date(2019, 1, 2), "2019-06-28"),
    ],
)
def test_a_missing_year_is_the_nearest(today: date, edtf: str) -> None:
    assert read_partial_date("28.6.", "de", today).edtf() == edtf


@pytest.mark.parametrize(
    ("typed", "sentence", "suggestion"),
    [
        ("31.6.2019", "Der Juni hat 30 Tage.", "30. Juni 2019"),
        ("31.6.", "Der Juni hat 30 Tage.", "30. Juni 2019"),
        ("29.2.2019", "Der Februar 2019 hat 28 Tage.", "28. Februar 2019"),
        ("06/28/2019", "Einen Monat 28 gibt es nicht.", "28. Juni 2019"),
        ("28/13/2019", "Einen Monat 13 gibt es nicht.", None),
        ("0.5.2019", "Tage zählen ab 1.", "1. Mai 2019"),
        ("28. Juno 2019", "Einen Monat „Juno“ gibt es nicht.", "28. Juni 2019"),
        ("Xyz 2019", "Einen Monat „Xyz“ gibt es nicht.", None),
        ("", "Es ist kein Datum eingetragen.", None),
        ("2806", "Das Jahr 2806 ist unwahrscheinlich.", None),
    ],
)
def test_not_read(typed: str, sentence: str, suggestion: str | None) -> None:
    with pytest.raises(Unread) as refused:
        read_partial_date(typed, "de", TODAY)
    assert str(refused.value) == sentence
    assert refused.value.suggestion == suggestion


@pytest.mark.parametrize("typed", ["x", "28.6.2019 oder so", "1.2.3.4", "2019-06-28T10:00", "?", "1/2/3"])
def test_nonsense_names_examples(typed: str) -> None:
    with pytest.raises(Unread, match=r"28 June 2019, June 2019, 2019|four|year|month"):
        read_partial_date(typed, "en", TODAY)


def test_a_day_is_not_made_up() -> None:
    assert read_date("28.6.", "de", TODAY) == date(2019, 6, 28)
    with pytest.raises(Unread, match="Es fehlt der Tag: Juni 2019"):
        read_date("Juni 2019", "de", TODAY)


@given(st.text(max_size=30), languages)
def test_any_text_reads_or_is_refused(typed: str, language: Language) -> None:
    with suppress(Unread):
        assert isinstance(read_partial_date(typed, language, TODAY), PartialDate)


@given(
    st.from_regex(r"[0-9]{1,4}[ ./-]{0,2}[0-9A-Za-z]{0,4}[ ./-]{0,2}[0-9]{0,4}", fullmatch=True), languages
)
def test_every_suggestion_reads(typed: str, language: Language) -> None:
    try:
        read_partial_date(typed, language, TODAY)
    except Unread as refused:
        if refused.suggestion:
            read_partial_date(refused.suggestion, language, TODAY)


written = st.dates(date(1000, 1, 1), date(2199, 12, 31))
styles = st.sampled_from(("numeric", "long", "weekday", "short"))


@given(written, languages, styles, st.sampled_from(("day", "month", "year")))
def test_what_is_written_can_be_read(day: date, language: Language, style: DateStyle, precision: str) -> None:
    known = {"day": 3, "month": 2, "year": 1}[precision]
    when = PartialDate(*(day.year, day.month, day.day)[:known])
    assert read_partial_date(format_date(when, language, style), language, TODAY) == when
