from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.core.language import Language
from delegation_desk.core.names import (
    SORT_KEY_LENGTH,
    Name,
    NameOrder,
    SortBy,
    capitals,
    display,
    display_both,
    display_latin,
    display_listed,
    display_native,
    fold,
    initials,
    office_beside,
    sort_key,
)
from delegation_desk.core.pinyin import pinyin_suggestion, split_zh


def chinese(characters: str) -> Name:
    return Name(*pinyin_suggestion(characters), *split_zh(characters), order=NameOrder.FAMILY_FIRST)


VOLLRATH = Name("Vollrath", "Anke", title="Prof. Dr.")
LIN = chinese("林大明")
MUSTER = Name("Muster", "Max", native_family="穆斯特")


def test_the_ways_to_write_a_name() -> None:
    assert display_latin(VOLLRATH) == "Prof. Dr. Anke Vollrath"
    assert display_latin(VOLLRATH, "en") == "Prof Dr Anke Vollrath"
    assert display_latin(LIN) == "LIN Daming"
    assert display_native(LIN) == "林大明"
    assert display_both(LIN, "de") == "LIN Daming (林大明)"
    assert display_both(LIN, "zh") == "林大明"
    assert display(LIN, "zh") == "林大明"
    assert display(LIN, "en") == "LIN Daming"
    assert display(MUSTER, "zh") == "穆斯特（Muster）"
    assert display(VOLLRATH, "zh") == "Anke Vollrath教授"
    assert display_both(VOLLRATH, "zh") == "Anke Vollrath教授"
    assert display_listed(Name("Luckner", "Paul", title="Dr.")) == "Luckner, Dr. Paul"
    assert display_listed(LIN) == "LIN Daming"


def test_a_foreigner_with_characters_for_both_names() -> None:
    name = Name("Muster", "Max", native_family="穆斯特", native_given="马克斯")
    assert display_native(name) == "马克斯·穆斯特"
    assert display(name, "zh") == "马克斯·穆斯特（Max Muster）"


def test_a_title_stands_behind_a_chinese_name_and_once() -> None:
    hartwig = Name("Hartwig", "Matthias", title="Dr.")
    assert display(hartwig, "zh") == "Matthias Hartwig博士"
    assert display(replace(hartwig, native_family="哈特维希"), "zh") == "哈特维希博士（Hartwig）"
    doctor = replace(LIN, title="Dr.")
    assert display(doctor, "zh") == "林大明博士"
    assert display_both(doctor, "zh") == "林大明博士"
    assert display_latin(doctor) == "Dr. LIN Daming"
    assert display(replace(doctor, title="Dipl.-Ing."), "zh") == "林大明"


def test_a_name_in_one_script_only() -> None:
    name = Name(native_family="林", native_given="大明", order=NameOrder.FAMILY_FIRST)
    assert display_latin(name) == display_both(name, "de") == "林大明"
    assert initials(name) == "林"
    assert display_latin(Name()) == ""


def test_initials() -> None:
    assert [initials(VOLLRATH), initials(LIN), initials(Name("Cher"))] == ["AV", "LD", "C"]


@pytest.mark.parametrize(
    ("characters", "written"),
    [("欧阳明", "OUYANG Ming"), ("吕安", "LYU An"), ("单定安", "SHAN Ding'an"), ("闾丘安", "LYUQIU An")],
)
def test_chinese_names(characters: str, written: str) -> None:
    assert display_latin(chinese(characters)) == written


def test_a_spelling_from_a_passport_stays() -> None:
    assert [capitals(family) for family in ("Lu", "Lü", "Nüe", "Müller", "Lübke")] == [
        "LU",
        "LYU",
        "NYUE",
        "MÜLLER",
        "LYUBKE",
    ]


def test_din_5007_2() -> None:
    names = [
        Name("Müller", "Anna"),
        Name("Mueller", "Berta"),
        Name("Muller", "Cora"),
        Name("von Mulda", "Dora"),
        Name("Straße", "E"),
        Name("Strasse", "D"),
        Name("Öl", "F"),
        Name("Oz", "G"),
    ]
    order = [name.family for name in sorted(names, key=sort_key)]
    assert order == ["Müller", "Mueller", "von Mulda", "Muller", "Öl", "Oz", "Strasse", "Straße"]


