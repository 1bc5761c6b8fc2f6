"""Statements that every save runs, compiled once: SQLAlchemy takes longer over them than the database."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, CursorResult, Insert, Update
from sqlalchemy.engine import Dialect

_Convert = Callable[[Any], Any]


@dataclass(frozen=True)
class _Compiled:
    """A statement as one database takes it, and what turns each value into the driver's."""

    sql: str
    converts: tuple[tuple[str, _Convert | None], ...]
    by_place: bool

    def parameters(self, values: Mapping[str, Any]) -> Any:
        given = (
            (name, values[name] if convert is None else convert(values[name]))
            for name, convert in self.converts
        )
        return tuple(value for _name, value in given) if self.by_place else dict(given)


class Prepared:
    """An insert or update whose values all are bound by name.

    `number` is the column of an insert that the database gives its value.
    """

    def __init__(self, statement: Insert | Update, number: ColumnElement[int] | None = None) -> None:
        self._statement, self._number = statement, number
        self._compiled: dict[str, _Compiled] = {}

    def run(self, connection: Connection, values: Mapping[str, Any]) -> CursorResult[Any]:
        """Run it with these values, as Python has them."""
        compiled = self._compiled.get(connection.dialect.name)
        if compiled is None:
            compiled = self._compiled[connection.dialect.name] = self._for(connection.dialect)
        return connection.exec_driver_sql(compiled.sql, compiled.parameters(values))

    def number(self, connection: Connection, values: Mapping[str, Any]) -> int:
        """Run an insert; returns the number of the new row."""
        result = self.run(connection, values)
        return int(result.lastrowid if _tells_last_row(connection.dialect) else result.scalar_one())

    def _for(self, dialect: Dialect) -> _Compiled:
        statement = self._statement
        if isinstance(statement, Insert) and self._number is not None and not _tells_last_row(dialect):
            statement = statement.returning(self._number)
        made = statement.compile(dialect=dialect)
        names = tuple(made.positiontup or made.binds)
        converts = (made.binds[name].type.dialect_impl(dialect).bind_processor(dialect) for name in names)
        return _Compiled(str(made), tuple(zip(names, converts, strict=True)), made.positiontup is not None)


def _tells_last_row(dialect: Dialect) -> bool:
    """Whether the driver says the number of a new row by itself; others are asked to return it."""
    return dialect.name == "sqlite"
