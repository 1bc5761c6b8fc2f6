"""Whom to ask."""

from __future__ import annotations

from collections.abc import Sequence

from delegation_desk.features.policies.pages.numbers import Numbers, PartTitle
from delegation_desk.features.policies.pages.parts import CONTACTS
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import said, starred
from delegation_desk.store.briefs.organisations import OrganisationBrief


def contact_pages(
    styles: kit.Styles, contacts: Sequence[OrganisationBrief], numbers: Numbers
) -> list[kit.Block]:
    """The contacts as a page of their own, for an edition that has no section for them."""
    title = PartTitle(numbers, CONTACTS, styles, styles.t("Whom to ask"), kicker=styles.t("Contacts"))
    names = [said(styles, body.name, name=True, invented=body.invented) for body in contacts]
    ways = [kit.Para(_ways(body), styles.cell, styles.palette) for body in contacts]
    return [title, *(kit.Side(styles, name, way) for name, way in zip(names, ways, strict=True))]


def contact_facts(styles: kit.Styles, contacts: Sequence[OrganisationBrief]) -> kit.Block:
    """Each body with the ways to reach it, as far as any is known."""
    pairs = [(said(styles, body.name, name=True, invented=body.invented), _ways(body)) for body in contacts]
    return kit.Facts(styles, pairs, name_width=48)


def _ways(body: OrganisationBrief) -> kit.Words:
    lines: list[str | kit.Run] = [line.strip() for line in body.address.splitlines() if line.strip()]
    if body.phone:
        lines.append(body.phone)
    if body.email:
        lines.append(kit.link(body.email, f"mailto:{body.email}"))
    if body.web:
        lines.append(kit.link(body.web, body.web if ":" in body.web else f"https://{body.web}"))
    words: list[str | kit.Run] = []
    for line in lines:
        words += kit.joined(*(["\n"] if words else []), starred(line, invented=body.ways_invented))
    return words
