"""A memorandum of which much is known and some is not, as the press release of 2019 leaves it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import pytest
from sqlmodel import Session

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import N_
from delegation_desk.core.names import NameOrder
from delegation_desk.core.text import LocalText
from delegation_desk.model.agreement_parts import (
    AgreementPartyDraft,
    ClauseDraft,
    CooperationFieldDraft,
    ObligationDraft,
    ObligationState,
    SignatoryDraft,
    VersionDraft,
)
from delegation_desk.model.agreements import Agreement, AgreementDraft, AgreementStatus, AgreementStepDraft
from delegation_desk.model.clauses import LIBRARY
from delegation_desk.model.people import PersonDraft
from delegation_desk.model.places import OrganisationDraft, OrganisationKind, PlaceDraft
from delegation_desk.model.positions import Position, PositionDraft
from delegation_desk.model.words import Side
from delegation_desk.store.records import add, edit
from delegation_desk.store.workspace import Workspace

CODE = "mou-2019-test"
STATUS = AgreementStatus


@dataclass(frozen=True)
class Case:
    """The ids a test needs."""

    agreement: UUID
    own: UUID
    partner: UUID
    person: UUID
    office: UUID


@pytest.fixture
def case(workspace: Workspace) -> Case:
    return workspace.write(N_("Add agreement"), _fill)


def _fill(session: Session) -> Case:
    place = add(session, PlaceDraft(name=LocalText.of("Nanjing", zh="南京", en="Nanjing")))
    city = add(
        session,
        OrganisationDraft(
            name=LocalText.of("Stadt Leipzig", en="City of Leipzig", zh="莱比锡市"),
            kind=OrganisationKind.CITY_GOVERNMENT,
            own=True,
        ),
    )
    agreement = add(session, _agreement(place.id), tags=["demo"])
    own = add(session, AgreementPartyDraft(agreement_id=agreement.id, side=Side.OWN, organisation_id=city.id))
    partner = add(
        session,
        AgreementPartyDraft(
            agreement_id=agreement.id,
            side=Side.PARTNER,
            name=LocalText.of("Stadt Nanjing", en="City of Nanjing", zh="南京市"),
        ),
    )
    person = add(
        session,
        PersonDraft(
            family_name="Lin",
            given_name="Daming",
            native_family_name="林",
            native_given_name="大明",
            name_order=NameOrder.FAMILY_FIRST,
        ),
    )
    office = _offices(session, person.id)
    _add_parts(session, agreement.id, city.id)
    signed = AgreementStepDraft(
        agreement_id=agreement.id, status=STATUS.SIGNED, reached_on=PartialDate(2019, 6)
    )
    add(session, signed)
    edit(session, Agreement, agreement.id, status=STATUS.SIGNED)  # last: the text is open until then
    return Case(agreement.id, own.id, partner.id, person.id, office.id)


def _offices(session: Session, person_id: UUID) -> Position:
    """The office of then, and the one held later."""
    then: Position = add(
        session,
        PositionDraft(
            person_id=person_id,
            title=LocalText.of("Vizebürgermeister", en="Vice Mayor", zh="副市长"),
            since=PartialDate(2018),
            until=PartialDate(2020, 3),
        ),
    )
    later = LocalText.of("Parteisekretär", en="Party Secretary", zh="市委书记")
    add(session, PositionDraft(person_id=person_id, title=later, since=PartialDate(2020, 4)))
    return then


def _agreement(place_id: UUID) -> AgreementDraft:
    return AgreementDraft(
        code=CODE,
        title=LocalText.of(
            "Memorandum of Understanding zur wirtschaftlichen Zusammenarbeit",
            en="Memorandum of Understanding on economic cooperation",
            zh="关于经济合作的谅解备忘录",
        ),
        status=STATUS.READY,
        languages=["de", "zh"],
        originals=4,
        signed_on=PartialDate(2019, 6),
        signed_place_id=None,
        effective_on=PartialDate(2019, 6, 28),
        term_months=36,
        renewal_months=24,
        notice_months=3,
    )


def _add_parts(session: Session, agreement_id: UUID, city_id: UUID) -> None:
    known = {
        STATUS.IDEA: PartialDate(2018, 11),
        STATUS.DRAFT: PartialDate(2019, 2),
        STATUS.NEGOTIATION: PartialDate(2019, 4),
        STATUS.LEGAL_REVIEW: PartialDate(2019),
        STATUS.READY: PartialDate(2019, 6, 12),
    }
    for status, day in known.items():
        add(
            session,
            AgreementStepDraft(agreement_id=agreement_id, status=status, reached_on=day),
            tags=["demo"],
        )
    fields = (
        ("Ansiedlung und Investition", "settlement and investment", "落户与投资"),
        ("neue Partnerschaften", "new partnerships", ""),
    )
    for order, (de, en, zh) in enumerate(fields):
        add(
            session,
            CooperationFieldDraft(
                agreement_id=agreement_id, text=LocalText.of(de, en=en, zh=zh), order=order
            ),
        )
    _add_obligations(session, agreement_id, city_id)
    for number, side in enumerate((Side.OWN, Side.PARTNER), 1):
        note = LocalText.of("Fassung nach der Videokonferenz", en="Version after the video conference")
        add(
            session,
            VersionDraft(
                agreement_id=agreement_id,
                number=number,
                dated=PartialDate(2019, 4, number),
                side=side,
                note=note,
            ),
        )
    for order, key in enumerate(("participants", "aims", "costs", "nonbinding", "signature")):
        clause = LIBRARY[key]
        add(
            session,
            ClauseDraft(
                agreement_id=agreement_id, key=key, title=clause.title, text=clause.text, order=order
            ),
        )


def _add_obligations(session: Session, agreement_id: UUID, city_id: UUID) -> None:
    promises = (
        (
            "Übersicht der Ansiedlungsflächen auf Chinesisch",
            Side.OWN,
            PartialDate(2019, 9, 30),
            ObligationState.KEPT,
            "Schreiben vom 12.07.2019",
        ),
        (
            "Ansprechperson je Branche benennen",
            Side.PARTNER,
            PartialDate(2019, 9, 30),
            ObligationState.OPEN,
            "",
        ),
        (
            "Vertriebspartnerschaft anbahnen",
            Side.BOTH,
            PartialDate(2031, 12),
            ObligationState.IN_PROGRESS,
            "",
        ),
    )
    for order, (text, side, due, state, evidence) in enumerate(promises):
        add(
            session,
            ObligationDraft(
                agreement_id=agreement_id,
                side=side,
                organisation_id=city_id if side is Side.OWN else None,
                text=LocalText.of(text),
                due=due,
                state=state,
                evidence=LocalText.of(evidence),
                order=order,
            ),
            tags=["demo"],
        )


def sign(session: Session, case: Case) -> None:
    """Name the partner's signatory."""
    add(session, SignatoryDraft(party_id=case.partner, person_id=case.person, position_id=case.office))
