"""The dates of an agreement: by when to object or give notice, when its term ends, when to be reminded."""

from __future__ import annotations

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.formats import format_date
from delegation_desk.core.language import N_, _, current
from delegation_desk.features.agreements.ending import Ending, ending
from delegation_desk.model.agreements import Agreement, AgreementStatus
from delegation_desk.model.calendars import CHINA, is_provisional
from delegation_desk.model.tasks import TaskDraft
from delegation_desk.store import records
from delegation_desk.store.today import today
from delegation_desk.ui.controls import button, label, sign
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.layout import STRETCH, clear, column, row
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
        KeepFresh(
            self, desk, lambda changes: bool({"agreement", "agreement_step"} & changes.tables), self.refresh
        )
        self.refresh()

    def refresh(self) -> None:
        """Reckon them again."""
        with self._desk.read() as session:
            agreement = session.get(Agreement, self._id)
            if agreement is None:
                return
            known, status, day = ending(session, agreement), agreement.status, today(session)
        clear(self._content)
        for part in self._parts(known):
            self._content.addWidget(part)
        if known.state is not status:
            words = _("As things stood on {day}, the day of this sample.")
            self._content.addWidget(_remark(words.format(day=format_date(day, current()))))

    def _parts(self, known: Ending) -> list[QWidget]:
        if known.over:
            return _of_the_past(known)
        if known.end is None:
            return [_remark(_("The end follows once beginning and term are known to the day."))]
        ends = _fact(_("Term ends"), known.end)
        if not known.binds:
            words = _("Notice can be given once it is signed.")
            if known.renews:
                words = _("Notice of non-renewal can be given once it is signed.")
            return [ends, _remark(words)]
        return [*_notice(known), ends, *self._to_do(known)]

    def _to_do(self, known: Ending) -> list[QWidget]:
        parts = []
        if known.safe_notice is not None and not known.passed:
            words = _("Last working day of both countries")
            if is_provisional(known.safe_notice, CHINA):
                words = _("Probably the last working day of both countries")
            parts.append(_fact(words, PartialDate.of(known.safe_notice)))
        notice = known.open_notice
        if notice is not None and self._desk.workspace.writable:
            parts.append(button(_("Add a reminder"), partial(self._remind, notice, known), "", "bell"))
        return parts

    def _remind(self, notice: date, known: Ending) -> None:
        title = _("Give notice, or let the term run to its end")
        if known.renews:
            title = _("Give notice of non-renewal, or let it run on")
        draft = TaskDraft(title=title, due=notice, agreement_id=self._id)
        self._desk.write(
            N_("Add a reminder"),
            lambda session: records.add(session, draft),
            toast=_("The reminder stands among the tasks."),
        )


def _notice(known: Ending) -> list[QWidget]:
    """By when to object, or that nobody did."""
    if known.notice is None:
        return []
    words = _("Notice of non-renewal by {day}") if known.renews else _("Notice by {day}")
    said = words.format(day=format_date(known.notice, current()))
    if not known.passed:
        return [sign(Mark(said, _BELL), "strong")]
    words = _("This day has passed; the term is renewed.")
    if not known.goes_on:
        words = _("This day has passed; the term ends as agreed.")
    return [sign(Mark(said, STALE), "strong"), _remark(words)]


def _of_the_past(known: Ending) -> list[QWidget]:
    """When it ended and, if nobody ended it, by when one might have objected."""
    ran_out = known.state in (AgreementStatus.EXPIRED, AgreementStatus.SIGNED, AgreementStatus.IN_FORCE)
    words = _("The term ended") if ran_out else _("It ended")
    parts = [_fact(words, known.end)]
    if known.notice is not None:
        said = (
            _("Notice of non-renewal could be given until {day}.")
            if known.renews
            else _("Notice could be given until {day}.")
        )
        parts.append(_remark(said.format(day=format_date(known.notice, current()))))
    return parts


def _fact(words: str, day: PartialDate | None) -> QWidget:
    made = QWidget()
    name = label(words, "body", "muted", wrap=True)
    told = format_date(day, current(), "numeric") if day is not None else _("not known")
    made.setLayout(row(name, STRETCH, label(told, "body"), spacing=8))
    return made


def _remark(words: str) -> QWidget:
    return label(words, "small", "muted", wrap=True)
