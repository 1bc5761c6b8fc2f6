"""The list of meetings and the page of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from delegation_desk.core.formats import format_date, format_time, weekday_name
from delegation_desk.core.language import N_, _, current
from delegation_desk.core.zones import home_time
from delegation_desk.features.meetings import forms, service
from delegation_desk.features.meetings.held import mark_held
from delegation_desk.features.meetings.service import Background
from delegation_desk.features.meetings.sheet import Sheet
from delegation_desk.model.places import Place
from delegation_desk.model.visits import ItemKind, ItemStatus, ProgrammeItem, Visit
from delegation_desk.store import itinerary, listing
from delegation_desk.store.today import today
from delegation_desk.ui.attachments import Attachments, count_attachments
from delegation_desk.ui.browse import BrowsePage
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.layout import scrolling
from delegation_desk.ui.list_spec import Cell, Column, Empty, Filter, ListSpec, Row, Sort
from delegation_desk.ui.new_task import add_task
from delegation_desk.ui.record_page import Head, RecordPage
from delegation_desk.ui.status import mark

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from sqlmodel import Session

    from delegation_desk.ui.status import Mark

_VISITS: Final = N_("Visits")
_OVER: Final = (ItemStatus.CANCELLED, ItemStatus.HELD)


class MeetingsPage(BrowsePage):
    """Every meeting of every visit."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _spec(), MeetingPage)


class MeetingPage(RecordPage):
    """One programme item with the sheet behind it."""

    def __init__(self, desk: Desk, item_id: UUID) -> None:
        super().__init__(desk, ProgrammeItem, item_id, home=_("Meetings"))
        self._form = forms.item_form(desk, item_id)
        self.labels |= self._form.labels()
        # It has no parent to go with as long as nobody looks at its tab.
        self.destroyed.connect(self._form.deleteLater)
        self.add_action(_("Add a follow-up task …"), self._add_task, "check-square")
        self.add_action(_("Mark as confirmed"), self._confirm, "check-circle")
        self._cancel = self.add_action(_("Call off"), self._call_off, "prohibit")
        self._hold = self.add_action(_("Mark as held"), lambda: mark_held(desk, item_id), "check")
        self.add_tab(
            "sheet",
            _("Meeting sheet"),
            lambda: Sheet(desk, item_id),
            count=lambda session: service.count_points(session, item_id),
        )
        self.add_tab("item", _("Time and place"), lambda: self._form)
        self.add_tab(
            "attachments",
            _("Attachments"),
            lambda: Attachments(desk, "item_id", item_id),
            count=lambda session: count_attachments(session, "item_id", item_id),
        )
        self.set_panel(_("History"), scrolling(self.history()))
        self.ready(history=False)
        self._show_number(self._bar.currentIndex())  # a journey begins with its second tab

    def refresh(self) -> None:
        """Show the tab of the sheet only where the item may have one, or has one all the same."""
        super().refresh()
        with self.desk.read() as session:
            item = session.get(ProgrammeItem, self.record_id)
            begun = service.sheet_of(session, self.record_id) is not None
            self._hold.setVisible(item is not None and service.may_be_held(session, item))
            self._cancel.setVisible(item is not None and item.status not in _OVER)
        wanted = begun or item is None or item.kind.may_have_sheet
        self._bar.setTabVisible(0, wanted)
        if not wanted and self.current_tab() == "sheet":
            self.show_tab("item")

    def head(self, session: Session, row: ProgrammeItem) -> Head:
        """When, at both clocks, and where."""
        visit, place = session.get(Visit, row.visit_id), self._place(session, row)
        crumbs = []
        if visit is not None:
            visit_id = visit.id
            crumbs = [(visit.title.best(current())[0], lambda: self.desk.open("visit", visit_id))]
        facts: list[str | Mark | QWidget] = [*_times(session, row, visit)]
        where = itinerary.route(session, row) or place
        facts += [part for part in (where, row.venue.best(current())[0]) if part]
        title = row.title.best(current())[0]
        # What is no meeting stands in no list of meetings, only in the programme of its visit.
        self.stands_under = "" if row.kind.is_meeting or visit is None else _VISITS
        home = (_(_VISITS), lambda: self.desk.show_feature(_VISITS)) if self.stands_under else None
        return Head(title, mark=mark(row.status), facts=facts, crumbs=crumbs, sample=row.invented, home=home)

    def tables(self) -> set[str]:
        """The head names visit and place; the numbers count points and files."""
        return {"programme_item", "visit", "place", "meeting", "talking_point", "attachment"}

    def _place(self, session: Session, row: ProgrammeItem) -> str:
        place = session.get(Place, row.place_id) if row.place_id is not None else None
        return f"{place.called()} {place.name.get('zh')}".strip() if place is not None else ""

    def _add_task(self) -> None:
        with self.desk.read() as session:
            values = service.follow_up(session, self.record_id)
        add_task(self, self.desk, values, title=_("Follow-up task"))

    def _confirm(self) -> None:
        self.desk.write(
            N_("Confirm programme item"),
            lambda session: service.confirm(session, self.record_id, today(session)),
            toast=_("Marked as confirmed."),
        )

    def _call_off(self) -> None:
        self.desk.write(
            N_("Call off programme item"),
            lambda session: service.call_off(session, self.record_id),
            toast=_("Marked as cancelled."),
        )


