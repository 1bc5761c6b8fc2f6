"""A visit as a small office enters it: one stop, two meetings, everything in German, no portraits."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from sqlmodel import Session
from tests.features.visits.rows import SHANGHAI, row

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.names import NameOrder
from delegation_desk.core.text import LocalText
from delegation_desk.model.meetings import MeetingDraft, TalkingPointDraft
from delegation_desk.model.people import Gender, PersonDraft
from delegation_desk.model.places import OrganisationDraft, PlaceDraft
from delegation_desk.model.positions import PositionDraft
from delegation_desk.model.settings import WorkspaceSettingsDraft
from delegation_desk.model.tasks import TaskDraft
from delegation_desk.model.visit_parts import ObjectiveDraft, ParticipantDraft, VisitNoteDraft
from delegation_desk.model.visits import (
    ItemKind,
    MemberDraft,
    MemberRole,
    ProgrammeItemDraft,
    StopDraft,
    VisitDraft,
)
from delegation_desk.model.words import Audience, Side

CODE = "2027-suzhou"
BERLIN = "Europe/Berlin"


def fill_small(session: Session) -> UUID:
    """Write the visit down; returns its id."""
    home, there = _places(session)
    office = row(session, OrganisationDraft(name=LocalText.of("Stadt Musterstadt"), own=True, place_id=home))
    bureau = row(session, OrganisationDraft(name=LocalText.of("Handelsamt Suzhou"), place_id=there))
    row(session, WorkspaceSettingsDraft(office_id=office, home_place_id=home))
    visit = row(
        session,
        VisitDraft(
            code=CODE,
            title=LocalText.of("Fachbesuch in Suzhou", zh="苏州专业考察"),
            purpose=LocalText.of("Zwei Betriebe und das Handelsamt kennenlernen."),
            starts_on=PartialDate(2027, 5, 11),
            ends_on=PartialDate(2027, 5, 14),
            home_place_id=home,
        ),
    )
    row(session, StopDraft(visit_id=visit, place_id=there, order=1))
    row(session, ObjectiveDraft(visit_id=visit, text=LocalText.of("Eine Ansprechperson finden."), order=1))
    row(
        session,
        VisitNoteDraft(
            visit_id=visit,
            text=LocalText.of("Bitte Karten auf Chinesisch mitbringen."),
            audience=Audience.HOST,
            written_at=datetime(2019, 5, 14, 8, tzinfo=UTC),
        ),
    )
    row(session, TaskDraft(visit_id=visit, title="Dankschreiben an das Handelsamt senden"))
    met = _people(session, visit, office, bureau)
    _programme(session, visit, met, home, there)
    return visit


def _places(session: Session) -> tuple[UUID, UUID]:
    home = row(
        session,
        PlaceDraft(
            name=LocalText.of("Musterstadt"), country="DE", zone=BERLIN, latitude=51.0, longitude=10.0
        ),
    )
    there = row(
        session,
        PlaceDraft(
            name=LocalText.of("Suzhou", en="Suzhou", zh="苏州"),
            country="CN",
            zone=SHANGHAI,
            latitude=31.3,
            longitude=120.62,
        ),
    )
    return home, there


def _people(session: Session, visit: UUID, office: UUID, bureau: UUID) -> UUID:
    for number, (family, given, title, role) in enumerate(
        (
            ("Wackernagel", "Marianne", "Amtsleiterin für Wirtschaftsförderung", MemberRole.HEAD),
            ("Ostermann", "Jost", "Referent", MemberRole.MEMBER),
        )
    ):
        gender = Gender.MALE if number else Gender.FEMALE
        diet = LocalText.of("" if number else "vegetarisch")
        person = row(session, PersonDraft(family_name=family, given_name=given, gender=gender, diet=diet))
        post = "" if number else "de_office_head"
        row(
            session,
            PositionDraft(person_id=person, organisation_id=office, title=LocalText.of(title), office=post),
        )
        row(session, MemberDraft(visit_id=visit, person_id=person, role=role))
    host = PersonDraft(
        family_name="Zhou",
        given_name="Peiwen",
        native_family_name="周",
        native_given_name="培文",
        name_order=NameOrder.FAMILY_FIRST,
        gender=Gender.FEMALE,
    )
    met = row(session, host)
    row(
        session,
        PositionDraft(person_id=met, organisation_id=bureau, title=LocalText.of("Abteilungsleiterin")),
    )
    return met


def _programme(session: Session, visit: UUID, met: UUID, home: UUID, there: UUID) -> None:
    flight = ProgrammeItemDraft(
        visit_id=visit,
        kind=ItemKind.FLIGHT,
        title=LocalText.of("Flug nach Suzhou"),
        starts=datetime(2027, 5, 11, 14, 10),
        starts_zone=BERLIN,
        place_id=home,
        ends=datetime(2027, 5, 12, 7, 5),
        ends_zone=SHANGHAI,
        end_place_id=there,
        audience=Audience.HOST,
    )
    row(session, flight)
    for day, title in ((12, "Handelsamt Suzhou"), (13, "Maschinenbau Taihu")):
        item = row(
            session,
            ProgrammeItemDraft(
                visit_id=visit,
                kind=ItemKind.MEETING,
                title=LocalText.of(title),
                starts=datetime(2027, 5, day, 14),
                ends=datetime(2027, 5, day, 15, 30),
                starts_zone=SHANGHAI,
                ends_zone=SHANGHAI,
                place_id=there,
                audience=Audience.HOST,
            ),
        )
        row(session, ParticipantDraft(item_id=item, person_id=met, side=Side.PARTNER))
        sheet = row(session, MeetingDraft(item_id=item, objective=LocalText.of("Kennenlernen.")))
        point = LocalText.of("Unser Amt vorstellen.")
        row(session, TalkingPointDraft(meeting_id=sheet, text=point, audience=Audience.HOST))
