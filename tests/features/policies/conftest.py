"""A small policy of one territory: sections, offers, and claims in every state."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from sqlmodel import Session

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import N_
from delegation_desk.core.text import LocalText
from delegation_desk.model.places import OrganisationDraft, OrganisationKind, PlaceDraft
from delegation_desk.model.policies import PolicyDraft
from delegation_desk.model.policy_parts import ClaimDraft, ClaimKind, EditionDraft, OfferDraft, SectionDraft
from delegation_desk.store.records import add
from delegation_desk.store.workspace import Workspace

CODE = "policy-test"
TEXT = "Leipzig liegt in der Mitte Deutschlands, an zwei Autobahnen und einem Flughafen mit Nachtbetrieb. "
# One source in German alone, as an officer notes it in haste.
YEARBOOK = LocalText.of("Statistisches Jahrbuch")
TREATY = LocalText.of("Partnerschaftsvertrag", en="Partnership treaty", zh="友好城市协议")


@dataclass(frozen=True)
class Case:
    """The ids a test needs."""

    policy: UUID
    edition: UUID
    figures: UUID
    unsourced: UUID
    office: UUID


@pytest.fixture
def case(workspace: Workspace) -> Case:
    return workspace.write(N_("Add policy"), fill)


def fill(session: Session) -> Case:
    """A draft edition with three sections and one claim that has no source yet."""
    place = add(
        session,
        PlaceDraft(name=LocalText.of("Leipzig", en="Leipzig", zh="莱比锡"), latitude=51.34, longitude=12.375),
    )
    office = add(
        session,
        OrganisationDraft(
            name=LocalText.of("Stadt Leipzig", en="City of Leipzig", zh="莱比锡市"),
            kind=OrganisationKind.CITY_GOVERNMENT,
            own=True,
            address="Martin-Luther-Ring 4–6\n04109 Leipzig",
            email="wirtschaft@example.org",
        ),
    )
    policy = add(
        session,
        PolicyDraft(
            code=CODE,
            title=LocalText.of("Preferential Policy", en="Preferential Policy", zh="优惠政策"),
            territory_id=place.id,
            issuer_id=office.id,
            summary=LocalText.of(
                "Standortbedingungen und Angebote\nder Region Leipzig für Unternehmen aus China",
                en="Conditions and offers\nof the Leipzig region for companies from China",
                zh="莱比锡地区面向中国企业的\n区位条件与服务",
            ),
        ),
        tags=["demo"],
    )
    edition = add(
        session,
        EditionDraft(
            policy_id=policy.id, valid_from=PartialDate(2026, 7), valid_until=PartialDate(2028, 6, 30)
        ),
        tags=["demo"],
    )
    figures = _glance(session, edition.id)
    unsourced = _sites(session, edition.id, office.id)
    _greeting(session, edition.id)
    return Case(policy.id, edition.id, figures, unsourced, office.id)


def _greeting(session: Session, edition_id: UUID) -> None:
    add(
        session,
        SectionDraft(
            edition_id=edition_id,
            key="living",
            title=LocalText.of("Leben in Leipzig"),
            text=LocalText.of(f"{TEXT * 3}\n{TEXT * 2}"),
            order=2,
        ),
    )


def _glance(session: Session, edition_id: UUID) -> UUID:
    section = add(
        session,
        SectionDraft(
            edition_id=edition_id,
            key="glance",
            title=LocalText.of("Der Standort auf einen Blick", en="The location at a glance", zh="区位概览"),
            lead=LocalText.of(
                "Eine wachsende Stadt in der Mitte Europas.",
                en="A growing city in the middle of Europe.",
                zh="位于欧洲中部、持续发展的城市。",
            ),
            text=LocalText.of(
                TEXT * 4,
                en="Leipzig lies in the middle of Germany. " * 6,
                zh="莱比锡位于德国中部，交通便利。" * 8,
            ),
        ),
    )
    rows = (
        ("population", "Einwohner", "Inhabitants", "常住人口", "593145", "", 2019),
        ("area", "Fläche der Stadt", "Area of the city", "市域面积", "297.8", "km²", 2019),
        (
            "partner",
            "Partnerstadt von Nanjing",
            "Partner city of Nanjing",
            "与南京结为友好城市",
            "1988",
            "since",
            None,
        ),
    )
    for order, (key, de, en, zh, figure, unit, year) in enumerate(rows):
        add(
            session,
            ClaimDraft(
                section_id=section.id,
                key=key,
                statement=LocalText.of(de, en=en, zh=zh),
                figure=Decimal(figure),
                unit=unit,
                source=YEARBOOK if year else TREATY,
                as_of=PartialDate(year) if year else None,
                prominent=True,
                order=order,
            ),
        )
    return UUID(str(section.id))


def _sites(session: Session, edition_id: UUID, office_id: UUID) -> UUID:
    section = add(
        session,
        SectionDraft(
            edition_id=edition_id,
            key="sites",
            title=LocalText.of("Ankommen, bauen, wachsen", en="Arrive, build, grow", zh="落户、建设、发展"),
            lead=LocalText.of(
                "Zwei Angebote für Unternehmen, die in Leipzig einen Sitz errichten.",
                zh="两项面向落户企业的服务。",
            ),
            order=1,
        ),
    )
    _offers(session, section.id, office_id)
    _sourced(session, section.id)
    unsourced = add(
        session,
        ClaimDraft(
            section_id=section.id,
            kind=ClaimKind.DISTANCE,
            statement=LocalText.of("Fahrzeit zum Flughafen", en="Way to the airport", zh="至机场车程"),
            figure=Decimal(17),
            unit="min",
            review_on=date(2020, 1, 1),
            order=2,
        ),
        tags=["demo"],
    )
    return UUID(str(unsourced.id))


def _offers(session: Session, section_id: UUID, office_id: UUID) -> None:
    offers = (
        ("Ein Lotse für alle Wege", "One guide for all ways", "全程向导"),
        ("Flächen mit Planungsrecht", "Sites with planning permission", "规划就绪用地"),
    )
    for order, (de, en, zh) in enumerate(offers):
        add(
            session,
            OfferDraft(
                section_id=section_id,
                title=LocalText.of(de, en=en, zh=zh),
                benefit=LocalText.of(
                    "Eine feste Ansprechperson begleitet Ihr Vorhaben vom ersten Gespräch bis zum Einzug.",
                    en="One person accompanies your project.",
                    zh="专人全程陪同您的项目。",
                ),
                eligible=LocalText.of(
                    "Unternehmen mit einem Vorhaben", en="Companies with a project", zh="拟投资企业"
                ),
                basis=LocalText.of("Dienstleistung der Stadt", en="Service of the city", zh="城市服务"),
                contact_id=office_id,
                order=order,
            ),
            tags=["demo"],
        )


def _sourced(session: Session, section_id: UUID) -> None:
    add(
        session,
        ClaimDraft(
            section_id=section_id,
            key="multiplier",
            kind=ClaimKind.TAX,
            statement=LocalText.of("Gewerbesteuer-Hebesatz", en="Trade tax multiplier", zh="营业税稽征率"),
            figure=Decimal(460),
            unit="%",
            source=LocalText.of("Haushaltssatzung", en="Budget statute", zh="预算条例"),
            as_of=PartialDate(2026, 5),
            caveat=LocalText.of("kann sich jährlich ändern", en="may change every year", zh="可能每年调整"),
        ),
    )
    add(
        session,
        ClaimDraft(
            section_id=section_id,
            key="minimis",
            kind=ClaimKind.DE_MINIMIS,
            statement=LocalText.of(
                "De-minimis-Beihilfe in drei Jahren", en="De minimis aid in three years", zh="三年内小额援助"
            ),
            figure=Decimal(300000),
            unit="EUR",
            source=LocalText.of(
                "VO (EU) 2023/2831", en="Regulation (EU) 2023/2831", zh="欧盟第2023/2831号条例"
            ),
            as_of=PartialDate(2026, 1, 1),
            holds_until=PartialDate(2027, 12, 31),
            order=1,
        ),
    )
