"""How well typed words fit what a record is called: Enter takes nothing that merely contains them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from delegation_desk.core.names import Name, display_native, fold

if TYPE_CHECKING:
    from delegation_desk.model.record import Record

_TEXTS: Final = ("name", "title", "description")
_LINES: Final = ("short_name", "code")


class Fit(IntEnum):
    """From the best to the worst."""

    WHOLE = 0
    BEGINNING = 1
    WITHIN = 2


def fit(row: Record, words: str) -> Fit:
    """How the words fit a record by any of its names, in whatever language."""
    wanted = fold(words)
    names = [fold(name) for name in _names(row) if name]
    if wanted in names:
        return Fit.WHOLE
    if any(name.startswith(wanted) for name in names) or _parts_begin(row, wanted):
        return Fit.BEGINNING
    return Fit.WITHIN


def is_named(row: Record, words: str) -> bool:
    """Whether the words are the very name of a body or place, in some language."""
    texts: Mapping[str, str] = getattr(getattr(row, "name", None), "texts", {})
    return fold(words) in map(fold, texts.values())


def _names(row: Any) -> Iterator[str]:
    yield from (row.heading(), row.called().strip())
    for column in _TEXTS:
        yield from getattr(getattr(row, column, None), "texts", {}).values()
    yield from (getattr(row, column, "") for column in _LINES)
    if (name := _name_of(row)) is not None:
        yield from (display_native(name), f"{name.given} {name.family}", f"{name.family} {name.given}")


def _parts_begin(row: Any, wanted: str) -> bool:
    """Whether every word begins a part of a person's name, in whatever order: people are called by either."""
    name = _name_of(row)
    if name is None:
        return False
    written = f"{name.title} {name.given} {name.family} {name.native_given} {name.native_family}"
    parts = fold(written).split()
    return all(any(part.startswith(word) for part in parts) for word in wanted.split())


def _name_of(row: Any) -> Name | None:
    found = row.name() if callable(getattr(row, "name", None)) else None
    return found if isinstance(found, Name) else None
