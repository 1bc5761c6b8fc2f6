"""Rows and columns of widgets, written down in the order in which they are read."""

from __future__ import annotations

from typing import Final, NamedTuple, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

_Box = TypeVar("_Box", bound=QBoxLayout)


class Wide(NamedTuple):
    """A widget or layout that takes what room is left."""

    item: QWidget | QLayout
    share: int = 1


class _Stretch:
    """Room that grows."""


STRETCH: Final = _Stretch()
Item = QWidget | QLayout | Wide | int | _Stretch | None
"""What a row or column takes: a widget, a layout, pixels of room, room that grows; None is skipped."""


def column(*items: Item, spacing: int = 0, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """Items below each other."""
    return _filled(QVBoxLayout(), items, spacing, margins)


def row(*items: Item, spacing: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Items beside each other."""
    return _filled(QHBoxLayout(), items, spacing, margins)


def boxed(layout: QLayout, role: str = "", *, width: int = 0, height: int = 0) -> QFrame:
    """A widget around a layout, with a role for its ground and a fixed size if one is given."""
    frame = QFrame()
    frame.setLayout(layout)
    if role:
        frame.setProperty("role", role)
        frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
    if width:
        frame.setFixedWidth(width)
    if height:
        frame.setFixedHeight(height)
    return frame


def scrolling(content: QWidget) -> QScrollArea:
    """A widget in an area that scrolls up and down, and sideways only when it must."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    # Qt's own viewport, and what stands in it, would paint the palette's base over the page.
    area.setViewport(QWidget())
    area.setWidget(content)
    content.setAutoFillBackground(False)
    return area


def reveal(widget: QWidget) -> None:
    """Scroll whatever scrolls so that a widget shows, once it has found its place."""

    def scroll() -> None:
        around = widget.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(widget, 0, 24)
            around = around.parentWidget()

    QTimer.singleShot(0, widget, scroll)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()  # at once; it goes when nobody is in the middle of one of its signals
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


def _filled(layout: _Box, items: tuple[Item, ...], spacing: int, margins: tuple[int, int, int, int]) -> _Box:
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    for item in items:
        put(layout, item)
    return layout


def put(layout: QBoxLayout, item: Item) -> None:
    """Add one item at the end of a row or column."""
    if isinstance(item, int):
        layout.addSpacing(item)
    elif isinstance(item, _Stretch):
        layout.addStretch(1)
    elif isinstance(item, Wide):
        _put_wide(layout, item)
    elif isinstance(item, QLayout):
        layout.addLayout(item)
    elif item is not None:
        layout.addWidget(item)


def _put_wide(layout: QBoxLayout, wide: Wide) -> None:
    if isinstance(wide.item, QLayout):
        layout.addLayout(wide.item, wide.share)
    else:
        layout.addWidget(wide.item, wide.share)
