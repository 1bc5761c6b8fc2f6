"""A small visit of two days with a secret in every field that some readers must not see."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from pypdf import PdfReader
from sqlmodel import Session

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import N_
from delegation_desk.core.names import NameOrder
from delegation_desk.core.text import LocalText
from delegation_desk.model.agreements import AgreementDraft, AgreementPartyDraft, ObligationDraft
from delegation_desk.model.documents import WorkspaceSettingsDraft
from delegation_desk.model.meetings import (
    CompanyPresentedDraft,
    MaterialDraft,
    MeetingDraft,
    PointKind,
    TalkingPointDraft,
)
from delegation_desk.model.partnerships import PartnerDraft, PartnershipDraft, PartnershipEventDraft
from delegation_desk.model.people import ContactPointDraft, Gender, PersonDraft, PositionDraft
from delegation_desk.model.places import OrganisationDraft, OrganisationKind, PlaceDraft, PlaceFactDraft
from delegation_desk.model.tasks import CorrespondenceDraft, GiftDraft, TaskDraft
from delegation_desk.model.visits import (
    ItemKind,
    ItemStatus,
    MemberDraft,
    MemberRole,
    ObjectiveDraft,
    ParticipantDraft,
    PartyRole,
    ProgrammeItemDraft,
    StopDraft,
    VisitDraft,
    VisitNoteDraft,
    VisitPartyDraft,
)
from delegation_desk.model.words import Audience, Side
from delegation_desk.store.records import add
from delegation_desk.store.workspace import Workspace

CODE = "2019-test"
STAND = datetime(2019, 6, 18, 12, 30, tzinfo=UTC)
BERLIN, SHANGHAI = "Europe/Berlin", "Asia/Shanghai"


@dataclass(frozen=True)
class Case:
    """The ids a test needs."""

    visit: UUID
    head: UUID
    mayor: UUID
    meeting_item: UUID
    nanjing: UUID


@pytest.fixture
def case(workspace: Workspace) -> Case:
    return workspace.write(N_("Add visit"), _fill)


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as a file, made once."""
    from delegation_desk.sample import create_sample

    path = tmp_path_factory.mktemp("sample") / "sample.desk"
    create_sample(path).close()
    return path


@pytest.fixture
def sample(sample_file: Path) -> Iterator[Workspace]:
    """The sample, to be read."""
    workspace = Workspace.open(sample_file, write=False)
    yield workspace
    workspace.close()


def said(text: str) -> LocalText:
    return LocalText.of(text, en=f"{text} en", zh=f"{text} 中")


def _fill(session: Session) -> Case:
    leipzig, nanjing = _places(session)
    office, bureau = _organisations(session, leipzig, nanjing)
    people = _people(session, office, bureau)
    partnership = _partnership(session, leipzig, nanjing)
    visit = _row(
        session,
        VisitDraft(
            code=CODE,
            title=said("Nanjing"),
            purpose=said("Zweck der Reise"),
            starts_on=PartialDate(2019, 6, 25),
            ends_on=PartialDate(2019, 6, 26),
            home_place_id=leipzig,
            partnership_id=partnership,
            practical=said("GEHEIM-D-practical"),
            file_reference="GEHEIM-I-file",
            estimate=Decimal(4711),
        ),
    )
    _around(session, visit, people, bureau, nanjing)
    item = _programme(session, visit, people, bureau, (leipzig, nanjing))
    _agreement(session, visit, bureau)
    return Case(visit, people["head"], people["mayor"], item, nanjing)


def _row(session: Session, draft: Any) -> UUID:
    row = add(session, draft)
    row.created_at = row.updated_at = datetime(2019, 5, 13, 8, tzinfo=UTC)
    if isinstance(draft, VisitDraft):
        row.updated_at = STAND
    made: UUID = row.id
    return made


