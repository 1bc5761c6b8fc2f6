"""Field values as JSON, for the journal: what goes in comes out the same, type and all."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import Any, cast, get_args

from pydantic import TypeAdapter

from delegation_desk.model.record import Record

_PLAIN = (str, int, float, bool, type(None))


def encode(record: type[Record], field: str, value: Any) -> Any:
    """The JSON form of a field's value; an enum by its member's name, which outlives its wording."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, Enum):
        return value.name
    return _adapter(record, field).dump_python(value, mode="json", warnings=False)


def decode(record: type[Record], field: str, value: Any) -> Any:
    """The field's value from its JSON form."""
    members = _enum(record, field)
    if members is not None:
        return None if value is None else members[value]
    return _adapter(record, field).validate_python(value)


@cache
def fields_of(record: type[Record]) -> tuple[str, ...]:
    """The columns of a record that the journal follows; version and time of change follow by themselves."""
    return tuple(name for name in record.model_fields if name not in ("updated_at", "revision"))


@cache
def _adapter(record: type[Record], field: str) -> TypeAdapter[Any]:
    # The annotation alone: a value that was stored once comes back whatever the form demands today.
    return TypeAdapter(cast("Any", record.model_fields[field].annotation))


@cache
def _enum(record: type[Record], field: str) -> type[Enum] | None:
    annotation = record.model_fields[field].annotation
    for kind in (annotation, *get_args(annotation)):
        if isinstance(kind, type) and issubclass(kind, Enum):
            return kind
    return None
