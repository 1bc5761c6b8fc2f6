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
        sources: Sequence[Field],
        make: Make,
        say: Make | None = None,
        *,
        unset: object = None,
    ) -> None:
        """`say` makes the remark below the field.

        `unset` is what a stored record has while nobody has chosen; None: stored records are left alone.
        """
        super().__init__(target)
        self.name = target.names[0]
        self._target, self._sources, self._make, self._say = target, sources, make, say
        self._unset = unset
        self.is_own = False  # whether somebody wrote what stands there
        self._source: Source | None = None

    def begin(self, source: Source) -> None:
        """Fill a field that is empty now, and from now on; for records that are still to be made."""
        self._source = source
        self._target.edited.connect(self._on_own)
        for each in self._sources:
            each.edited.connect(self._propose)
            each.left.connect(self._propose)
        self.start()

    def start(self) -> None:
        """Begin with the values that the form has now."""
        self.is_own = self._source is not None and bool((self._source.values() or {}).get(self.name))
        self._propose()

    def follow(self, before: Mapping[str, Any], changed: Mapping[str, Any]) -> dict[str, Any]:
        """What changes along with other values of a stored record: what was proposed, or never chosen."""
        if self._unset is None or self._source is not None or self.name in changed:
            return {}
        fresh = self._make({**before, **changed})
        is_own = before.get(self.name) not in (self._unset, self._make(before))
        return {self.name: fresh} if fresh and not is_own else {}

    def _on_own(self) -> None:
        """Somebody writes: what stands there is theirs, unless they emptied it."""
        try:
            self.is_own = bool(self._target.read()[self.name])
        except ValueError:
            self.is_own = any(self._target.typed())

    def _propose(self) -> None:
        if self.is_own or self._source is None:
            return
        values = {**(self._source.values() or {}), **self._typed()}
        proposed = self._make(values) or ""
        if proposed != self._target.stored.get(self.name):
            self._source.save({self.name: proposed})
            self._target.load({**self._target.stored, self.name: proposed})
        if self._say is not None:
            self._target.remark(self._say({**values, self.name: proposed}))

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
