"""The report of a visit for the file: result first, goals against evidence, what is next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Final

from delegation_desk.core.figures import format_list, format_money
from delegation_desk.core.formats import format_date
from delegation_desk.core.language import Language
from delegation_desk.features.visits import document_report_parts as parts
from delegation_desk.features.visits.briefing import Briefing
from delegation_desk.features.visits.clocks import clock_warnings
from delegation_desk.features.visits.document_report_figures import figures
from delegation_desk.features.visits.held import begun, called_off
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
from delegation_desk.model.visits import MemberRole
from delegation_desk.pdf import kit
from delegation_desk.pdf.build import Progress
from delegation_desk.pdf.made import Made
from delegation_desk.pdf.wordings import INVENTED, named, said, starred, told
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
        file_name=f"{b.visit.code}-{KIND}-{b.edition.name.lower()}-{b.language}.pdf",
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
        head=title,
        language=s.language,
        subtitle=s.t("for the file"),
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
    yield from parts.deviations(s, b)
    yield from parts.agreements(s, brief)
    yield from parts.outcomes(s, brief)
    yield from _closing(s, brief)
    yield from _companies(s, b)


def _file_facts(s: kit.Styles, brief: VisitReport) -> list[tuple[kit.Words, kit.Words]]:
    t, visit = s.t, brief.visit.visit
    today = brief.visit.stand.date()
    due = next((task.due for task in brief.open_tasks if task.due is not None and task.due >= today), None)
    return [
        (t("File number"), visit.file_reference or "–"),
        (t("Reported by"), named(s, brief.visit.sender.office or brief.visit.sender.name) or "–"),
        (t("State of the visit"), t(visit.status.value)),
        (t("Resubmission"), format_date(due, s.language, "numeric") if due else "–"),
    ]


def _took_part(s: kit.Styles, b: Briefing) -> str:
    """Members with their offices, and who arranged the meetings, as sentences."""
    comma = "，" if s.language == "zh" else ", "
    leading = [m for m in b.members if m.role not in (MemberRole.INTERPRETER, MemberRole.STAFF)][:_NAMED]
    people = [
        comma.join(filter(None, (plain_name(m.person, s.language), office_line(s, m.person.office))))
        for m in leading
    ]
    rest = len(b.members) - len(leading)
    if rest:
        sign = INVENTED if all(m.invented for m in b.members if m not in leading) else ""
        people.append(
            counted(
                s.t.plural("one person accompanying them", "{n} people accompanying them", rest),
                rest,
                s.language,
            )
            + sign
        )
    stop, space = ("。", "") if s.language == "zh" else (".", " ")
    sentence = listed(people, s.language) + stop
    helpers = [named(s, party.organisation.name) for party in hosts_of(b, PartyRole.INTERMEDIARY)]
    if helpers:
        sentence += space + s.t("Arranged with the support of {bodies}.").format(
            bodies=format_list(helpers, s.language)
        )
    return sentence


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
            kit.Column(t("Evidence")),
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
    yield kit.heading(s, t("Next steps"))
    yield kit.Table(
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


def _companies(s: kit.Styles, b: Briefing) -> Iterator[kit.Block]:
    if b.companies:
        n = len(b.companies)
        if all(one.interest for one in b.companies):
            form = s.t.plural("one company presented", "{n} companies presented", n)
        else:
            form = s.t.plural("one company", "{n} companies", n)
        sign = INVENTED if all(one.invented for one in b.companies) else ""
        title = capitalised(counted(form, n, s.language)) + sign
        yield kit.Title(s, title, kicker=s.t("Companies"), new_page=False)
        yield from cards(s, b.companies)


def _closing(s: kit.Styles, brief: VisitReport) -> Iterator[kit.Block]:
    """Gifts, costs and what was learned."""
    t = s.t
    blocks: list[kit.Block] = []
    if brief.gifts:
        blocks += [kit.heading(s, t("Gifts")), parts.gifts(s, brief)]
    if costs := _costs(s, brief.visit):
        blocks.append(kit.Side(s, t("Costs"), kit.Facts(s, costs)))
    if brief.debrief:
        blocks.append(kit.Side(s, t("Assessment"), told(s, brief.debrief)))
    if brief.visit.notes:
        blocks.append(written_notes(s, t("Notes"), brief.visit))
    if blocks:
        yield kit.Title(s, t("Gifts, costs, assessment"), kicker=t("Report for the file"), new_page=False)
        yield from blocks


def _costs(s: kit.Styles, b: Briefing) -> list[tuple[kit.Words, kit.Words]]:
    visit = b.visit
    pairs = ((s.t("Estimate"), visit.estimate), (s.t("Actual"), visit.actual))
    return [
        (label, starred(format_money(amount, visit.currency, s.language), invented=b.sample))
        for label, amount in pairs
        if amount is not None
    ]
