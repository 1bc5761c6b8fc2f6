"""Valid records of every table, and another valid value for every field, made from the tables themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, get_args, get_origin
from uuid import UUID, uuid4

from pydantic import NaiveDatetime
from sqlmodel import Session, select

from delegation_desk.core.dates import PartialDate
from delegation_desk.core.errors import Invalid
from delegation_desk.core.text import LocalText
from delegation_desk.model.record import Record
from delegation_desk.model.schema import TABLES, table_of
from delegation_desk.store.records import add, checked

# What a field may hold, by its type; the rules of the field decide which one it takes.
_CANDIDATES: dict[type, list[Any]] = {
    str: [
        *("neu-1", "neu-2", "Asia/Shanghai", "Asia/Tokyo", "CN", "DE", "zh", "en", "#112233", "2019", ""),
        *("neu@amt.example", "www.amt.example"),
    ],
    LocalText: [LocalText.of("Grüße", zh="问候"), LocalText.of("Straße", en="street"), LocalText()],
    PartialDate: [PartialDate(2031, 2), PartialDate(2001), PartialDate(2019, 6, 25)],
    date: [date(2031, 2, 3), date(2001, 2, 3)],
    bool: [True, False],
    int: [7, 3, 1, 0, 60],
    float: [12.25, 1.5],
    Decimal: [Decimal("12.34"), Decimal(3)],
    list: [["de", "zh"], ["en"], []],
    dict: [{"rows": {"policy": []}}, {}],
    UUID: [UUID(int=5), UUID(int=6)],
    NaiveDatetime: [datetime(2031, 2, 3, 4, 5), datetime(2001, 2, 3, 4, 5)],
    datetime: [datetime(2031, 2, 3, 4, 5, tzinfo=UTC), datetime(2001, 2, 3, 4, 5, tzinfo=UTC)],
}


def one_of_each(session: Session, tables: Iterable[str] = TABLES) -> dict[str, Record]:
    """A valid record of every table, the ones that others need first."""
    made: dict[str, Record] = {}
    for name in tables:
        _made(session, table_of(name), made)
    return made


def other_values(session: Session, row: Record, field: str) -> Iterator[Any]:
    """Values that a field may be given instead of the one it has."""
    record, current = type(row), getattr(row, field)
    target = _target(record, field)
    if target is not None:
        others = session.exec(select(target)).all()
        yield from (other.id for other in others if other.id not in (current, row.id))
        return
    yield from (value for value in _values(record, field) if value != current)


def _made(session: Session, record: type[Record], made: dict[str, Record]) -> Record:
    name = str(record.__tablename__)
    if name not in made:
        values: dict[str, Any] = {}
        for field, described in record.draft.model_fields.items():
            target = _target(record, field)
            if target is not None and described.is_required():
                values[field] = _made(session, target, made).id
        made[name] = add(session, _valid(record, values))
        session.flush()
    return made[name]


def _valid(record: type[Record], values: dict[str, Any]) -> Any:
    """A draft in which each field that is refused was given the first value that is not."""
    for _attempt in range(20):
        try:
            return checked(record.draft, values)
        except Invalid as error:
            wrong = [name for name in error.fields if name] or _texts(record, values)
            for name in wrong:
                values[name] = _accepted(record, name, values)
    raise AssertionError(f"no valid {record.__tablename__}")


def _texts(record: type[Record], values: dict[str, Any]) -> list[str]:
    texts = (str, LocalText)
    return [name for name in record.draft.model_fields if _kind(record, name) in texts and name not in values]


def _accepted(record: type[Record], field: str, values: dict[str, Any]) -> Any:
    for candidate in _values(record, field):
        try:
            checked(record.draft, {**values, field: candidate})
        except Invalid as error:
            if field in error.fields:
                continue
        return candidate
    raise AssertionError(f"no value for {record.__tablename__}.{field}")


def _values(record: type[Record], field: str) -> list[Any]:
    kind = _kind(record, field)
    if issubclass(kind, Enum):
        return list(kind)
    if kind is str and field == "code":
        return [f"code-{uuid4().hex[:8]}" for _number in range(2)]
    return _CANDIDATES[kind]


@cache
def _kind(record: type[Record], field: str) -> type:
    """The type of a field without None."""
    annotation: Any = record.model_fields[field].annotation
    part = next((each for each in get_args(annotation) if each is not type(None)), annotation)
    kind = list if get_origin(annotation) is list else get_origin(part) or part
    assert isinstance(kind, type), annotation
    return kind


def _target(record: type[Record], field: str) -> type[Record] | None:
    """The table that a field points to."""
    keys = record.__table__.columns[field].foreign_keys  # type: ignore[attr-defined]  # SQLModel adds it at run time
    return next((table_of(key.column.table.name) for key in keys), None)
