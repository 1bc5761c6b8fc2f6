"""The start page of an empty workspace: three ways in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from sqlmodel import select

from delegation_desk.core.language import _
from delegation_desk.model.settings import WorkspaceSettings
from delegation_desk.ui.controls import ButtonRole, button, label, line, link
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.icons import Sign
from delegation_desk.ui.layout import STRETCH, Item, Wide, boxed, column, row


class EmptyStart(QWidget):
    """A greeting and the first steps, each a button that does it."""

    def __init__(self, desk: Desk, *, bare: bool = True) -> None:
        """`bare`: whether there is nothing at all, not even a person or a task."""
        super().__init__()
        self._desk = desk
        steps: list[Item] = []
        for part in self._steps():
            steps += [line(), part]
        hint = label(_("Ctrl+K finds every record and every action."), "small", "faint")
        greeting = column(
            90, label(_("Welcome."), "title"), 8, label(_situation(bare=bare), "body", "muted"), 18,
            *steps, line(), 12,
            row(Sign("lightbulb", "faint", 16), hint, STRETCH), 4, self._whereabouts(), STRETCH,
        )  # fmt: skip
        middle = boxed(greeting)
        middle.setMaximumWidth(720)
        self.setLayout(row(STRETCH, Wide(middle, 8), STRETCH, spacing=0))

    def _whereabouts(self) -> QWidget:
        """Who works here and what of the office is not entered yet, with the way to both."""
        with self._desk.read() as session:
            settings = session.exec(select(WorkspaceSettings)).first()
        name = self._desk.workspace.author or _("not named")
        said = " ".join(filter(None, (_("You work as {name}.").format(name=name), _missing(settings))))
        change = link(_("Change in the settings"), lambda: self._desk.show_feature("Settings"), small=True)
        return boxed(row(Sign("user", "faint", 16), label(said, "small", "faint"), change, STRETCH))

    def _steps(self) -> list[QWidget]:
        return [
            self._step(
                "airplane-takeoff", _("Begin the first visit"),
                _("A title and a code are enough. Everything else can come later."),
                _("New visit"), lambda: self._new("Visits"), "primary",
            ),
            self._step(
                "user", _("Enter the people you meet"),
                _("With their offices, so that every document prints the right one."),
                _("New person"), lambda: self._new("People"),
            ),
            self._step(
                "flask", _("Look around first"),
                _("The sample workspace with the visit to Nanjing and Jining opens beside yours."),
                _("Open sample"), self._desk.open_sample,
            ),
        ]  # fmt: skip

    def _step(
        self, icon: str, title: str, text: str, verb: str, do: Callable[[], object], role: ButtonRole = ""
    ) -> QWidget:
        words = column(label(title, "strong"), label(text, "body", "muted", wrap=True), spacing=2)
        return boxed(
            row(Sign(icon, "accent", 24), 6, Wide(words), button(verb, do, role), margins=(0, 14, 0, 14))
        )

    def _new(self, feature: str) -> None:
        self._desk.show_feature(feature)
        self._desk.begin_new()


def _missing(settings: WorkspaceSettings | None) -> str:
    home = settings is None or settings.home_place_id is None
    office = settings is None or settings.office_id is None
    if home and office:
        return _("Home place and own office are still missing.")
    if home:
        return _("The home place is still missing.")
    return _("The own office is still missing.") if office else ""


def _situation(*, bare: bool) -> str:
    if bare:
        return _("This workspace is empty. Three ways in; each can be undone.")
    return _("There is no visit yet. With the first one this page fills; each step can be undone.")
