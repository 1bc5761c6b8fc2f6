"""Lists records on standard output, as columns or as JSON."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlmodel import col, select

from delegation_desk.commands.opening import open_to_read
from delegation_desk.core.dates import PartialDate
from delegation_desk.core.formats import format_date
from delegation_desk.core.language import _, current
from delegation_desk.core.text import LocalText
from delegation_desk.model.agreements import Agreement
from delegation_desk.model.outcomes import Outcome
from delegation_desk.model.partnerships import Partnership
from delegation_desk.model.people import Person
from delegation_desk.model.places import Organisation
from delegation_desk.model.policies import Policy
from delegation_desk.model.record import Record
from delegation_desk.model.tasks import Task
from delegation_desk.model.visits import Visit
from delegation_desk.store.codec import encode

if TYPE_CHECKING:
    from sqlmodel import Session

# What each list shows: the table, its columns, and the column it is sorted by.
_LISTS: dict[str, tuple[type[Record], tuple[str, ...], str]] = {
    "visits": (Visit, ("code", "starts_on", "ends_on", "status", "title"), "starts_on"),
    "people": (Person, ("", "native_family_name", "native_given_name"), "sort_name"),
    "organisations": (Organisation, ("kind", "name"), "short_name"),
    "agreements": (Agreement, ("code", "status", "signed_on", "title"), "code"),
    "policies": (Policy, ("code", "title"), "code"),
    "partnerships": (Partnership, ("code", "since", "status", "title"), "code"),
    "outcomes": (Outcome, ("code", "status", "reached_on", "title"), "code"),
    "tasks": (Task, ("due", "status", "title"), "due"),
}


def print_list(workspace: Path | None, what: str, *, as_json: bool) -> int:
    """Print the records of one kind that are not in the bin."""
    record, columns, order = _LISTS[what]
    with open_to_read(workspace) as opened, opened.read() as session:
        rows = _rows(session, record, order)
    if as_json:
        json.dump([_object(row) for row in rows], sys.stdout, ensure_ascii=False, indent=2)
        print()
    else:
        _print_columns([[_cell(row, name) for name in columns] for row in rows])
    return 0


def _rows(session: Session, record: type[Record], order: str) -> Sequence[Record]:
    known = select(record).where(col(record.deleted_at).is_(None))
    return session.exec(known.order_by(col(getattr(record, order)), col(record.created_at))).all()


def _object(row: Record) -> dict[str, Any]:
    return {name: encode(type(row), name, getattr(row, name)) for name in type(row).model_fields}


def _cell(row: Record, name: str) -> str:
    if not name:
        return row.heading()
    value = getattr(row, name)
    for kind, show in _SHOWN:
        if isinstance(value, kind):
            return show(value)
    return "" if value is None else str(value)


_SHOWN: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (LocalText, lambda text: text.best(current())[0]),
    (Enum, lambda member: _(member.value)),
    (PartialDate, lambda day: format_date(day, current(), "numeric")),
    (date, lambda day: format_date(day, current(), "numeric")),
)


def _print_columns(rows: list[list[str]]) -> None:
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(_padded(cells) for cells in zip(row, widths, strict=True)).rstrip())


def _padded(cell: tuple[str, int]) -> str:
    text, width = cell
    return text + " " * (width - _width(text))


def _width(text: Iterable[str]) -> int:
    """Columns of a terminal that a text takes; Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
