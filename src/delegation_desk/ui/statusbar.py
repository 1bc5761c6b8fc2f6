"""The status bar: saved when, what was just done and how to take it back, what is on its way, which file."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QStatusBar

from delegation_desk.core.formats import format_time
from delegation_desk.core.language import _, current
from delegation_desk.ui.as_typed import tip_of
from delegation_desk.ui.background import Job
from delegation_desk.ui.controls import Elided, button, label, link
from delegation_desk.ui.desk import Desk, Toast
from delegation_desk.ui.icons import Sign
from delegation_desk.ui.layout import Wide, boxed, clear, row
from delegation_desk.ui.status import WARNING
from delegation_desk.ui.theme import font

HEIGHT: Final = 34
TOAST_TIME: Final = 8_000  # milliseconds that a toast stays
PATIENCE: Final = 300  # milliseconds before a job shows
_LEAST_TOAST: Final = 200  # pixels that the words of a toast have in the smallest window
_BESIDE_TOAST: Final = 620  # pixels for what is saved, for the file's name and for what can be done


class StatusBar(QStatusBar):
    """Speaks, and never covers content. F6 reaches what can be done here."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.setFixedHeight(HEIGHT)
        self._desk: Desk | None = None
        self._saved = label("", "small", "muted")
        self._saved_sign, self._open_sign = Sign("check", "ok", 14), Sign("pencil-simple", "wait", 14)
        self._open_sign.hide()
        self._time = ""
        self._middle, self._where = row(spacing=6), row(spacing=6)
        self.addWidget(
            boxed(row(self._saved_sign, self._open_sign, self._saved, spacing=6, margins=(14, 0, 0, 0)))
        )
        self.addWidget(boxed(row(Wide(self._middle))), 1)
        self.addPermanentWidget(boxed(row(self._where, margins=(0, 0, 14, 0))))
        self._toast_ends, self._patience = QTimer(self), QTimer(self)
        for timer, span, ends in (
            (self._toast_ends, TOAST_TIME, self._on_toast_ended), (self._patience, PATIENCE, self._show_job),
        ):  # fmt: skip
            timer.setSingleShot(True)
            timer.setInterval(span)
            timer.timeout.connect(ends)
        self._action: QPushButton | None = None
        self._jobs: list[Job] = []
        self._bar: QProgressBar | None = None

    def serve(self, desk: Desk, *, sample: bool) -> None:
        """Listen to a desk; `sample` says that the workspace holds invented records."""
        self._desk = desk
        desk.toasted.connect(self.show_toast)
        desk.refused.connect(self.show_refusal)
        desk.changed.connect(self._on_changed)
        desk.unsaved.connect(self._say)
        desk.background.started.connect(self._on_started)
        desk.background.advanced.connect(self._on_advanced)
        desk.background.ended.connect(self._on_ended)
        words = [_("Sample data")] if sample else []
        for word in words:
            self._where.addWidget(label(word, "small", "faint"))
            self._where.addWidget(label("·", "small", "faint"))
        self._where.addWidget(label(desk.workspace.path.name, "small", "muted"))
        if desk.workspace.writable:
            self.say_saved()
        else:
            self._saved_sign.hide()
            self._saved.setText(_("Reading along: changes are not possible"))

    def say_saved(self) -> None:
        """Say that everything up to now is saved, or what is not."""
        from delegation_desk.store.clock import now_at_home

        if self._desk is None:
            return
        with self._desk.read() as session:
            now = now_at_home(session)
        self._time = format_time(now, current(), "clock")
        self._say()

    def _say(self) -> None:
        """Say when everything was saved, or that something is not and what saves it."""
        if self._desk is None or not self._desk.workspace.writable:
            return
        drafts = self._desk.drafts
        is_open = drafts.is_typing or bool(drafts.all())
        self._saved_sign.setVisible(not is_open)
        self._open_sign.setVisible(is_open)
        if drafts.is_typing:
            self._saved.setText(_("Not saved yet – saved when you leave the field"))
        elif is_open:
            self._saved.setText(_("Not everything is saved yet"))
        else:
            self._saved.setText(_("Saved {time}").format(time=self._time))

    def show_toast(self, toast: Toast) -> None:
        """Show what was done, for eight seconds or until the next thing."""
        clear(self._middle)
        self._action = None
        inner = row(self._words(toast.text), spacing=16, margins=(14, 0, 14, 0))
        if toast.do is not None:
            self._action = link(toast.action, lambda: self._on_action(toast))
            inner.addWidget(self._action)
        self._put(_raised(inner))
        self._toast_ends.start()
        self._announce(toast.text)

    def show_refusal(self, sentence: str) -> None:
        """Show why something was not done; it stays until read or until the next thing."""
        clear(self._middle)
        self._action = link(_("Close"), self._on_toast_ended, small=True)
        words = Elided(sentence, "small", "wait")
        words.setToolTip(tip_of(sentence))
        sign = Sign(WARNING.icon, WARNING.tone, 16, fill=True)
        self._middle.addWidget(boxed(row(sign, Wide(words), self._action, margins=(14, 0, 14, 0))), 1)
        self._toast_ends.stop()
        self._announce(sentence)

    def focus_action(self) -> bool:
        """Put the focus on what can be done here; whether there is something."""
        if self._action is None:
            return False
        self._action.setFocus()
        return True

    def _announce(self, text: str) -> None:
        """Let a screen reader say it, wherever the focus is."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _words(self, text: str) -> Elided:
        """A sentence as wide as it is, but no wider than there is room beside what always stands here."""
        made = Elided(text, "body", "canvas")
        room = max(_LEAST_TOAST, self.width() - _BESIDE_TOAST)
        made.setFixedWidth(min(QFontMetrics(font("body")).horizontalAdvance(text) + 2, room))
        return made

    def _put(self, frame: QFrame) -> None:
        self._middle.addStretch(1)
        self._middle.addWidget(frame)
        self._middle.addStretch(1)

    def _on_action(self, toast: Toast) -> None:
        self._on_toast_ended()
        if toast.do is not None:
            toast.do()

    def _on_toast_ended(self) -> None:
        self._toast_ends.stop()
        self._action = None
        clear(self._middle)
        self._show_job()

    def _on_changed(self, _changes: object) -> None:
        self.say_saved()
        if self._toast_ends.isActive():  # the next action ends the toast of the last
            self._on_toast_ended()

    def _on_started(self, job: Job) -> None:
        self._jobs.append(job)
        if not self._patience.isActive():
            self._patience.start()

    def _on_advanced(self, job: Job) -> None:
        if self._bar is not None and self._jobs and self._jobs[0] is job:
            self._bar.setRange(0, job.total)
            self._bar.setValue(job.done)

    def _on_ended(self, job: Job) -> None:
        if job in self._jobs:
            showing = self._jobs[0] is job
            self._jobs.remove(job)
            if showing and self._bar is not None:
                self._bar = None
                clear(self._middle)
                self._show_job()

    def _show_job(self) -> None:
        if not self._jobs or self._toast_ends.isActive() or self._bar is not None:
            return
        job = self._jobs[0]
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(180)
        self._bar.setRange(0, job.total)
        self._bar.setAccessibleName(job.title)
        self._action = button(_("Cancel"), job.cancel, "link")
        self._middle.addStretch(1)
        for part in (label(job.title, "small", "muted"), self._bar, self._action):
            self._middle.addWidget(part)
        self._middle.addStretch(1)


def _raised(inner: QHBoxLayout) -> QFrame:
    made = boxed(inner, "toast")
    made.setFixedHeight(28)
    return made
