"""The report of a visit that is still to come says so before it is printed."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest
from sqlmodel import Session, select
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.document_report import make_report
from delegation_desk.model.meetings import Meeting
from delegation_desk.model.visits import Visit
from delegation_desk.store.records import edit
from delegation_desk.store.workspace import Workspace

BEFORE, AMID, AFTER = (
    datetime(2027, 5, day, 4, tzinfo=UTC) for day in (1, 13, 16)
)  # the visit: 11 to 14 May


@pytest.fixture
def visit(workspace: Workspace) -> UUID:
    return workspace.write(N_("Add visit"), fill_small)


def warnings(workspace: Workspace, as_of: datetime) -> tuple[str, ...]:
    return make_report(workspace, CODE, "en", as_of=as_of).warnings


def test_the_report_of_what_is_still_to_come_says_so_before_it_is_printed(
    workspace: Workspace, visit: UUID
) -> None:
    def said(as_of: datetime) -> list[str]:
        return [each for each in warnings(workspace, as_of) if "can have come" in each]

    day = "11\N{NO-BREAK SPACE}May 2027"
    assert said(BEFORE) == [
        f"The visit is still to come ({day}, noted as “idea”): nothing can have come of it yet."
    ]
    assert said(AMID) == said(AFTER) == []
    workspace.write(
        N_("Edit visit"), lambda session: edit(session, Visit, visit, starts_on=None, ends_on=None)
    )
    assert said(BEFORE) == [
        "The visit has no first day and is noted as “idea”: nothing can have come of it yet."
    ]


def test_minutes_of_a_meeting_to_come_are_asked_about(workspace: Workspace, visit: UUID) -> None:
    def note(session: Session) -> None:
        for sheet in session.exec(select(Meeting)).all():
            edit(session, Meeting, sheet.id, minutes=LocalText.of("Man sprach über Preise."))

    workspace.write(N_("Edit meeting"), note)
    sentence = "2 meetings have minutes or results but are still to come; check their days: "
    found = [each for each in warnings(workspace, BEFORE) if each.startswith(sentence)]
    assert len(found) == 1
    assert "Handelsamt Suzhou" in found[0]
    assert not any("still to come" in each for each in warnings(workspace, AFTER))
