from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.core.phones import dialled, format_phone


@pytest.mark.parametrize(
    ("typed", "written", "dial"),
    [
        ("0341 123-4567", "+49 341 123-4567", "+493411234567"),
        ("0341/1234567", "+49 341 1234567", "+493411234567"),
        ("+86 25 8321 4567", "+86 25 8321 4567", "+862583214567"),
        ("+493411234567", "+49 341 1234567", "+493411234567"),
        ("nach Vereinbarung", "nach Vereinbarung", ""),
        ("  12  ", "12", ""),
    ],
)
def test_numbers(typed: str, written: str, dial: str) -> None:
    assert format_phone(typed) == written
    assert dialled(typed) == dial


@given(st.text(max_size=20))
def test_nothing_fails(typed: str) -> None:
    format_phone(typed)
    dialled(typed)
