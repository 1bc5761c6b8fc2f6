"""Before a pack is printed, the officer reads who has no rank, on both sides and in every edition."""

from __future__ import annotations

import pytest
from sqlmodel import Session, select
from tests.features.visits.reading import pages
from tests.features.visits.rows import row
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.people import PersonDraft
from delegation_desk.model.positions import Position, PositionDraft
from delegation_desk.model.visit_parts import ParticipantDraft
from delegation_desk.model.visits import Direction, ItemKind, ProgrammeItem, Visit
from delegation_desk.model.words import Audience, Side
from delegation_desk.store.records import edit
from delegation_desk.store.workspace import Workspace


@pytest.fixture
def small(workspace: Workspace) -> Workspace:
    workspace.write(N_("Add visit"), fill_small)
    return workspace


def _add_our_side(session: Session) -> None:
    """Two of ours receive them; the one whose rank is known comes later in the alphabet."""
    visit = session.exec(select(Visit)).one()
    edit(session, Visit, visit.id, direction=Direction.INBOUND)
    for family, office in (("Ahearn", ""), ("Murphy", "de_lord_mayor")):
        person = row(session, PersonDraft(family_name=family, given_name="Kim"))
        title = LocalText.of("Chefin", en="Boss")
        row(session, PositionDraft(person_id=person, title=title, office=office))
        for item in session.exec(select(ProgrammeItem).where(ProgrammeItem.kind == ItemKind.MEETING)):
            row(session, ParticipantDraft(item_id=item.id, person_id=person, side=Side.OWN))


@pytest.mark.parametrize("edition", list(Audience))
def test_the_officer_is_told_whose_rank_is_missing(small: Workspace, edition: Audience) -> None:
    small.write(N_("Add people"), _add_our_side)
    remarks = make_pack(small, CODE, edition, "en").remarks
    assert "Rank not known in the delegation; they stand behind the others: Jost Ostermann" in remarks
    assert "Rank not known on our side; they stand behind the others: Kim Ahearn" in remarks
    assert "Rank not known on the other side; they stand behind the others: ZHOU Peiwen" in remarks


def test_each_of_them_is_a_way_to_the_person(small: Workspace) -> None:
    notes = make_pack(small, CODE, Audience.HOST, "en").notes
    assert [gap.table for note in notes if note.lead.startswith("Rank") for gap in note.about] == [
        "person"
    ] * 2


def test_those_without_a_rank_stand_after_those_with_one(small: Workspace) -> None:
    small.write(N_("Add people"), _add_our_side)
    text = " ".join(" ".join(pages(make_pack(small, CODE, Audience.DELEGATION, "en").content)).split())
    assert text.index("Murphy") < text.index("Ahearn")


def test_nobody_is_named_once_all_ranks_are_known(small: Workspace) -> None:
    small.write(N_("Add people"), _add_our_side)
    small.write(N_("Edit office"), _give_ranks)
    assert not [each for each in make_pack(small, CODE, Audience.HOST, "en").remarks if "Rank" in each]


def _give_ranks(session: Session) -> None:
    for position in session.exec(select(Position).where(Position.office == "")).all():
        edit(session, Position, position.id, level=20)
