"""Times of a line of the programme on the clocks of both its ends, and where a journey leads."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import pytest
from sqlmodel import Session

from delegation_desk.core import language
from delegation_desk.core.text import LocalText
from delegation_desk.model.places import PlaceDraft
from delegation_desk.model.visits import ProgrammeItem, ProgrammeItemDraft, VisitDraft
from delegation_desk.store import itinerary
from delegation_desk.store.records import add
from delegation_desk.store.workspace import Workspace

BERLIN, SHANGHAI, LOS_ANGELES = "Europe/Berlin", "Asia/Shanghai", "America/Los_Angeles"
KOLKATA = "Asia/Kolkata"


def item(starts: str, ends: str, start_zone: str, end_zone: str) -> ProgrammeItem:
    return ProgrammeItem(
        starts=datetime.fromisoformat(f"2019-06-{starts}") if starts else None,
        ends=datetime.fromisoformat(f"2019-06-{ends}") if ends else None,
        starts_zone=start_zone,
        ends_zone=end_zone,
    )


@pytest.mark.parametrize(
    ("starts", "ends", "start_zone", "end_zone", "told"),
    [
        ("", "", BERLIN, BERLIN, ("", "")),
        ("25T09:40", "", BERLIN, BERLIN, ("09:40", "")),
        ("25T09:40", "25T11:00", BERLIN, BERLIN, ("09:40–11:00", "")),
        ("25T09:40", "25T11:00", BERLIN, "Europe/Paris", ("09:40–11:00", "")),
        ("25T22:10", "26T06:05", SHANGHAI, SHANGHAI, ("22:10–06:05 +1 day", "")),
        ("25T14:10", "26T07:05", BERLIN, SHANGHAI, ("dep. 14:10 (UTC+2)", "arr. 07:05 (UTC+8) +1 day")),
        ("30T10:20", "30T19:55", SHANGHAI, BERLIN, ("dep. 10:20 (UTC+8)", "arr. 19:55 (UTC+2)")),
        ("25T08:00", "24T22:30", SHANGHAI, LOS_ANGELES, ("dep. 08:00 (UTC+8)", "arr. 22:30 (UTC-7) −1 day")),
        (
            "25T08:00",
            "27T09:00",
            BERLIN,
            "Asia/Kolkata",
            ("dep. 08:00 (UTC+2)", "arr. 09:00 (UTC+5:30) +2 days"),
        ),
    ],
)
def test_times(starts: str, ends: str, start_zone: str, end_zone: str, told: tuple[str, str]) -> None:
    assert itinerary.times(item(starts, ends, start_zone, end_zone)) == told


def test_times_in_german() -> None:
    language.use("de")
    flight = item("25T14:10", "26T07:05", BERLIN, SHANGHAI)
    assert itinerary.times(flight) == ("ab 14:10 (UTC+2)", "an 07:05 (UTC+8) +1 Tag")


def test_where_a_journey_leads(workspace: Workspace) -> None:
    def scene(session: Session) -> list[UUID]:
        visit = add(session, VisitDraft(code="x", title=LocalText.of("Reise")))
        places = [add(session, PlaceDraft(name=LocalText.of(name))) for name in ("Frankfurt", "Shanghai")]
        ends = ((places[0], places[1]), (places[0], places[0]), (places[0], None), (None, places[1]))
        return [
            add(
                session,
                ProgrammeItemDraft(
                    visit_id=visit.id,
                    title=LocalText.of("Fahrt"),
                    place_id=start.id if start is not None else None,
                    end_place_id=end.id if end is not None else None,
                ),
            ).id
            for start, end in ends
        ]

    made = workspace.write("Add", scene)
    with workspace.read() as session:
        told = [itinerary.route(session, session.get_one(ProgrammeItem, each)) for each in made]
    assert told == ["Frankfurt → Shanghai", "", "", "not known → Shanghai"]
