"""Times by a clock that nobody knows, or by that of another place, are named before they are handed on."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest
from tests.features.visits.reading import pages
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core import language
from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.document_report import make_report
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.from_words import new_place
from delegation_desk.model.visits import ItemKind, ProgrammeItemDraft, StopDraft
from delegation_desk.store.records import add
from delegation_desk.store.workspace import Workspace

BEFORE = datetime(2027, 5, 1, 8, tzinfo=UTC)  # of what nobody has noted yet, nothing is asked for then


@pytest.fixture
def visit(workspace: Workspace) -> UUID:
    return workspace.write(N_("Add visit"), fill_small)


def remarks(workspace: Workspace) -> str:
    pack, report = make_pack(workspace, CODE), make_report(workspace, CODE, as_of=BEFORE)
    ahead, *rest = report.warnings  # a report of what is still to come says so first
    assert "2027" in ahead
    assert list(pack.warnings) == rest
    assert set(pack.warnings) <= set(pack.remarks)
    return " ".join(pack.warnings)


def place_in_passing(workspace: Workspace, visit: UUID, words: str) -> UUID:
    place = workspace.write("Add", lambda session: add(session, new_place(words)))
    made: UUID = place.id
    workspace.write("Add", lambda session: add(session, StopDraft(visit_id=visit, place_id=made)))
    return made


def test_nothing_is_said_where_every_country_is_known(workspace: Workspace, visit: UUID) -> None:
    assert remarks(workspace) == ""


def test_a_time_zone_that_is_not_known_is_named(workspace: Workspace, visit: UUID) -> None:
    place_in_passing(workspace, visit, "Jinan")
    assert "not known" in remarks(workspace)
    assert "Jinan" in remarks(workspace)


def test_a_country_that_is_named_leaves_nothing_open(workspace: Workspace, visit: UUID) -> None:
    place_in_passing(workspace, visit, "Qingdao, China")
    assert remarks(workspace) == ""


def meet(
    workspace: Workspace,
    visit: UUID,
    title: LocalText,
    starts: datetime,
    zone: str,
    ends: datetime | None = None,
) -> None:
    """Enter a meeting in Jinan, by whatever clock."""
    item = ProgrammeItemDraft(
        visit_id=visit,
        kind=ItemKind.MEETING,
        title=title,
        place_id=place_in_passing(workspace, visit, "Jinan, China"),
        starts=starts,
        starts_zone=zone,
        ends=ends,
        ends_zone=zone,
    )
    workspace.write("Add", lambda session: add(session, item))


@pytest.mark.parametrize(("zone", "named"), [("Europe/Berlin", True), ("Asia/Shanghai", False)])
def test_an_item_by_another_clock_than_its_place_is_named(
    workspace: Workspace, visit: UUID, zone: str, named: bool
) -> None:
    ten, eleven = datetime(2027, 5, 12, 10), datetime(2027, 5, 12, 11)
    meet(workspace, visit, LocalText.of("Kaufhof am See"), ten, zone, eleven)
    assert ("Kaufhof am See" in remarks(workspace)) is named


@pytest.mark.parametrize(("spoken", "said"), [("en", "Silk yard"), ("de", "Seidenhof")])
def test_what_is_named_is_called_as_the_window_speaks(
    workspace: Workspace, visit: UUID, spoken: language.Language, said: str
) -> None:
    title = LocalText.of(de="Seidenhof", en="Silk yard")
    meet(workspace, visit, title, datetime(2027, 5, 12, 10), "Europe/Berlin")
    language.use(spoken)
    assert said in remarks(workspace)


@pytest.mark.parametrize(("hour", "shown"), [(5, "05:00 bis 07:00 23:00 −1"), (9, "09:00 bis 11:00 03:00")])
def test_the_clock_at_home_says_when_it_is_another_day_there(
    workspace: Workspace, visit: UUID, hour: int, shown: str
) -> None:
    starts, ends = datetime(2027, 5, 12, hour), datetime(2027, 5, 12, hour + 2)
    meet(workspace, visit, LocalText.of("Seidenhof"), starts, "Asia/Shanghai", ends)
    text = " ".join(pages(make_pack(workspace, CODE).content))
    assert shown in " ".join(text.split())
