"""What somebody types into a stored record: not saved yet until the field is left or, long texts, before."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer

from delegation_desk.ui.drafts import Drafts
from delegation_desk.ui.fields.base import Field

PAUSE: Final = 2_000  # milliseconds without a key after which a long text is saved
GOES_ON: Final = 4_000  # milliseconds; then it is saved though typing goes on, as a computer may stop


class Typing(QObject):
    """Watches the fields of one form while somebody types.

    What was saved ahead belongs to the stay in the field: leaving it ends the stay, and undo takes all of it
    back in one step. A value that cannot be saved is not spoken of before the field is left.
    """

    def __init__(self, parent: QObject, drafts: Drafts, save: Callable[[Field, object], object]) -> None:
        """`save` saves what stands in a field ahead of leaving it, as part of a stay."""
        super().__init__(parent)
        self._drafts, self._save = drafts, save
        self._field: Field | None = None
        self._stay = object()
        self._pausing, self._going_on = self._timer(PAUSE), self._timer(GOES_ON)

    def watch(self, field: Field) -> None:
        """Say of a field from now on while it holds what is not saved."""
        field.edited.connect(partial(self._on_edited, field))

    def stay_in(self, field: Field) -> object:
        """What the saves of a field belong to until it is left; None if nothing of it is saved ahead."""
        return self._stay if field.ahead is not None else None

    def end(self, field: Field) -> None:
        """Note that a field is left or taken back: what it holds is saved, or kept and said elsewhere."""
        if field is self._field:
            self._pausing.stop()
            self._going_on.stop()
            self._field, self._stay = None, object()
        self._drafts.typed(id(field), unsaved=False)

    def pause(self) -> None:
        """Save the long text that is being typed, as far as it is typed."""
        self._going_on.stop()
        if self._field is not None:
            self._save(self._field, self._stay)
            self._say(self._field)

    def _on_edited(self, field: Field) -> None:
        if field.saves_in_pause:
            self._field = field
            self._pausing.start()
            if not self._going_on.isActive():
                self._going_on.start()
        self._say(field)

    def _timer(self, after: int) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(after)
        made.timeout.connect(self.pause)
        return made

    def _say(self, field: Field) -> None:
        self._drafts.typed(id(field), unsaved=field.is_changed())
