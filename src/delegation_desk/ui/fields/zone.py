"""A field for a time zone, and the box in which one is typed or chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from delegation_desk.core.zones import offered_zones
from delegation_desk.model.checks import known_zone_or_open
from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.fields.choice import Choices
from delegation_desk.ui.theme import dress

_USUAL: Final = ("Europe/Berlin", "Asia/Shanghai")
_WIDTH: Final = 280


class ZoneBox(Choices):
    """Offers today's zones by any part of their names; an old name that is typed is taken as well."""

    def __init__(self, country: Callable[[], str] = str) -> None:
        """`country` gives the code of the country whose zones come first when the list opens."""
        super().__init__()
        self._country, self._first = country, ""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._offer("")
        if (completer := self.completer()) is not None:
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setMaxVisibleItems(self.maxVisibleItems())
            if (popup := completer.popup()) is not None:
                popup.setProperty("role", "popup")
                dress(popup)

    def showPopup(self) -> None:
        """Open the list, the zones of the country first."""
        if (country := self._country()) != self._first:
            self._offer(country)
        super().showPopup()

    def _offer(self, country: str) -> None:
        """Put the zones of a country first, or those used most; what is typed stays."""
        self._first = country
        typed, zones = self.currentText(), offered_zones(country)
        self.clear()
        self.addItems(zones if country else list(dict.fromkeys((*_USUAL, *zones))))
        self.setCurrentIndex(self.findText(typed))
        self.setEditText(typed)


class ZoneField(Field):
    """The time zone of a place; empty is unknown."""

    def __init__(self, name: str, title: str, *, hint: str = "", country: Callable[[], str] = str) -> None:
        """`country` gives the code of the country whose zones are offered first."""
        self._box = ZoneBox(country)
        super().__init__((name,), title, self._box, hint=hint, width=_WIDTH)
        self._box.activated.connect(lambda _number: self.left.emit())
        if (line := self._box.lineEdit()) is not None:
            line.setAccessibleName(title)
            line.returnPressed.connect(self.left)

    def display(self, values: Mapping[str, Any]) -> None:
        """Show the zone."""
        self._box.setCurrentText(values[self.names[0]] or "")

    def read(self) -> dict[str, Any]:
        """The zone that was typed or chosen; raises ValueError for words that name none."""
        return {self.names[0]: known_zone_or_open(self._box.currentText().strip())}
