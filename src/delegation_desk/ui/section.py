"""A section of a form or page: a heading that folds what is below it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from delegation_desk.core.language import _
from delegation_desk.ui.controls import button, label
from delegation_desk.ui.icons import icon
from delegation_desk.ui.layout import STRETCH, column, row
from delegation_desk.ui.memory import recall, remember


class Section(QWidget):
    """A heading with its content; folded or not is remembered under `key`."""

    toggled = Signal(bool)  # open now

    def __init__(self, title: str, note: str = "", *, folded: bool = False, key: str = "") -> None:
        super().__init__()
        self._key = f"fold/{key or title}"
        self._title = title
        self._head = button(title, self._on_clicked, "fold")
        self._head.setIconSize(QSize(14, 14))
        self._note = label(note, "small", "faint")
        self._links = row(spacing=12)
        self._content = QWidget()
        self.body = column(margins=(0, 8, 0, 0))
        self._content.setLayout(self.body)
        head = row(self._head, self._note, STRETCH, self._links)
        self.setLayout(column(head, self._content, margins=(0, 0, 0, 16)))
        self._show(open_now=not bool(recall(self._key, int(folded))))

    def set_note(self, note: str) -> None:
        """Say something quiet beside the heading, such as a number."""
        self._note.setText(note)

    def add_action(self, action: QPushButton) -> None:
        """Put a link at the right end of the heading."""
        self._links.addWidget(action)

    def is_open(self) -> bool:
        """Whether the content shows."""
        return not self._content.isHidden()

    def unfold(self) -> None:
        """Show the content."""
        self._show(open_now=True)

    def _on_clicked(self) -> None:
        self._show(open_now=not self.is_open())
        remember(self._key, int(not self.is_open()))
        self.toggled.emit(self.is_open())

    def _show(self, *, open_now: bool) -> None:
        self._content.setVisible(open_now)
        self._head.setIcon(icon("caret-down" if open_now else "caret-right", "muted", 14))
        state = _("unfolded") if open_now else _("folded")
        self._head.setAccessibleName(f"{self._title}, {state}")
        self._head.setCursor(Qt.CursorShape.PointingHandCursor)
