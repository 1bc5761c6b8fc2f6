"""The list of all programme items, for the own staff."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.pack.days import without_year
from delegation_desk.features.visits.pack.titles import titled
from delegation_desk.features.visits.pack.words import clock
from delegation_desk.model.visits import ItemStatus
from delegation_desk.model.words import Audience
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import said, starred
from delegation_desk.store.briefs.programme import ItemBrief


def directory(s: kit.Styles, b: Briefing, chapter: kit.Chapter) -> Iterator[kit.Block]:
    """All items in a table, with who arranged them and who is responsible: for the own staff."""
    if not b.items or b.edition is not Audience.INTERNAL:
        return
    t = s.t
    yield kit.Title(
        s,
        t("List of programme items"),
        chapter=chapter,
        flows=True,
        lead=t("All items in order of time, on local clocks."),
    )
    yield kit.Table(
        s,
        [
            kit.Column(t("Time"), 14, "strong"),
            kit.Column(t("Programme item")),
            kit.Column(t("Arranged by"), 36),
            kit.Column(t("Responsible"), 26),
            kit.Column(t("State"), 25),
        ],
        list(_directory_rows(s, b)),
    )
    yield kit.small(s, _tally(s, b.items))


def _directory_rows(s: kit.Styles, b: Briefing) -> Iterator[list[kit.Words | kit.Block] | kit.Group]:
    for day in b.days:
        yield kit.Group(without_year(day.day, s.language) if day.day else s.t("Without a date yet"))
        for item in day.items:
            yield [
                clock(item.starts.local if item.starts else None) or "–",
                starred(titled(s, item), invented=item.invented),
                said(s, item.arranged_by, name=True) if item.arranged_by else "–",
                item.responsible.name.family or item.responsible.name.given if item.responsible else "–",
                kit.StatusMark(s, kit.Status[item.status.name]),
            ]


def _tally(s: kit.Styles, items: Iterable[ItemBrief]) -> str:
    """How many items stand how."""
    items = list(items)
    counts = [
        f"{sum(item.status is status for item in items)} {s.t(status.value)}"
        for status in ItemStatus
        if any(item.status is status for item in items)
    ]
    total = s.t.plural("{n} programme item", "{n} programme items", len(items)).format(n=len(items))
    colon, comma = ("：", "，") if s.language == "zh" else (": ", ", ")
    return total + colon + comma.join(counts) + ("。" if s.language == "zh" else ".")
