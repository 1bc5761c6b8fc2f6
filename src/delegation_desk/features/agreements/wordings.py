"""The text of an agreement, what is still open in it, and the library that it can be taken from."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from delegation_desk.core.language import N_, _, current
from delegation_desk.features.agreements import service, tabs
from delegation_desk.features.agreements.gaps import Gaps
from delegation_desk.model.agreement_parts import Clause
from delegation_desk.store.frozen import keepers, why_closed
from delegation_desk.ui.controls import Words, banner, button
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.icons import icon
from delegation_desk.ui.layout import STRETCH, Wide, boxed, clear, column, row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.status import SEALED


class Wordings(QWidget):
    """The paragraphs; above them their gaps, and a button that takes more from the library."""

    field_wanted = Signal(str)
    """The column of the agreement whose field is to be shown."""

    def __init__(self, desk: Desk, agreement_id: UUID) -> None:
        super().__init__()
        self._desk, self._id = desk, agreement_id
        watched = keepers(Clause)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self._head = column()
        self._closed: str | None = None  # why the text changes no more; None: nobody has asked yet
        self._rows = tabs.clauses(desk, agreement_id)
        self._gaps = Gaps(desk, agreement_id, self._rows.edit, self.field_wanted.emit)
        self.setLayout(column(self._head, 12, self._gaps, Wide(self._rows)))
        KeepFresh(self, desk, lambda changes: not watched.isdisjoint(changes.tables), self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Offer the library, or say why the text changes no more."""
        with self._desk.read() as session:
            closed = why_closed(session, Clause, self._id)
        if closed != self._closed:
            self._closed = closed
            clear(self._head)
            self._head.addWidget(banner(SEALED, closed) if closed else self._library())

    def _library(self) -> QWidget:
        take = button(_("Add from the library"), None, "", "books")
        take.setMenu(self._menu)
        take.setEnabled(self._desk.workspace.writable)
        sentence = _("Proven paragraphs in three languages, filled in with names and terms.")
        hint = Words(sentence, "small", "muted")
        return boxed(row(take, Wide(hint, 1000), STRETCH, spacing=12))

    def show_gap(self, place: str) -> None:
        """Put the cursor where an open place is filled in."""
        self._gaps.show_gap(place)

    def _fill(self) -> None:
        self._menu.clear()
        with self._desk.read() as session:
            known = service.in_the_library(session, self._id)
        needed = self._menu.addAction(icon("books"), _("All that are needed and missing"))
        needed.triggered.connect(lambda _on=False: self._add_missing())
        self._menu.addSeparator()
        for key, title, present in known:
            entry = self._menu.addAction(title.best(current())[0])
            entry.setCheckable(True)
            entry.setChecked(present)
            entry.setEnabled(not present)
            entry.triggered.connect(partial(self._add, key))

    def _add_missing(self) -> None:
        self._desk.write(
            N_("Add paragraphs from the library"),
            lambda session: service.add_missing_clauses(session, self._id),
            toast=_("The paragraphs that were missing were added."),
        )

    def _add(self, key: str, _on: bool = False) -> None:
        self._desk.write(
            N_("Add a paragraph from the library"),
            lambda session: service.add_clauses(session, self._id, (key,)),
            toast=_("The paragraph was added at the end."),
        )
