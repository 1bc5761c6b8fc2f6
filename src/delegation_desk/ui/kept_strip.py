"""The strips that say what somebody typed and what is not saved yet, with the ways on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Protocol
from uuid import UUID

import shiboken6
from PySide6.QtWidgets import QFrame, QWidget

from delegation_desk.core.language import _
from delegation_desk.ui.controls import Words, link
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.drafts import Kept, Key
from delegation_desk.ui.icons import Sign
from delegation_desk.ui.layout import STRETCH, Wide, clear, column, row
from delegation_desk.ui.status import WARNING


class KeptStrip(QFrame):
    """One sentence with "Go on" and "Discard" behind it."""

    def __init__(self, words: str, go_on: Callable[[], object], discard: Callable[[], object]) -> None:
        """`words` are the first ones typed; none where what was typed cannot be read."""
        super().__init__()
        said = _("Not saved yet: {words}").format(words=words) if words else _("Entry not saved yet")
        sign = Sign(WARNING.icon, WARNING.tone, 16, fill=WARNING.fill)
        self.go_on = link(_("Go on"), go_on)
        gone = link(_("Discard"), discard)
        self.setLayout(row(sign, Wide(Words(said, "body", "wait"), 1000), self.go_on, gone, STRETCH,
                           spacing=10, margins=(0, 8, 0, 0)))  # fmt: skip


class GoTo(Protocol):
    """Puts the focus on a row, or unfolds its form."""

    def __call__(self, record_id: UUID, *, unfold: bool) -> None:
        """Go to the row of this record."""


class KeptOfRows(QWidget):
    """A strip for each row that is folded and whose fields could not save everything that was typed."""

    def __init__(self, desk: Desk, table: str, go_to: GoTo) -> None:
        super().__init__()
        self._desk, self._table, self._go_to = desk, table, go_to
        self._ids: Sequence[UUID] = ()
        self._strips = column()
        self.setLayout(self._strips)

    def show_of(self, ids: Sequence[UUID]) -> None:
        """Say what is kept of these rows."""
        self._ids = ids
        clear(self._strips)
        for each in ids:
            if kept := self._desk.drafts.under((self._table, each)):
                words = "; ".join(": ".join(filter(None, (k.title, k.excerpt()))) for k in kept.values())
                go_on = partial(self._go_to, each, unfold=True)
                self._strips.addWidget(KeptStrip(words, go_on, partial(self._discard, each)))

    def _discard(self, record_id: UUID) -> None:
        """Give up what a row keeps; one click brings it back."""
        kept = self._desk.drafts.under((self._table, record_id))
        for key in kept:
            self._desk.drafts.forget(key)
        self.show_of(self._ids)
        self._go_to(record_id, unfold=False)
        self._desk.toast(_("Entry discarded."), _("Undo"), partial(self._bring_back, kept))

    def _bring_back(self, kept: Mapping[Key, Kept]) -> None:
        for key, each in kept.items():
            self._desk.drafts.keep(key, each)
        if shiboken6.isValid(self):  # the page may have been left since
            self.show_of(self._ids)
