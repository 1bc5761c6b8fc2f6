"""A dialog that a test leaves unanswered: it is closed and named, where it would hang everything behind it.

Nothing else ends it: the loop of a modal dialog never comes back to Python, where pytest-timeout waits.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

PATIENCE: Final = 60_000  # milliseconds that one dialog may stay: on a busy machine a test types slowly
_LOOKS: Final = 20  # how often somebody looks in that time


def left_on_the_screen() -> str:
    """What still shows of what the program made, and stands in no window: it would keep the program alive."""
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    for each in shown:
        each.close()
    return f"left on the screen: {', '.join(map(_described, shown))}" if shown else ""


def _described(widget: QWidget) -> str:
    inside = [type(child).__name__ for child in widget.findChildren(QWidget)]
    return f"{type(widget).__name__} “{widget.windowTitle() or widget.accessibleName()}” {inside[:6]}"


class Unanswered(QObject):
    """Looks for a dialog or menu that stays, and gives it up."""

    def __init__(self, patience: int = PATIENCE) -> None:
        super().__init__()
        self.names: list[str] = []
        self._known: QWidget | None = None
        self._seen = 0
        self._looking = QTimer(self)
        self._looking.setInterval(max(1, patience // _LOOKS))
        self._looking.timeout.connect(self._look)
        self._looking.start()

    def stop(self) -> None:
        """Look no more."""
        self._looking.stop()

    @property
    def sentence(self) -> str:
        """What the test left behind; empty if it answered everything."""
        if not self.names:
            return ""
        return f"the test left unanswered: {', '.join(self.names)}; answer it, see Hand.answering"

    def _look(self) -> None:
        popup = QApplication.activePopupWidget()
        shown = popup if isinstance(popup, QMenu) else QApplication.activeModalWidget()
        if shown is None or shown is not self._known:
            self._known, self._seen = shown, 0
            return
        self._seen += 1
        if self._seen >= _LOOKS:
            self._give_up(shown)

    def _give_up(self, shown: QWidget) -> None:
        self._known, self._seen = None, 0
        self.names.append(f"{type(shown).__name__} “{shown.windowTitle()}”")
        # done, not reject: a dialog may ask something else before it lets itself be rejected.
        shown.done(0) if isinstance(shown, QDialog) else shown.close()
