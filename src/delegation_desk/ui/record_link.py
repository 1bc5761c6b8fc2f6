"""A record's name that opens the record: one line, as long as there is room for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from delegation_desk.ui.as_typed import face_of, tip_of
from delegation_desk.ui.theme import font


class RecordLink(QPushButton):
    """Reads like text and works like a button; the whole name is in the tool tip where it is cut."""

    def __init__(self, name: str, clicked: Callable[[], object]) -> None:
        super().__init__(face_of(name))
        self._name = name
        self.setProperty("role", "record")
        self.setAccessibleName(name)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _on=False: clicked())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the name where the room ends."""
        super().resizeEvent(event)
        shown = QFontMetrics(font("body")).elidedText(
            self._name, Qt.TextElideMode.ElideRight, self.width() - 2
        )
        self.setText(face_of(shown))
        self.setToolTip(tip_of(self._name) if shown != self._name else "")

    def sizeHint(self) -> QSize:
        """A line of text; the layout decides how wide."""
        return QSize(120, 24)
