"""Work that would hold up the window: one call, run elsewhere, its answer delivered back here."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal

T = TypeVar("T")


class Cancelled(Exception):  # noqa: N818 - the user's wish, not a fault
    """The user gave up waiting."""


class Job:
    """One piece of work on its way; safe to use from the thread that does it."""

    def __init__(self, title: str, report: Callable[[Job], None]) -> None:
        self.title = title
        self.done, self.total = 0, 0
        self._report, self._stop = report, threading.Event()

    def progress(self, done: int, total: int) -> None:
        """Say how far the work has come; raises Cancelled once the user gave up."""
        self.check()
        self.done, self.total = done, total
        self._report(self)

    def check(self) -> None:
        """Raise Cancelled once the user gave up."""
        if self._stop.is_set():
            raise Cancelled

    def cancel(self) -> None:
        """Give up: the answer, if one still comes, is dropped."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether the user gave up."""
        return self._stop.is_set()


class Background(QObject):
    """Runs jobs in threads; one object carries every answer back, as signals of short-lived ones get lost."""

    started = Signal(object)  # Job
    advanced = Signal(object)  # Job
    ended = Signal(object)  # Job
    failed = Signal(str, object)  # title of the job, the exception; when nobody else wants it
    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="desk")
        self._jobs: set[Job] = set()
        self._is_over = False
        self._answered.connect(self._on_answered)

    def run(
        self,
        title: str,
        work: Callable[[Job], T],
        done: Callable[[T], object],
        *,
        failed: Callable[[Exception], object] | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Do `work` elsewhere, then call `done` with its answer here; dropped if `owner` is gone by then.

        The status bar shows the title, progress and Cancel after 300 ms. What goes wrong goes to `failed`,
        else to the error dialog.
        """
        job = Job(title, self.advanced.emit)
        if self._is_over:  # a timer of a page that goes: nobody waits for the answer
            job.cancel()
            return job
        self._jobs.add(job)
        self.started.emit(job)
        future = self._pool.submit(work, job)
        future.add_done_callback(lambda answer: self._answered.emit((job, answer, done, failed, owner)))
        return job

    def busy(self) -> bool:
        """Whether a job is still on its way."""
        return bool(self._jobs)

    def close(self) -> None:
        """Give up all jobs and wait for their threads to notice; none is begun any more."""
        self._is_over = True
        for job in self._jobs:
            job.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _on_answered(self, parcel: tuple[Job, Future[Any], Any, Any, QObject | None]) -> None:
        job, answer, done, failed, owner = parcel
        self._jobs.discard(job)
        self.ended.emit(job)
        if job.cancelled or answer.cancelled() or (owner is not None and not shiboken6.isValid(owner)):
            return
        error = answer.exception()
        if error is None:
            done(answer.result())
        elif isinstance(error, Exception):
            failed(error) if failed is not None else self.failed.emit(job.title, error)
