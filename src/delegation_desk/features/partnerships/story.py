"""The story of a partnership: a drawn line of years, and below it the events in the order of time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from delegation_desk.core.formats import format_date
from delegation_desk.core.language import N_, _, current, ngettext
from delegation_desk.features.partnerships import forms, service
from delegation_desk.features.partnerships.timeline import Happening, TimeLine
from delegation_desk.model.partnership_parts import PartnershipEvent
from delegation_desk.model.partnerships import Partnership
from delegation_desk.store.briefs.linked import Linked, linked
from delegation_desk.store.today import today
from delegation_desk.ui.controls import label
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.layout import STRETCH, column
from delegation_desk.ui.links import RowLinks, icon_of, link_cell
from delegation_desk.ui.list_spec import Cell, Column, Row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.row_line import RowLine
from delegation_desk.ui.rows import ChildRows, RowsSpec

if TYPE_CHECKING:
    from sqlmodel import Session

_WATCHED = frozenset({"visit", "agreement", "transmission", "outcome", "person"})
_ABOUT = 2  # the column that says what an event is about


class Story(QWidget):
    """What happened when, and what it is linked to."""

    def __init__(self, desk: Desk, partnership_id: UUID) -> None:
        super().__init__()
        self._desk, self._id = desk, partnership_id
        self.line = TimeLine()
        self.line.picked.connect(self.show_event)
        self._note = label("", "small", "faint", wrap=True)
        self.rows = ChildRows(desk, _spec(desk, partnership_id))
        RowLinks(self.rows, _ABOUT, self._targets, desk)
        self.setLayout(column(self.line, self._note, 16, self.rows, STRETCH))
        watched = {"partnership", "partnership_event", *_WATCHED}
        KeepFresh(self, desk, lambda changes: not watched.isdisjoint(changes.tables), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Draw the line of years again; the rows keep themselves fresh."""
        with self._desk.read() as session:
            partnership = session.get(Partnership, self._id)
            if partnership is None:
                return
            events = service.events(session, self._id)
            dated = [_happening(session, each) for each in events if each.happened_on is not None]
            self.line.show_events([each for each in dated if each], partnership.since, today(session))
        self.line.setVisible(bool(dated) or partnership.since is not None)
        self._note.setText(_note(len(dated), len(events) - len(dated)))
        self._note.setVisible(bool(events))

    def show_event(self, event_id: UUID) -> None:
        """Go to the row of an event."""
        for each in self.rows.findChildren(RowLine):
            if each.row.id == event_id:
                each.setFocus(Qt.FocusReason.OtherFocusReason)
                area = _scroll_area(self)
                if area is not None:
                    area.ensureWidgetVisible(each, 0, 40)

    def _targets(self, event_id: UUID) -> tuple[Linked, ...]:
        with self._desk.read() as session:
            return service.about(session, event_id)


def _spec(desk: Desk, partnership_id: UUID) -> RowsSpec:
    return RowsSpec(
        record=PartnershipEvent,
        parent=("partnership_id", partnership_id),
        columns=[
            Column("when", _("When"), 130),
            Column("title", _("What happened")),
            Column("about", _("About"), 260),
        ],
        rows=_rows,
        fields=lambda form: forms.event_fields(desk, form),
        add_word=_("Add an event"),
        nothing=_("The story has not been told yet. The year it began is enough for a first event."),
        order_by="happened_on",
        query=lambda session: service.events(session, partnership_id),
        watched=_WATCHED,
        two_lines=True,
        opens=lambda event_id: _opens(desk, event_id),
        label=N_("Edit event"),
    )


def _rows(session: Session, events: Sequence[PartnershipEvent]) -> list[Row]:
    return [_row(session, each) for each in events]


def _row(session: Session, event: PartnershipEvent) -> Row:
    below = event.text.best(current())[0].partition("\n")[0] or event.source
    cells = [
        Cell(format_date(event.happened_on, current()), tone="muted" if event.happened_on else "faint"),
        Cell(event.title.best(current())[0], strong=True, below=below),
        link_cell(linked(session, event, service.ABOUT)),
    ]
    return Row(event.id, cells, sample=event.invented)


def _happening(session: Session, event: PartnershipEvent) -> Happening | None:
    if event.happened_on is None:
        return None
    targets = linked(session, event, service.ABOUT)
    sign = icon_of(targets[0]) if targets else ""
    return Happening(event.id, event.happened_on, event.title.best(current())[0], sign, event.invented)


def _opens(desk: Desk, event_id: UUID) -> tuple[str, UUID] | None:
    with desk.read() as session:
        targets = service.about(session, event_id)
    return targets[0].opens if targets else None


def _note(drawn: int, undated: int) -> str:
    """What the line of years leaves open: no event is put on a day that is not known."""
    words = [_("A bar is as long as the time in which it may have happened; dashed: today.")] if drawn else []
    if undated:
        missing = ngettext(
            "{n} event has no date and is not drawn.", "{n} events have no date and are not drawn.", undated
        )
        words.append(missing.format(n=undated))
    return " ".join(words)


def _scroll_area(widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent
