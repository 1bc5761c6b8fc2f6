"""Widgets beside each other as long as there is room, then on the next line: what words do in a paragraph."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override


class Flow(QLayout):
    """Lines of widgets; one that is wider than a line has a line of its own, and may wrap within it."""

    def __init__(self, *widgets: QWidget, spacing: int, line_spacing: int = 2) -> None:
        """Spacing in pixels between the widgets of a line, and between lines."""
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        self._between_lines = line_spacing
        self._items: list[QLayoutItem] = []
        for widget in widgets:
            self.addWidget(widget)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    @override
    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(_wish(item) for item in shown) + self.spacing() * max(len(shown) - 1, 0)
        return QSize(width, max((item.sizeHint().height() for item in shown), default=0))

    @override
    def minimumSize(self) -> QSize:
        return QSize(0, max((item.minimumSize().height() for item in self._shown()), default=0))

    @override
    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._place(area, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, area: QRect, *, move: bool) -> int:
        """The height that the lines need, with the widgets moved to their places if asked."""
        top = area.top()
        for line in self._lines(area.width()):
            height = max(size.height() for _item, size in line)
            left = area.left()
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self.spacing()
            top += height + self._between_lines
        return max(top - self._between_lines - area.top(), 0)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        width = max(width, 0)  # a page that is just coming into view may be narrower than its margins
        left = 0
        for item in self._shown():
            size = _size(item, width)
            if not lines or left + size.width() > width:
                lines.append([])
                left = 0
            lines[-1].append((item, size))
            left += size.width() + self.spacing()
        return lines


def _wish(item: QLayoutItem) -> int:
    """The width at which an item need not wrap: for `Words` the widest that they may become."""
    return item.maximumSize().width() if item.hasHeightForWidth() else item.sizeHint().width()


def _size(item: QLayoutItem, width: int) -> QSize:
    wished = min(_wish(item), width)
    height = item.heightForWidth(wished) if item.hasHeightForWidth() else item.sizeHint().height()
    return QSize(wished, height)
