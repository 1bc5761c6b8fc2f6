"""A table is declared when it is first asked for, and all of them where all are needed: fresh processes."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from tests.store.processes import run_as

from delegation_desk.store.workspace import Workspace

_BEGIN = """
    import sys
    from pathlib import Path
    from sqlmodel import select
    from delegation_desk.core.errors import Refused
    from delegation_desk.core.text import LocalText
    from delegation_desk.store.workspace import Workspace

    def declared():
        return [name for name in ("visits", "agreement_parts", "policy_parts")
                if f"delegation_desk.model.{name}" in sys.modules]

    path = Path(%r)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "made.desk"
    Workspace.create(made).close()
    return made


def _told(path: Path, script: str) -> list[str]:
    return run_as(None, _BEGIN % str(path) + script).splitlines()


def test_reading_declares_what_is_read(path: Path) -> None:
    told = _told(
        path,
        """
    with Workspace.open(path) as workspace:
        print(declared())
        from delegation_desk.model.visits import Visit
        with workspace.read() as session:
            print(session.exec(select(Visit)).all(), declared())
    """,
    )
    assert told == ["[]", "[] ['visits']"]


def test_writing_declares_every_table(path: Path) -> None:
    told = _told(
        path,
        """
    from delegation_desk.model.visits import Visit, VisitDraft
    from delegation_desk.store.records import add
    draft = VisitDraft(code="2019-x", title=LocalText.of("Reise"))
    with Workspace.open(path) as workspace:
        workspace.write("Add visit", lambda session: add(session, draft))
        print(declared())
        workspace.undo()
        workspace.redo()
        with workspace.read() as session:
            print(session.exec(select(Visit)).one().code)
    """,
    )
    assert told == ["['visits', 'agreement_parts', 'policy_parts']", "2019-x"]


def test_the_last_change_of_an_undeclared_table_is_turned_round(path: Path) -> None:
    _told(
        path,
        """
    from delegation_desk.model.policies import PolicyDraft
    from delegation_desk.model.places import PlaceDraft
    from delegation_desk.store.records import add
    def command(session):
        place = add(session, PlaceDraft(name=LocalText.of("Leipzig"), zone="Europe/Berlin"))
        return add(session, PolicyDraft(code="policy", title=LocalText.of("Angebot"), territory_id=place.id))
    with Workspace.open(path) as workspace:
        workspace.write("Add policy", command)
    """,
    )
    told = _told(
        path,
        """
    with Workspace.open(path) as workspace:
        print(sorted(name for name, _id in workspace.undo().touched))
    """,
    )
    assert told == ["['place', 'policy']"]


@pytest.mark.parametrize("table", ["attachment_content", "journal_change", "claim", "visit"])
def test_a_missing_table_is_noticed_before_it_is_declared(path: Path, table: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"DROP TABLE {table}")
    connection.close()
    told = _told(
        path,
        """
    try:
        Workspace.open(path)
    except Refused:
        print("refused", declared())
    """,
    )
    assert told == ["refused []"]


def test_links_lead_to_tables_not_yet_declared(path: Path) -> None:
    told = _told(
        path,
        """
    from delegation_desk.model.record import table_of
    from delegation_desk.store.family import owners
    print(owners(table_of("stop")), declared())
    """,
    )
    assert told == ["{'visit_id': 'visit'} ['visits']"]
