from __future__ import annotations

from datetime import date, datetime, time, timedelta

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import LANGUAGES, translator
from delegation_desk.core.text import LocalText
from delegation_desk.model.findings import DaysAhead, Finding, Mend, Severity, Value, Word, said, worst_first


def test_values_are_written_as_the_language_does() -> None:
    values: dict[str, Value] = {
        "moment": datetime(2019, 6, 26, 14),
        "time": time(9, 30),
        "day": date(2019, 6, 26),
        "partial": PartialDate(2019, 6),
        "length": timedelta(minutes=45),
        "word": Word("German"),
        "text": LocalText.of("Ziele", zh="目标"),
        "ahead": DaysAhead(13),
        "number": 3,
        "nothing": None,
    }
    form = "; ".join(f"{{{name}}}" for name in values)
    assert [said(form, values, translator(language)).replace("\u00a0", " ") for language in LANGUAGES] == [
        "14:00 Uhr; 09:30 Uhr; 26. Juni 2019; Juni 2019; 45 Minuten; Deutsch; Ziele; in 13 Tagen; 3; ",
        "2.00 pm; 9.30 am; 26 June 2019; June 2019; 45 minutes; German; Ziele; in 13 days; 3; ",
        "14:00; 09:30; 2019年6月26日; 2019年6月; 45分钟; 德文; 目标; 13天后; 3; ",
    ]


def test_days_ahead() -> None:
    t = translator("de")
    assert [said("{n}", {"n": DaysAhead(days)}, t) for days in (0, 1, 2)] == ["heute", "morgen", "in 2 Tagen"]


def test_a_user_s_braces_stay_as_they_are() -> None:
    finding = Finding("x", Severity.NOTE, None, "{title}", "{title} {{}}", {"title": "a {b} %s"})
    assert finding.heading(translator("de")) == "a {b} %s"
    assert finding.sentence(translator("de")) == "A {b} %s {}"


def test_the_worst_first() -> None:
    found = [
        Finding(str(number), severity, None, "x") for number, severity in enumerate(list(Severity)[::-1])
    ]
    assert [finding.severity for finding in worst_first(found)] == list(Severity)


def test_a_mend_has_words() -> None:
    assert (
        Mend("shift", "Begin at {start}", {"start": time(11, 15)}).text(translator("en"))
        == "Begin at 11.15\u00a0am"
    )
