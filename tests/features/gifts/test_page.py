from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot
from sqlmodel import Session, select
from tests.features.acting import (
    button_of,
    choose,
    create,
    list_of,
    point_to,
    record_of,
    shown_labels,
    type_and_leave,
    words_of,
)
from tests.features.serving import Serve
from tests.ui.test_accessibility import nameless

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.features import gifts
from delegation_desk.features.gifts import service
from delegation_desk.model.correspondence import Gift, GiftDraft, Way
from delegation_desk.model.people import PersonDraft
from delegation_desk.model.places import OrganisationDraft, PlaceDraft
from delegation_desk.model.positions import PositionDraft
from delegation_desk.model.settings import WorkspaceSettings, WorkspaceSettingsDraft
from delegation_desk.store.records import add, edit
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.form import Form, RecordForm
from delegation_desk.ui.window import MainWindow


@dataclass(frozen=True)
class Bodies:
    office: UUID  # in Nanjing
    city: UUID  # Leipzig
    person: UUID  # holds an office in Leipzig


@pytest.fixture
def bodies(desk: Desk) -> Bodies:
    def command(session: Session) -> Bodies:
        places = [
            add(session, PlaceDraft(name=LocalText.of(name), country=country)).id
            for name, country in (("Nanjing", "CN"), ("Leipzig", "DE"))
        ]
        office, city = (
            add(session, OrganisationDraft(name=LocalText.of(name), place_id=place)).id
            for name, place in zip(("Amt für Handel", "Stadt Leipzig"), places, strict=True)
        )
        person = add(session, PersonDraft(family_name="Vollrath", given_name="Anke")).id
        add(session, PositionDraft(person_id=person, organisation_id=city, title=LocalText.of("Leiterin")))
        return Bodies(office, city, person)

    return desk.commit("Fill", command)


@pytest.fixture
def window(serve: Serve, bodies: Bodies) -> MainWindow:
    return serve(gifts.FEATURE)


def put(desk: Desk, words: str, **values: Any) -> UUID:
    draft = GiftDraft(description=LocalText.of(words), **values)
    made: Gift = desk.commit("Add", lambda session: add(session, draft, tags=["demo"]))
    return made.id


def rules(desk: Desk, gift_id: UUID) -> list[str]:
    with desk.read() as session:
        gift = session.get(Gift, gift_id)
        assert gift is not None
        return [each.rule for each in service.findings(session, [gift])[gift_id]]


def test_the_ceilings_are_those_of_the_settings(desk: Desk, bodies: Bodies) -> None:
    book = put(desk, "Bildband", value=Decimal(30), recipient_organisation_id=bodies.office)
    assert rules(desk, book) == ["gift_value"]

    def raise_limit(session: Session) -> None:
        known = session.exec(select(WorkspaceSettings)).first()
        known = known or add(session, WorkspaceSettingsDraft())
        session.flush()
        edit(session, WorkspaceSettings, known.id, gift_limit=Decimal(35))

    desk.commit("Settings", raise_limit)
    assert rules(desk, book) == []


def test_a_clock_is_given_in_leipzig_but_not_in_nanjing(desk: Desk, bodies: Bodies) -> None:
    abroad = put(desk, "Tischuhr", recipient_organisation_id=bodies.office)
    at_home = put(desk, "Tischuhr", recipient_organisation_id=bodies.city)
    by_office = put(desk, "Tischuhr", recipient_id=bodies.person)
    nobody = put(desk, "Tischuhr")
    assert [rules(desk, each) for each in (abroad, at_home, by_office, nobody)] == [
        ["gift_taboo"], [], [], ["gift_taboo"],
    ]  # fmt: skip


def test_what_one_giver_gave_in_a_year_adds_up(desk: Desk, bodies: Bodies) -> None:
    given = {"way": Way.INCOMING, "value": Decimal(24), "giver_organisation_id": bodies.office}
    several = [put(desk, words, given_on=PartialDate(2019, 6, 26), **given) for words in ("Tee", "Vase")]
    assert rules(desk, several[0]) == []
    put(desk, "Bild", given_on=PartialDate(2019), **given)
    assert rules(desk, several[0]) == ["gift_consent", "gift_register"]
    put(desk, "Schal", given_on=PartialDate(2018), **given)
    put(desk, "Dose", given_on=PartialDate(2019, 7), **{**given, "currency": "CNY"})
    assert rules(desk, several[0]) == ["gift_consent", "gift_register"]


def test_the_same_gift_to_the_same_body_is_noticed(desk: Desk, bodies: Bodies) -> None:
    to = {"recipient_organisation_id": bodies.office}
    put(desk, "Bildband Leipzig", given_on=PartialDate(2016, 5), **to)
    again = put(desk, "bildband leipzig", given_on=PartialDate(2019, 6, 26), **to)
    undated = put(desk, "Bildband Leipzig", **to)
    assert rules(desk, again) == ["gift_again"]
    assert rules(desk, undated) == []


