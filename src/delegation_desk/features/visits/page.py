"""The list of visits and the page of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.formats import format_range
from delegation_desk.core.language import N_, _, current
from delegation_desk.features.visits import service, tabs
from delegation_desk.features.visits.forms import new_visit_fields, visit_form
from delegation_desk.features.visits.service import VisitLine
from delegation_desk.model.meetings import CompanyPresented
from delegation_desk.model.record import Record
from delegation_desk.model.visit_parts import VisitNote
from delegation_desk.model.visits import (
    Direction,
    Member,
    ProgrammeItem,
    Stop,
    Visit,
    VisitDraft,
    VisitStatus,
)
from delegation_desk.store import listing
from delegation_desk.ui.attachments import Attachments, count_attachments
from delegation_desk.ui.browse import BrowsePage
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.layout import boxed, column
from delegation_desk.ui.list_spec import Cell, Column, Empty, Filter, ListSpec, Row, Sort
from delegation_desk.ui.new_record import ask_new
from delegation_desk.ui.new_task import add_task
from delegation_desk.ui.record_page import Head, RecordPage
from delegation_desk.ui.status import mark

if TYPE_CHECKING:
    from sqlmodel import Session

Count = Callable[["Session"], int]


class VisitsPage(BrowsePage):
    """All visits."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _spec(desk), VisitPage)


class VisitPage(RecordPage):
    """One visit with all that belongs to it."""

    def __init__(self, desk: Desk, visit_id: UUID) -> None:
        super().__init__(desk, Visit, visit_id, home=_("Visits"))
        self.set_primary(_("Documents …"), lambda: desk.show_documents("pack", visit_id))
        self.add_action(
            _("Add a task …"), lambda: add_task(self, desk, {"visit_id": visit_id}), "check-square"
        )
        self.add_action(_("Copy visit"), self._copy, "copy")
        self._form = visit_form(desk, visit_id)
        self.labels |= self._form.labels()
        self.add_tab("overview", _("Overview"), self._overview)
        self._add_rows("programme", _("Programme"), tabs.programme, self._count(ProgrammeItem))
        self._add_rows("meetings", _("Meetings"), tabs.talks, lambda s: len(service.talks(s, visit_id)))
        self._add_rows("delegation", _("Delegation"), tabs.delegation, self._count(Member))
        self._add_rows("stops", _("Stops"), tabs.stops, self._count(Stop))
        self._add_rows("companies", _("Companies"), tabs.companies, self._count(CompanyPresented))
        self._add_rows("notes", _("Notes"), tabs.notes, self._count(VisitNote))
        self.add_tab(
            "attachments",
            _("Attachments"),
            lambda: Attachments(desk, "visit_id", visit_id),
            count=lambda session: count_attachments(session, "visit_id", visit_id),
        )
        self.ready()

    def head(self, session: Session, row: Visit) -> Head:
        """Title, status, code, dates."""
        facts = [row.code, format_range(row.starts_on, row.ends_on, current(), compact=True)]
        facts.append(_(row.direction.value))
        native = service.lines(session, [row.id])[row.id].native
        return Head(
            row.title.best(current())[0],
            native=native,
            mark=mark(row.status),
            facts=facts,
            sample=row.invented,
        )

    def tables(self) -> set[str]:
        """The head and the numbers of the tabs."""
        return {"visit", "attachment"} | {str(each.__tablename__) for each in tabs.BELONGS}

    def _overview(self) -> QWidget:
        form = self._form
        form.section(_("Objectives"))
        form.add(tabs.objectives(self.desk, self.record_id))
        form.section(_("Hosts and intermediaries"))
        form.add(tabs.parties(self.desk, self.record_id))
        form.load()
        return boxed(column(form))

    def _add_rows(self, key: str, title: str, make: Callable[[Desk, UUID], QWidget], count: Count) -> None:
        self.add_tab(key, title, lambda: make(self.desk, self.record_id), count=count)

    def _count(self, record: type[Record]) -> Count:
        return lambda session: service.count_of(session, record, self.record_id)

    def _copy(self) -> None:
        made = self.desk.write(
            N_("Copy visit"),
            lambda session: service.copy_visit(session, self.record_id).id,
            toast=_("The visit was copied, without dates and people."),
        )
        if made is not None:
            self.desk.open("visit", made)


def _spec(desk: Desk) -> ListSpec:
    def query(session: Session, typed: str, filters: Mapping[str, Any], sort: Sort) -> Sequence[UUID]:
        return service.visit_ids(session, typed, filters, sort.key, descending=sort.descending)

    return ListSpec(
        record=Visit,
        title=_("Visits"),
        columns=[
            Column("status", _("Status"), 150),
            Column("visit", _("Visit")),
            Column("when", _("When"), 200),
            Column("head", _("Led by"), 190, sortable=False),
        ],
        query=query,
        rows=_rows,
        sort=Sort("when", descending=True),
        empty=Empty(
            "airplane-takeoff", _("No visits yet"), _("A title and a code are enough to begin with.")
        ),
        filters=[
            Filter("year", _("Year"), lambda session: [(year, year) for year in service.years(session)]),
            Filter("status", _("Status"), lambda _session: [(each, _(each.value)) for each in VisitStatus]),
            Filter(
                "direction", _("Direction"), lambda _session: [(each, _(each.value)) for each in Direction]
            ),
        ],
        two_lines=True,
        search_hint=_("Search visits …"),
        new_word=_("Visit"),
        new=lambda parent: _ask_new(parent, desk),
        watched=frozenset({"member", "stop", "person", "place"}),
    )


def _ask_new(parent: QWidget, desk: Desk) -> UUID | None:
    return ask_new(parent, desk, _("New visit"), VisitDraft, new_visit_fields, add=service.new_visit)


def _rows(session: Session, ids: Sequence[UUID]) -> list[Row]:
    found = service.lines(session, ids)
    return [_row(visit, found[visit.id]) for visit in listing.fetch(session, Visit, ids)]


def _row(visit: Visit, line: VisitLine) -> Row:
    when = format_range(visit.starts_on, visit.ends_on, current(), compact=True)
    cells = [
        Cell(mark=mark(visit.status)),
        Cell(visit.title.best(current())[0], strong=True, beside=line.native, below=visit.code),
        Cell(when),
        Cell(line.head.called() if line.head is not None else _("open"), tone="muted"),
    ]
    return Row(visit.id, cells, sample=visit.invented)
