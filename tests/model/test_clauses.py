from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.core.language import LANGUAGES
from delegation_desk.model.clauses import LIBRARY, filled, places, required_keys


def test_the_library_is_complete_in_three_languages() -> None:
    assert len(LIBRARY) == 17
    for clause in LIBRARY.values():
        assert clause.text.missing(LANGUAGES) == clause.title.missing(LANGUAGES) == ()
        assert not any(clause.text.stale(language) for language in LANGUAGES)


@pytest.mark.parametrize("key", LIBRARY)
def test_the_same_places_in_every_language(key: str) -> None:
    named = [set(places(LIBRARY[key].text.get(language))) for language in LANGUAGES]
    assert named[0] == named[1] == named[2]


def test_what_a_memorandum_may_not_do_without() -> None:
    assert required_keys() == (
        "participants",
        "aims",
        "fields",
        "contacts",
        "costs",
        "limits",
        "nonbinding",
        "effect",
        "ending",
        "signature",
    )
    assert "information" in required_keys(personal_data=True)


def test_filling_in() -> None:
    text = LIBRARY["aims"].text.get("de")
    assert filled(text, {"aims": "mehr Ansiedlungen"}) == "Die Beteiligten möchten mehr Ansiedlungen."
    assert filled(text, {}) == text
    assert filled("{a} {a} {b}", {"a": "{b}"}) == "{b} {b} {b}"


@given(st.text(), st.dictionaries(st.text("ab", max_size=2), st.text(max_size=3)))
def test_any_text_can_be_filled(text: str, values: dict[str, str]) -> None:
    known = {name for name in places(text) if values.get(name)}
    assert all(values[name] in filled(text, values) for name in known)