def test_the_list_shows_way_value_rules_and_date(window: MainWindow, desk: Desk, bodies: Bodies) -> None:
    put(
        desk, "Rollbild", way=Way.INCOMING, value=Decimal(35), given_on=PartialDate(2019, 6, 29),
        giver_organisation_id=bodies.office, recipient_organisation_id=bodies.city,
    )  # fmt: skip
    put(desk, "Buch", registered_on=date(2019, 6, 12), recipient_organisation_id=bodies.office)
    view = list_of(window)
    assert words_of(view) == [
        "received; Rollbild, Amt für Handel to Stadt Leipzig; Consent needed, +1; "
        "29\N{NO-BREAK SPACE}June 2019; €35.00",
        "given; Buch, to Amt für Handel; registered on 12\N{NO-BREAK SPACE}June 2019; unknown; –",
    ]
    view.search.setText("Handel Roll")
    assert len(words_of(view)) == 1
    view.search.clear()
    view.set_filter("way", Way.OUTGOING, "given")
    assert len(words_of(view)) == 1
    view.set_filter("year", "2019", "2019")
    assert words_of(view) == []


def test_a_new_gift_is_checked_as_it_is_typed(
    qtbot: QtBot, window: MainWindow, desk: Desk, bodies: Bodies
) -> None:
    def write(form: Form) -> None:
        type_and_leave(qtbot, form, "description", "Tischuhr")
        point_to(form, "recipient_organisation_id", "Handel")

    create(list_of(window), write)
    record = record_of(window)
    form = record.findChild(RecordForm)
    assert isinstance(form, RecordForm)
    said = shown_labels(record)
    assert "“Tischuhr” is not given in China." in said
    assert "The value is not known; it is not compared with the ceiling of €25." in said
    type_and_leave(qtbot, form, "description", "Bildband")
    type_and_leave(qtbot, form, "value", "30")
    said = shown_labels(record)
    assert "is not given" not in said
    assert "Gift too dear." in said
    desk.undo()
    desk.undo()
    assert "“Tischuhr” is not given in China." in shown_labels(record)


def test_a_value_in_another_currency_is_not_compared(window: MainWindow, desk: Desk, bodies: Bodies) -> None:
    gift = put(desk, "Vase", way=Way.INCOMING, value=Decimal(500), currency="CNY")
    desk.open("gift", gift)
    assert "The ceiling of €25 is in euros; this value is not compared." in shown_labels(record_of(window))


def test_what_is_missing_for_a_dear_gift_is_done_beside_the_warning(
    qtbot: QtBot, window: MainWindow, desk: Desk, bodies: Bodies
) -> None:
    day = PartialDate(2019, 6, 28)
    gift = put(desk, "Brokatbild", way=Way.INCOMING, value=Decimal(60), given_on=day)
    desk.open("gift", gift)
    record = record_of(window)
    assert "To be registered by 5\N{NO-BREAK SPACE}July 2019." in shown_labels(record)
    button_of(record, "Registered today").click()
    with desk.read() as session:
        found = session.get(Gift, gift)
        assert found is not None
        assert found.registered_on == date.today()
    form = record.findChild(RecordForm)
    assert isinstance(form, RecordForm)
    type_and_leave(qtbot, form, "consent", "Zustimmung")
    assert "Above the ceiling of €25; consent and register entry are there." in shown_labels(record)
    choose(form, "way", Way.OUTGOING)
    assert "Gift too dear." in shown_labels(record)


@pytest.mark.parametrize("tab", ["gift", "history"])
def test_every_control_has_a_name(window: MainWindow, desk: Desk, bodies: Bodies, tab: str) -> None:
    gift = put(desk, "Bargeld", way=Way.INCOMING, value=Decimal(60), given_on=PartialDate(2019, 6, 28))
    desk.open("gift", gift)
    record_of(window).show_tab(tab)
    assert nameless(window) == []


@pytest.mark.parametrize(
    ("way", "year", "word"),
    [
        (Way.OUTGOING, 2199, "planned"),
        (Way.INCOMING, 2199, "expected"),
        (Way.OUTGOING, 2020, "given"),
        (Way.INCOMING, 2020, "received"),
    ],
)
def test_nothing_is_given_on_a_day_that_lies_ahead(
    window: MainWindow, way: Way, year: int, word: str
) -> None:
    draft = GiftDraft(description=LocalText.of("Bildband"), way=way, given_on=PartialDate(year, 5, 4))
    assert window.desk is not None
    made = window.desk.commit("Add gift", lambda session: add(session, draft).id)
    assert any(word in each for each in words_of(list_of(window)))
    window.desk.open("gift", made)
    assert word in shown_labels(record_of(window))
