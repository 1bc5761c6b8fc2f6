"""A small visit of two days with a secret in every field that some readers must not see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlmodel import Session
from tests.features.visits.case_programme import programme
from tests.features.visits.rows import CODE, SHANGHAI, STAND, row, said

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.names import NameOrder
from delegation_desk.core.text import LocalText
from delegation_desk.model.agreement_parts import AgreementPartyDraft, ObligationDraft
from delegation_desk.model.agreements import AgreementDraft
from delegation_desk.model.meetings import (
    CompanyPresentedDraft,
)
from delegation_desk.model.partnership_parts import PartnerDraft, PartnershipEventDraft
from delegation_desk.model.partnerships import PartnershipDraft
from delegation_desk.model.people import Gender, PersonDraft
from delegation_desk.model.place_facts import PlaceFactDraft
from delegation_desk.model.places import OrganisationDraft, OrganisationKind, PlaceDraft
from delegation_desk.model.positions import ContactKind, ContactPointDraft, PositionDraft
from delegation_desk.model.settings import WorkspaceSettingsDraft
from delegation_desk.model.tasks import TaskDraft
from delegation_desk.model.visit_parts import ObjectiveDraft, PartyRole, VisitNoteDraft, VisitPartyDraft
from delegation_desk.model.visits import MemberDraft, MemberRole, StopDraft, VisitDraft
from delegation_desk.model.words import Audience, Side


@dataclass(frozen=True)
class Case:
    """The ids a test needs."""

    visit: UUID
    head: UUID
    mayor: UUID
    meeting_item: UUID
    nanjing: UUID


def fill(session: Session) -> Case:
    leipzig, nanjing = _places(session)
    office, bureau = _organisations(session, leipzig, nanjing)
    people = _people(session, office, bureau)
    partnership = _partnership(session, leipzig, nanjing)
    visit = row(
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
    item = programme(session, visit, people, bureau, (leipzig, nanjing))
    _agreement(session, visit, bureau)
    return Case(visit, people["head"], people["mayor"], item, nanjing)


def _places(session: Session) -> tuple[UUID, UUID]:
    leipzig = row(
        session,
        PlaceDraft(
            name=said("Leipzig"),
            country="DE",
            zone="Europe/Berlin",
            latitude=51.34,
            longitude=12.375,
            holidays="DE-SN",
        ),
    )
    nanjing = row(
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
        row(session, fact)
    row(
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
    city = row(session, OrganisationDraft(name=said("Stadt Leipzig"), own=True, place_id=leipzig))
    office = row(
        session,
        OrganisationDraft(
            name=said("Amt für Wirtschaftsförderung"), own=True, parent_id=city, place_id=leipzig
        ),
    )
    bureau = row(
        session,
        OrganisationDraft(
            name=said("Amt für Handel"),
            kind=OrganisationKind.AUTHORITY,
            place_id=nanjing,
            profile=said("GEHEIM-D-profile"),
        ),
    )
    row(session, WorkspaceSettingsDraft(office_id=office, home_place_id=leipzig))
    return office, bureau


def _people(session: Session, office: UUID, bureau: UUID) -> dict[str, UUID]:
    head = row(
        session,
        PersonDraft(
            family_name="Muster",
            given_name="Anna",
            gender=Gender.FEMALE,
            academic_title="Dr.",
            biography=said("Leben von Anna Muster"),
            languages=["de", "en"],
            diet=said("GEHEIM-I-diet"),
            note="GEHEIM-I-note",
        ),
    )
    aide = row(session, PersonDraft(family_name="Helfer", given_name="Bert", gender=Gender.MALE))
    mayor = row(
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
    _offices(session, head, aide, mayor, office, bureau)
    return {"head": head, "aide": aide, "mayor": mayor}


def _offices(session: Session, head: UUID, aide: UUID, mayor: UUID, office: UUID, bureau: UUID) -> None:
    for person, title, since, until, body in (
        (head, "Amtsleiterin", "2015", None, office),
        (head, "Spätere Bürgermeisterin", "2020-01", None, office),
        (aide, "Referent", "2018", None, office),
        (mayor, "Frühere Referentin", "2010", "2016-12-31", bureau),
        (mayor, "Vizeamtsleiterin", "2017", "2019-12-31", bureau),
        (mayor, "Spätere Amtsleiterin", "2020-01-01", None, bureau),
    ):
        row(
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
        way = ContactPointDraft(person_id=head, kind=ContactKind.WECHAT, value=value, audience=audience)
        row(session, way)


def _partnership(session: Session, leipzig: UUID, nanjing: UUID) -> UUID:
    made = row(
        session,
        PartnershipDraft(code="leipzig-nanjing", title=said("Leipzig – Nanjing"), since=PartialDate(1988)),
    )
    for place, side in ((leipzig, Side.OWN), (nanjing, Side.PARTNER)):
        row(session, PartnerDraft(partnership_id=made, side=side, place_id=place))
    for title, when in (
        ("Beginn der Partnerschaft", PartialDate(1988)),
        ("Späteres Ereignis", PartialDate(2020, 3)),
    ):
        row(session, PartnershipEventDraft(partnership_id=made, title=said(title), happened_on=when))
    return made


def _around(session: Session, visit: UUID, people: dict[str, UUID], bureau: UUID, nanjing: UUID) -> None:
    row(
        session,
        ObjectiveDraft(visit_id=visit, text=said("GEHEIM-D-objective"), evidence=said("Beleg der Wirkung")),
    )
    row(session, VisitPartyDraft(visit_id=visit, organisation_id=bureau, role=PartyRole.HOST))
    row(
        session,
        MemberDraft(visit_id=visit, person_id=people["aide"], role=MemberRole.STAFF, room="GEHEIM-D-room"),
    )
    row(
        session,
        MemberDraft(
            visit_id=visit,
            person_id=people["head"],
            role=MemberRole.HEAD,
            travel_note=said("GEHEIM-I-travel"),
            passport_expiry=date(2031, 7, 8),
        ),
    )
    row(
        session,
        StopDraft(
            visit_id=visit,
            place_id=nanjing,
            arrives=datetime(2019, 6, 25, 20),
            departs=datetime(2019, 6, 26, 18),
            lodging="GEHEIM-D-hotel",
        ),
    )
    _extras(session, visit, people)


def _extras(session: Session, visit: UUID, people: dict[str, UUID]) -> None:
    for audience, letter in ((Audience.INTERNAL, "I"), (Audience.DELEGATION, "D")):
        text = said(f"GEHEIM-{letter}-visit-note")
        row(session, VisitNoteDraft(visit_id=visit, text=text, audience=audience, written_at=STAND))
    row(
        session,
        TaskDraft(
            visit_id=visit, title="Dankschreiben", due=date(2019, 7, 12), responsible_id=people["aide"]
        ),
    )
    company = row(
        session,
        OrganisationDraft(
            name=said("Kaltwerk GmbH"),
            kind=OrganisationKind.COMPANY,
            offers=said("Kühlzellen"),
            seeks=said("Vertrieb"),
        ),
    )
    row(
        session,
        CompanyPresentedDraft(
            visit_id=visit, organisation_id=company, interest=3, follow_up=said("GEHEIM-D-follow")
        ),
    )


def _agreement(session: Session, visit: UUID, bureau: UUID) -> None:
    made = row(session, AgreementDraft(code="mou-test", title=said("GEHEIM-D-agreement"), visit_id=visit))
    row(session, AgreementPartyDraft(agreement_id=made, organisation_id=bureau))
    row(session, ObligationDraft(agreement_id=made, text=said("GEHEIM-D-promise"), organisation_id=bureau))
