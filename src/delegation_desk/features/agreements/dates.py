"""The dates of an agreement: by when to object, when its term ends, when to be reminded."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.formats import format_date
from delegation_desk.core.language import N_, _, current
from delegation_desk.features.agreements import queries
from delegation_desk.model.agreements import Agreement
from delegation_desk.model.tasks import TaskDraft
from delegation_desk.store import records
from delegation_desk.store.briefs.agreement_terms import TermBrief
from delegation_desk.ui.controls import button, label, sign
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.layout import STRETCH, Item, clear, column, row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.status import STALE, Look, Mark

_BELL = Look("bell", "wait", fill=True)


class Dates(QWidget):
    """Keeps the day to object apart from the end of the term."""

    def __init__(self, desk: Desk, agreement_id: UUID) -> None:
        super().__init__()
        self._desk, self._id = desk, agreement_id
        self._content = column(spacing=8)
        self.setLayout(column(self._content, STRETCH))
        KeepFresh(self, desk, lambda changes: ("agreement", agreement_id) in changes.touched, self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Reckon them again."""
        with self._desk.read() as session:
            agreement = session.get(Agreement, self._id)
            term = queries.term(session, agreement) if agreement is not None else None
        clear(self._content)
        for part in self._parts(term) if term is not None else []:
            if isinstance(part, QWidget):
                self._content.addWidget(part)

    def _parts(self, term: TermBrief) -> list[Item]:
        if term.current_end is None:
            return [
                label(
                    _("The end follows once beginning and term are known to the day."),
                    "body",
                    "faint",
                    wrap=True,
                )
            ]
        parts: list[Item] = []
        if term.last_notice is not None:
            words = _("Object by {day}").format(day=format_date(term.last_notice, current()))
            parts.append(sign(Mark(words, STALE if term.notice_passed else _BELL), "strong"))
        if term.notice_passed:
            parts.append(label(_("This day has passed; the term is renewed."), "small", "muted", wrap=True))
        parts.append(_fact(_("Term ends"), term.current_end))
        if term.safe_notice is not None:
            parts.append(_fact(_("Last working day of both countries"), term.safe_notice))
        if term.last_notice is not None and not term.notice_passed and self._desk.workspace.writable:
            notice = term.last_notice
            parts.append(button(_("Add a reminder"), lambda: self._remind(notice), "", "bell"))
        return parts

    def _remind(self, notice: date) -> None:
        draft = TaskDraft(
            title=_("Object to the renewal, or let it run on"), due=notice, agreement_id=self._id
        )
        self._desk.write(
            N_("Add a reminder"),
            lambda session: records.add(session, draft),
            toast=_("The reminder stands among the tasks."),
        )


def _fact(words: str, day: date) -> QWidget:
    made = QWidget()
    name = label(words, "body", "muted", wrap=True)
    made.setLayout(row(name, STRETCH, label(format_date(day, current(), "numeric"), "body"), spacing=8))
    return made
