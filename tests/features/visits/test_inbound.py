"""The pack of a visit to us: the delegation is the other side, and the Stand is by the office's clock."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlmodel import Session, col, select
from tests.features.visits.reading import pages
from tests.features.visits.rows import row
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import N_
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.places import Place
from delegation_desk.model.visit_parts import ParticipantDraft
from delegation_desk.model.visits import Direction, Member, MemberDraft, MemberRole, ProgrammeItem, Visit
from delegation_desk.model.words import Audience, Side
from delegation_desk.store.records import edit, remove
from delegation_desk.store.workspace import Workspace

NOON = datetime(2027, 5, 1, 10, tzinfo=UTC)  # noon in Musterstadt, six in the evening in Suzhou


@pytest.fixture
def visited(workspace: Workspace) -> Workspace:
    """Zhou comes from Suzhou with an interpreter and meets Wackernagel."""
    workspace.write(N_("Add visit"), fill_small)
    workspace.write(N_("Edit visit"), _turn_round)
    return workspace


def _turn_round(session: Session) -> None:
    visit = session.exec(select(Visit).where(Visit.code == CODE)).one()
    suzhou = next(each for each in session.exec(select(Place)).all() if str(each.name) == "Suzhou")
    edit(session, Visit, visit.id, direction=Direction.INBOUND, home_place_id=suzhou.id)
    for member in session.exec(select(Member)).all():
        remove(session, Member, member.id)
    zhou = session.exec(select(Person).where(Person.family_name == "Zhou")).one()
    host = session.exec(select(Person).where(Person.family_name == "Wackernagel")).one()
    interpreter = row(session, PersonDraft(family_name="Aalto", given_name="Anna"))
    row(session, MemberDraft(visit_id=visit.id, person_id=zhou.id, role=MemberRole.HEAD))
    row(session, MemberDraft(visit_id=visit.id, person_id=interpreter, role=MemberRole.INTERPRETER))
    met = select(ProgrammeItem).where(col(ProgrammeItem.starts).is_not(None))
    item = next(each for each in session.exec(met).all() if str(each.title) == "Handelsamt Suzhou")
    row(session, ParticipantDraft(item_id=item.id, person_id=host.id, side=Side.OWN))
    row(session, ParticipantDraft(item_id=item.id, person_id=interpreter, side=Side.PARTNER))


def test_hosts_read_who_comes_and_who_receives(visited: Workspace) -> None:
    text = [" ".join(each.split()) for each in pages(make_pack(visited, CODE, Audience.HOST, "en").content)]
    page = next(each for each in text if "Delegation from Suzhou" in each)
    guests, _hosts, receiving = page.partition("Delegation from Suzhou")[2].partition("Hosts")
    assert "1 ZHOU Peiwen" in guests
    assert "2 Anna Aalto" in guests  # whoever interprets is named last
    assert "Wackernagel" not in guests
    assert "Wackernagel" in receiving
    assert "ZHOU" not in receiving


def test_the_own_sheet_has_us_on_our_side(visited: Workspace) -> None:
    text = pages(make_pack(visited, CODE, Audience.INTERNAL, "en").content)
    page = next(each for each in text if "Our side" in each and "Wackernagel" in each)
    sides = page.partition("Our side")[2]
    assert sides.index("Wackernagel") < sides.index("ZHOU")


def test_it_stands_by_the_clock_of_the_office(visited: Workspace) -> None:
    text = pages(make_pack(visited, CODE, Audience.INTERNAL, "de", as_of=NOON).content)
    assert any("01.05.2027, 12:00 Uhr" in each for each in text)
