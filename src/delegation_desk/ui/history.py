"""The history of a record: who changed what, when, from which value to which, and a way back to each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.formats import format_date
from delegation_desk.core.language import N_, _, current
from delegation_desk.ui.controls import label, link
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.layout import STRETCH, Wide, boxed, clear, column, row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.painted import Avatar
from delegation_desk.ui.wording import moment_words, wording

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.model.record import Record
    from delegation_desk.store.journal import HistoryLine

_MOST: Final = 60
# Kept by the program itself, of no interest to a reader of the history.
_SILENT: Final = frozenset({"updated_at", "created_at", "revision", "id", "sort_name"})
# Columns that no form names, as they are shown beside another field or changed in their own way.
_NAMES: Final = {
    "status": N_("Status"), "currency": N_("Currency"), "portrait_id": N_("Portrait"),
    "starts_zone": N_("Begin, time zone"), "ends_zone": N_("End, time zone"),
}  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One changed field, ready to be shown."""

    at: datetime
    author: str
    what: str
    old: str | None  # None where there is no value to show
    new: str
    field: str
    value: Any  # what it was before


class History(QWidget):
    """What happened to one record, newest first, under the days on which it happened."""

    def __init__(self, desk: Desk, record: type[Record], record_id: UUID, labels: Mapping[str, str]) -> None:
        """`labels` says what each column is called where it is edited."""
        super().__init__()
        self._desk, self._record, self._id, self._labels = desk, record, record_id, labels
        self._list = column(spacing=2)
        self.setLayout(column(self._list, STRETCH))
        touched = (str(record.__tablename__), record_id)
        KeepFresh(self, desk, lambda changes: touched in changes.touched, self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the journal again."""
        clear(self._list)
        day: date | None = None
        for step in self._steps():
            if step.at.astimezone().date() != day:
                day = step.at.astimezone().date()
                self._list.addSpacing(4)
                self._list.addWidget(label(_day_words(day), "label", "faint"))
            self._list.addWidget(self._line(step))

    def _steps(self) -> list[Step]:
        from delegation_desk.store.journal import history

        with self._desk.read() as session:
            lines = history(session, self._record, self._id, _MOST)
            return [step for each in lines for step in self._of(session, each)]

    def _of(self, session: Session, entry: HistoryLine) -> list[Step]:
        names = [name for name in entry.after if name not in _SILENT]
        if entry.action.name != "UPDATE" or names == ["deleted_at"]:
            return [Step(entry.at, entry.author, _event(entry), None, "", "", None)]
        return [
            Step(
                entry.at, entry.author, self._labels.get(name) or _(_NAMES.get(name, name.replace("_", " "))),
                wording(session, self._record, name, entry.before.get(name)),
                wording(session, self._record, name, entry.after[name]),
                name, entry.before.get(name),
            )
            for name in names
        ]  # fmt: skip

    def _line(self, step: Step) -> QWidget:
        author = step.author or _("unknown")
        head = row(
            label(step.what, "label", wrap=True), STRETCH, label(moment_words(step.at), "small", "faint")
        )
        head.setStretch(0, 1)
        change: list[Any] = []
        if step.old is not None:
            words = _("{old} → {new}").format(old=step.old, new=step.new)
            change = [3, label(words, "small", "muted", wrap=True)]
            if self._desk.workspace.writable and step.field in self._record.draft.model_fields:
                change += [2, row(link(_("Restore"), lambda: self._restore(step), small=True), STRETCH)]
        body = column(head, label(author, "small", "muted"), *change)
        return boxed(row(column(Avatar(author, 26), STRETCH), Wide(body), spacing=10, margins=(0, 8, 0, 10)))

    def _restore(self, step: Step) -> None:
        from delegation_desk.store import records

        values = {step.field: step.value}
        self._desk.write(
            N_("Restore an earlier value"),
            lambda session: records.edit(session, self._record, self._id, **values),
            toast=_("{field} is as it was before.").format(field=step.what),
        )


def _event(entry: HistoryLine) -> str:
    if entry.action.name == "INSERT":
        return _("Created")
    if entry.action.name == "DELETE":
        return _("Removed")
    return _("Moved to the bin") if entry.after.get("deleted_at") is not None else _("Restored from the bin")


def _day_words(day: date) -> str:
    today = date.today()
    if day == today:
        return _("Today")
    return _("Yesterday") if day == today - timedelta(days=1) else format_date(day, current(), "long")
