"""A save of a form, with journal and search index, beside the bare commit of the very rows that it writes."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
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
_WARM = 20
_PROMISED = 3
_PURPOSE = "Die Reise dient der Vertiefung der Beziehungen zwischen beiden Städten. " * 12
_Statements = list[tuple[str, Any]]


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
    first, second = path.with_suffix(".first"), path.with_suffix(".second")
    for copy in (first, second):
        shutil.copy(path, copy)

    def save(workspace: Workspace, number: int) -> None:
        new = values(number)
        workspace.write("Edit visit", lambda session: edit(session, Visit, visit.id, **new))

    with Workspace.open(first) as workspace:
        saves = [_written(workspace, partial(save, workspace, number)) for number in range(_ROUNDS + _WARM)]
    with Workspace.open(path) as workspace, closing(_bare(second)) as bare:
        ours, theirs = count(), iter(saves)
        actions = (lambda: save(workspace, next(ours)), lambda: _commit(bare, next(theirs)))
        in_turn(_WARM, *actions)
        return in_turn(_ROUNDS, *actions)


def _draft() -> VisitDraft:
    return VisitDraft(code="2019-nanjing", title=LocalText.of("Reise"), purpose=LocalText.of(_PURPOSE))


def _written(workspace: Workspace, save: Callable[[], None]) -> _Statements:
    """Every statement that writes in a save, with its values."""
    written: _Statements = []

    def hear(_connection: Any, _cursor: Any, statement: str, values: Any, _context: Any, _many: bool) -> None:
        if statement.startswith(("INSERT", "UPDATE", "DELETE")):
            written.append((statement, values))

    event.listen(workspace._writing, "before_cursor_execute", hear)
    save()
    event.remove(workspace._writing, "before_cursor_execute", hear)
    return written


def _bare(path: Path) -> Any:
    connection = driver.connect(path, isolation_level=None)
    for pragma in WRITING_PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _commit(connection: Any, written: _Statements) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for statement, values in written:
        connection.execute(statement, values).fetchall()
    connection.execute("COMMIT")
