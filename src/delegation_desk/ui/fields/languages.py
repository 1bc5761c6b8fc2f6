"""Fields for languages: boxes for those that texts are written in, names for those that people speak."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox

from delegation_desk.core.language import LANGUAGES, _, current
from delegation_desk.core.language_names import LANGUAGE_NAMES, language_code, language_name, language_words
from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.fields.text import LinesField
from delegation_desk.ui.layout import STRETCH, boxed, row

"""What the languages of texts are called, as msgids."""


class LanguageBoxes(Field):
    """The languages of a text as boxes to tick; ticking is leaving."""

    def __init__(self, name: str, title: str, *, hint: str = "") -> None:
        self._boxes = {code: QCheckBox(_(LANGUAGE_NAMES[code])) for code in LANGUAGES}
        self._shown: list[str] = []  # those ticked for what is stored
        super().__init__((name,), title, boxed(row(*self._boxes.values(), STRETCH, spacing=16)), hint=hint)
        self.label.setBuddy(self._boxes[LANGUAGES[0]])
        for code, box in self._boxes.items():
            self.guard(box, f"{title}, {_(LANGUAGE_NAMES[code])}")
            box.clicked.connect(lambda _on: self.left.emit())

    def display(self, values: Mapping[str, Any]) -> None:
        """Tick what is stored, be it by name as an earlier version took it."""
        understood = set(_understood(values[self.names[0]] or ()))
        for code, box in self._boxes.items():
            box.setChecked(code in understood)
        self._shown = self._ticked()

    def read(self) -> dict[str, Any]:
        """The codes of what is ticked; what is stored while nobody has changed a box."""
        stored = self.stored.get(self.names[0]) or []
        ticked = self._ticked()
        if ticked == self._shown:
            return {self.names[0]: stored}
        return {self.names[0]: [*ticked, *(each for each in _understood(stored) if each not in self._boxes)]}

    def set_read_only(self, read_only: bool) -> None:
        """Let the boxes be looked at only."""
        for box in self._boxes.values():
            box.setEnabled(not read_only)

    def _ticked(self) -> list[str]:
        return [code for code, box in self._boxes.items() if box.isChecked()]


class LanguagesField(LinesField):
    """Languages of any kind, one to a line: typed by name or code, kept as codes."""

    def display(self, values: Mapping[str, Any]) -> None:
        """Show the names in the window's language."""
        name = self.names[0]
        super().display({name: [language_name(each, current()) for each in values[name] or ()]})

    def read(self) -> dict[str, Any]:
        """The codes; raises ValueError for a word that names no language."""
        words = [word for line in super().read()[self.names[0]] for word in _parted(line)]
        unknown = next((word for word in words if not language_code(word)), None)
        if unknown is not None:
            said = _(
                "“{word}” is not known as a language. Please enter a name or a code, such as German or de."
            )
            raise ValueError(said.format(word=unknown))
        return {self.names[0]: list(dict.fromkeys(map(language_code, words)))}


def _understood(stored: Sequence[str]) -> list[str]:
    """The codes of what is stored, as far as it names a language."""
    words = (word for each in stored for word in _parted(each))
    return list(dict.fromkeys(code for word in words if (code := language_code(word))))


def _parted(line: str) -> list[str]:
    """The languages of a line; a name may hold a comma or "and" itself."""
    return [line] if language_code(line) else language_words(line)
