"""Rows that belong to a record, such as members or points: added, edited in place, ordered, removed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any
from uuid import UUID

import shiboken6
from PySide6.QtWidgets import QVBoxLayout, QWidget

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import N_, _
from delegation_desk.ui.controls import Words, button, label, line, link
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.drafts import Kept, Key
from delegation_desk.ui.form import DraftForm, Form, RecordForm
from delegation_desk.ui.icons import Sign
from delegation_desk.ui.layout import STRETCH, Wide, boxed, clear, column, reveal, row
from delegation_desk.ui.list_spec import Column, Row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.row_line import RowLine
from delegation_desk.ui.status import WARNING

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.model.record import Record


@dataclass(frozen=True)
class RowsSpec:
    """What rows a record has, how they look and how they are edited."""

    record: type[Record]
    parent: tuple[str, UUID]  # the column that points to the parent, and the parent's id
    columns: Sequence[Column]
    rows: Callable[[Session, Sequence[Any]], Sequence[Row]]  # one for each record, in their order
    fields: Callable[[Form], None]  # declares the fields of one row's form, new or stored
    add_word: str  # "Add a member"
    nothing: str  # the sentence that stands there while there are none
    values: Callable[[], Mapping[str, Any]] = dict  # what a new row begins with
    order_by: str = "order"  # a column; "order" lets the user move rows
    query: Callable[[Session], Sequence[Any]] | None = (
        None  # the records in their order, where it is not that simple
    )
    reorder: Callable[[Session, Sequence[UUID]], None] | None = (
        None  # where moving is more than writing `order`
    )
    watched: frozenset[str] = field(default_factory=frozenset)  # other tables whose changes show in the rows
    add: Callable[[Session, Any], Any] | None = None  # where adding is more than writing the row
    two_lines: bool = False
    opens: Callable[[UUID], tuple[str, UUID] | None] | None = (
        None  # the record "Open" shows, such as the person
    )
    actions: Sequence[tuple[str, Callable[[UUID], object]]] = ()  # more of each row's menu: words and deed
    addable: bool = True  # whether the link that opens an empty form is there
    label: str = N_("Edit row")  # msgid: what undo and the history call a change


class ChildRows(QWidget):
    """The rows, a form unfolding below the one being edited, and a link that adds another."""

    def __init__(self, desk: Desk, spec: RowsSpec) -> None:
        super().__init__()
        self.desk, self.spec = desk, spec
        self.ids: list[UUID] = []
        self._lines: dict[UUID, RowLine] = {}
        self._editing: UUID | None = None
        self._new: DraftForm | None = None
        self._go_on: QWidget | None = None
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._adding = column()
        self.add_link = link(spec.add_word, self.add)
        self.setLayout(column(self._list, self._adding, 6, row(self.add_link, STRETCH), STRETCH))
        watched = {str(spec.record.__tablename__), *spec.watched}
        KeepFresh(self, desk, lambda changes: not watched.isdisjoint(changes.tables), self.refresh)
        self.refresh()
        self._show_kept()

    def refresh(self) -> None:
        """Read the rows again; a form that is open stays, as it keeps itself fresh."""
        with self.desk.read() as session:
            records = self._records(session)
            shown = list(self.spec.rows(session, records))
        if self._list.count() and [each.id for each in shown] == self.ids:
            for each in shown:
                self._lines[each.id].show_row(each)
            return
        self._rebuild(shown)

    def add(self) -> None:
        """Open an empty form below the rows."""
        self.close_form()
        clear(self._adding)
        self._new = form = DraftForm(self.desk, self.spec.record.draft, self._new_values())
        self.spec.fields(form)
        form.keep_as(self._key(), self.spec.add_word)
        form.load()
        enter = button(self.spec.add_word, lambda: self._enter(form), "primary")
        give_up = button(_("Cancel"), self._discard, "quiet")
        frame = boxed(column(form, row(enter, give_up, STRETCH), spacing=8, margins=(16, 14, 16, 14)), "box")
        self._adding.addSpacing(8)
        self._adding.addWidget(frame)
        self.add_link.hide()
        form.focus_first()
        reveal(frame)

    def edit(self, record_id: UUID) -> None:
        """Unfold the form of a row below it, or fold it again."""
        was_open = self._editing == record_id
        self.close_form()
        if was_open:
            return
        self._editing = record_id
        form = RecordForm(self.desk, self.spec.record, record_id, self.spec.label)
        self.spec.fields(form)
        form.load()
        done = button(_("Close"), self.close_form)
        gone = button(_("Remove"), lambda: self.remove(record_id), "quiet", "trash")
        frame = boxed(column(form, row(done, STRETCH, gone), spacing=8, margins=(16, 14, 16, 14)), "box")
        self._lines[record_id].unfold(frame)
        form.focus_first()
        reveal(frame)

    def close_form(self) -> None:
        """Fold the form that is open, if one is."""
        if self._editing in self._lines:
            self._lines[self._editing].fold()
        self._editing = self._new = None
        self._show_kept()

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
        """Take a row away; undo brings it back."""
        from delegation_desk.store import records

        self.close_form()
        place = self.ids.index(record_id)
        self.desk.write(
            N_("Remove a row"),
            lambda session: records.remove(session, self.spec.record, record_id),
            toast=_("Removed. It is not in the bin: “Undo” brings it back, “History” goes on showing it."),
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
        target = self.spec.opens(record_id) if self.spec.opens is not None else None
        if target is not None:
            self.desk.open(*target)

    def step_focus(self, record_id: UUID, by: int) -> None:
        """Move the focus to the row above (-1) or below (1)."""
        to = self.ids.index(record_id) + by
        if 0 <= to < len(self.ids):
            self._lines[self.ids[to]].setFocus()

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
            self._list.addWidget(label(self.spec.nothing, "body", "faint", wrap=True))
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
        addable = self.desk.workspace.writable and self.spec.addable
        kept = self.desk.drafts.of(self._key()) if addable else None
        self.add_link.setVisible(addable and kept is None)
        if kept is None:
            return
        excerpt = kept.excerpt()
        said = _("Not saved yet: {words}").format(words=excerpt) if excerpt else _("Entry not saved yet")
        sign = Sign(WARNING.icon, WARNING.tone, 16, fill=WARNING.fill)
        self._go_on = link(_("Go on"), self.add)
        discard = link(_("Discard"), self._discard)
        self._adding.addSpacing(8)
        strip = row(sign, Wide(Words(said, "body", "wait"), 1000), self._go_on, discard, STRETCH, spacing=10)
        self._adding.addWidget(boxed(strip))

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
