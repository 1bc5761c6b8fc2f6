"""What a person took part in, sent and received."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from delegation_desk.core.formats import format_date
from delegation_desk.core.language import _, current
from delegation_desk.features.people.encounters import WATCHED, Encounter, encounters
from delegation_desk.ui.controls import Elided, label, line
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.layout import STRETCH, Wide, boxed, clear, column, row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.record_link import RecordLink
from delegation_desk.ui.theme import font


class Encounters(QWidget):
    """Everything that connects with a person, newest first; each line opens what it names."""

    def __init__(self, desk: Desk, person_id: UUID) -> None:
        super().__init__()
        self._desk, self._person_id = desk, person_id
        self._list = column()
        self.setLayout(column(self._list, STRETCH))
        KeepFresh(self, desk, lambda changes: not WATCHED.isdisjoint(changes.tables), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read them again."""
        with self._desk.read() as session:
            met = encounters(session, self._person_id)
        clear(self._list)
        if not met:
            words = _("No visit, meeting or letter recorded yet.")
            self._list.addWidget(label(words, "body", "faint", wrap=True))
        days = [_day(each) for each in met]
        width = _width(days)
        for each, day in zip(met, days, strict=True):
            self._list.addWidget(self._line(each, day, width))

    def _line(self, each: Encounter, day: str, width: int) -> QWidget:
        when = label(day, "small", "muted", tabular=True)
        when.setFixedWidth(width)
        title = RecordLink(each.title, lambda: self._open(each))
        words = column(title, Elided(each.about, "small", "faint"))
        inner = row(when, Wide(words), spacing=12, margins=(0, 5, 0, 5))
        return boxed(column(inner, line()))

    def _open(self, each: Encounter) -> None:
        self._desk.open(each.table, each.id)
        if each.tab:
            self._desk.show_tab(each.tab)


def _day(each: Encounter) -> str:
    """When it was, with no more in it than is known."""
    if each.day is not None:
        return format_date(each.day, current(), "numeric")
    if each.not_before is not None:
        return _("not before {day}").format(day=format_date(each.not_before, current(), "short"))
    return _("no date")


def _width(days: Sequence[str]) -> int:
    """Room for the longest of the dates, so that none is cut."""
    metrics = QFontMetrics(font("small", tabular=True))
    return max((metrics.horizontalAdvance(day) for day in days), default=0) + 2
