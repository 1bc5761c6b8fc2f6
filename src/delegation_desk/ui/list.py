"""A list as a page shows it: title, search, filters, how many, rows, and the first step while it is empty."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QStackedWidget, QWidget

from delegation_desk.core.figures import format_number
from delegation_desk.core.language import N_, _, current, ngettext
from delegation_desk.ui.as_typed import face_of
from delegation_desk.ui.controls import button, label, square
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.text import Line
from delegation_desk.ui.first_step import first_step
from delegation_desk.ui.icons import icon
from delegation_desk.ui.layout import STRETCH, Wide, boxed, column, row
from delegation_desk.ui.list_model import ListModel
from delegation_desk.ui.list_spec import Filter, ListSpec, Sort
from delegation_desk.ui.list_table import ListTable
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.theme import MARGIN


class SearchField(Line):
    """A search field that hands the arrow down to what it searches and empties itself on Esc."""

    down = Signal()
    entered = Signal()  # somebody is about to type

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say so: what is searched may have something to get ready."""
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter go to the first row; Esc takes the search back."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class ListView(QWidget):
    """A searchable, filtered, sorted list of records."""

    opened = Signal(object)  # id of a record to show
    created = Signal(object)  # id of a record that was just made, and is shown by now
    picked = Signal(object)  # id of the row the cursor came to, or None
    pointed = Signal(object)  # id of a row that was clicked
    refreshed = Signal()  # something changed, and the list shows it

    def __init__(self, desk: Desk, spec: ListSpec) -> None:
        super().__init__()
        self.desk, self.spec = desk, spec
        self.model = ListModel(desk, spec)
        self.table = ListTable(self.model, spec)
        self._filters: dict[str, Any] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._build()
        self.table.opened.connect(self.opened)
        self.table.picked.connect(self.picked)
        self.table.pointed.connect(self.pointed)
        self.table.thrown.connect(self.throw_away)
        self.table.sorted.connect(self._on_sorted)
        watched = {spec.table, *spec.watched}
        KeepFresh(self, desk, lambda changes: not watched.isdisjoint(changes.tables), self.refresh)
        self._ask(count_all=True)

    def refresh(self) -> None:
        """Ask again and keep what was selected, and the place."""
        chosen, place = self.table.selected_ids(), self.table.verticalScrollBar().value()
        self._ask(count_all=True)
        if chosen:
            self.table.select(chosen)
        self.table.verticalScrollBar().setValue(place)
        self.refreshed.emit()

    def is_empty(self) -> bool:
        """Whether there is nothing at all, so that the list invites to the first step."""
        return not self.model.total

    def begin_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def take_focus(self) -> None:
        """Let the keys go through the rows; where there are none, the cursor is in the search field."""
        target = self.table if self.model.ids else self.search
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_new(self) -> None:
        """Ask for a new record, and open it."""
        if self.spec.new is not None and self.desk.workspace.writable:
            made = self.spec.new(self)
            if made is not None:
                self.opened.emit(made)
                self.created.emit(made)

    def throw_away(self, ids: list[UUID]) -> None:
        """Move records to the bin; undo is one click away."""
        from delegation_desk.store import records
        from delegation_desk.ui.mentioned import still_named

        with self.desk.read() as session:
            first = session.get(self.spec.record, ids[0])
            name = first.called() if first is not None else ""
            still = still_named(session, self.spec.record, ids)
        toast = ngettext("“{name}” is in the bin.", "{n} records are in the bin.", len(ids))

        def command(session: Any) -> None:
            for record_id in ids:
                records.move_to_bin(session, self.spec.record, record_id)

        self.desk.write(N_("Move to the bin"), command, toast=toast.format(name=name, n=len(ids)) + still)

    def add_action(self, action: QAction) -> None:
        """Put an action of the feature into the menu beside the button for a new record."""
        self._menu.addAction(action)

    def add_below(self, widget: QWidget) -> None:
        """Put a control that is seldom wanted below the list, at its end."""
        self._below.addWidget(boxed(row(STRETCH, widget, margins=(0, 8, 0, 12))))

    def add_beside_title(self, widget: QWidget) -> None:
        """Put a control, such as segments for another view, before the button for a new record."""
        self._beside.addWidget(widget)

    # Building.

    def _build(self) -> None:
        self.search = SearchField()
        self.search.setPlaceholderText(self.spec.search_hint or _("Search"))
        self.search.setAccessibleName(self.spec.search_hint or _("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("magnifying-glass", "muted", 16), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(lambda _text: self._ask())
        self.search.down.connect(self._on_down)
        self.search.entered.connect(self.model.prepare_search)
        self._count = label("", "small", "muted")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing_yet())
        self._stack.addWidget(self._nothing_found())
        self._below = column()
        bar = row(Wide(self.search), *(self._filter_button(each) for each in self.spec.filters))
        left, top, right, _bottom = MARGIN
        self.setLayout(column(self._head(), 14, bar, 8, self._count, 6, Wide(self._stack), self._below,
                              margins=(left, top, right, 0)))  # fmt: skip

    def _head(self) -> QWidget:
        self._beside = row()
        self._menu = QMenu(self)
        self._menu.addMenu(self._sort_menu())
        more = square("dots-three", _("More"))
        more.setMenu(self._menu)
        self.new_button = button(self.spec.new_word, self.begin_new, "primary", "plus")
        self.new_button.setEnabled(self.desk.workspace.writable)
        return boxed(row(label(self.spec.title, "title"), STRETCH, self._beside, self.new_button, more))

    def _sort_menu(self) -> QMenu:
        menu = QMenu(_("Sort by"), self)
        for each in self.spec.columns:
            if each.sortable:
                menu.addAction(each.title).triggered.connect(
                    lambda _on=False, key=each.key: self._toggle_sort(key)
                )
        return menu

    def _filter_button(self, each: Filter) -> QPushButton:
        made = button("", None, "", "funnel-simple")
        menu = QMenu(made)
        menu.aboutToShow.connect(lambda: self._fill_filter(menu, each))
        made.setMenu(menu)
        self._buttons[each.key] = made
        self._name_filter(each, _("all"))
        return made

    def _fill_filter(self, menu: QMenu, each: Filter) -> None:
        menu.clear()
        with self.desk.read() as session:
            choices = each.choices(session)
        everything = menu.addAction(_("all"))
        everything.triggered.connect(lambda: self.set_filter(each.key, None, _("all")))
        menu.addSeparator()
        for value, word in choices:
            action = menu.addAction(face_of(word))
            action.setCheckable(True)
            action.setChecked(self._filters.get(each.key) == value)
            action.triggered.connect(
                lambda _on=False, value=value, word=word: self.set_filter(each.key, value, word)
            )

    def set_filter(self, key: str, value: object, word: str) -> None:
        """Take a choice of a filter, None for all; `word` is what its button says."""
        if value is None:
            self._filters.pop(key, None)
        else:
            self._filters[key] = value
        self._name_filter(next(each for each in self.spec.filters if each.key == key), word)
        self._ask()

    def _name_filter(self, each: Filter, word: str) -> None:
        text = _("{filter}: {choice}").format(filter=each.title, choice=word)
        self._buttons[each.key].setText(f"\u2009{face_of(text)}")
        self._buttons[each.key].setAccessibleName(text)

    def _nothing_yet(self) -> QWidget:
        step = button(self.spec.new_word, self.begin_new, "primary", "plus")
        if self.spec.new is None:
            step.hide()
        step.setEnabled(self.desk.workspace.writable)
        return first_step(self.spec.empty, step)

    def _nothing_found(self) -> QWidget:
        again = button(_("Show all"), self._on_show_all)
        return boxed(column(
            48, label(_("Nothing fits the search and the filters."), "heading"), 12, row(again, STRETCH),
                STRETCH
        ))  # fmt: skip

    # Living.

    def _ask(self, *, count_all: bool = False, sort: Sort | None = None) -> None:
        typed = self.search.text()
        self.table.painter_of_rows.typed = typed.strip()
        self.model.ask(typed, self._filters, sort or self.model.sort_by, count_all=count_all)
        shown, total = (format_number(n, current()) for n in (len(self.model.ids), self.model.total))
        narrowed = bool(typed.strip() or self._filters)
        records = ngettext("{n} record", "{n} records", self.model.total).format(n=total)
        self._count.setText(_("{n} of {total}").format(n=shown, total=total) if narrowed else records)
        self._stack.setCurrentIndex(0 if self.model.ids else 2 if narrowed else 1)
        # While there is nothing, the first step stands in the middle and nowhere else.
        empty = not self.model.ids and not narrowed
        self._count.setVisible(not empty)
        self.new_button.setVisible(self.spec.new is not None and not empty)

    def _toggle_sort(self, key: str) -> None:
        now = self.model.sort_by
        self._on_sorted(Sort(key, not now.descending if key == now.key else False))

    def _on_sorted(self, sort: Sort) -> None:
        chosen = self.table.selected_ids()
        self._ask(sort=sort)
        self.table.select(chosen)

    def _on_down(self) -> None:
        if self.model.ids:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            self.table.selectRow(max(0, self.table.currentIndex().row()))

    def _on_show_all(self) -> None:
        for each in self.spec.filters:
            self._filters.pop(each.key, None)
            self._name_filter(each, _("all"))
        self.search.clear()
        self._ask()
        self.begin_search()

    def sizeHint(self) -> QSize:
        """Enough for a search field and its filters."""
        return QSize(640, 480)