def _times(session: Session, row: ProgrammeItem, visit: Visit | None) -> list[str]:
    if row.starts is None:
        return [_("no date")]
    day = row.starts.date()
    words = f"{weekday_name(day, current(), short=True)} {format_date(day, current())}"
    found = [words, *filter(None, itinerary.times(row))]
    home = session.get(Place, visit.home_place_id) if visit is not None and visit.home_place_id else None
    if home is not None and home.zone and home.zone not in (row.starts_zone, row.ends_zone):
        ends = ((row.starts, row.starts_zone), (row.ends, row.ends_zone))
        known = [home_time(moment, zone, home.zone) for moment, zone in ends if moment is not None]
        found.append(f"{'–'.join(_at_home(row.starts, each) for each in known)} {home.called()}")
    return found


def _at_home(day: datetime, moment: datetime) -> str:
    """A time by the clocks at home, with "−1 day" if it is the day before there."""
    return " ".join(
        filter(None, (format_time(moment, current(), "clock"), itinerary.days_later(day, moment)))
    )


def _spec() -> ListSpec:
    def query(session: Session, typed: str, filters: Mapping[str, Any], sort: Sort) -> Sequence[UUID]:
        return service.meeting_ids(session, typed, filters, sort.key, descending=sort.descending)

    return ListSpec(
        record=ProgrammeItem,
        title=_("Meetings"),
        columns=[
            Column("status", _("Status"), 140),
            Column("when", _("When"), 270),
            Column("title", _("Meeting"), sortable=False),
        ],
        query=query,
        rows=_rows,
        sort=Sort("when", descending=True),
        empty=Empty("chats", _("No meetings yet"), _("Meetings are entered in the programme of a visit.")),
        filters=[
            Filter("visit_id", _("Visit"), service.visits),
            Filter("status", _("Status"), lambda _session: [(each, _(each.value)) for each in ItemStatus]),
            Filter("kind", _("Kind"), lambda _session: [(each, _(each.value)) for each in ItemKind]),
        ],
        two_lines=True,
        search_hint=_("Search meetings …"),
        watched=frozenset({"visit", "place"}),
    )


def _rows(session: Session, ids: Sequence[UUID]) -> list[Row]:
    items = listing.fetch(session, ProgrammeItem, ids)
    known = service.backgrounds(session, items)
    return [_row(item, known[item.id]) for item in items]


def _row(item: ProgrammeItem, known: Background) -> Row:
    when = Cell(_("no date"), tone="muted")
    if item.starts is not None:
        day = weekday_name(item.starts.date(), current(), short=True)
        when = Cell(
            f"{day} {format_date(item.starts.date(), current(), 'numeric')}",
            below=", ".join(filter(None, itinerary.times(item))),
        )
    where = known.route or known.place
    title = Cell(item.title.best(current())[0], strong=True, beside=where, below=known.visit)
    return Row(item.id, [Cell(mark=mark(item.status)), when, title], sample=item.invented)