def _places(session: Session) -> tuple[UUID, UUID]:
    leipzig = _row(
        session,
        PlaceDraft(name=said("Leipzig"), country="DE", latitude=51.34, longitude=12.375, holidays="DE-SN"),
    )
    nanjing = _row(
        session,
        PlaceDraft(
            name=LocalText.of("Nanjing", en="Nanjing", zh="南京"),
            country="CN",
            zone=SHANGHAI,
            latitude=32.061,
            longitude=118.779,
            holidays="CN",
            practical=said("GEHEIM-D-place"),
        ),
    )
    for value, year in ((8505500, 2019), (9314685, 2020)):
        fact = PlaceFactDraft(
            place_id=nanjing,
            key="population",
            label=said("Einwohner"),
            value=Decimal(value),
            as_of=PartialDate(year),
        )
        _row(session, fact)
    _row(
        session,
        PlaceFactDraft(
            place_id=leipzig,
            key="population",
            label=said("Einwohner"),
            value=Decimal(593145),
            as_of=PartialDate(2019),
        ),
    )
    return leipzig, nanjing


def _organisations(session: Session, leipzig: UUID, nanjing: UUID) -> tuple[UUID, UUID]:
    city = _row(session, OrganisationDraft(name=said("Stadt Leipzig"), own=True, place_id=leipzig))
    office = _row(
        session,
        OrganisationDraft(
            name=said("Amt für Wirtschaftsförderung"), own=True, parent_id=city, place_id=leipzig
        ),
    )
    bureau = _row(
        session,
        OrganisationDraft(
            name=said("Amt für Handel"),
            kind=OrganisationKind.AUTHORITY,
            place_id=nanjing,
            profile=said("GEHEIM-D-profile"),
        ),
    )
    _row(session, WorkspaceSettingsDraft(office_id=office, home_place_id=leipzig))
    return office, bureau


def _people(session: Session, office: UUID, bureau: UUID) -> dict[str, UUID]:
    head = _row(
        session,
        PersonDraft(
            family_name="Muster",
            given_name="Anna",
            gender=Gender.FEMALE,
            academic_title="Dr.",
            biography=said("Leben von Anna Muster"),
            languages=["de", "en"],
            diet="GEHEIM-I-diet",
            note="GEHEIM-I-note",
        ),
    )
    aide = _row(session, PersonDraft(family_name="Helfer", given_name="Bert", gender=Gender.MALE))
    mayor = _row(
        session,
        PersonDraft(
            family_name="Lin",
            given_name="Yahui",
            native_family_name="林",
            native_given_name="雅慧",
            name_order=NameOrder.FAMILY_FIRST,
            gender=Gender.FEMALE,
            biography=said("GEHEIM-D-life"),
            note="GEHEIM-I-counterpart",
        ),
    )
    for person, title, since, until, body in (
        (head, "Amtsleiterin", "2015", None, office),
        (head, "Spätere Bürgermeisterin", "2020-01", None, office),
        (aide, "Referent", "2018", None, office),
        (mayor, "Frühere Referentin", "2010", "2016-12-31", bureau),
        (mayor, "Vizeamtsleiterin", "2017", "2019-12-31", bureau),
        (mayor, "Spätere Amtsleiterin", "2020-01-01", None, bureau),
    ):
        _row(
            session,
            PositionDraft(
                person_id=person,
                organisation_id=body,
                title=said(title),
                since=PartialDate.parse_edtf(since),
                until=PartialDate.parse_edtf(until) if until else None,
                office="de_office_head" if person == head else "",
            ),
        )
    for value, audience in (
        ("GEHEIM-I-phone", Audience.INTERNAL),
        ("GEHEIM-D-phone", Audience.DELEGATION),
        ("offene-nummer", Audience.HOST),
    ):
        _row(session, ContactPointDraft(person_id=head, value=value, audience=audience))
    return {"head": head, "aide": aide, "mayor": mayor}


def _partnership(session: Session, leipzig: UUID, nanjing: UUID) -> UUID:
    made = _row(
        session,
        PartnershipDraft(code="leipzig-nanjing", title=said("Leipzig – Nanjing"), since=PartialDate(1988)),
    )
    for place, side in ((leipzig, Side.OWN), (nanjing, Side.PARTNER)):
        _row(session, PartnerDraft(partnership_id=made, side=side, place_id=place))
    for title, when in (
        ("Beginn der Partnerschaft", PartialDate(1988)),
        ("Späteres Ereignis", PartialDate(2020, 3)),
    ):
        _row(session, PartnershipEventDraft(partnership_id=made, title=said(title), happened_on=when))
    return made


