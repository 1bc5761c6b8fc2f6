from __future__ import annotations

from uuid import uuid4

import pytest

from delegation_desk.core import language
from delegation_desk.core.names import NameOrder
from delegation_desk.model.from_words import (
    bodies_named,
    left_open,
    new_office,
    new_organisation,
    new_person,
    new_place,
)
from delegation_desk.model.people import Gender
from delegation_desk.model.places import PlaceKind


@pytest.mark.parametrize(
    ("typed", "heading", "gender"),
    [
        ("Frau Dr. Petra Hagen", "Dr. Petra Hagen", Gender.FEMALE),
        ("Mr. John Smith", "John Smith", Gender.MALE),
        ("Prof. Dr. Li Wei", "Prof. Dr. LI Wei", Gender.UNKNOWN),
        ("Herr", "Herr", Gender.UNKNOWN),
    ],
)
def test_a_person_from_the_words_typed(typed: str, heading: str, gender: Gender) -> None:
    person = new_person(typed)
    made = person.record(**person.__dict__)
    assert (made.heading(), person.gender) == (heading, gender)


def test_a_person_from_characters() -> None:
    person = new_person("欧阳晓明")
    assert (person.native_family_name, person.native_given_name) == ("欧阳", "晓明")
    assert (person.family_name, person.given_name) == ("Ouyang", "Xiaoming")
    assert person.name_order is NameOrder.FAMILY_FIRST


@pytest.mark.parametrize(
    ("typed", "name", "country", "zone", "said"),
    [
        ("Qingdao, China", "Qingdao", "CN", "Asia/Shanghai", ""),
        ("Qingdao (CN)", "Qingdao", "CN", "Asia/Shanghai", ""),
        ("Lyon, Frankreich", "Lyon", "FR", "Europe/Paris", ""),
        ("青岛（中国）", "青岛", "CN", "Asia/Shanghai", ""),
        ("Chicago, USA", "Chicago, USA", "", "", "Country and time zone are not known"),
        ("Chicago, US", "Chicago", "US", "", "several time zones"),
        ("Halle (Saale)", "Halle (Saale)", "", "", "Country and time zone are not known"),
        ("Qingdao", "Qingdao", "", "", "Country and time zone are not known"),
        (", China", ", China", "", "", "Country and time zone are not known"),
    ],
)
def test_a_place_takes_its_zone_from_its_country_or_says_what_is_open(
    typed: str, name: str, country: str, zone: str, said: str
) -> None:
    place = new_place(typed)
    assert (str(place.name), place.country, place.zone) == (name, country, zone)
    assert said in left_open(place)
    assert bool(said) is bool(left_open(place))


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Landkreis Mittelsachsen, DE", PlaceKind.DISTRICT),
        ("Erzgebirgskreis", PlaceKind.DISTRICT),
        ("Kreis Unna", PlaceKind.DISTRICT),
        ("Jianye District", PlaceKind.DISTRICT),
        ("建邺区", PlaceKind.DISTRICT),
        ("曲阜县，中国", PlaceKind.DISTRICT),
        ("Provinz Shandong", PlaceKind.PROVINCE),
        ("Shanxi Province, China", PlaceKind.PROVINCE),
        ("山西省", PlaceKind.PROVINCE),
        ("广西壮族自治区", PlaceKind.PROVINCE),
        ("Freistaat Sachsen", PlaceKind.PROVINCE),
        ("Flughafen Leipzig/Halle", PlaceKind.AIRPORT),
        ("南京禄口国际机场", PlaceKind.AIRPORT),
        ("Leipzig Hbf", PlaceKind.STATION),
        ("Landau", PlaceKind.CITY),
        ("Kreischa", PlaceKind.CITY),
        ("太原市", PlaceKind.CITY),
    ],
)
def test_the_name_of_a_place_says_what_it_is(typed: str, kind: PlaceKind) -> None:
    assert new_place(typed).kind is kind


def test_a_name_in_characters_is_chinese() -> None:
    assert new_organisation("南京市政府").name.get("zh") == "南京市政府"
    assert new_organisation("南京 Nanjing GmbH").name.get("de") == "南京 Nanjing GmbH"
    assert left_open(new_organisation("Stadtwerke")) == ""


@pytest.mark.parametrize(
    ("typed", "title", "body"),
    [
        ("Bürgermeister", "Bürgermeister", ""),
        ("Bürgermeister, Stadt Halle", "Bürgermeister", "Stadt Halle"),
        ("Bürgermeister, Beigeordneter, Stadt Halle", "Bürgermeister, Beigeordneter", "Stadt Halle"),
        ("市长，济宁市", "市长", "济宁市"),
        ("Bürgermeister,", "Bürgermeister,", ""),
    ],
)
def test_an_office_and_where_it_is_held(typed: str, title: str, body: str) -> None:
    parted = bodies_named(typed)
    assert (parted[-1] if parted else (typed, "")) == (title, body)
    assert str(new_office(title, uuid4()).title) == title


def test_an_organisation_may_be_named_behind_any_comma() -> None:
    assert bodies_named("Referentin, Stadt Halle (Saale), Amt 80") == [
        ("Referentin", "Stadt Halle (Saale), Amt 80"),
        ("Referentin, Stadt Halle (Saale)", "Amt 80"),
    ]
    assert bodies_named("市长，济宁市") == [("市长", "济宁市")]
    assert bodies_named("Bürgermeister,") == []


def test_a_name_belongs_to_the_language_that_the_workspace_is_written_in() -> None:
    assert new_organisation("Stadtwerke").name.source == "de"
    language.write_in("en")
    assert new_organisation("Cork City Council").name.source == "en"
    assert new_organisation("科克市议会").name.source == "zh"
