"""The report of a visit for the file: result first, goals against evidence, what is next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from delegation_desk.core.figures import format_list, format_money
from delegation_desk.core.formats import format_date
from delegation_desk.core.language import Language
from delegation_desk.features.visits import document_report_parts as parts
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.clocks import clock_warnings
from delegation_desk.features.visits.document_report_figures import figures
from delegation_desk.features.visits.held import begun, called_off, over
from delegation_desk.features.visits.pack.companies import cards
from delegation_desk.features.visits.pack.document import find_visit, stand
from delegation_desk.features.visits.pack.practical import written_notes
from delegation_desk.features.visits.pack.titles import report_heading
from delegation_desk.features.visits.pack.trip import hosts_of
from delegation_desk.features.visits.pack.words import (
    capitalised,
    counted,
    date_width,
    dates,
    listed,
    office_line,
    plain_name,
)
from delegation_desk.features.visits.report import VisitReport, report
from delegation_desk.features.visits.seated import seat_warnings
from delegation_desk.features.visits.unnoted import open_goals, unnoted
from delegation_desk.model.visit_parts import ObjectiveState, PartyRole
from delegation_desk.model.visits import MemberRole, VisitStatus
from delegation_desk.pdf import kit
from delegation_desk.pdf.build import Progress
from delegation_desk.pdf.file_names import file_name
from delegation_desk.pdf.made import Made
from delegation_desk.pdf.wordings import INVENTED, named, said, starred, told
from delegation_desk.store.briefs.visits import MemberBrief, NoteBrief
from delegation_desk.store.outside import outside_warnings
from delegation_desk.store.workspace import Workspace

KIND: Final = "report"
"""What the register of documents and file names call it."""
_MARKS: Final = {
    ObjectiveState.OPEN: kit.Status.PLANNED,
    ObjectiveState.IN_PROGRESS: kit.Status.REQUESTED,
    ObjectiveState.ACHIEVED: kit.Status.CONFIRMED,
    ObjectiveState.MISSED: kit.Status.CANCELLED,
}
_NAMED: Final = 6  # members named in running text
_NAMED_TOO: Final = 4  # of those who accompany them
_SHORT: Final = 8  # tasks or gifts that are not parted


def make_report(
    workspace: Workspace,
    code: str,
    language: Language = "de",
    progress: Progress | None = None,
    *,
    as_of: datetime | None = None,
) -> Made:
    """Make the report of a visit; raises Refused if there is no such visit, Cancelled by progress."""
    with workspace.read() as session:
        visit = find_visit(session, code)
        brief = report(session, visit, language, as_of)
        others = (
            *seat_warnings(session, visit),
            *outside_warnings(session, visit),
            *clock_warnings(session, visit),
        )
    warnings, goals = (*unnoted(brief.visit), *others), open_goals(brief.visit)
    return replace(report_of(brief, progress), warnings=warnings, open_points=goals)


def report_of(brief: VisitReport, progress: Progress | None = None) -> Made:
    """Make the report from what was read."""
    b = brief.visit
    s = kit.Styles(b.language, kit.Palette(office=b.sender.accent), names=b.names)
    built = kit.build(_described(s, brief), list(visit_report(s, brief)), progress)
    return Made(
        content=built.data,
        file_name=file_name(b.visit.code, KIND, b.edition.name.lower(), language=b.language),
        pages=built.pages,
        losses=built.losses,
        gaps=brief.gaps,
        shortened=built.shortened,
    )


def _described(s: kit.Styles, brief: VisitReport) -> kit.Document:
    b = brief.visit
    title, colon = s.t("Report"), "：" if s.language == "zh" else ": "
    return kit.Document(
        title=f"{title}{colon}{report_heading(s, b, dates(b.visit, s.language))}",
        head=s.t("Report for the file"),
        language=s.language,
        audience=b.edition,
        code=b.visit.code,
        as_of=stand(s, b.stand),
        author=b.sender.name.text,
        sample=brief.sample,
        palette=s.palette,
    )


def visit_report(s: kit.Styles, brief: VisitReport) -> Iterator[kit.Block]:
    """The report's story."""
    b, t = brief.visit, s.t
    span = dates(b.visit, s.language)
    title = report_heading(s, b, span)
    if s.language == "zh":
        title = title.replace(f"，{span}", f"\n{span}")  # else a line may end within the date
    yield kit.Title(s, title, kicker=t("Report for the file"))
    yield kit.Strip(s, _file_facts(s, brief), ruled=False)
    yield kit.Side(s, t("Result"), parts.result(s, brief))
    if b.members:
        label = t("Took part") if begun(b) and not called_off(b) else t("Taking part")
        yield kit.Side(s, label, kit.body(s, _took_part(s, b)))
    yield from figures(s, brief)
    yield from _objectives(s, b)
    yield from _tasks(s, brief)
    yield from parts.meetings(s, b)
    yield from parts.deviations(s, brief)
    yield from parts.agreements(s, brief)
    yield from parts.outcomes(s, brief)
    yield from _closing(s, brief)
    yield from _companies(s, b)
    yield _filed(s, brief)


