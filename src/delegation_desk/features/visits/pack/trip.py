"""The first chapter: what the visit is for, who arranged it, who travels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from delegation_desk.core.formats import format_date
from delegation_desk.core.names import initials
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.pack.people import any_life, ranks_unknown
from delegation_desk.features.visits.pack.words import (
    address,
    capitalised,
    date_width,
    name,
    office_words,
    plain_name,
)
from delegation_desk.model.visit_parts import PartyRole
from delegation_desk.model.words import Audience
from delegation_desk.pdf import kit
from delegation_desk.pdf.wordings import filled, in_a_row, marked, said, starred, told
from delegation_desk.store.briefs.order import without_place
from delegation_desk.store.briefs.people import PersonBrief
from delegation_desk.store.briefs.visits import MemberBrief, ObjectiveBrief, PartyBrief

NAMED_FIRST: Final = 6
"""How many objectives the page at a glance names; the page after it has them all."""


def purpose(s: kit.Styles, b: Briefing, chapter: kit.Chapter) -> Iterator[kit.Block]:
    """Objectives and wanted results, for those who stay on the own side."""
    if not tells_purpose(b):
        return  # the page before says as much
    wanted, t = [meeting for meeting in b.meetings if meeting.wanted_result], s.t
    yield kit.Title(s, t("Objectives and wanted results"), chapter=chapter, flows=True)
    if b.visit.purpose:
        yield kit.Side(s, t("Purpose"), told(s, b.visit.purpose))
    if b.objectives:
        yield kit.Side(s, t("Objectives"), kit.numbered(s, [_objective(s, one) for one in b.objectives]))
    if b.parties:
        yield kit.Side(
            s, t("Hosts and support"), kit.Facts(s, [_party(s, one) for one in b.parties], name_width=42)
        )
    if wanted:
        yield kit.heading(s, t("Wanted results of the meetings"))
        yield kit.Table(
            s,
            [
                kit.Column(t("No."), 10),
                kit.Column(t("Meeting"), 52, "strong"),
                kit.Column(t("Wanted result")),
                kit.Column(t("By"), date_width(s.language)),
            ],
            [
                [
                    str(meeting.item.number or "–"),
                    said(s, meeting.item.title, invented=meeting.item.invented),
                    said(s, meeting.wanted_result),
                    format_date(meeting.result_due, s.language, "numeric") if meeting.result_due else "–",
                ]
                for meeting in wanted
            ],
        )


def tells_purpose(b: Briefing) -> bool:
    """Whether there is more to say of what the visit is for than the page at a glance does."""
    if any(meeting.wanted_result for meeting in b.meetings):
        return True
    told_before = len(b.objectives) <= NAMED_FIRST and not any(one.evidence for one in b.objectives)
    return bool(b.objectives) and not (told_before and not b.parties)


def _objective(s: kit.Styles, one: ObjectiveBrief) -> kit.Words:
    words = said(s, one.text, invented=one.invented)
    if not one.evidence:
        return words
    space = "" if s.language == "zh" else " "
    return kit.joined(words, "\n", kit.quiet(s.t("Measured by:") + space), kit.quiet(marked(s, one.evidence)))


def _party(s: kit.Styles, one: PartyBrief) -> tuple[kit.Words, kit.Words]:
    parts: list[kit.Words] = [s.t(one.role.value)]
    if one.arranged:
        parts.append(said(s, one.arranged, invented=one.invented))
    if one.contact is not None:
        parts.append(s.t("contact: {name}").format(name=plain_name(one.contact, s.language)))
    title = said(s, one.organisation.name, invented=one.organisation.invented, name=True)
    return title, in_a_row(s, parts)


def delegation(s: kit.Styles, b: Briefing, chapter: kit.Chapter) -> Iterator[kit.Block]:
    """The members, each with the office held on the first day.

    If all ranks are known they stand in protocol order; numbers would claim it, so they bear them only then.
    """
    if not b.members:
        return
    t, ordered = s.t, not _unplaced(b)
    note = t.plural("{n} person", "{n} people", len(b.members)).format(n=len(b.members))
    yield kit.Title(
        s,
        t("The delegation"),
        chapter=chapter,
        flows=True,
        lead=_lead(s, b, ordered=ordered),
        note=note,
        entry=t("The delegation in protocol order") if ordered else t("The delegation"),
    )
    yield kit.Table(
        s,
        [
            *([kit.Column("", 10)] if ordered else []),
            kit.Column("", 32),
            kit.Column(t("Name and office"), 63),
            kit.Column(t("Task in the delegation"), 35),
            *([] if b.for_guests else [kit.Column(t("Form of address"), 24, "name")]),
        ],
        [
            [*([kit.OrderNumber(s, number)] if ordered else []), *_member(s, b, member)]
            for number, member in enumerate(b.members, 1)
        ],
        airy=True,
        middle=True,
    )
    remarks = [remark for remark in (_not_in_order(s, b), _by_hand(s, b), _no_lives(s, b)) if remark]
    if remarks:
        yield kit.Beside(s, kit.Gap(1), *(kit.small(s, remark) for remark in remarks))


def _lead(s: kit.Styles, b: Briefing, *, ordered: bool) -> str:
    """In which order the members stand, and of which day their offices are."""
    if b.visit.first_day is None:
        return s.t("In protocol order.") if ordered else ""
    form = s.t("With the office held on the first day, {date}.")
    if ordered:
        form = s.t("In protocol order. What counts is the office held on the first day, {date}.")
    return form.format(date=format_date(b.visit.starts_on, s.language))


def _unplaced(b: Briefing) -> list[PersonBrief]:
    """The members whose place neither protocol tells nor anybody has given by hand."""
    return [m.person for m in b.members if m.order is None and without_place(m.person, m.role)]


def _member(s: kit.Styles, b: Briefing, member: MemberBrief) -> list[kit.Words | kit.Block]:
    """A line of the table; guests know how they are addressed."""
    person = member.person
    return [
        kit.Medallion(s, initials(person.name), person.portrait),
        kit.two_lines(s, name(person, s.language), office_words(s, person.office)),
        starred(_task(s, member), invented=member.invented and not person.invented),
        *([] if b.for_guests else [address(person, s.language)]),
    ]


def _task(s: kit.Styles, member: MemberBrief) -> kit.Words:
    return said(s, member.task) if member.task else capitalised(s.t(member.role.value))


def _not_in_order(s: kit.Styles, b: Briefing) -> kit.Words:
    """Whose rank the own staff should enter."""
    unplaced = _unplaced(b) if b.edition is Audience.INTERNAL else []
    return ranks_unknown(s, unplaced) if unplaced else ""


def _no_lives(s: kit.Styles, b: Briefing) -> str:
    """What the own staff may still have to ask for."""
    if b.edition is not Audience.INTERNAL or any_life(b):
        return ""
    return s.t("No biographies are held.")


def _by_hand(s: kit.Styles, b: Briefing) -> kit.Words:
    """What the own staff should know of the order."""
    if b.edition is not Audience.INTERNAL:
        return ""
    moved = [member for member in b.members if member.order is not None]
    if not moved and _unplaced(b):
        return ""
    if not moved:
        return s.t("Order as protocol proposes; not changed by hand.")
    no_reason = s.t("no reason given")
    form, comma = ("{name}（{reason}）", "、") if s.language == "zh" else ("{name} ({reason})", ", ")
    reasons: list[str | kit.Run] = []
    for member in moved:
        reason = said(s, member.order_reason) if member.order_reason else no_reason
        one = filled(form, name=plain_name(member.person, s.language), reason=reason)
        reasons += [*([comma] if reasons else []), *one]
    return filled(s.t("Order set by hand: {names}."), names=reasons)


def hosts_of(b: Briefing, role: PartyRole) -> tuple[PartyBrief, ...]:
    """The organisations of one role."""
    return tuple(party for party in b.parties if party.role is role)
