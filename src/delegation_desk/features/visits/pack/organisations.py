"""The bodies that those come from whom the delegation meets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.pack.words import capitalised
from delegation_desk.model.places import OrganisationKind
from delegation_desk.model.words import Audience
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import filled, in_a_row, said, starred, told
from delegation_desk.store.briefs.organisations import OrganisationBrief


def organisations(s: kit.Styles, b: Briefing, chapter: kit.Chapter) -> Iterator[kit.Block]:
    """The bodies met and those that help, each with what a visitor should know; in a line the others."""
    sheets = [(body, _told(s, body)) for body in b.organisations]
    known = [(body, blocks) for body, blocks in sheets if blocks]
    if not known:
        return
    yield kit.Title(s, s.t("Organisations"), chapter=chapter, flows=True)
    for body, blocks in known:
        names = kit.joined(said(s, body.name, name=True), f" {body.native}".rstrip())
        yield kit.Together([kit.Side(s, starred(names, invented=body.invented), *blocks)])
    bare = [body for body, blocks in sheets if not blocks]
    if bare and b.edition is Audience.INTERNAL:
        yield kit.Beside(s, kit.Gap(1), kit.small(s, _of_no_more(s, bare)))


def _of_no_more(s: kit.Styles, bodies: Sequence[OrganisationBrief]) -> kit.Words:
    """Which bodies one may still ask about."""
    comma, names = "、" if s.language == "zh" else ", ", list[str | kit.Run]()
    for body in bodies:
        names += [*([comma] if names else []), *said(s, body.name, invented=body.invented, name=True)]
    return filled(s.t("Nothing more is held of: {names}."), names=names)


def _told(s: kit.Styles, body: OrganisationBrief) -> list[kit.Block]:
    """What is held of a body besides its name."""
    t = s.t
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
    return blocks
