"""The table of a list: its keys, its columns, what is selected."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView

from delegation_desk.ui.list_delegate import RowDelegate
from delegation_desk.ui.list_model import ListModel
from delegation_desk.ui.list_spec import ListSpec, Sort
from delegation_desk.ui.theme import ROW
from delegation_desk.ui.widths import fitting, shared, widened

_LEAST = 120
_AROUND = 16  # left and right of the words of a cell, and of a head


class ListTable(QTableView):
    """Rows of one height; Enter opens, Del throws away, the header sorts."""

    opened = Signal(object)  # id
    thrown = Signal(object)  # list of ids
    picked = Signal(object)  # id of the current row, or None
    pointed = Signal(object)  # id of a row that was clicked, whether or not it was the current one by then
    sorted = Signal(object)  # Sort

    def __init__(self, model: ListModel, spec: ListSpec) -> None:
        super().__init__()
        self._rows, self._spec = model, spec
        self._arriving = False
        self.setModel(model)
        self.painter_of_rows = RowDelegate(list(spec.columns), self, two_lines=spec.two_lines)
        self.setItemDelegate(self.painter_of_rows)
        self.setAccessibleName(spec.title)
        self._widths = fitting(spec.columns, (), _AROUND, heads=True)
        self._dress()
        model.modelReset.connect(self._on_reset)
        self.entered.connect(lambda index: self._hover(index.row()))
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.horizontalHeader().sectionClicked.connect(self._on_header)
        self.selectionModel().currentRowChanged.connect(self._on_current)

    def selected_ids(self) -> list[UUID]:
        """The ids of the selected rows, from top to bottom."""
        return [
            self._rows.ids[n] for n in sorted(index.row() for index in self.selectionModel().selectedRows())
        ]

    def current_id(self) -> UUID | None:
        """The id of the row with the cursor."""
        number = self.currentIndex().row()
        return self._rows.ids[number] if 0 <= number < len(self._rows.ids) else None

    def select(self, record_ids: Sequence[UUID]) -> None:
        """Select rows, without opening them, and bring the first into view."""
        if numbers := self.mark(record_ids):
            first = self._rows.index(numbers[0], 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(first)

    def mark(self, record_ids: Sequence[UUID]) -> list[int]:
        """Select rows, and leave the cursor and what is in view as they are; the numbers of the rows."""
        numbers = [number for record_id in record_ids if (number := self._rows.number_of(record_id)) >= 0]
        chosen = QItemSelection()
        for number in numbers:
            index = self._rows.index(number, 0)
            chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)
        return numbers

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or F2 opens the current row, Del throws the selected ones away; the rest is Qt's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._open(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Delete and (ids := self.selected_ids()):
            self.thrown.emit(ids)
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Let no row light up while the pointer is elsewhere."""
        self._hover(-1)
        super().leaveEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: Qt would walk through all rows; the search field is one key away."""

    def showEvent(self, event: QShowEvent) -> None:
        """See now what the rows hold: a list that nobody looks at fetches none."""
        super().showEvent(event)
        self._on_reset()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark a row for the keys, but pick none: whoever only comes by opens nothing."""
        self._arriving = True
        super().focusInEvent(event)
        self._arriving = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room left to the columns that have no width of their own."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        columns, room = self._spec.columns, self.viewport().width()
        for number, width in enumerate(shared(columns, self._widths, room)):
            self.setColumnWidth(number, width if columns[number].width else max(_LEAST, width))

    def _on_reset(self) -> None:
        """Let the columns be as wide as what they hold; they become no narrower while one looks."""
        if not self.isVisible() or self._rows.typed.strip():
            return
        needed = fitting(self._spec.columns, self._rows.first_rows(), _AROUND, heads=True)
        wider = widened(self._widths, needed)
        if wider != self._widths:
            self._widths = wider
            self._share_width()

    def _dress(self) -> None:
        behaviour = QAbstractItemView
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(
            ROW["list_two_lines"] if self._spec.two_lines else ROW["list"]
        )
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setFixedHeight(34)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(behaviour.SelectionBehavior.SelectRows)
        self.setSelectionMode(behaviour.SelectionMode.ExtendedSelection)
        self.setEditTriggers(behaviour.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(behaviour.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(behaviour.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)

    def _hover(self, number: int) -> None:
        if self.painter_of_rows.hovered != number:
            self.painter_of_rows.hovered = number
            self.viewport().update()

    def _open(self, number: int) -> None:
        if 0 <= number < len(self._rows.ids):
            self.opened.emit(self._rows.ids[number])

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.viewport().update()  # the ring goes around whole rows, of which Qt would paint single cells
        if not self._arriving:
            self.picked.emit(self._rows.ids[current.row()] if current.isValid() else None)

    def _on_clicked(self, index: QModelIndex) -> None:
        # With Ctrl or Shift rows are gathered, and none of them is gone to.
        if QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self.pointed.emit(self._rows.ids[index.row()])

    def _on_header(self, section: int) -> None:
        column = self._spec.columns[section]
        if column.sortable:
            now = self._rows.sort_by
            self.sorted.emit(Sort(column.key, not now.descending if now.key == column.key else False))
