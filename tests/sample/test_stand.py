"""What a document of June 2019 can reach is not later than its own day."""

from __future__ import annotations

import re
from datetime import date

from sqlmodel import Session, select

from delegation_desk.features.visits.briefing import briefing
from delegation_desk.features.visits.report import report
from delegation_desk.model.agreement_parts import ObligationState
from delegation_desk.model.positions import Position
from delegation_desk.model.visit_parts import Participant
from delegation_desk.model.visits import Member, ProgrammeItem, Visit
from delegation_desk.model.words import Audience
from delegation_desk.sample import STAND
from delegation_desk.sample.rows import the
from delegation_desk.sample.visit import VISIT
from delegation_desk.store.briefs.agreements import agreement_brief
from delegation_desk.store.briefs.organisations import organisation
from delegation_desk.store.briefs.people import People
from delegation_desk.store.briefs.place_sheets import place_sheets
from delegation_desk.store.briefs.reading import Reader
from delegation_desk.store.briefs.transmissions import transmissions

DAY = date(2019, 6, 18)


def test_a_pack_stands_for_a_day_before_the_journey(session: Session) -> None:
    pack = briefing(session, session.get_one(Visit, VISIT))
    assert pack.stand == STAND
    assert {company.interest for company in pack.companies} == {None}
    assert not [note for note in pack.notes if note.written_at > STAND]


def test_offices_are_those_of_the_journey(session: Session) -> None:
    positions = [member.position_id for member in session.exec(select(Member)) if member.visit_id == VISIT]
    items = {item.id for item in session.exec(select(ProgrammeItem)) if item.visit_id == VISIT}
    positions += [row.position_id for row in session.exec(select(Participant)) if row.item_id in items]
    for position_id in positions:
        assert position_id is not None
        assert session.get_one(Position, position_id).held_on(DAY) is not False


def test_the_mayor_of_2020_has_no_office_in_june_2019(session: Session) -> None:
    people = People(Reader(session, "de", until=DAY))
    then = people.on(the("person", "han"), DAY)
    assert then is not None
    assert then.office is None
    later = people.on(the("person", "han"), date(2020, 2, 1))
    assert later is not None
    assert later.office is not None


def test_no_figure_or_event_of_a_later_day(session: Session) -> None:
    reader = Reader(session, "de", until=DAY)
    sheets = place_sheets(reader, [the("place", "nanjing"), the("place", "jining")], the("place", "leipzig"))
    places = [sheet.place for sheet in sheets] + [other for sheet in sheets for other in sheet.compared]
    figures = {str(fact.value) for place in places for fact in place.facts if fact.value is not None}
    assert not {figure for figure in figures if figure.startswith(("9314685", "260429"))}
    assert {figure for figure in figures if figure.startswith(("8505500", "6587", "593145", "297.8"))}
    story = [str(event.title) for sheet in sheets for event in sheet.story]
    assert story[0] == "Beginn der Städtepartnerschaft"
    assert not [title for title in story if "HAN Liming" in title or "Schutzmasken" in title]


def test_transmissions_come_later(session: Session) -> None:
    policies = (the("policy", "policy-leipzig"), the("policy", "policy-landkreis-leipzig"))
    then = Reader(session, "de", until=DAY)
    assert [sent for policy in policies for sent in transmissions(then, policy)] == []
    today = Reader(session, "de")
    assert len([sent for policy in policies for sent in transmissions(today, policy)]) == 3


def test_a_report_of_july_2019_tells_no_later_fate_of_a_promise(session: Session) -> None:
    told = report(session, session.get_one(Visit, VISIT))
    assert told.visit.stand.date() == date(2019, 7, 8)
    (memorandum,) = (one for one in told.visit.agreements if one.id in told.visit.signed_here)
    states = [promise.state for promise in memorandum.obligations]
    assert states == [None, None, ObligationState.OPEN, ObligationState.IN_PROGRESS, None]


def test_the_assessment_stands_where_the_report_prints_it_and_is_marked(session: Session) -> None:
    told = report(session, session.get_one(Visit, VISIT))
    assert "Bewertung als Beispiel ◊: Zwei Gespräche am Tag sind genug." in str(told.debrief)
    # A report prints the notes of before as well, so none may speak of what was still to come.
    assert not [note for note in told.visit.notes if re.search(r"bis zum|erst am Tag|noch ", str(note.text))]


def test_ways_to_reach_a_real_body_are_marked_and_for_their_audience(session: Session) -> None:
    host, own = (
        organisation(Reader(session, "de", edition), the("organisation", "invest-region"))
        for edition in (Audience.HOST, Audience.DELEGATION)
    )
    assert host is not None
    assert own is not None
    assert (host.phone, host.email) == ("", "china@invest-region.example")
    assert own.phone == "+49 341 0000-200"
    assert host.ways_invented
    assert not host.invented


def test_chinese_names_only_of_bodies_in_chinese_speaking_places(session: Session) -> None:
    reader = Reader(session, "de")
    names = ("contact-office", "ecmdc", "stadt-nanjing")
    bodies = [organisation(reader, the("organisation", name)) for name in names]
    assert [body.native for body in bodies if body] == ["", "", "南京市"]


def test_the_memorandum_is_not_signed_yet(session: Session) -> None:
    brief = agreement_brief(session, the("agreement", "mou-2019-leipzig-nanjing"), "de", day=DAY)
    assert not brief.signed
