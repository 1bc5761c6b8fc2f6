"""Fields for a choice: one of a few words, or yes and no."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import Any, Final

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from delegation_desk.core.language import _
from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.icons import icon
from delegation_desk.ui.status import LOOKS

_MOST: Final = 14  # lines of a list before it scrolls
Options = Sequence[tuple[Any, str]]
"""Pairs of a value and its translated word."""


class Choices(QComboBox):
    """A combo box whose value the wheel never changes: it scrolls the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxVisibleItems(_MOST)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def showPopup(self) -> None:
        """Open the list, as wide as its longest word."""
        view = self.view()
        frame = 2 * view.frameWidth() + view.contentsMargins().left() + view.contentsMargins().right()
        bar = view.verticalScrollBar().sizeHint().width() if self.count() > self.maxVisibleItems() else 0
        view.setMinimumWidth(max(self.width(), view.sizeHintForColumn(0) + frame + bar))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


def options(kind: type[Enum] | Options) -> Options:
    """The options of an enum in its own order, or the pairs themselves."""
    return [(member, _(str(member.value))) for member in kind] if isinstance(kind, type) else kind


class ChoiceField(Field):
    """One of a few words; choosing is leaving."""

    def __init__(
        self,
        name: str,
        title: str,
        kind: type[Enum] | Options | Callable[[], Options],
        *,
        hint: str = "",
        width: int = 280,
    ) -> None:
        """`kind` is an enum, pairs of value and word, or a function that gives the pairs at every refresh."""
        self._box = Choices()
        self._ask = kind if callable(kind) and not isinstance(kind, type) else None
        self._options: list[tuple[Any, str]] = []
        if not (callable(kind) and not isinstance(kind, type)):
            self._offer_options(options(kind))
        super().__init__((name,), title, self._box, hint=hint, width=width)
        self._box.setMinimumWidth(0)  # in a narrow pane its longest word decides how narrow it may be
        self._box.activated.connect(lambda _number: self.left.emit())

    def display(self, values: Mapping[str, Any]) -> None:
        """Show the word of the value; a value that is no longer offered shows as nothing."""
        if self._ask is not None:
            self._offer_options(self._ask())
        wanted = values[self.names[0]]
        self._box.setCurrentIndex(
            next((n for n, (value, _w) in enumerate(self._options) if value == wanted), -1)
        )

    def read(self) -> dict[str, Any]:
        """The value of the word; what is stored while nothing is chosen."""
        number = self._box.currentIndex()
        return {self.names[0]: self._options[number][0] if number >= 0 else self.stored.get(self.names[0])}

    def catch_up(self, values: Mapping[str, Any]) -> None:
        """Take over what changed elsewhere, the choices among it."""
        super().catch_up(values)
        if self._ask is not None and not self.is_changed():
            self.display(self.stored)

    def _offer_options(self, offered: Options) -> None:
        self._options = list(offered)
        self._box.clear()
        for value, word in self._options:
            look = LOOKS.get(value.name) if isinstance(value, Enum) else None
            if look:
                self._box.addItem(icon(look.icon, look.tone, 16, fill=look.fill), word)
            else:
                self._box.addItem(word)


class FlagField(Field):
    """Yes or no, as a box with its sentence beside it."""

    def __init__(self, name: str, title: str, *, hint: str = "") -> None:
        self._box = QCheckBox(title)
        super().__init__((name,), title, self._box, hint=hint)
        self._box.clicked.connect(lambda _on: self.left.emit())

    def head(self) -> QWidget:
        """Nothing above: the box carries its words itself."""
        self.label.hide()
        return self.label

    def display(self, values: Mapping[str, Any]) -> None:
        """Show whether it is so."""
        self._box.setChecked(bool(values[self.names[0]]))

    def read(self) -> dict[str, Any]:
        """Whether it is so."""
        return {self.names[0]: self._box.isChecked()}
