"""Forms: one column of labelled fields that save as they are left, in sections that fold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegation_desk.core.errors import Invalid, Refused
from delegation_desk.core.language import N_
from delegation_desk.ui.controls import banner, label
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.form_fields import FormFields
from delegation_desk.ui.layout import STRETCH, Wide, boxed, clear, column, reveal, row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.proposals import Make, Proposal
from delegation_desk.ui.section import Section
from delegation_desk.ui.side_by_side import GAP, arrange, least
from delegation_desk.ui.sources import Edit, RecordSource, Source
from delegation_desk.ui.status import ERROR, SEALED
from delegation_desk.ui.still import hold_still
from delegation_desk.ui.typing import Typing
from delegation_desk.ui.unsaved import Unsaved

if TYPE_CHECKING:
    from delegation_desk.model.record import Record
    from delegation_desk.store.frozen import Seal

WIDTH = 800
"""Pixels that a form's column takes at most, as longer lines read badly."""
EDITED = N_("Edit record")


class Form(FormFields):
    """Fields in sections over a source of values. Declare the fields, then call `load` once."""

    saved = Signal()  # a field was left and its value kept
    filled = Signal()  # all fields show other values than those that they began with
    gone = Signal()  # the record was taken out of its table

    def __init__(self, desk: Desk, source: Source) -> None:
        super().__init__()
        self.desk, self.source = desk, source
        self.fields: list[Field] = []
        self._unsaved = Unsaved(desk.drafts, source)
        self._proposals: list[Proposal] = []
        self._row: QHBoxLayout | None = None
        self._sides: list[QHBoxLayout] = []
        self._section: Section | None = None
        self._whole, self._sealed = row(), row()
        self.says_why = True  # whether a banner says why fields change no more, where nothing else does
        self._seal: Seal | None = None  # why some of the fields change no more
        self._column = column(self._whole, self._sealed)
        inner = boxed(self._column)
        inner.setMaximumWidth(WIDTH)
        self.setLayout(row(Wide(inner, 1000), STRETCH))
        KeepFresh(self, desk, source.concerns, self.refresh)

    # Declaring.

    def section(self, title: str, note: str = "", *, folded: bool = False, key: str = "") -> Section:
        """Begin a section with a heading that folds; what follows belongs to it."""
        self._section = Section(
            title, note, folded=folded, key=key or f"{type(self.source).__name__}/{title}"
        )
        self._column.addWidget(self._section)
        return self._section

    @contextmanager
    def side_by_side(self) -> Iterator[None]:
        """Put the fields declared within beside each other, or below where there is no room."""
        self._row = row(spacing=GAP)
        self._sides.append(self._row)
        self._body().addLayout(self._row)
        try:
            yield
        finally:
            self._row = None

    def add(self, widget: QWidget) -> None:
        """Put any widget into the form, such as rows that belong to the record."""
        (self._row or self._body()).addWidget(widget)

    def note(self, text: str) -> None:
        """Put a sentence into the form."""
        self.add(label(text, "small", "muted", wrap=True))

    def field(self, field: Field) -> Field:
        """Put a field into the form."""
        self.fields.append(field)
        self.add(field)
        field.left.connect(lambda: self._on_left(field))
        field.taken_back.connect(lambda: self._on_taken_back(field))
        field.set_read_only(not self.source.writable)
        return field

    def propose(
        self,
        name: str,
        sources: Sequence[str],
        make: Make,
        say: Make | None = None,
        *,
        unset: object = None,
        follows: bool = True,
    ) -> None:
        """Fill a field of a new record from others while they are typed, until somebody writes into it.

        Of a stored record the field follows them only if it `follows` and has what was proposed, or `unset`.
        """
        fields = {each: field for field in self.fields for each in field.names}
        givers = [fields[each] for each in sources]
        self._proposals.append(Proposal(fields[name], name, givers, make, say, unset=unset, follows=follows))

    # Living.

    def load(self) -> None:
        """Show the stored values; called once after declaring."""
        self._column.addStretch(1)
        values = self.source.values()
        if values is not None:
            for field in self.fields:
                field.load(values)
                self._unsaved.resume(field)
            self._show_seal()

    def refresh(self) -> None:
        """Take over what changed elsewhere, but not into the field that is being typed in."""
        values = self.source.values()
        if values is None:
            self.gone.emit()
            return
        for field in self.fields:
            field.catch_up(values)
            self._unsaved.settle(field)
        self._show_seal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let go of what stands beside each other in a narrow pane, or bring it back."""
        arrange(self._sides, min(self.width(), WIDTH))
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """As narrow as what stands beside each other becomes below each other."""
        return least(self._sides, super().minimumSizeHint())

    def labels(self) -> dict[str, str]:
        """What the form calls each column; the history speaks the same words."""
        return {name: field.title for field in self.fields for name in field.names[:1]}

    def has_problems(self) -> bool:
        """Whether some field shows a value that is not saved."""
        return any(field.has_problem for field in self.fields)

    def focus_first(self) -> None:
        """Put the cursor into the first field, or into the first that shows what it could not save."""
        first = next((field for field in self.fields if field.has_problem), next(iter(self.fields), None))
        if first is not None:
            first.take_focus()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what was wrong: under the fields it concerns, the rest in a banner above."""
        homeless = []
        for name, sentence in problems.items():
            field = next((field for field in self.fields if name in field.names), None)
            if field is None:
                homeless.append(sentence)
            else:
                field.show_problem(sentence)
        self._say_whole(" ".join(homeless))
        self._show_first_problem()

    def _show_first_problem(self) -> None:
        """Bring into view what was wrong, and the cursor to it."""
        first = next((field for field in self.fields if field.has_problem), None)
        if first is not None:
            self._show(first)
        elif (held := self._whole.itemAt(0)) is not None and (said := held.widget()) is not None:
            reveal(said)

    def show_field(self, name: str) -> None:
        """Bring the field of a column into view, and the cursor to it."""
        self._show(next(field for field in self.fields if name in field.names))

    def _show(self, field: Field) -> None:
        self._unfold_around(field)
        field.take_focus()
        reveal(field)

    def _unfold_around(self, field: Field) -> None:
        for section in self.findChildren(Section):
            if section.isAncestorOf(field):
                section.unfold()

    def _find_seal(self) -> Seal | None:
        """What changes no more; a record says."""
        return None

    def _show_seal(self) -> None:
        """Let what changes no more be read only, and say why."""
        seal = self._find_seal()
        if seal == self._seal:
            return
        reason, self._seal = seal.reason if seal is not None else "", seal
        for field in self.fields:
            kept = seal is not None and any(map(seal.covers, field.names))
            field.set_read_only(kept or not self.source.writable)
            field.setToolTip(reason if kept else "")
        clear(self._sealed)
        if reason and self.says_why:
            self._sealed.addWidget(banner(SEALED, reason))

    def _on_left(self, field: Field) -> None:
        hold_still()
        self._take(field)
        self._unsaved.settle(field)

    def _on_taken_back(self, field: Field) -> None:
        self._unsaved.settle(field)

    def _take(self, field: Field) -> None:
        """Save what was typed, or say under the field why not."""
        try:
            values = field.read()
        except ValueError as error:
            field.show_problem(str(error), getattr(error, "suggestion", None))
            return
        self._say_whole("")
        if values == field.stored == field.saved:
            field.restore()
            return
        self._keep(field, values)

    def _keep(self, field: Field, values: dict[str, Any]) -> None:
        changes = self._changes(field, values)
        saved = [field]
        try:
            if waiting := self._save_with_waiting(field, changes):
                saved += waiting
            else:
                self._save(field, changes)
        except Invalid as invalid:
            self._blame(field, invalid.fields)
        except Refused as refusal:
            field.show_problem(str(refusal))
        else:
            # Shown anew, so that the field has nothing of its own left to take back.
            for each in saved:
                each.load(self.source.values() or values)
            for each in saved[1:]:
                self._unsaved.settle(each)
            self.saved.emit()

    def _save_with_waiting(self, field: Field, changes: Mapping[str, Any]) -> list[Field]:
        """Save a field with those that could not be saved before it, such as a kind before its value.

        Which fields were saved besides; none if they are not right together, and then nothing is saved.
        """
        waiting, values = [], dict(changes)
        for each in self.fields:
            if each is not field and each.has_problem and (read := _read(each)) is not None:
                waiting.append(each)
                values |= {name: value for name, value in read.items() if value != each.saved.get(name)}
        if not waiting:
            return []
        try:
            self._save(field, values)
        except Refused:
            return []
        return waiting

    def _changes(self, field: Field, values: Mapping[str, Any]) -> dict[str, Any]:
        """What is new in a field, with what follows from it."""
        changed = {name: value for name, value in values.items() if value != field.saved.get(name)}
        before = self.source.values() or {}
        for each in self._proposals if changed else ():
            changed |= each.follow(before, changed)
        return changed

    def _save(self, _field: Field, values: Mapping[str, Any]) -> None:
        self.source.save(values)

    def _blame(self, field: Field, problems: Mapping[str, str]) -> None:
        """What is wrong with the record as a whole came with this field, so it is said under it."""
        own = {name: text for name, text in problems.items() if name in field.names or not name}
        field.show_problem(" ".join(own.values()) or " ".join(problems.values()))

    def _say_whole(self, sentence: str) -> None:
        clear(self._whole)
        if sentence:
            self._whole.addWidget(banner(ERROR, sentence))

    def _body(self) -> QVBoxLayout:
        return self._section.body if self._section is not None else self._column


