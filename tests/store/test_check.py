"""`check` finds what is wrong, says it in a sentence, and finds nothing in what is right."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import Session, select

from delegation_desk.core.text import LocalText
from delegation_desk.model.documents import Attachment
from delegation_desk.model.people import PersonDraft
from delegation_desk.model.schema import TABLES
from delegation_desk.model.visits import MemberDraft, Visit, VisitDraft
from delegation_desk.store.attachments import attach, content_of
from delegation_desk.store.check import check
from delegation_desk.store.engine import driver_connection, writing_engine
from delegation_desk.store.records import add, move_to_bin
from delegation_desk.store.workspace import Workspace


@pytest.fixture
def path(tmp_path: Path) -> Path:
    def scene(session: Session) -> Visit:
        visit: Visit = add(
            session, VisitDraft(code="a", title=LocalText.of("Leipzig in Nanjing"), estimate=Decimal("12.5"))
        )
        person = add(session, PersonDraft(family_name="Muster"))
        session.flush()
        add(session, MemberDraft(visit_id=visit.id, person_id=person.id))
        attach(session, "menu.txt", b"Suppe", "text/plain", visit_id=visit.id)
        return visit

    made = tmp_path / "check.desk"
    with Workspace.create(made) as workspace:
        visit = workspace.write("Scene", scene)
        workspace.write("Bin", lambda s: move_to_bin(s, Visit, visit.id))
        workspace.undo()
    return made


def damaged(path: Path, *statements: str) -> tuple[str, ...]:
    """What is found after something was changed past the program."""
    engine = writing_engine(path)
    with engine.connect() as connection:
        driver_connection(connection).execute("PRAGMA foreign_keys=OFF")
        with connection.begin():
            for statement in statements:
                connection.execute(text(statement))
    engine.dispose()
    with Workspace.open(path, write=False) as workspace:
        return check(workspace).findings


@pytest.mark.parametrize("write", [True, False])
def test_what_is_right(path: Path, write: bool) -> None:
    with Workspace.open(path, write=write) as workspace:
        report = check(workspace)
    assert report.findings == ()
    assert {table: count for table, count in report.counts.items() if count} == {
        "attachment": 1,
        "member": 1,
        "person": 1,
        "visit": 1,
    }
    assert report.counts.keys() == TABLES.keys()


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE visit SET code = 'A B'", "visit “Leipzig in Nanjing”, code: A code has small letters"),
        ("UPDATE visit SET starts_on = '2020', ends_on = '2019'", "as a whole: The visit ends before"),
        ("UPDATE visit SET status = 'NO_SUCH'", "cannot be read"),
        ("UPDATE visit SET title = '{\"texts\": 5}'", "cannot be read"),
        ("UPDATE visit SET starts_on = 'yesterday'", "cannot be read"),
        ("UPDATE visit SET estimate = -1", "estimate: The value must be at least 0."),
        ("UPDATE visit SET file_reference = 'x'", "visit “Leipzig in Nanjing” was changed without an entry"),
        ("DELETE FROM person", "A row of member refers to a row of person that is not there."),
        ("DELETE FROM member", "is gone, but the journal does not say why."),
        ("UPDATE attachment_content SET content = 'Salat'", "“menu.txt” is not what was attached."),
        ("DELETE FROM attachment_content", "“menu.txt” is missing."),
        ("UPDATE search_row SET words = 'x' WHERE table_name = 'visit'", "is not found by the words it has."),
        ("UPDATE search_row SET words = 'x' WHERE table_name = 'visit'", "The search index is wrong for"),
        ("UPDATE search_row SET heading = 'x' WHERE table_name = 'visit'", "is not found by the words"),
        ("DELETE FROM search_row WHERE table_name = 'visit'", "holds words of a record that is not there"),
        ("DELETE FROM journal_change", "was changed without an entry in the journal."),
    ],
)
def test_what_is_wrong(path: Path, statement: str, finding: str) -> None:
    found = damaged(path, statement)
    assert any(finding in each for each in found), found
    assert all(each.endswith((".", ")")) for each in found)


def test_a_damaged_file_is_said_to_be_damaged(path: Path) -> None:
    with Workspace.open(path, write=False) as workspace:
        size = path.stat().st_size
        with path.open("r+b") as file:
            file.seek(size // 2)
            file.write(b"\xff" * (size // 3))
        report = check(workspace)
    assert report.counts == {}
    assert any("is damaged" in each for each in report.findings)


def test_many_findings_of_a_kind_are_cut_short(path: Path) -> None:
    with Workspace.open(path) as workspace:

        def many(session: Session) -> None:
            for number in range(130):
                add(session, VisitDraft(code=f"visit-{number}", title=LocalText.of("Reise")))

        workspace.write("Many", many)
    found = damaged(path, "UPDATE visit SET currency = 'LONG'")
    assert sum("currency" in each for each in found) == 100
    assert "… and 31 more of this kind." in found


def test_content_that_does_not_match_is_not_handed_out(path: Path) -> None:
    damaged(path, "UPDATE attachment_content SET content = 'Salat'")
    with Workspace.open(path, write=False) as workspace, workspace.read() as session:
        assert content_of(session, session.exec(select(Attachment)).one()) is None
