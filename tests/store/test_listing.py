"""Lists of ids: ordered, filtered, searched through children, and never staler than the journal."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import exists
from sqlmodel import Session, col, select

from delegation_desk.core.text import LocalText
from delegation_desk.model.people import Gender, Person, PersonDraft
from delegation_desk.model.positions import Position, PositionDraft
from delegation_desk.model.visits import Visit, VisitDraft
from delegation_desk.store.listing import Ids, by_heading, fetch, ids
from delegation_desk.store.records import add, edit, move_to_bin, remove, restore
from delegation_desk.store.search import matching
from delegation_desk.store.workspace import Workspace

BY_NAME = (col(Person.sort_name),)
OFFICES = ((Position, "person_id"),)


def person(session: Session, family: str, gender: Gender = Gender.UNKNOWN, office: str = "") -> Person:
    made: Person = add(session, PersonDraft(family_name=family, given_name="Eva", gender=gender))
    session.flush()
    if office:
        add(session, PositionDraft(person_id=made.id, title=LocalText.of(office, zh="市长")))
    return made


@pytest.fixture
def people(workspace: Workspace) -> dict[str, UUID]:
    def scene(session: Session) -> dict[str, UUID]:
        rows = (
            person(session, "Zander", Gender.FEMALE),
            person(session, "Ärmel", Gender.MALE, "Bürgermeisterin"),
            person(session, "Adler", Gender.FEMALE, "Bürgermeister"),
            person(session, "Müller", Gender.MALE),
        )
        return {row.family_name: row.id for row in rows}

    return workspace.write("Scene", scene)


def names(workspace: Workspace, typed: str = "", **how: Any) -> list[str]:
    how = {"order": BY_NAME} | how
    with workspace.read() as session:
        return [row.family_name for row in fetch(session, Person, ids(session, Person, typed, **how))]


def test_in_order(workspace: Workspace, people: dict[str, UUID]) -> None:
    assert names(workspace) == ["Adler", "Ärmel", "Müller", "Zander"]
    assert names(workspace, order=(col(Person.sort_name).desc(),)) == ["Zander", "Müller", "Ärmel", "Adler"]
    assert names(workspace, order=(by_heading(Person).desc(),)) == ["Zander", "Müller", "Ärmel", "Adler"]


def test_filtered_and_typed(workspace: Workspace, people: dict[str, UUID]) -> None:
    men = (Person.gender == Gender.MALE,)
    women = (Person.gender == Gender.FEMALE,)
    assert names(workspace, where=men) == ["Ärmel", "Müller"]
    assert names(workspace, where=women) == ["Adler", "Zander"]
    assert names(workspace, "eva", where=men) == ["Ärmel", "Müller"]
    assert names(workspace, "mueller", where=men) == ["Müller"]
    assert names(workspace, "mueller", where=women) == []
    assert names(workspace, "  ") == names(workspace)
    assert names(workspace, "*!") == []


def test_found_through_children_word_by_word(workspace: Workspace, people: dict[str, UUID]) -> None:
    assert names(workspace, "bürgermeister") == []
    assert names(workspace, "bürgermeister", through=OFFICES) == ["Adler", "Ärmel"]
    assert names(workspace, "bürgermeister adl", through=OFFICES) == ["Adler"]
    assert names(workspace, "市长 eva", through=OFFICES) == ["Adler", "Ärmel"]
    assert names(workspace, "bürgermeister zander", through=OFFICES) == []


def test_every_change_shows_at_once(workspace: Workspace, people: dict[str, UUID]) -> None:
    """Lists are kept between calls; each of these would show an old one."""
    look = {"through": OFFICES}
    assert names(workspace, "eva", **look) == ["Adler", "Ärmel", "Müller", "Zander"]
    workspace.write("Edit", lambda s: edit(s, Person, people["Adler"], family_name="Yeti"))
    assert names(workspace, "eva", **look) == ["Ärmel", "Müller", "Yeti", "Zander"]
    assert names(workspace, "adler", **look) == []
    workspace.undo()
    assert names(workspace, "adler", **look) == ["Adler"]
    workspace.write("Bin", lambda s: move_to_bin(s, Person, people["Müller"]))
    assert names(workspace, "eva", **look) == ["Adler", "Ärmel", "Zander"]
    workspace.write("Restore", lambda s: restore(s, Person, people["Müller"]))
    workspace.write("Remove", lambda s: remove(s, Person, people["Zander"]))
    workspace.write("Add", lambda s: person(s, "Neu", office="Amtsleiterin"))
    assert names(workspace, "eva", **look) == ["Adler", "Ärmel", "Müller", "Neu"]
    assert names(workspace, "amtsleiterin", **look) == ["Neu"]
    office = PositionDraft(person_id=people["Müller"], title=LocalText.of("Amtsleiterin"))
    workspace.write("Add office", lambda s: add(s, office))
    assert names(workspace, "amtsleiterin", **look) == ["Müller", "Neu"]


def test_a_filter_on_another_table_follows_it(workspace: Workspace, people: dict[str, UUID]) -> None:
    in_office = (exists(select(Position.id).where(col(Position.person_id) == col(Person.id))),)
    assert names(workspace, where=in_office) == ["Adler", "Ärmel"]
    office = PositionDraft(person_id=people["Müller"], title=LocalText.of("Referent"))
    workspace.write("Add office", lambda s: add(s, office))
    assert names(workspace, where=in_office) == ["Adler", "Ärmel", "Müller"]


def test_a_filter_by_words_found_elsewhere_follows_them(
    workspace: Workspace, people: dict[str, UUID]
) -> None:
    def offices() -> int:
        with workspace.read() as session:
            held = select(Person.id).where(matching("adler", Person))
            return len(ids(session, Position, where=(col(Position.person_id).in_(held),)))

    assert offices() == 1
    workspace.write("Edit", lambda s: edit(s, Person, people["Adler"], family_name="Yeti"))
    assert offices() == 0
    workspace.undo()
    assert offices() == 1


def test_changes_elsewhere_leave_a_list_as_it_is(workspace: Workspace, people: dict[str, UUID]) -> None:
    before = names(workspace, "e")
    workspace.write("Add", lambda s: add(s, VisitDraft(code="eva", title=LocalText.of("Eva"))))
    assert names(workspace, "e") == before
    with workspace.read() as session:
        assert len(ids(session, Visit, "eva")) == 1


def test_a_reader_with_an_older_state_gets_the_list_of_that_state(
    workspace: Workspace, people: dict[str, UUID]
) -> None:
    with workspace.read() as older:
        assert len(ids(older, Person, order=BY_NAME)) == 4
        workspace.write("Remove", lambda s: remove(s, Person, people["Zander"]))
        assert len(names(workspace)) == 3
        assert len(ids(older, Person, order=BY_NAME)) == 4
    assert len(names(workspace)) == 3


def test_within_a_write_nothing_is_kept(workspace: Workspace, people: dict[str, UUID]) -> None:
    def command(session: Session) -> tuple[int, int]:
        before = len(ids(session, Person))
        person(session, "Neu")
        return before, len(ids(session, Person))

    assert workspace.write("Add", command) == (4, 5)


def test_ids_are_a_sequence(workspace: Workspace, people: dict[str, UUID]) -> None:
    with workspace.read() as session:
        found = ids(session, Person, order=BY_NAME)
    assert isinstance(found, Ids)
    assert list(found) == [people[name] for name in ("Adler", "Ärmel", "Müller", "Zander")]
    assert list(found[1:3]) == [people["Ärmel"], people["Müller"]]
    assert (found[-1], found.index(people["Müller"])) == (people["Zander"], 2)
    assert people["Adler"] in found
    assert UUID(int=0) not in found
    assert "Adler" not in found
    assert found == ids_again(workspace)
    with pytest.raises(ValueError, match="not in list"):
        found.index(UUID(int=0))


def ids_again(workspace: Workspace) -> Ids:
    with workspace.read() as session:
        return ids(session, Person, order=BY_NAME)


def test_rows_come_in_the_order_asked_for_and_without_the_missing(
    workspace: Workspace, people: dict[str, UUID]
) -> None:
    wanted = [people["Zander"], UUID(int=0), people["Adler"]]
    with workspace.read() as session:
        assert [row.family_name for row in fetch(session, Person, wanted)] == ["Zander", "Adler"]
        assert fetch(session, Person, []) == []
