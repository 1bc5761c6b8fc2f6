"""The dialog that asks for the least a new record needs, and makes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QWidget

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import N_, _
from delegation_desk.ui.controls import button, label
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.form import DraftForm, Form
from delegation_desk.ui.layout import STRETCH, column, row

if TYPE_CHECKING:
    from delegation_desk.model.record import Draft

CREATED = N_("New record")


class NewRecordDialog(QDialog):
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
        super().__init__(parent)
        self.made: UUID | None = None
        self._desk, self._name = desk, name
        self.setWindowTitle(title)
        self.form = DraftForm(desk, draft, values)
        fields(self.form)
        self.form.load()
        make = button(_("Create"), self._on_create, "primary")
        make.setDefault(True)
        give_up = button(_("Cancel"), self.reject, "quiet")
        self.setLayout(column(label(title, "heading"), 16, self.form, 8, row(STRETCH, give_up, make),
                              margins=(26, 22, 26, 22)))  # fmt: skip
        self.setMinimumWidth(560)
        self.form.focus_first()

    def event(self, event: QEvent) -> bool:
        """Grow with what the form has to say."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.resize(self.width(), max(self.height(), self.sizeHint().height()))
        return super().event(event)

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
