"""A visit to us, well filled: guests from Suzhou come to Musterstadt; every text says for whom it is."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

from sqlmodel import Session
from tests.features.visits.rows import SHANGHAI, row

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.names import NameOrder
from delegation_desk.core.text import LocalText
from delegation_desk.model.materials import MaterialDraft
from delegation_desk.model.meetings import CompanyPresentedDraft, MeetingDraft, PointKind, TalkingPointDraft
from delegation_desk.model.people import Gender, PersonDraft
from delegation_desk.model.place_facts import PlaceFactDraft
from delegation_desk.model.places import OrganisationDraft, OrganisationKind, PlaceDraft
from delegation_desk.model.positions import ContactKind, ContactPointDraft, PositionDraft
from delegation_desk.model.settings import WorkspaceSettingsDraft
from delegation_desk.model.visit_parts import (
    ObjectiveDraft,
    ParticipantDraft,
    PartyRole,
    VisitNoteDraft,
    VisitPartyDraft,
)
from delegation_desk.model.visits import (
    Direction,
    ItemKind,
    ItemStatus,
    MemberDraft,
    MemberRole,
    ProgrammeItemDraft,
    StopDraft,
    VisitDraft,
)
from delegation_desk.model.words import Audience, Side

CODE = "2027-besuch"
BERLIN = "Europe/Berlin"
GUEST_PHONE, OUR_PHONE, OUR_PRIVATE = "+86 512 1234", "+49 341 5678", "+49 170 9999"


def _said(de: str, en: str, zh: str) -> LocalText:
    return LocalText.of(de, en=en, zh=zh)


def fill_received(session: Session) -> UUID:
    """Write the visit down; its home place is ours, as that of every new visit is at first."""
    here, there = _places(session)
    office = row(
        session,
        OrganisationDraft(
            name=_said("Stadt Musterstadt", "City of Musterstadt", "穆斯特市政府"),
            kind=OrganisationKind.CITY_GOVERNMENT,
            own=True,
            place_id=here,
            phone="+49 341 100",
        ),
    )
    row(session, WorkspaceSettingsDraft(office_id=office, home_place_id=here))
    visit = row(
        session,
        VisitDraft(
            code=CODE,
            title=_said("Delegation aus Suzhou", "Delegation from Suzhou", "苏州代表团来访"),
            purpose=_said("Flächen und Betriebe zeigen.", "Show sites and companies.", "考察用地和企业。"),
            practical=_said(
                "Der Shuttle hält vor dem Hotel.", "The shuttle stops at the hotel.", "班车停在酒店前。"
            ),
            direction=Direction.INBOUND,
            starts_on=PartialDate(2027, 5, 11),
            ends_on=PartialDate(2027, 5, 13),
            home_place_id=here,
            lead_organisation_id=office,
            estimate=Decimal(4200),
        ),
    )
    _around(session, visit, here)
    guests, host, interpreter = _people(session, visit, office, there)
    _fair(session, visit, here, host)
    _programme(session, visit, here, there)
    _reception(session, visit, here, (guests[0], host, interpreter))
    return visit


def _around(session: Session, visit: UUID, here: UUID) -> None:
    row(
        session,
        StopDraft(
            visit_id=visit,
            place_id=here,
            arrives=datetime(2027, 5, 11, 12),
            departs=datetime(2027, 5, 13, 18),
            lodging="Hotel Am Ring",
            lodging_address="Ring 1, Musterstadt",
        ),
    )
    aim = _said("Eine Ansiedlung anbahnen.", "Prepare an investment.", "推动投资落户。")
    row(session, ObjectiveDraft(visit_id=visit, text=aim, order=1))
    for audience in Audience:
        text = LocalText.of(f"Notiz für {audience.name}")
        row(
            session,
            VisitNoteDraft(
                visit_id=visit, text=text, audience=audience, written_at=datetime(2019, 5, 14, tzinfo=UTC)
            ),
        )


def _fair(session: Session, visit: UUID, here: UUID, host: UUID) -> None:
    fair = row(
        session,
        OrganisationDraft(
            name=_said("Messe Musterstadt", "Musterstadt Fair", "穆斯特展览公司"),
            place_id=here,
            phone="+49 341 300",
        ),
    )
    row(session, VisitPartyDraft(visit_id=visit, organisation_id=fair, role=PartyRole.HOST, contact_id=host))
    follow = _said("Angebot nachfassen.", "Follow up the offer.", "跟进报价。")
    row(session, CompanyPresentedDraft(visit_id=visit, organisation_id=fair, interest=2, follow_up=follow))


def _places(session: Session) -> tuple[UUID, UUID]:
    here = PlaceDraft(
        name=_said("Musterstadt", "Musterstadt", "穆斯特市"),
        country="DE", zone=BERLIN, latitude=51.0, longitude=10.0,
        profile=_said("Stadt am Fluss.", "A city on the river.", "河畔城市。"),
        practical=_said("Trinkgeld ist üblich.", "Tips are usual.", "通常付小费。"),
    )  # fmt: skip
    there = PlaceDraft(
        name=_said("Suzhou", "Suzhou", "苏州"), country="CN", zone=SHANGHAI, latitude=31.3, longitude=120.62,
        profile=_said("Stadt der Gärten.", "A city of gardens.", "园林城市。"),
        practical=_said("Nur mit App zahlen.", "Pay by app only.", "只能用手机支付。"),
    )  # fmt: skip
    ids = row(session, here), row(session, there)
    for place, people in zip(ids, (90_000, 12_700_000), strict=True):
        label = _said("Einwohner", "Inhabitants", "人口")
        fact = PlaceFactDraft(
            place_id=place, key="population", label=label, value=Decimal(people), as_of=PartialDate(2026)
        )
        row(session, fact)
    return ids


def _people(session: Session, visit: UUID, office: UUID, there: UUID) -> tuple[list[UUID], UUID, UUID]:
    bureau = row(
        session,
        OrganisationDraft(
            name=_said("Handelsamt Suzhou", "Suzhou Commerce Bureau", "苏州市商务局"), place_id=there
        ),
    )
    guests = []
    for family, given, native, post, title, role in (
        ("Zhou", "Peiwen", ("周", "培文"), "cn_commerce_director/prefecture_city",
         _said("Amtsleiterin", "Director", "局长"), MemberRole.HEAD),
        ("Shen", "Li", ("沈", "丽"), "", _said("Referentin", "Officer", "主任科员"), MemberRole.MEMBER),
    ):  # fmt: skip
        person = row(
            session,
            PersonDraft(
                family_name=family, given_name=given,
                native_family_name=native[0], native_given_name=native[1],
                name_order=NameOrder.FAMILY_FIRST, gender=Gender.FEMALE, languages=["zh"],
                biography=_said(f"Leben von {family}.", f"Life of {family}.", f"{native[0]}的简历。"),
                diet=_said("vegetarisch", "vegetarian", "素食"), note=f"Heikel: {family}",
            ),
        )  # fmt: skip
        row(session, PositionDraft(person_id=person, organisation_id=bureau, title=title, office=post))
        row(session, ContactPointDraft(person_id=person, kind=ContactKind.MOBILE, value=GUEST_PHONE))
        row(session, MemberDraft(visit_id=visit, person_id=person, role=role, room="412"))
        guests.append(person)
    host = _of_ours(
        session, office, "Wackernagel", "de_lord_mayor", _said("Oberbürgermeisterin", "Lord mayor", "市长")
    )
    interpreter = _of_ours(session, office, "Lindner", "", _said("Dolmetscherin", "Interpreter", "翻译"))
    return guests, host, interpreter


def _of_ours(session: Session, office: UUID, family: str, post: str, title: LocalText) -> UUID:
    life = _said(f"Leben von {family}.", f"Life of {family}.", f"{family}的简历。")
    person = row(
        session,
        PersonDraft(
            family_name=family, given_name="Marianne", gender=Gender.FEMALE, biography=life, note="Kur"
        ),
    )
    row(session, PositionDraft(person_id=person, organisation_id=office, title=title, office=post))
    for value, audience in ((OUR_PHONE, Audience.HOST), (OUR_PRIVATE, Audience.DELEGATION)):
        row(
            session,
            ContactPointDraft(person_id=person, kind=ContactKind.MOBILE, value=value, audience=audience),
        )
    return person


def _programme(session: Session, visit: UUID, here: UUID, there: UUID) -> None:
    flight = ProgrammeItemDraft(
        visit_id=visit, kind=ItemKind.FLIGHT,
        title=_said("Flug nach Musterstadt", "Flight to Musterstadt", "飞往穆斯特市"),
        starts=datetime(2027, 5, 11, 1, 30), starts_zone=SHANGHAI, place_id=there,
        ends=datetime(2027, 5, 11, 6, 40), ends_zone=BERLIN, end_place_id=here,
        travel_number="MU 219", booking="QX7PLM", status=ItemStatus.CONFIRMED,
    )  # fmt: skip
    row(session, flight)
    internal = ProgrammeItemDraft(
        visit_id=visit, kind=ItemKind.INTERNAL, title=_said("Vorbesprechung", "Our briefing", "内部碰头会"),
        starts=datetime(2027, 5, 11, 8), starts_zone=BERLIN, place_id=here, audience=Audience.INTERNAL,
    )  # fmt: skip
    row(session, internal)


def _reception(session: Session, visit: UUID, here: UUID, people: tuple[UUID, UUID, UUID]) -> None:
    guest, host, interpreter = people
    item = row(
        session,
        ProgrammeItemDraft(
            visit_id=visit, kind=ItemKind.MEETING,
            title=_said("Empfang im Rathaus", "Reception", "市政厅会见"),
            starts=datetime(2027, 5, 12, 10), ends=datetime(2027, 5, 12, 11, 30),
            starts_zone=BERLIN, ends_zone=BERLIN, place_id=here, everyone=True,
            responsible_id=interpreter, interpreter_id=interpreter, status=ItemStatus.CONFIRMED,
            note_internal=_said("Wort an uns.", "Word to us.", "内部提示。"),
            note_delegation=_said("Wort an die Gäste.", "Word to the guests.", "来宾须知。"),
            note_host=_said("Wort an den Fahrdienst.", "Word to the drivers.", "司机须知。"),
        ),
    )  # fmt: skip
    row(session, ParticipantDraft(item_id=item, person_id=host, side=Side.OWN))
    row(session, ParticipantDraft(item_id=item, person_id=guest, side=Side.PARTNER))
    sheet = row(
        session,
        MeetingDraft(
            item_id=item,
            objective=_said("Vertrauen schaffen.", "Win their trust.", "建立互信。"),
            wanted_result=_said("Zusage für die Fläche.", "A promise for the site.", "确定用地。"),
        ),
    )
    for audience in Audience:
        name = audience.name.lower()
        for kind in PointKind:
            text = f"{kind.name} {name}"
            row(
                session,
                TalkingPointDraft(
                    meeting_id=sheet, kind=kind, text=_said(text, text, text), audience=audience
                ),
            )
    row(
        session,
        MaterialDraft(meeting_id=sheet, title=_said("Flächenatlas", "Site atlas", "用地图册"), copies=2),
    )