def _around(session: Session, visit: UUID, people: dict[str, UUID], bureau: UUID, nanjing: UUID) -> None:
    _row(
        session,
        ObjectiveDraft(visit_id=visit, text=said("GEHEIM-D-objective"), evidence=said("Beleg der Wirkung")),
    )
    _row(session, VisitPartyDraft(visit_id=visit, organisation_id=bureau, role=PartyRole.HOST))
    _row(
        session,
        MemberDraft(visit_id=visit, person_id=people["aide"], role=MemberRole.STAFF, room="GEHEIM-D-room"),
    )
    _row(
        session,
        MemberDraft(
            visit_id=visit,
            person_id=people["head"],
            role=MemberRole.HEAD,
            travel_note="GEHEIM-I-travel",
            passport_expiry=date(2031, 7, 8),
        ),
    )
    _row(
        session,
        StopDraft(
            visit_id=visit,
            place_id=nanjing,
            arrives=datetime(2019, 6, 25, 20),
            departs=datetime(2019, 6, 26, 18),
            lodging="GEHEIM-D-hotel",
        ),
    )
    for audience, letter in ((Audience.INTERNAL, "I"), (Audience.DELEGATION, "D")):
        text = f"GEHEIM-{letter}-visit-note"
        _row(session, VisitNoteDraft(visit_id=visit, text=text, audience=audience, written_at=STAND))
    _row(
        session,
        TaskDraft(
            visit_id=visit, title="Dankschreiben", due=date(2019, 7, 12), responsible_id=people["aide"]
        ),
    )
    company = _row(
        session,
        OrganisationDraft(
            name=said("Kaltwerk GmbH"),
            kind=OrganisationKind.COMPANY,
            offers=said("Kühlzellen"),
            seeks=said("Vertrieb"),
        ),
    )
    _row(
        session,
        CompanyPresentedDraft(
            visit_id=visit, organisation_id=company, interest=3, follow_up=said("GEHEIM-D-follow")
        ),
    )


def _programme(
    session: Session, visit: UUID, people: dict[str, UUID], bureau: UUID, way: tuple[UUID, UUID]
) -> UUID:
    leipzig, nanjing = way
    _row(
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
    item = _row(
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
    _row(
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
    _row(
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
    _row(session, ParticipantDraft(item_id=item, person_id=people["mayor"], side=Side.PARTNER))
    _sheet(session, item, people, visit)
    return item


def _sheet(session: Session, item: UUID, people: dict[str, UUID], visit: UUID) -> None:
    sheet = _row(
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
            _row(session, TalkingPointDraft(meeting_id=sheet, kind=kind, text=said(text), audience=audience))
    _row(session, MaterialDraft(meeting_id=sheet, title=said("Elf Profile"), copies=2, language="zh"))
    _row(
        session, GiftDraft(item_id=item, visit_id=visit, description=said("GEHEIM-I-gift"), value=Decimal(20))
    )
    _row(
        session,
        CorrespondenceDraft(
            subject=said("GEHEIM-I-letter"), dated=PartialDate(2018, 3), recipient_id=people["mayor"]
        ),
    )


def _agreement(session: Session, visit: UUID, bureau: UUID) -> None:
    made = _row(session, AgreementDraft(code="mou-test", title=said("GEHEIM-D-agreement"), visit_id=visit))
    _row(session, AgreementPartyDraft(agreement_id=made, organisation_id=bureau))
    _row(session, ObligationDraft(agreement_id=made, text=said("GEHEIM-D-promise"), organisation_id=bureau))


# Reading PDFs


def pages(content: bytes) -> list[str]:
    """The text of every page, soft hyphens at the ends of lines closed up."""
    texts = (page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return [re.sub("[-\u00ad]\n", "", text).replace("\u00a0", " ") for text in texts]


def whole(content: bytes) -> str:
    """All text of a document without spaces, so that line breaks do not matter."""
    return re.sub(r"\s", "", "".join(pages(content)))


def everything(content: bytes) -> str:
    """All text, and whatever a curious reader finds in objects, streams and metadata."""
    reader = PdfReader(io.BytesIO(content))
    parts = [whole(content)]
    for number in range(1, int(reader.trailer["/Size"])):
        found = reader.get_object(number)
        parts.append(repr(found))
        data = getattr(found, "get_data", None)
        if data is not None:
            raw = data()
            parts += [raw.decode("latin-1"), raw.decode("utf-16-be", "ignore")]
    return re.sub(r"\s", "", "".join(parts))
