"""A visit to two cities of which only the names are held: four meetings, one with a sheet, no lives."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlmodel import Session
from tests.features.visits.rows import SHANGHAI, row

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.meetings import MeetingDraft
from delegation_desk.model.people import PersonDraft
from delegation_desk.model.places import OrganisationDraft, PlaceDraft
from delegation_desk.model.settings import WorkspaceSettingsDraft
from delegation_desk.model.visits import (
    ItemKind,
    ItemStatus,
    MemberDraft,
    MemberRole,
    ProgrammeItemDraft,
    StopDraft,
    VisitDraft,
)
from delegation_desk.model.words import Audience

CODE = "2027-two-cities"
TITLES = LocalText.of(
    "Musterstadt in Jinan und Qingdao",
    en="Musterstadt in Jinan and Qingdao",
    zh="穆斯特代表团访问济南和青岛",
)
RESULT = "Gegenbesuch im Herbst zugesagt."


def fill_two_cities(session: Session) -> UUID:
    """Write the visit down; returns its id."""
    home = row(session, PlaceDraft(name=LocalText.of("Musterstadt"), country="DE", zone="Europe/Berlin"))
    office = row(session, OrganisationDraft(name=LocalText.of("Amt für Wirtschaft"), own=True, place_id=home))
    row(session, WorkspaceSettingsDraft(office_id=office, home_place_id=home))
    visit = row(
        session,
        VisitDraft(
            code=CODE,
            title=TITLES,
            starts_on=PartialDate(2027, 5, 12),
            ends_on=PartialDate(2027, 5, 15),
            home_place_id=home,
        ),
    )
    cities = [
        row(session, PlaceDraft(name=LocalText.of(name), country="CN", zone=SHANGHAI))
        for name in ("Qingdao", "Jinan")
    ]
    for order, city in enumerate(cities, 1):
        row(session, StopDraft(visit_id=visit, place_id=city, order=order))
    for family, role in (("Krause", MemberRole.HEAD), ("Lindner", MemberRole.MEMBER)):
        person = row(session, PersonDraft(family_name=family, given_name="Robin"))
        row(session, MemberDraft(visit_id=visit, person_id=person, role=role))
    _programme(session, visit, cities)
    return visit


def _programme(session: Session, visit: UUID, cities: list[UUID]) -> None:
    meeting = ItemKind.MEETING
    plan = (
        (12, meeting, LocalText.of("Gespräch im Handelsamt", zh="与商务局会谈"), cities[0]),
        (
            13,
            meeting,
            LocalText.of("Gespräch mit Vizebürgermeister Wang", en="Meeting with Mayor Wang"),
            cities[1],
        ),
        (13, ItemKind.RECEPTION, LocalText.of("Empfang der Stadt"), cities[1]),
        (14, meeting, LocalText.of("Gespräch: Hightech-Zone", zh="会谈：高新区"), cities[1]),
        (15, meeting, LocalText.of("Luhua Chemie"), cities[1]),
    )
    for hour, (day, kind, title, city) in enumerate(plan, 10):
        item = row(
            session,
            ProgrammeItemDraft(
                visit_id=visit,
                kind=kind,
                title=title,
                starts=datetime(2027, 5, day, hour),
                starts_zone=SHANGHAI,
                place_id=city,
                audience=Audience.HOST,
            ),
        )
        if "Wang" in str(title):
            row(session, MeetingDraft(item_id=item, results=LocalText.of(RESULT)))
    row(
        session,
        ProgrammeItemDraft(
            visit_id=visit,
            kind=meeting,
            status=ItemStatus.CANCELLED,
            title=LocalText.of("Abgesagtes Treffen"),
            audience=Audience.HOST,
        ),
    )
