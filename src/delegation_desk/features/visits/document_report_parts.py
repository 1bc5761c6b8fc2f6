"""The parts of a visit's report: meetings, changes, promises, outcomes, gifts."""

from __future__ import annotations

from collections.abc import Iterator

from delegation_desk.core.figures import format_money
from delegation_desk.core.formats import format_date
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.pack.titles import meeting_label, titled
from delegation_desk.features.visits.pack.words import both_names, date_width, office_words, short_day
from delegation_desk.features.visits.report import GiftLine, VisitReport
from delegation_desk.model.correspondence import Way
from delegation_desk.model.visits import ItemStatus
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import in_a_row, said, told
from delegation_desk.store.briefs.meetings import MeetingBrief
from delegation_desk.store.briefs.programme import ItemBrief


def result(s: kit.Styles, brief: VisitReport) -> kit.Block:
    """What the visit came to: as it was summed up, else what its meetings and its outcomes say."""
    if brief.result:
        return told(s, brief.result)
    colon = "：" if s.language == "zh" else ": "
    found: list[kit.Words] = [
        kit.joined(titled(s, one.item), colon, said(s, one.results, invented=one.invented))
        for one in brief.visit.meetings
        if one.results
    ]
    found += [said(s, one.title, invented=one.invented) for one in brief.outcomes]
    return kit.bulleted(s, found) if found else kit.small(s, s.t("No result has been recorded yet."))


def meetings(s: kit.Styles, b: Briefing) -> Iterator[kit.Block]:
    """Each meeting with its minutes and results, and whatever else has a sheet."""
    sheets = {meeting.item.id: meeting for meeting in b.meetings}
    items = [item for item in b.items if item.number is not None or item.id in sheets]
    if not items:
        return
    yield kit.Title(s, s.t("The meetings"), kicker=s.t("Report for the file"), new_page=False)
    for item in items:
        yield kit.Together([kit.Side(s, _meeting_head(s, item), *_meeting(s, item, sheets.get(item.id)))])


def _meeting_head(s: kit.Styles, item: ItemBrief) -> kit.Words:
    day = short_day(item.starts.local.date(), s.language) if item.starts else ""
    return f"{meeting_label(s, item)}\n{day}".rstrip()


def _meeting(s: kit.Styles, item: ItemBrief, sheet: MeetingBrief | None) -> Iterator[kit.Block]:
    t = s.t
    yield kit.Para(said(s, item.title, invented=item.invented), s.item, s.palette)
    comma = "，" if s.language == "zh" else ", "
    met = [
        kit.joined(
            both_names(p, s.language), *([comma, *office] if (office := office_words(s, p.office)) else [])
        )
        for p in item.counterparts
    ]
    if met:
        yield kit.small(s, in_a_row(s, met))
    if sheet and sheet.minutes:
        yield kit.Gap(1)
        yield told(s, sheet.minutes)
    if sheet and sheet.results:
        yield kit.Facts(s, [(t("Result"), said(s, sheet.results))])
    elif not (sheet and sheet.minutes):
        yield kit.small(s, t("No minutes have been recorded."))


def deviations(s: kit.Styles, b: Briefing) -> Iterator[kit.Block]:
    """What did not go as planned."""
    changed = [item for item in b.items if item.status in (ItemStatus.CANCELLED, ItemStatus.CHANGED)]
    if changed:
        rows: list[tuple[kit.Words, kit.Words]] = [
            (
                short_day(item.starts.local.date(), s.language) if item.starts else "–",
                kit.joined(
                    said(s, item.title, invented=item.invented),
                    "：" if s.language == "zh" else ": ",
                    in_a_row(s, (s.t(item.status.value), item.status_note)),
                ),
            )
            for item in changed
        ]
        yield kit.Side(
            s, s.t("Changes of the programme"), kit.Facts(s, rows, name_width=date_width(s.language) + 8)
        )


def promises(s: kit.Styles, b: Briefing) -> Iterator[kit.Block]:
    """What the agreements of the visit promise."""
    binding = [one for one in b.agreements if one.id in b.signed_here and one.obligations]
    if not binding:
        return
    t = s.t
    yield kit.heading(s, t("Agreements and promises"))
    rows: list[list[kit.Words | kit.Block] | kit.Group] = []
    for one in binding:
        rows.append(kit.Group(said(s, one.title, invented=one.invented)))
        rows += [
            [
                str(promise.number),
                said(s, promise.who, name=True) if promise.who else t(promise.side.value),
                said(s, promise.text, invented=promise.invented),
                format_date(promise.due, s.language, "numeric") if promise.due else "–",
                t(promise.state.value) if promise.state else "–",
            ]
            for promise in one.obligations
        ]
    columns = [
        kit.Column(t("No."), 9),
        kit.Column(t("Who"), 42, "strong"),
        kit.Column(t("What")),
        kit.Column(t("By"), date_width(s.language)),
        kit.Column(t("State"), 24),
    ]
    yield kit.Table(s, columns, rows)


def outcomes(s: kit.Styles, brief: VisitReport) -> Iterator[kit.Block]:
    """What came of the visit so far."""
    if not brief.outcomes:
        return
    t = s.t
    yield kit.heading(s, t("Outcomes and their evidence"))
    yield kit.Table(
        s,
        [
            kit.Column(t("Outcome"), 56, "strong"),
            kit.Column(t("State"), 24),
            kit.Column(t("Link to the visit"), 36),
            kit.Column(t("Evidence")),
        ],
        [
            [
                said(s, one.title, invented=one.invented),
                t(one.status.value),
                t(one.certainty.value),
                said(s, one.evidence) if one.evidence else said(s, one.source) if one.source else "–",
            ]
            for one in brief.outcomes
        ],
    )


def gifts(s: kit.Styles, brief: VisitReport) -> kit.Table:
    """The register of gifts."""
    t = s.t
    columns = [
        kit.Column(t("Date"), date_width(s.language)),
        kit.Column(t("Gift")),
        kit.Column(t("From or to"), 44),
        kit.Column(t("Value"), 22, "number"),
        kit.Column(t("Registered"), date_width(s.language)),
    ]
    return kit.Table(s, columns, [_gift(s, one) for one in brief.gifts])


def _partner(s: kit.Styles, one: GiftLine) -> kit.Words:
    body = said(s, one.partner, name=True) if one.partner else []
    comma = [", "] if one.person and body else []
    return [one.person, *comma, *body] if one.person or body else "–"


def _gift(s: kit.Styles, one: GiftLine) -> list[kit.Words]:
    t = s.t
    way = t("given") if one.way is Way.OUTGOING else t("received")
    bracket = f"（{way}）" if s.language == "zh" else f" ({way})"
    return [
        format_date(one.given_on, s.language, "numeric"),
        kit.joined(
            said(s, one.description, invented=one.invented),
            kit.quiet(bracket),
        ),
        _partner(s, one),
        format_money(one.value, one.currency, s.language) if one.value is not None else "–",
        format_date(one.registered_on, s.language, "numeric") if one.registered_on else "–",
    ]
