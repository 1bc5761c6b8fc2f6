"""The top bar: back and forward, the menus, and the field that opens the palette."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QMenuBar, QPushButton, QSizePolicy

from delegation_desk.core.language import _
from delegation_desk.ui.as_typed import face_of
from delegation_desk.ui.command import Command
from delegation_desk.ui.controls import button, key_cap, line, square
from delegation_desk.ui.icons import icon
from delegation_desk.ui.layout import STRETCH, boxed, column, row

HEIGHT: Final = 48
_SEARCH_WIDTH: Final = 380


class TopBar(QFrame):
    """Stands where QMainWindow has its menu bar."""

    def __init__(
        self, back: Callable[[], object], forward: Callable[[], object], search: Callable[[], object]
    ) -> None:
        super().__init__()
        self.setProperty("role", "sunken")
        self.setFixedHeight(HEIGHT)
        self.back = square("arrow-left", _("Back"), back)
        self.forward = square("arrow-right", _("Forward"), forward)
        self._actions: dict[str, QAction] = {}
        self.menus = QMenuBar()
        self.menus.setNativeMenuBar(False)
        self.menus.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.search = _search_button(search)
        bar = row(12, self.back, self.forward, 8, self.menus, STRETCH, self.search, 16, spacing=0)
        self.setLayout(column(boxed(bar, height=HEIGHT - 1), line()))

    def show_commands(self, commands: Sequence[Command]) -> None:
        """Fill the menus, in the order in which the commands name them."""
        self.menus.clear()
        self._actions.clear()
        menus: dict[str, QMenu] = {}
        for command in commands:
            if command.menu:
                menu = menus.get(command.menu) or self.menus.addMenu(command.menu)
                menus[command.menu] = menu
                self._add(menu, command)

    def rename(self, command: Command) -> None:
        """Give the action with the command's keys its present words; undo changes with every step."""
        action = self._actions.get(command.keys)
        if action is not None:
            action.setText(face_of(command.title))
            action.setEnabled(command.enabled)

    def _add(self, menu: QMenu, command: Command) -> None:
        if command.parted:
            menu.addSeparator()
        if command.choices:
            inner = menu.addMenu(face_of(command.title))
            for choice in command.choices:
                self._add(inner, choice)
            return
        action = _action(menu, command)
        menu.addAction(action)
        if command.keys:
            self._actions[command.keys] = action


def _action(menu: QMenu, command: Command) -> QAction:
    action = QAction(face_of(command.title), menu)
    if command.keys:
        action.setShortcut(QKeySequence(command.keys))
    if command.icon:
        # Drawn when the menu opens: all of them would be a fiftieth of the start.
        menu.aboutToShow.connect(lambda: action.setIcon(icon(command.icon)))
    if command.checked is not None:
        action.setCheckable(True)
        action.setChecked(command.checked)
    action.setEnabled(command.enabled)
    action.triggered.connect(lambda _on=False: command.do())
    return action


def _search_button(search: Callable[[], object]) -> QPushButton:
    made = button(_("Search, open, do …"), search, "search", "magnifying-glass")
    made.setFixedSize(_SEARCH_WIDTH, 32)
    keys = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
    inside = QHBoxLayout(made)
    inside.setContentsMargins(0, 0, 7, 0)
    inside.addStretch(1)
    inside.addWidget(key_cap(keys))
    made.setAccessibleDescription(keys)
    return made
