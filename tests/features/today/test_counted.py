"""What the start page counts as done: what was confirmed, and profiles that the other side can read."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

import pytest
from sqlmodel import Session
from tests.driving import Hand

from delegation_desk.core.partial import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.features.today.readiness import Measure, measures
from delegation_desk.model.meetings import CompanyPresentedDraft
from delegation_desk.model.places import OrganisationDraft, Place, PlaceDraft
from delegation_desk.model.visits import (
    Direction,
    ItemKind,
    ItemStatus,
    ProgrammeItemDraft,
    StopDraft,
    Visit,
    VisitDraft,
)
from delegation_desk.sample.visit import VISIT
from delegation_desk.store import records
from delegation_desk.store.workspace import Workspace

BOTH = LocalText.of("Wir bauen Pumpen.", en="We build pumps.")
ALL = BOTH.with_text("zh", "我们制造水泵。")


def place(session: Session, country: str) -> UUID:
    made: Place = records.add(session, PlaceDraft(name=LocalText.of("Ort"), country=country))
    return made.id


def plan(
    session: Session,
    *profiles: LocalText,
    country: str = "CN",
    direction: Direction = Direction.OUTBOUND,
    stay: bool = True,
) -> UUID:
    home, there = place(session, "DE"), place(session, country)
    guests = direction is Direction.INBOUND
    visit: Visit = records.add(
        session,
        VisitDraft(
            code="2027-a",
            title=LocalText.of("Reise"),
            direction=direction,
            starts_on=PartialDate(2027, 4, 12),
            home_place_id=there if guests else home,
        ),
    )
    if stay and not guests:
        records.add(session, StopDraft(visit_id=visit.id, place_id=there))
    for kind, status, title in (
        (ItemKind.MEETING, ItemStatus.PLANNED, "Gespräch"),
        (ItemKind.SITE_VISIT, ItemStatus.CONFIRMED, "Besichtigung"),
        (ItemKind.INTERNAL, ItemStatus.PLANNED, "Vorbesprechung"),
        (ItemKind.FREE, ItemStatus.PLANNED, "Freier Abend"),
        (ItemKind.INTERNAL, ItemStatus.REQUESTED, "Besprechung beim Konsulat"),
    ):
        item = ProgrammeItemDraft(
            visit_id=visit.id,
            kind=kind,
            status=status,
            title=LocalText.of(title),
            starts=datetime(2027, 4, 13, 9),
            place_id=home if guests else there,
        )
        records.add(session, item)
    for number, profile in enumerate(profiles):
        company = records.add(session, OrganisationDraft(name=LocalText.of(f"Firma {number}")))
        draft = CompanyPresentedDraft(visit_id=visit.id, organisation_id=company.id, profile=profile)
        records.add(session, draft)
    return visit.id


def measured(session: Session, visit: UUID, title: str) -> Measure:
    return next(each for each in measures(session, visit, date(2026, 11, 29)) if each.title == title)


def test_what_needs_nobodys_word_is_not_counted_as_confirmed(workspace: Workspace) -> None:
    def count(session: Session) -> tuple[int, int]:
        found = measured(session, plan(session), "Programme items confirmed")
        return found.done, found.total

    assert workspace.write("Add", count) == (1, 3)


@pytest.mark.parametrize(
    ("profiles", "where", "done", "gap"),
    [
        ((BOTH, LocalText.of("Wir bauen Pumpen.")), "CN", 0, "{n} without a Chinese text"),
        ((ALL, ALL), "CN", 2, "{n} without a Chinese text"),
        ((BOTH, LocalText.of("Wir bauen Pumpen.")), "KR", 1, "{n} without an English text"),
        ((BOTH, LocalText.of("Wir bauen Pumpen.")), "AT", 2, "{n} without a German text"),
        ((BOTH, LocalText()), "CN", 0, "{n} without a text that the other side reads"),
        ((BOTH, LocalText()), "", 1, "{n} without a text"),
    ],
)
@pytest.mark.parametrize("how", ["stop", "programme", "guests"])
def test_a_profile_is_ready_once_the_other_side_can_read_it(
    workspace: Workspace, profiles: tuple[LocalText, ...], where: str, done: int, gap: str, how: str
) -> None:
    direction = Direction.INBOUND if how == "guests" else Direction.OUTBOUND

    def count(session: Session) -> Measure:
        visit = plan(session, *profiles, country=where, direction=direction, stay=how == "stop")
        return measured(session, visit, "Company profiles ready")

    found = workspace.write("Add", count)
    assert (found.done, found.total, found.gap) == (done, 2, gap)


def test_the_profiles_of_the_sample_are_ready(reader: Hand) -> None:
    with reader.desk.read() as session:
        found = measures(session, VISIT, date(2019, 6, 18))
    assert all(each.missing == 0 for each in found if each.title == "Company profiles ready")
