"""Preferential Policies as documents and the window show them: an edition, its claims, who was sent it."""

from __future__ import annotations

from datetime import date
from typing import Final, TypeVar
from uuid import UUID

from sqlmodel import Session, select

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import LANGUAGES, Language, _
from delegation_desk.model.places import Organisation, Place
from delegation_desk.model.policies import Policy
from delegation_desk.model.policy_parts import Claim, Edition, EditionStatus, Offer, Section
from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.model.words import Audience
from delegation_desk.store.briefs.organisations import OrganisationBrief, organisation
from delegation_desk.store.briefs.places import place
from delegation_desk.store.briefs.policy_findings import findings_of, review_of, state_of
from delegation_desk.store.briefs.policy_parts import (
    ClaimBrief,
    EditionBrief,
    EditionLine,
    OfferBrief,
    PolicyBrief,
    SectionBrief,
)
from delegation_desk.store.briefs.reading import NO_WORDING, Reader, Wording
from delegation_desk.store.briefs.senders import sender_lines

_Row = TypeVar("_Row", Offer, Claim)
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def policy_brief(
    session: Session,
    policy_code: str,
    edition_no: int | None,
    language: Language,
    *,
    day: date | None = None,
) -> PolicyBrief:
    """An edition of a policy (the newest without a number) in one language; raises Refused if there is none.

    Its claims are judged on `day`; without one a published edition as of its own date, a draft today.
    """
    reader = Reader(session, language, Audience.HOST)  # an edition is for those outside
    row = policy_of(session, policy_code)
    edition = edition_of(reader, row, edition_no)
    stand = edition.as_of or edition.published_on
    return _brief(reader, row, edition, day or (stand if _is_frozen(edition) and stand else date.today()))


def policy_of(session: Session, code: str) -> Policy:
    """The policy of this code; raises Refused if there is none."""
    found = session.exec(select(Policy).where(Policy.code == code)).first()
    if found is None or found.deleted_at is not None:
        raise Refused(_("There is no policy “{code}” in this workspace.").format(code=code))
    return found


def edition_of(reader: Reader, row: Policy, number: int | None) -> Edition:
    """The edition of this number, else the newest that is published, else the newest; raises Refused."""
    rows = reader.of(Edition, "policy_id", [row.id], order="number")
    if number is None:
        published = [edition for edition in rows if edition.status is EditionStatus.PUBLISHED]
        found = (published or rows)[-1:]
    else:
        found = [edition for edition in rows if edition.number == number]
    if found:
        return found[0]
    if number is None:
        raise Refused(_("“{title}” has no edition yet.").format(title=row.heading()))
    raise Refused(_("“{title}” has no edition {n}.").format(title=row.heading(), n=number))


def _is_frozen(edition: Edition) -> bool:
    return edition.status in (EditionStatus.PUBLISHED, EditionStatus.WITHDRAWN)


def _brief(reader: Reader, row: Policy, edition: Edition, day: date) -> PolicyBrief:
    rows = sections_of(reader, edition)
    sections = _sections(reader, rows, day)
    settings = next(iter(reader.rows(WorkspaceSettings)), None)
    issuer = organisation(reader, row.issuer_id)
    agency = organisation(reader, settings.agency_id) if settings else None
    partner = agency if agency and (issuer is None or agency.id != issuer.id) else None
    return PolicyBrief(
        id=row.id,
        code=row.code,
        language=reader.language,
        day=day,
        title=reader.text(row, "title"),
        native_title="" if reader.language == "zh" else row.title.get("zh"),
        summary=reader.text(row, "summary"),
        territory=place(reader, row.territory_id),
        native_territory=_native(reader.get(Place, row.territory_id), reader.language),
        sender=_sender(reader, settings, issuer),
        issuer=issuer,
        partner=partner,
        edition=_edition(edition, [section for section, _offers, _claims in rows]),
        sections=sections,
        contacts=_contacts(issuer, partner, sections),
        editions=_editions(reader, row, edition),
        findings=findings_of(edition, rows, day),
        gaps=reader.gaps,
        sample=reader.sample,
        names=reader.names(),
        invented=row.invented,
    )


def _sender(reader: Reader, settings: WorkspaceSettings | None, issuer: OrganisationBrief | None) -> Wording:
    """Who stands at the head: the sender of the settings for what their house issues, else the issuer."""
    if issuer is None:
        return NO_WORDING
    if not (issuer.own and _own_house(reader, settings, issuer)):
        return issuer.name
    first, _below = sender_lines(reader, settings)
    return first or issuer.name


def _own_house(reader: Reader, settings: WorkspaceSettings | None, issuer: OrganisationBrief) -> bool:
    """Whether the office of the settings belongs to the issuer.

    One that is not named does where nothing else is known of the own side: else it may be another's.
    """
    if settings is not None and settings.office_id is not None:
        return issuer.id in _above(reader, settings.office_id)
    own = [row.id for row in reader.rows(Organisation) if row.own]
    return all(issuer.id in _above(reader, row_id) for row_id in own)


