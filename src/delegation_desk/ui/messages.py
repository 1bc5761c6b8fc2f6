"""Dialogs for what stops work: what happened, what is safe, what to do; and the rare question beforehand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from delegation_desk.core.language import _
from delegation_desk.ui.controls import button, label, link
from delegation_desk.ui.icons import Sign
from delegation_desk.ui.layout import STRETCH, Wide, boxed, column, row
from delegation_desk.ui.status import CONFLICT, WARNING, Look
from delegation_desk.ui.theme import dress

Way = tuple[str, Callable[[], object]]
"""A way out: the verb on its button and what it does after the dialog closed."""


@dataclass(frozen=True)
class Problem:
    """One thing that went wrong, told as a person can act on it."""

    title: str  # "The backup was not written"
    happened: str
    safe: Sequence[str] = ()  # what is not lost
    ways: Sequence[Way] = ()  # the first is the primary button
    details: str = ""  # for whoever is asked for help; can be copied


class ProblemDialog(QDialog):
    """Shows a problem; every way out closes it."""

    def __init__(self, parent: QWidget | None, problem: Problem) -> None:
        super().__init__(parent)
        if parent is None:
            dress(self)
        self.problem = problem
        self.setWindowTitle(problem.title)
        self.setModal(True)
        self.setFixedWidth(600)
        words = column(label(problem.title, "heading"), 8, label(problem.happened, wrap=True), 14)
        for sentence in problem.safe:
            words.addLayout(row(Sign("shield-check", "ok", 18, fill=True), Wide(label(sentence, wrap=True))))
            words.addSpacing(5)
        if problem.details:
            self._add_details(words)
        words.addSpacing(16)
        words.addLayout(row(STRETCH, *self._buttons()))
        self.setLayout(
            row(column(_big(CONFLICT), STRETCH), Wide(words), spacing=16, margins=(26, 24, 26, 22))
        )

    def copy_details(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self.problem.details)

    def _add_details(self, words: QVBoxLayout) -> None:
        text = QPlainTextEdit(self.problem.details)
        text.setReadOnly(True)
        text.setAccessibleName(_("Details"))
        text.setFixedHeight(110)
        text.hide()
        fold = link(_("Details"), lambda: text.setVisible(text.isHidden()), small=True)
        head = row(fold, STRETCH, link(_("Copy"), self.copy_details, small=True), spacing=6)
        words.addSpacing(8)
        words.addLayout(head)
        words.addWidget(text)

    def _buttons(self) -> list[QWidget]:
        ways = list(self.problem.ways) or [(_("Close"), lambda: None)]
        made = [
            button(text, partial(self._take, do), "primary" if n == 0 else "")
            for n, (text, do) in enumerate(ways)
        ]
        made[0].setDefault(True)
        return [*made[:0:-1], made[0]]

    def _take(self, do: Callable[[], object]) -> None:
        self.accept()
        do()


def show_problem(parent: QWidget | None, problem: Problem) -> bool:
    """Show a problem and wait until a way out was taken; False if it was just closed."""
    dialog = ProblemDialog(parent, problem)
    taken = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return taken


def show_fault(parent: QWidget | None, details: str) -> None:
    """Say that the program itself made a mistake."""
    show_problem(parent, Problem(
        _("Something went wrong in the program"),
        _("The last step may not have been carried out. You can go on working; if it happens again, "
          "restart the program."),
        [_("Your workspace is sound; everything up to the last step is saved.")],
        [(_("Go on"), lambda: None)],
        details,
    ))  # fmt: skip


def confirm(parent: QWidget | None, title: str, text: str, verb: str) -> bool:
    """Ask before what cannot be undone, and only then; `verb` is on the button that does it."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setFixedWidth(520)
    do, leave = button(verb, dialog.accept, "danger"), button(_("Cancel"), dialog.reject)
    leave.setDefault(True)
    words = column(label(title, "heading"), 8, label(text, wrap=True), 22, row(STRETCH, do, leave))
    dialog.setLayout(row(column(_big(WARNING), STRETCH), Wide(words), spacing=16, margins=(26, 24, 26, 22)))
    answer = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return answer


def ask_to_save(parent: QWidget | None, title: str, text: str, save: str, discard: str) -> bool | None:
    """Ask before something would be lost that could be saved as well; None to leave all as it is."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setFixedWidth(560)
    answers: list[bool] = []

    def answer(saves: bool) -> None:
        answers.append(saves)
        dialog.accept()

    keep, leave = button(save, partial(answer, True), "primary"), button(_("Cancel"), dialog.reject)
    keep.setDefault(True)
    buttons = row(button(discard, partial(answer, False), "danger"), STRETCH, leave, keep)
    words = column(label(title, "heading"), 8, label(text, wrap=True), 22, buttons)
    dialog.setLayout(row(column(_big(WARNING), STRETCH), Wide(words), spacing=16, margins=(26, 24, 26, 22)))
    dialog.exec()
    dialog.deleteLater()
    return answers[0] if answers else None


def _big(look: Look) -> QWidget:
    return boxed(row(Sign(look.icon, look.tone, 28, fill=True)))
