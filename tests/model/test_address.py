from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.core.language import LANGUAGES, Language
from delegation_desk.core.names import Name, NameOrder
from delegation_desk.model.address import (
    AddressCustoms,
    Addressee,
    closing,
    envelope,
    letter,
    spoken,
    spoken_title,
)
from delegation_desk.model.offices import POSTS, Body, Office
from delegation_desk.model.people import Gender

LIN = Name("Lin", "Daming", "林", "大明", order=NameOrder.FAMILY_FIRST)
MUSTER = Name("Muster", "Anna", title="Dr.")


def who(name: Name, gender: str, code: str = "") -> Addressee:
    return Addressee(name, gender, Office.parse(code))


@pytest.mark.parametrize(
    ("addressee", "de", "en", "zh"),
    [
        (
            who(MUSTER, "FEMALE", "de_deputy_mayor"),
            "Sehr geehrte Frau Bürgermeisterin,",
            "Dear Deputy Mayor Muster,",
            "尊敬的Muster副市长：",
        ),
        (
            who(MUSTER, "MALE", "de_lord_mayor"),
            "Sehr geehrter Herr Oberbürgermeister,",
            "Dear Lord Mayor,",
            "尊敬的Muster市长：",
        ),
        (
            who(MUSTER, "MALE", "de_landrat"),
            "Sehr geehrter Herr Landrat,",
            "Dear District Administrator,",
            "尊敬的Muster县长：",
        ),
        (
            who(MUSTER, "FEMALE", "de_councillor"),
            "Sehr geehrte Frau Stadträtin,",
            "Dear Councillor Muster,",
            "尊敬的Muster议员：",
        ),
        (
            who(MUSTER, "MALE", "de_office_head"),
            "Sehr geehrter Herr Dr. Muster,",
            "Dear Dr Muster,",
            "尊敬的Muster局长：",
        ),
        (
            who(LIN, "FEMALE", "cn_mayor/prefecture_city"),
            "Sehr geehrte Frau Oberbürgermeisterin,",
            "Dear Mayor LIN,",
            "尊敬的林市长：",
        ),
        (
            who(LIN, "MALE", "cn_mayor/county"),
            "Sehr geehrter Herr Bürgermeister,",
            "Dear Mayor LIN,",
            "尊敬的林县长：",
        ),
        (
            who(LIN, "MALE", "cn_party_secretary/prefecture_city"),
            "Sehr geehrter Herr Parteisekretär,",
            "Dear Secretary LIN,",
            "尊敬的林书记：",
        ),
        (
            who(LIN, "FEMALE", "cn_vice_mayor/prefecture_city"),
            "Sehr geehrte Frau Vizebürgermeisterin,",
            "Dear Vice Mayor LIN,",
            "尊敬的林副市长：",
        ),
        (who(LIN, "MALE", "ambassador"), "Exzellenz,", "Your Excellency,", "尊敬的林大使阁下："),
        (who(LIN, "FEMALE"), "Sehr geehrte Frau Lin,", "Dear Ms LIN,", "尊敬的林女士："),
        (who(LIN, "UNKNOWN"), "Guten Tag Lin Daming,", "Dear Lin Daming,", "尊敬的林大明："),
        (
            who(MUSTER, "UNKNOWN", "de_landrat"),
            "Guten Tag Dr. Anna Muster,",
            "Dear District Administrator,",
            "尊敬的Muster县长：",
        ),
    ],
)
def test_letters(addressee: Addressee, de: str, en: str, zh: str) -> None:
    assert [letter(addressee, language) for language in LANGUAGES] == [de, en, zh]


def test_somebody_unknown() -> None:
    assert [letter(None, language) for language in LANGUAGES] == [
        "Sehr geehrte Damen und Herren,",
        "Dear Sir or Madam,",
        "尊敬的先生/女士：",
    ]
    assert letter(Addressee(Name()), "de") == "Sehr geehrte Damen und Herren,"


def test_in_talk() -> None:
    vice = who(LIN, "MALE", "cn_vice_mayor/prefecture_city")
    assert [spoken(vice, language) for language in LANGUAGES] == [
        "Herr Vizebürgermeister",
        "Vice Mayor LIN",
        "林副市长",
    ]
    assert spoken(vice, "zh", AddressCustoms(drop_fu=True)) == "林市长"
    assert letter(vice, "zh", AddressCustoms(drop_fu=True)) == "尊敬的林副市长："
    assert spoken(who(MUSTER, "FEMALE"), "de") == "Frau Dr. Muster"


def test_the_name_after_the_office_is_a_custom_and_brings_the_title_back() -> None:
    customs = AddressCustoms(name_after_office=True)
    mayor = who(MUSTER, "FEMALE", "de_deputy_mayor")
    assert letter(mayor, "de", customs) == "Sehr geehrte Frau Bürgermeisterin Dr. Muster,"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Prof. Dr.", "Prof."),
        ("Dr.-Ing.", "Dr."),
        ("Dr. Dr. h. c.", "Dr."),
        ("Dipl.-Ing.", ""),
        ("M.A.", ""),
        ("", ""),
    ],
)
def test_one_title_is_spoken(title: str, said: str) -> None:
    assert spoken_title(title) == said


def test_a_doctorate_is_spoken_whether_or_not_the_form_of_address_is_known() -> None:
    name = Name("Hartwig", "Matthias", title="Dr.-Ing.")
    assert spoken(who(name, "UNKNOWN"), "de") == "Dr. Matthias Hartwig"
    assert spoken(who(name, "MALE"), "de") == "Herr Dr. Hartwig"
    assert letter(who(name, "UNKNOWN"), "de") == "Guten Tag Dr. Matthias Hartwig,"
    assert [spoken(who(name, gender), "zh") for gender in ("UNKNOWN", "MALE")] == ["Hartwig博士"] * 2
    rendered = Name("Hartwig", "Matthias", "哈特维希", title="Dr.")
    assert letter(who(rendered, "MALE"), "zh") == "尊敬的哈特维希博士："
    assert envelope(who(rendered, "MALE"), "zh") == "哈特维希博士（Hartwig）"


def test_on_the_envelope() -> None:
    professor = who(Name("Muster", "Max", title="Prof. Dr. Dipl.-Ing."), "MALE")
    assert [envelope(professor, language) for language in LANGUAGES] == [
        "Herrn Prof. Dr. Max Muster",
        "Prof Dr Max Muster",
        "Max Muster教授",
    ]
    assert [envelope(who(LIN, "FEMALE"), language) for language in LANGUAGES] == [
        "Frau LIN Daming",
        "Ms LIN Daming",
        "林大明女士",
    ]


def test_closings() -> None:
    assert closing("zh") == ("此致", "敬礼")


texts = st.text(max_size=6)
addressees = st.builds(
    Addressee,
    st.builds(Name, texts, texts, texts, texts, texts, st.sampled_from(NameOrder)),
    st.sampled_from([gender.name for gender in Gender]),
    st.none() | st.builds(Office, st.sampled_from(sorted(POSTS)), st.none() | st.sampled_from(Body)),
)


@given(addressees, st.sampled_from(LANGUAGES), st.booleans())
def test_everybody_can_be_addressed(addressee: Addressee, language: Language, custom: bool) -> None:
    customs = AddressCustoms(name_after_office=custom, drop_fu=custom)
    assert letter(addressee, language, customs)
    assert isinstance(spoken(addressee, language, customs), str)
    assert isinstance(envelope(addressee, language), str)
