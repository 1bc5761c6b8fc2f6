"""A process that ends when its first page is painted: the program on a workspace, else a bare window.

`python -m tests.bench.first_paint [FILE]`
"""

from __future__ import annotations

import os
import sys
from typing import cast

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class Watch(QObject):
    """Ends the process when the widget it watches has been painted with all that is in it."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, _end)
        return False


class Watched(QApplication):
    """Watches the page that shows when the program begins to wait for its user."""

    def exec(self) -> int:  # type: ignore[override]  # static in Qt, called on the instance by the program
        from delegation_desk.ui.window import MainWindow

        window = next(each for each in self.topLevelWidgets() if isinstance(each, MainWindow))
        _watch(cast("QWidget", window.page()))
        return super().exec()


def _watch(widget: QWidget) -> None:
    widget.installEventFilter(Watch(widget))


def _end() -> None:
    print("painted", flush=True)
    os._exit(0)


def bare() -> int:
    """An empty window, and the libraries that the data cannot do without."""
    application = QApplication([])
    import sqlalchemy  # noqa: F401 - only its import counts here
    import sqlcipher3.dbapi2  # noqa: F401 - as above
    import sqlmodel  # noqa: F401 - as above

    window = QMainWindow()
    window.resize(1440, 900)
    _watch(window)
    window.show()
    return application.exec()


def program(workspace: str) -> int:
    """The program as a user starts it."""
    _application = Watched([])
    from delegation_desk.cli import main

    return main(["--workspace", workspace])


if __name__ == "__main__":
    sys.exit(program(sys.argv[1]) if len(sys.argv) > 1 else bare())
