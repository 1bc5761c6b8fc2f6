from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from delegation_desk.core.language import LANGUAGES, Language
from delegation_desk.core.text import LocalText, digest

languages = st.sampled_from(LANGUAGES)
words = st.text(max_size=20)
texts = st.builds(
    lambda source, de, en, zh: LocalText.of(source=source, de=de, en=en, zh=zh),
    languages,
    words,
    words,
    words,
)


def test_german_is_the_source_of_what_is_given() -> None:
    text = LocalText.of("Hallo", en="Hello")
    assert (text.source, str(text), text.get("en"), text.get("zh")) == ("de", "Hallo", "Hello", "")
    assert text.missing(LANGUAGES) == ("zh",)
    assert not text.stale("en")


def test_the_first_language_given_is_the_source() -> None:
    assert LocalText.of(en="Hello", zh="你好").source == "en"
    assert LocalText.of("你好", source="zh", de="Hallo").source == "zh"
    assert LocalText.of().is_empty()


def test_the_source_stands_in() -> None:
    text = LocalText.of("Hallo", en="Hello")
    assert text.best("en") == ("Hello", True)
    assert text.best("zh") == ("Hallo", False)
    assert text.best_language("zh") == "de"
    assert LocalText().best("de") == ("", False)


def test_a_changed_source_makes_translations_stale_until_it_is_changed_back() -> None:
    text = LocalText.of("Hallo", en="Hello", zh="你好")
    changed = text.with_text("de", "Guten Tag")
    assert [changed.stale(language) for language in LANGUAGES] == [False, True, True]
    assert changed.confirm("en").stale("en") is False
    assert changed.confirm("en").stale("zh") is True
    assert not changed.with_text("de", "Hallo").stale("en")


def test_spacing_and_encoding_of_accents_change_nothing() -> None:
    text = LocalText.of("Grüße aus  Köln", en="Greetings")
    assert not text.with_text("de", unicodedata.normalize("NFD", "Grüße aus\nKöln ")).stale("en")


def test_a_translation_of_unknown_origin_is_stale() -> None:
    assert LocalText(source="de", texts={"de": "Hallo", "en": "Hello"}).stale("en")


def test_another_source() -> None:
    text = LocalText.of("Hallo", en="Hello", zh="你好").with_source("en")
    assert (str(text), text.stale("de"), text.stale("zh")) == ("Hello", False, False)
    behind = LocalText.of("Hallo", en="Hello", zh="你好").with_text("de", "Guten Tag").with_source("en")
    assert behind.stale("de")
    assert behind.stale("zh")


def test_equal_texts_are_equal_json() -> None:
    one = LocalText.of("Hallo", en="Hello", zh="你好")
    two = LocalText.of("Hallo").with_text("zh", "你好").with_text("en", "Hello")
    assert one.model_dump_json() == two.model_dump_json()


def test_blank_is_missing() -> None:
    text = LocalText.of("Hallo", en=" \n")
    assert text.missing(LANGUAGES) == ("en", "zh")
    assert text.with_text("de", "  ").is_empty()


def test_nothing_unknown_gets_in() -> None:
    with pytest.raises(ValidationError):
        LocalText.model_validate({"source": "fr"})
    with pytest.raises(ValidationError):
        LocalText.model_validate({"texts": {"fr": "Bonjour"}})
    with pytest.raises(ValidationError):
        LocalText.model_validate({"text": "x"})
    with pytest.raises(ValidationError):
        LocalText().source = "en"  # type: ignore[misc]  # frozen is what is tested


@given(texts)
def test_json_there_and_back(text: LocalText) -> None:
    again = LocalText.model_validate(text.model_dump(mode="json"))
    assert again == text
    assert hash(again) == hash(text)


@given(texts)
def test_what_was_given_together_is_in_step(text: LocalText) -> None:
    assert not any(text.stale(language) for language in LANGUAGES)


@given(texts, languages, words)
def test_a_text_put_in_is_there(text: LocalText, language: Language, words: str) -> None:
    after = text.with_text(language, words)
    assert after.get(language) == (words if words.strip() else "")
    assert not after.stale(language)
    others = [other for other in LANGUAGES if other != language]
    assert all(after.get(other) == text.get(other) for other in others)


@given(texts, words)
def test_stale_is_what_has_another_source(text: LocalText, words: str) -> None:
    after = text.with_text(text.source, words)
    same = digest(words if words.strip() else "") == digest(str(text))
    for language in LANGUAGES:
        if language != text.source and text.get(language):
            assert after.stale(language) is not same


@given(texts, languages)
def test_a_change_of_source_keeps_every_word(text: LocalText, language: Language) -> None:
    after = text.with_source(language)
    assert after.texts == text.texts
    assert after.source == language
