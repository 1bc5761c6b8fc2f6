"""The list of all programme items, for the own staff."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.pack.days import without_year
from delegation_desk.features.visits.pack.titles import titled
from delegation_desk.features.visits.pack.words import capitalised, clock, items_counted
from delegation_desk.model.visits import ItemStatus
from delegation_desk.model.words import Audience
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import said, starred
from delegation_desk.store.briefs.programme import ItemBrief


def directory(s: kit.Styles, b: Briefing, chapter: kit.Chapter) -> Iterator[kit.Block]:
    """All items in a table, with who arranged them and who is responsible: for the own staff.

    Where neither is noted of any item the pages of the days say all of it.
    """
    arranged = any(item.arranged_by for item in b.items)
    looked_after = any(item.responsible for item in b.items)
    if b.edition is not Audience.INTERNAL or not (arranged or looked_after):
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
            kit.Column(t("Time"), 18 if s.language == "en" else 14, "strong"),
            kit.Column(t("Programme item")),
            *([kit.Column(t("Arranged by"), 36)] if arranged else []),
            *([kit.Column(t("Responsible"), 26)] if looked_after else []),
            kit.Column(t("State"), 25),
        ],
        list(_rows(s, b, arranged=arranged, looked_after=looked_after)),
    )
    yield kit.small(s, _tally(s, b.items))


def _rows(
    s: kit.Styles, b: Briefing, *, arranged: bool, looked_after: bool
) -> Iterator[list[kit.Words | kit.Block] | kit.Group]:
    for day in b.days:
        yield kit.Group(without_year(day.day, s.language) if day.day else s.t("Without a date yet"))
        for item in day.items:
            yield [
                clock(item.starts.local if item.starts else None, s.language) or "–",
                starred(titled(s, item), invented=item.invented),
                *([_arranged_by(s, item)] if arranged else []),
                *([_responsible(item)] if looked_after else []),
                kit.StatusMark(s, kit.Status[item.status.name]),
            ]


def _arranged_by(s: kit.Styles, item: ItemBrief) -> kit.Words:
    return said(s, item.arranged_by, name=True) if item.arranged_by else "–"


def _responsible(item: ItemBrief) -> str:
    return item.responsible.name.family or item.responsible.name.given if item.responsible else "–"


def _tally(s: kit.Styles, items: Iterable[ItemBrief]) -> str:
    """How many items stand how."""
    items = list(items)
    states = [item.status for item in items]
    counts = [
        f"{states.count(status)} {s.t(status.value)}"
        for status in ItemStatus
        if status in states and status is not ItemStatus.CANCELLED
    ]
    colon, comma, stop = ("：", "，", "。") if s.language == "zh" else (": ", ", ", ".")
    total = capitalised(items_counted(s.t, items))
    return (colon.join((total, comma.join(counts))) if counts else total) + stop
