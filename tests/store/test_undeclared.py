"""Tables read before they are declared: their columns are those of the declaration, and it does wait."""

from __future__ import annotations

import pkgutil
import shutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from sqlalchemy import Column, Table, TableClause
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session
from tests.store.processes import run_as

import delegation_desk
import delegation_desk.store.search
from delegation_desk.model.kinds import MemberRole
from delegation_desk.model.people import Person
from delegation_desk.model.schema import METADATA
from delegation_desk.model.visits import Member, Visit
from delegation_desk.sample.visit import VISIT
from delegation_desk.store import records
from delegation_desk.store.briefs.order import delegation
from delegation_desk.store.travellers import travellers
from delegation_desk.store.undeclared import run, undeclared
from delegation_desk.store.workspace import Workspace

PLACES = "delegation_desk.store", "delegation_desk.features.today"


def _read_undeclared() -> Iterator[TableClause]:
    """Every table that a module of the program keeps a part of."""
    for found in pkgutil.walk_packages(delegation_desk.__path__, "delegation_desk."):
        if found.name.startswith(PLACES) and ".migrations" not in found.name:
            for value in vars(import_module(found.name)).values():
                if isinstance(value, TableClause) and not isinstance(value, Table):
                    yield value


COLUMNS = {
    f"{each.name}.{column.name}": column.type for each in _read_undeclared() for column in each.columns
}


@pytest.mark.parametrize("name", COLUMNS)
def test_a_column_is_the_one_of_the_declaration(name: str) -> None:
    table, _dot, column = name.partition(".")
    declared: Column[object] = METADATA.tables[table].columns[column]
    assert type(COLUMNS[name]) is type(declared.type) or _kept(COLUMNS[name]) == _kept(declared.type)
    assert getattr(COLUMNS[name], "enum_class", None) is getattr(declared.type, "enum_class", None)


def _kept(kind: object) -> tuple[str, str]:
    """How databases keep a type, whatever its length."""
    made = (kind.compile(dialect=each.dialect()) for each in (sqlite, postgresql))  # type: ignore[attr-defined]  # SQLAlchemy's dialects have no types
    first, second = (text.partition("(")[0] for text in made)
    return first, second


def test_the_start_page_declares_no_table(sample_file: Path) -> None:
    told = run_as(
        None,
        f"""
    import sys
    from datetime import UTC, datetime
    from pathlib import Path
    from delegation_desk.features.today.service import brief
    from delegation_desk.model.record import METADATA
    from delegation_desk.store.workspace import Workspace
    with Workspace.open(Path({str(sample_file)!r})) as workspace:
        with workspace.read() as session:
            found = brief(session, datetime.now(UTC))
        print(found.visit is not None, len(found.recent), workspace.undo_label, list(METADATA.tables))
    """,
    )
    assert told.splitlines() == ["True 6 None []"]


def test_what_a_write_has_not_handed_over_is_found(workspace: Workspace) -> None:
    people = undeclared("person", id=Person.__table__.c.id.type)  # type: ignore[attr-defined]  # SQLModel adds it at run time

    def command(session: Session) -> int:
        session.add(Person(family_name="Muster", sort_name="muster"))
        return len(run(session, people.select()).all())

    assert workspace.write("Add person", command) == 1


def test_travellers_stand_in_the_order_of_the_documents(sample_file: Path, tmp_path: Path) -> None:
    def change(session: Session) -> None:
        rows = delegation(session, VISIT)
        records.move_to_bin(session, Person, rows[1].person_id)
        records.edit(session, Member, rows[-1].id, order=2)
        records.edit(session, Member, rows[-2].id, role=MemberRole.COMPANY)

    def compare(workspace: Workspace) -> None:
        with workspace.read() as session:
            start = session.get_one(Visit, VISIT).starts_on
            found = travellers(session, VISIT, start.earliest() if start is not None else None)
            wanted = [
                (each.role, session.get_one(Person, each.person_id).name())
                for each in delegation(session, VISIT)
            ]
        assert [(each.role, each.name) for each in found] == wanted
        assert len(found) == 7

    path = Path(shutil.copy(sample_file, tmp_path / "copy.desk"))
    with Workspace.open(path) as workspace:
        compare(workspace)
        workspace.write("Change", change)
        compare(workspace)
