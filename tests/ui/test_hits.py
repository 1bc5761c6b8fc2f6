from __future__ import annotations

import pytest

from delegation_desk.ui.hits import spans


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Lüdecke, Matthias", "lu", ["Lü"]),
        ("Lüdecke, Matthias", "lue", ["Lü"]),
        ("Lüdecke, Matthias", "lü", ["Lü"]),
        ("LU Wenqing 陆文清", "lu wen", ["LU", "Wen"]),
        ("LU Wenqing 陆文清", "文清", ["文清"]),
        ("Leipzig in Nanjing und Jining", "jin", ["Jin"]),
        ("Große Straße", "strasse", ["Straße"]),
        ("Nanjing", "jing", []),
        ("", "lu", []),
        ("Leipzig", "", []),
        ("2019-nanjing-jining", "nanj", ["nanj"]),
    ],
)
def test_hits_are_marked_where_the_search_finds_them(text: str, typed: str, marked: list[str]) -> None:
    assert [text[start : start + length] for start, length in spans(text, typed)] == marked
