"""While a mouse button is down nothing moves: a click counts, though the field it leaves has much to say.

Leaving a field saves it, and what is saved shows at once; a button would slip away between press and release.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

_LOOK: Final = 150  # milliseconds; a release that went to another program is noticed that late
Do = Callable[[], object]


class Press(QObject):
    """The press of a mouse button that is under way; there is one mouse, so there is one of these."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: dict[QObject, Do] = {}
        self._news: list[Do] = []
        self._watches = self._lands = False
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK)
        self._looking.timeout.connect(self._look)

    def wait(self, owner: QObject, do: Do) -> None:
        """Do something when the button is released, just before what lies under it hears of that."""
        self._waiting[owner] = do
        application = QApplication.instance()
        if application is not None and not self._watches:
            self._watches = True
            application.installEventFilter(self)
            self._looking.start()

    def hurry(self, owner: QObject | None = None) -> None:
        """Do now what waits, for an owner that goes away, or for everybody."""
        for each in [owner] if owner is not None else list(self._waiting):
            do = self._waiting.pop(each, None)
            if do is not None:
                do()

    def tell(self, do: Do) -> None:
        """Do something that may move what shows: now, or as soon as a click under way has landed."""
        if self._lands:
            self._news.append(do)
        else:
            do()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the release."""
        if event.type() == QEvent.Type.MouseButtonRelease and not self._lands and self._watches:
            self._lands = True
            QTimer.singleShot(0, self._on_landed)
            self.hurry()
        return False

    def _on_landed(self) -> None:
        self._lands = False
        self._stop()
        news, self._news = self._news, []
        for do in news:
            do()

    def _look(self) -> None:
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton and not self._lands:
            self._stop()
            self.hurry()

    def _stop(self) -> None:
        self._looking.stop()
        application = QApplication.instance()
        if application is not None and self._watches:
            application.removeEventFilter(self)
        self._watches = False


_presses: list[Press] = []


def press() -> Press:
    """The one press, made when it is first asked for."""
    if not _presses:
        _presses.append(Press())
    return _presses[0]
