"""The main window: top bar, navigation, the pages of the features, status bar."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from delegation_desk.core.settings import load_settings
from delegation_desk.ui import memory, theme
from delegation_desk.ui.command import Command
from delegation_desk.ui.controls import line
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.feature import Feature
from delegation_desk.ui.focus import areas_from, step
from delegation_desk.ui.focus_lost import Lost, is_out_of_reach
from delegation_desk.ui.layout import Wide, boxed, clear, column, row
from delegation_desk.ui.navigation import Navigation
from delegation_desk.ui.page import Page, Spot
from delegation_desk.ui.press import press
from delegation_desk.ui.speech import speak
from delegation_desk.ui.statusbar import StatusBar
from delegation_desk.ui.topbar import TopBar
from delegation_desk.ui.trail import Trail
from delegation_desk.ui.window_commands import DOCUMENTS, undo_commands

_SIZE: Final = (1440, 900)
_FRAME: Final = QSize(16, 44)  # what a desktop's title bar and borders add to a window, at most
_LEAST: Final = (760, 520)
_NARROW: Final = 1000  # below, the navigation shows icons alone
_GEOMETRY: Final = "window"
Commands = Callable[["MainWindow"], Sequence[Command]]


class MainWindow(QMainWindow):
    """Painted as a frame first; `serve` gives it a desk, and pages are made when they are first shown."""

    closed = Signal()

    def __init__(self, features: Sequence[Feature], commands: Commands) -> None:
        super().__init__()
        theme.dress(self)
        self.features, self._commands = list(features), commands
        self.desk: Desk | None = None
        self._pages: dict[str, Page] = {}
        self._trail = Trail()
        self._lost: Lost | None = None  # what had the focus, while what comes in its place is awaited
        self._going_on = QTimer(self)
        self._going_on.setSingleShot(True)
        self._going_on.timeout.connect(self._go_on_after)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.timeout.connect(self._count)
        self.setWindowTitle("Delegation Desk")
        self.setMinimumSize(*_LEAST)
        self.resize(*_SIZE)
        self.restoreGeometry(QByteArray(base64.b64decode(memory.recall(_GEOMETRY, ""))))
        self._build_frame()
        for key, do in self._keys().items():
            QShortcut(QKeySequence(key), self, do)

    def appear(self) -> None:
        """Show the window as it was left; at first as large as is comfortable, or filling a small screen."""
        room = self.screen().availableGeometry().size() - _FRAME
        needed = self.size().expandedTo(room)
        if not memory.recall(_GEOMETRY, "") and needed != room:
            self.resize(self.size().boundedTo(room))  # what it returns to from filling the screen
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)
        self.show()

    # Serving a workspace.

    def serve(self, desk: Desk) -> None:
        """Show a workspace, from the first feature on."""
        self.desk = desk
        self._trail = Trail()
        desk.opened.connect(self.open_record)
        desk.shown.connect(self.show_title)
        desk.changed.connect(self._on_changed)
        desk.begun.connect(self.begin_new)
        desk.tab_wanted.connect(self._on_tab_wanted)
        desk.documents_wanted.connect(self._on_documents_wanted)
        desk.restyled.connect(self.dress_anew)
        self._furnish(desk)
        self.show_feature(self.features[0])
        if (page := self.page()) is not None:
            page.rest()

    def release(self) -> Desk | None:
        """Let go of the workspace, its pages closed; the caller closes the desk."""
        self._leave_field()
        desk, self.desk = self.desk, None
        self._build_frame()
        return desk

    def may_let_go(self) -> bool:
        """Whether the workspace may be closed; asks if that would lose what somebody has begun to enter."""
        from delegation_desk.ui.letting_go import may_let_go

        self._leave_field()
        return self.desk is None or may_let_go(self, self.desk)

    def dress_anew(self) -> None:
        """Take over language and appearance from the settings, and make the window's contents again."""
        self._leave_field()
        settings = load_settings()
        place = self._trail.places[self._trail.now] if self._trail.places else None
        tab = page.current_tab() if (page := self.page()) is not None else ""
        self._take_down()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            speak(application, settings.language)
            theme.apply(application, settings.appearance)
        self._build_frame()
        if self.desk is not None:
            self.desk.workspace.author = settings.author
            self._furnish(self.desk)
            if place is not None:
                self._show(*place)
                self._on_tab_wanted(tab)

    def renew_commands(self) -> None:
        """Fill the menus again."""
        self._top.show_commands(self._commands(self))

    @property
    def commands(self) -> Sequence[Command]:
        """Every command there is now, for the palette."""
        return self._commands(self)

    # Going somewhere.

    def page(self) -> Page | None:
        """The page that shows."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def page_of(self, feature: Feature) -> Page:
        """The page of a feature, made now if it was never shown."""
        if feature.title not in self._pages:
            assert self.desk is not None, "pages are shown for a desk"
            made = feature.page(self.desk)
            made.moved.connect(lambda: self._on_moved(feature))
            self._pages[feature.title] = made
            self._stack.addWidget(made)
        return self._pages[feature.title]

    def show_feature(self, feature: Feature, spot: Spot = None) -> None:
        """Show a feature's page, at a record or at its start; remembered for Back."""
        if self.desk is None:
            return
        self._show(feature.title, spot)
        self._trail.enter((feature.title, self.page_of(feature).spot()))
        self._show_trail()

    def show_title(self, title: str, spot: Spot = None) -> None:
        """Show the feature with this msgid as its title."""
        feature = next((each for each in self.features if each.title == title), None)
        if feature is not None:
            self.show_feature(feature, spot)

    def open_record(self, table: str, record_id: UUID) -> None:
        """Show a record on the page of the feature that its table belongs to."""
        feature = next((each for each in self.features if table in each.tables), None)
        if feature is not None:
            self.show_feature(feature, (table, record_id))

    def step(self, by: int) -> None:
        """Go back (-1) or forward (1)."""
        place = self._trail.step(by)
        if place is not None:
            self._show(*place)
            self._show_trail()

    def open_palette(self) -> None:
        """Show the palette over the page."""
        from delegation_desk.ui.palette import Palette

        if self.desk is None:
            return
        palette = Palette(self, self.desk, self.features, self.commands)
        corner = self.mapToGlobal(self.rect().topLeft())
        palette.move(corner.x() + (self.width() - palette.width()) // 2, corner.y() + 104)
        palette.exec()
        palette.deleteLater()

    def begin_search(self) -> None:
        """Search in what shows."""
        if (page := self.page()) is not None:
            page.begin_search()

    def begin_new(self) -> None:
        """Begin a new record of what shows."""
        if (page := self.page()) is not None:
            page.begin_new()

    # Qt.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the topmost thing that nobody else closed."""
        if event.key() == Qt.Key.Key_Escape and (page := self.page()) is not None:
            page.step_back()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go in reading order."""
        areas = (self._top, self.centralWidget() or self, self._status)
        if step(areas, 1 if forward else -1):
            return True
        focused, page = QApplication.focusWidget(), self.page()
        if (
            focused is not None
            and page is not None
            and page.isAncestorOf(focused)
            and is_out_of_reach(focused)
        ):
            if self._lost is None:
                self._lost = Lost(focused, page)
                self._going_on.start(0)  # a timer comes after all that is still to be shown in its place
            moved = super().focusNextPrevChild(forward)
            self._lost.fallen_to = QApplication.focusWidget()
            return moved
        return super().focusNextPrevChild(forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the navigation narrow in a narrow window."""
        super().resizeEvent(event)
        self._navigation.set_narrow(self.width() < _NARROW)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being typed, and remember the window's place."""
        if not self.may_let_go():
            event.ignore()
            return
        memory.remember(_GEOMETRY, base64.b64encode(self.saveGeometry().data()).decode())
        memory.keep()
        super().closeEvent(event)
        self.closed.emit()

    # Building.

    def _take_down(self) -> None:
        """Let the pages go at once: each would be dressed anew, only to be thrown away."""
        self._pages.clear()
        old = self.takeCentralWidget()
        assert old is not None, "a window without a frame"
        old.deleteLater()
        QCoreApplication.sendPostedEvents(old, QEvent.Type.DeferredDelete)

    def _build_frame(self) -> None:
        self._pages.clear()
        self._top = TopBar(lambda: self.step(-1), lambda: self.step(1), self.open_palette)
        self.setMenuWidget(self._top)
        self._navigation = Navigation(self.features)
        self._navigation.chosen.connect(self.show_feature)
        self._stack = QStackedWidget()
        self.banners = QVBoxLayout()
        body = column(self.banners, Wide(self._stack))
        self.setCentralWidget(boxed(row(self._navigation, line(upright=True), Wide(body), spacing=0)))
        self._status = StatusBar()
        self.setStatusBar(self._status)
        self._navigation.set_narrow(self.width() < _NARROW)
        self._show_trail()
        self._stack.setFocus()  # else the first button would have it, with a ring that nobody asked for

    def _furnish(self, desk: Desk) -> None:
        """Fill the frame with what needs a workspace."""
        from delegation_desk.store.today import sample_day

        with desk.read() as session:
            sample = sample_day(session) is not None
        self._status.serve(desk, sample=sample)
        self.setWindowTitle(f"{desk.workspace.path.stem} – Delegation Desk")
        self.renew_commands()
        self._counting.start(0)

    def show_banner(self, banner: QWidget | None) -> None:
        """Show a strip above every page, such as that a travel copy is under way; None takes it away."""
        clear(self.banners)
        if banner is not None:
            self.banners.addWidget(banner)

    def _keys(self) -> dict[str, Callable[[], object]]:
        """Keys that stand in no menu."""
        return {
            "F6": lambda: self._step_area(1),
            "Shift+F6": lambda: self._step_area(-1),
            "Ctrl+Tab": lambda: self._step_tab(1),
            "Ctrl+Shift+Tab": lambda: self._step_tab(-1),
            "Ctrl+Shift+Z": self._redo,
        }

    # Living.

    def _redo(self) -> None:
        if self.desk is not None:
            self.desk.redo()

    def _show(self, title: str, spot: Spot) -> None:
        feature = next(each for each in self.features if each.title == title)
        page = self.page_of(feature)
        self._leave_field()
        self._stack.setCurrentWidget(page)
        page.go(spot)
        self._mark(feature)
        if self.focusWidget() is None:
            page.rest()

    def _mark(self, feature: Feature) -> None:
        """Mark in the navigation where what shows belongs."""
        under = self.page_of(feature).stands_under() or feature.title
        self._navigation.show_current(next(each for each in self.features if each.title == under))

    def _on_tab_wanted(self, key: str) -> None:
        if (page := self.page()) is not None:
            page.show_tab(key)

    def _on_documents_wanted(self, kind: str, record_id: UUID) -> None:
        self.show_title(DOCUMENTS, (kind, record_id))

    def _on_moved(self, feature: Feature) -> None:
        page = self._pages.get(feature.title)
        if page is not None and page is self.page():
            self._mark(feature)
            self._trail.enter((feature.title, page.spot()))
            self._show_trail()

    def _show_trail(self) -> None:
        self._top.back.setEnabled(self._trail.can(-1))
        self._top.forward.setEnabled(self._trail.can(1))

    def _on_changed(self, _changes: object) -> None:
        for command in undo_commands(self):
            self._top.rename(command)
        self._counting.start(0)

    def _count(self) -> None:
        if self.desk is None:
            return
        with self.desk.read() as session:
            for feature in self.features:
                if feature.count is not None:
                    self._navigation.set_count(feature, feature.count(session))

    def _leave_field(self) -> None:
        """Take the focus from the field being typed in, so that it is saved."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()
        press().hurry()

    def _go_on_after(self) -> None:
        """Put the focus where the work goes on after what had it went away, if nobody else did."""
        lost, self._lost = self._lost, None
        focused, page = QApplication.focusWidget(), self.page()
        if lost is None or page is None or not self.isActiveWindow():
            return
        nobody = focused is None or self._top.isAncestorOf(focused) or focused is lost.fallen_to
        if nobody and not lost.go_on(page):
            page.take_focus()

    def _step_area(self, by: int) -> None:
        page = self.page()
        areas: list[QWidget] = [self._navigation, *(page.areas() if page is not None else []), self._status]
        # An area with nothing to do in it is passed by.
        next((area for area in areas_from(areas, by) if self._enter(area)), None)

    def _step_tab(self, by: int) -> None:
        if (page := self.page()) is not None:
            page.step_tab(by)

    def _enter(self, area: QWidget) -> bool:
        if area is self._navigation:
            self._navigation.take_focus()
            return True
        if area is self._status:
            return self._status.focus_action()
        page = self.page()
        return page is not None and page.enter(area)
