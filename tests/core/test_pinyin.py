from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.core.pinyin import (
    pinyin_suggestion,
    pinyin_with_tones,
    reading_to_ask,
    split_zh,
    syllables,
)


@pytest.mark.parametrize(
    ("name", "family", "given"),
    [
        ("林大明", "Lin", "Daming"),
        ("欧阳明", "Ouyang", "Ming"),
        ("吕安", "Lü", "An"),
        ("单定安", "Shan", "Ding'an"),
        ("曾国藩", "Zeng", "Guofan"),
        ("仇英", "Qiu", "Ying"),
        ("尉迟恭", "Yuchi", "Gong"),
        ("尉安", "Wei", "An"),
        ("司马", "Si", "Ma"),
        ("许静", "Xu", "Jing"),
        ("李 雷", "Li", "Lei"),
        ("", "", ""),
    ],
)
def test_suggestions(name: str, family: str, given: str) -> None:
    assert pinyin_suggestion(name) == (family, given)


def test_tones_for_phrase_cards() -> None:
    assert pinyin_with_tones("林雅慧") == "Lín Yǎhuì"
    assert pinyin_with_tones("林") == "Lín"


def test_surnames_to_ask_about() -> None:
    assert reading_to_ask("盖茨")
    assert reading_to_ask("宁静")
    assert not reading_to_ask("林大明")


def test_two_characters_are_no_compound() -> None:
    assert split_zh("欧阳") == ("欧", "阳")
    assert split_zh("欧阳明") == ("欧阳", "明")


def test_letters_and_tones() -> None:
    assert syllables("吕", "安") == [("lü", "3"), ("an", "1")]


@given(st.text(max_size=8))
def test_any_text_has_a_suggestion(name: str) -> None:
    family, given = split_zh(name)
    assert family + given == "".join(name.split())
    assert len(syllables(family, given)) == len(family + given)
    pinyin_with_tones(name)
    pinyin_suggestion(name)