def test_nothing_comes_before_something() -> None:
    names = [Name("Meier Schmidt", "A"), Name("Meier", "Z"), Name("Meierling", "A")]
    assert [name.family for name in sorted(names, key=sort_key)] == ["Meier", "Meier Schmidt", "Meierling"]


def test_by_strokes_and_by_sound() -> None:
    names = [chinese(characters) for characters in ("欧强", "林刚", "李明", "文静", "王大明", "王明", "丁一")]
    names.append(VOLLRATH)
    by_strokes = [display(name, "zh") for name in sorted(names, key=lambda name: sort_key(name, "stroke"))]
    assert by_strokes == ["丁一", "王明", "王大明", "文静", "李明", "林刚", "欧强", "Anke Vollrath教授"]
    by_sound = [display(name, "zh") for name in sorted(names[:-1], key=lambda name: sort_key(name, "pinyin"))]
    assert by_sound == ["丁一", "李明", "林刚", "欧强", "王大明", "王明", "文静"]


def test_one_character_first_is_a_custom() -> None:
    names = [chinese("王明"), chinese("王丁明")]
    order = [
        sorted(names, key=lambda name: sort_key(name, "stroke", blank_first=first)) for first in (True, False)
    ]
    assert [display(group[0], "zh") for group in order] == ["王明", "王丁明"]


def test_folding() -> None:
    assert fold("  Ärzte-Straße  É. ") == "aerztestrasse e"


parts = st.text(max_size=300)
names = st.builds(Name, parts, parts, parts, parts, parts, st.sampled_from(NameOrder))


@given(names, st.sampled_from(("alpha", "pinyin", "stroke")))
def test_every_name_has_a_key_that_fits(name: Name, by: SortBy) -> None:
    assert len(sort_key(name, by)) <= SORT_KEY_LENGTH


short = st.text("aäbcMüß 林明ABC-", max_size=6)
short_names = st.builds(Name, short, short, short, short, order=st.sampled_from(NameOrder))


@given(st.lists(short_names, max_size=6), st.sampled_from(("alpha", "pinyin", "stroke")))
def test_the_order_does_not_depend_on_where_one_begins(people: list[Name], by: SortBy) -> None:
    def key(name: Name) -> str:
        return sort_key(name, by)

    turned = list(reversed(people))
    assert [key(name) for name in sorted(people, key=key)] == [key(name) for name in sorted(turned, key=key)]


@given(short_names, short_names)
def test_only_the_same_name_has_the_same_place(one: Name, two: Name) -> None:
    if sort_key(one) == sort_key(two):
        assert (one.family, one.given, display_native(one)) == (two.family, two.given, display_native(two))


@given(names, st.sampled_from(("de", "en", "zh")))
def test_every_name_can_be_written(name: Name, language: str) -> None:
    for text in (
        display(name, language),  # type: ignore[arg-type]  # hypothesis gives plain strings
        display_both(name, "zh"),
        display_listed(name),
        initials(name),
    ):
        assert isinstance(text, str)


@pytest.mark.parametrize(
    ("title", "body", "language", "printed"),
    [
        ("开发区管委会主任", "太白经济开发区", "zh", "管委会主任"),
        ("外事办公室主任", "济宁市外事办公室", "zh", "主任"),
        ("局长", "南京市商务局", "zh", "局长"),
        ("园区主任", "清河科技园", "zh", "园区主任"),
        ("副市长", "南京市", "zh", "副市长"),
        ("Director of the Foreign Affairs Office", "Jining Foreign Affairs Office", "en", "Director"),
        ("Head of Office", "Trade Office", "en", "Head of Office"),
        ("Foreign Affairs Office", "Jining Foreign Affairs Office", "en", "Foreign Affairs Office"),
        ("Director of Trade Promotion", "Leipzig Chamber", "en", "Director of Trade Promotion"),
        ("Leiterin des Außenamtes", "Außenamt Jining", "de", "Leiterin des Außenamtes"),
    ],
)
def test_an_office_does_not_repeat_the_name_of_its_body(
    title: str, body: str, language: Language, printed: str
) -> None:
    assert office_beside(title, body, language) == printed
