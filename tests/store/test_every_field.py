"""Every field of every table: an edit of it is undone and done again, exactly, and its JSON form keeps it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from sqlmodel import Session
from tests.store.values import one_of_each, other_values

from delegation_desk.core.errors import Invalid
from delegation_desk.model.outcomes import OutcomeStatus
from delegation_desk.model.record import Record
from delegation_desk.model.schema import TABLES
from delegation_desk.store.check import check
from delegation_desk.store.codec import decode, encode, fields_of
from delegation_desk.store.records import edit
from delegation_desk.store.workspace import Workspace

# They follow from other fields; a value typed into them is reckoned anew.
DERIVED = {("person", "sort_name"), ("place", "sort_name"), ("organisation", "sort_name")}

# What a field takes only together with another: the day of an outcome is that on which it was achieved.
WITH: dict[tuple[str, str], dict[str, Any]] = {
    ("outcome", "reached_on"): {"status": OutcomeStatus.ACHIEVED},
}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workspace, dict[str, Record]]]:
    """A workspace with two records of every table, so that links can be turned from one to the other."""
    with Workspace.create(tmp_path_factory.mktemp("fields") / "fields.desk") as workspace:
        workspace.write("Add one of each", one_of_each)
        rows = workspace.write("Add another of each", one_of_each)
        # No two sheets belong to one item, no two editions of one number to one policy.
        workspace.write("Add to spare", lambda s: one_of_each(s, ("programme_item", "policy")))
        yield workspace, rows


def values(workspace: Workspace, row: Record) -> dict[str, Any]:
    with workspace.read() as session:
        stored = session.get_one(type(row), row.id)
        return {name: getattr(stored, name) for name in fields_of(type(row))}


def edited(workspace: Workspace, row: Record, field: str) -> bool:
    """Give a field another value; False if none of those tried is valid or makes a difference."""
    with workspace.read() as session:
        others = list(other_values(session, row, field))
    before = values(workspace, row)[field]
    for other in others:
        try:
            workspace.write("Edit", lambda s, to=other: _set(s, row, field, to))  # type: ignore[misc]  # a lambda has no types for its defaults
        except Invalid:
            continue
        if values(workspace, row)[field] != before:
            return True
    return False


def _set(session: Session, row: Record, field: str, value: Any) -> None:
    along = WITH.get((str(row.__tablename__), field), {})
    edit(session, type(row), row.id, **{**along, field: value})


@pytest.mark.parametrize("table", TABLES)
def test_every_field_is_restored(kept: tuple[Workspace, dict[str, Record]], table: str) -> None:
    workspace, rows = kept
    row = rows[table]
    for field in TABLES[table].draft.model_fields:
        before = values(workspace, row)
        if (table, field) in DERIVED:
            continue
        assert edited(workspace, row, field), f"no other value for {table}.{field}"
        after = values(workspace, row)
        assert workspace.undo() is not None
        assert values(workspace, row) == before, field
        assert workspace.redo() is not None
        assert values(workspace, row) == after, field
        workspace.undo()


def test_afterwards_everything_is_consistent(kept: tuple[Workspace, dict[str, Record]]) -> None:
    workspace, _rows = kept
    # The attachments of this test have no content.
    assert [each for each in check(workspace).findings if "content of the attachment" not in each] == []


@pytest.mark.parametrize("table", TABLES)
def test_the_json_form_of_every_value_keeps_it(kept: tuple[Workspace, dict[str, Record]], table: str) -> None:
    workspace, rows = kept
    record = TABLES[table]
    with workspace.read() as session:
        for field in record.draft.model_fields:
            for value in [getattr(rows[table], field), *other_values(session, rows[table], field)]:
                back = decode(record, field, encode(record, field, value))
                assert (back, type(back)) == (value, type(value))
