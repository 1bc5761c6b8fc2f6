"""Forms: one column of labelled fields that save as they are left, in sections that fold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from delegation_desk.core.errors import Invalid, Refused
from delegation_desk.core.language import N_, _
from delegation_desk.ui.controls import banner, label, link
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.drafts import Kept, Key
from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.form_fields import FormFields
from delegation_desk.ui.layout import STRETCH, Wide, boxed, clear, column, reveal, row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.proposals import Make, Proposal
from delegation_desk.ui.section import Section
from delegation_desk.ui.sources import DraftSource, Edit, RecordSource, Source
from delegation_desk.ui.status import ERROR, NOTICE
from delegation_desk.ui.unsaved import Unsaved

if TYPE_CHECKING:
    from delegation_desk.model.record import Draft, Record

WIDTH = 800
"""Pixels that a form's column takes at most, as longer lines read badly."""
EDITED = N_("Edit record")


class Form(FormFields):
    """Fields in sections over a source of values. Declare the fields, then call `load` once."""

    saved = Signal()  # a field was left and its value kept
    gone = Signal()  # the record was taken out of its table

    def __init__(self, desk: Desk, source: Source) -> None:
        super().__init__()
        self.desk, self.source = desk, source
        self.fields: list[Field] = []
        self._unsaved = Unsaved(desk.drafts, source)
        self._proposals: list[Proposal] = []
        self._row: QHBoxLayout | None = None
        self._section: Section | None = None
        self._whole = row()
        self._column = column(self._whole)
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
        """Put the fields declared within beside each other."""
        self._row = row(spacing=20)
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
        field.taken_back.connect(lambda: self._unsaved.settle(field))
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
    ) -> None:
        """Fill a field of a new record from others while they are typed, until somebody writes into it.

        Of a stored record the field follows them only if it has what was proposed, or `unset`.
        """
        fields = {each: field for field in self.fields for each in field.names}
        givers = [fields[each] for each in sources]
        self._proposals.append(Proposal(fields[name], name, givers, make, say, unset=unset))

    # Living.

    def load(self) -> None:
        """Show the stored values; called once after declaring."""
        self._column.addStretch(1)
        values = self.source.values()
        if values is not None:
            for field in self.fields:
                field.load(values)
                self._unsaved.resume(field)

    def refresh(self) -> None:
        """Take over what changed elsewhere, but not into the field that is being typed in."""
        values = self.source.values()
        if values is None:
            self.gone.emit()
            return
        for field in self.fields:
            field.catch_up(values)
            self._unsaved.settle(field)

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
            self._unfold_around(first)
            first.take_focus()
            reveal(first)
        elif (held := self._whole.itemAt(0)) is not None and (said := held.widget()) is not None:
            reveal(said)

    def _unfold_around(self, field: Field) -> None:
        for section in self.findChildren(Section):
            if section.isAncestorOf(field):
                section.unfold()

    def _on_left(self, field: Field) -> None:
        self._take(field)
        self._unsaved.settle(field)

    def _take(self, field: Field) -> None:
        """Save what was typed, or say under the field why not."""
        try:
            values = field.read()
        except ValueError as error:
            field.show_problem(str(error), getattr(error, "suggestion", None))
            return
        self._say_whole("")
        if values == field.stored:
            field.restore()
            return
        self._keep(field, values)

    def _keep(self, field: Field, values: dict[str, Any]) -> None:
        changed = {name: value for name, value in values.items() if value != field.stored.get(name)}
        before = self.source.values() or {}
        for each in self._proposals:
            changed |= each.follow(before, changed)
        try:
            self.source.save(changed)
        except Invalid as invalid:
            self._blame(field, invalid.fields)
        except Refused as refusal:
            field.show_problem(str(refusal))
        else:
            # Shown anew, so that the field has nothing of its own left to take back.
            field.load(self.source.values() or values)
            self.saved.emit()

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

    def call(self, name: str) -> None:
        """Say what the record is called, for one without a name of its own, such as a row."""
        self._record.called = name


class DraftForm(Form):
    """A form over a record that is still to be made; `finish` checks it as a whole."""

    def __init__(self, desk: Desk, draft: type[Draft], values: Mapping[str, Any] | None = None) -> None:
        self.draft_source = DraftSource(draft, values or {})
        self._key: Key | None = None
        self._title = ""
        self._begun: dict[str, Any] = {}
        self._first = dict(self.draft_source.values())
        super().__init__(desk, self.draft_source)

    def keep_as(self, key: Key, title: str) -> None:
        """Keep what is typed until it is entered, whatever becomes of the form; called before `load`.

        What was kept of it before is shown again. `title` is what a question calls the form.
        """
        self._key, self._title = key, title

    def load(self) -> None:
        """Show the values it begins with or those kept, and propose others from now on."""
        super().load()
        for field in self.fields:
            self._begun |= _readable(field)
        if self._key is not None:
            self._resume(self._key)
        for each in self._proposals:
            each.begin(self.draft_source, self._first)

    def forget(self) -> Kept | None:
        """Keep nothing any more, as it is entered or given up; what was kept."""
        key, self._key = self._key, None
        return self.desk.drafts.forget(key) if key is not None else None

    def say_kept(self) -> None:
        """Say above the fields that what they hold was typed before, and offer to begin anew."""
        again = link(_("Discard"), self._begin_anew)
        said = banner(NOTICE, _("You typed this before; it is not saved yet."), again)
        again.clicked.connect(said.hide)
        self._column.insertWidget(0, said)

    def _begin_anew(self) -> None:
        if self._key is not None:
            self.desk.drafts.forget(self._key)
        self._say_whole("")
        self.draft_source.save(self._first)
        for field in self.fields:
            field.load(self._first)
        for each in self._proposals:
            each.start()
        self.focus_first()

    def _resume(self, key: Key) -> None:
        kept = self.desk.drafts.of(key)
        if kept is not None:
            self.draft_source.save(kept.values)
            for field in self.fields:
                field.load(self.draft_source.values())
                if field.names[0] in kept.typed:
                    field.retype(kept.typed[field.names[0]])
        for field in self.fields:
            field.takes_back = False  # Esc is for the form: half of what was typed is not to vanish
            field.edited.connect(self._remember)
            field.left.connect(self._remember)

    def _remember(self) -> None:
        if self._key is None:
            return
        values: dict[str, Any] = {}
        typed: dict[str, list[str]] = {}
        for field in self.fields:
            try:
                values |= field.read()
            except ValueError:
                typed[field.names[0]] = field.typed()
        proposed = {each.name for each in self._proposals if not each.is_own}
        values = {
            name: value
            for name, value in values.items()
            if name not in proposed and value != self._begun.get(name)
        }
        if values or typed:
            self.desk.drafts.keep(self._key, Kept(self._title, values, typed))
        else:
            self.desk.drafts.forget(self._key)

    def finish(self) -> Draft | None:
        """The validated draft; None if something is wrong, and then the form says what."""
        for field in self.fields:
            self._on_left(field)
        try:
            draft = self.draft_source.finished()
        except Invalid as invalid:
            # What cannot be read is said already.
            said = {name for field in self.fields if field.has_problem for name in field.names}
            self.show_problems({name: text for name, text in invalid.fields.items() if name not in said})
            return None
        if self.has_problems():
            self._show_first_problem()
            return None
        return draft


def _readable(field: Field) -> dict[str, Any]:
    try:
        return field.read()
    except ValueError:
        return {}
