"""A section of an edition: its figures, its text, its offers, and where each figure comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from delegation_desk.features.policies.pages.contacts import contact_facts
from delegation_desk.features.policies.pages.numbers import Numbers, PageReference, PartList, PartTitle
from delegation_desk.features.policies.pages.parts import CLAIMS, part_of, short_name
from delegation_desk.features.policies.pages.values import claim_value, date_text, sourced
from delegation_desk.pdf import kit
from delegation_desk.pdf.style import PAGE
from delegation_desk.pdf.wordings import marked, said, sources_remark, starred, told
from delegation_desk.store.briefs.policy_parts import ClaimBrief, OfferBrief, PolicyBrief, SectionBrief

_IN_A_ROW: Final = 3


def section_pages(
    styles: kit.Styles, brief: PolicyBrief, numbers: Numbers, parts: Sequence[tuple[str, str]]
) -> list[kit.Block]:
    """All sections, each with the parts of the edition beside it; short ones share a page where they fit."""
    story: list[kit.Block] = []
    page: list[kit.Block] = []
    for section in brief.sections:
        content = list(_content(styles, brief, section, numbers))
        below = [_title(styles, section, numbers, new_page=False), kit.Beside(styles, kit.Gap(0), *content)]
        if page and kit.Stack([*page, *below]).height(PAGE.measure) <= PAGE.depth:
            page += below
            story.append(kit.Together(below))
            continue
        beside = kit.Beside(styles, PartList(numbers, styles, parts, part_of(section)), *content)
        page = [_title(styles, section, numbers, new_page=True), beside]
        story += page
    return story


def _title(styles: kit.Styles, section: SectionBrief, numbers: Numbers, *, new_page: bool) -> kit.Block:
    part, short = part_of(section), short_name(section, styles.t)
    return PartTitle(
        numbers,
        part,
        styles,
        said(styles, section.title, invented=section.invented),
        kicker=f"{section.number}\u2002{short}" if short else str(section.number),
        lead=said(styles, section.lead) if section.lead else "",
        entry=marked(styles, section.title),
        chapter=kit.Chapter(str(section.number), short) if short else None,
        new_page=new_page,
    )


def _content(
    styles: kit.Styles, brief: PolicyBrief, section: SectionBrief, numbers: Numbers
) -> Iterator[kit.Block]:
    big = [claim for claim in section.claims if claim.prominent and claim.figure is not None]
    yield from _figures(styles, big)
    if section.text:
        yield told(styles, section.text)
    for offer in section.offers:
        yield _offer(styles, offer)
    yield from _claims(styles, [claim for claim in section.claims if claim not in big])
    if section.key == "contacts":
        yield contact_facts(styles, brief.contacts)
    yield from _sources(styles, section, numbers)


def _figures(styles: kit.Styles, claims: Sequence[ClaimBrief]) -> Iterator[kit.Block]:
    for start in range(0, len(claims), _IN_A_ROW):
        row = claims[start : start + _IN_A_ROW]
        yield kit.Figures(styles, [_figure(styles, claim) for claim in row], columns=_IN_A_ROW)


def _figure(styles: kit.Styles, claim: ClaimBrief) -> kit.Figure:
    note = f"[{claim.number}]"
    if claim.as_of is not None:
        as_of = styles.t("As of {date}").format(date=date_text(claim.as_of, styles.t))
        note = f"{as_of} {note}"
    return kit.Figure(
        claim_value(claim, styles.t), said(styles, claim.statement), starred(note, invented=claim.invented)
    )


def _offer(styles: kit.Styles, offer: OfferBrief) -> kit.Block:
    t = styles.t
    contact = said(styles, offer.contact.name, name=True) if offer.contact else ""
    pairs: list[tuple[kit.Words, kit.Words]] = [
        (t("For whom"), said(styles, offer.eligible) if offer.eligible else ""),
        (t("Basis"), said(styles, offer.basis) if offer.basis else ""),
        (t("Contact"), contact),
    ]
    title = said(styles, offer.title, invented=offer.invented)
    benefit = said(styles, offer.benefit) if offer.benefit else ""
    return kit.Offer(styles, offer.letter, title, benefit, [pair for pair in pairs if pair[1]])


def _claims(styles: kit.Styles, claims: Sequence[ClaimBrief]) -> Iterator[kit.Block]:
    """What the section says besides its big figures, with the numbers of the sources."""
    if not claims:
        return
    t = styles.t
    figures = any(claim.figure is not None for claim in claims)
    columns = [kit.Column(t("Claim"))]
    if figures:
        columns.append(kit.Column(t("Value"), 30, "number"))
    columns += [kit.Column(t("As of"), 24), kit.Column(t("No."), 10)]
    yield kit.Table(styles, columns, [_claim(styles, claim, figures=figures) for claim in claims])


def _claim(styles: kit.Styles, claim: ClaimBrief, *, figures: bool) -> list[kit.Words | kit.Block]:
    text = kit.Para(said(styles, claim.statement, invented=claim.invented), styles.cell, styles.palette)
    cell: kit.Block = text
    if claim.caveat:
        cell = kit.Stack([text, kit.Para(said(styles, claim.caveat), styles.small, styles.palette)])
    value = [claim_value(claim, styles.t)] if figures else []
    return [cell, *value, date_text(claim.as_of, styles.t), f"[{claim.number}]"]


def _sources(styles: kit.Styles, section: SectionBrief, numbers: Numbers) -> Iterator[kit.Block]:
    if not section.claims:
        return
    space = "" if styles.language == "zh" else " "  # a full-width stop brings its own
    words: list[str | kit.Run] = []
    for claim in section.claims:
        words += [*([space] if words else []), *kit.joined(sourced(claim, styles))]
    for remark in sources_remark(styles, [claim.source for claim in section.claims]):
        words += kit.joined(space, remark.words)
    yield kit.small(styles, words, before=14)
    yield PageReference(numbers, styles, styles.t("All claims with source and date: page {n}."), CLAIMS)
