"""Values that a form proposes from others while they are typed, until somebody chooses one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from delegation_desk.core.language import _
from delegation_desk.ui.fields.base import Field

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.ui.form import Form
    from delegation_desk.ui.sources import Source

Make = Callable[[Mapping[str, Any]], Any]
"""Makes the value to propose from the values of the form; nothing true where there is none to propose."""


class Proposal(QObject):
    """Keeps one field of a new record filled with what others make of it, as long as nobody wrote it."""

    def __init__(
        self,
        target: Field,
        name: str,
        sources: Sequence[Field],
        make: Make,
        say: Make | None = None,
        *,
        unset: object = None,
        follows: bool = True,
    ) -> None:
        """`name` is one of the target's columns; `say` makes the remark below the field.

        `unset` is what a record has while nobody has chosen; None: stored records are left alone, as they are
        without `follows`.
        """
        super().__init__(target)
        self.name = name
        self._target, self._sources, self._make, self._say = target, sources, make, say
        self._unset, self._follows = unset, follows and unset is not None
        self.is_own = False  # whether somebody wrote what stands there
        self._source: Source | None = None
        self._first: object = None
        self._proposed: object = None

    def begin(self, source: Source, first: Mapping[str, Any]) -> None:
        """Propose from now on, for a record that is still to be made.

        `first` are the values that its form began with, before anything was typed.
        """
        self._source = source
        self._first = first.get(self.name) if self._unset is not None else None
        self._target.edited.connect(self._on_own)
        for each in self._sources:
            each.edited.connect(self._propose)
            each.left.connect(self._propose)
        self.start()

    def start(self) -> None:
        """Begin with the values that the form has now."""
        now = (self._source.values() or {}).get(self.name) if self._source is not None else None
        self.is_own = bool(now) and now != self._first
        self._propose()

    def follow(self, before: Mapping[str, Any], changed: Mapping[str, Any]) -> dict[str, Any]:
        """What changes along with other values of a stored record: what was proposed, or never chosen."""
        if not self._follows or self._source is not None or self.name in changed:
            return {}
        if not any(name in changed for field in self._sources for name in field.names):
            return {}
        fresh = self._make({**before, **changed})
        is_own = before.get(self.name) not in (self._unset, self._make(before))
        return {self.name: fresh} if fresh and not is_own else {}

    def _on_own(self) -> None:
        """Somebody writes: what stands there is theirs, unless they emptied it or left it as it was."""
        try:
            now = self._target.read()[self.name]
        except ValueError:
            # Of several columns, nobody knows whose words they are.
            self.is_own = self.is_own or (len(self._target.names) == 1 and any(self._target.typed()))
        else:
            # What it began with is theirs too, once something else is proposed and they go back to it.
            as_it_was = self._first if self._proposed is None else self._proposed
            self.is_own = bool(now) and now != as_it_was
        if self.is_own and self._say is not None:
            self._target.remark("")  # it spoke of what was proposed
        self._show_own()

    def _propose(self) -> None:
        self._show_own()
        if self.is_own or self._source is None:
            return
        values = {**(self._source.values() or {}), **self._typed()}
        made = self._make(values)
        # A link to nothing is None, where a text of nothing is empty.
        self._proposed = proposed = made or self._first or (made if made is None else "")
        if proposed != self._target.stored.get(self.name):
            self._source.save({self.name: proposed})
            self._target.take(self.name, proposed)
        if self._say is not None:
            self._target.remark(self._say({**values, self.name: proposed}))

    def _show_own(self) -> None:
        if len(self._target.names) == 1:
            self._target.show_proposed(proposed=not self.is_own)

    def _typed(self) -> dict[str, Any]:
        """What the fields hold now, as far as it can be read."""
        typed: dict[str, Any] = {}
        for field in self._sources:
            try:
                typed |= field.read()
            except ValueError:
                continue
        return typed


def propose_code(
    form: Form, sources: Sequence[str], make: Callable[[Session, Mapping[str, Any]], str], name: str = "code"
) -> None:
    """Propose the code of a new record from what is typed; `make` asks the workspace what is free."""

    def proposed(values: Mapping[str, Any]) -> str:
        with form.desk.read() as session:
            return make(session, values)

    def say(values: Mapping[str, Any]) -> str:
        return _("Proposed; write over it to have another.") if values.get(name) else ""

    form.propose(name, sources, proposed, say)
