from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.core.names import Name, NameOrder
from delegation_desk.core.typed_names import read_name

GIVEN, FAMILY = NameOrder.GIVEN_FIRST, NameOrder.FAMILY_FIRST


@pytest.mark.parametrize(
    ("typed", "family", "first", "title"),
    [
        ("Petra Hagen", "Hagen", "Petra", ""),
        ("Hagen", "Hagen", "", ""),
        ("Angela Dorothea Hagen", "Hagen", "Angela Dorothea", ""),
        ("Dr. Petra Hagen", "Hagen", "Petra", "Dr."),
        ("Dr.Petra Hagen", "Hagen", "Petra", "Dr."),
        ("Hagen, Petra", "Hagen", "Petra", ""),
        ("Dr. Hagen, Petra", "Hagen", "Petra", "Dr."),
        ("Hagen, Dr. Petra", "Hagen", "Petra", "Dr."),
        ("Hagen, Petra, Dr.", "Hagen", "Petra", "Dr."),
        ("Petra Hagen, M.A.", "Hagen", "Petra", "M.A."),
        ("Petra Hagen M. A.", "Hagen", "Petra", "M. A."),
        ("Petra Hagen PhD", "Hagen", "Petra", "PhD"),
        ("Prof. Dr.-Ing. habil. Max Müller-Lübke", "Müller-Lübke", "Max", "Prof. Dr.-Ing. habil."),
        ("Prof. Dr. h.c. mult. Max Schmidt", "Schmidt", "Max", "Prof. Dr. h.c. mult."),
        ("Dr. rer. nat. h. c. Eva Blau", "Blau", "Eva", "Dr. rer. nat. h. c."),
        ("Univ.-Prof. Dr. Eva Blau", "Blau", "Eva", "Univ.-Prof. Dr."),
        ("PD Dr. Eva Blau", "Blau", "Eva", "PD Dr."),
        ("Dipl.-Ing. (FH) Uwe Koch", "Koch", "Uwe", "Dipl.-Ing. (FH)"),
        ("Ursula von der Leyen", "von der Leyen", "Ursula", ""),
        ("von der Leyen, Ursula", "von der Leyen", "Ursula", ""),
        ("Leyen, Ursula von der", "von der Leyen", "Ursula", ""),
        ("von der Leyen", "von der Leyen", "", ""),
        ("Ursula VON DER LEYEN", "von der Leyen", "Ursula", ""),
        ("Jan van den Berg", "van den Berg", "Jan", ""),
        ("Jan Van den Berg", "Van den Berg", "Jan", ""),
        ("Van Morrison", "Morrison", "Van", ""),
        ("Karl Freiherr von und zu Hagen", "Freiherr von und zu Hagen", "Karl", ""),
        ("Steffi Graf", "Graf", "Steffi", ""),
        ("John Smith Jr.", "Smith Jr.", "John", ""),
        ("Petra HAGEN", "Hagen", "Petra", ""),
        ("PETRA HAGEN", "Hagen", "Petra", ""),
        ("J. HAGEN", "Hagen", "J.", ""),
        ("Lena Wang", "Wang", "Lena", ""),
        ("Xiaoming CHEN", "Chen", "Xiaoming", ""),
        ("Dr.", "Dr.", "", ""),
    ],
)
def test_given_name_first(typed: str, family: str, first: str, title: str) -> None:
    assert read_name(typed) == Name(family, first, title=title, order=GIVEN)


@pytest.mark.parametrize(
    ("typed", "family", "first", "title"),
    [
        ("CHEN Xiaoming", "Chen", "Xiaoming", ""),
        ("CHEN XIAOMING", "Chen", "Xiaoming", ""),
        ("CHEN, Xiaoming", "Chen", "Xiaoming", ""),
        ("Chen Xiaoming", "Chen", "Xiaoming", ""),
        ("Prof. Dr. Li Wei", "Li", "Wei", "Prof. Dr."),
        ("Wang Xiao Ming", "Wang", "Xiao Ming", ""),
        ("OUYANG Ming", "Ouyang", "Ming", ""),
        ("Ou Yang Ming", "Ou Yang", "Ming", ""),
        ("TANAKA Hiroshi", "Tanaka", "Hiroshi", ""),
        ("VON DER LEYEN Ursula", "von der Leyen", "Ursula", ""),
    ],
)
def test_family_name_first(typed: str, family: str, first: str, title: str) -> None:
    assert read_name(typed) == Name(family, first, title=title, order=FAMILY)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("陈晓明", Name("Chen", "Xiaoming", "陈", "晓明", order=FAMILY)),
        ("欧阳明", Name("Ouyang", "Ming", "欧阳", "明", order=FAMILY)),
        ("司马光", Name("Sima", "Guang", "司马", "光", order=FAMILY)),
        ("陈 晓明", Name("Chen", "Xiaoming", "陈", "晓明", order=FAMILY)),
        ("单定安", Name("Shan", "Ding'an", "单", "定安", order=FAMILY)),
        ("林大明博士", Name("Lin", "Daming", "林", "大明", "Dr.", FAMILY)),
        ("Prof. 林大明", Name("Lin", "Daming", "林", "大明", "Prof.", FAMILY)),
        ("LIN Daming (林大明)", Name("Lin", "Daming", "林", "大明", order=FAMILY)),
        ("林大明LIN Daming", Name("Lin", "Daming", "林", "大明", order=FAMILY)),
        ("Daming Lin 林大明", Name("Lin", "Daming", "林", "大明", order=FAMILY)),
        ("Lyu An 吕安", Name("Lyu", "An", "吕", "安", order=FAMILY)),
        ("Qu Daming 曲大明", Name("Qu", "Daming", "曲", "大明", order=FAMILY)),
        ("穆斯特（Max Muster）", Name("Muster", "Max", "穆斯特")),
        ("马克斯·穆斯特 Max Muster", Name("Muster", "Max", "穆斯特", "马克斯")),
        ("马克斯·穆斯特", Name("", "", "穆斯特", "马克斯")),
    ],
)
def test_chinese_characters(typed: str, name: Name) -> None:
    assert read_name(typed) == name


SOME = """
Petra Hagen von der den van Van De zu und Freiherr Graf Dr. Prof. Dr.-Ing. Dipl.-Ing. (FH) M.A. M.
A. PhD h. c. rer. nat. Jr. III CHEN LI Chen Xiaoming Wei Ou Yang J. HAGEN-MEIER O'NEIL D'Angelo
Müller PD Ing. É. Dr. , 林大明 欧阳 明 陈 马克斯·穆斯特 (林) （林）Lin Lin林 ·
"""
words = st.sampled_from(SOME.split()) | st.text("aäßLIÖ.,-'()·林明陈博", min_size=1, max_size=5)


@given(st.lists(words, min_size=1, max_size=7).map(" ".join))
def test_no_word_is_lost(typed: str) -> None:
    name = read_name(typed)
    kept = (name.family, name.given, name.title, name.native_family, name.native_given)
    assert not _letters(typed) - _letters(" ".join(kept))


def _letters(text: str) -> Counter[str]:
    return Counter(letter for letter in text.casefold() if letter.isalnum())
