"""Small painted things: monograms and measures."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from delegation_desk.core.titles import without_titles
from delegation_desk.ui.as_typed import tip_of
from delegation_desk.ui.theme import Tone, colours, font

_LIGHT: Final = (("#DCE7EA", "#234A58"), ("#EADFD3", "#5E4128"), ("#E3E1EE", "#463C6B"), ("#DEE7DA",
    "#334E2B"),
                 ("#EEDEDC", "#6A322C"), ("#E7E4D6", "#514A22"))  # fmt: skip
_DARK: Final = (("#26414C", "#CDE6F0"), ("#46372A", "#F0DCC8"), ("#383350", "#DBD3F2"), ("#2D3E28",
    "#D2E6CA"),
                ("#4A2F2C", "#F3D3CE"), ("#413C25", "#ECE5C2"))  # fmt: skip


class Avatar(QWidget):
    """Who it is, as two letters or one Chinese character on a quiet hue that stays the same for a name."""

    def __init__(self, name: str, size: int = 36, *, native: str = "") -> None:
        super().__init__()
        self.setFixedSize(size, size)
        self.setAccessibleName(name)
        self.setToolTip(tip_of(name))
        self._letters, self._hue = monogram(name, native), sum(map(ord, name)) % len(_LIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the disc and its letters."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink = (_DARK if colours().dark else _LIGHT)[self._hue]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setFont(self._font())
        painter.setPen(QColor(ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letters)

    def _font(self) -> QFont:
        single = len(self._letters) == 1
        made = font("strong")
        made.setPixelSize(round(self.width() * (0.5 if single else 0.37)))
        made.setWeight(QFont.Weight.Normal if single else QFont.Weight.DemiBold)
        return made


class Meter(QWidget):
    """How much of a whole, as a bar; the figure beside it says the same."""

    def __init__(self, name: str, share: float, tone: Tone = "accent", width: int = 0) -> None:
        """`share` is 0 to 1; `width` 0 lets it grow."""
        super().__init__()
        self._share, self._tone = min(max(share, 0.0), 1.0), tone
        self.setFixedHeight(6)
        self.setAccessibleName(name)
        if width:
            self.setFixedWidth(width)
        else:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the whole and the share."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bar = QRectF(self.rect())
        painter.setBrush(QColor(colours().line))
        painter.drawRoundedRect(bar, 3, 3)
        if self._share > 0:
            bar.setWidth(max(6.0, bar.width() * self._share))
            painter.setBrush(colours().tone(self._tone))
            painter.drawRoundedRect(bar, 3, 3)


def monogram(name: str, native: str = "") -> str:
    """Two letters for a name, or the first Chinese character where there is one."""
    if native:
        return native[0]
    _titles, words = without_titles(name.split())
    words = [word for word in words if not word.endswith(".")] or name.split()
    letters = [word[0].upper() for word in words if word]
    return "".join((letters[0], letters[-1]) if len(letters) > 1 else letters)
