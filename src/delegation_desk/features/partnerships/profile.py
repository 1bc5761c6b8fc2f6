"""The latest evaluation at a glance: a bar and a word for each side of the partnership."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.figures import format_number
from delegation_desk.core.formats import format_date
from delegation_desk.core.language import _, current
from delegation_desk.features.partnerships import service
from delegation_desk.model.evidence import ANCHORS, RATINGS, mean_rating
from delegation_desk.model.partnership_parts import Evaluation
from delegation_desk.ui.controls import label
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.layout import STRETCH, boxed, clear, column, row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.painted import Meter

_BEST = len(RATINGS) - 1


class Profile(QWidget):
    """Six bars; what is unknown has no bar and says so, for unknown is not nought."""

    def __init__(self, desk: Desk, partnership_id: UUID) -> None:
        super().__init__()
        self._desk, self._id = desk, partnership_id
        self._content = column(spacing=3)
        self.setLayout(self._content)
        KeepFresh(self, desk, lambda changes: "evaluation" in changes.tables, self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the latest evaluation, or nothing."""
        with self._desk.read() as session:
            latest = next(iter(service.evaluations(session, self._id)), None)
        clear(self._content)
        if latest is None:
            return
        day = format_date(latest.evaluated_on, current())
        words = ", ".join(filter(None, (day, latest.evaluator)))
        title = label(_("As evaluated last"), "heading")
        self._content.addLayout(row(title, label(words, "small", "muted"), STRETCH, spacing=12))
        self._content.addSpacing(4)
        for name, mark in zip(service.CRITERIA, service.ratings(latest), strict=True):
            self._content.addWidget(_line(name, mark))
        self._content.addSpacing(4)
        self._content.addWidget(label(_mean_words(latest), "small", "muted", wrap=True))
        self._content.addSpacing(20)


def _line(name: str, mark: int | None) -> QWidget:
    title = label(_(service.CRITERIA[name]))
    title.setFixedWidth(190)
    two, four = ANCHORS[name]
    words = _("unknown") if mark is None else f"{mark}  {_(RATINGS[mark])}"
    meter: QWidget = label("")
    if mark is not None:
        meter = Meter(f"{title.text()}: {words}", mark / _BEST)
    meter.setFixedWidth(220)
    anchors = label(_("2: {two}; 4: {four}").format(two=_(two), four=_(four)), "small", "faint")
    value = label(words, "body", "faint" if mark is None else "text")
    value.setFixedWidth(210)
    return boxed(row(title, meter, value, anchors, STRETCH, spacing=14), height=28)


def _mean_words(evaluation: Evaluation) -> str:
    mean = mean_rating(service.ratings(evaluation))
    if mean is None:
        return _("No mean: two sides or more are unknown.")
    known = sum(mark is not None for mark in service.ratings(evaluation))
    text = _("Mean {mean} of {best}, from {n} of {all} sides")
    figures = {"best": _BEST, "n": known, "all": len(service.CRITERIA)}
    return text.format(mean=format_number(mean, current(), 1), **figures)
