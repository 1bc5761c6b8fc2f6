"""A save of a form, with journal and search index, beside the bare commit of the very rows that it writes."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import event
from tests.bench.measure import Measure, in_turn

from delegation_desk.core.text import LocalText
from delegation_desk.model.visits import Visit, VisitDraft
from delegation_desk.store.engine import WRITING_PRAGMAS
from delegation_desk.store.records import add, edit
from delegation_desk.store.workspace import Workspace

_ROUNDS = 400
_PROMISED = 3
_PURPOSE = "Die Reise dient der Vertiefung der Beziehungen zwischen beiden Städten. " * 12
_Statements = list[tuple[str, Any, bool]]


def measures() -> Iterator[Measure]:
    """A field that the search looks through, and one that it does not."""
    edits: dict[str, Callable[[int], dict[str, Any]]] = {
        "save a title": lambda number: {"title": LocalText.of(f"Reise {number}")},
        "save a file reference": lambda number: {"file_reference": f"{number}/2026"},
    }
    for what, values in edits.items():
        with tempfile.TemporaryDirectory() as folder:
            took, bare = _measured(Path(folder) / "saving.desk", values)
        yield Measure(what, took, "bare commit of its rows", bare, most=_PROMISED)


def _measured(path: Path, values: Callable[[int], dict[str, Any]]) -> list[float]:
    """The median of a save, and of writing the same rows to a copy of the file with the bare driver."""
    with Workspace.create(path) as workspace:
        visit: Visit = workspace.write("Add visit", lambda session: add(session, _draft()))
    copy = path.with_suffix(".copy")
    shutil.copy(path, copy)
    numbers = count()
    with Workspace.open(path) as workspace:
        bare, written = _bare(copy), _listened(workspace)

        def save() -> None:
            written.clear()
            workspace.write(
                "Edit visit", lambda session: edit(session, Visit, visit.id, **values(next(numbers)))
            )

        for _warm in range(20):
            save()
            _commit(bare, written)
        taken = in_turn(_ROUNDS, save, lambda: _commit(bare, written))
        bare.close()
    return taken


def _draft() -> VisitDraft:
    return VisitDraft(code="2019-nanjing", title=LocalText.of("Reise"), purpose=LocalText.of(_PURPOSE))


def _listened(workspace: Workspace) -> _Statements:
    """The list in which every statement that writes will be found, with its values."""
    written: _Statements = []

    def hear(_connection: Any, _cursor: Any, statement: str, values: Any, _context: Any, many: bool) -> None:
        if statement.startswith(("INSERT", "UPDATE", "DELETE")):
            written.append((statement, values, many))

    event.listen(workspace._writer, "before_cursor_execute", hear)
    return written


def _bare(path: Path) -> Any:
    connection = driver.connect(path, isolation_level=None)
    for pragma in WRITING_PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _commit(connection: Any, written: _Statements) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for statement, values, many in written:
        if many:
            connection.executemany(statement, values)
        else:
            connection.execute(statement, values)
    connection.execute("COMMIT")
