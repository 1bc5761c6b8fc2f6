"""Pages claim protocol order only where the rank of everybody on them is known."""

from __future__ import annotations

import re

import pytest
from sqlmodel import Session, col, select
from tests.features.visits.reading import pages
from tests.features.visits.rows import row
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import LANGUAGES, N_
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.places import OrganisationDraft, OrganisationKind
from delegation_desk.model.positions import Position, PositionDraft
from delegation_desk.model.visits import ItemKind, Member, MemberDraft, MemberRole, ProgrammeItem, Visit
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


@pytest.mark.parametrize("edition", list(Audience))
def test_only_a_list_in_protocol_order_bears_numbers(small: Workspace, edition: Audience) -> None:
    """Guests read them as the protocol, so they must be right where they are printed."""
    small.write(N_("Add member"), _add_interpreter)
    text = _list(small, edition)
    assert not re.search(r"\d [A-Z]{2} ", text)
    order = [text.index(name) for name in ("Wackernagel", "Ostermann", "Aalto")]
    assert order == sorted(order)
    small.write(N_("Edit position"), _give_ranks)
    text = _list(small, edition)
    assert "1 MW Marianne Wackernagel" in text
    assert "3 AA Anna Aalto" in text


def test_the_sheet_of_hosts_numbers_nobody_whose_rank_is_not_known(small: Workspace) -> None:
    assert "Delegation from Musterstadt Marianne Wackernagel" in _text(small, Audience.HOST)
    small.write(N_("Edit position"), _give_ranks)
    assert "Delegation from Musterstadt 1 Marianne Wackernagel" in _text(small, Audience.HOST)


def _list(workspace: Workspace, edition: Audience) -> str:
    """The table of the delegation."""
    text = _text(workspace, edition).rpartition("Task in the delegation")[2]
    return text.partition("The list is therefore")[0].partition("as of")[0].partition("Order as")[0]


def _add_interpreter(session: Session) -> None:
    """She was entered as a member without a rank; that she interprets, the programme says alone."""
    visit = session.exec(select(Visit)).one()
    aalto = row(session, PersonDraft(family_name="Aalto", given_name="Anna"))
    row(session, MemberDraft(visit_id=visit.id, person_id=aalto))
    for item in session.exec(select(ProgrammeItem).where(ProgrammeItem.kind == ItemKind.MEETING)).all():
        edit(session, ProgrammeItem, item.id, interpreter_id=aalto, everyone=True)


def test_the_order_does_not_follow_the_language(small: Workspace) -> None:
    """Companies stand by their names in the language of the record, whatever they are called elsewhere."""
    small.write(N_("Add members"), _add_companies)
    for language in LANGUAGES:
        made = make_pack(small, CODE, Audience.INTERNAL, language)
        text = " ".join(" ".join(pages(made.content)).split())
        assert text.index("Berger") < text.index("Arndt"), language


def _add_companies(session: Session) -> None:
    visit = session.exec(select(Visit)).one()
    for family, body in (
        ("Arndt", LocalText.of("Zimmer AG", en="Alder plc", zh="啊公司")),
        ("Berger", LocalText.of("Anker AG", en="Zebra plc", zh="中公司")),
    ):
        person = row(session, PersonDraft(family_name=family, given_name="Kim"))
        company = row(session, OrganisationDraft(name=body, kind=OrganisationKind.COMPANY))
        row(
            session,
            PositionDraft(
                person_id=person, organisation_id=company, title=LocalText.of("Vorstand"), level=16
            ),
        )
        row(session, MemberDraft(visit_id=visit.id, person_id=person))
