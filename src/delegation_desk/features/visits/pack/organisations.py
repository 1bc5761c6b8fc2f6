"""The bodies that those come from whom the delegation meets."""

from __future__ import annotations

from collections.abc import Iterator

from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.pack.words import capitalised
from delegation_desk.model.places import OrganisationKind
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import in_a_row, said, starred, told
from delegation_desk.store.briefs.organisations import OrganisationBrief


def organisations(s: kit.Styles, b: Briefing, chapter: kit.Chapter) -> Iterator[kit.Block]:
    """The bodies met and those that help, each with what a visitor should know."""
    if not b.organisations:
        return
    yield kit.Title(s, s.t("Organisations"), chapter=chapter, flows=True)
    for body in b.organisations:
        yield _organisation(s, body)


def _organisation(s: kit.Styles, body: OrganisationBrief) -> kit.Block:
    t = s.t
    names = kit.joined(said(s, body.name, name=True), f" {body.native}".rstrip())
    parts = (said(s, body.industry), said(s, body.parent, name=True), said(s, body.place, name=True))
    # "Other organisation" tells nobody anything.
    kind = "" if body.kind is OrganisationKind.OTHER else capitalised(t(body.kind.value))
    first = in_a_row(s, [kind, *parts])
    blocks: list[kit.Block] = [kit.Para(first, s.cell, s.palette)] if first else []
    if body.profile:
        blocks.append(told(s, body.profile))
    pairs: list[tuple[kit.Words, kit.Words]] = [
        (t("Address"), body.address),
        (t("Telephone"), body.phone),
        (t("E-mail"), body.email),
        (t("Web"), body.web),
    ]
    if known := [(label, starred(words, invented=body.ways_invented)) for label, words in pairs if words]:
        blocks.append(kit.Facts(s, known))
    return kit.Together([kit.Side(s, starred(names, invented=body.invented), *blocks)])
