"""The history of a record: who changed what, when, from which value to which, and a way back to each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.formats import format_date, format_time
from delegation_desk.core.language import LANGUAGES, N_, Language, _, current
from delegation_desk.core.text import LocalText
from delegation_desk.core.zones import to_local
from delegation_desk.model.record import table_of
from delegation_desk.store.journal import SAMPLE_AUTHOR
from delegation_desk.ui.column_words import column_word
from delegation_desk.ui.controls import Words, label, link
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.localized import NAMES
from delegation_desk.ui.kinds import kind_word
from delegation_desk.ui.layout import STRETCH, Wide, boxed, clear, column, row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.painted import Avatar
from delegation_desk.ui.part_names import name_of_part
from delegation_desk.ui.restoring import may_restore
from delegation_desk.ui.wording import wording

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.model.record import Record
    from delegation_desk.store.journal import HistoryLine

_MOST: Final = 60
# Kept by the program itself, of no interest to a reader of the history.
_SILENT: Final = frozenset({"updated_at", "created_at", "revision", "id", "sort_name", "printed"})


@dataclass(frozen=True)
class Step:
    """One change, ready to be shown."""

    at: datetime
    author: str
    what: str
    about: str = ""  # which part of the record it is
    old: str | None = None  # None where there is no value to show
    new: str = ""
    field: str = ""
    line: HistoryLine | None = None  # where the value before can be taken back from; None: it cannot


class History(QWidget):
    """What happened to one record and its parts, newest first, under the days on which it happened."""

    def __init__(self, desk: Desk, record: type[Record], record_id: UUID, labels: Mapping[str, str]) -> None:
        """`labels` says what each column is called where it is edited."""
        from delegation_desk.store.family import branches

        super().__init__()
        self._desk, self._record, self._id, self._labels = desk, record, record_id, labels
        self._list = column(spacing=2)
        self.setLayout(column(self._list, STRETCH))
        touched, parts = (str(record.__tablename__), record_id), branches(str(record.__tablename__))
        KeepFresh(
            self,
            desk,
            lambda changes: touched in changes.touched or not parts.isdisjoint(changes.tables),
            self.refresh,
        )
        self.refresh()

    def refresh(self) -> None:
        """Read the journal again."""
        from delegation_desk.store.clock import home_zone

        clear(self._list)
        with self._desk.read() as session:
            zone = home_zone(session)
        day, today = None, to_local(datetime.now(UTC), zone).date()
        for step in self._steps():
            at = to_local(step.at, zone)
            if at.date() != day:
                day = at.date()
                self._list.addSpacing(4)
                self._list.addWidget(label(_day_words(day, today), "label", "faint"))
            self._list.addWidget(self._line(step, at))

    def _steps(self) -> list[Step]:
        from delegation_desk.store.family import history

        with self._desk.read() as session:
            lines = history(session, self._record, self._id, _MOST)
            ordered = {(each.entry, each.table_name): each for each in lines if _is_order(each)}
            shown = (each for each in lines if not _is_order(each) or each in ordered.values())
            return [step for each in shown for step in self._of(session, each)]

    def _of(self, session: Session, entry: HistoryLine) -> list[Step]:
        if entry.row_id != self._id:
            return self._of_part(session, entry)
        names = [name for name in entry.after if name not in _SILENT]
        if entry.action.name != "UPDATE" or names == ["deleted_at"]:
            return [Step(entry.at, entry.author, _event(entry))]
        return [
            self._change(session, entry, name, self._labels.get(name) or column_word(name)) for name in names
        ]

    def _of_part(self, session: Session, entry: HistoryLine) -> list[Step]:
        part, values = kind_word(entry.table_name), entry.after or entry.before
        if entry.action.name != "UPDATE" or "deleted_at" in entry.after:
            added = entry.action.name == "INSERT" or entry.after.get("deleted_at", values) is None
            what = (_("{part} added") if added else _("{part} removed")).format(part=part)
            return [Step(entry.at, entry.author, what, name_of_part(session, entry))]
        if _is_order(entry):
            return [Step(entry.at, entry.author, _("{part}: order changed").format(part=part))]
        about = name_of_part(session, entry)
        return [
            self._change(
                session, entry, name, _("{part}: {field}").format(part=part, field=column_word(name)), about
            )
            for name in entry.after
            if name not in _SILENT
        ]

    def _change(self, session: Session, entry: HistoryLine, name: str, what: str, about: str = "") -> Step:
        before, after = entry.before.get(name), entry.after.get(name)
        if isinstance(before, LocalText) and isinstance(after, LocalText):
            language = _language_changed(before, after)
            if language is None:
                what = _("{field}: translation confirmed").format(field=what)
                return Step(entry.at, entry.author, what, about)
            if language != current():
                what = _("{field} ({language})").format(field=what, language=NAMES[language])
            before, after = before.get(language), after.get(language)
        record = table_of(entry.table_name)
        old, new = wording(session, record, name, before), wording(session, record, name, after)
        if about in (old, new):
            about = ""  # the change itself tells which part it is
        line = entry if may_restore(session, entry, name) else None
        return Step(entry.at, entry.author, what, about, old, new, name, line)

    def _line(self, step: Step, at: datetime) -> QWidget:
        author = _(SAMPLE_AUTHOR) if step.author == SAMPLE_AUTHOR else step.author or _("unknown")
        moment = label(format_time(at, current(), "clock"), "small", "faint")
        head = row(Wide(Words(step.what, "label"), 1000), STRETCH, column(moment, STRETCH))
        change: list[Any] = []
        if step.about:
            change += [3, label(_("“{name}”").format(name=step.about), "small", "muted", wrap=True)]
        if step.old is not None:
            words = _("{old} → {new}").format(old=step.old, new=step.new)
            change += [3, label(words, "small", "muted", wrap=True)]
        if step.line is not None and self._desk.workspace.writable:
            change += [2, row(link(_("Restore"), lambda: self._restore(step), small=True), STRETCH)]
        body = column(head, label(author, "small", "muted"), *change)
        return boxed(row(column(Avatar(author, 26), STRETCH), Wide(body), spacing=10, margins=(0, 8, 0, 10)))

    def _restore(self, step: Step) -> None:
        from delegation_desk.store import records

        line = step.line
        assert line is not None
        self._desk.write(
            N_("Restore an earlier value"),
            lambda session: records.edit(
                session, table_of(line.table_name), line.row_id, **{step.field: line.before.get(step.field)}
            ),
            toast=_("{field} is as it was before.").format(field=step.what),
        )


def _language_changed(before: LocalText, after: LocalText) -> Language | None:
    """The language whose text is another now, the reader's own before others; None if it is none."""
    changed = [each for each in LANGUAGES if before.get(each) != after.get(each)]
    return current() if current() in changed else next(iter(changed), None)


def _is_order(entry: HistoryLine) -> bool:
    return entry.action.name == "UPDATE" and set(entry.after) - _SILENT == {"order"}


def _event(entry: HistoryLine) -> str:
    if entry.action.name == "INSERT":
        return _("Created")
    if entry.action.name == "DELETE":
        return _("Removed")
    return _("Moved to the bin") if entry.after.get("deleted_at") is not None else _("Restored from the bin")


def _day_words(day: date, today: date) -> str:
    if day == today:
        return _("Today")
    return _("Yesterday") if day == today - timedelta(days=1) else format_date(day, current(), "long")
