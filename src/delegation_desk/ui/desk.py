"""The desk: the one way from a widget to the workspace, and the one place that says what changed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import _, write_in
from delegation_desk.ui.background import Background
from delegation_desk.ui.drafts import Drafts
from delegation_desk.ui.press import press

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.store.journal import Changes
    from delegation_desk.store.steps import Step
    from delegation_desk.store.workspace import Workspace

T = TypeVar("T")


@dataclass(frozen=True)
class Toast:
    """One sentence in the status bar, with at most one thing to do about it."""

    text: str
    action: str = ""
    do: Callable[[], object] | None = None


class Desk(QObject):
    """A workspace as widgets see it: reading, writing, undo, and news of every change."""

    changed = Signal(object)  # Changes: what a write, an undo or a redo touched
    opened = Signal(str, object)  # table name and id of a record that somebody wants to see
    shown = Signal(str)  # title of the feature whose page somebody wants to see
    tab_wanted = Signal(str)  # key of the tab to show on the record that is open
    documents_wanted = Signal(str, object)  # kind of document and id of the record it is made from
    begun = Signal()  # somebody wants to begin a new record of the kind that shows
    sample_wanted = Signal()  # somebody wants to look at the sample workspace
    toasted = Signal(object)  # Toast
    unsaved = Signal()  # there may be more or less than before that is typed and not saved
    refused = Signal(str)  # the sentence that says why something was not done
    restyled = Signal()  # the user's settings changed: the window is to dress anew
    _heard = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.background = Background(self)
        self.drafts = Drafts(self.unsaved.emit)
        self._has_written = False
        # A write may come from a working thread; the signal carries its news over to this one.
        self._heard.connect(self._announce, Qt.ConnectionType.AutoConnection)
        workspace.listeners.append(self._on_changes)
        self._learn_language()

    def read(self) -> AbstractContextManager[Session]:
        """A session that only reads, for a `with`."""
        return self.workspace.read()

    def today(self) -> date:
        """The day that it is in the workspace: of a sample, the one that it is looked at on."""
        from delegation_desk.store.today import today

        with self.read() as session:
            return today(session)

    def commit(self, label: str, command: Callable[[Session], T], *, stay: object = None) -> T:
        """Run a command as one step that can be undone; raises Invalid or Refused.

        For forms, which show what was wrong under the field it concerns. Commands of one `stay` are one step.
        """
        return self.workspace.write(label, command, stay=stay)

    def write(self, label: str, command: Callable[[Session], T], *, toast: str = "") -> T | None:
        """Run a command as one step that can be undone; None if it was refused, and the status bar says why.

        `toast` is said afterwards, with "Undo" beside it.
        """
        try:
            done = self.commit(label, command)
        except Refused as refusal:
            self.refused.emit(str(refusal))
            return None
        if toast:
            self.toast_undo(toast)
        return done

    def undo(self) -> None:
        """Take back the last step, and offer to repeat it."""
        from delegation_desk.ui import turning

        self._turn(turning.undo, _("Undone: {label}"), _("Redo"), self.redo)

    def redo(self) -> None:
        """Repeat the step taken back last."""
        from delegation_desk.ui import turning

        self._turn(turning.redo, _("Done again: {label}"), _("Undo"), self.undo)

    def words_of(self, step: Step) -> str:
        """A step of undo in a few words; in a session that has written nothing yet, by its label alone.

        To read the journal declares tables, which is not to happen while the window opens.
        """
        if not self._has_written:
            return _(step.label)
        from delegation_desk.ui.step_words import step_words

        with self.read() as session:
            return step_words(session, step)

    def toast(self, text: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Say one sentence in the status bar for eight seconds."""
        # After the news of what was done, which ends the toast of the step before.
        press().tell(lambda: self.toasted.emit(Toast(text, action, do)))

    def toast_undo(self, text: str) -> None:
        """Say what was done, with "Undo" beside it."""
        self.toast(text, _("Undo"), self.undo)

    def open(self, table: str, record_id: UUID) -> None:
        """Show a record wherever it lives."""
        self.opened.emit(table, record_id)

    def show_feature(self, title: str) -> None:
        """Show the page of the feature with this (untranslated) title."""
        self.shown.emit(title)

    def show_tab(self, key: str) -> None:
        """Show a tab of the record that is open."""
        self.tab_wanted.emit(key)

    def show_documents(self, kind: str, record_id: UUID) -> None:
        """Show the page that makes documents, with this kind and record chosen."""
        self.documents_wanted.emit(kind, record_id)

    def begin_new(self) -> None:
        """Begin a new record of the kind that shows."""
        self.begun.emit()

    def open_sample(self) -> None:
        """Open the sample workspace in a window of its own."""
        self.sample_wanted.emit()

    def close(self) -> None:
        """End background work and close the workspace."""
        self.background.close()
        self.workspace.listeners.remove(self._on_changes)
        self.workspace.close()

    def _turn(
        self,
        turn: Callable[[Workspace], str | None],
        sentence: str,
        action: str,
        do: Callable[[], object],
    ) -> None:
        try:
            words = turn(self.workspace)
        except Refused as refusal:
            self.refused.emit(str(refusal))
            return
        if words is not None:
            self.toast(sentence.format(label=words), action, do)

    def _announce(self, changes: Changes) -> None:
        # What is being clicked at this moment is not to be made anew under the mouse.
        press().tell(lambda: self.changed.emit(changes))

    def _learn_language(self) -> None:
        from delegation_desk.store.home_language import home_language

        with self.read() as session:
            write_in(home_language(session))

    def _on_changes(self, changes: Changes) -> None:
        self._has_written = True
        if "workspace_settings" in changes.tables:
            self._learn_language()
        self._heard.emit(changes)
