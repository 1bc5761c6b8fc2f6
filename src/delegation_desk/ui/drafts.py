"""What was typed into forms and is not stored; kept until it is entered, mended or discarded."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

Key = tuple[Hashable, ...]
"""Which form it was: the table, what the new record is to belong to, and what sets such forms apart.

Of a stored record: the table, the record, and the column of the field."""
_LONGEST: Final = 60


@dataclass(frozen=True)
class Kept:
    """What somebody typed into a form of a new record, or into one field of a stored one."""

    title: str  # what the form or the field is called
    values: Mapping[str, Any]  # what could be read, by column
    typed: Mapping[str, Sequence[str]]  # the texts of fields that could not be read, by their first column
    problem: str = ""  # why a stored record could not take it

    def excerpt(self) -> str:
        """The first words of it, to be known again by; empty if none were typed."""
        words = (text for value in self.values.values() if (text := _words(value)))
        unread = (text for texts in self.typed.values() for text in texts if text.strip())
        return shortened(next(words, next(unread, "")))


class Drafts:
    """The unfinished entries of one desk; in memory, for they may hold what nobody else is to read."""

    def __init__(self, tell: Callable[[], object] = lambda: None) -> None:
        """`tell` is called when there may be more or less than before that is not saved."""
        self._kept: dict[Key, Kept] = {}
        self._typed: set[Hashable] = set()
        self._tell = tell

    @property
    def is_typing(self) -> bool:
        """Whether something typed into a field of a stored record waits for the field to be left."""
        return bool(self._typed)

    def typed(self, field: Hashable, *, unsaved: bool) -> None:
        """Note whether what is typed into a field is still to be saved."""
        (self._typed.add if unsaved else self._typed.discard)(field)
        self._tell()

    def keep(self, key: Key, kept: Kept) -> None:
        """Keep what is typed into a form, in place of what was kept of it before."""
        self._kept[key] = kept
        self._tell()

    def of(self, key: Key) -> Kept | None:
        """What is kept of a form."""
        return self._kept.get(key)

    def forget(self, key: Key) -> Kept | None:
        """Let go of what was entered or discarded; what it was."""
        kept = self._kept.pop(key, None)
        self._tell()
        return kept

    def under(self, key: Key) -> dict[Key, Kept]:
        """What is kept of all that belongs to something, such as the fields of a record."""
        return {each: kept for each, kept in self._kept.items() if each[: len(key)] == key}

    def clear(self) -> None:
        """Let go of everything."""
        self._kept.clear()
        self._tell()

    def all(self) -> list[Kept]:
        """Everything that is not entered yet, the oldest first."""
        return list(self._kept.values())


def shortened(text: str) -> str:
    """The first words of a text, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()} …"


def _words(value: Any) -> str:
    from delegation_desk.core.text import LocalText

    return str(value).strip() if isinstance(value, (str, LocalText)) else ""
