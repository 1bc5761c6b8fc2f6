"""The parts of a visit's report: meetings, changes, promises, outcomes, gifts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from delegation_desk.core.figures import format_money
from delegation_desk.core.formats import format_date, format_moment, format_time
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.held import Held, called_off, held, unsigned
from delegation_desk.features.visits.pack.taking_part import our_side, their_side
from delegation_desk.features.visits.pack.titles import meeting_label, titled
from delegation_desk.features.visits.pack.words import both_names, date_width, office_words, short_day
from delegation_desk.features.visits.report import GiftLine, VisitReport
from delegation_desk.model.agreement_parts import ObligationState
from delegation_desk.model.correspondence import Way
from delegation_desk.model.visits import ItemStatus
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import filled, in_a_row, said, told
from delegation_desk.store.briefs.agreements import AgreementBrief
from delegation_desk.store.briefs.meetings import MeetingBrief
from delegation_desk.store.briefs.people import PersonBrief
from delegation_desk.store.briefs.programme import ItemBrief

_TITLE: Final = 66  # millimetres for the title of an agreement
_NOT_AS_PLANNED: Final = (ItemStatus.CANCELLED, ItemStatus.CHANGED)


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
        yield kit.Together([kit.Side(s, _meeting_head(s, item), *_meeting(s, b, item, sheets.get(item.id)))])


def _meeting_head(s: kit.Styles, item: ItemBrief) -> kit.Words:
    day = short_day(item.starts.local.date(), s.language) if item.starts else ""
    return f"{meeting_label(s, item)}\n{day}".rstrip()


def _meeting(s: kit.Styles, b: Briefing, item: ItemBrief, sheet: MeetingBrief | None) -> Iterator[kit.Block]:
    t = s.t
    yield kit.Para(said(s, item.title, invented=item.invented), s.item, s.palette)
    yield from _sides(s, b, item)
    if sheet and sheet.minutes:
        yield kit.Gap(1)
        yield told(s, sheet.minutes)
    if sheet and sheet.results:
        yield kit.Facts(s, [(t("Result"), said(s, sheet.results))])
    elif not (sheet and sheet.minutes):
        yield kit.small(s, _unwritten(s, b, item))


def _unwritten(s: kit.Styles, b: Briefing, item: ItemBrief) -> str:
    """Why there are no minutes: a meeting that did not take place, or of which nobody says so, has none."""
    forms = {
        Held.AHEAD: s.t("Not held yet; state: {state}."),
        Held.UNNOTED: s.t("It is still to be recorded whether it was held."),
        Held.OFF: s.t("Not held; state: {state}."),
    }
    form = forms.get(held(b, item), s.t("No minutes have been recorded."))
    return form.format(state=s.t(item.status.value))


def _sides(s: kit.Styles, b: Briefing, item: ItemBrief) -> Iterator[kit.Block]:
    """Who sat on either side; whoever travels stands with the office further above."""
    label = s.t("{side}: {people}")
    for side, people in ((s.t("Counterparts"), their_side(b, item)), (s.t("Our side"), our_side(b, item))):
        if people:
            yield kit.small(s, filled(label, side=side, people=_people(s, b, people)))


def _people(s: kit.Styles, b: Briefing, people: Sequence[PersonBrief]) -> kit.Words:
    travelling = {member.person.id for member in b.members}
    if len(travelling) > 1 and {person.id for person in people} == travelling:
        return s.t("the whole delegation")
    comma = "，" if s.language == "zh" else ", "
    return in_a_row(s, [_person(s, person, comma, short=person.id in travelling) for person in people])


def _person(s: kit.Styles, person: PersonBrief, comma: str, *, short: bool) -> kit.Words:
    office = [] if short else office_words(s, person.office)
    return kit.joined(both_names(person, s.language), *([comma, *office] if office else []))


def deviations(s: kit.Styles, brief: VisitReport) -> Iterator[kit.Block]:
    """What did not go as planned."""
    moved = brief.moved
    changed = [item for item in brief.visit.items if item.status in _NOT_AS_PLANNED or item.id in moved]
    if changed:
        rows: list[tuple[kit.Words, kit.Words]] = [
            (
                short_day(item.starts.local.date(), s.language) if item.starts else "–",
                kit.joined(
                    said(s, item.title, invented=item.invented),
                    "：" if s.language == "zh" else ": ",
                    in_a_row(s, [*_change(s, item, moved.get(item.id))]),
                ),
            )
            for item in changed
        ]
        yield kit.Side(
            s, s.t("Changes of the programme"), kit.Facts(s, rows, name_width=date_width(s.language) + 8)
        )


def _change(s: kit.Styles, item: ItemBrief, before: datetime | None) -> Iterator[kit.Words]:
    """What became of an item; the history is asked for its former time where nobody has noted anything."""
    yield s.t(item.status.value) if item.status in _NOT_AS_PLANNED else s.t("moved")
    if item.status_note:
        yield said(s, item.status_note)
    elif before is not None and item.status is not ItemStatus.CANCELLED:
        yield s.t("formerly {time}").format(time=_former(s, item, before))


def _former(s: kit.Styles, item: ItemBrief, before: datetime) -> str:
    """The time of day, and the day too if that was another."""
    same = item.starts is not None and item.starts.local.date() == before.date()
    return format_time(before, s.language) if same else format_moment(before, s.language)


def agreements(s: kit.Styles, brief: VisitReport) -> Iterator[kit.Block]:
    """How far the agreements of the visit have come, and what they promise."""
    b = brief.visit
    found = [one for one in b.agreements if one.id in b.signed_here]
    if not found:
        return
    yield kit.heading(s, s.t("Agreements and promises"))
    bare: list[tuple[kit.Words, kit.Words]] = [
        (said(s, one.title, invented=one.invented), _life(s, brief, one))
        for one in found
        if not one.obligations
    ]
    if bare:
        yield kit.Facts(s, bare, name_width=_TITLE)
    yield from _promises(s, brief, [one for one in found if one.obligations])


def _life(s: kit.Styles, brief: VisitReport, one: AgreementBrief) -> str:
    """Whether it was signed, and when that is or was to be."""
    t, state = s.t, s.t(one.status.value)
    if one.signed:
        known = one.signed_on is not None
        form = t("Signed: {date}") if known else t("Signed; the day is not recorded")
        return form.format(date=format_date(one.signed_on, s.language))
    planned = brief.signings.get(one.id)
    if one not in unsigned(brief.visit) or planned is None:
        return t("Not signed; state: {state}").format(state=state)
    ahead = planned.latest() >= brief.visit.stand.date() and not called_off(brief.visit)
    form = (
        t("Signing planned for {date}; state: {state}")
        if ahead
        else t("Signing was planned for {date} and is not noted; state: {state}")
    )
    return form.format(date=format_date(planned, s.language), state=state)


def _promises(s: kit.Styles, brief: VisitReport, binding: Sequence[AgreementBrief]) -> Iterator[kit.Block]:
    if not binding:
        return
    t = s.t
    rows: list[list[kit.Words | kit.Block] | kit.Group] = []
    for one in binding:
        title = said(s, one.title, invented=one.invented)
        rows.append(kit.Group(kit.joined(title, "\n", kit.quiet(_life(s, brief, one)))))
        rows += [
            [
                str(promise.number),
                said(s, promise.who, name=True) if promise.who else t(promise.side.value),
                said(s, promise.text, invented=promise.invented),
                format_date(promise.due, s.language, "numeric") if promise.due else "–",
                t("overdue") if promise.overdue else t((promise.state or ObligationState.OPEN).value),
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
        kit.Column(t("Value of the gift"), 22, "number"),
        kit.Column(t("Registered"), date_width(s.language)),
    ]
    cents = any(one.value is not None and one.value % 1 for one in brief.gifts)
    return kit.Table(s, columns, [_gift(s, one, 2 if cents else 0) for one in brief.gifts])


def _partner(s: kit.Styles, one: GiftLine) -> kit.Words:
    body = said(s, one.partner, name=True) if one.partner else []
    comma = [", "] if one.person and body else []
    return [one.person, *comma, *body] if one.person or body else "–"


def _worth(s: kit.Styles, one: GiftLine, decimals: int) -> kit.Words:
    """The value, and that it is above the ceiling of the office."""
    if one.value is None:
        return "–"
    words = format_money(one.value, one.currency, s.language, decimals)
    if one.above is None:
        return words
    limit = format_money(one.above, "EUR", s.language)
    return kit.joined(words, "\n", kit.quiet(s.t("above the ceiling of {limit}").format(limit=limit)))


def _kept(s: kit.Styles, one: GiftLine) -> Iterator[kit.Words]:
    """Who consented to a gift and where it is now, as far as that is noted."""
    if noted := [wording for wording in (one.consent, one.note) if wording]:
        yield "\n"
        yield in_a_row(s, noted)


def _gift(s: kit.Styles, one: GiftLine, decimals: int) -> list[kit.Words]:
    t = s.t
    outgoing = one.way is Way.OUTGOING
    if one.planned:
        way = t("planned to be given") if outgoing else t("expected")
    else:
        way = t("given") if outgoing else t("received")
    bracket = f"（{way}）" if s.language == "zh" else f" ({way})"
    return [
        format_date(one.given_on, s.language, "numeric"),
        kit.joined(
            said(s, one.description, invented=one.invented),
            kit.quiet(bracket),
            *_kept(s, one),
        ),
        _partner(s, one),
        _worth(s, one, decimals),
        format_date(one.registered_on, s.language, "numeric") if one.registered_on else "–",
    ]
