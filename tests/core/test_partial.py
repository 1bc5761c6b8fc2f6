from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from delegation_desk.core.dates import PartialDate, as_partial, covers

days = st.dates()
partial_dates = st.one_of(
    days.map(PartialDate.of),
    days.map(lambda day: PartialDate(day.year, day.month)),
    days.map(lambda day: PartialDate(day.year)),
)


class Form(BaseModel):
    when: PartialDate | None = None


@given(partial_dates)
def test_edtf_there_and_back(when: PartialDate) -> None:
    assert PartialDate.parse_edtf(when.edtf()) == when


@given(partial_dates, partial_dates)
def test_sorts_as_its_stored_text(one: PartialDate, two: PartialDate) -> None:
    assert (one < two) == (one.edtf() < two.edtf())
    assert (one == two) == (one.edtf() == two.edtf())
    assert (one <= two) or (two <= one)


@given(partial_dates)
def test_what_it_can_be(when: PartialDate) -> None:
    assert when.earliest() <= when.latest()
    assert (when.earliest() == when.latest()) == (when.precision == "day")
    assert when.exact() == (when.earliest() if when.precision == "day" else None)
    assert hash(PartialDate.parse_edtf(str(when))) == hash(when)


@given(partial_dates)
def test_pydantic_there_and_back(when: PartialDate) -> None:
    form = Form(when=when)
    assert Form.model_validate(form.model_dump()) == form
    assert Form.model_validate_json(form.model_dump_json()) == form
    assert form.model_dump(mode="json") == {"when": when.edtf()}


@given(partial_dates)
def test_copies_are_equal(when: PartialDate) -> None:
    assert copy.deepcopy(when) == pickle.loads(pickle.dumps(when)) == when


def test_the_precisions() -> None:
    assert [PartialDate.parse_edtf(text).precision for text in ("2019", "2019-06", "2019-06-25")] == [
        "year",
        "month",
        "day",
    ]
    assert PartialDate(2020, 2).latest() == date(2020, 2, 29)
    assert PartialDate(2019).latest() == date(2019, 12, 31)


@pytest.mark.parametrize(
    "text", ["", "19", "2019-13", "2019-00", "2019-02-29", "2019-6", "2019-06-25T10", "0000", "２０１９"]
)
def test_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        PartialDate.parse_edtf(text)
    with pytest.raises(ValidationError):
        Form.model_validate({"when": text})


def test_a_day_without_its_month() -> None:
    with pytest.raises(ValueError, match="month"):
        PartialDate(2019, None, 5)


def test_what_becomes_one() -> None:
    assert as_partial(date(2019, 6, 25)) == as_partial("2019-06-25") == PartialDate(2019, 6, 25)
    with pytest.raises(ValueError, match="stored"):
        as_partial(datetime(2019, 6, 25, 1, tzinfo=UTC))
    with pytest.raises(ValueError, match="stored"):
        as_partial(2019)
    assert Form.model_validate({"when": date(2019, 6, 25)}).when == PartialDate(2019, 6, 25)
    assert Form.model_validate({"when": None}).when is None
    assert Form.model_json_schema()["properties"]["when"]["anyOf"][0]["type"] == "string"


def test_before_and_after_whatever_is_unknown() -> None:
    assert PartialDate(2018).certainly_before(PartialDate(2019, 1))
    assert not PartialDate(2019).certainly_before(date(2019, 6, 25))
    assert not PartialDate(2019).certainly_after(date(2019, 6, 25))
    assert PartialDate(2019, 7).certainly_after(date(2019, 6, 30))


@pytest.mark.parametrize(
    ("start", "end", "answer"),
    [
        ("2018", None, True),
        ("2019", None, None),
        ("2020-01", None, False),
        (None, "2018", False),
        (None, "2019", None),
        ("2014", "2019-07", True),
        (None, None, True),
    ],
)
def test_an_office_covers_a_day(start: str | None, end: str | None, answer: bool | None) -> None:
    span = [PartialDate.parse_edtf(text) if text else None for text in (start, end)]
    assert covers(span[0], span[1], date(2019, 6, 25)) is answer


@given(partial_dates, partial_dates, days)
def test_covers_agrees_with_every_reading(start: PartialDate, end: PartialDate, day: date) -> None:
    answer = covers(start, end, day)
    if answer:
        assert start.latest() <= day <= end.earliest()
    if answer is False:
        assert day < start.earliest() or day > end.latest()


def test_unlike_things_have_no_order() -> None:
    with pytest.raises(TypeError):
        PartialDate(2019) < "2020"  # noqa: B015 - the comparison is what fails
