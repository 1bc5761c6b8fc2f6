"""Phosphor icons, tinted with the colours in use and kept once drawn."""

from __future__ import annotations

import logging
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from delegation_desk.core.paths import resource
from delegation_desk.ui.theme import Tone, colours

_log = logging.getLogger(__name__)
_DENSITIES = (1, 2)


def draw(painter: QPainter, name: str, rect: QRectF, tone: Tone = "muted", *, fill: bool = False) -> None:
    """Paint an icon into a rectangle, sharp at the painter's own density."""
    device = painter.device()
    density = device.devicePixelRatioF()
    made = _pixmap(name, colours().tone(tone).name(), round(rect.width()), density, fill)
    painter.drawPixmap(rect.topLeft(), made)


def icon(name: str, tone: Tone = "muted", size: int = 18, *, fill: bool = False) -> QIcon:
    """An icon for buttons and menus, with its faint double for what cannot be used now."""
    made, c = QIcon(), colours()
    for density in _DENSITIES:
        made.addPixmap(_pixmap(name, c.tone(tone).name(), size, density, fill), QIcon.Mode.Normal)
        made.addPixmap(_pixmap(name, c.faint, size, density, fill), QIcon.Mode.Disabled)
    return made


class Sign(QWidget):
    """An icon on its own, beside a word that says the same."""

    def __init__(self, name: str, tone: Tone = "muted", size: int = 16, *, fill: bool = False) -> None:
        super().__init__()
        self._name, self._tone, self._fill = name, tone, fill
        self.setFixedSize(size, size)

    def paintEvent(self, _event: object) -> None:
        """Draw in the colours of the moment."""
        draw(QPainter(self), self._name, QRectF(self.rect()), self._tone, fill=self._fill)

    def sizeHint(self) -> QSize:
        """The size it was given."""
        return self.size()


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, size: int, density: float, fill: bool) -> QPixmap:
    pixels = round(size * density)
    made = QPixmap(pixels, pixels)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(_svg(name, fill).replace("currentColor", colour).encode())).render(
        painter, QRectF(QRect(0, 0, pixels, pixels))
    )
    painter.end()
    made.setDevicePixelRatio(density)
    return made


@lru_cache(maxsize=256)
def _svg(name: str, fill: bool) -> str:
    file = (
        resource("icons", "fill", f"{name}-fill.svg") if fill else resource("icons", "regular", f"{name}.svg")
    )
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        _log.warning("no icon %s", file.name)
        return '<svg xmlns="http://www.w3.org/2000/svg"/>'
