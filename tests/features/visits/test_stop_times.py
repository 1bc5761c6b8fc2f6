"""A stop and a journey that tell different hours for one arrival: said in the lists and before printing."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import pytest
from sqlmodel import Session, select
from tests.driving import Hand
from tests.features.visits.rows import SHANGHAI
from tests.features.visits.small import CODE, fill_small

from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.features.visits.stop_times import contradictions
from delegation_desk.model.places import Place, PlaceDraft, PlaceKind
from delegation_desk.model.visits import ItemKind, ItemStatus, ProgrammeItemDraft, Stop, Visit
from delegation_desk.model.words import Audience
from delegation_desk.store import records
from delegation_desk.store.workspace import Workspace

ADD = N_("Add visit")
ARRIVAL = "Suzhou: the stop says arrival at 11:40, “Flug nach Suzhou” arrives at 06:25 (11\xa0May 2027)."
DEPARTURE = "Suzhou: the stop says departure at 10:30, “Rückflug” leaves at 12:30 (14\xa0May 2027)."


class Journeys:
    """The stop of the small visit, the airport of its town, and the flights there and back."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.visit = fill_small(session)
        self.stop = session.exec(select(Stop).where(Stop.visit_id == self.visit)).one()
        draft = PlaceDraft(
            name=LocalText.of("Flughafen"),
            kind=PlaceKind.AIRPORT,
            parent_id=self.stop.place_id,
            country="CN",
            zone=SHANGHAI,
        )
        self.airport: UUID = records.add(session, draft).id
        home = session.exec(select(Place).where(Place.country == "DE")).first()
        assert home is not None
        self.home = home.id

    def stay(self, arrives: datetime, departs: datetime) -> None:
        records.edit(self.session, Stop, self.stop.id, arrives=arrives, departs=departs)

    def way(
        self,
        title: str,
        start: tuple[UUID, datetime],
        end: tuple[UUID, datetime],
        kind: ItemKind = ItemKind.FLIGHT,
        *,
        status: ItemStatus = ItemStatus.CONFIRMED,
        audience: Audience = Audience.HOST,
    ) -> None:
        draft = ProgrammeItemDraft(
            visit_id=self.visit,
            kind=kind,
            status=status,
            audience=audience,
            title=LocalText.of(title),
            place_id=start[0],
            starts=start[1],
            starts_zone=SHANGHAI,
            end_place_id=end[0],
            ends=end[1],
            ends_zone=SHANGHAI,
        )
        records.add(self.session, draft)

    def said(self) -> list[str]:
        return [each.text for each in contradictions(self.session, self.visit)]


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2027, 5, day, hour, minute)


def entered(session: Session, audience: Audience = Audience.HOST) -> Journeys:
    known = Journeys(session)
    known.stay(at(11, 11, 40), at(14, 10, 30))
    there, back = (known.airport, at(11, 6, 25)), (known.airport, at(14, 12, 30))
    known.way("Flug nach Suzhou", (known.home, at(10, 18)), there, audience=audience)
    known.way("Rückflug", back, (known.home, at(14, 22)))
    return known


def test_other_hours_are_told_for_the_town_of_the_airport(workspace: Workspace) -> None:
    assert workspace.write(ADD, lambda session: entered(session).said()) == [ARRIVAL, DEPARTURE]


def test_the_hours_of_the_journey_will_do(workspace: Workspace) -> None:
    def change(session: Session) -> list[str]:
        known = entered(session)
        known.stay(at(11, 6, 25), at(14, 12, 30))
        return known.said()

    assert workspace.write(ADD, change) == []


@pytest.mark.parametrize(("arrives", "wrong"), [(at(11, 7, 45), False), (at(11, 8), True)])
def test_those_of_the_way_from_the_airport_will_do(
    workspace: Workspace, arrives: datetime, wrong: bool
) -> None:
    def change(session: Session) -> list[str]:
        known = entered(session)
        hotel, airport = known.stop.place_id, known.airport
        known.way("Zum Hotel", (airport, at(11, 7)), (hotel, at(11, 7, 45)), ItemKind.TRANSFER)
        known.way("Zum Flughafen", (hotel, at(14, 9, 30)), (airport, at(14, 10)), ItemKind.TRANSFER)
        known.stay(arrives, at(14, 9, 30))
        return known.said()

    said = [ARRIVAL.replace("11:40", "08:00")] if wrong else []
    assert workspace.write(ADD, change) == said


def test_other_days_and_cancelled_journeys_say_nothing(workspace: Workspace) -> None:
    def change(session: Session) -> list[str]:
        known = Journeys(session)
        known.stay(at(11, 11, 40), at(14, 10, 30))
        there = (known.airport, at(11, 6, 25))
        known.way("Flug", (known.home, at(10, 18)), there, status=ItemStatus.CANCELLED)
        known.way("Ausflug", (known.home, at(12, 18)), (known.airport, at(12, 20)))
        return known.said()

    assert workspace.write(ADD, change) == []


def test_the_sample_contradicts_itself_nowhere(reader: Hand) -> None:
    with reader.desk.read() as session:
        visits = session.exec(select(Visit)).all()
        assert [contradictions(session, each.id) for each in visits] == [()] * len(visits)


def test_it_is_said_before_printing_what_shows_the_journey(newcomer: Hand) -> None:
    newcomer.desk.commit(ADD, lambda session: bool(entered(session, Audience.DELEGATION)))
    workspace = newcomer.desk.workspace
    for edition in (Audience.INTERNAL, Audience.DELEGATION):
        assert {ARRIVAL, DEPARTURE} <= set(make_pack(workspace, CODE, edition).warnings)
    assert ARRIVAL not in make_pack(workspace, CODE, Audience.HOST).warnings


@pytest.mark.parametrize(("tab", "row", "words"), [
    ("Stops", "Suzhou", f"{ARRIVAL} {DEPARTURE}"),
    ("Programme", "Flug nach Suzhou", ARRIVAL),
])  # fmt: skip
def test_the_lists_of_the_visit_say_it_too(newcomer: Hand, tab: str, row: str, words: str) -> None:
    visit = newcomer.desk.commit(ADD, lambda session: entered(session).visit)
    newcomer.desk.open("visit", visit)
    newcomer.tab(tab)
    assert words in newcomer.line(row).accessibleName()
