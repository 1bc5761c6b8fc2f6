"""What a person took part in."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.formats import format_date
from delegation_desk.core.language import _, current
from delegation_desk.features.people import service
from delegation_desk.features.people.service import Encounter
from delegation_desk.ui.controls import Elided, label, line
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.layout import STRETCH, Wide, boxed, clear, column, row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.record_link import RecordLink


class Encounters(QWidget):
    """Everything a person took part in, newest first; each line opens what it names."""

    def __init__(self, desk: Desk, person_id: UUID) -> None:
        super().__init__()
        self._desk, self._person_id = desk, person_id
        self._list = column()
        self.setLayout(column(self._list, STRETCH))
        watched = {"participant", "member", "programme_item", "visit"}
        KeepFresh(self, desk, lambda changes: not watched.isdisjoint(changes.tables), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read them again."""
        with self._desk.read() as session:
            met = service.encounters(session, self._person_id)
        clear(self._list)
        if not met:
            self._list.addWidget(label(_("No visit or meeting recorded yet."), "body", "faint", wrap=True))
        for each in met:
            self._list.addWidget(self._line(each))

    def _line(self, each: Encounter) -> QWidget:
        day = format_date(each.day, current(), "numeric") if each.day is not None else _("no date")
        when = label(day, "small", "muted", tabular=True)
        when.setFixedWidth(128)  # “14 September 2016”
        title = RecordLink(each.title, lambda: self._desk.open(each.table, each.id))
        words = column(title, Elided(each.visit, "small", "faint"))
        inner = row(when, Wide(words), spacing=12, margins=(0, 5, 0, 5))
        return boxed(column(inner, line()))
