from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import translator
from delegation_desk.model.findings import Severity
from delegation_desk.model.offices import By, Customs, Group, Office, Peer, peer, rank
from delegation_desk.model.protocol import (
    LANDRAT_NOTE,
    Standing,
    against_order,
    peer_gap,
    rank_gap,
    sides,
    sort_delegation,
)


def standing(code: str, group: Group = Group.OFFICIAL, by: By = By.APPOINTED) -> Standing:
    office = Office.parse(code)
    assert office is not None
    return Standing(id=code, name=code, rank=rank(office), by=by, group=group)


def level(code: str) -> Peer | None:
    office = Office.parse(code)
    assert office is not None
    return peer(office)


def ids(people: list[Standing]) -> list[str]:
    return [person.id for person in people]


def test_a_delegation_in_order() -> None:
    people = [
        standing("company_manager", Group.COMPANY),
        standing("de_councillor", by=By.PEOPLE),
        standing("de_lord_mayor", by=By.PEOPLE),
        standing("interpreter", Group.STAFF),
    ]
    expected = ["de_lord_mayor", "de_councillor", "company_manager", "interpreter"]
    assert ids(sort_delegation(people)) == expected


def test_the_longer_in_office_comes_first() -> None:
    people = [
        Standing("later", rank=50, since=PartialDate(2018)),
        Standing("unknown", rank=50),
        Standing("earlier", rank=50, since=PartialDate(2014)),
    ]
    assert ids(sort_delegation(people)) == ["earlier", "later", "unknown"]


def test_what_decides_at_equal_rank() -> None:
    people = [
        Standing("appointed", rank=50),
        Standing("council", by=By.COUNCIL, rank=50),
        Standing("people", by=By.PEOPLE, rank=50),
        Standing("concerned", concerned=True, rank=50),
        Standing("guest", guest=True, rank=50),
        Standing("foreign", foreign=True, rank=50),
        Standing("former", former=True, by=By.PEOPLE, rank=50),
    ]
    order = ["guest", "foreign", "people", "council", "concerned", "appointed", "former"]
    assert ids(sort_delegation(people)) == order


def test_companies_go_by_their_names() -> None:
    people = [
        Standing("b-chair", rank=18, group=Group.COMPANY, company="Übermaß AG"),
        Standing("a-delegate", rank=14, group=Group.COMPANY, company="Auwald GmbH"),
        Standing("b-delegate", rank=14, group=Group.COMPANY, company="Übermaß AG"),
        Standing("chamber", rank=16, group=Group.INTERMEDIARY),
    ]
    assert ids(sort_delegation(people)) == ["chamber", "a-delegate", "b-chair", "b-delegate"]


def test_mandate_before_office_is_a_custom() -> None:
    people = [standing("de_councillor", by=By.PEOPLE), standing("de_deputy_mayor", by=By.COUNCIL)]
    assert ids(sort_delegation(people))[0] == "de_deputy_mayor"
    assert ids(sort_delegation(people, Customs(council_first_at_home=True)))[0] == "de_councillor"


def test_ladies_first_at_equal_rank_only() -> None:
    people = [Standing("he", rank=50), Standing("she", rank=50, female=True), Standing("boss", rank=60)]
    assert ids(sort_delegation(people)) == ["boss", "he", "she"]
    assert ids(sort_delegation(people, Customs(ladies_first=True))) == ["boss", "she", "he"]


def test_an_order_against_protocol_names_the_pair() -> None:
    mayor, head = standing("de_lord_mayor", by=By.PEOPLE), standing("de_office_head")
    assert against_order([mayor, head]) == []
    assert against_order([head, mayor]) == [(head, mayor)]


def test_gaps() -> None:
    mayor, vice = level("cn_mayor/prefecture_city"), level("cn_vice_mayor/prefecture_city")
    head, bureau = level("de_office_head"), level("cn_bureau_director/prefecture_city")
    assert peer_gap(level("de_lord_mayor"), mayor) is not None
    equal = peer_gap(level("de_lord_mayor"), mayor)
    assert equal is not None
    assert (equal.steps, equal.severity, equal.advice) == (0, None, "")
    far = peer_gap(head, mayor)
    assert far is not None
    assert (far.steps, far.severity) == (-2, Severity.WARNING)
    near = peer_gap(head, vice)
    assert near is not None
    assert near.severity is Severity.NOTE
    assert rank_gap("x", head, bureau) is None
    assert peer_gap(None, mayor) is None
    above = rank_gap("x", mayor, bureau)
    assert above is not None
    assert "deputy mayor" in above.sentence(translator("en"))


def test_two_sides() -> None:
    assert sides("x", 4, 5, own_interpreter=True, their_interpreter=True) == []
    found = sides("x", 2, 5, own_interpreter=True, their_interpreter=False)
    assert [finding.rule for finding in found] == ["head_count", "side_interpreter"]
    assert found[0].sentence(translator("de")) == "2 unserer Seite treffen auf 5 der anderen Seite."
    assert [finding.rule for finding in sides("x", 0, 9, own_interpreter=True, their_interpreter=True)] == []


def test_the_note_on_the_landrat_is_in_chinese_too() -> None:
    assert "260,429" in translator("zh")(LANDRAT_NOTE).format(population="260,429")


standings = st.builds(
    Standing,
    st.text("ab", max_size=2),
    st.text("ab", max_size=2),
    st.none() | st.integers(0, 110),
    st.sampled_from(By),
    st.sampled_from(Group),
    st.none() | st.dates().map(PartialDate.of),
    *[st.booleans(), st.text("ab", max_size=1), *[st.booleans()] * 4],
)


@given(st.lists(standings, max_size=8), st.booleans(), st.booleans())
def test_the_order_does_not_depend_on_where_one_begins(people: list[Standing], one: bool, two: bool) -> None:
    customs = Customs(council_first_at_home=one, ladies_first=two)
    order = sort_delegation(people, customs)
    assert against_order(order, customs) == []
    again = sort_delegation(list(reversed(people)), customs)
    assert [(person.group, person.rank or 0) for person in order] == [
        (person.group, person.rank or 0) for person in again
    ]


def test_whoever_leads_comes_first_whatever_the_office() -> None:
    head = Standing(id="head", group=Group.COMPANY, head=True)
    assert ids(sort_delegation([standing("de_lord_mayor", by=By.PEOPLE), head])) == ["head", "de_lord_mayor"]
