"""A page that holds a list and shows its records: in its place, or beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QWidget

from delegation_desk.core.language import _
from delegation_desk.ui.controls import label
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.focus import holds_focus
from delegation_desk.ui.layout import STRETCH, boxed, column
from delegation_desk.ui.list import ListView
from delegation_desk.ui.list_spec import ListSpec
from delegation_desk.ui.page import Page, Spot
from delegation_desk.ui.record_page import RecordPage

_BESIDE: Final = (58, 42)  # per cent for the list and for the record beside it
_NARROW: Final = 984  # of the page, as of a record's: below, neither would have room beside the other


class BrowsePage(Page):
    """A list and, once one is opened, a record."""

    def __init__(
        self, desk: Desk, spec: ListSpec, show: Callable[[Desk, UUID], RecordPage], *, beside: bool = False
    ) -> None:
        """`show` makes the page of a record; `beside` puts it right of the list instead of in its place."""
        super().__init__(desk)
        self.list = ListView(desk, spec)
        self._spec, self._show, self._beside = spec, show, beside
        self._record: RecordPage | None = None
        self._tab = ""
        self._clicked: UUID | None = None  # the row that opens unless a second click does that before
        self._arrange()
        self.list.opened.connect(self._on_opened)
        self.list.created.connect(self._on_created)
        if beside:
            self.list.model.modelReset.connect(self._share_room)
            self.list.model.modelReset.connect(self._mark_open)
            self.list.refreshed.connect(self._come_to_open)
            self.list.picked.connect(self._on_picked)
            self.list.pointed.connect(self._on_pointed)
        else:
            self.list.table.painter_of_rows.hint = _("A click or Enter opens it.")
            self._clicking = QTimer(self)
            self._clicking.setSingleShot(True)
            self._clicking.timeout.connect(self._on_clicked)
            self.list.pointed.connect(self._begin_click)

    @property
    def record(self) -> RecordPage | None:
        """The page of the record that is open."""
        return self._record

    def spot(self) -> Spot:
        """The record that is open, None for the list."""
        return (self._spec.table, self._record.record_id) if self._record is not None else None

    def stands_under(self) -> str:
        """Where the record that is open belongs."""
        return self._record.stands_under if self._record is not None else ""

    def go(self, spot: Spot) -> None:
        """Open a record, or go back to the list."""
        if spot is None:
            self.close_record()
        elif self._record is None or self._record.record_id != spot[1]:
            self._open(spot[1])

    def begin_search(self) -> None:
        """Go to the list's search."""
        if not self._shows_both():
            self.close_record()
        self.list.begin_search()

    def begin_new(self) -> None:
        """Begin a new record."""
        self.list.begin_new()

    def current_tab(self) -> str:
        """The key of the record's tab that shows."""
        return self._record.current_tab() if self._record is not None else ""

    def show_tab(self, key: str) -> None:
        """Show a tab of the record that is open."""
        if self._record is not None:
            self._record.show_tab(key)

    def step_tab(self, by: int) -> None:
        """Show the next tab of the record, or the one before."""
        if self._record is not None:
            self._record.step_tab(by)

    def areas(self) -> list[QWidget]:
        """List and record where both show, and the record's panel."""
        record = self._record.areas() if self._record is not None else []
        return [self.list, *record] if self._shows_both() or not record else record

    def enter(self, area: QWidget) -> bool:
        """Come to the rows of the list, or to the first thing of a record."""
        if area is not self.list:
            return super().enter(area)
        self.list.take_focus()
        return True

    def take_focus(self) -> None:
        """Go on in the record, or else in the list."""
        if self._record is not None:
            self._record.take_focus()
        else:
            self.list.take_focus()

    def rest(self) -> None:
        """Take the focus: arrows go through the list, or scroll the record that stands in its place."""
        if self._record is not None and not self._shows_both():
            super().rest()
        else:
            self.list.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let a record take the place of the list where there is no room beside it."""
        super().resizeEvent(event)
        if self._beside:
            self._share_room()

    def step_back(self) -> bool:
        """Close what is open on the record, but never the record: Alt+Left leads back."""
        return self._record is not None and self._record.step_back()

    def close_record(self) -> None:
        """Show the list alone."""
        record = self._record
        if record is None:
            return
        self._record, self._tab = None, record.current_tab()
        self._stack.setCurrentIndex(0)  # the list, or the words in place of a record
        if self._beside:
            self._share_room()
        if not self._shows_both():
            self.list.take_focus()
        self._drop(record)
        self.list.table.select([record.record_id])
        if self._shows_both():
            self.list.table.clearSelection()  # marked is what shows beside; the cursor stays
        self.moved.emit()

    def _open(self, record_id: UUID) -> None:
        before = self._record
        tab = before.current_tab() if before is not None else self._tab
        made = self._show(self.desk, record_id)
        made.closed.connect(self.close_record)
        made.show_tab(tab)
        self._record = made
        in_list = holds_focus(self.list)
        self._stack.addWidget(made)
        self._stack.setCurrentWidget(made)
        if self._beside:
            self._share_room()
        if before is not None:
            self._drop(before)
        if in_list and not self._shows_both():
            self.rest()  # else the way back would have the focus, with a ring that nobody asked for
        if self._beside and self.list.table.current_id() != record_id:
            self.list.table.select([record_id])
        self.moved.emit()

    def _mark_open(self) -> None:
        """Mark the row of the record that shows also among those that a search leaves."""
        if self._record is not None and not self.list.table.selected_ids():
            self.list.table.mark([self._record.record_id])

    def _come_to_open(self) -> None:
        """Bring the cursor to the record that shows, where the list hears of a new one only now."""
        table, record = self.list.table, self._record
        if record is not None and table.current_id() is None:
            table.select([record.record_id])

    def _shows_both(self) -> bool:
        """Whether list and record show beside each other."""
        return self._beside and self.width() >= _NARROW

    def _share_room(self) -> None:
        both = self._shows_both()
        self.list.setVisible(both or self._record is None)
        # Where there is nothing to choose, the list alone invites to the first step.
        self._stack.setVisible((both and not self.list.is_empty()) or self._record is not None)
        self._choose.setVisible(bool(self.list.model.ids))

    def _drop(self, record: RecordPage) -> None:
        self._stack.removeWidget(record)
        record.hide()
        if record.has_begun():
            self._say_kept(record)
        record.deleteLater()

    def _say_kept(self, record: RecordPage) -> None:
        """Say that an entry which was begun there is kept, with the way back to it."""
        spot, tab = (self._spec.table, record.record_id), record.current_tab()

        def go_back() -> None:
            self.desk.open(*spot)
            self.desk.show_tab(tab)

        self.desk.toast(_("What you began to enter is kept, but not saved yet."), _("Go on"), go_back)

    def _arrange(self) -> None:
        self._stack = QStackedWidget()
        if not self._beside:
            self._stack.addWidget(self.list)
            self.setLayout(column(self._stack))
            return
        self._choose = label(_("Choose an entry on the left to see it here."), "body", "faint")
        self._choose.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(boxed(column(STRETCH, self._choose, STRETCH)))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        for widget, share in zip((self.list, self._stack), _BESIDE, strict=True):
            splitter.addWidget(widget)
            splitter.setStretchFactor(splitter.count() - 1, share)
        splitter.setSizes([10 * share for share in _BESIDE])
        self.setLayout(column(splitter))

    def _on_opened(self, record_id: UUID) -> None:
        self._clicked = None
        self.go((self._spec.table, record_id))
        if self._beside:
            self._mark_open()

    def _on_created(self, _record_id: UUID) -> None:
        """Go on writing where a new record begins, not in the tab that the last one was left in."""
        if self._record is not None:
            self._record.begin()

    def _on_picked(self, record_id: UUID | None) -> None:
        if record_id is not None and self._shows_both() and self.list.table.hasFocus():
            self.go((self._spec.table, record_id))

    def _begin_click(self, record_id: UUID) -> None:
        """Wait while a second click may follow: it would land on the page that comes in place of the list."""
        self._clicked = record_id
        self._clicking.start(QApplication.doubleClickInterval())

    def _on_clicked(self) -> None:
        """Open the row that was clicked, unless somebody went on in the list since."""
        table = self.list.table
        clicked, self._clicked = self._clicked, None
        if clicked is not None and table.isVisible() and table.selected_ids() == [clicked]:
            self._on_opened(clicked)

    def _on_pointed(self, record_id: UUID) -> None:
        """Open the row that was clicked, also the one that the list came back to."""
        self.go((self._spec.table, record_id))
