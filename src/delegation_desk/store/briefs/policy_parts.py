"""What an edition of a Preferential Policy consists of, as plain frozen objects."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.language import Language
from delegation_desk.model.findings import Finding
from delegation_desk.model.policy_parts import ClaimKind, EditionStatus
from delegation_desk.store.briefs.organisations import OrganisationBrief
from delegation_desk.store.briefs.places import PlaceBrief
from delegation_desk.store.briefs.policy_findings import ClaimState
from delegation_desk.store.briefs.reading import Gap, Wording


@dataclass(frozen=True)
class OfferBrief:
    """What the territory offers; the letter counts within its section."""

    id: UUID
    letter: str
    title: Wording
    benefit: Wording
    eligible: Wording
    basis: Wording
    contact: OrganisationBrief | None
    invented: bool


@dataclass(frozen=True)
class ClaimBrief:
    """A statement with its number, by which text and figures refer to its source."""

    id: UUID
    number: int
    key: str
    kind: ClaimKind
    statement: Wording
    figure: Decimal | None
    unit: str
    source: Wording
    source_url: str
    as_of: PartialDate | None
    holds_until: PartialDate | None
    review_on: date | None
    owner: Wording
    caveat: Wording
    prominent: bool
    state: ClaimState
    invented: bool


@dataclass(frozen=True)
class SectionBrief:
    """A numbered section with its offers and claims."""

    id: UUID
    number: int
    key: str
    title: Wording
    lead: Wording
    text: Wording
    offers: tuple[OfferBrief, ...]
    claims: tuple[ClaimBrief, ...]
    invented: bool


@dataclass(frozen=True)
class EditionBrief:
    """The dates and the state of one edition; `languages` are those in which every heading is written."""

    id: UUID
    number: int
    status: EditionStatus
    as_of: date | None
    valid_from: PartialDate | None
    valid_until: PartialDate | None
    prevailing: str
    published_on: date | None
    content_hash: str
    languages: tuple[Language, ...]
    invented: bool


@dataclass(frozen=True)
class EditionLine:
    """An edition of this policy or of another territory's, in the list of editions."""

    territory: Wording
    edition: EditionBrief
    city: bool = False
    superseded_on: date | None = None  # when the next edition took its place


@dataclass(frozen=True)
class PolicyBrief:
    """One edition of a policy as one document may show it."""

    id: UUID
    code: str
    language: Language
    day: date
    title: Wording
    native_title: str
    summary: Wording
    territory: PlaceBrief | None
    native_territory: str
    sender: Wording  # the first line of a cover
    issuer: OrganisationBrief | None
    partner: OrganisationBrief | None
    edition: EditionBrief
    sections: tuple[SectionBrief, ...]
    contacts: tuple[OrganisationBrief, ...]
    editions: tuple[EditionLine, ...]
    findings: tuple[Finding, ...]
    gaps: tuple[Gap, ...]
    sample: bool
    names: frozenset[str]  # of people, places and companies, word by word
    accent: str  # the colour of the office
    invented: bool

    @property
    def claims(self) -> tuple[ClaimBrief, ...]:
        """All claims in the order of their numbers."""
        return tuple(claim for section in self.sections for claim in section.claims)

    @property
    def frozen(self) -> bool:
        """Whether the edition has been published and changes no more."""
        return self.edition.status in (EditionStatus.PUBLISHED, EditionStatus.WITHDRAWN)
