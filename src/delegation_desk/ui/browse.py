"""A page that holds a list and shows its records: in its place, or beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from delegation_desk.core.language import _
from delegation_desk.ui.controls import label
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.layout import STRETCH, boxed, column
from delegation_desk.ui.list import ListView
from delegation_desk.ui.list_spec import ListSpec
from delegation_desk.ui.page import Page, Spot
from delegation_desk.ui.record_page import RecordPage

_BESIDE: Final = (58, 42)  # per cent for the list and for the record beside it


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
        self._arrange()
        self.list.opened.connect(self._on_opened)
        self.list.created.connect(self._on_created)
        if beside:
            self.list.picked.connect(self._on_picked)

    @property
    def record(self) -> RecordPage | None:
        """The page of the record that is open."""
        return self._record

    def spot(self) -> Spot:
        """The record that is open, None for the list."""
        return (self._spec.table, self._record.record_id) if self._record is not None else None

    def go(self, spot: Spot) -> None:
        """Open a record, or go back to the list."""
        if spot is None:
            self.close_record()
        elif self._record is None or self._record.record_id != spot[1]:
            self._open(spot[1])

    def begin_search(self) -> None:
        """Go to the list's search."""
        if not self._beside:
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

    def areas(self) -> list[QWidget]:
        """List and record where both show, and the record's panel."""
        record = self._record.areas() if self._record is not None else []
        return [self.list, *record] if self._beside or not record else record

    def take_focus(self) -> None:
        """Go on in the record, or else in the list."""
        if self._record is not None:
            self._record.take_focus()
        else:
            self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def rest(self) -> None:
        """Take the focus: arrows go through the list."""
        self.take_focus()

    def step_back(self) -> bool:
        """Close what is open on the record, but never the record: Alt+Left leads back."""
        return self._record is not None and self._record.step_back()

    def close_record(self) -> None:
        """Show the list alone."""
        record = self._record
        if record is None:
            return
        self._record, self._tab = None, record.current_tab()
        if not self._beside:
            self._stack.setCurrentWidget(self.list)
            self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._stack.setCurrentIndex(0)
        self._drop(record)
        self.list.table.select([record.record_id])
        self.moved.emit()

    def _open(self, record_id: UUID) -> None:
        before = self._record
        tab = before.current_tab() if before is not None else self._tab
        made = self._show(self.desk, record_id)
        made.closed.connect(self.close_record)
        made.show_tab(tab)
        self._record = made
        self._stack.addWidget(made)
        self._stack.setCurrentWidget(made)
        if before is not None:
            self._drop(before)
        if self._beside and self.list.table.current_id() != record_id:
            self.list.table.select([record_id])
        self.moved.emit()

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
        self._stack.addWidget(_choose_one())
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        for widget, share in zip((self.list, self._stack), _BESIDE, strict=True):
            splitter.addWidget(widget)
            splitter.setStretchFactor(splitter.count() - 1, share)
        splitter.setSizes([10 * share for share in _BESIDE])
        self.setLayout(column(splitter))

    def _on_opened(self, record_id: UUID) -> None:
        self.go((self._spec.table, record_id))

    def _on_created(self, _record_id: UUID) -> None:
        """Go on writing where a new record begins, not in the tab that the last one was left in."""
        if self._record is not None:
            self._record.begin()

    def _on_picked(self, record_id: UUID | None) -> None:
        if record_id is not None and self.list.table.hasFocus():
            self.go((self._spec.table, record_id))


def _choose_one() -> QWidget:
    words = label(_("Choose an entry on the left to see it here."), "body", "faint")
    words.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return boxed(column(STRETCH, words, STRETCH))
