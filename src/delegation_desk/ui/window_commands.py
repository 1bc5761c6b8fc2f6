"""The commands that the window itself has: undo and redo, finding, going, looking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from delegation_desk.core.language import N_, _
from delegation_desk.core.settings import Appearance, load_settings, save_settings
from delegation_desk.ui.command import Command
from delegation_desk.ui.faults import log_file

if TYPE_CHECKING:
    from delegation_desk.ui.window import MainWindow

DOCUMENTS: Final = N_("Documents")
"""Title of the feature that makes documents; its page goes to a spot of kind and record."""
_PAPERS: Final = (
    ("pack", "visit", N_("Make the briefing pack of a visit")),
    ("report", "visit", N_("Make the report of a visit")),
    ("agreement", "agreement", N_("Make the sheet of an agreement")),
    ("policy", "policy", N_("Make the Preferential Policy")),
)


# What people type for these, whichever language the window speaks; nobody reads it.
_PRINT: Final = "print drucken Druck PDF"
_CREATE: Final = "new add create neu anlegen hinzufügen erstellen"


def undo_commands(window: MainWindow) -> list[Command]:
    """Undo and redo, with the step they would turn round."""
    desk = window.desk
    if desk is None:
        return []
    workspace = desk.workspace
    steps = (workspace.undo_step, workspace.redo_step) if workspace.writable else (None, None)
    undo, redo = (desk.words_of(step) if step is not None else None for step in steps)
    return [
        _turn(_("Undo"), undo, desk.undo, "arrow-counter-clockwise", "Ctrl+Z"),
        _turn(_("Redo"), redo, desk.redo, "arrow-clockwise", "Ctrl+Y"),
    ]


def edit_commands(window: MainWindow) -> list[Command]:
    """Undo and redo, new and find."""
    menu = _("Edit")
    return [
        *undo_commands(window),
        Command(_("New record"), window.begin_new, menu, "plus", "Ctrl+N", parted=True, words=_CREATE),
        Command(_("Find in the list"), window.begin_search, menu, "magnifying-glass", "Ctrl+F"),
        Command(_("Find everywhere"), window.open_palette, menu, "magnifying-glass", "Ctrl+K"),
    ]


def view_commands(window: MainWindow) -> list[Command]:
    """Light, dark, or as the system has it."""
    menu, now = _("View"), load_settings().appearance
    words: tuple[tuple[Appearance, str, str], ...] = (
        ("auto", _("As the system"), _("Appearance: as the system")),
        ("light", _("Light"), _("Appearance: light")),
        ("dark", _("Dark"), _("Appearance: dark")),
    )
    choices = tuple(
        Command(word, partial(_appear, window, value), checked=value == now, called=called)
        for value, word, called in words
    )
    return [Command(_("Appearance"), lambda: None, menu, choices=choices)]


def go_commands(window: MainWindow) -> list[Command]:
    """Back, forward, and every feature."""
    menu = _("Go to")
    places = [
        Command(
            _(feature.title), partial(window.show_feature, feature), menu, feature.icon,
            f"Ctrl+{number}" if number < 10 else "", parted=number == 1,
        )
        for number, feature in enumerate(window.features, 1)
    ]  # fmt: skip
    return [
        Command(_("Back"), lambda: window.step(-1), menu, "arrow-left", "Alt+Left"),
        Command(_("Forward"), lambda: window.step(1), menu, "arrow-right", "Alt+Right"),
        *places,
    ]


def document_commands(window: MainWindow) -> list[Command]:
    """A command for each document; it is made from the record that shows, or else from the newest."""
    if window.desk is None or all(feature.title != DOCUMENTS for feature in window.features):
        return []
    return [Command(_(title), partial(_make, window, kind, table), icon="printer", words=_PRINT)
            for kind, table, title in _PAPERS]  # fmt: skip


def _make(window: MainWindow, kind: str, table: str) -> None:
    from sqlmodel import col, select

    from delegation_desk.model.record import table_of

    desk, page = window.desk, window.page()
    if desk is None:
        return
    spot = page.spot() if page is not None else None
    record_id = spot[1] if spot is not None and spot[0] == table else None
    if record_id is None:
        record: Any = table_of(table)
        with desk.read() as session:
            known = select(record.id).where(col(record.deleted_at).is_(None))
            record_id = session.exec(known.order_by(col(record.code).desc())).first()
    if record_id is None:
        window.show_title(DOCUMENTS)
    else:
        desk.show_documents(kind, record_id)


def help_commands(window: MainWindow) -> list[Command]:
    """What the program is, and where its log is."""
    from delegation_desk.ui.about import show_about

    menu = _("Help")
    return [
        Command(_("Keys"), lambda: show_about(window, keys=True), menu, keys="F1"),
        Command(_("Show the log"), _show_log, menu),
        Command(_("About Delegation Desk"), lambda: show_about(window), menu, "info", parted=True),
    ]


def _turn(verb: str, step: str | None, do: Callable[[], object], icon: str, keys: str) -> Command:
    title = _("{verb}: {step}").format(verb=verb, step=step) if step else verb
    return Command(title, do, _("Edit"), icon, keys, enabled=step is not None)


def _appear(window: MainWindow, appearance: Appearance) -> None:
    save_settings(replace(load_settings(), appearance=appearance))
    window.dress_anew()


def _show_log() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_file().parent)))
