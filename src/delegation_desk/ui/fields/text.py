"""Fields for plain text: one line, several lines, a list of lines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.theme import set_role


def _passes_on(event: QEvent, *, undo: bool, redo: bool) -> bool:
    """Whether the event is Ctrl+Z or Ctrl+Y for an editor that has nothing to take back or repeat."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    keys = QKeySequence.StandardKey
    return (event.matches(keys.Undo) and not undo) or (event.matches(keys.Redo) and not redo)


class Line(QLineEdit):
    """A line edit that leaves Ctrl+Z to the desk when it has nothing of its own to take back."""

    def __init__(self) -> None:
        super().__init__()
        self.is_proposed = False  # whether what is typed is to take the place of what stands here
        self._is_clicked = False  # whether the click that goes on brought the focus

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select what was proposed, so that typing replaces it."""
        super().focusInEvent(event)
        self._is_clicked = event.reason() == Qt.FocusReason.MouseFocusReason
        again = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if self.is_proposed and not self._is_clicked and event.reason() not in again:
            self.selectAll()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select after the click, which set the cursor."""
        super().mouseReleaseEvent(event)
        if self._is_clicked and self.is_proposed and not self.hasSelectedText():
            self.selectAll()
        self._is_clicked = False

    def event(self, event: QEvent) -> bool:
        """Pass undo and redo on where this line has no use for them."""
        if _passes_on(event, undo=self.isUndoAvailable(), redo=self.isRedoAvailable()):
            event.ignore()
            return True
        return super().event(event)


class Lines(QPlainTextEdit):
    """A text edit that leaves Tab to the form, and Ctrl+Z to the desk when it has nothing to take back."""

    def __init__(self, lines: int = 4) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(1)
        # Long words wrap anywhere; Qt would still offer to scroll sideways by a pixel or two.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(22 * lines + 18)

    def event(self, event: QEvent) -> bool:
        """Pass undo and redo on where this text has no use for them."""
        document = self.document()
        if _passes_on(event, undo=document.isUndoAvailable(), redo=document.isRedoAvailable()):
            event.ignore()
            return True
        return super().event(event)


class TextField(Field):
    """One line of text."""

    def __init__(
        self, name: str, title: str, *, hint: str = "", width: int = 0, placeholder: str = ""
    ) -> None:
        self._line = Line()
        self._line.setPlaceholderText(placeholder)
        super().__init__((name,), title, self._line, hint=hint, width=width)
        self._line.returnPressed.connect(self.left)

    def display(self, values: Mapping[str, Any]) -> None:
        """Show the text from its beginning."""
        self._line.setText(values[self.names[0]] or "")
        self._line.setCursorPosition(0)

    def read(self) -> dict[str, Any]:
        """The text without blanks around it."""
        return {self.names[0]: self._line.text().strip()}

    def correct(self, suggestion: str) -> None:
        """Put the correction in place."""
        self._line.setText(suggestion)

    def set_read_only(self, read_only: bool) -> None:
        """Let the text be selected and copied only."""
        self._line.setReadOnly(read_only)


class NotesField(Field):
    """Several lines of plain text."""

    saves_in_pause = True

    def __init__(self, name: str, title: str, *, hint: str = "", lines: int = 4) -> None:
        self._edit = Lines(lines)
        super().__init__((name,), title, self._edit, hint=hint)

    def display(self, values: Mapping[str, Any]) -> None:
        """Show the text."""
        self._edit.setPlainText(values[self.names[0]] or "")

    def read(self) -> dict[str, Any]:
        """The text without blanks around it."""
        return {self.names[0]: self._edit.toPlainText().strip()}

    def set_read_only(self, read_only: bool) -> None:
        """Let the text be selected and copied only."""
        self._edit.setReadOnly(read_only)
        set_role(self._edit)  # a text does not look again by itself


class LinesField(NotesField):
    """A list of short strings, one to a line."""

    saves_in_pause = False

    def display(self, values: Mapping[str, Any]) -> None:
        """Show one string to a line."""
        self._edit.setPlainText("\n".join(values[self.names[0]] or ()))

    def read(self) -> dict[str, Any]:
        """The lines that are not empty."""
        lines = (line.strip() for line in self._edit.toPlainText().splitlines())
        return {self.names[0]: [line for line in lines if line]}
