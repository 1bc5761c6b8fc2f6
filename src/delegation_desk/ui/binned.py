"""How the window marks a record in the bin where others still point to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from delegation_desk.core.language import _
from delegation_desk.ui.status import Look, Mark

if TYPE_CHECKING:
    from delegation_desk.model.record import Record

_BIN: Final = Look("trash", "wait")


def bin_mark(record: Record | None, *, named: bool = False) -> Mark | None:
    """What is to be noticed of a record in the bin, with its name where the row has another; else None."""
    if record is None or record.deleted_at is None:
        return None
    words = _("{name}: in the bin").format(name=record.called()) if named else _("in the bin")
    return Mark(words, _BIN)
