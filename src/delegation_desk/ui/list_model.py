"""The model behind a list: ids in order from the database, rows fetched a page at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from delegation_desk.core.language import _
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.list_spec import ListSpec, Row, Sort

_PAGE: Final = 25  # every key fetches what is seen anew: a page or two of them
_MEASURED: Final = 50
_ROWS_KEPT: Final = 1_200
_LONG: Final = 5_000
_ANY_LETTER: Final = "x"
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class ListModel(QAbstractTableModel):
    """Holds only ids, and the rows looked at last: 100,000 records cost a list of ids.

    The rows are kept from key to key, as those that a search leaves were mostly there before, until something
    in the workspace changes, or the day: some rows say how far off theirs is.
    """

    def __init__(self, desk: Desk, spec: ListSpec) -> None:
        super().__init__()
        self._desk, self.spec = desk, spec
        self.sort_by = spec.sort
        self.ids: Sequence[UUID] = ()
        self.total = 0
        self.typed = ""
        self.filters: dict[str, Any] = {}
        self._kept: dict[UUID, Row | None] = {}
        self._day = date.today()
        desk.changed.connect(self._forget)  # before the list, which hears of it next, asks anew

    def ask(self, typed: str, filters: Mapping[str, Any], sort: Sort, *, count_all: bool = False) -> None:
        """Take the ids that fit; `count_all` also counts what there is without search and filters."""
        self.beginResetModel()
        self.typed, self.filters, self.sort_by = typed, dict(filters), sort
        if self._day != date.today():
            self._forget()
        with self._desk.read() as session:
            self.ids = self.spec.query(session, typed.strip(), self.filters, sort)
            if not typed.strip() and not filters:
                self.total = len(self.ids)
            elif count_all:
                self.total = len(self.spec.query(session, "", {}, sort))
        self.endResetModel()

    def prepare_search(self) -> None:
        """Do what the first key in a long list would have to wait for."""
        if self.total >= _LONG:
            with self._desk.read() as session:
                self.spec.query(session, _ANY_LETTER, self.filters, self.sort_by)

    def row_at(self, number: int) -> Row | None:
        """The row with this number, fetched with its page; None if its record went away meanwhile."""
        wanted = self.ids[number]
        if wanted not in self._kept:
            self._fetch(number // _PAGE)
        return self._kept[wanted]

    def first_rows(self) -> list[Row]:
        """The rows that the columns are measured by: more than a tall window shows at once."""
        return [row for n in range(min(_MEASURED, len(self.ids))) if (row := self.row_at(n)) is not None]

    def number_of(self, record_id: UUID) -> int:
        """The number of the row of a record, -1 if it is not in the list."""
        try:
            return self.ids.index(record_id)
        except ValueError:
            return -1

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many records fit."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many columns the spec has."""
        return 0 if parent.isValid() else len(self.spec.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words for screen readers and tool tips; the row itself for the delegate."""
        if not index.isValid() or role not in (
            ROW_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole,
        ):  # fmt: skip
            return None
        row = self.row_at(index.row())
        if role == ROW_ROLE:
            return row
        words = row.cells[index.column()].spoken() if row is not None else ""
        return words or (_("empty") if role == Qt.ItemDataRole.AccessibleTextRole else "")

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The column's title, with an arrow where the list is sorted by it."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.spec.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            arrow = (" ↓" if self.sort_by.descending else " ↑") if column.key == self.sort_by.key else ""
            return column.title + arrow
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _fetch(self, page: int) -> None:
        wanted = [each for each in self.ids[page * _PAGE : (page + 1) * _PAGE] if each not in self._kept]
        with self._desk.read() as session:
            found: dict[UUID, Row] = {row.id: row for row in self.spec.rows(session, wanted)}
        self._kept.update((each, found.get(each)) for each in wanted)
        for oldest in list(islice(self._kept, max(len(self._kept) - _ROWS_KEPT, 0))):
            del self._kept[oldest]

    def _forget(self) -> None:
        self._kept.clear()
        self._day = date.today()