def _above(reader: Reader, body_id: UUID) -> list[UUID]:
    """An organisation and those it is part of."""
    house: list[UUID] = []
    above: UUID | None = body_id
    while above is not None and above not in house:
        house.append(above)
        body = reader.session.get(Organisation, above)
        above = body.parent_id if body is not None else None
    return house


def _native(territory: Place | None, language: Language) -> str:
    """The Chinese name of the territory, for those it addresses; a Chinese page has it anyway."""
    return territory.name.get("zh") if territory is not None and language != "zh" else ""


SectionRows = tuple[Section, list[Offer], list[Claim]]
"""A section and what is in it, as rows."""


def sections_of(reader: Reader, edition: Edition) -> list[SectionRows]:
    """The sections of an edition in order, each with its offers and claims."""
    sections = reader.of(Section, "edition_id", [edition.id], order="order")
    ids = [section.id for section in sections]
    offers = reader.of(Offer, "section_id", ids, order="order")
    claims = reader.of(Claim, "section_id", ids, order="order")
    return [(section, _in(section, offers), _in(section, claims)) for section in sections]


def _in(section: Section, rows: list[_Row]) -> list[_Row]:
    return [row for row in rows if row.section_id == section.id]


def _sections(reader: Reader, rows: list[SectionRows], day: date) -> tuple[SectionBrief, ...]:
    found: list[SectionBrief] = []
    counted = 0
    for number, (section, offers, claims) in enumerate(rows, 1):
        found.append(
            _section(
                reader,
                number,
                section,
                offers,
                [_claim(reader, counted + place_, claim, day) for place_, claim in enumerate(claims, 1)],
            )
        )
        counted += len(claims)
    return tuple(found)


def _section(
    reader: Reader, number: int, row: Section, offers: list[Offer], claims: list[ClaimBrief]
) -> SectionBrief:
    return SectionBrief(
        id=row.id,
        number=number,
        key=row.key,
        title=reader.text(row, "title"),
        lead=reader.text(row, "lead"),
        text=reader.text(row, "text"),
        offers=tuple(_offer(reader, place_, offer) for place_, offer in enumerate(offers)),
        claims=tuple(claims),
        invented=row.invented,
    )


def _offer(reader: Reader, place_: int, row: Offer) -> OfferBrief:
    return OfferBrief(
        id=row.id,
        letter=_LETTERS[place_] if place_ < len(_LETTERS) else str(place_ + 1),
        title=reader.text(row, "title"),
        benefit=reader.text(row, "benefit"),
        eligible=reader.text(row, "eligible"),
        basis=reader.text(row, "basis"),
        contact=organisation(reader, row.contact_id),
        invented=row.invented,
    )


def _claim(reader: Reader, number: int, row: Claim, day: date) -> ClaimBrief:
    owner = organisation(reader, row.owner_id)
    return ClaimBrief(
        id=row.id,
        number=number,
        key=row.key,
        kind=row.kind,
        statement=reader.text(row, "statement"),
        figure=row.figure,
        unit=row.unit,
        source=reader.noted(row.source),
        source_url=row.source_url,
        as_of=row.as_of,
        holds_until=row.holds_until,
        review_on=review_of(row),
        owner=owner.name if owner else NO_WORDING,
        caveat=reader.text(row, "caveat"),
        prominent=row.prominent,
        state=state_of(row, day),
        invented=row.invented,
    )


def _edition(row: Edition, sections: list[Section]) -> EditionBrief:
    written = [language for language in LANGUAGES if all(section.title.get(language) for section in sections)]
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
        languages=tuple(written) if sections else (),
        invented=row.invented,
    )


def _contacts(
    issuer: OrganisationBrief | None, partner: OrganisationBrief | None, sections: tuple[SectionBrief, ...]
) -> tuple[OrganisationBrief, ...]:
    """Whom to ask: the issuer first, its agency, then those whom the offers name."""
    named = [issuer, partner, *(offer.contact for section in sections for offer in section.offers)]
    return tuple({body.id: body for body in named if body is not None}.values())


def _editions(reader: Reader, own: Policy, edition: Edition) -> tuple[EditionLine, ...]:
    """All editions of this policy and those of other territories that have been published.

    A published edition names none that came after it.
    """
    policies = {row.id: row for row in reader.rows(Policy, order="code")}
    rows = reader.of(Edition, "policy_id", policies, order="number")
    shown = [row for row in rows if row.policy_id == own.id or _is_frozen(row)]
    if _is_frozen(edition):
        last = edition.published_on or date.min
        shown = [row for row in shown if row is edition or (row.published_on or date.max) <= last]
    shown.sort(key=lambda row: (row.policy_id != own.id, policies[row.policy_id].code, row.number))
    return tuple(_line(reader, policies[row.policy_id], row) for row in shown)


def _line(reader: Reader, policy: Policy, row: Edition) -> EditionLine:
    territory = reader.get(Place, policy.territory_id)
    name = reader.text(territory, "name") if territory is not None else reader.text(policy, "title")
    sections = reader.of(Section, "edition_id", [row.id], order="order")
    return EditionLine(name, _edition(row, sections))
