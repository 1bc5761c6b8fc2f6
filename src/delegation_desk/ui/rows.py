"""Rows that belong to a record, such as members or points: added, edited in place, ordered, removed."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import N_, _
from delegation_desk.ui.controls import Words, button, label, line, link
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.draft_form import DraftForm
from delegation_desk.ui.drafts import Kept, Key
from delegation_desk.ui.form import RecordForm
from delegation_desk.ui.kept_strip import KeptOfRows, KeptStrip
from delegation_desk.ui.layout import STRETCH, Wide, clear, column, reveal, row
from delegation_desk.ui.list_spec import Row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.row_form import RowForm
from delegation_desk.ui.row_line import RowLine
from delegation_desk.ui.rows_spec import REMOVE, RowsSpec
from delegation_desk.ui.widths import fitting

if TYPE_CHECKING:
    from sqlmodel import Session

__all__ = ["ChildRows", "RowsSpec"]
_ENTERS: Final = QKeySequence("Ctrl+Return")
_ENTERS_BESIDE: Final = QKeySequence("Ctrl+Enter")  # of the figures at the right of the keyboard


class ChildRows(QWidget):
    """The rows, a form unfolding below the one being edited, and a link that adds another."""

    def __init__(self, desk: Desk, spec: RowsSpec) -> None:
        super().__init__()
        self.desk, self.spec = desk, spec
        self.ids: list[UUID] = []
        self.is_closed = False  # nothing is added, moved or taken away: it is handed out or signed
        self.widths = fitting(spec.columns, ())  # of the columns
        self._lines: dict[UUID, RowLine] = {}
        self._editing: UUID | None = None
        self._new: DraftForm | None = None
        self._go_on: QWidget | None = None
        self._clicked: UUID | None = None
        self._clicking = QTimer(self)  # runs while a click may still become a double click
        self._clicking.setSingleShot(True)
        self._clicking.timeout.connect(self._on_clicked)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._kept = KeptOfRows(desk, str(spec.record.__tablename__), self._go_to_kept)
        self._adding = column()
        self._note = Words("", "small", "muted")
        self._note.setContentsMargins(0, 6, 0, 0)
        self.add_link = link(spec.add_word, self.add)
        note = row(Wide(self._note, 1000), STRETCH)
        adding = row(self.add_link, STRETCH)
        self.setLayout(column(self._list, note, self._kept, self._adding, 6, adding, STRETCH))
        watched = {str(spec.record.__tablename__), *spec.watched, *self._keepers()}
        KeepFresh(self, desk, lambda changes: not watched.isdisjoint(changes.tables), self.refresh)
        self.refresh()
        self._show_kept()

    def refresh(self) -> None:
        """Read the rows again; a form that is open stays, as it keeps itself fresh."""
        from delegation_desk.store.frozen import why_closed

        with self.desk.read() as session:
            records = self._records(session)
            shown = list(self.spec.rows(session, records))
            note = self.spec.note(session, records) if self.spec.note is not None else ""
            closed = bool(why_closed(session, self.spec.record, self.spec.parent[1]))
        self._note.write(note)
        self._note.setVisible(bool(note))
        self.widths = fitting(self.spec.columns, shown)
        if shown and self._list.count() and [each.id for each in shown] == self.ids:
            for each in shown:
                self._lines[each.id].show_row(each)
        else:
            self._rebuild(shown)
        for row_line in self._lines.values():
            row_line.offer_changes(offered=not closed)
        if closed != self.is_closed:
            self.is_closed = closed
            self._show_kept()
        self._show_kept_of_rows()

    def add(self) -> None:
        """Open an empty form below the rows."""
        self.close_form()
        clear(self._adding)
        self._new = form = DraftForm(self.desk, self.spec.record.draft, self._new_values())
        self.spec.fields(form)
        form.keep_as(self._key(), self.spec.add_word)
        form.load()
        form.enter = lambda: self._enter(form)
        enter = button(self.spec.add_word, lambda: self._enter(form), "primary")
        enter.setToolTip(_ENTERS.toString(QKeySequence.SequenceFormat.NativeText))
        give_up = button(_("Cancel"), self._discard, "quiet")
        frame = RowForm(form, row(enter, give_up, STRETCH))
        for keys in (_ENTERS, _ENTERS_BESIDE):
            QShortcut(keys, frame, enter.click, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._adding.addSpacing(8)
        self._adding.addWidget(frame)
        self.add_link.hide()
        form.focus_first()
        frame.come_into_view()

    def click(self, record_id: UUID) -> None:
        """Unfold the form of a row, or fold it; no row moves while a second click may follow."""
        if self.spec.opens is not None and (self._editing is not None or self._new is not None):
            self._clicked = record_id
            self._clicking.start(QApplication.doubleClickInterval())
        else:
            self.edit(record_id, after=QApplication.doubleClickInterval())

    def edit(self, record_id: UUID, *, after: int = 0) -> None:
        """Unfold the form of a row below it, or fold it again.

        It comes into view `after` so many milliseconds.
        """
        was_open = self._editing == record_id
        self.close_form()
        if was_open:
            return
        self._editing = record_id
        form = RecordForm(self.desk, self.spec.record, record_id, self.spec.label)
        form.call(self._lines[record_id].row.name())
        self.spec.fields(form)
        form.says_why = self.spec.says_why
        form.load()
        self._show_kept_of_rows()
        done = button(_("Close"), self.close_form)
        gone = button(_("Remove"), lambda: self.remove(record_id), "quiet", "trash")
        if self.is_closed:
            gone.hide()
        frame = RowForm(form, row(done, STRETCH, gone))
        self._lines[record_id].unfold(frame)
        form.focus_first()
        frame.come_into_view(after=after)

    def _keepers(self) -> frozenset[str]:
        """The tables whose records decide whether the rows may change."""
        from delegation_desk.store.frozen import keepers

        return keepers(self.spec.record)

    def _go_to_kept(self, record_id: UUID, *, unfold: bool) -> None:
        """Go on where a row keeps what it could not save, or just to the row."""
        if unfold:
            self.edit(record_id)
        elif record_id in self._lines:
            self._lines[record_id].setFocus()

    def _on_clicked(self) -> None:
        if self._clicked in self._lines:
            self.edit(self._clicked)

    def close_form(self) -> None:
        """Fold the form that is open, if one is."""
        self._clicking.stop()
        if self._editing in self._lines:
            self._lines[self._editing].fold()
        self._editing = self._new = None
        self._show_kept()
        self._show_kept_of_rows()

    def step_back(self) -> bool:
        """Fold the form that is open; whether one was. What is typed into a new row is kept."""
        adds = self._new is not None
        is_open = adds or self._editing is not None
        self.close_form()
        if adds:
            (self._go_on or self.add_link).setFocus()
        return is_open

    def has_begun(self) -> bool:
        """Whether something is typed into a new row that is not entered yet."""
        return self._new is not None and self.desk.drafts.of(self._key()) is not None

    def remove(self, record_id: UUID) -> None:
        """Take a row away, with what makes no sense without it; undo brings it back, and so does the bin."""
        from delegation_desk.store import records
        from delegation_desk.ui.kinds import kind_word
        from delegation_desk.ui.uproot import take_out

        self.close_form()
        place = self.ids.index(record_id)
        table = str(self.spec.record.__tablename__)
        name = self._lines[record_id].row.name() or kind_word(table)
        # A record with a page of its own stays whole: what others say about it is still true.
        stays = self.spec.opens is not None and self.spec.opens(record_id) == (table, record_id)
        label, take = (N_("Move to the bin"), records.move_to_bin) if stays else (REMOVE, take_out)
        self.desk.write(
            label,
            lambda session: take(session, self.spec.record, record_id),
            toast=_("“{name}” is removed and lies in the bin.").format(name=name),
        )
        (self._lines[self.ids[min(place, len(self.ids) - 1)]] if self.ids else self.add_link).setFocus()

    def move_row(self, record_id: UUID, by: int) -> None:
        """Move a row up (-1) or down (1)."""
        place = self.ids.index(record_id)
        to = place + by
        if not self._movable or not 0 <= to < len(self.ids):
            return
        order = list(self.ids)
        order.insert(to, order.pop(place))
        reorder = self.spec.reorder or self._write_order
        self.desk.write(N_("Change the order"), lambda session: reorder(session, order))
        if record_id in self._lines:
            self._lines[record_id].setFocus()

    def open(self, record_id: UUID) -> None:
        """Show the record behind a row where it lives."""
        self._clicking.stop()
        target = self.spec.opens(record_id) if self.spec.opens is not None else None
        if target is not None:
            self.desk.open(*target)

    def step_focus(self, record_id: UUID, by: int) -> None:
        """Move the focus to the row above (-1) or below (1)."""
        self._focus_row(self.ids.index(record_id) + by)

    def focus_end(self, *, last: bool) -> None:
        """Move the focus to the first row or to the last."""
        self._focus_row(len(self.ids) - 1 if last else 0)

    def _focus_row(self, number: int) -> None:
        if 0 <= number < len(self.ids):
            line = self._lines[self.ids[number]]
            line.setFocus()
            reveal(line)

    @property
    def _movable(self) -> bool:
        return self.spec.order_by == "order" and self.desk.workspace.writable

    def _records(self, session: Session) -> Sequence[Any]:
        if self.spec.query is not None:
            return self.spec.query(session)
        from sqlmodel import col, select

        record, (column_name, parent_id) = self.spec.record, self.spec.parent
        wanted = select(record).where(
            col(getattr(record, column_name)) == parent_id, col(record.deleted_at).is_(None)
        )
        return session.exec(
            wanted.order_by(getattr(record, self.spec.order_by), col(record.created_at))
        ).all()

    def _rebuild(self, shown: Sequence[Row]) -> None:
        known = self._lines
        for kept in known.values():
            self._list.removeWidget(kept)
        clear(self._list)
        self.ids = [each.id for each in shown]
        # Lines stay the same widgets: somebody may be typing in the form below one of them.
        self._lines = {
            each.id: known.pop(each.id) if each.id in known else RowLine(self, each) for each in shown
        }
        for each in shown:
            self._lines[each.id].show_row(each)
            self._list.addWidget(self._lines[each.id])
            self._lines[each.id].setVisible(True)  # now, so that it can take the focus
        for gone in known.values():
            gone.hide()
            gone.deleteLater()
        if self._editing not in self._lines:
            self._editing = None
        if not shown:
            nothing = self.spec.nothing
            words = nothing if isinstance(nothing, str) else nothing()
            self._list.addWidget(label(words, "body", "faint", wrap=True))
            self._list.addSpacing(6)
            self._list.addWidget(line())

    def _new_values(self) -> dict[str, Any]:
        column_name, parent_id = self.spec.parent
        values = {column_name: parent_id, **self.spec.values()}
        if self._movable and "order" in self.spec.record.draft.model_fields:
            with self.desk.read() as session:
                taken = [each.order for each in self._records(session) if each.order is not None]
            values.setdefault("order", max(taken, default=0) + 1)
        return values

    def _enter(self, form: DraftForm) -> None:
        from delegation_desk.store import records

        draft = form.finish()
        if draft is None:
            return
        try:
            add = self.spec.add or records.add
            self.desk.commit(N_("Add a row"), lambda session: add(session, draft))
        except Refused as refusal:
            form.show_problems(getattr(refusal, "fields", {"": str(refusal)}))
            return
        form.forget()
        self.close_form()
        self.add_link.setFocus()

    def _key(self) -> Key:
        """What sets the form of a new row apart from all others of the desk."""
        begun = self.spec.values().items()
        kind = frozenset((name, value) for name, value in begun if isinstance(value, Enum))
        return (str(self.spec.record.__tablename__), *self.spec.parent, kind)

    def _show_kept(self) -> None:
        """Show the link that adds a row or, in its place, what was begun and is not entered yet."""
        clear(self._adding)
        self._go_on = None
        addable = self.desk.workspace.writable and self.spec.addable and not self.is_closed
        kept = self.desk.drafts.of(self._key()) if addable else None
        self.add_link.setVisible(addable and kept is None)
        if kept is None:
            return
        strip = KeptStrip(kept.excerpt(), self.add, self._discard)
        self._go_on = strip.go_on
        self._adding.addWidget(strip)

    def _show_kept_of_rows(self) -> None:
        self._kept.show_of([each for each in self.ids if each != self._editing])

    def _discard(self) -> None:
        """Give up what was begun; one click brings it back."""
        kept = self.desk.drafts.forget(self._key())
        if self._new is not None:
            self._new.forget()
        self.close_form()
        self.add_link.setFocus()
        if kept is not None:
            self.desk.toast(_("Entry discarded."), _("Undo"), lambda: self._bring_back(kept))

    def _bring_back(self, kept: Kept) -> None:
        self.desk.drafts.keep(self._key(), kept)
        if shiboken6.isValid(self):  # the page may have been left since
            self.add()

    def _write_order(self, session: Session, order: Sequence[UUID]) -> None:
        from delegation_desk.store import records

        for place, record_id in enumerate(order, 1):
            records.edit(session, self.spec.record, record_id, order=place)
