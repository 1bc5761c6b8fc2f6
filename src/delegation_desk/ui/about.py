"""What the program is, whose work it contains, and which keys it knows."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from delegation_desk import __version__
from delegation_desk.core.language import N_, _
from delegation_desk.ui.controls import button, key_cap, label
from delegation_desk.ui.layout import STRETCH, column, row

KEYS: Final = (
    ("Ctrl+K", N_("find every record and every command")),
    ("Ctrl+F", N_("search in the list")),
    ("Ctrl+N", N_("new record")),
    ("Ctrl+Z", N_("take the last step back")),
    ("Ctrl+Y", N_("repeat a step taken back")),
    ("Alt+Left", N_("back to where you were")),
    ("Alt+Right", N_("forward again")),
    ("Ctrl+1", N_("to the first entry of the navigation; up to Ctrl+9")),
    ("F6", N_("to the next part of the window")),
    ("Ctrl+Tab", N_("to the next tab of a record")),
    ("F2", N_("edit the row")),
    ("Ctrl+Return", N_("enter what a form holds, or open what stands behind the row")),
    ("Del", N_("move to the bin")),
    ("Alt+Up", N_("move a row up")),
    ("Alt+Down", N_("move a row down")),
    ("Esc", N_("take back the field, then close the topmost thing only")),
    ("F1", N_("these keys")),
)


def show_about(parent: QWidget, *, keys: bool = False) -> None:
    """Show the program's version and licences, or its keys."""
    dialog = QDialog(parent)
    title = _("Keys") if keys else f"Delegation Desk {__version__}"
    dialog.setWindowTitle(title)
    close = button(_("Close"), dialog.accept, "primary")
    close.setDefault(True)
    body = _keys() if keys else _about()
    dialog.setLayout(
        column(label(title, "heading"), 14, body, 22, row(STRETCH, close), margins=(26, 24, 26, 22))
    )
    dialog.exec()
    dialog.deleteLater()


def _about() -> QWidget:
    made = QWidget()
    sentences = (
        _("Prepares delegation visits, keeps what was agreed, and prints it in German, English and Chinese."),
        _("Free software under the MIT licence."),
        _("With Qt for Python (LGPL), SQLCipher (BSD), ReportLab (BSD), "
          "Source Sans 3 and Noto Sans SC (OFL), Phosphor icons (MIT)."),
    )  # fmt: skip
    made.setLayout(column(*(label(each, wrap=True) for each in sentences), spacing=8))
    made.setFixedWidth(440)
    return made


def _keys() -> QWidget:
    made, grid = QWidget(), QGridLayout()
    grid.setHorizontalSpacing(16)
    for number, (keys, meaning) in enumerate(KEYS):
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        grid.addWidget(key_cap(native), number, 0)
        grid.addWidget(label(_(meaning)), number, 1)
    made.setLayout(grid)
    return made
