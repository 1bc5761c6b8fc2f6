"""A line of the programme on a day that is none of the visit: taken, but said, and drawn into no span."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from tests.driving import Hand, Key
from tests.features.visits.reading import pages
from tests.features.visits.rows import SHANGHAI
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.document_report import make_report
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.visits import (
    Direction,
    ItemKind,
    ProgrammeItem,
    ProgrammeItemDraft,
    Visit,
    VisitDraft,
)
from delegation_desk.model.words import Audience
from delegation_desk.store import records
from delegation_desk.store.workspace import Workspace

BEFORE = datetime(2027, 5, 1, 8, tzinfo=UTC)


@pytest.fixture
def visit(workspace: Workspace) -> UUID:
    return workspace.write(N_("Add visit"), fill_small)


def put(workspace: Workspace, visit: UUID, month: int, day: int) -> None:
    item = ProgrammeItemDraft(
        visit_id=visit,
        kind=ItemKind.MEAL,
        title=LocalText.of("Essen im Garten"),
        starts=datetime(2027, month, day, 12),
        starts_zone=SHANGHAI,
        ends_zone=SHANGHAI,
        audience=Audience.HOST,
    )
    workspace.write("Add", lambda session: records.add(session, item))


def test_an_item_outside_the_visit_is_named_before_anything_is_printed(
    workspace: Workspace, visit: UUID
) -> None:
    assert make_pack(workspace, CODE).warnings == ()
    put(workspace, visit, 6, 15)
    for made in (make_pack(workspace, CODE), make_report(workspace, CODE, as_of=BEFORE)):
        said = "1 programme item lies outside the visit (11–14\N{NO-BREAK SPACE}May 2027): Essen im Garten"
        assert [each for each in made.warnings if "outside" in each] == [said]


def test_the_pack_draws_no_span_over_a_day_outside(workspace: Workspace, visit: UUID) -> None:
    assert "4 Tage" in one(workspace)
    put(workspace, visit, 6, 15)
    text = one(workspace)
    assert "bis Dienstag" not in text
    assert "15. Juni 2027" in text
    assert "4 Tage" not in text
    assert "vier Tage" not in text


def one(workspace: Workspace) -> str:
    found = " ".join(pages(make_pack(workspace, CODE, Audience.DELEGATION).content))
    return " ".join(found.replace("vier Tage", "4 Tage").split())


def begun(hand: Hand, **values: Any) -> UUID:
    draft = VisitDraft(code="2027-taiyuan", title=LocalText.of("Taiyuan"), **values)
    visit: Visit = hand.desk.commit("New visit", lambda session: records.add(session, draft))
    hand.desk.open("visit", visit.id)
    hand.tab("Programme")
    return visit.id


SPAN = {"starts_on": PartialDate(2027, 4, 13), "ends_on": PartialDate(2027, 4, 14)}
OUTSIDE = "Outside the visit (13–14\N{NO-BREAK SPACE}April 2027)."


def said(hand: Hand, field: str) -> str:
    return hand.field(field)._sentence.text() if not hand.field(field).has_problem else ""


def test_a_day_outside_is_said_at_once_and_taken(newcomer: Hand) -> None:
    begun(newcomer, **SPAN)
    newcomer.click("Add a programme item")
    newcomer.enter("Title, Deutsch", "Bankett")
    newcomer.write("Begin: date", "15.5.2027")
    newcomer.enter("Begin: time", "19:00")
    assert said(newcomer, "Begin") == OUTSIDE
    newcomer.click("Add a programme item", newcomer.rows())
    assert newcomer.one(ProgrammeItem).starts == datetime(2027, 5, 15, 19)
    assert OUTSIDE in newcomer.line("Bankett").accessibleName()
    newcomer.press(Key.Key_Return)
    assert said(newcomer, "Begin") == OUTSIDE
    newcomer.write("Begin: date", "14.4.2027")
    newcomer.enter("Begin: time", "19:00")
    assert said(newcomer, "Begin") == ""
    assert OUTSIDE not in newcomer.line("Bankett").accessibleName()


def test_an_empty_programme_begins_with_the_first_day_of_the_visit(newcomer: Hand) -> None:
    begun(newcomer, **SPAN)
    newcomer.click("Add a programme item")
    assert newcomer.typed("Begin: date") == "13 April 2027"
    assert newcomer.typed("Begin: time") == ""
    newcomer.enter("Title, Deutsch", "Bankett")
    newcomer.tab("Delegation")
    newcomer.tab("Programme")
    assert newcomer.typed("Begin: date") == "13 April 2027"
    newcomer.enter("Begin: time", "19:00")
    assert "Proposed" not in said(newcomer, "Begin")
    newcomer.click("Add a programme item", newcomer.rows())
    assert newcomer.one(ProgrammeItem).starts == datetime(2027, 4, 13, 19)
    newcomer.click("Add a programme item")
    assert newcomer.typed("Begin: date") == "13 April 2027"
    assert newcomer.typed("Begin: time") == "19:00"


def test_a_day_of_which_only_the_month_is_known_is_not_proposed(newcomer: Hand) -> None:
    begun(newcomer, starts_on=PartialDate(2027, 4))
    newcomer.click("Add a programme item")
    assert newcomer.typed("Begin: date") == ""


def test_an_item_without_a_time_can_still_be_entered(newcomer: Hand) -> None:
    begun(newcomer, **SPAN)
    newcomer.click("Add a programme item")
    assert said(newcomer, "Begin") == "Proposed day: please enter the time."
    newcomer.enter("Title, Deutsch", "Bankett")
    newcomer.click("Add a programme item", newcomer.rows())
    assert newcomer.one(ProgrammeItem).starts is None


@pytest.mark.parametrize(
    ("direction", "words"),
    [
        (Direction.OUTBOUND, "The programme is empty. Begin with the journey there."),
        (Direction.INBOUND, "The programme is empty. Begin with the arrival of the guests."),
    ],
)
def test_an_empty_programme_names_its_first_step(newcomer: Hand, direction: Direction, words: str) -> None:
    begun(newcomer, direction=direction)
    assert words in newcomer.words()
