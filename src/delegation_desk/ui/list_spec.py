"""How a feature describes its list: columns, filters, a query for ids, and rows made from ids."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

from delegation_desk.ui.status import Mark
from delegation_desk.ui.theme import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from sqlmodel import Session

    from delegation_desk.model.record import Record


@dataclass(frozen=True)
class Cell:
    """What one cell shows: a text, or a sign with its word, with quiet words beside or below it."""

    text: str = ""
    strong: bool = False
    beside: str = ""  # quiet, on the same line: Chinese characters, an organisation
    below: str = ""  # quiet, on a second line; the list then has two_lines
    tone: Tone = "text"
    mark: Mark | None = None
    remark: Mark | None = None  # what is to be noticed, at the head of the second line

    def __post_init__(self) -> None:
        """Show a name once that is known in Chinese alone."""
        if self.beside == self.text:
            object.__setattr__(self, "beside", "")

    def spoken(self) -> str:
        """What a screen reader says."""
        signs = [each.word if each else "" for each in (self.mark, self.remark)]
        words = (signs[0], self.text, self.beside, signs[1], self.below)
        return ", ".join(word for word in words if word)


@dataclass(frozen=True)
class Row:
    """One row: the id of its record and a cell for each column; `sample` puts the flask beside the name."""

    id: UUID
    cells: Sequence[Cell]
    sample: bool = False

    def has_flask(self, number: int) -> bool:
        """Whether the flask stands in this cell: the one that names the record, strong before others."""
        return self.sample and number == self._naming()

    def name(self) -> str:
        """What the row is called."""
        number = self._naming()
        return self.cells[number].text if number >= 0 else ""

    def _naming(self) -> int:
        """The number of the cell that names the record: a strong one before others; -1 for none."""
        strong = (n for n, cell in enumerate(self.cells) if cell.strong and cell.text)
        texts = (n for n, cell in enumerate(self.cells) if cell.text)
        return next(strong, next(texts, -1))


@dataclass(frozen=True)
class Column:
    """One column; `width` 0 takes what room is left."""

    key: str
    title: str
    width: int = 0
    sortable: bool = True
    right: bool = False  # figures stand at the right


@dataclass(frozen=True)
class Sort:
    """By which column, and which way."""

    key: str
    descending: bool = False


@dataclass(frozen=True)
class Filter:
    """A named filter: its button reads "Status: all" until one of the choices is taken."""

    key: str
    title: str
    choices: Callable[[Session], Sequence[tuple[Any, str]]]


@dataclass(frozen=True)
class Empty:
    """What a list shows while there is nothing in it: a sentence and the first step."""

    icon: str
    title: str
    text: str


Query = Callable[["Session", str, Mapping[str, Any], Sort], Sequence[UUID]]
"""Gives the ids that fit what is typed and the filters taken (by key), in order, without the bin."""


@dataclass(frozen=True)
class ListSpec:
    """A whole list. Everything is translated already, so the spec is made when the page is."""

    record: type[Record]
    title: str
    columns: Sequence[Column]
    query: Query
    rows: Callable[[Session, Sequence[UUID]], Sequence[Row]]  # of fifty ids at a time, in any order
    sort: Sort
    empty: Empty
    filters: Sequence[Filter] = ()
    two_lines: bool = False
    search_hint: str = ""
    new_word: str = ""  # what the button for a new record says: "Visit"
    new: Callable[[QWidget], UUID | None] | None = None  # asks for the least and makes it; None if given up
    watched: frozenset[str] = field(default_factory=frozenset)  # other tables whose changes show in the rows

    @property
    def table(self) -> str:
        """The name of the record's table."""
        return str(self.record.__tablename__)
