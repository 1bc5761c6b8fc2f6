"""What every field has in common: label above, control, hint or error below, and when it is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from delegation_desk.core.language import _
from delegation_desk.ui.controls import Words, label, link
from delegation_desk.ui.flow import Flow
from delegation_desk.ui.icons import Sign
from delegation_desk.ui.layout import STRETCH, Wide, boxed, column, row
from delegation_desk.ui.press import press
from delegation_desk.ui.status import ERROR, WARNING
from delegation_desk.ui.theme import set_role

BELOW = 27
"""Pixels under a control that hint and error share, so that nothing jumps when one appears."""

_LEAST = 90  # pixels that a control keeps in a narrow pane


class Field(QWidget):
    """One field of a form, over one or more columns of a record.

    A field knows the stored values and what is typed; it saves nothing itself: who listens to `left` does.
    """

    left = Signal()  # focus went elsewhere, Enter was pressed or a choice was made
    edited = Signal()  # somebody is typing or choosing
    saves_in_pause = False  # whether a pause of typing saves it: long texts, which are right half done
    taken_back = Signal()  # Esc brought back what is stored

    def __init__(
        self, names: tuple[str, ...], title: str, control: QWidget, *, hint: str = "", width: int = 0
    ) -> None:
        """`title` stands above and is the control's accessible name; `width` 0 lets the control grow."""
        super().__init__()
        self.names, self.title, self.control = names, title, control
        self.takes_back = True  # whether Esc brings back what is stored
        self.stored: dict[str, Any] = {}
        self.ahead: dict[str, Any] | None = None  # what a pause of typing saved since; None: nothing
        self.lost: list[str] = []  # what stood in each control before Esc brought back what is stored
        self._loaded: dict[QWidget, str] = {}  # what each control shows of what is stored
        self.problem = ""  # the sentence that says what is wrong
        self._is_unread = False  # whether it says that what is typed cannot be read
        self._hint, self._correction = hint, ""
        self._warning = ""  # what is to be noticed about a value that is saved all the same
        self._build(title, control, width)
        self.guard(control, title)
        self.edited.connect(self._on_edited)
        self.clear_problem()

    # What a kind of field says about itself.

    def display(self, values: Mapping[str, Any]) -> None:
        """Show stored values."""
        raise TypeError(f"{type(self).__name__} shows nothing")

    def read(self) -> dict[str, Any]:
        """What is typed, as values of the columns; raises ValueError, perhaps with a `suggestion`."""
        raise TypeError(f"{type(self).__name__} reads nothing")

    def correct(self, suggestion: str) -> None:
        """Put an offered correction in place of what was typed."""

    def set_read_only(self, read_only: bool) -> None:
        """Let the value be read and copied only."""
        self.control.setEnabled(not read_only)

    # What a form does with every field.

    def load(self, values: Mapping[str, Any]) -> None:
        """Take over stored values and show them."""
        self.stored = {name: values[name] for name in self.names}
        self.ahead = None
        self.display(self.stored)
        self._remember()
        self.clear_problem()

    def take(self, name: str, value: Any) -> None:
        """Take over the value of one column that was not typed here, and show it."""
        self.load({**self.stored, name: value})

    def catch_up(self, values: Mapping[str, Any]) -> None:
        """Take over values that changed elsewhere; what somebody is typing here stays."""
        fresh = {name: values[name] for name in self.names}
        if fresh == self.saved:
            return
        if self.ahead is not None and fresh != self.stored:
            self.ahead = fresh  # somebody writes here: nothing moves under the cursor
            return
        typing = self.is_changed()
        self.stored, self.ahead = fresh, None
        if not typing:
            self.load(fresh)

    @property
    def saved(self) -> dict[str, Any]:
        """What the workspace holds: what is stored, or what a pause of typing saved since."""
        return self.stored if self.ahead is None else self.ahead

    def is_changed(self) -> bool:
        """Whether something else is typed than what is saved."""
        try:
            return self.read() != self.saved
        except ValueError:
            return True

    def show_problem(self, sentence: str, suggestion: str | None = None) -> None:
        """Say under the field why its value was not saved, and offer a correction if there is one."""
        self.problem, self._is_unread = sentence, not self._is_readable()
        self._sentence.write(_("{sentence} Not saved yet.").format(sentence=sentence))
        self._correction = suggestion or ""
        self._offer.setText(_("Enter {value}").format(value=suggestion))
        self._offer.setAccessibleName(self._offer.text())
        self._mark(invalid=True)

    def clear_problem(self) -> None:
        """Show the hint again."""
        self._correction = self.problem = ""
        self._mark(invalid=False)
        self.say(self._warning or self._hint)

    def say(self, sentence: str) -> None:
        """Show a remark under the field, such as how a typed date is read, unless an error stands there."""
        if not self.has_problem:
            self._sentence.write(sentence)
            warns = bool(sentence) and sentence == self._warning
            self._notice.setVisible(warns)
            set_role(self._sentence, tone="wait" if warns else "faint")

    def warn(self, sentence: str) -> None:
        """Show a warning in place of the hint until another comes; "" for none. What it warns of is saved."""
        if sentence != self._warning:
            self._warning = sentence
            self.control.setAccessibleDescription(sentence or self._hint)
            self.say(sentence or self._hint)

    def remark(self, sentence: str) -> None:
        """Show a remark in place of the hint, or the hint again for an empty one."""
        self.say(sentence or self._hint)

    def typed(self) -> list[str]:
        """What stands in each control, whether or not it can be read."""
        return [contents(part) for part in self._loaded]

    @property
    def has_problem(self) -> bool:
        """Whether the field shows an error."""
        return bool(self.control.property("invalid") == "true")

    def show_proposed(self, *, proposed: bool) -> None:
        """Let typing replace what stands here, as nobody wrote it, or add to it."""
        from delegation_desk.ui.fields.text import Line

        for part in self._loaded:
            if isinstance(part, Line):
                part.is_proposed = proposed

    def retype(self, texts: Sequence[str]) -> None:
        """Put into the controls what `typed` gave."""
        for part, text in zip(self._loaded, texts, strict=True):
            put(part, text)

    def guard(self, part: QWidget, name: str) -> None:
        """Watch a control that belongs to this field for being left, and give it its name."""
        part.setAccessibleName(name)
        part.installEventFilter(self)
        if isinstance(part, QPlainTextEdit):
            part.textChanged.connect(lambda: self._on_text(part))
        if isinstance(part, QComboBox):
            part.activated.connect(self.edited)
        line = part.lineEdit() if isinstance(part, QComboBox) else part
        if isinstance(line, QLineEdit):
            line.textEdited.connect(self.edited)
        if isinstance(part, (QLineEdit, QPlainTextEdit, QComboBox)):
            self._loaded[part] = contents(part)

    def take_focus(self) -> None:
        """Put the cursor into the field."""
        self.label.buddy().setFocus(Qt.FocusReason.TabFocusReason)

    def restore(self) -> None:
        """Show what is stored, forgetting what was typed."""
        self.display(self.stored)
        self._remember()
        self.clear_problem()

    def restore_part(self, part: QWidget) -> None:
        """Show what is stored in one control; the others of the field keep what was typed."""
        self.lost = self.typed()
        if part in self._loaded:
            put(part, self._loaded[part])
        if part not in self._loaded or len(self._loaded) == 1 or not self.is_changed():
            self.restore()
        self.clear_problem()
        self.taken_back.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the field is left, and let Esc bring back what is stored."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and self._is_left(event):
            self._leave(event.reason())
        if isinstance(event, QKeyEvent) and isinstance(watched, QWidget) and self._is_escape(watched, event):
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.restore_part(watched)
            return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what a click leaves behind before it is gone."""
        press().hurry(self)
        super().hideEvent(event)

    def _leave(self, reason: Qt.FocusReason) -> None:
        if reason == Qt.FocusReason.MouseFocusReason and self.isVisible():
            press().wait(self, self.left.emit)
        else:
            self.left.emit()

    def _is_readable(self) -> bool:
        try:
            self.read()
        except ValueError:
            return False
        return True

    def _on_edited(self) -> None:
        """Let a sentence go with its offer once it is no longer true: Tab would lead to that offer."""
        if self.has_problem and self._is_unread and self._is_readable():
            self.clear_problem()

    def _on_text(self, part: QWidget) -> None:
        if part.hasFocus():  # else it was not typed
            self.edited.emit()

    def _is_left(self, event: QFocusEvent) -> bool:
        # A context menu or a list of suggestions is part of the field.
        goes_to = QApplication.focusWidget()
        inside = goes_to is not None and self.isAncestorOf(goes_to)
        return event.reason() != Qt.FocusReason.PopupFocusReason and not inside

    def _is_escape(self, part: QWidget, event: QKeyEvent) -> bool:
        # Asked for as an override too, or the window's own Esc would come first.
        kinds = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        asked = event.key() == Qt.Key.Key_Escape and event.type() in kinds
        return asked and self.takes_back and self._is_part_changed(part)

    def _is_part_changed(self, part: QWidget) -> bool:
        """Whether something else is typed in one control than what is stored.

        What surrounds several controls hears their keys too, but none of them is to lose what another holds.
        """
        if part in self._loaded:
            return contents(part) != self._loaded[part]
        return not self._loaded and self.is_changed()

    def _remember(self) -> None:
        """Keep what each control shows of the stored values, for Esc."""
        self._loaded = {part: contents(part) for part in self._loaded}

    def _build(self, title: str, control: QWidget, width: int) -> None:
        self.label = label(title, "label", "muted")
        self.label.setBuddy(control)
        self._sign = Sign(ERROR.icon, ERROR.tone, 15, fill=ERROR.fill)
        self._notice = Sign(WARNING.icon, WARNING.tone, 15, fill=WARNING.fill)
        self._sentence = Words("", "small", "faint")
        self._offer: QPushButton = link("", self._on_offer, small=True)
        self._offer.setProperty("shape", "flat")
        self._offer.installEventFilter(self)  # the field is also left from here
        said = Flow(self._sentence, self._offer, spacing=9)
        below = boxed(
            row(column(2, self._sign, self._notice, STRETCH), Wide(said), spacing=5, margins=(0, 1, 0, 6))
        )
        below.setMinimumHeight(BELOW)
        below.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setLayout(column(self.head(), 4, self._within(control, width), below, STRETCH))

    def _within(self, control: QWidget, width: int) -> QWidget | QLayout:
        """The control, no wider than `width`; narrower where there is less room."""
        if not width:
            return control
        control.setMaximumWidth(width)
        control.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        control.setMinimumWidth(min(width, _LEAST))
        return row(Wide(control, 1000), STRETCH)

    def head(self) -> QWidget:
        """The line above the control."""
        return self.label

    def _mark(self, *, invalid: bool) -> None:
        self._sign.setVisible(invalid)
        self._notice.hide()
        self._offer.setVisible(invalid and bool(self._correction))
        set_role(self._sentence, tone="bad" if invalid else "faint")
        self.control.setAccessibleDescription(
            self._sentence.text() if invalid else self._warning or self._hint
        )
        self.mark_control(invalid=invalid)

    def mark_control(self, *, invalid: bool) -> None:
        """Give the control its red border or take it away."""
        set_role(self.control, invalid="true" if invalid else "false")

    def _on_offer(self) -> None:
        # The link goes away with the problem; the cursor stays in the field.
        self.take_focus()
        self.correct(self._correction)
        self.left.emit()


def contents(part: QWidget) -> str:
    """What is typed into a control or chosen in it."""
    if isinstance(part, QLineEdit):
        return part.text()
    if isinstance(part, QPlainTextEdit):
        return part.toPlainText()
    return part.currentText() if isinstance(part, QComboBox) else ""


def put(part: QWidget, text: str) -> None:
    """Show a text in a control, or choose the entry that is called so."""
    if isinstance(part, QLineEdit):
        part.setText(text)
    elif isinstance(part, QPlainTextEdit):
        part.setPlainText(text)
    elif isinstance(part, QComboBox) and part.isEditable():
        part.setEditText(text)
    elif isinstance(part, QComboBox):
        part.setCurrentIndex(part.findText(text))
