"""The dialog that asks for the least a new record needs, and makes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import N_, _
from delegation_desk.ui.controls import button, label
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.form import DraftForm, Form
from delegation_desk.ui.layout import STRETCH, Wide, column, row, scrolling

if TYPE_CHECKING:
    from delegation_desk.model.record import Draft

CREATED = N_("New record")
_FRAME = 60  # pixels of a screen that a dialog leaves to its own frame


class FormDialog(QDialog):
    """A heading, a form and the buttons below it; grows with the form, and scrolls where the screen ends."""

    def __init__(self, parent: QWidget, title: str, form: QWidget, *buttons: QWidget, width: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._form, self._area = form, scrolling(form)
        self.setLayout(column(label(title, "heading"), 16, Wide(self._area), 8, row(STRETCH, *buttons),
                              margins=(26, 22, 26, 22)))  # fmt: skip
        self.setMinimumWidth(width)
        form.installEventFilter(self)

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

    def _grow(self) -> None:
        layout, width = self._form.layout(), self._area.viewport().width()
        needed = self._form.sizeHint().height() if layout is None else layout.totalHeightForWidth(width)
        around = self.sizeHint().height() - self._area.sizeHint().height()
        room = self.screen().availableGeometry().height() - around - _FRAME
        self._area.setMinimumHeight(min(needed, room))
        self.resize(self.width(), max(self.height(), self.minimumSizeHint().height()))


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
    ) -> None:
        """`fields` declares the fields asked for; `name` (a msgid) is what undo calls the step."""
        self.made: UUID | None = None
        self._desk, self._name = desk, name
        self.form = DraftForm(desk, draft, values)
        fields(self.form)
        self.form.load()
        make = button(_("Create"), self._on_create, "primary")
        make.setDefault(True)
        give_up = button(_("Cancel"), self.reject, "quiet")
        super().__init__(parent, title, self.form, give_up, make, width=560)
        self.form.focus_first()

    def _on_create(self) -> None:
        from delegation_desk.store import records

        draft = self.form.finish()
        if draft is None:
            return
        try:
            self.made = self._desk.commit(self._name, lambda session: records.add(session, draft)).id
        except Refused as refusal:
            self.form.show_problems(getattr(refusal, "fields", {"": str(refusal)}))
            return
        self.accept()


def ask_new(
    parent: QWidget,
    desk: Desk,
    title: str,
    draft: type[Draft],
    fields: Callable[[Form], None],
    values: Mapping[str, Any] | None = None,
) -> UUID | None:
    """Ask for a new record and make it; the id, or None if the user gave up."""
    dialog = NewRecordDialog(parent, desk, title, draft, fields, values)
    dialog.exec()
    dialog.deleteLater()
    return dialog.made
