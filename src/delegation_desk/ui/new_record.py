"""The dialog that asks for the least a new record needs, and makes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import N_, _
from delegation_desk.ui.controls import button, label
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.draft_form import DraftForm
from delegation_desk.ui.drafts import Kept, Key
from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.form import Form
from delegation_desk.ui.layout import STRETCH, Wide, column, row, scrolling

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.model.record import Draft

CREATED = N_("New record")
_FRAME = 60  # pixels of a screen that a dialog leaves to its own frame
_SPARE = 44  # pixels below the form, for two more lines of what it may have to say


class FormDialog(QDialog):
    """A heading, a form and the buttons below it; grows with the form, and scrolls where the screen ends.

    It begins with room to spare, so that no button moves from under the mouse when a sentence appears.
    """

    def __init__(self, parent: QWidget, title: str, form: QWidget, *buttons: QWidget, width: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._form, self._area = form, scrolling(form)
        self._spare = _SPARE if form.findChildren(Field) else 0
        self._has_settled = False  # whether the form has found its first height
        for field in form.findChildren(Field):
            # Esc is for the dialog: what began with a proposal would be emptied, and Enter would store that.
            field.takes_back = False
        self.setLayout(column(label(title, "heading"), 16, Wide(self._area), 8, row(STRETCH, *buttons),
                              margins=(26, 22, 26, 22)))  # fmt: skip
        self.setMinimumWidth(width)
        form.installEventFilter(self)
        # As in the forms of rows; Enter alone begins a new line in a long text.
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda: _press_default(buttons))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with what the form has to say."""
        # Qt may still send events while Python is taking this object apart.
        if event.type() == QEvent.Type.LayoutRequest and watched is getattr(self, "_form", None):
            self._grow()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with room for the whole form."""
        super().showEvent(event)
        self._grow()
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        self._grow()
        self._has_settled = True

    def _grow(self) -> None:
        layout, width = self._form.layout(), self._area.viewport().width()
        needed = self._form.sizeHint().height() if layout is None else layout.totalHeightForWidth(width)
        around = self.sizeHint().height() - self._area.sizeHint().height()
        if self._has_settled and needed <= self._area.minimumHeight():
            return
        room = self.screen().availableGeometry().height() - around - _FRAME
        self._area.setMinimumHeight(min(needed + self._spare, room))
        self.resize(self.width(), max(self.height(), self.minimumSizeHint().height()))


def _press_default(buttons: Sequence[QWidget]) -> None:
    for each in buttons:
        if isinstance(each, QPushButton) and each.isDefault() and each.isEnabled():
            each.click()


class NewRecordDialog(FormDialog):
    """A short form over a draft; everything else comes later, on the record's own page."""

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        title: str,
        draft: type[Draft],
        fields: Callable[[Form], None],
        values: Mapping[str, Any] | None = None,
        *,
        name: str = CREATED,
        add: Callable[[Session, Any], Any] | None = None,
    ) -> None:
        """`fields` declares the fields asked for; `name` (a msgid) is what undo calls the step.

        `add` is the command where making the record is more than writing its row.
        """
        self.made: UUID | None = None
        self._desk, self._name, self._add = desk, name, add
        self._key: Key = (draft.__name__, *_belongs_to(values or {}))
        self._title = title
        kept = desk.drafts.of(self._key)
        self.form = DraftForm(desk, draft, values)
        fields(self.form)
        self.form.keep_as(self._key, title)
        self.form.load()
        make = button(_("Create"), self._on_create, "primary")
        make.setDefault(True)
        give_up = button(_("Cancel"), self._on_given_up, "quiet")
        if kept is not None:
            self.form.say_kept()
        super().__init__(parent, title, self.form, give_up, make, width=560)
        self.form.focus_first()

    def _on_create(self) -> None:
        from delegation_desk.store import records

        draft = self.form.finish()
        if draft is None:
            return
        try:
            add = self._add or records.add
            self.made = self._desk.commit(self._name, lambda session: add(session, draft)).id
        except Refused as refusal:
            self.form.show_problems(getattr(refusal, "fields", {"": str(refusal)}))
            return
        self.form.forget()
        self.accept()

    def reject(self) -> None:
        """Close and keep what was typed for the next time, but say so."""
        super().reject()
        if self._desk.drafts.of(self._key) is not None:
            self._desk.toast(self._kept(), _("Discard"), lambda: self._desk.drafts.forget(self._key))

    def _on_given_up(self) -> None:
        kept = self.form.forget()
        super().reject()
        if kept is not None:
            self._desk.toast(_("Entry discarded."), _("Undo"), lambda: self._bring_back(kept))

    def _bring_back(self, kept: Kept) -> None:
        self._desk.drafts.keep(self._key, kept)
        self._desk.toast(self._kept())

    def _kept(self) -> str:
        return _("What you typed is kept until you open “{title}” again.").format(title=self._title)


def _belongs_to(values: Mapping[str, Any]) -> list[UUID]:
    """What a new record is to belong to: what was typed for one visit is not offered for another."""
    return [value for value in values.values() if isinstance(value, UUID)]


def ask_new(
    parent: QWidget,
    desk: Desk,
    title: str,
    draft: type[Draft],
    fields: Callable[[Form], None],
    values: Mapping[str, Any] | None = None,
    *,
    add: Callable[[Session, Any], Any] | None = None,
) -> UUID | None:
    """Ask for a new record and make it, by `add` where there is one; its id, None if the user gave up."""
    dialog = NewRecordDialog(parent, desk, title, draft, fields, values, add=add)
    dialog.exec()
    dialog.deleteLater()
    return dialog.made
