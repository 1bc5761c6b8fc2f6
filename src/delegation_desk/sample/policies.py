"""The shape of the Preferential Policies of city and district, their policies and their editions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.text import LocalText
from delegation_desk.model.policies import PolicyDraft
from delegation_desk.model.policy_parts import ClaimDraft, ClaimKind, EditionDraft, OfferDraft, SectionDraft
from delegation_desk.sample.rows import PREPARED, Row, said, the

CITY: Final = "policy-leipzig"
DISTRICT: Final = "policy-landkreis-leipzig"
PUBLISHED_ON: Final = date(2019, 6, 3)
"""The day on which the first edition of both was published, invented like the editions themselves."""
_UNSAID: Final = LocalText()


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section of an edition."""

    key: str
    title: LocalText
    lead: LocalText
    text: LocalText


@dataclass(frozen=True, slots=True)
class Chance:
    """An offer of a section."""

    section: str
    title: LocalText
    benefit: LocalText
    eligible: LocalText
    basis: LocalText
    contact: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim of a section; `editions` are those that make it, `real` means that a source is public."""

    section: str
    key: str
    kind: ClaimKind
    text: LocalText
    caveat: LocalText
    figure: str = ""
    unit: str = ""
    source: LocalText = _UNSAID
    as_of: str = ""
    until: str = ""
    owner: str = ""
    review: date | None = None
    prominent: bool = False
    real: bool = False
    editions: tuple[int, ...] = (1, 2)


def policy_rows() -> Iterator[Row]:
    """The two policies; that they exist and for which territory is known."""
    lines = said(
        "Standortbedingungen und Angebote\nfür Unternehmen aus China",
        "Location conditions and offers\nfor companies from China",
        "面向中国企业的\n区位条件与服务",
    )
    city = PolicyDraft(
        code=CITY,
        title=said(
            "Preferential Policy der Stadt Leipzig",
            "Preferential Policy of the City of Leipzig",
            "莱比锡市优惠政策",
        ),
        territory_id=the("place", "leipzig"),
        issuer_id=the("organisation", "stadt-leipzig"),
        summary=lines,
    )
    district = PolicyDraft(
        code=DISTRICT,
        title=said(
            "Preferential Policy des Landkreises Leipzig",
            "Preferential Policy of the District of Leipzig",
            "莱比锡县优惠政策",
        ),
        territory_id=the("place", "landkreis-leipzig"),
        issuer_id=the("organisation", "landkreis-leipzig"),
        summary=lines,
    )
    yield Row(CITY, city, real=True)
    yield Row(DISTRICT, district, real=True)


def edition_rows(policy: str) -> Iterator[Row]:
    """The first edition, still to be published, and the draft of the second."""
    first = EditionDraft(
        policy_id=the("policy", policy),
        number=1,
        as_of=PUBLISHED_ON,
        valid_from=PartialDate(2019, 6, 10),
        valid_until=PartialDate(2021, 6, 30),
        note="Erste Ausgabe; Übersetzungen vom 20.05.2019.",
    )
    second = EditionDraft(
        policy_id=the("policy", policy),
        number=2,
        as_of=date(2026, 10, 30),
        valid_from=PartialDate(2027, 1, 1),
        valid_until=PartialDate(2028, 12, 31),
        note="Entwurf; Zahlen und Rechtsstand werden geprüft.",
    )
    yield Row(f"{policy}-1", first)
    yield Row(f"{policy}-2", second, entered=date(2026, 10, 1))


def section_rows(
    policy: str,
    number: int,
    chapters: Iterable[Chapter],
    chances: Iterable[Chance],
    statements: Iterable[Statement],
) -> Iterator[Row]:
    """The sections of one edition with their offers and claims."""
    edition = f"{policy}-{number}"
    entered = PREPARED if number == 1 else date(2026, 10, 1)
    for order, chapter in enumerate(chapters):
        section = SectionDraft(
            edition_id=the("edition", edition),
            key=chapter.key,
            title=chapter.title,
            lead=chapter.lead,
            text=chapter.text,
            order=order,
        )
        yield Row(f"{edition}-{chapter.key}", section, entered=entered)
    for order, chance in enumerate(chances):
        yield Row(f"{edition}-{chance.section}-{order}", _offer(edition, chance, order), entered=entered)
    for order, statement in enumerate(statements):
        if number in statement.editions:
            claim = _claim(edition, statement, order)
            yield Row(f"{edition}-{statement.key}", claim, real=statement.real, entered=entered)


def _section(edition: str, key: str) -> UUID:
    return the("section", f"{edition}-{key}")


def _offer(edition: str, chance: Chance, order: int) -> OfferDraft:
    return OfferDraft(
        section_id=_section(edition, chance.section),
        title=chance.title,
        benefit=chance.benefit,
        eligible=chance.eligible,
        basis=chance.basis,
        contact_id=the("organisation", chance.contact),
        order=order,
    )


def _claim(edition: str, statement: Statement, order: int) -> ClaimDraft:
    return ClaimDraft(
        section_id=_section(edition, statement.section),
        key=statement.key,
        kind=statement.kind,
        statement=statement.text,
        figure=Decimal(statement.figure) if statement.figure else None,
        unit=statement.unit,
        source=statement.source,
        as_of=PartialDate.parse_edtf(statement.as_of) if statement.as_of else None,
        holds_until=PartialDate.parse_edtf(statement.until) if statement.until else None,
        owner_id=the("organisation", statement.owner) if statement.owner else None,
        caveat=statement.caveat,
        review_on=statement.review,
        prominent=statement.prominent,
        order=order,
    )
