"""One row of a record's rows: painted, focusable, with its own keys and menu; a form may unfold below it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolTip, QWidget

from delegation_desk.core.language import _
from delegation_desk.ui.cells import CellPainter
from delegation_desk.ui.controls import square
from delegation_desk.ui.focus import holds_focus
from delegation_desk.ui.layout import STRETCH, boxed, column, row
from delegation_desk.ui.list_spec import Row
from delegation_desk.ui.theme import FOCUS, ROW, colours
from delegation_desk.ui.tips import tip
from delegation_desk.ui.widths import Place, places

if TYPE_CHECKING:
    from delegation_desk.ui.rows import ChildRows

_BUTTON: Final = 40  # room for "…" at the right
_LEFT: Final = 8
_FOOT: Final = 4  # below lines that stand below the first


class RowLine(QWidget):
    """Enter, F2 or a click edits, Ctrl+Enter or a double click opens, Del removes, Alt with arrows moves."""

    def __init__(self, rows: ChildRows, shown: Row) -> None:
        super().__init__()
        self._rows, self.row = rows, shown
        self._first = self._height = ROW["list_two_lines"] if rows.spec.two_lines else ROW["list"]
        self._places: list[Place] = []
        self._form: QWidget | None = None
        self._is_second = False  # the click that goes on is the second one of a double click
        self._below = column()
        self._more = square("dots-three", "")
        self._more.setMenu(self._make_menu())
        if not rows.desk.workspace.writable:
            self._more.hide()
        top = (self._first - 32) // 2
        beside = column(self._more, STRETCH, margins=(0, top, 0, 0))
        self._head = boxed(row(STRETCH, beside, spacing=0), height=self._height)
        self.setLayout(column(self._head, STRETCH, self._below))
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
        self.lay_out()
        self.update()

    def lay_out(self) -> None:
        """Give every cell its place; the row grows by lines where there is no room beside each other."""
        room = QRectF(_LEFT, 0, max(0, self.width() - _LEFT - _BUTTON), self._first)
        self._places = places(self._rows.spec.columns, self._rows.widths, self.row, room)
        lowest = max((area.bottom() for area, _cell in self._places), default=self._first)
        height = self._first if lowest <= self._first else round(lowest) + _FOOT
        if height != self._height:
            self._height = height
            self._head.setFixedHeight(height)
            self.updateGeometry()

    def offer_changes(self, *, offered: bool) -> None:
        """Offer to move the row and to take it away, or not, where the rows stay as they are."""
        for action in self._changing:
            action.setVisible(offered)

    def unfold(self, form: QWidget) -> None:
        """Put a form below the row."""
        self._form = form
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
        selected = self.hasFocus() or self._form is not None
        if selected or self.underMouse():
            painter.fillRect(head, QColor(c.tint if selected else c.hover))
        if selected:
            painter.fillRect(QRectF(0, 0, 3, self._height), QColor(c.accent))
        words = CellPainter(painter)
        for number, (area, cell) in enumerate(self._places):
            words.draw(area, cell, flask=self.row.has_flask(number), right=self._is_figure(number))
        painter.setPen(QColor(c.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self.hasFocus():
            pen = QPen(QColor(c.accent))
            pen.setWidth(FOCUS)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(head.adjusted(1, 1, -1, -1))

    def place_of(self, column: int) -> Place:
        """Where the cell of a column stands, and how it is written there."""
        return self._places[column]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width among the cells."""
        super().resizeEvent(event)
        self.lay_out()

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
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._rows.focus_end(last=key == Qt.Key.Key_End)
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
        """Show hover and focus as they come and go, and in the tool tip what is cut off."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._say_more(event)
            return True
        if event.type() in (
            QEvent.Type.HoverEnter,
            QEvent.Type.HoverLeave,
            QEvent.Type.FocusIn,
            QEvent.Type.FocusOut,
        ):
            self.update()
        return super().event(event)

    def _is_figure(self, number: int) -> bool:
        """Whether a cell stands at the right of its place, which it does not in a line below."""
        return self._rows.spec.columns[number].right and self._places[number][0].top() == 0

    def _say_more(self, event: QHelpEvent) -> None:
        """Tell all of the cell below the pointer, if it is cut off."""
        at, words, place = event.pos(), "", QRectF()
        for number, (area, cell) in enumerate(self._places):
            if area.contains(at):
                flask, right = self.row.has_flask(number), self._is_figure(number)
                words, place = tip(cell, area.width(), flask=flask, right=right), area
        QToolTip.showText(event.globalPos(), words, self, place.toRect())

    def _act(self, do: Callable[[UUID], object]) -> None:
        do(self.row.id)

    def _make_menu(self) -> QMenu:
        menu, rows = QMenu(self), self._rows
        wanted = [(_("Edit"), lambda: rows.edit(self.row.id))]
        if rows.spec.opens is not None:
            wanted.append((_("Open"), lambda: rows.open(self.row.id)))
        wanted += [(words, partial(self._act, do)) for words, do in rows.spec.actions]
        changing = [(_("Remove"), lambda: rows.remove(self.row.id))]
        if rows.spec.order_by == "order":
            changing = [
                (_("Move up"), lambda: rows.move_row(self.row.id, -1)),
                (_("Move down"), lambda: rows.move_row(self.row.id, 1)),
                *changing,
            ]
        for text, do in wanted:
            self._add_to(menu, text, do)
        self._changing = [self._add_to(menu, text, do) for text, do in changing]
        return menu

    def _add_to(self, menu: QMenu, text: str, do: Callable[[], object]) -> QAction:
        action = QAction(text, menu)
        action.triggered.connect(lambda _on=False: do())
        menu.addAction(action)
        return action
