"""Which kind of office a title names, for the protocol: English, German and Chinese titles of cities."""

from __future__ import annotations

import pytest

from delegation_desk.core.office_words import body_in_words, post_in_title
from delegation_desk.model.offices import POSTS, Body

AT_HOME = [
    ("de_lord_mayor", "Lord Mayor|Lord Mayor of Cork|Lord Provost|Oberbürgermeisterin"),
    ("de_mayor", "Mayor|Mayor of Galway|Bürgermeister|Bürgermeisterin der Stadt Nordtal"),
    ("de_deputy_mayor", "Deputy Mayor|Deputy Lord Mayor|Vice Mayor|Vize-Bürgermeister"),
    ("de_deputy_mayor", "Zweite Bürgermeisterin|2. Bürgermeister|stellv. Oberbürgermeister"),
    ("de_deputy_mayor", "Stellvertretender Bürgermeister und Amtsleiter|Deputy Mayor, Head of Finance"),
    ("de_state_minister", "Stellvertretender Ministerpräsident"),
    ("de_deputy_mayor", "Bürgermeister und Beigeordneter|Dezernentin"),
    ("de_first_mayor", "Erste Beigeordnete|Erster Bürgermeister"),
    ("de_landrat", "Landrat|Landrätin des Landkreises Nordtal"),
    ("council_leader", "Leader of the Council|Cathaoirleach|Chair of the County Council"),
    ("municipal_chief_executive", "Chief Executive|City Manager|County Manager|Town Clerk"),
    ("municipal_director", "Director of Services|Assistant City Manager|Assistant Chief Executive"),
    ("municipal_director", "Deputy Chief Executive|Deputy County Manager"),
    ("de_councillor", "Deputy Leader of the Council|Stellvertretende Fraktionsvorsitzende"),
    ("de_councillor", "Councillor|City Councilor|Alderman|Stadträtin|Stadtverordneter|Council Member"),
    ("de_office_head", "Head of Economic Development|Head of Department|Director"),
    ("de_office_head", "Amtsleiterin|Leiter des Amtes für Wirtschaft"),
    ("de_office_head", "Head of the Office of the Mayor"),
    ("de_division_head", "Head of Unit|Head of Section|Deputy Head of Economic Development"),
    ("de_division_head", "Abteilungsleiter|Referatsleiterin"),
    ("de_division_head", "Vizedirektor|Stellvertretende Direktorin|stellv. Amtsleiterin|Stv. Leiter"),
    ("de_division_head", "Vice Director|Assistant Director|Deputy Managing Director"),
    ("de_office_head", "Amtsleiterin und stellvertretende Dezernentin"),
    ("de_division_head", "Leiterin der Abteilung Ansiedlung|Head of the International Unit"),
    ("de_officer", "Deputy Head of Unit|Stellvertretende Abteilungsleiterin"),
    ("de_officer", "Economic Development Officer|Sachbearbeiterin|Referentin für Internationales"),
    ("interpreter", "Interpreter|Dolmetscherin"),
    ("ambassador", "Ambassador|Botschafterin"),
    ("", "Former Lord Mayor|Professor|Private Secretary to the Lord Mayor|Gärtner|Oberbürgermeister a. D."),
    ("", "Stellvertretender Landrat|Stellvertretende Botschafterin"),  # no office just below is known
]  # fmt: skip
CHINESE = [
    ("cn_party_secretary", "市委书记|南京市委书记、市人大常委会主任"),
    ("cn_congress_chair", "市人大常委会主任"),
    ("cn_mayor", "市长|市委副书记、市长|县长|区长|代市长"),
    ("cn_cppcc_chair", "市政协主席"),
    ("cn_deputy_secretary", "市委副书记"),
    ("cn_executive_vice_mayor", "常务副市长"),
    ("cn_vice_mayor", "副市长|副区长"),
    ("cn_congress_deputy", "市人大常委会副主任"),
    ("cn_cppcc_deputy", "市政协副主席"),
    ("cn_secretary_general", "市政府秘书长"),
    ("cn_deputy_secretary_general", "市政府副秘书长"),
    ("cn_fao_director", "外事办公室主任|市外办主任"),
    ("cn_commerce_director", "商务局局长"),
    ("cn_bureau_director", "局长|投资促进局局长|主任"),
    ("cn_deputy_director", "副局长|外办副主任|副主任|常务副主任|副司长"),
    ("cn_division_chief", "处长|科长"),
    ("cn_deputy_division_chief", "副处长|副科长"),
    ("cn_zone_director", "开发区管委会主任"),
    ("cn_zone_deputy", "管委会副主任"),
    ("interpreter", "翻译"),
    ("", "市长助理|教授|主任科员"),
]


