"""What a field could not save of something stored: kept until the session ends, and shown again as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from delegation_desk.ui.drafts import Drafts, Kept, shortened
from delegation_desk.ui.fields.base import Field

if TYPE_CHECKING:
    from delegation_desk.ui.sources import Source


class Unsaved:
    """Keeps for one form what its fields could not save; each field of each record by itself."""

    def __init__(self, drafts: Drafts, source: Source) -> None:
        self._drafts, self._source = drafts, source
        self._held: set[Field] = set()  # those that show what is kept

    def settle(self, field: Field) -> None:
        """Keep what a field could not save, or let go of what it saved or took back."""
        if self._source.key is None:
            return
        key = (*self._source.key, field.names[0])
        if field.has_problem:
            self._held.add(field)
            self._drafts.keep(key, self._kept(field))
        elif field in self._held and not field.is_changed():
            self._held.discard(field)
            self._drafts.forget(key)

    def resume(self, field: Field) -> None:
        """Show what was kept of a field, with what was wrong with it."""
        key = (*self._source.key, field.names[0]) if self._source.key is not None else ()
        kept = self._drafts.of(key)
        if kept is None:
            return
        self._held.add(field)
        if kept.values:
            field.display({**field.stored, **kept.values})
        else:
            field.retype(kept.typed[field.names[0]])
        if not field.is_changed():  # the same was stored in the meantime
            self.settle(field)
            return
        try:
            field.read()
        except ValueError as error:  # said anew: the window may speak another language by now
            field.show_problem(str(error), getattr(error, "suggestion", None))
        else:
            field.show_problem(kept.problem)

    def _kept(self, field: Field) -> Kept:
        try:
            values = field.read()
        except ValueError:
            values = {}
        title = f"{shortened(self._source.title())} · {field.title}"
        return Kept(title, values, {field.names[0]: field.typed()}, field.problem)
