"""Beside the minutes: how far the item has come, and that it took place once it lies behind."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.language import N_, _
from delegation_desk.features.meetings import service
from delegation_desk.model.visits import ProgrammeItem
from delegation_desk.ui.controls import label, link, sign
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.layout import STRETCH, boxed, clear, column, row
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.status import mark


class State(QWidget):
    """The state of an item in words, and the step to "held" while that can be taken."""

    def __init__(self, desk: Desk, item_id: UUID) -> None:
        super().__init__()
        self._desk, self._item_id = desk, item_id
        self._content = column()
        self.setLayout(self._content)
        KeepFresh(self, desk, lambda changes: "programme_item" in changes.tables, self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the state again."""
        with self._desk.read() as session:
            item = session.get(ProgrammeItem, self._item_id)
            if item is None:
                return
            state, behind = item.status, service.may_be_held(session, item)
            ahead = service.is_ahead(session, item)
        clear(self._content)
        parts: list[QWidget] = [sign(mark(state), "body")]
        if behind and self._desk.workspace.writable:
            parts.append(link(_("Mark as held"), lambda: mark_held(self._desk, self._item_id)))
        self._content.addWidget(boxed(row(*parts, STRETCH, spacing=12)))
        if ahead:
            hint = _("The meeting is still to come: the report counts it as held only once it lies behind.")
            self._content.addWidget(label(hint, "small", "muted", wrap=True))


def mark_held(desk: Desk, item_id: UUID) -> None:
    """Note that an item took place."""
    desk.write(
        N_("Note that it was held"),
        lambda session: service.hold(session, item_id),
        toast=_("Marked as held."),
    )
