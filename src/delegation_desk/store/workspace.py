"""A workspace: one file, one writer, every write a named command.

>>> with Workspace.open(path) as workspace:
...     workspace.write("Edit visit", lambda session: edit(session, Visit, visit_id, title=title))
...     workspace.undo()
"""

from __future__ import annotations

import logging
import platform
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Self, TypeVar

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from delegation_desk.core.errors import Refused
from delegation_desk.core.language import _
from delegation_desk.model.record import VERSION
from delegation_desk.store import guard
from delegation_desk.store.changes import Changes, EntryKind
from delegation_desk.store.engine import reading_engine, transaction, writing_engine
from delegation_desk.store.failures import refusal
from delegation_desk.store.lock import WriterLock
from delegation_desk.store.steps import Step, redoable, undoable

__all__ = ["Changes", "Workspace"]

T = TypeVar("T")
_Choice = Callable[[Session], Step | None]

_log = logging.getLogger(__name__)


class Workspace:
    """An open workspace; make one with `create` or `open`, and close it."""

    def __init__(self, path: Path, lock: WriterLock | None, author: str) -> None:
        self.path = path
        self.author = author
        self.device = platform.node()
        self.listeners: list[Callable[[Changes], None]] = []
        self._lock = lock
        self._writing: Connection | None = None
        self._reader = reading_engine(path, beside_writer=lock is not None)
        self._turn = RLock()
        self._busy = False
        self._stay: tuple[object, int] | None = None  # what the newest entry belongs to, and its number
        if lock is not None:
            # One connection from now on: beginning is quick, and as the last to leave it takes the log away.
            with self._speaking():
                self._writing = writing_engine(path).connect()

    @classmethod
    def create(cls, path: Path, *, author: str = "") -> Workspace:
        """Make a new, empty workspace; raises Refused if the file is there or its folder is no good."""
        from delegation_desk.store.creation import create_file

        guard.check_place(path)
        create_file(path)
        return cls.open(path, author=author)

    @classmethod
    def open(cls, path: Path, *, write: bool = True, author: str = "") -> Workspace:
        """Open a workspace, to write (then nobody else can) or to read along; raises Refused."""
        guard.check_file(path, write=write)
        lock = WriterLock(path, author) if write else None
        try:
            cls._bring_up_to_date(path, write=write)
            return cls(path, lock, author)
        except BaseException:
            if lock is not None:
                lock.release()
            raise

    @staticmethod
    def _bring_up_to_date(path: Path, *, write: bool) -> None:
        version = guard.check_content(path)
        if version == VERSION:
            return
        if not write:
            raise Refused(
                _(
                    "“{name}” comes from an older version of this program. Open it in the window once, "
                    "which brings it up to date; the file is unchanged."
                ).format(name=path.name)
            )
        # Only now: alembic costs half a second.
        from delegation_desk.store.upgrade import upgrade

        upgrade(path)

    def close(self) -> None:
        """Close the file and let others write."""
        with self._turn:
            self._reader.dispose()
            if self._writing is not None:
                self._writing.close()
            if self._lock is not None:
                self._lock.release()
            self._writing = self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_reason: object) -> None:
        self.close()

    @property
    def writable(self) -> bool:
        """Whether this workspace was opened to write."""
        return self._lock is not None

    def write(self, label: str, command: Callable[[Session], T], *, stay: object = None) -> T:
        """Run a command as one transaction and one journal entry, and tell the listeners; all or nothing.

        `label` is an untranslated text marked with N_: what undo and the history call the change. A command
        that changes nothing leaves no entry. Raises Refused if the database cannot take it; nothing was
        changed then. Writes of one `stay` that follow each other are one step of undo and of the history.
        """
        before = self._stay
        continued = before[1] if before is not None and before[0] is stay else None
        result, changes = self._write(label, command, None, continued=continued)
        if stay is not None and changes.kind is EntryKind.DO:
            self._stay = (stay, changes.entry) if changes.touches else before
        self._tell(changes)
        return result

    def lay_ground(self, label: str, command: Callable[[Session], T]) -> T:
        """Write as `write` does, but so that neither undo nor redo ever goes behind it."""
        result, changes = self._write(label, command, None, EntryKind.GROUND)
        self._tell(changes)
        return result

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that only reads, on one unchanging state of the workspace."""
        with (
            self._speaking(),
            self._reader.connect().execution_options(reading=True) as connection,
            Session(connection, expire_on_commit=False, autoflush=False) as session,
        ):
            yield session

    def undo(self) -> Changes | None:
        """Turn the newest change round; None if there is none."""
        return self._replay(undoable)

    def redo(self) -> Changes | None:
        """Bring the last undone change back; None if there is none."""
        return self._replay(redoable)

    @property
    def undo_step(self) -> Step | None:
        """The step that undo would turn round."""
        with self.read() as session:
            return undoable(session)

    @property
    def redo_step(self) -> Step | None:
        """The step that redo would bring back."""
        with self.read() as session:
            return redoable(session)

    @property
    def undo_label(self) -> str | None:
        """What the journal calls the step that undo would turn round."""
        step = self.undo_step
        return step.label if step is not None else None

    @property
    def redo_label(self) -> str | None:
        """What the journal calls the step that redo would bring back."""
        step = self.redo_step
        return step.label if step is not None else None

    def _replay(self, choose: _Choice) -> Changes | None:
        from delegation_desk.store.undo import replay

        with self._turn:
            with self.read() as session:
                chosen = choose(session)
            if chosen is None:
                return None
            _none, changes = self._write(chosen.label, lambda session: replay(session, chosen), chosen)
        self._tell(changes)
        return changes

    def _write(
        self,
        label: str,
        command: Callable[[Session], T],
        turned: Step | None,
        kind: EntryKind = EntryKind.DO,
        continued: int | None = None,
    ) -> tuple[T, Changes]:
        with self._turn:
            if self._writing is None:
                raise Refused(_("This workspace is open for reading only; nothing was changed."))
            if self._busy:
                raise RuntimeError("a command runs inside one write; it must not begin another")
            self._busy = True
            self._stay = None
            try:
                with self._speaking(), transaction(self._writing):
                    return self._run(self._writing, label, command, turned, kind, continued)
            finally:
                self._busy = False

    def _run(
        self,
        connection: Connection,
        label: str,
        command: Callable[[Session], T],
        turned: Step | None,
        kind: EntryKind,
        continued: int | None,
    ) -> tuple[T, Changes]:
        """Run a command in a transaction that ends with the caller, and enter what it did."""
        # Rows are written in the order of their links, and a link is known when its table is declared.
        # What only writing needs declares tables too, so it is imported here and not when a file is opened.
        from delegation_desk.model import schema  # noqa: F401 - importing it declares them
        from delegation_desk.store.journal import write_entry
        from delegation_desk.store.recorder import RecordingSession
        from delegation_desk.store.search_index import update_index

        with RecordingSession(connection) as session:
            result = command(session)
            session.flush()
            touches = session.recorder.touches()
            if not touches and turned is None:
                return result, Changes(label, kind, ())
            if continued is not None:
                from delegation_desk.store.stays import continue_entry

                changes = continue_entry(session, continued, touches, label, self.author, self.device)
            else:
                changes = write_entry(session, touches, label, self.author, self.device, turned, kind)
            update_index(session, touches)
            return result, changes

    def _tell(self, changes: Changes) -> None:
        """Tell the listeners, outside the transaction: what is written is written."""
        for listener in tuple(self.listeners) if changes.touches else ():
            try:
                listener(changes)
            except Exception:
                _log.exception("a listener failed on %s", changes.label)

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        """Turn failures of the database that a user can mend into sentences."""
        try:
            yield
        except (DBAPIError, driver.Error) as error:
            said = refusal(error, self.path)
            if said is None:
                raise
            raise said from error
