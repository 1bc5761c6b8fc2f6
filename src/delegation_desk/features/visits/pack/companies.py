"""The companies presented, as index cards, and what is to follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from delegation_desk.core.formats import format_date
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.pack.words import capitalised, counted, date_width, plain_name
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import INVENTED, named, said
from delegation_desk.store.briefs.companies import CompanyBrief


def companies(s: kit.Styles, b: Briefing, chapter: kit.Chapter) -> Iterator[kit.Block]:
    """Index cards, three in a row; hosts see what a company offers and seeks."""
    if not b.companies:
        return
    t = s.t
    title = capitalised(
        counted(
            t.plural("one company presented", "{n} companies presented", len(b.companies)),
            len(b.companies),
            s.language,
        )
    )
    sign = INVENTED if all(one.invented for one in b.companies) else ""
    yield kit.Title(s, title + sign, chapter=chapter, flows=True)
    yield from cards(s, b.companies)


def cards(s: kit.Styles, several: Sequence[CompanyBrief]) -> Iterator[kit.Block]:
    """The cards, the key to them, and what is to follow."""
    shown = any(one.interest is not None for one in several)
    found = [_card(s, number, one) for number, one in enumerate(several, 1)]
    yield kit.Cards(s, found, _key(s) if shown else None)
    yield from _follow_up(s, several)


def _card(s: kit.Styles, number: int, one: CompanyBrief) -> kit.Card:
    t, body = s.t, one.organisation
    pairs: list[tuple[str, kit.Words | kit.Block]] = []
    if body.offers:
        pairs.append((t("offers"), said(s, body.offers)))
    if body.seeks:
        pairs.append((t("seeks"), said(s, body.seeks)))
    if not pairs and (one.profile or body.profile):
        pairs.append((t("profile"), said(s, one.profile or body.profile)))
    if one.interest is not None:
        pairs.append((t("interest"), kit.Discs(s, one.interest)))
    sign = INVENTED if body.invented else ""
    return kit.Card(
        number=str(number),
        name=named(s, body.name) + sign,
        line=kit.plain(said(s, body.industry)),
        pairs=pairs,
        icon=body.icon or "factory",
    )


def _key(s: kit.Styles) -> str:
    t = s.t
    degrees = (t("asked for, papers kept"), t("asked for"), t("taken note of"), t("not yet presented"))
    lines = [f"{'●' * (3 - n)}{'○' * n}\u00a0{words}" for n, words in enumerate(degrees)]
    return "\n".join((t("Interest as it was shown:"), *lines))


def _follow_up(s: kit.Styles, several: Sequence[CompanyBrief]) -> Iterator[kit.Block]:
    waiting = [(n, one) for n, one in enumerate(several, 1) if one.follow_up]
    if not waiting:
        return
    t = s.t
    table = kit.Table(
        s,
        [
            kit.Column(t("No."), 10),
            kit.Column(t("Company"), 44, "strong"),
            kit.Column(t("Next step")),
            kit.Column(t("Responsible"), 30),
            kit.Column(t("By"), date_width(s.language)),
        ],
        [
            [
                str(number),
                said(s, one.organisation.name, name=True),
                said(s, one.follow_up, invented=one.invented),
                plain_name(one.responsible, s.language) if one.responsible else "–",
                format_date(one.follow_up_due, s.language, "numeric") if one.follow_up_due else "–",
            ]
            for number, one in waiting
        ],
    )
    yield kit.Together([kit.heading(s, t("What is to follow")), table])
