"""The clocks of a programme item are those of its places, in the form, after a correction, and in print."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import pytest
from tests.driving import Hand, Key
from tests.features.visits.opening import open_visit
from tests.features.visits.reading import pages
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import N_, Language
from delegation_desk.core.text import LocalText
from delegation_desk.features.places.service import edit_place
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.from_words import new_place
from delegation_desk.model.places import Place
from delegation_desk.model.visits import ItemKind, ProgrammeItem, ProgrammeItemDraft, StopDraft
from delegation_desk.store import records
from delegation_desk.store.workspace import Workspace


def begin_item(hand: Hand) -> None:
    open_visit(hand, "Programme")
    hand.click("Add a programme item")
    hand.enter("Title, Deutsch", "Gespräch in Tokio")
    hand.enter("Begin: date", "28.6.2019")


def test_a_new_item_takes_the_clock_of_the_place_chosen(hand: Hand) -> None:
    begin_item(hand)
    before = hand.typed("Begin: time zone")
    hand.point_to("Place", "Tokio", "+ New: Tokio")
    assert hand.typed("Begin: time zone") == before  # nothing is known of Tokio yet
    hand.point_to("Place", "Tokio, Japan", "+ New: Tokio, Japan")
    assert hand.typed("Begin: time zone") == "Asia/Tokyo"
    assert hand.typed("End: time zone") == "Asia/Tokyo"
    assert hand.typed("Begin: date") == "28 June 2019"  # half a moment stays as it was typed
    hand.point_to("To (journeys)", "Lyon, Frankreich", "+ New: Lyon, Frankreich")
    assert hand.typed("Begin: time zone") == "Asia/Tokyo"
    assert hand.typed("End: time zone") == "Europe/Paris"


def test_a_clock_that_was_chosen_for_a_new_item_stays(hand: Hand) -> None:
    begin_item(hand)
    hand.enter("Begin: time zone", "Europe/London")
    hand.point_to("Place", "Tokio, Japan", "+ New: Tokio, Japan")
    assert hand.typed("Begin: time zone") == "Europe/London"


def test_a_stored_item_follows_its_place_in_one_step(hand: Hand) -> None:
    open_visit(hand, "Programme")
    number = next(n for n, each in enumerate(hand.lines()) if "Meeting 1" in each or "lunch" in each.lower())
    hand.line(hand.lines()[number])
    hand.press(Key.Key_Return)
    item = hand.stored(ProgrammeItem, hand.rows().ids[number])
    hand.point_to("Place", "Tokio, Japan", "+ New: Tokio, Japan")
    moved = hand.stored(ProgrammeItem, item.id)
    assert (moved.starts, moved.starts_zone, moved.ends_zone) == (item.starts, "Asia/Tokyo", "Asia/Tokyo")
    hand.undo()
    assert hand.stored(ProgrammeItem, item.id).starts_zone == item.starts_zone


# A place whose clock is known later than its items.


@pytest.fixture
def visit(workspace: Workspace) -> UUID:
    return workspace.write(N_("Add visit"), fill_small)


def meeting_at(workspace: Workspace, visit: UUID, words: str, zone: str) -> tuple[UUID, UUID]:
    place = workspace.write("Add", lambda session: records.add(session, new_place(words)))
    item = ProgrammeItemDraft(
        visit_id=visit,
        kind=ItemKind.MEETING,
        title=LocalText.of("Kaufhof am See"),
        place_id=place.id,
        starts=datetime(2027, 5, 13, 17),
        starts_zone=zone,
        ends=datetime(2027, 5, 13, 18),
        ends_zone=zone,
    )
    workspace.write("Add", lambda session: records.add(session, StopDraft(visit_id=visit, place_id=place.id)))
    made = workspace.write("Add", lambda session: records.add(session, item))
    return place.id, made.id


def item_of(workspace: Workspace, item: UUID) -> ProgrammeItem:
    with workspace.read() as session:
        return session.get_one(ProgrammeItem, item)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Asia/Shanghai"])
def test_items_of_a_place_without_a_clock_get_the_one_that_is_entered(
    workspace: Workspace, visit: UUID, zone: str
) -> None:
    place, item = meeting_at(workspace, visit, "Kyoto", zone)
    workspace.write("Edit", lambda s: edit_place(s, Place, place, country="JP", zone="Asia/Tokyo"))
    found = item_of(workspace, item)
    assert (found.starts, found.starts_zone, found.ends_zone) == (
        datetime(2027, 5, 13, 17),
        "Asia/Tokyo",
        "Asia/Tokyo",
    )
    workspace.undo()
    assert item_of(workspace, item).starts_zone == zone


@pytest.mark.parametrize(("zone", "after"), [("Asia/Tokyo", "Asia/Shanghai"), ("Asia/Seoul", "Asia/Seoul")])
def test_a_corrected_clock_takes_along_the_items_that_went_by_it(
    workspace: Workspace, visit: UUID, zone: str, after: str
) -> None:
    place, item = meeting_at(workspace, visit, "Kyoto, JP", zone)
    workspace.write("Edit", lambda s: edit_place(s, Place, place, zone="Asia/Shanghai"))
    assert item_of(workspace, item).starts_zone == after


@pytest.mark.parametrize(
    ("language", "said"),
    [("de", "Zeitzone nicht bekannt"), ("en", "time zone not known"), ("zh", "时区不详")],
)
def test_a_pack_prints_no_clock_that_nobody_knows(
    workspace: Workspace, visit: UUID, language: Language, said: str
) -> None:
    meeting_at(workspace, visit, "Kyoto", "Europe/Berlin")
    text = pages(make_pack(workspace, CODE, language=language).content)
    page = next(each for each in text if "Kaufhof am See" in each and said in each)
    line = page.partition(said)[2].partition("Kaufhof am See")[0]
    start = "5.00 pm" if language == "en" else "17:00"
    assert line.count(start) == 1  # no time at home beside the time there
    assert "UTC" not in line


def test_an_internal_meeting_is_printed_for_the_delegation_and_not_for_the_hosts(hand: Hand) -> None:
    open_visit(hand, "Programme")
    hand.click("Add a programme item")
    hand.enter("Title, Deutsch", "Vorbesprechung im Haus")
    hand.choose("Kind", "internal meeting")
    assert hand.typed("Printed for") == "delegation"
    hand.choose("Kind", "meeting")
    assert hand.typed("Printed for") == "host"
    hand.choose("Kind", "internal meeting")
    hand.choose("Printed for", "internal")
    hand.choose("Kind", "meal")
    assert hand.typed("Printed for") == "internal"
