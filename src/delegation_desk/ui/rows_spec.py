"""What rows a record has: where they come from, how they look, how they are edited."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from delegation_desk.core.language import N_
from delegation_desk.ui.form import Form
from delegation_desk.ui.list_spec import Column, Row

REMOVE: Final = N_("Remove a row")
"""What the journal calls it when somebody takes a row out; the bin finds it by that."""

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.model.record import Record


@dataclass(frozen=True)
class RowsSpec:
    """What rows a record has, how they look and how they are edited."""

    record: type[Record]
    parent: tuple[str, UUID]  # the column that points to the parent, and the parent's id
    columns: Sequence[Column]
    rows: Callable[[Session, Sequence[Any]], Sequence[Row]]  # one for each record, in their order
    fields: Callable[[Form], None]  # declares the fields of one row's form, new or stored
    add_word: str  # "Add a member"
    nothing: str | Callable[[], str]  # the sentence that stands there while there are none
    values: Callable[[], Mapping[str, Any]] = dict  # what a new row begins with
    order_by: str = "order"  # a column; "order" lets the user move rows
    note: Callable[[Session, Sequence[Any]], str] | None = None  # a sentence below the rows, "" for none
    query: Callable[[Session], Sequence[Any]] | None = (
        None  # the records in their order, where it is not that simple
    )
    reorder: Callable[[Session, Sequence[UUID]], None] | None = (
        None  # where moving is more than writing `order`
    )
    watched: frozenset[str] = field(default_factory=frozenset)  # other tables whose changes show in the rows
    add: Callable[[Session, Any], Any] | None = None  # where adding is more than writing the row
    two_lines: bool = False
    opens: Callable[[UUID], tuple[str, UUID] | None] | None = (
        None  # the record "Open" shows, such as the person
    )
    actions: Sequence[tuple[str, Callable[[UUID], object]]] = ()  # more of each row's menu: words and deed
    says_why: bool = True  # whether the form of a row that changes no more says why; else it stands above
    addable: bool = True  # whether the link that opens an empty form is there
    label: str = N_("Edit row")  # msgid: what undo and the history call a change
