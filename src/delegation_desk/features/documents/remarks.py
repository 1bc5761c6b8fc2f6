"""What is to be known before a document goes out: a sentence, and the records that it is about."""

from __future__ import annotations

from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from delegation_desk.core.language import _
from delegation_desk.model.record import table_of
from delegation_desk.pdf.made import Remark
from delegation_desk.store.briefs.reading import Gap
from delegation_desk.store.family import root
from delegation_desk.ui.column_words import column_word
from delegation_desk.ui.controls import label, link
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.icons import Sign
from delegation_desk.ui.layout import STRETCH, Wide, boxed, column, row
from delegation_desk.ui.status import WARNING

_FEW: Final = 3  # records that are shown at once
_NO_PAGE: Final = ("workspace_settings",)


class RemarkLine(QWidget):
    """The sentence; below it the records, several of them folded, each with a way to its page."""

    def __init__(self, desk: Desk, remark: Remark) -> None:
        super().__init__()
        self._desk = desk
        lead = f"{remark.lead}:" if remark.about else remark.lead
        lines = column(label(lead, "small", "muted", wrap=True), spacing=2)
        self._entries = boxed(column(*map(self._entry, remark.about), spacing=2))
        self._fold = link("", self._on_fold, small=True)
        self._count = len(remark.about)
        if self._count > _FEW:
            lines.addLayout(row(self._fold, STRETCH))
        if self._count:
            lines.addWidget(self._entries)
        self.setLayout(
            row(column(Sign(WARNING.icon, WARNING.tone, 16, fill=True), STRETCH), Wide(boxed(lines)))
        )
        self._show(open_now=0 < self._count <= _FEW)

    def _entry(self, gap: Gap) -> QWidget:
        words = _words(gap)
        parts: list[QWidget | Wide] = [Wide(label(words, "small", wrap=True))]
        if gap.table not in _NO_PAGE:
            opening = link(_("Open"), partial(self._on_open, gap.table, gap.row_id), small=True)
            opening.setAccessibleName(_("Open: {record}").format(record=words))
            parts.append(opening)
        return boxed(row(*parts, spacing=8))

    def _on_open(self, table: str, row_id: UUID) -> None:
        with self._desk.read() as session:
            found = root(session, table_of(table), row_id)
        self._desk.open(*found)

    def _on_fold(self) -> None:
        self._show(open_now=self._entries.isHidden())

    def _show(self, *, open_now: bool) -> None:
        self._entries.setVisible(open_now)
        self._fold.setText(_("Show fewer") if open_now else _("Show all {n}").format(n=self._count))
        self._fold.setAccessibleName(self._fold.text())


def _words(gap: Gap) -> str:
    """Which text it is, as the form of its record calls it; the record alone where it is about all of it."""
    if not gap.field:
        return gap.heading
    return _("{field} of “{record}”").format(field=column_word(gap.field), record=gap.heading)
