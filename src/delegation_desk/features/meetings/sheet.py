"""The sheet of one meeting: objective, points, people, background, results."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.formats import format_date
from delegation_desk.core.language import N_, _, current
from delegation_desk.core.names import display_native
from delegation_desk.features.meetings import forms, service
from delegation_desk.features.meetings.gifts import Gifts
from delegation_desk.features.meetings.held import State
from delegation_desk.features.meetings.sides import printed_elsewhere
from delegation_desk.model.materials import Material
from delegation_desk.model.meetings import Meeting, PointKind, TalkingPoint
from delegation_desk.model.people import Person
from delegation_desk.model.tasks import Task
from delegation_desk.model.visit_parts import Participant
from delegation_desk.model.visits import ProgrammeItem
from delegation_desk.model.words import Side
from delegation_desk.store.offices import office_and_body, printed_office
from delegation_desk.store.sides import travelling
from delegation_desk.store.tasks import tasks_of
from delegation_desk.store.today import today
from delegation_desk.ui.binned import bin_mark
from delegation_desk.ui.controls import button, label
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.form import RecordForm
from delegation_desk.ui.layout import STRETCH, clear, column, row
from delegation_desk.ui.list_spec import Cell, Column, Row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.rows import ChildRows, RowsSpec
from delegation_desk.ui.section import Section
from delegation_desk.ui.status import WARNING, Look, Mark, mark

if TYPE_CHECKING:
    from sqlmodel import Session

_POINTS = {
    PointKind.TO_MAKE: Look("megaphone-simple", "accent"),
    PointKind.TO_ANSWER: Look("chat-text", "moved"),
    PointKind.TO_AVOID: Look("prohibit", "bad"),
}


class Sheet(QWidget):
    """The sheet behind an item, or the button that begins it."""

    def __init__(self, desk: Desk, item_id: UUID) -> None:
        super().__init__()
        self._desk, self._item_id = desk, item_id
        self._sheet_id: UUID | None = None
        self._content = column()
        self.setLayout(column(self._content, STRETCH))
        KeepFresh(self, desk, lambda changes: "meeting" in changes.tables, self.refresh)
        self._show()

    def refresh(self) -> None:
        """Show the sheet once it is begun, the button once it is taken back."""
        with self._desk.read() as session:
            sheet = service.sheet_of(session, self._item_id)
        if (sheet.id if sheet is not None else None) != self._sheet_id:
            self._show()

    def _show(self) -> None:
        with self._desk.read() as session:
            sheet = service.sheet_of(session, self._item_id)
        clear(self._content)
        self._sheet_id = sheet.id if sheet is not None else None
        self._content.addWidget(self._form(sheet) if sheet is not None else self._invitation())

    def _begin(self) -> None:
        self._desk.write(
            N_("Begin meeting sheet"), lambda session: service.begin_sheet(session, self._item_id).id
        )

    def _form(self, sheet: Meeting) -> RecordForm:
        form = forms.sheet_form(self._desk, sheet.id)
        form.section(_("Objective"))
        forms.objective_fields(form)
        form.section(_("Points"), _("in the order of the talk"))
        form.add(points(self._desk, sheet.id))
        order = _("by protocol as far as ranks are known, offices as held that day")
        form.section(_("Who takes part"), order)
        form.add(people(self._desk, self._item_id))
        form.section(_("To hand over"), folded=True)
        form.add(materials(self._desk, sheet.id))
        form.add(Gifts(self._desk, self._item_id))
        form.section(_("Background"), folded=True)
        forms.background_fields(form)
        form.section(_("Results and minutes"), _("after the meeting"), folded=True)
        form.add(State(self._desk, self._item_id))
        forms.result_fields(form)
        form.section(_("Follow-up tasks"))
        form.add(tasks(self._desk, self._item_id))
        form.load()
        return form

    def _invitation(self) -> QWidget:
        made = QWidget()
        sentence = _("There is no sheet for this item yet. It holds objective, points, people and results.")
        words = label(sentence, "body", "muted", wrap=True)
        start = button(_("Begin meeting sheet"), self._begin, "primary")
        following = Section(_("Follow-up tasks"))
        following.body.addWidget(tasks(self._desk, self._item_id))
        made.setLayout(column(12, words, 12, row(start, STRETCH), 24, following))
        return made


def points(desk: Desk, sheet_id: UUID) -> ChildRows:
    """The points to make, to answer, to avoid."""
    spec = RowsSpec(
        record=TalkingPoint,
        parent=("meeting_id", sheet_id),
        columns=[
            Column("kind", _("Kind"), 130),
            Column("text", _("Point")),
            Column("for", _("For"), 120),
        ],
        rows=_point_rows,
        fields=forms.point_fields,
        add_word=_("Add a point"),
        nothing=_("No points yet. A new point is internal until you say otherwise."),
        label=N_("Edit point"),
    )
    return ChildRows(desk, spec)


def people(desk: Desk, item_id: UUID) -> ChildRows:
    """Who takes part by name, counterparts first."""
    spec = RowsSpec(
        record=Participant,
        parent=("item_id", item_id),
        columns=[Column("name", _("Name and office")), Column("side", _("Side"), 140)],
        rows=lambda session, rows: _people_rows(session, rows, item_id),
        fields=forms.participant_fields,
        add_word=_("Add a person"),
        nothing=_("Nobody named yet."),
        note=lambda session, rows: _who_is_printed(session, rows, item_id),
        query=lambda session: service.participants(session, item_id),
        values=lambda: {"order": None},
        two_lines=True,
        watched=frozenset({"person", "position", "organisation", "member", "visit", "programme_item"}),
        opens=lambda row_id: _person_behind(desk, row_id),
        label=N_("Edit participant"),
    )
    return ChildRows(desk, spec)


def materials(desk: Desk, sheet_id: UUID) -> ChildRows:
    """What is handed over."""
    spec = RowsSpec(
        record=Material,
        parent=("meeting_id", sheet_id),
        columns=[Column("title", _("What")), Column("copies", _("Copies"), 90, right=True)],
        rows=lambda _session, rows: [
            Row(
                each.id,
                [Cell(each.called(), beside=each.language), Cell(str(each.copies))],
                sample=each.invented,
            )
            for each in rows
        ],
        fields=forms.material_fields,
        add_word=_("Add something handed over"),
        nothing=_("No papers to hand over yet."),
        label=N_("Edit material"),
    )
    return ChildRows(desk, spec)


def tasks(desk: Desk, item_id: UUID) -> ChildRows:
    """What is to be done after the meeting."""

    def values() -> dict[str, object]:
        with desk.read() as session:
            return service.follow_up(session, item_id)

    spec = RowsSpec(
        record=Task,
        parent=("item_id", item_id),
        columns=[
            Column("status", _("Status"), 130),
            Column("title", _("Task")),
            Column("due", _("Due"), 130),
        ],
        rows=_task_rows,
        fields=forms.task_fields,
        add_word=_("Add a follow-up task"),
        nothing=_("Nothing is to be done after this meeting yet."),
        query=lambda session: tasks_of(session, item_id),
        values=values,
        order_by="due",
        two_lines=True,
        watched=frozenset({"person"}),
        opens=lambda row_id: ("task", row_id),
        label=N_("Edit task"),
    )
    return ChildRows(desk, spec)


def _point_rows(_session: Session, rows: Sequence[TalkingPoint]) -> list[Row]:
    return [
        Row(
            each.id,
            [
                Cell(mark=Mark(_(each.kind.value), _POINTS[each.kind])),
                Cell(each.text.best(current())[0]),
                Cell(mark=mark(each.audience)),
            ],
            sample=each.invented,
        )
        for each in rows
    ]


def _people_rows(session: Session, rows: Sequence[Participant], item_id: UUID) -> list[Row]:
    item = session.get(ProgrammeItem, item_id)
    if item is None:
        return []
    day = item.starts.date() if item.starts is not None else None
    delegation = travelling(session, item.visit_id)
    made = []
    for each in rows:
        person, office = (
            session.get(Person, each.person_id),
            printed_office(session, each.person_id, each.position_id, day),
        )
        name = person.called() if person is not None else _("not known")
        native = display_native(person.name()) if person is not None else ""
        title = office_and_body(session, office) if office is not None else _("no office recorded")
        side = _("our side") if each.side is Side.OWN else _("partner side")
        wrong = Mark(printed_elsewhere(delegation.side_of(each)), WARNING)
        remark = bin_mark(person) or (wrong if delegation.is_misplaced(each) else None)
        cells = [
            Cell(name, strong=True, beside=native, below=title, remark=remark),
            Cell(side, tone="muted"),
        ]
        made.append(Row(each.id, cells, sample=person is not None and person.invented))
    return made


def _who_is_printed(session: Session, rows: Sequence[Participant], item_id: UUID) -> str:
    """Who stands there in print while nobody of the delegation is named."""
    item = session.get(ProgrammeItem, item_id)
    if item is None or not item.everyone:
        return ""
    delegation = travelling(session, item.visit_id)
    if any(delegation.side_of(each) is delegation.side for each in rows):
        return ""
    if delegation.side is Side.OWN:
        return _("Nobody of our side named: the whole delegation is printed.")
    return _("Nobody of the partner side named: the whole delegation is printed.")


def _task_rows(session: Session, rows: Sequence[Task]) -> list[Row]:
    now = today(session)
    made = []
    for each in rows:
        person = session.get(Person, each.responsible_id) if each.responsible_id is not None else None
        due = format_date(each.due, current(), "numeric") if each.due is not None else _("without a date")
        cells = [
            Cell(mark=mark(each.status_on(now))),
            Cell(each.title, strong=True, below=person.called() if person is not None else ""),
            Cell(due, tone="muted"),
        ]
        made.append(Row(each.id, cells, sample=each.invented))
    return made


def _person_behind(desk: Desk, participant_id: UUID) -> tuple[str, UUID] | None:
    with desk.read() as session:
        found = session.get(Participant, participant_id)
        return ("person", found.person_id) if found is not None else None
