"""What an edition of a policy prints besides its own rows: title, territory, publisher, other editions.

While an edition is a draft this is read from the workspace; one that is published has it laid down with it
(`policy_printed`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from delegation_desk.core.language import LANGUAGES, Language
from delegation_desk.core.names import fold
from delegation_desk.model.places import Organisation, Place, PlaceKind
from delegation_desk.model.policies import Policy
from delegation_desk.model.policy_parts import Claim, Edition, EditionStatus, Offer, Section
from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.store.briefs.organisations import OrganisationBrief
from delegation_desk.store.briefs.policy_parts import EditionBrief, EditionLine
from delegation_desk.store.briefs.reading import NO_WORDING, Reader, Wording
from delegation_desk.store.briefs.senders import sender_lines

_Row = TypeVar("_Row", Offer, Claim)
SectionRows = tuple[Section, list[Offer], list[Claim]]
"""A section and what is in it, as rows."""


@dataclass(frozen=True)
class Listed:
    """An edition in the list of editions, and in which languages it is written."""

    edition: Edition
    policy: Policy
    languages: tuple[Language, ...]


@dataclass(frozen=True)
class Outside:
    """The rows from which an edition prints what is not its own; all texts still in every language."""

    policy: Policy
    issuer_id: UUID | None
    partner_id: UUID | None
    settings: WorkspaceSettings | None
    letterhead: bool  # whether the sender of the settings stands at the head, not the publisher's name
    listed: tuple[Listed, ...]


def is_frozen(edition: Edition) -> bool:
    """Whether an edition has been published and changes no more."""
    return edition.status in (EditionStatus.PUBLISHED, EditionStatus.WITHDRAWN)


def outside_of(reader: Reader, policy: Policy, edition: Edition, published_on: date | None) -> Outside:
    """What the workspace says now; `published_on` where the edition is published, None of a draft."""
    settings = next(iter(reader.rows(WorkspaceSettings)), None)
    issuer = reader.get(Organisation, policy.issuer_id)
    agency = reader.get(Organisation, settings.agency_id) if settings else None
    apart = agency is not None and (issuer is None or agency.id != issuer.id)
    return Outside(
        policy=policy,
        issuer_id=issuer.id if issuer else None,
        partner_id=agency.id if agency and apart else None,
        settings=settings,
        letterhead=bool(issuer and _is_own_house(reader, settings, issuer)),
        listed=tuple(_listed(reader, policy, edition, published_on)),
    )


def sender_of(reader: Reader, outside: Outside, issuer: OrganisationBrief | None) -> Wording:
    """Who stands at the head: the sender of the settings for what their house issues, else the issuer."""
    if issuer is None:
        return NO_WORDING
    first = sender_lines(reader, outside.settings)[0] if outside.letterhead else NO_WORDING
    return first or issuer.name


def sections_of(reader: Reader, edition: Edition) -> list[SectionRows]:
    """The sections of an edition in order, each with its offers and claims."""
    sections = reader.of(Section, "edition_id", [edition.id], order="order")
    ids = [section.id for section in sections]
    offers = reader.of(Offer, "section_id", ids, order="order")
    claims = reader.of(Claim, "section_id", ids, order="order")
    return [(section, _in(section, offers), _in(section, claims)) for section in sections]


def languages_of(sections: list[Section]) -> tuple[Language, ...]:
    """The languages in which every heading is written."""
    written = (language for language in LANGUAGES if all(each.title.get(language) for each in sections))
    return tuple(written) if sections else ()


def edition_brief(row: Edition, languages: tuple[Language, ...]) -> EditionBrief:
    """The dates and the state of an edition."""
    return EditionBrief(
        id=row.id,
        number=row.number,
        status=row.status,
        as_of=row.as_of,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        prevailing=row.prevailing,
        published_on=row.published_on,
        content_hash=row.content_hash,
        languages=languages,
        invented=row.invented,
    )


def line_of(reader: Reader, outside: Outside, listed: Listed) -> EditionLine:
    """A line of the list of editions."""
    territory = reader.get(Place, listed.policy.territory_id)
    name = reader.text(territory, "name") if territory is not None else reader.text(listed.policy, "title")
    brief = edition_brief(listed.edition, listed.languages)
    city = territory is not None and territory.kind is PlaceKind.CITY
    return EditionLine(name, brief, city, _superseded_on(outside, listed))


def _superseded_on(outside: Outside, listed: Listed) -> date | None:
    """When the next edition of the same policy took the place of one; None while none has."""
    if listed.edition.status is not EditionStatus.PUBLISHED:
        return None
    later = [
        each.edition
        for each in outside.listed
        if each.policy.id == listed.policy.id
        and each.edition.number > listed.edition.number
        and is_frozen(each.edition)
    ]
    following = min(later, key=lambda each: each.number, default=None)
    # Of others than itself an edition has laid down no more than the day that they speak of.
    return (following.published_on or following.as_of) if following is not None else None


def _listed(reader: Reader, own: Policy, edition: Edition, published_on: date | None) -> Iterator[Listed]:
    """All editions of this policy and those of other territories that have been published.

    A published edition names none that came after it.
    """
    policies = {row.id: row for row in reader.rows(Policy, order="code")}
    rows = reader.of(Edition, "policy_id", policies, order="number")
    shown = [row for row in rows if row.policy_id == own.id or is_frozen(row)]
    if published_on is not None:
        shown = [row for row in shown if row is edition or (row.published_on or date.max) <= published_on]
    shown.sort(key=lambda row: (row.policy_id != own.id, policies[row.policy_id].code, row.number))
    for row in shown:
        written = languages_of(reader.of(Section, "edition_id", [row.id], order="order"))
        yield Listed(row, policies[row.policy_id], written)


def _is_own_house(reader: Reader, settings: WorkspaceSettings | None, issuer: Organisation) -> bool:
    """Whether the office of the settings belongs to the issuer: by what it is part of, or by its name.

    One that is not named does where nothing else is known of the own side: else it may be another's.
    """
    if settings is not None and settings.office_id is not None:
        house = _above(reader, settings.office_id)
        return issuer.id in house or any(_names(reader.get(Organisation, each), issuer) for each in house)
    own = [row.id for row in reader.rows(Organisation) if row.own]
    return issuer.own and all(issuer.id in _above(reader, row_id) for row_id in own)


def _names(body: Organisation | None, issuer: Organisation) -> bool:
    """Whether a body bears the name of the issuer in its own: "Economic Development, Cork City Council"."""
    if body is None:
        return False
    wanted = [f" {fold(text)} " for text in issuer.name.texts.values() if fold(text)]
    return any(name in f" {fold(text)} " for name in wanted for text in body.name.texts.values())


def _above(reader: Reader, body_id: UUID) -> list[UUID]:
    """An organisation and those it is part of."""
    house: list[UUID] = []
    above: UUID | None = body_id
    while above is not None and above not in house:
        house.append(above)
        body = reader.session.get(Organisation, above)
        above = body.parent_id if body is not None else None
    return house


def _in(section: Section, rows: list[_Row]) -> list[_Row]:
    return [row for row in rows if row.section_id == section.id]
