"""Pages claim protocol order only where the rank of everybody on them is known."""

from __future__ import annotations

import pytest
from sqlmodel import Session, col, select
from tests.features.visits.reading import pages
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import N_
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.people import Person
from delegation_desk.model.positions import Position
from delegation_desk.model.visits import Member, MemberRole
from delegation_desk.model.words import Audience
from delegation_desk.store.records import edit
from delegation_desk.store.workspace import Workspace

DELEGATION = "In protocol order. What counts is the office held"
COUNTERPARTS = "By place, in protocol order,"


@pytest.fixture
def small(workspace: Workspace) -> Workspace:
    """Neither the rank of Ostermann, who travels, nor that of Zhou, who is met, is recorded."""
    workspace.write(N_("Add visit"), fill_small)
    return workspace


def _text(workspace: Workspace, edition: Audience = Audience.INTERNAL) -> str:
    return " ".join(" ".join(pages(make_pack(workspace, CODE, edition, "en").content)).split())


def _give_ranks(session: Session) -> None:
    for position in session.exec(select(Position).where(col(Position.office) == "")).all():
        edit(session, Position, position.id, level=20)


def _make_him_staff(session: Session) -> None:
    ostermann = session.exec(select(Person).where(Person.family_name == "Ostermann")).one()
    member = session.exec(select(Member).where(Member.person_id == ostermann.id)).one()
    edit(session, Member, member.id, role=MemberRole.STAFF)


def test_without_a_rank_no_page_claims_protocol_order(small: Workspace) -> None:
    text = _text(small)
    assert "In protocol order" not in text
    assert "in protocol order" not in text.replace("not in protocol order", "")
    assert "as protocol proposes" not in text
    assert "With the office held on the first day, 11 May 2027." in text
    assert "By place, with the office held on the day of the meeting." in text


def test_the_own_staff_reads_whose_rank_is_not_known(small: Workspace) -> None:
    text = _text(small)
    assert "Rank not known: Jost Ostermann. The list is therefore not in protocol order." in text
    assert "Rank not known: ZHOU Peiwen. The list is therefore not in protocol order." in text
    for edition in (Audience.DELEGATION, Audience.HOST):
        assert "Rank not known" not in _text(small, edition)


def test_with_all_ranks_known_the_pages_say_so(small: Workspace) -> None:
    small.write(N_("Edit position"), _give_ranks)
    text = _text(small)
    assert DELEGATION in text
    assert COUNTERPARTS in text
    assert "The delegation in protocol order" in text
    assert "Rank not known" not in text


def test_whoever_comes_along_as_staff_needs_no_rank(small: Workspace) -> None:
    small.write(N_("Edit member"), _make_him_staff)
    assert DELEGATION in _text(small)
