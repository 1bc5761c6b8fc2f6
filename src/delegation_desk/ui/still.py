"""What has the cursor stays where it is while what was saved above it takes more room, or less."""

from __future__ import annotations

from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_SETTLES: Final = 300  # milliseconds in which the layouts come to rest
_ROUNDS: Final = 4  # each of which lets layouts within layouts take their places


def hold_still() -> None:
    """Scroll along with what moves from now on until the layouts have come to rest."""
    focused = QApplication.focusWidget()
    area = _area_around(focused)
    if focused is not None and area is not None and area.findChild(_Hold) is None:
        _Hold(area, focused)


class _Hold(QObject):
    def __init__(self, area: QScrollArea, focused: QWidget) -> None:
        super().__init__(area)
        self._area, self._focused = area, focused
        self._place = _place(focused, area)
        self._wanted = area.verticalScrollBar().value()  # where it would be scrolled to, were there room
        area.verticalScrollBar().rangeChanged.connect(self._follow)
        QTimer.singleShot(0, self, self._settle)
        QTimer.singleShot(_SETTLES, self, self._end)

    def _settle(self) -> None:
        """Let everything take its place at once, before it is painted."""
        for _round in range(_ROUNDS):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._follow()

    def _follow(self) -> None:
        focused, area = self._focused, self._area
        if not shiboken6.isValid(focused) or _area_around(focused) is not area or not focused.isVisible():
            return
        bar, now = area.verticalScrollBar(), _place(focused, area)
        if bar.value() != max(bar.minimum(), min(self._wanted, bar.maximum())):
            self._wanted = bar.value()  # somebody scrolled
        moved, self._place = now - self._place, now
        # What cannot be followed is not forgotten: most of it comes back while the layouts come to rest.
        self._wanted += moved
        bar.setValue(self._wanted)

    def _end(self) -> None:
        self._follow()
        self.setParent(None)
        self.deleteLater()


def _place(widget: QWidget, area: QScrollArea) -> int:
    """How far down a widget stands in the window, were nothing scrolled."""
    inside = area.widget()
    assert inside is not None, "an area without anything in it"
    return widget.mapTo(inside, QPoint(0, 0)).y() + area.mapTo(area.window(), QPoint(0, 0)).y()


def _area_around(widget: QWidget | None) -> QScrollArea | None:
    around = widget.parentWidget() if widget is not None else None
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around if around is not None and around.widget() is not None else None
