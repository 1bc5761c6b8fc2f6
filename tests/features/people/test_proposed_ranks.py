"""What an office is for the protocol is proposed from its title, until somebody chooses."""

from __future__ import annotations

from sqlmodel import Session
from tests.driving import Hand

from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.model.offices import Office, rank
from delegation_desk.model.people import PersonDraft
from delegation_desk.model.places import PlaceDraft
from delegation_desk.model.positions import Position, PositionDraft
from delegation_desk.store.offices import add_office
from delegation_desk.store.records import add


def _person(hand: Hand) -> None:
    draft = PersonDraft(family_name="Murphy", given_name="Kim")
    hand.desk.write(N_("Add person"), lambda session: add(session, draft))
    hand.go("People")
    hand.open("Murphy, Kim")
    hand.tab("Offices")
    hand.click("Add an office")


def test_the_form_proposes_what_the_title_says(newcomer: Hand) -> None:
    _person(newcomer)
    newcomer.enter("Office or function, Deutsch", "Lord Mayor")
    assert newcomer.typed("For the protocol") == "lord mayor"
    assert "Proposed from the title." in newcomer.words()
    newcomer.click("Add an office", newcomer.rows())
    assert newcomer.one(Position).office == "de_lord_mayor"


def test_what_was_chosen_stays(newcomer: Hand) -> None:
    _person(newcomer)
    newcomer.choose("For the protocol", "councillor")
    newcomer.enter("Office or function, Deutsch", "Lord Mayor")
    newcomer.click("Add an office", newcomer.rows())
    assert newcomer.one(Position).office == "de_councillor"


def test_an_office_made_on_the_spot_has_its_rank(newcomer: Hand) -> None:
    def make(session: Session) -> str:
        person = add(session, PersonDraft(family_name="Murphy", given_name="Kim"))
        draft = PositionDraft(person_id=person.id, title=LocalText.of("Chief Executive"))
        return add_office(session, draft, "Cork City Council").office

    assert newcomer.desk.commit("Add", make) == "municipal_chief_executive"


def test_a_deputy_stands_between_the_office_and_the_next(newcomer: Hand) -> None:
    titles = ("Direktorin", "Vizedirektor", "Abteilungsleiterin")

    def make(session: Session) -> list[int | None]:
        offices = []
        for title in titles:
            person = add(session, PersonDraft(family_name=title))
            draft = PositionDraft(person_id=person.id, title=LocalText.of(title))
            offices.append(Office.parse(add_office(session, draft, "南京市商务局 Nanjing").office))
        return [rank(office) if office else None for office in offices]

    newcomer.desk.commit(
        N_("Add a place"),
        lambda session: add(session, PlaceDraft(name=LocalText.of("Nanjing"), country="CN")),
    )
    director, deputy, division = newcomer.desk.commit("Add", make)
    assert (director or 0) > (deputy or 0) > (division or 0) > 0
