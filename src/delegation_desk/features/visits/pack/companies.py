"""The companies presented, as index cards, and what is to follow."""

from __future__ import annotations

from collections.abc import Iterator, Set

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.figures import format_list
from delegation_desk.core.formats import format_date
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.pack.words import capitalised, counted, date_width, plain_name
from delegation_desk.model.calendars import SAXONY, calendar_known, next_working_day
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
    yield from cards(s, b)


def cards(s: kit.Styles, b: Briefing) -> Iterator[kit.Block]:
    """The cards, the key to them, and what is to follow."""
    several = b.companies
    shown = any(one.interest is not None for one in several)
    found = [_card(s, number, one) for number, one in enumerate(several, 1)]
    yield kit.Cards(s, found, _key(s) if shown else None)
    yield from _follow_up(s, b)


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


def _follow_up(s: kit.Styles, b: Briefing) -> Iterator[kit.Block]:
    """The next steps; what is due on a day off stands for the working day on which it is followed up."""
    waiting = [(n, one) for n, one in enumerate(b.companies, 1) if one.follow_up]
    if not waiting:
        return
    t, code = s.t, b.visit.home.holidays if b.visit.home else ""
    days = {number: _followed_up(one, code if calendar_known(code) else SAXONY) for number, one in waiting}
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
                format_date(days[number], s.language, "numeric") if days[number] else "–",
            ]
            for number, one in waiting
        ],
    )
    off = {one.follow_up_due for number, one in waiting if one.follow_up_due != days[number]}
    yield kit.Together([kit.heading(s, t("What is to follow")), table, *_days_off(s, off)])


def _followed_up(one: CompanyBrief, code: str) -> PartialDate | None:
    """When a step is followed up: resubmission waits for a working day."""
    day = one.follow_up_due.exact() if one.follow_up_due is not None else None
    return one.follow_up_due if day is None else PartialDate.of(next_working_day(day, code))


def _days_off(s: kit.Styles, off: Set[PartialDate | None]) -> Iterator[kit.Block]:
    """Which days were put off, and why."""
    if off:
        ordered = sorted((day for day in off if day is not None), key=PartialDate.edtf)
        days = format_list([format_date(day, s.language) for day in ordered], s.language)
        form = s.t("No working day: {days}. What is due then is followed up on the next working day.")
        yield kit.small(s, form.format(days=days))
