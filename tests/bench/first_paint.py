"""A process that ends when its first page is painted.

`python -m tests.bench.first_paint program FILE`, or beside it `bare`, or `tables`; it says how large its
window was, as only windows of one size are painted alike.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import cast

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class Watch(QObject):
    """Ends the process when the widget it watches has been painted with all that is in it."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._end)
        return False

    def _end(self) -> None:
        window = cast("QWidget", self.parent()).window()
        print(f"painted {window.width()} x {window.height()}", flush=True)
        os._exit(0)


class Watched(QApplication):
    """Watches the page that shows when the program begins to wait for its user."""

    def exec(self) -> int:  # type: ignore[override]  # static in Qt, called on the instance by the program
        from delegation_desk.ui.window import MainWindow

        window = next(each for each in self.topLevelWidgets() if isinstance(each, MainWindow))
        _watch(cast("QWidget", window.page()))
        return super().exec()


def _watch(widget: QWidget) -> None:
    widget.installEventFilter(Watch(widget))


def bare(*modules: str) -> int:
    """An empty window, and some imports."""
    application = QApplication([])
    for module in ("sqlalchemy", "sqlcipher3.dbapi2", "sqlmodel", *modules):
        import_module(module)
    window = QMainWindow()
    window.resize(1440, 900)
    _watch(window)
    window.show()
    return application.exec()


def tables() -> int:
    """The same, and the declarations of all tables of the program."""
    return bare("delegation_desk.model.schema")


def program(workspace: str) -> int:
    """The program as a user starts it."""
    _application = Watched([])
    from delegation_desk.cli import main

    return main(["--workspace", workspace])


_PROCESSES: dict[str, Callable[..., int]] = {"bare": bare, "tables": tables, "program": program}

if __name__ == "__main__":
    sys.exit(_PROCESSES[sys.argv[1]](*sys.argv[2:]))
