"""Times of day as people type them."""

from __future__ import annotations

from contextlib import suppress
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.core.dates import read_time
from delegation_desk.core.formats import format_time
from delegation_desk.core.language import LANGUAGES, Language
from delegation_desk.core.times import Unread

times = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))


@pytest.mark.parametrize(
    ("typed", "hour", "minute"),
    [
        ("930", 9, 30),
        ("0930", 9, 30),
        ("9:30", 9, 30),
        ("9.30", 9, 30),
        ("14.00 Uhr", 14, 0),
        ("14 Uhr", 14, 0),
        ("9 Uhr 30", 9, 30),
        ("14h30", 14, 30),
        ("7", 7, 0),
        ("2.30 pm", 14, 30),
        ("2:30 p.m.", 14, 30),
        ("12 pm", 12, 0),
        ("12am", 0, 0),
        ("14点30分", 14, 30),
        ("下午2点半", 14, 30),
        ("上午9时", 9, 0),
        ("１４：３０", 14, 30),
    ],
)
def test_read(typed: str, hour: int, minute: int) -> None:
    assert read_time(typed) == time(hour, minute)


@pytest.mark.parametrize(
    ("typed", "sentence", "suggestion"),
    [
        ("", "Das lässt sich nicht als Uhrzeit lesen", None),
        ("halb zehn", "Das lässt sich nicht als Uhrzeit lesen", None),
        ("25:00", "Der Tag hat 24 Stunden.", None),
        ("14:75", "Eine Stunde hat 60 Minuten.", "14:59"),
        ("24:00", "Der Tag endet um 23:59", "0:00"),
    ],
)
def test_not_read(typed: str, sentence: str, suggestion: str | None) -> None:
    with pytest.raises(Unread, match=sentence) as refused:
        read_time(typed, "de")
    assert refused.value.suggestion == suggestion


@given(times, st.sampled_from(LANGUAGES))
def test_what_is_written_can_be_read(moment: time, language: Language) -> None:
    assert read_time(format_time(moment, language), language) == moment
    assert read_time(format_time(moment, language, "clock"), language) == moment


@given(st.text(max_size=12))
def test_any_text_reads_or_is_refused(typed: str) -> None:
    with suppress(Unread):
        assert isinstance(read_time(typed), time)
