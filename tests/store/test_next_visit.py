"""Which visit the start page counts down to."""

from __future__ import annotations

from datetime import date

import pytest

from delegation_desk.core.partial import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.visits import VisitDraft
from delegation_desk.store import records
from delegation_desk.store.next_visit import next_visit
from delegation_desk.store.workspace import Workspace

DAY = date(2026, 11, 29)


def next_of(workspace: Workspace, **starts: str | None) -> str:
    """The code of the visit that comes next, of some that begin on a day in EDTF or nobody knows when."""
    drafts = [
        VisitDraft(
            code=code,
            title=LocalText.of(de=code),
            starts_on=PartialDate.parse_edtf(day) if day else None,
        )
        for code, day in starts.items()
    ]
    workspace.write("Add visits", lambda session: [records.add(session, each) for each in drafts])
    with workspace.read() as session:
        found = next_visit(session, DAY)
    assert found is not None
    return str(found.code)


@pytest.mark.parametrize(
    ("vague", "exact", "first"),
    [
        ("2027", "2027-01-05", "exact"),
        ("2027-01", "2027-01-05", "exact"),
        ("2027-01", "2027-02-01", "vague"),
        ("2026", "2026-12-05", "exact"),
        (None, "2030-01-01", "exact"),
        ("2027", None, "vague"),
    ],
)
def test_a_vague_beginning_counts_from_its_last_day(
    workspace: Workspace, vague: str | None, exact: str | None, first: str
) -> None:
    assert next_of(workspace, vague=vague, exact=exact) == first


def test_of_what_is_over_none_is_next(workspace: Workspace) -> None:
    assert next_of(workspace, gone="2026-11-28", coming="2027-03-01") == "coming"
