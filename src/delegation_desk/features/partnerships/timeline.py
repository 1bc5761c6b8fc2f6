"""The line of years above a partnership's story: every event that has a date, as exactly as it is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.formats import format_date
from delegation_desk.core.language import _, current, ngettext
from delegation_desk.features.partnerships.scale import Placed, Scale, placed
from delegation_desk.ui.as_typed import tip_of
from delegation_desk.ui.icons import draw
from delegation_desk.ui.status import SAMPLE
from delegation_desk.ui.theme import colours, font

_AXIS: Final = 26
_LANE: Final = 28
_EDGE: Final = 6  # room left and right, so that the first and the last mark are whole
_SIGN: Final = 14
_SHORTEST: Final = 8.0
_LONGEST_WORDS: Final = 420.0


@dataclass(frozen=True)
class Happening:
    """An event as the line of years shows it."""

    id: UUID
    when: PartialDate
    title: str
    icon: str = ""  # of what it is about
    sample: bool = False

    def date_words(self) -> str:
        """The date, no more exact than it is known."""
        return format_date(self.when, current(), "short")


class TimeLine(QWidget):
    """Years from left to right, a dot for a day, a bar for a month or a year, the words beside it."""

    picked = Signal(object)  # id of the event that was clicked

    def __init__(self) -> None:
        super().__init__()
        self._events: list[Happening] = []
        self._today = date.today()
        self._scale = Scale(self._today.year, self._today.year, 1)
        self._marks: list[tuple[float, float]] = []
        self._places: list[Placed] = []
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_events(self, events: Sequence[Happening], since: PartialDate | None, today: date) -> None:
        """Show the events that have a date, from `since` to `today` at least."""
        self._events, self._today = list(events), today
        days = [each.when.earliest() for each in events] + ([since.earliest()] if since is not None else [])
        ends = [each.when.latest().year for each in events]
        first = min((day.year for day in days), default=today.year)
        self._years = first, max([today.year, first, *ends])
        count = ngettext("{n} event", "{n} events", len(events)).format(n=len(events))
        spoken = _("Line of years {first} to {last}, {events}")
        self.setAccessibleName(spoken.format(first=first, last=self._years[1], events=count))
        self._arrange()

    def event_at(self, point: QPoint) -> Happening | None:
        """The event whose mark or words lie under a point."""
        for event, area in zip(self._events, self._areas(), strict=True):
            if area.contains(point):
                return event
        return None

    # Qt.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find every event its place anew."""
        super().resizeEvent(event)
        self._arrange()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over an event."""
        over = self.event_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click picks the event."""
        found = self.event_at(event.position().toPoint())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(found.id)

    def event(self, event: QEvent) -> bool:
        """Say the whole title in the tool tip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self.event_at(event.pos())
            words = f"{found.date_words()}: {found.title}" if found is not None else ""
            QToolTip.showText(event.globalPos(), tip_of(words), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the years, today, and the events."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_EDGE, 0)
        self._draw_years(painter)
        for event, mark, place in zip(self._events, self._marks, self._places, strict=True):
            self._draw_event(painter, event, mark, place)

    # Placing.

    def _arrange(self) -> None:
        if not hasattr(self, "_years"):
            return
        self._scale = Scale(*self._years, max(1.0, self.width() - 2.0 * _EDGE))
        self._marks = [self._mark(each.when) for each in self._events]
        widths = [min(_LONGEST_WORDS, self._width_of(each)) for each in self._events]
        self._places = placed(self._marks, widths, self._scale.width)
        lanes = max((place.lane for place in self._places), default=-1) + 1
        self.setFixedHeight(_AXIS + lanes * _LANE + 8)
        self.update()

    def _mark(self, when: PartialDate) -> tuple[float, float]:
        """Where the mark of a date begins and ends: as long as the time that it may be."""
        start, end = self._scale.x(when.earliest()), self._scale.x(when.latest())
        short = max(0.0, _SHORTEST - (end - start)) / 2
        return start - short, end + short

    def _width_of(self, event: Happening) -> float:
        signs = (_SIGN + 4) * (bool(event.icon) + event.sample)
        words = QFontMetricsF(font("label")).horizontalAdvance(event.title)
        return signs + words + QFontMetricsF(font("small")).horizontalAdvance(f"  {event.date_words()}") + 4

    def _areas(self) -> list[QRectF]:
        pairs = zip(self._marks, self._places, strict=True)
        return [
            QRectF(min(start, place.words) + _EDGE, _AXIS + place.lane * _LANE,
                   max(end, place.words + place.room) - min(start, place.words), _LANE)
            for (start, end), place in pairs
        ]  # fmt: skip

    # Drawing.

    def _draw_years(self, painter: QPainter) -> None:
        c, bottom = colours(), self.height()
        painter.setFont(font("small", tabular=True))
        for year in self._scale.named():
            x = round(self._scale.x(date(year, 1, 1)))
            painter.setPen(QColor(c.line))
            painter.drawLine(x, _AXIS - 4, x, bottom)
            painter.setPen(QColor(c.muted))
            painter.drawText(QRectF(x, 0, 60, 20), int(Qt.AlignmentFlag.AlignLeft), str(year))
        x = round(self._scale.x(self._today))
        painter.setPen(QPen(QColor(c.accent), 1, Qt.PenStyle.DashLine))
        painter.drawLine(x, _AXIS - 4, x, bottom)

    def _draw_event(
        self, painter: QPainter, event: Happening, mark: tuple[float, float], place: Placed
    ) -> None:
        c, middle = colours(), _AXIS + place.lane * _LANE + _LANE / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(c.canvas))
        painter.drawRect(QRectF(place.words - 3, middle - 11, place.room + 4, 22))
        painter.setBrush(QColor(c.accent))
        thick = _SHORTEST if event.when.day is not None else 5.0
        bar = QRectF(mark[0], middle - thick / 2, mark[1] - mark[0], thick)
        painter.drawRoundedRect(bar, thick / 2, thick / 2)
        left, right = place.words, place.words + place.room
        if event.icon:
            draw(painter, event.icon, QRectF(left, middle - 7, _SIGN, _SIGN), "muted")
            left += _SIGN + 4
        flask = _SIGN + 4 if event.sample else 0
        when = f"  {event.date_words()}"
        room = right - left - flask - QFontMetricsF(font("small")).horizontalAdvance(when)
        left = self._words(painter, left, middle, room, event.title, strong=True)
        left = self._words(painter, left, middle, right - left - flask, when, strong=False)
        if event.sample:
            draw(painter, SAMPLE.icon, QRectF(left + 4, middle - 7, _SIGN, _SIGN), SAMPLE.tone)

    def _words(
        self, painter: QPainter, left: float, middle: float, room: float, text: str, *, strong: bool
    ) -> float:
        """Draw a run of words; return where it ends."""
        made = font("label" if strong else "small")
        metrics = QFontMetricsF(made)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room + 1)
        painter.setFont(made)
        painter.setPen(QColor(colours().text if strong else colours().muted))
        side = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(QRectF(left, middle - 11, room + 4, 22), side, shown)
        return left + min(room, metrics.horizontalAdvance(shown))
