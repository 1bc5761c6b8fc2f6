"""The frame of a row's form: its last line stays in view while the form goes on below the window's edge."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QScrollArea, QWidget

from delegation_desk.ui.layout import boxed, column
from delegation_desk.ui.theme import set_role

_HEAD: Final = 90  # pixels of the form that the last line never covers
_AROUND: Final = 64  # pixels above the frame that come into view with it: the row it belongs to
_ENOUGH: Final = 300  # pixels of a form longer than the window that are enough to begin with
_GAP: Final = 8
_SETTLES: Final = 600  # milliseconds in which the layouts around a new form come to rest
_ROUNDS: Final = 4  # each of which lets layouts within layouts take their places


class RowForm(QFrame):
    """A form with a line of buttons below it that floats at the edge of what scrolls."""

    def __init__(self, form: QWidget, buttons: QLayout) -> None:
        super().__init__()
        self.setProperty("role", "box")
        self._area: QScrollArea | None = None
        self._stays = False  # whether nothing is to move, as a second click may follow
        self._comes = False  # whether the layout is still finding its place for the form
        buttons.setContentsMargins(15, 7, 15, 12)
        self._foot = boxed(buttons, "foot")
        inner = boxed(column(form, margins=(15, 13, 15, 1)))
        self.setLayout(column(inner, self._foot, margins=(1, 1, 1, 1)))
        self._foot.raise_()
        self._foot.installEventFilter(self)

    def come_into_view(self, *, after: int = 0) -> None:
        """Scroll so that the form shows from its beginning; `after` so many milliseconds nothing moves."""
        self._stays = after > 0
        if after:
            QTimer.singleShot(0, self, self._lay_out)
            QTimer.singleShot(after, self, self.come_into_view)
            return
        self._comes = True
        QTimer.singleShot(0, self, self._arrive)
        QTimer.singleShot(_SETTLES, self, self._on_settled)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to follow what scrolls."""
        super().showEvent(event)
        if self._area is None:
            self._area = self._around()
            self._follow()
        self._place()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Keep in step with what is above."""
        super().moveEvent(event)
        self._on_moved()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep in step with the form."""
        super().resizeEvent(event)
        self._on_moved()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the last line at the edge when the layout or the window moves it."""
        if event.type() == QEvent.Type.Wheel:  # from now on somebody else decides what shows
            self._comes = False
        # Qt may still send events while Python is taking this object apart.
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and getattr(self, "_foot", None):
            self._place()
        return super().eventFilter(watched, event)

    def _around(self) -> QScrollArea | None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        return around

    def _follow(self) -> None:
        if self._area is None:
            return
        bar = self._area.verticalScrollBar()
        bar.valueChanged.connect(self._place)
        bar.rangeChanged.connect(self._on_moved)
        self._area.viewport().installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def _place(self) -> None:
        """Put the last line at the end of the form or, where that is out of sight, at the edge."""
        rest = self.height() - self._foot.height() - 1
        y = rest
        if self._area is not None and self.isVisible():
            y = max(min(rest, self._edge() - self._foot.height()), min(rest, _HEAD))
        if y != self._foot.y():
            self._foot.move(self._foot.x(), y)
        floats = "true" if y < rest else "false"
        if floats != self._foot.property("floats"):
            set_role(self._foot, floats=floats)

    def _edge(self) -> int:
        """Where the visible part of the page ends, counted from the top of the frame."""
        assert self._area is not None
        port = self._area.viewport()
        return self.mapFrom(port, QPoint(0, port.height())).y()

    def _lay_out(self) -> None:
        """Let everything take its place at once, not from one repaint to the next."""
        for _round in range(_ROUNDS):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def _arrive(self) -> None:
        self._lay_out()
        self._scroll()

    def _on_moved(self) -> None:
        self._scroll()
        self._place()

    def _on_settled(self) -> None:
        self._comes = False

    def _scroll(self) -> None:
        if self._area is None or not self._comes:
            return
        bar, port = self._area.verticalScrollBar(), self._area.viewport()
        place = self.mapTo(port, QPoint(0, 0)).y()
        top, below = place - _AROUND, place + self.height() + _GAP - port.height()
        if place >= 0 and place + _ENOUGH <= port.height() < self.height():
            return  # no more of it would be worth a jump
        if top < 0 or below > 0:
            bar.setValue(bar.value() + min(top, below if top > 0 else top))

    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        # The cursor that the new form brings along is no reason to stay where one is.
        if before is not None and self.isAncestorOf(before):
            self._comes = False
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return  # what is clicked can be seen: it is not to slip away from under the mouse
        if now is not None and self.isAncestorOf(now) and not self._foot.isAncestorOf(now):
            QTimer.singleShot(0, now, lambda: self._uncover(now))

    def _uncover(self, field: QWidget) -> None:
        """Scroll on where the last line stands over the field that has the cursor."""
        if self._area is None or self._stays or not self.isAncestorOf(field):
            return
        hidden = field.mapTo(self, QPoint(0, field.height())).y() + _GAP - self._foot.y()
        if hidden > 0 and self._foot.property("floats") == "true":
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + hidden)
