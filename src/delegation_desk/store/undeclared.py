"""Tables by the few columns that a reading needs, for what is read before they are declared.

To declare a table takes longer than to read it, and so does the reading of whole rows. The start page, which
looks into most of the workspace, reads so; whatever else there is reads records.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from sqlalchemy import CursorResult, Executable, Row, TableClause, column, table
from sqlalchemy.types import TypeEngine
from sqlmodel import Session

Found: TypeAlias = "Row[*tuple[Any, ...]]"
"""A row of the columns that were asked for."""


def undeclared(table_name: str, /, **columns: TypeEngine[Any]) -> TableClause:
    """A table by its name and some of its columns with their types, which are those of its declaration."""
    return table(table_name, *(column(each, kind) for each, kind in columns.items()))


def run(session: Session, statement: Executable) -> CursorResult[*tuple[Any, ...]]:
    """What a statement on such tables finds; within a write, also what that has not handed over yet."""
    if session.autoflush:
        session.flush()
    return session.connection().execute(statement)
