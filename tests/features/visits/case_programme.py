"""The programme of the test visit: a flight, a meeting with its sheet, a rehearsal, a cancelled tour."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlmodel import Session
from tests.features.visits.rows import SHANGHAI, row, said

from delegation_desk.core.dates import PartialDate
from delegation_desk.model.correspondence import CorrespondenceDraft, GiftDraft
from delegation_desk.model.materials import MaterialDraft
from delegation_desk.model.meetings import MeetingDraft, PointKind, TalkingPointDraft
from delegation_desk.model.visit_parts import ParticipantDraft
from delegation_desk.model.visits import ItemKind, ItemStatus, ProgrammeItemDraft
from delegation_desk.model.words import Audience, Side


def programme(
    session: Session, visit: UUID, people: dict[str, UUID], bureau: UUID, way: tuple[UUID, UUID]
) -> UUID:
    leipzig, nanjing = way
    row(
        session,
        ProgrammeItemDraft(
            visit_id=visit,
            kind=ItemKind.FLIGHT,
            status=ItemStatus.CONFIRMED,
            title=said("Flug nach Nanjing"),
            starts=datetime(2019, 6, 25, 7),
            ends=datetime(2019, 6, 25, 23, 30),
            ends_zone=SHANGHAI,
            place_id=leipzig,
            end_place_id=nanjing,
            booking="GEHEIM-D-booking",
        ),
    )
    item = row(
        session,
        ProgrammeItemDraft(
            visit_id=visit,
            kind=ItemKind.MEETING,
            status=ItemStatus.REQUESTED,
            title=said("Gespräch im Handelsamt"),
            starts=datetime(2019, 6, 26, 14),
            starts_zone=SHANGHAI,
            ends=datetime(2019, 6, 26, 15, 30),
            ends_zone=SHANGHAI,
            place_id=nanjing,
            responsible_id=people["head"],
            arranged_by_id=bureau,
            requested_on=date(2019, 6, 3),
            note_internal=said("GEHEIM-I-item"),
            note_delegation=said("GEHEIM-D-item"),
            note_host=said("Hinweis für alle"),
        ),
    )
    _others(session, visit)
    row(session, ParticipantDraft(item_id=item, person_id=people["mayor"], side=Side.PARTNER))
    _sheet(session, item, people, visit)
    return item


def _others(session: Session, visit: UUID) -> None:
    row(
        session,
        ProgrammeItemDraft(
            visit_id=visit,
            kind=ItemKind.INTERNAL,
            audience=Audience.INTERNAL,
            title=said("GEHEIM-I-rehearsal"),
            starts=datetime(2019, 6, 26, 10),
            starts_zone=SHANGHAI,
            ends_zone=SHANGHAI,
        ),
    )
    row(
        session,
        ProgrammeItemDraft(
            visit_id=visit,
            kind=ItemKind.SITE_VISIT,
            status=ItemStatus.CANCELLED,
            title=said("Rundgang"),
            starts=datetime(2019, 6, 26, 17),
            starts_zone=SHANGHAI,
            ends_zone=SHANGHAI,
        ),
    )


def _sheet(session: Session, item: UUID, people: dict[str, UUID], visit: UUID) -> None:
    sheet = row(
        session,
        MeetingDraft(
            item_id=item,
            objective=said("GEHEIM-D-goal"),
            wanted_result=said("GEHEIM-D-wanted"),
            background=said("GEHEIM-I-background"),
            minutes=said("GEHEIM-I-minutes"),
            results=said("Zwei Ansprechpersonen"),
        ),
    )
    for kind in PointKind:
        for audience in Audience:
            open_ = audience is Audience.HOST and kind is PointKind.TO_MAKE
            letter = "D" if audience is Audience.HOST else audience.name[0]
            text = "Thema für alle" if open_ else f"GEHEIM-{letter}-{kind.name}-{audience.name}"
            row(session, TalkingPointDraft(meeting_id=sheet, kind=kind, text=said(text), audience=audience))
    row(session, MaterialDraft(meeting_id=sheet, title=said("Elf Profile"), copies=2, language="zh"))
    row(
        session, GiftDraft(item_id=item, visit_id=visit, description=said("GEHEIM-I-gift"), value=Decimal(20))
    )
    row(
        session,
        CorrespondenceDraft(
            subject=said("GEHEIM-I-letter"), dated=PartialDate(2018, 3), recipient_id=people["mayor"]
        ),
    )
