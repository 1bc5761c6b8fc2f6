"""One row of a record's rows: painted, focusable, with its own keys and menu; a form may unfold below it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from delegation_desk.core.language import _
from delegation_desk.ui.cells import CellPainter
from delegation_desk.ui.controls import square
from delegation_desk.ui.focus import holds_focus
from delegation_desk.ui.layout import STRETCH, column, row
from delegation_desk.ui.list_spec import Row
from delegation_desk.ui.theme import ROW, colours

if TYPE_CHECKING:
    from delegation_desk.ui.rows import ChildRows

_BUTTON: Final = 40  # room for "…" at the right
_GAP: Final = 12


class RowLine(QWidget):
    """Enter, F2 or a click edits, Ctrl+Enter or a double click opens, Del removes, Alt with arrows moves."""

    def __init__(self, rows: ChildRows, shown: Row) -> None:
        super().__init__()
        self._rows, self.row = rows, shown
        self._height = ROW["list_two_lines"] if rows.spec.two_lines else ROW["list"]
        self._form: QWidget | None = None
        self._is_second = False  # the click that goes on is the second one of a double click
        self._below = column()
        self._more = square("dots-three", "")
        self._more.setMenu(self._make_menu())
        if not rows.desk.workspace.writable:
            self._more.hide()
        head = row(STRETCH, self._more, spacing=0)
        head.setContentsMargins(0, (self._height - 32) // 2, 0, 0)
        self.setLayout(column(head, STRETCH, self._below))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self._more.menu().popup(self.mapToGlobal(at)))
        self.show_row(shown)

    def show_row(self, shown: Row) -> None:
        """Show the row as it is now."""
        self.row = shown
        words = ", ".join(spoken for cell in shown.cells if (spoken := cell.spoken()))
        self.setAccessibleName(words)
        self._more.setAccessibleName(_("More about {row}").format(row=words))
        self.update()

    def unfold(self, form: QWidget) -> None:
        """Put a form below the row."""
        self._form = form
        self._below.addSpacing(self._height - self._more.height() - (self._height - 32) // 2)
        self._below.addWidget(form)
        self._below.addSpacing(12)

    def fold(self) -> None:
        """Take the form away again."""
        from delegation_desk.ui.layout import clear

        had_focus = self._form is not None and holds_focus(self._form)
        clear(self._below)
        self._form = None
        if had_focus:
            self.setFocus()

    def sizeHint(self) -> QSize:
        """One row, and the form below it."""
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self._height))

    def minimumSizeHint(self) -> QSize:
        """Never less high than that: the page scrolls instead."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the cells in their columns, and the hairline."""
        c, painter = colours(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        head = QRectF(0, 0, self.width(), self._height)
        if self.hasFocus() or self._form is not None or self.underMouse():
            painter.fillRect(head, QColor(c.tint if self.hasFocus() or self._form is not None else c.hover))
        if self.hasFocus():
            painter.fillRect(QRectF(0, 0, 3, self._height), QColor(c.accent))
        words = CellPainter(painter)
        for number, (area, cell) in enumerate(zip(self._areas(), self.row.cells, strict=True)):
            right = self._rows.spec.columns[number].right
            words.draw(area, cell, flask=self.row.has_flask(number), right=right)
        painter.setPen(QColor(c.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit, remove, move, or go to a neighbour."""
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        enters = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enters and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._rows.open(self.row.id)
        elif enters or key in (Qt.Key.Key_F2, Qt.Key.Key_Space):
            self._rows.edit(self.row.id)
        elif key == Qt.Key.Key_Delete:
            self._rows.remove(self.row.id)
        elif key in moves and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._rows.move_row(self.row.id, moves[key])
        elif key in moves:
            self._rows.step_focus(self.row.id, moves[key])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click edits; the second one of a double click has done its work by now."""
        was_second, self._is_second = self._is_second, False
        if was_second:
            return
        if event.button() == Qt.MouseButton.LeftButton and event.position().y() < self._height:
            self._rows.click(self.row.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens, and folds the form that its first click unfolded."""
        if event.button() == Qt.MouseButton.LeftButton and event.position().y() < self._height:
            self._is_second = True
            if self._rows.spec.opens is not None:
                self._rows.close_form()
                self._rows.open(self.row.id)

    def event(self, event: QEvent) -> bool:
        """Show hover and focus as they come and go."""
        if event.type() in (
            QEvent.Type.HoverEnter,
            QEvent.Type.HoverLeave,
            QEvent.Type.FocusIn,
            QEvent.Type.FocusOut,
        ):
            self.update()
        return super().event(event)

    def _areas(self) -> list[QRectF]:
        columns = self._rows.spec.columns
        left, right = 8, self.width() - _BUTTON
        fixed = sum(each.width for each in columns) + _GAP * (len(columns) - 1)
        growing = max(1, sum(1 for each in columns if each.width == 0))
        share = max(60, (right - left - fixed) / growing)
        areas: list[QRectF] = []
        x = float(left)
        for each in columns:
            width = each.width or share
            areas.append(QRectF(x, 0, min(width, right - x), self._height))
            x += width + _GAP
        return areas

    def _act(self, do: Callable[[UUID], object]) -> None:
        do(self.row.id)

    def _make_menu(self) -> QMenu:
        menu, rows = QMenu(self), self._rows
        wanted = [(_("Edit"), lambda: rows.edit(self.row.id))]
        if rows.spec.opens is not None:
            wanted.append((_("Open"), lambda: rows.open(self.row.id)))
        wanted += [(words, partial(self._act, do)) for words, do in rows.spec.actions]
        if rows.spec.order_by == "order":
            wanted += [
                (_("Move up"), lambda: rows.move_row(self.row.id, -1)),
                (_("Move down"), lambda: rows.move_row(self.row.id, 1)),
            ]
        for text, do in (*wanted, (_("Remove"), lambda: rows.remove(self.row.id))):
            action = QAction(text, menu)
            action.triggered.connect(lambda _on=False, do=do: do())
            menu.addAction(action)
        return menu
