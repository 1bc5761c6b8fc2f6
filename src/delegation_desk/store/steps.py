"""Which entry of the journal undo would turn round, and which redo would bring back."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from sqlalchemy import Boolean, Integer, ScalarSelect, Select, String, func, select
from sqlalchemy import Enum as EnumType
from sqlmodel import Session

from delegation_desk.store.changes import EntryKind
from delegation_desk.store.undeclared import run, undeclared

_ENTRY: Final = undeclared(
    "journal_entry",
    number=Integer(),
    label=String(),
    kind=EnumType(EntryKind, native_enum=False, length=8),
    turns=Integer(),
    applied=Boolean(),
).c
_WHOLE: Final = select(_ENTRY.number, _ENTRY.label, _ENTRY.applied)


class Step(NamedTuple):
    """An entry that can be turned round; one that is not `applied` was undone, and comes back."""

    number: int
    label: str
    applied: bool


def ground(session: Session) -> int:
    """The number of the newest entry that undo does not go behind; 0 if there is none."""
    return int(run(session, select(_newest(EntryKind.GROUND))).scalar_one())


def undoable(session: Session) -> Step | None:
    """The entry that undo would turn round: the newest that holds."""
    holding = _WHOLE.where(_ENTRY.applied.is_(True), _ENTRY.number > _newest(EntryKind.GROUND))
    return _first(session, holding.order_by(_ENTRY.number.desc()))


def redoable(session: Session) -> Step | None:
    """The entry that redo would bring back: the oldest of those undone since the last change of its own."""
    own = _newest(EntryKind.DO, EntryKind.GROUND)
    turned = select(_ENTRY.turns).where(_ENTRY.number > own, _ENTRY.kind == EntryKind.UNDO)
    undone = _WHOLE.where(_ENTRY.number.in_(turned), _ENTRY.applied.is_(False))
    return _first(session, undone.order_by(_ENTRY.number))


def _newest(*kinds: EntryKind) -> ScalarSelect[int]:
    number = func.coalesce(func.max(_ENTRY.number), 0)
    return select(number).where(_ENTRY.kind.in_(kinds)).scalar_subquery()


def _first(session: Session, statement: Select[Any]) -> Step | None:
    found = run(session, statement.limit(1)).first()
    return None if found is None else Step(*found)