@pytest.mark.parametrize(("post", "titles"), AT_HOME)
def test_the_titles_of_cities_here(post: str, titles: str) -> None:
    assert {title: post_in_title(title) for title in titles.split("|")} == dict.fromkeys(
        titles.split("|"), post
    )


@pytest.mark.parametrize(("post", "titles"), CHINESE)
def test_the_titles_in_characters(post: str, titles: str) -> None:
    assert {title: post_in_title(title) for title in titles.split("|")} == dict.fromkeys(
        titles.split("|"), post
    )


@pytest.mark.parametrize(
    ("post", "titles"),
    [
        ("cn_mayor", "Mayor|Oberbürgermeister|Governor"),
        ("cn_vice_mayor", "Vice Mayor|Deputy Mayor|Stellvertretender Bürgermeister|Vizegouverneur"),
        ("cn_vice_mayor", "Stellv. Oberbürgermeisterin|Vice County Head"),
        ("cn_executive_vice_mayor", "Executive Vice Mayor|Geschäftsführender Vizebürgermeister"),
        ("cn_party_secretary", "Party Secretary|Secretary of the CPC Municipal Committee"),
        ("cn_deputy_secretary", "Deputy Party Secretary"),
        ("cn_secretary_general", "Secretary-General"),
        ("cn_deputy_secretary_general", "Deputy Secretary-General|Vizegeneralsekretärin"),
        ("cn_congress_deputy", "Vice Chair of the Municipal People's Congress"),
        ("", "Assistant Mayor"),
        ("cn_fao_director", "Director, Foreign Affairs Office"),
        ("cn_fao_director", "Leiterin des Amtes für Auswärtige Angelegenheiten"),
        ("cn_commerce_director", "Director of the Bureau of Commerce"),
        ("cn_bureau_director", "Director|Director-General|Amtsleiter"),
        ("cn_deputy_director", "Deputy Director|Deputy Director, Foreign Affairs Office"),
        ("cn_deputy_director", "Vizedirektor|Vizedirektorin|Stellvertretende Direktorin|Stellv. Leiter"),
        ("cn_division_chief", "Division Chief|Head of Division|Abteilungsleiterin"),
        ("cn_deputy_division_chief", "Deputy Division Chief|Stellvertretende Abteilungsleiterin"),
        ("cn_zone_director", "Director of the Administrative Committee of the Development Zone"),
    ],
)  # fmt: skip
def test_the_same_words_mean_something_else_in_china(post: str, titles: str) -> None:
    found = {title: post_in_title(title, country="CN") for title in titles.split("|")}
    assert found == dict.fromkeys(titles.split("|"), post)


def test_what_the_body_is_decides_with_the_title() -> None:
    assert (
        post_in_title("Director", body="Foreign Affairs Office of Nanjing", country="CN") == "cn_fao_director"
    )
    assert post_in_title("Chief Executive", kind="COMPANY") == "company_manager"
    assert post_in_title("Vorstandsvorsitzende", kind="COMPANY") == "company_chair"
    assert post_in_title("董事长", kind="COMPANY") == "company_chair"
    for deputy in ("Vice President", "Stellvertretende Geschäftsführerin", "副总经理", "副董事长"):
        assert post_in_title(deputy, kind="COMPANY") == "company_delegate"
    assert post_in_title("Sales Director", kind="COMPANY") == ""
    assert post_in_title("Managing Director", kind="AGENCY") == "de_managing_director"
    assert post_in_title("Head of Department", kind="UNIVERSITY") == ""


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("PROVINCE", "江苏省人民政府|Provincial Government of Jiangsu Province"),
        ("SUB_PROVINCIAL_CITY", "南京市人民政府|Nanjing Municipal People's Government"),
        ("MUNICIPALITY", "上海市外事办公室|Shanghai Municipal Government"),
        ("MUNICIPALITY_DISTRICT", "上海市浦东新区人民政府"),
        ("SUB_PROVINCIAL_DISTRICT", "南京市鼓楼区人民政府|Gulou District Government, Nanjing"),
        ("COUNTY", "汶上县人民政府|Wenshang County Government"),
        ("", "济宁市人民政府|Jining Municipal People's Government|鼓楼区人民政府"),
    ],
)
def test_the_kind_of_body_where_its_name_decides_it(body: str, words: str) -> None:
    assert {each: body_in_words(each) for each in words.split("|")} == dict.fromkeys(words.split("|"), body)


def test_every_proposal_is_an_office_that_protocol_knows() -> None:
    from delegation_desk.core import office_words

    assert set(POSTS) >= office_words.POSTS_NAMED
    assert {body_in_words(words) for words in ("江苏省", "南京市", "上海市", "汶上县")} <= set(
        Body.__members__
    )
