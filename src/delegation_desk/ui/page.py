"""A page of the window, and how widgets keep up with what changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from delegation_desk.ui.desk import Desk
from delegation_desk.ui.focus import enter, enter_form

if TYPE_CHECKING:
    from delegation_desk.store.journal import Changes

Spot = tuple[str, UUID] | None
"""What a page shows: table and id of a record, or None for its own start."""


class KeepFresh(QObject):
    """Calls `refresh` when something of concern changed: at once if the widget shows, else when it does."""

    def __init__(
        self, widget: QWidget, desk: Desk, concerns: Callable[[Changes], bool], refresh: Callable[[], object]
    ) -> None:
        super().__init__(widget)
        self._widget, self._concerns, self._refresh, self._stale = widget, concerns, refresh, False
        desk.changed.connect(self._on_changed)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch up when the widget comes into view."""
        # Qt may still send events while Python is taking this object apart.
        if getattr(self, "_stale", False) and event.type() == QEvent.Type.Show:
            self._stale = False
            self._refresh()
        return super().eventFilter(watched, event)

    def _on_changed(self, changes: Changes) -> None:
        if not self._concerns(changes):
            return
        if self._widget.isVisible():
            self._refresh()
        else:
            self._stale = True


class Page(QWidget):
    """What the window's stack shows for one feature. Everything here has a quiet default."""

    moved = Signal()  # the page shows another spot: the window remembers the one before for "Back"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def spot(self) -> Spot:
        """What is shown now."""
        return None

    def stands_under(self) -> str:
        """The title (msgid) of the feature to which what shows belongs, where that is not the page's own."""
        return ""

    def go(self, spot: Spot) -> None:
        """Show a record, or the page's own start for None."""

    def begin_search(self) -> None:
        """Ctrl+F: put the cursor into this page's own search."""

    def begin_new(self) -> None:
        """Ctrl+N: begin a new record of the page's kind."""

    def current_tab(self) -> str:
        """The key of the record's tab that shows; "" where there is none."""
        return ""

    def show_tab(self, key: str) -> None:
        """Show a tab of the record that is open."""

    def step_tab(self, by: int) -> None:
        """Show the next tab (1) of the record that is open, or the one before (-1)."""

    def areas(self) -> list[QWidget]:
        """The parts of the page that F6 visits in turn."""
        return [self]

    def enter(self, area: QWidget) -> bool:
        """Put the focus into one of the areas; whether there is something in it that takes it."""
        return enter(area)

    def take_focus(self) -> None:
        """Put the focus where the work goes on, after what had it went away."""
        enter_form(self)

    def rest(self) -> None:
        """Take the focus without pointing at anything; the keys that scroll do so."""
        area = next((each for each in self.findChildren(QScrollArea) if each.isVisible()), None)
        held = area.widget() if area is not None else None
        (held or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        """Esc: close the topmost thing that is open on this page; whether there was one."""
        return False

    def keep_fresh(self, tables: set[str], refresh: Callable[[], object]) -> None:
        """Call `refresh` whenever one of the tables was written to."""
        KeepFresh(self, self.desk, lambda changes: not tables.isdisjoint(changes.tables), refresh)
