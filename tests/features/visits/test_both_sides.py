"""Nobody is printed on both sides of the table: a traveller sits with the delegation, however entered."""

from __future__ import annotations

import pytest
from sqlmodel import Session, select
from tests.features.visits import received
from tests.features.visits.reading import pages
from tests.features.visits.rows import row
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import N_, Language
from delegation_desk.features.visits.briefing import briefing
from delegation_desk.features.visits.document_report import make_report
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.people import Person
from delegation_desk.model.visit_parts import ParticipantDraft
from delegation_desk.model.visits import ProgrammeItem, Visit
from delegation_desk.model.words import Audience, Side
from delegation_desk.store.workspace import Workspace

WARNING = "Marianne Wackernagel travels with the delegation, is entered on the partner side"


def _enter(session: Session, family: str, title: str, side: Side) -> None:
    person = session.exec(select(Person).where(Person.family_name == family)).one()
    items = session.exec(select(ProgrammeItem)).all()
    item = next(each for each in items if str(each.title) == title)
    row(session, ParticipantDraft(item_id=item.id, person_id=person.id, side=side))


@pytest.fixture
def mistaken(workspace: Workspace) -> Workspace:
    """Wackernagel leads the delegation, is entered opposite it."""
    workspace.write(N_("Add visit"), fill_small)
    workspace.write(
        N_("Add a row"), lambda session: _enter(session, "Wackernagel", "Maschinenbau Taihu", Side.PARTNER)
    )
    return workspace


def _sides(workspace: Workspace, title: str) -> tuple[list[str], list[str]]:
    """The family names on our side and on the other, as the pack has them."""
    with workspace.read() as session:
        brief = briefing(session, session.exec(select(Visit)).one())
        item = next(each for each in brief.items if str(each.title) == title)
        ours, others = item.own, item.counterparts
        return [one.name.family for one in ours], [one.name.family for one in others]


@pytest.mark.parametrize("language", ["de", "en", "zh"])
def test_a_traveller_entered_opposite_is_printed_on_our_side_alone(
    mistaken: Workspace, language: Language
) -> None:
    assert _sides(mistaken, "Maschinenbau Taihu") == (["Wackernagel"], ["Zhou"])
    found = pages(make_pack(mistaken, CODE, Audience.INTERNAL, language).content)
    sheet = next(each for each in found if "Maschinenbau Taihu" in each and "Kennenlernen." in each)
    assert sheet.count("Wackernagel") == 1


def test_it_is_not_among_those_who_are_met(mistaken: Workspace) -> None:
    with mistaken.read() as session:
        visit = session.exec(select(Visit)).one()
        for edition in Audience:
            brief = briefing(session, visit, edition)
            assert "Wackernagel" not in [one.person.name.family for one in brief.counterparts]
            assert "Stadt Musterstadt" not in [str(body.name) for body in brief.organisations]


def test_it_is_said_before_printing(mistaken: Workspace) -> None:
    for made in (make_pack(mistaken, CODE), make_report(mistaken, CODE)):
        assert [each for each in made.remarks if each.startswith(WARNING) and "Maschinenbau Taihu" in each]


def test_a_guest_entered_on_our_side_is_printed_opposite(workspace: Workspace) -> None:
    workspace.write(N_("Add visit"), received.fill_received)
    workspace.write(N_("Add a row"), lambda session: _enter(session, "Shen", "Empfang im Rathaus", Side.OWN))
    made = make_pack(workspace, received.CODE, Audience.INTERNAL, "en")
    assert "Shen" not in _sides(workspace, "Empfang im Rathaus")[0]
    said = "SHEN Li travels with the delegation, is entered on our side in “Reception”"
    assert [each for each in made.remarks if each.startswith(said)]


def test_who_stands_in_a_meeting_twice_is_printed_once(workspace: Workspace) -> None:
    workspace.write(N_("Add visit"), fill_small)
    workspace.write(N_("Add a row"), lambda session: _enter(session, "Zhou", "Maschinenbau Taihu", Side.OWN))
    made = make_pack(workspace, CODE, Audience.INTERNAL, "en")
    ours, others = _sides(workspace, "Maschinenbau Taihu")
    assert [*ours, *others].count("Zhou") == 1
    assert [each for each in made.remarks if "ZHOU Peiwen" in each and "twice" in each]
