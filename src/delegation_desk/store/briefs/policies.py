"""Preferential Policies as documents and the window show them: an edition, its claims, who was sent it."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from sqlmodel import Session, select

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import Language, _
from delegation_desk.model.places import Place
from delegation_desk.model.policies import Policy
from delegation_desk.model.policy_parts import Claim, Edition, EditionStatus, Offer, Section
from delegation_desk.model.words import Audience
from delegation_desk.store.briefs.organisations import OrganisationBrief, organisation
from delegation_desk.store.briefs.places import place
from delegation_desk.store.briefs.policy_findings import findings_of, review_of, state_of
from delegation_desk.store.briefs.policy_outside import (
    SectionRows,
    edition_brief,
    is_frozen,
    languages_of,
    line_of,
    outside_of,
    sections_of,
    sender_of,
)
from delegation_desk.store.briefs.policy_parts import ClaimBrief, OfferBrief, PolicyBrief, SectionBrief
from delegation_desk.store.briefs.policy_printed import lay_down, take_up
from delegation_desk.store.briefs.reading import NO_WORDING, Reader
from delegation_desk.store.records import load

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
    return _brief(reader, row, edition, day or (stand if is_frozen(edition) and stand else date.today()))


def laid_down(session: Session, edition: Edition, on: date) -> dict[str, Any]:
    """What an edition published on a day prints from outside its own rows, to be laid down with it."""
    reader = Reader(session, "de", Audience.HOST)
    outside = outside_of(reader, load(session, Policy, edition.policy_id), edition, on)
    offers = [offer for _section, own, _claims in sections_of(reader, edition) for offer in own]
    return lay_down(reader, outside, [offer.contact_id for offer in offers if offer.contact_id is not None])


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


def _brief(reader: Reader, own: Policy, edition: Edition, day: date) -> PolicyBrief:
    published_on = (edition.published_on or date.min) if is_frozen(edition) else None
    outside = take_up(reader, edition) or outside_of(reader, own, edition, published_on)
    row = outside.policy
    rows = sections_of(reader, edition)
    sections = _sections(reader, rows, day)
    issuer, partner = organisation(reader, outside.issuer_id), organisation(reader, outside.partner_id)
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
        sender=sender_of(reader, outside, issuer),
        issuer=issuer,
        partner=partner,
        edition=edition_brief(edition, languages_of([section for section, _offers, _claims in rows])),
        sections=sections,
        contacts=_contacts(issuer, partner, sections),
        editions=tuple(line_of(reader, outside, each) for each in outside.listed),
        findings=findings_of(edition, rows, day),
        gaps=reader.gaps,
        sample=reader.sample,
        names=reader.names(),
        accent=outside.settings.accent if outside.settings is not None else "",
        invented=row.invented,
    )


def _native(territory: Place | None, language: Language) -> str:
    """The Chinese name of the territory, for those it addresses; a Chinese page has it anyway."""
    return territory.name.get("zh") if territory is not None and language != "zh" else ""


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
        source=reader.text(row, "source"),
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


def _contacts(
    issuer: OrganisationBrief | None, partner: OrganisationBrief | None, sections: tuple[SectionBrief, ...]
) -> tuple[OrganisationBrief, ...]:
    """Whom to ask: the issuer first, its agency, then those whom the offers name."""
    named = [issuer, partner, *(offer.contact for section in sections for offer in section.offers)]
    return tuple({body.id: body for body in named if body is not None}.values())