def _file_facts(s: kit.Styles, brief: VisitReport) -> list[tuple[kit.Words, kit.Words]]:
    t, visit, due = s.t, brief.visit.visit, _followed_up_by(brief)
    return [
        (t("File number"), visit.file_reference or "–"),
        (t("Reported by"), named(s, brief.visit.sender.office or brief.visit.sender.name) or "–"),
        (t("State of the visit"), _state(s, brief.visit)),
        *([(t("To be followed up by"), format_date(due, s.language, "numeric"))] if due else []),
    ]


def _filed(s: kit.Styles, brief: VisitReport) -> kit.Block:
    """The last orders of a note for the file: when it comes up again, that it is filed, and who signs."""
    t, due = s.t, _followed_up_by(brief)
    orders: list[kit.Words] = []
    if due is not None:
        orders.append(t("To be followed up by {date}").format(date=format_date(due, s.language)))
    orders.append(t("To the file"))
    signature = kit.Facts(s, [(t("Date"), ""), (t("Initials"), "")], name_width=30)
    return kit.Together([kit.Side(s, t("Orders"), kit.numbered(s, orders), signature)])


def _followed_up_by(brief: VisitReport) -> date | None:
    """The next day to come of what the visit left to do: what is due before its end was to prepare it."""
    today, last = brief.visit.stand.date(), brief.visit.visit.last_day
    due = [task.due for task in brief.open_tasks if task.due is not None and task.due >= today]
    return min((day for day in due if last is not None and day > last), default=None)


def _state(s: kit.Styles, b: Briefing) -> str:
    """How far the visit has come: what was settled and lies behind took place, whatever was left standing."""
    settled = b.visit.status in (VisitStatus.CONFIRMED, VisitStatus.UNDER_WAY)
    return s.t("took place") if settled and over(b) else s.t(b.visit.status.value)


def _took_part(s: kit.Styles, b: Briefing) -> str:
    """Members with their offices, and who arranged the meetings, as sentences."""
    leading = [m for m in b.members if m.role not in (MemberRole.INTERPRETER, MemberRole.STAFF)][:_NAMED]
    interpreters = [m for m in b.members if m.role is MemberRole.INTERPRETER]
    people = [
        *(_with(s, m, office_line(s, m.person.office)) for m in leading),
        *(_with(s, m, s.t(m.role.value)) for m in interpreters),
        *_others(s, [m for m in b.members if m not in leading and m not in interpreters]),
    ]
    stop, space = ("。", "") if s.language == "zh" else (".", " ")
    sentence = listed(people, s.language) + stop
    helpers = [named(s, party.organisation.name) for party in hosts_of(b, PartyRole.INTERMEDIARY)]
    if helpers:
        sentence += space + s.t("Arranged with support from: {bodies}.").format(
            bodies=format_list(helpers, s.language)
        )
    return sentence


def _with(s: kit.Styles, member: MemberBrief, what: str) -> str:
    """A member with the office held, or with what the member does on the visit."""
    comma = "，" if s.language == "zh" else ", "
    return comma.join(filter(None, (plain_name(member.person, s.language), what)))


def _others(s: kit.Styles, rest: Sequence[MemberBrief]) -> Iterator[str]:
    """The next by their offices, then how many more there were, with the sign if all are invented."""
    named_too = [m for m in rest if m.person.office is not None][:_NAMED_TOO]
    yield from (_with(s, m, office_line(s, m.person.office)) for m in named_too)
    more = [m for m in rest if m not in named_too]
    if more:
        form = s.t.plural("one person accompanying them", "{n} people accompanying them", len(more))
        sign = INVENTED if all(m.invented for m in more) else ""
        yield counted(form, len(more), s.language) + sign


