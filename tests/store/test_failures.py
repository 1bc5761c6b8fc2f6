"""What goes wrong below the program: said in a sentence, nothing half done, and work goes on afterwards."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, func, select

from delegation_desk.core.errors import Refused
from delegation_desk.core.text import LocalText
from delegation_desk.model.people import Person, PersonDraft
from delegation_desk.model.visits import Visit, VisitDraft
from delegation_desk.store.attachments import attach
from delegation_desk.store.check import check
from delegation_desk.store.engine import driver_connection
from delegation_desk.store.failures import refusal
from delegation_desk.store.journal import JournalEntry
from delegation_desk.store.records import add, edit, load
from delegation_desk.store.workspace import Workspace


def new_visit(workspace: Workspace, code: str) -> Visit:
    draft = VisitDraft(code=code, title=LocalText.of("Reise"))
    made: Visit = workspace.write("Add", lambda s: add(s, draft))
    return made


def told(workspace: Workspace, pragma: str) -> None:
    """Set a limit on the connection that writes."""
    assert workspace._writing is not None
    driver_connection(workspace._writing).execute(f"PRAGMA {pragma}")


def entries(workspace: Workspace) -> int:
    with workspace.read() as session:
        return session.exec(select(func.count()).select_from(JournalEntry)).one()


def test_another_program_has_the_file(workspace: Workspace) -> None:
    told(workspace, "busy_timeout=50")
    other = driver.connect(workspace.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Refused, match="Another program is using"):
        new_visit(workspace, "a")
    other.execute("ROLLBACK")
    other.close()
    new_visit(workspace, "a")
    assert entries(workspace) == 1


def test_the_disk_is_full(workspace: Workspace) -> None:
    new_visit(workspace, "a")
    told(workspace, "max_page_count=1")  # SQLite takes the pages that there are
    with pytest.raises(Refused, match="no room left"):
        workspace.write("Attach", lambda s: attach(s, "big.bin", bytes(1_000_000), "application/pdf"))
    assert check(workspace).findings == ()
    told(workspace, "max_page_count=1000000")
    new_visit(workspace, "b")
    assert entries(workspace) == 2


def test_a_fault_of_the_program_is_no_sentence(workspace: Workspace) -> None:
    def command(session: Session) -> None:
        session.connection().exec_driver_sql("INSERT INTO no_such_table VALUES (1)")

    with pytest.raises(DBAPIError, match="no such table") as error:
        workspace.write("Wrong", command)
    assert refusal(error.value, Path("x.desk")) is None


def test_values_do_not_get_into_the_text_of_errors(workspace: Workspace) -> None:
    def command(session: Session) -> None:
        session.connection().exec_driver_sql("INSERT INTO person (family_name) VALUES (?)", ("Geheim",))

    with pytest.raises(DBAPIError, match="NOT NULL") as error:
        workspace.write("Wrong", command)
    assert "Geheim" not in str(error.value)


def test_threads_take_turns_and_lose_nothing(workspace: Workspace) -> None:
    person: Person = workspace.write("Add", lambda s: add(s, PersonDraft(family_name="Muster", note="0")))

    def count_up(session: Session) -> None:
        row = load(session, Person, person.id)
        edit(session, Person, row.id, note=str(int(row.note) + 1))

    def work(_number: int) -> int:
        workspace.write("Count", count_up)
        with workspace.read() as session:
            return int(load(session, Person, person.id).note)

    with ThreadPoolExecutor(6) as pool:
        seen = list(pool.map(work, range(60)))
    with workspace.read() as session:
        row = load(session, Person, person.id)
    assert (row.note, row.revision, max(seen)) == ("60", 61, 60)
    assert check(workspace).findings == ()
