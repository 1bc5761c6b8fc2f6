"""The form of a record that is still to be made: proposes, keeps what is typed, and checks it as a whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import shiboken6

from delegation_desk.core.errors import Invalid
from delegation_desk.core.language import _
from delegation_desk.ui.controls import banner, link
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.drafts import Kept, Key
from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.form import Form
from delegation_desk.ui.sources import DraftSource
from delegation_desk.ui.status import NOTICE

if TYPE_CHECKING:
    from delegation_desk.model.record import Draft


class DraftForm(Form):
    """A form over a record that is still to be made; `finish` checks it as a whole."""

    def __init__(self, desk: Desk, draft: type[Draft], values: Mapping[str, Any] | None = None) -> None:
        self.draft_source = DraftSource(draft, values or {})
        self._key: Key | None = None
        self._title = ""
        self._begun: dict[str, Any] = {}
        self._first = dict(self.draft_source.values())
        self.enter: Callable[[], object] | None = None  # makes the record, where the form stands in a page
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
            self.filled.emit()
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
        self.filled.emit()
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
            field.edited.connect(self._remember)
            field.left.connect(self._remember)

    def _on_taken_back(self, field: Field) -> None:
        """Let what a field held come back with one click: nothing of a new record is stored yet."""
        lost = field.lost
        field.edited.emit()  # what is proposed from it, and what is kept, goes back too
        super()._on_taken_back(field)
        if any(each.strip() for each in lost):
            self.desk.toast(_("Entry discarded."), _("Undo"), partial(self._give_back, field, lost))

    def _give_back(self, field: Field, texts: Sequence[str]) -> None:
        if shiboken6.isValid(field):  # the form may have been left since
            field.retype(texts)
            field.edited.emit()
            field.take_focus()

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

    def may_be_entered(self) -> bool:
        """Whether something is typed, and all of it is right as it stands."""
        if self.enter is None or self._key is None or self.desk.drafts.of(self._key) is None:
            return False
        try:
            for field in self.fields:
                self.draft_source.save(field.read())
            self.draft_source.finished()
        except (ValueError, Invalid):
            return False
        return True

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
