"""What a line offers while one types: a list of names, each with what tells it apart from others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from delegation_desk.core.language import _
from delegation_desk.ui.cells import CellPainter
from delegation_desk.ui.fields.beside import ClickBeside
from delegation_desk.ui.list_spec import Cell
from delegation_desk.ui.theme import dress

MOST: Final = 8
"""How many records are offered at once."""

_OFFER: Final = Qt.ItemDataRole.UserRole
# Holds nothing: Qt would go down from the entry that begins with the words typed, not from the first one.
_NO_ROLE: Final = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Suggestion:
    """A name that can be taken, and what stands muted behind it."""

    name: str
    apart: str = ""


class Suggestions:
    """The list below a line; what is taken from it is the name alone."""

    def __init__(self, parent: QObject) -> None:
        self.shown: list[Suggestion] = []
        self._model = QStandardItemModel(parent)
        self.completer = _Completer(self._model, parent)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setCompletionRole(_NO_ROLE)
        self.completer.setMaxVisibleItems(MOST + 4)
        self.list = QListView()
        self.list.setProperty("role", "popup")
        self.list.setAccessibleName(_("Suggestions"))
        # A line that is too long is cut where the list ends, as it is painted.
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.completer.setPopup(self.list)
        self._beside = ClickBeside(self.list)  # behind the completer, so it is asked first
        self.list.setItemDelegate(_Lines(self.list))

    def show(self, suggestions: Sequence[Suggestion]) -> None:
        """Offer these, none of them chosen beforehand."""
        if not self.list.styleSheet():
            dress(self.list)  # it stands in no window, and most lines never show it
        self.shown = list(suggestions)
        self._model.clear()
        for each in self.shown:
            item = QStandardItem(" · ".join(filter(None, (each.name, each.apart))))
            item.setData(each, _OFFER)
            self._model.appendRow(item)


class _Completer(QCompleter):
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """What a suggestion writes into the line."""
        offer: Suggestion = index.data(_OFFER)
        return offer.name


class _Lines(QStyledItemDelegate):
    """Paints a name, and muted behind it what tells it apart."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        offer: Suggestion = index.data(_OFFER)
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        view: QListView = self.parent()  # type: ignore[assignment]  # it was made for one
        view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, view)
        painter.save()
        CellPainter(painter).draw(
            QRectF(option.rect).adjusted(9, 0, -9, 0), Cell(offer.name, beside=offer.apart)
        )
        painter.restore()