def _objectives(s: kit.Styles, b: Briefing) -> Iterator[kit.Block]:
    if not b.objectives:
        return
    t = s.t
    yield kit.heading(s, t("Objectives and what was reached"))
    yield kit.Table(
        s,
        [
            kit.Column(t("No."), 9),
            kit.Column(t("Objective"), 66, "strong"),
            kit.Column(t("Measured by")),
            kit.Column(t("State"), 28),
        ],
        [
            [
                str(number),
                said(s, one.text, invented=one.invented),
                said(s, one.evidence) if one.evidence else "–",
                kit.StatusMark(s, _MARKS[one.state], t(one.state.value)),
            ]
            for number, one in enumerate(b.objectives, 1)
        ],
    )


def _tasks(s: kit.Styles, brief: VisitReport) -> Iterator[kit.Block]:
    if not brief.open_tasks:
        return
    t = s.t
    table = kit.Table(
        s,
        [
            kit.Column(t("By"), date_width(s.language) + 4, "strong"),
            kit.Column(t("Task")),
            kit.Column(t("Responsible"), 46),
        ],
        [
            [
                format_date(task.due, s.language, "numeric") if task.due else "–",
                said(s, task.title, invented=task.invented),
                plain_name(task.responsible, s.language) if task.responsible else "–",
            ]
            for task in brief.open_tasks
        ],
    )
    blocks = [kit.heading(s, t("Next steps")), table]
    yield from [kit.Together(blocks)] if len(brief.open_tasks) <= _SHORT else blocks


def _companies(s: kit.Styles, b: Briefing) -> Iterator[kit.Block]:
    if b.companies:
        n = len(b.companies)
        if all(one.interest for one in b.companies):
            form = s.t.plural("one company presented", "{n} companies presented", n)
        else:
            form = s.t.plural("one company", "{n} companies", n)
        sign = INVENTED if all(one.invented for one in b.companies) else ""
        title = capitalised(counted(form, n, s.language)) + sign
        head = kit.Title(s, title, kicker=s.t("Companies"), new_page=False)
        shown, *rest = cards(s, b)
        yield kit.Together([head, shown])  # the key stands behind the last card
        yield from rest


def _closing(s: kit.Styles, brief: VisitReport) -> Iterator[kit.Block]:
    """Gifts, costs and what was learned."""
    t, b = s.t, brief.visit
    parts_: list[tuple[str, list[kit.Block]]] = []
    if brief.gifts:
        register = [kit.heading(s, t("Gifts")), parts.gifts(s, brief)]
        parts_.append((t("Gifts"), [kit.Together(register)] if len(brief.gifts) <= _SHORT else register))
    if costs := _costs(s, b):
        parts_.append((t("Costs"), [kit.Side(s, t("Costs"), kit.Facts(s, costs))]))
    if brief.debrief:
        parts_.append((t("Assessment"), [kit.Side(s, t("Assessment"), told(s, brief.debrief))]))
    if late := _made_since(b):
        parts_.append((t("Notes"), [written_notes(s, t("Notes"), late)]))
    if parts_:
        title = _row_of_heads(s, [name for name, _blocks in parts_])
        yield kit.Title(s, title, kicker=t("Report for the file"), new_page=False)
        yield from (block for _name, blocks in parts_ for block in blocks)


def _made_since(b: Briefing) -> Sequence[NoteBrief]:
    """The notes made during the visit or after it: what was noted before, the pack has told."""
    start = b.visit.first_day
    return [note for note in b.notes if start is None or note.written_at.date() >= start]


def _row_of_heads(s: kit.Styles, names: Sequence[str]) -> str:
    """Several heads as one: "Gifts, costs, assessment"; German nouns keep their capitals."""
    first, *rest = names
    comma = "、" if s.language == "zh" else ", "
    return comma.join([first, *(name.lower() if s.language == "en" else name for name in rest)])


def _costs(s: kit.Styles, b: Briefing) -> list[tuple[kit.Words, kit.Words]]:
    visit = b.visit
    pairs = ((s.t("Estimate"), visit.estimate), (s.t("Actual"), visit.actual))
    return [
        (label, starred(format_money(amount, visit.currency, s.language), invented=b.sample))
        for label, amount in pairs
        if amount is not None
    ]
