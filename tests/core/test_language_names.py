"""Languages are known by their codes and by their names in German, English and Chinese."""

from __future__ import annotations

import pytest

from delegation_desk.core.language_names import language_code, language_name, language_words


@pytest.mark.parametrize(
    ("words", "code"),
    [
        *(("de", "de"), ("ZH", "zh"), ("deutsch", "de"), ("Englisch", "en"), ("中文", "zh"), ("德文", "de")),
        *(("英语", "en"), ("Chinese", "zh"), ("Mandarin", "zh"), ("普通话", "zh"), ("Japanisch", "ja")),
        *(("Kantonesisch", "yue"), ("", ""), ("Marsianisch", ""), ("x", ""), ("deutsch / chinesisch", "")),
    ],
)
def test_a_language_is_known_by_code_and_name(words: str, code: str) -> None:
    assert language_code(words) == code


def test_every_code_is_known_by_its_names() -> None:
    for code in ("de", "en", "zh", "fr", "ru", "ja", "ko", "vi", "ug", "bo"):
        for language in ("de", "en", "zh"):
            assert language_code(language_name(code, language)) == code
    assert language_name("deutsch / chinesisch", "de") == "deutsch / chinesisch"


def test_several_are_parted_as_people_part_them() -> None:
    assert language_words("deutsch / chinesisch, Englisch und 中文、德语\nfr;fr") == [
        *("deutsch", "chinesisch", "Englisch", "中文", "德语", "fr"),
    ]
