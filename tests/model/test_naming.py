"""What a record is called: by the window in its own language, by the search under every name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from delegation_desk.core.language import current, use
from delegation_desk.core.names import NameOrder
from delegation_desk.core.text import LocalText
from delegation_desk.model.agreement_parts import Clause
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.tasks import Task
from delegation_desk.model.visits import Visit

AIRPORT = Place(name=LocalText.of("Flughafen Nanjing", en="Nanjing Airport", zh="南京机场"))


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = current()
    use("en")
    yield
    use(before)


def test_the_window_calls_a_record_in_its_own_language() -> None:
    assert AIRPORT.called() == "Nanjing Airport"
    assert AIRPORT.heading() == "Flughafen Nanjing"
    use("de")
    assert AIRPORT.called() == "Flughafen Nanjing"


def test_where_there_is_no_wording_the_heading_stands_in() -> None:
    assert Place(name=LocalText.of("Jining", zh="济宁")).called() == "Jining"
    assert Task(title="Visum beantragen").called() == "Visum beantragen"
    assert Place(name=LocalText()).called() == ""


def test_the_name_of_a_paragraph_is_its_title_or_else_its_first_words() -> None:
    text = LocalText.of("Die Seiten", en="The sides")
    assert Clause(title=LocalText.of("Ziel", en="Aim"), text=text).called() == "Aim"
    assert Clause(title=LocalText(), text=text).called() == "The sides"


def test_a_record_is_known_by_every_name() -> None:
    assert AIRPORT.names() == ["Flughafen Nanjing", "Nanjing Airport", "南京机场"]
    visit = Visit(code="2019-nanjing", title=LocalText.of("Reise", en="Journey"))
    assert visit.names() == ["Reise", "Journey", "2019-nanjing"]
    body = Organisation(name=LocalText.of("Amt für Handel"), short_name="AfH")
    assert body.names() == ["Amt für Handel", "AfH"]


def test_a_person_is_known_in_both_orders_and_scripts() -> None:
    person = Person(
        family_name="Lin", given_name="Yahui", native_family_name="林", native_given_name="雅慧",
        name_order=NameOrder.FAMILY_FIRST,
    )  # fmt: skip
    assert {"LIN Yahui", "Lin Yahui", "Yahui Lin", "林雅慧"} == set(person.names())
    assert person.called() == "LIN Yahui"
