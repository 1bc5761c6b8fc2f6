"""The window as a program: which features it has, and which workspace it works on."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from delegation_desk import making
from delegation_desk.core.errors import Refused
from delegation_desk.core.language import N_, _, current
from delegation_desk.core.paths import data_dir, documents_dir
from delegation_desk.core.settings import load_settings, save_settings
from delegation_desk.ui import theme
from delegation_desk.ui.command import Command
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.faults import catch_everything, describe, start_log
from delegation_desk.ui.feature import Feature, Group
from delegation_desk.ui.fonts import load_fonts
from delegation_desk.ui.icons import icon
from delegation_desk.ui.speech import speak
from delegation_desk.ui.window import MainWindow
from delegation_desk.ui.window_commands import (
    document_commands,
    edit_commands,
    go_commands,
    help_commands,
    view_commands,
)

if TYPE_CHECKING:
    from delegation_desk.store.workspace import Workspace
    from delegation_desk.ui.page import Page

_ENDING = ".desk"
_SOON: Final = 100  # milliseconds after the window stands
_IDLE: Final = 1500
_TURN: Final = sys.getswitchinterval()
_SHORT_TURN: Final = 0.0005
_FOR_WRITING: Final = ("delegation_desk.store.search", "delegation_desk.store.undo")


def features() -> list[Feature]:
    """Every feature, in the order of the navigation."""
    from delegation_desk.features import (
        agreements,
        correspondence,
        documents,
        gifts,
        meetings,
        organisations,
        outcomes,
        partnerships,
        people,
        places,
        policies,
        tasks,
        today,
        visits,
    )

    return [
        today.FEATURE,
        tasks.FEATURE,
        visits.FEATURE,
        meetings.FEATURE,
        agreements.FEATURE,
        policies.FEATURE,
        documents.feature(making.make),
        people.FEATURE,
        organisations.FEATURE,
        places.FEATURE,
        partnerships.FEATURE,
        outcomes.FEATURE,
        correspondence.FEATURE,
        gifts.FEATURE,
        Feature(N_("Bin"), "trash", Group.FOOT, _bin_page),
        Feature(N_("Settings"), "gear-six", Group.FOOT, _settings_page),
    ]


def run(workspace: Path | None = None) -> int:
    """Open the window on a workspace, else on the one open last, else on a new one; returns the exit code."""
    start_log()
    existing = QApplication.instance()
    application = (
        existing if isinstance(existing, QApplication) else QApplication([*sys.argv[:1], *theme.STYLE])
    )
    program = Program(application)
    program.window.appear()
    # The frame stands on the screen before tables are declared and read, which takes half a second.
    application.processEvents()
    program.open_first(workspace)
    # From when the queue is empty: on a slow machine the page takes longer to paint than that.
    QTimer.singleShot(0, lambda: QTimer.singleShot(_SOON, _declare_the_rest))
    QTimer.singleShot(_IDLE, _warm_up)
    # What is here now stays; no later search for garbage needs to look through it.
    gc.freeze()
    gc.enable()
    return application.exec()


def _declare_the_rest() -> None:
    """Declare the tables, which the first page did without, a module at a time: no click waits for all."""
    from delegation_desk.model.record import TABLES, table_of

    every: Iterator[Callable[[], object]] = iter((
        *(partial(table_of, name) for name in TABLES),
        *(partial(import_module, name) for name in _FOR_WRITING),
    ))  # fmt: skip

    def declare_next() -> None:
        declare = next(every, None)
        if declare is not None:
            declare()
            QTimer.singleShot(0, declare_next)

    declare_next()


def _warm_up() -> None:
    """Get ready for the first document in a thread that ends with the program, whatever it is at."""

    def work() -> None:
        # The window's own thread waits that long for its turn while this one is busy.
        sys.setswitchinterval(_SHORT_TURN)
        try:
            making.warm_up()
        finally:
            sys.setswitchinterval(_TURN)

    Thread(target=work, name="warm-up", daemon=True).start()


class Program(QObject):
    """One window and the workspace that it shows."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._is_over = False  # whether the program ends, as it has nothing to show
        settings = load_settings()
        load_fonts()
        speak(application, settings.language)
        theme.apply(application, settings.appearance)
        application.setApplicationName("Delegation Desk")
        application.setDesktopFileName("delegation-desk")
        application.setWindowIcon(icon("handshake", "accent", 64))
        self.window = MainWindow(features(), self.commands)
        application.styleHints().colorSchemeChanged.connect(self._on_system_appearance)
        application.aboutToQuit.connect(self.close)
        # Whatever else may still show: the workspace must not stay locked by a program that nobody sees.
        self.window.closed.connect(application.quit)
        catch_everything(lambda _error, details: self._say_fault(details), self._on_refused)

    # Workspaces.

    def open_first(self, workspace: Path | None) -> None:
        """Open what was asked for, else the workspace open last, else one in the documents folder."""
        recent = next((path for path in load_settings().recent_workspaces if path.exists()), None)
        path = workspace or recent or documents_dir() / (_("Delegations") + _ENDING)
        if workspace is None and not path.exists():
            self.create(path)
        else:
            self.open(path)

    def open(self, path: Path, *, write: bool = True) -> None:
        """Open a workspace in place of the one that shows; says why if that is not possible."""
        from delegation_desk.store.workspace import Workspace

        if self._shows(path):
            return
        author = load_settings().author
        self._try(path, lambda: Workspace.open(path, write=write, author=author))

    def create(self, path: Path) -> None:
        """Make a new workspace and open it."""
        from delegation_desk.features.office import service as settings
        from delegation_desk.store.workspace import Workspace

        author = load_settings().author

        def make() -> Workspace:
            made = Workspace.create(path, author=author)
            if (language := current()) != "de":  # in which it is written unless it says otherwise
                made.lay_ground(N_("Edit settings"), partial(settings.save, changed={"language": language}))
            return made

        self._try(path, make)

    def close(self) -> None:
        """Close the workspace that shows, everything in it saved."""
        desk = self.window.release()
        if desk is not None:
            desk.close()

    def open_sample(self) -> None:
        """Open the sample workspace in a window of its own, made first if it is not there."""
        path = data_dir() / (_("Sample") + _ENDING)
        if path.exists():
            _start_beside(path)
        elif self.window.desk is not None:
            self.window.desk.background.run(
                _("Making the sample workspace"),
                lambda _job: _make_sample(path),
                lambda _made: _start_beside(path),
                failed=lambda error: self._say(path, error),
            )

    def ask_open(self) -> None:
        """Ask for a workspace and open it."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self.window, _("Open a workspace"), str(documents_dir()), _kinds()
        )
        if chosen:
            self.open(Path(chosen))

    def ask_new(self) -> None:
        """Ask where a new workspace is to be, and make it."""
        chosen, _kind = QFileDialog.getSaveFileName(
            self.window, _("New workspace"), str(documents_dir()), _kinds()
        )
        if chosen:
            path = Path(chosen)
            self.create(path if path.suffix == _ENDING else path.with_name(path.name + _ENDING))

    def ask_copy(self) -> None:
        """Ask where a backup copy of the workspace is to be, and save it there."""
        desk = self.window.desk
        if desk is None:
            return
        now, path = desk.today().isoformat(), desk.workspace.path
        proposed = documents_dir() / f"{path.stem} {now}{_ENDING}"
        chosen, _kind = QFileDialog.getSaveFileName(
            self.window,
            _("Save a copy of the workspace"),
            str(proposed),
            _kinds(),
            options=QFileDialog.Option.DontConfirmOverwrite,  # nothing is written over
        )
        if chosen:
            target = Path(chosen)
            self.save_copy(target if target.suffix == _ENDING else target.with_name(target.name + _ENDING))

    def save_copy(self, target: Path) -> None:
        """Save a backup copy of the workspace that shows, in the background."""
        desk = self.window.desk
        if desk is None:
            return
        from delegation_desk.store.backup import save_copy

        path = desk.workspace.path
        desk.background.run(
            _("Saving a copy of the workspace"),
            lambda _job: save_copy(path, target),
            lambda _none: desk.toast(_("The copy “{name}” is saved.").format(name=target.name)),
        )

    def commands(self, window: MainWindow) -> Sequence[Command]:
        """Every command, menu by menu."""
        return [
            *self._file_commands(),
            *edit_commands(window),
            *view_commands(window),
            *go_commands(window),
            *document_commands(window),
            *help_commands(window),
        ]

    def _file_commands(self) -> list[Command]:
        menu = _("File")
        recent = tuple(
            Command(str(path), partial(self.open, path), called=path.name, beside=str(path.parent))
            for path in load_settings().recent_workspaces
            if path.exists()
        )
        return [
            Command(_("New workspace …"), self.ask_new, menu),
            Command(_("Open workspace …"), self.ask_open, menu),
            Command(_("Open again"), lambda: None, menu, choices=recent, enabled=bool(recent)),
            Command(_("Save a copy …"), self.ask_copy, menu, "copy", enabled=self.window.desk is not None),
            Command(_("Open the sample"), self.open_sample, menu, "flask", parted=True),
            Command(_("Quit"), self.window.close, menu, keys="Ctrl+Q", parted=True),
        ]

    def _shows(self, path: Path) -> bool:
        """Whether this window has a workspace open to write, which it need not ask itself for again."""
        desk = self.window.desk
        return (
            desk is not None and desk.workspace.writable and desk.workspace.path.resolve() == path.resolve()
        )

    def _try(self, path: Path, opening: Callable[[], Workspace]) -> None:
        if not self.window.may_let_go():
            return
        try:
            workspace = opening()
        except Refused as refusal:
            self._say(path, refusal)
            return
        if self.window.desk is not None:
            self.close()
        settings = load_settings()
        if (renewed := settings.with_recent(path.resolve())) != settings:
            save_settings(renewed)
        workspace.device = settings.device or workspace.device
        desk = Desk(workspace, self)
        desk.background.failed.connect(self._on_failed)
        desk.sample_wanted.connect(self.open_sample)
        self.window.serve(desk)

    def _say(self, path: Path, error: Exception) -> None:
        """Say that a workspace could not be opened, and offer the ways on.

        A window without any workspace can do nothing: whoever takes none of the ways, ends the program.
        """
        from delegation_desk.ui.messages import Problem, Way, show_problem

        ways: list[Way] = [(_("Open another …"), self.ask_open), (_("New workspace …"), self.ask_new)]
        if path.is_file():
            ways.append((_("Read along"), partial(self.open, path, write=False)))
        if self.window.desk is None:
            ways.append((_("Quit"), self._end))
        happened = (
            str(error) if isinstance(error, Refused) else _("The program made a mistake while opening it.")
        )
        details = "" if isinstance(error, Refused) else describe(error)
        problem = Problem(_("The workspace was not opened"), happened, (), ways, details)
        # Again after a way that led nowhere, such as a choice of files that was cancelled.
        while show_problem(self.window, problem) and self.window.desk is None and not self._is_over:
            continue
        if self.window.desk is None:
            self._end()

    def _end(self) -> None:
        """End the program, also while it is still starting."""
        self._is_over = True
        self.window.close()
        QTimer.singleShot(0, self._application.quit)

    def _say_fault(self, details: str) -> None:
        from delegation_desk.ui.messages import show_fault

        show_fault(self.window, details)

    def _on_failed(self, title: str, error: Exception) -> None:
        if isinstance(error, Refused):
            self._on_refused(str(error))
        else:
            self._say_fault(f"{title}\n{describe(error)}")

    def _on_refused(self, sentence: str) -> None:
        if self.window.desk is not None:
            self.window.desk.refused.emit(sentence)

    def _on_system_appearance(self) -> None:
        if load_settings().appearance == "auto":
            self.window.dress_anew()


def _kinds() -> str:
    return _("Workspaces (*{ending})").format(ending=_ENDING)


def _make_sample(path: Path) -> None:
    from delegation_desk.sample import create_sample

    create_sample(path, author=load_settings().author).close()


def _start_beside(path: Path) -> None:
    """Start the program a second time, for a workspace of its own."""
    frozen = bool(getattr(sys, "frozen", False))
    program = [sys.executable] if frozen else [sys.executable, "-m", "delegation_desk"]
    subprocess.Popen([*program, "--workspace", str(path)])  # noqa: S603 - our own program and a path of ours


def _bin_page(desk: Desk) -> Page:
    from delegation_desk.ui.bin_page import BinPage

    return BinPage(desk)


def _settings_page(desk: Desk) -> Page:
    from delegation_desk.features.office.part import office_part
    from delegation_desk.ui.settings_page import SettingsPage

    return SettingsPage(desk, [office_part])
