"""Paints the rows of a list: strong and quiet words, signs, marked hits, selection."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from delegation_desk.ui.cells import CellPainter
from delegation_desk.ui.list_model import ROW_ROLE
from delegation_desk.ui.list_spec import Column
from delegation_desk.ui.theme import FOCUS, ROW, colours
from delegation_desk.ui.tips import tip

_PADDING: Final = 8


class RowDelegate(QStyledItemDelegate):
    """Paints one cell of a `Row`; the view's font and palette have no say."""

    def __init__(self, columns: list[Column], parent: QObject, *, two_lines: bool) -> None:
        super().__init__(parent)
        self._columns, self._two_lines = columns, two_lines
        self.typed = ""
        self.hint = ""  # the tool tip of a cell of which nothing is cut off
        self.hovered = -1  # the row under the pointer: Qt would light up a single cell

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Rows of one height."""
        return QSize(80, ROW["list_two_lines"] if self._two_lines else ROW["list"])

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground, words and hairline of one cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        self._ground(painter, area, option.state, index)
        row = index.data(ROW_ROLE)
        if row is not None:
            number = index.column()
            CellPainter(painter, self.typed).draw(
                area.adjusted(_PADDING, 0, -_PADDING, 0),
                row.cells[number],
                flask=row.has_flask(number),
                right=self._columns[number].right,
            )
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Say in the tool tip what is cut off in a cell."""
        row = index.data(ROW_ROLE)
        if event.type() != QEvent.Type.ToolTip or row is None:
            return super().helpEvent(event, view, option, index)
        area, number = option.rect, index.column()
        words = tip(
            row.cells[number],
            area.width() - 2 * _PADDING,
            flask=row.has_flask(number),
            right=self._columns[number].right,
        )
        QToolTip.showText(event.globalPos(), words or self.hint, view.viewport(), area)
        return True

    def _ground(
        self,
        painter: QPainter,
        area: QRectF,
        state: QStyle.StateFlag,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        c = colours()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or index.row() == self.hovered:
            painter.fillRect(area, QColor(c.tint if selected else c.hover))
        if selected and index.column() == 0:
            painter.fillRect(QRectF(area.x(), area.y(), 3, area.height()), QColor(c.accent))
        painter.setPen(QColor(c.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if index.row() == self._focused_row():
            self._ring(painter, area, index.column())

    def _focused_row(self) -> int:
        """The row that the keys work on; -1 while the list has not the focus."""
        view = self.parent()
        if isinstance(view, QAbstractItemView) and view.hasFocus():
            return view.currentIndex().row()
        return -1

    def _ring(self, painter: QPainter, area: QRectF, column: int) -> None:
        """Draw what one cell has of the border around a row."""
        thick, first, last = FOCUS, column == 0, column == len(self._columns) - 1
        sides = [
            QRectF(area.x(), area.y(), area.width(), thick),
            QRectF(area.x(), area.bottom() - thick, area.width(), thick),
        ]
        sides += [QRectF(area.x(), area.y(), thick, area.height())] if first else []
        sides += [QRectF(area.right() - thick, area.y(), thick, area.height())] if last else []
        for side in sides:
            painter.fillRect(side, QColor(colours().accent))
