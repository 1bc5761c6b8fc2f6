"""A click beside an open list closes it, and counts as well for what lies under the pointer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


class ClickBeside(QObject):
    """Hands on a press beside a list that is open; the system takes it for no more than closing the list."""

    def __init__(self, popup: QWidget) -> None:
        super().__init__(popup)
        self._popup = popup
        # Where the system would hand it on by itself, it is not to count twice.
        popup.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)
        popup.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the list, and click on what lies there once it is gone."""
        if not isinstance(event, QMouseEvent) or event.type() != QEvent.Type.MouseButtonPress:
            return False
        at = event.globalPosition()
        if not self._popup.isVisible() or self._popup.frameGeometry().contains(at.toPoint()):
            return False
        self._popup.hide()
        if event.button() == Qt.MouseButton.LeftButton:
            QTimer.singleShot(0, self, _click(at))
        return True


def _click(at: QPointF) -> Callable[[], None]:
    def click() -> None:
        window = QApplication.activeWindow()
        under = window.childAt(window.mapFromGlobal(at.toPoint())) if window is not None else None
        if under is None:
            return
        taker = _taker(under)
        if taker is not None:
            taker.setFocus(Qt.FocusReason.MouseFocusReason)
        left = Qt.MouseButton.LeftButton
        for kind, held in ((QEvent.Type.MouseButtonPress, left), (QEvent.Type.MouseButtonRelease, None)):
            buttons = held or Qt.MouseButton.NoButton
            place = QPointF(under.mapFromGlobal(at))
            sent = QMouseEvent(kind, place, at, left, buttons, QApplication.keyboardModifiers())
            QApplication.sendEvent(under, sent)

    return click


def _taker(widget: QWidget) -> QWidget | None:
    """Who takes the focus for a click on a widget: itself, or what it stands in."""
    around: QWidget | None = widget
    while around is not None:
        if around.isEnabled() and around.focusPolicy() & Qt.FocusPolicy.ClickFocus:
            return around
        around = None if around.isWindow() else around.parentWidget()
    return None