def _read(field: Field) -> dict[str, Any] | None:
    try:
        return field.read()
    except ValueError:
        return None


class RecordForm(Form):
    """A form over a stored record: each field is saved as it is left, one step that undo takes back."""

    def __init__(
        self,
        desk: Desk,
        record: type[Record],
        record_id: UUID,
        label: str = EDITED,
        edit: Edit | None = None,
    ) -> None:
        """`label` (a msgid) is what undo and the history call a change made here.

        `edit` is the command where an edit is more than setting the record's own columns.
        """
        self._record = RecordSource(desk, record, record_id, label, edit)
        super().__init__(desk, self._record)
        self.typing = Typing(self, desk.drafts, self._save_ahead)

    def field(self, field: Field) -> Field:
        """Put a field into the form, and say while it holds what is not saved."""
        self.typing.watch(field)
        return super().field(field)

    def _find_seal(self) -> Seal | None:
        return self._record.seal()

    def call(self, name: str) -> None:
        """Say what the record is called, for one without a name of its own, such as a row."""
        self._record.called = name

    def _on_left(self, field: Field) -> None:
        super()._on_left(field)
        self.typing.end(field)

    def _on_taken_back(self, field: Field) -> None:
        if field.ahead is not None:
            self._take(field)
        super()._on_taken_back(field)
        self.typing.end(field)

    def _save(self, field: Field, values: Mapping[str, Any]) -> None:
        self._record.save(values, stay=self.typing.stay_in(field))

    def _save_ahead(self, field: Field, stay: object) -> None:
        """Save what is typed up to now; what cannot be saved is not spoken of before the field is left."""
        try:
            values = field.read()
        except ValueError:
            return
        changed, before = self._changes(field, values), field.ahead
        if not changed:
            return
        hold_still()
        field.ahead = values  # before the form hears of the change, for nothing is to move under the cursor
        try:
            self._record.save(changed, stay=stay)
        except Refused:
            field.ahead = before
            return
        field.clear_problem()
        self._unsaved.settle(field)
