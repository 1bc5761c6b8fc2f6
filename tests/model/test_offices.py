"""Ranks of offices: the numbers are those of the rulebook."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.core.language import translator
from delegation_desk.model.offices import POSTS, Body, By, Customs, Office, Peer, highest, peer, rank
from delegation_desk.model.positions import Selection

offices = st.builds(Office, st.sampled_from(sorted(POSTS)), st.none() | st.sampled_from(Body))


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("cn_mayor/sub_provincial_city", 74),
        ("cn_mayor/prefecture_city", 64),
        ("cn_party_secretary/prefecture_city", 66),
        ("cn_congress_chair/prefecture_city", 65),
        ("cn_vice_mayor/prefecture_city", 50),
        ("cn_fao_director/sub_provincial_city", 50),
        ("cn_fao_director/prefecture_city", 40),
        ("cn_mayor/province", 84),
        ("cn_zone_director/national_zone", 51),
        ("cn_zone_director/zone", 31),
        ("cn_mayor/county", 44),
        ("de_lord_mayor", 72),
        ("de_landrat", 70),
        ("de_office_head", 40),
        ("interpreter", 0),
        ("cn_mayor", None),
    ],
)
def test_rank(code: str, number: int | None) -> None:
    office = Office.parse(code)
    assert office is not None
    assert rank(office) == number


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("cn_mayor/province", Peer.S),
        ("cn_mayor/prefecture_city", Peer.A),
        ("cn_party_secretary/sub_provincial_city", Peer.A),
        ("cn_vice_mayor/prefecture_city", Peer.B),
        ("cn_bureau_director/prefecture_city", Peer.C),
        ("cn_deputy_director/prefecture_city", Peer.D),
        ("cn_division_chief/county", Peer.E),
        ("cn_mayor/county", Peer.B),
        ("cn_bureau_director/county", Peer.D),
        ("cn_zone_director/national_zone", Peer.B),
        ("cn_zone_director/provincial_zone", Peer.C),
        ("de_lord_mayor", Peer.A),
        ("de_councillor", Peer.B),
        ("company_chair", None),
        ("staff", None),
        ("cn_mayor", None),
    ],
)
def test_peer(code: str, level: Peer | None) -> None:
    office = Office.parse(code)
    assert office is not None
    assert peer(office) == level


def test_of_several_offices_the_highest_counts() -> None:
    held = [Office("cn_deputy_secretary", Body.PREFECTURE_CITY), Office("cn_mayor", Body.PREFECTURE_CITY)]
    assert highest(held) == held[1]
    assert highest([]) is None


def test_the_congress_may_come_after_the_mayor() -> None:
    city = Body.PREFECTURE_CITY
    customs = Customs(congress_after_mayor=True)
    both = [Office("cn_congress_chair", city), Office("cn_mayor", city)]
    assert highest(both) == both[0]
    assert highest(both, customs) == both[1]
    assert (rank(both[0], customs) or 0) > (rank(Office("cn_cppcc_chair", city)) or 0)


def test_an_unknown_code_is_no_office() -> None:
    assert Office.parse("") is None
    assert Office.parse("cn_emperor/county") is None
    assert Office.parse("cn_mayor/moon") == Office("cn_mayor")


def test_selection_and_by_are_the_same_words() -> None:
    assert {member.name for member in By} == {member.name for member in Selection}


@given(offices)
def test_a_code_there_and_back(office: Office) -> None:
    assert Office.parse(office.code) == office
    assert len(office.code) <= 60


@given(offices)
def test_every_rank_fits_a_position(office: Office) -> None:
    number = rank(office)
    assert number is None or 0 <= number <= 110


def test_every_post_has_a_german_and_a_chinese_name() -> None:
    for language in ("de", "zh"):
        t = translator(language)
        for label in [*(post.label for post in POSTS.values()), *(body.value for body in Body)]:
            assert t(label)
            assert language == "de" or t(label) != label
