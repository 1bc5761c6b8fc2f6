"""The page of one record: breadcrumb, title, state, facts, one primary button, tabs, a panel at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QApplication, QLayout, QMenu, QPushButton, QStackedWidget, QWidget

from delegation_desk.core.language import N_, _
from delegation_desk.ui.controls import Words, button, label, line, link, sign, square, tab_bar
from delegation_desk.ui.desk import Desk
from delegation_desk.ui.flow import Flow
from delegation_desk.ui.focus import enter_form, holds_focus
from delegation_desk.ui.form import Form
from delegation_desk.ui.history import History
from delegation_desk.ui.icons import icon
from delegation_desk.ui.layout import STRETCH, Wide, boxed, clear, column, put, row, scrolling
from delegation_desk.ui.page import KeepFresh
from delegation_desk.ui.rows import ChildRows
from delegation_desk.ui.status import Mark, sample
from delegation_desk.ui.theme import MARGIN, set_role

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.model.record import Record

PANEL_WIDTH: Final = 332
_NARROW: Final = 984  # of the page; the window is then below 1200, and the panel becomes a tab
_CLOSER: Final = 16  # pixels by which tabs stand closer together where there is little room
_HISTORY: Final = "history"
_PANEL: Final = "panel"
Do = Callable[[], object]


@dataclass(frozen=True)
class Head:
    """What stands above the tabs; made anew whenever the record changes."""

    title: str
    native: str = ""  # Chinese beside the title
    mark: Mark | None = None
    facts: Sequence[str | Mark | QWidget] = ()
    crumbs: Sequence[tuple[str, Do]] = ()  # the way here, each step with what a click on it does
    sample: bool = False
    home: tuple[str, Do] | None = None  # the first step, where it is not the list that shows the record


@dataclass
class _Tab:
    key: str
    title: str
    make: Callable[[], QWidget]
    count: Callable[[Session], int] | None
    scroll: bool
    made: QWidget | None = None


class RecordPage(QWidget):
    """Derive from it: give `head`, call `add_tab` and the like in `__init__`, and `ready()` last."""

    closed = Signal()  # the page's record went away, or the user wants the list back

    def __init__(self, desk: Desk, record: type[Record], record_id: UUID, *, home: str) -> None:
        """`home` is what the list is called, the first step of the breadcrumb."""
        super().__init__()
        self.desk, self.record, self.record_id = desk, record, record_id
        self.labels: dict[str, str] = {}  # what the columns are called; give it to the history
        self.stands_under = ""  # the feature (msgid) to which the record belongs, where it is not its list's
        self._home, self._tabs = home, list[_Tab]()
        self._primary: QPushButton | None = None
        self._panel: QWidget | None = None
        self._menu = QMenu(self)
        self._build()

    # For the page of a feature.

    def head(self, session: Session, row: Any) -> Head:
        """What to say about the record above the tabs."""
        return Head(row.called(), sample=row.invented)

    def add_tab(
        self, key: str, title: str, make: Callable[[], QWidget], *, count: Callable[[Session],
            int] | None = None,
        scroll: bool = True,
    ) -> None:  # fmt: skip
        """Add a tab whose content is made when it is first shown; `count` is the number beside its title."""
        self._tabs.append(_Tab(key, title, make, count, scroll))

    def set_primary(self, text: str, do: Do) -> None:
        """Give the page its one primary button."""
        self._primary = button(text, do, "primary")
        self._actions.insertWidget(0, self._primary)

    def add_aside(self, widget: QWidget) -> None:
        """Put a widget left of the primary button."""
        self._aside.addWidget(widget)

    def add_action(self, text: str, do: Do, icon_name: str = "") -> QAction:
        """Put an action that changes something into the "…" menu."""
        action = self._menu.addAction(text)
        action.setEnabled(self.desk.workspace.writable)
        if icon_name:
            action.setIcon(icon(icon_name))
        action.triggered.connect(lambda _on=False: do())
        return action

    def set_panel(self, title: str, panel: QWidget) -> None:
        """Put a panel right of the tabs; in a narrow window it is a tab of its own."""
        content = column(label(title, "heading"), 8, Wide(panel), margins=(20, 14, 32, 0))
        self._panel = boxed(row(line(upright=True), Wide(content), spacing=0))
        self._panel_title = title

    def history(self) -> QWidget:
        """The record's history, for a tab or the panel."""
        return History(self.desk, self.record, self.record_id, self.labels)

    def ready(self, *, history: bool = True) -> None:
        """Show the page; `history` adds the history as the last tab."""
        if history:
            self.add_tab(_HISTORY, _("History"), self.history)
        self._menu.addSeparator()
        self.add_action(_("Move to the bin"), self.throw_away, "trash")
        for tab in self._tabs:
            self._stack.addWidget(QWidget())
            self._bar.addTab(tab.title)
        self._bar.setVisible(len(self._tabs) > 1)
        tables = self.tables()
        KeepFresh(self, self.desk, lambda changes: not tables.isdisjoint(changes.tables), self.refresh)
        self.refresh()
        self._show_number(0)

    def tables(self) -> set[str]:
        """Whose changes the head shows; the record's own table and what counts ask for."""
        return {str(self.record.__tablename__)}

    # For whoever shows it.

    def current_tab(self) -> str:
        """The key of the tab that shows."""
        number = self._bar.currentIndex()
        return self._tabs[number].key if 0 <= number < len(self._tabs) else _PANEL

    def show_tab(self, key: str) -> None:
        """Show a tab, if there is one of this key."""
        for number, tab in enumerate(self._tabs):
            if tab.key == key:
                self._bar.setCurrentIndex(number)

    def step_tab(self, by: int) -> None:
        """Show the next tab (1) or the one before (-1), round and round, with the focus on the tabs."""
        self._bar.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._bar.setCurrentIndex((self._bar.currentIndex() + by) % self._bar.count())

    def begin(self) -> None:
        """Show the first tab with the cursor in its first field, or on the first thing to do there."""
        self._bar.setCurrentIndex(0)
        if (shown := self._stack.currentWidget()) is not None:
            enter_form(shown)

    def take_focus(self) -> None:
        """Put the focus on the first thing to do in the tab that shows."""
        if (shown := self._stack.currentWidget()) is not None:
            enter_form(shown)

    def areas(self) -> list[QWidget]:
        """What F6 visits in turn: the page, and the panel where it stands beside."""
        beside = self._panel is not None and self._bar.count() == len(self._tabs)
        return [self, self._panel] if beside and self._panel is not None else [self]

    def step_back(self) -> bool:
        """Close the form of a row that is open, first the one with the cursor; whether there was one."""
        rows = [each for each in self.findChildren(ChildRows) if each.isVisible()]
        return any(each.step_back() for each in sorted(rows, key=holds_focus, reverse=True))

    def has_begun(self) -> bool:
        """Whether something is typed here that is not stored: a row not entered, a field that said no."""
        kept = self.desk.drafts.under((str(self.record.__tablename__), self.record_id))
        rows = any(each.has_begun() for each in self.findChildren(ChildRows))
        return bool(kept) or rows or any(each.has_problems() for each in self.findChildren(Form))

    def refresh(self) -> None:
        """Read the record again; close the page if it is gone or in the bin."""
        with self.desk.read() as session:
            found = session.get(self.record, self.record_id)
            if found is None or found.deleted_at is not None:
                self.closed.emit()
                return
            self._show_head(self.head(session, found))
            for number, tab in enumerate(self._tabs):
                count = tab.count(session) if tab.count is not None else 0
                self._bar.setTabText(number, f"{tab.title}  {count}" if count else tab.title)

    def throw_away(self) -> None:
        """Move the record to the bin; undo is one click away."""
        from delegation_desk.store import records
        from delegation_desk.ui.mentioned import still_named

        with self.desk.read() as session:
            found = session.get(self.record, self.record_id)
            name = found.called() if found is not None else ""
            still = still_named(session, self.record, [self.record_id])
        self.desk.write(
            N_("Move to the bin"),
            lambda session: records.move_to_bin(session, self.record, self.record_id),
            toast=_("“{name}” is in the bin.").format(name=name) + still,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the panel be a tab where there is no room beside."""
        super().resizeEvent(event)
        if self._panel is not None:
            self._place_panel(narrow=self.width() < _NARROW)
        self._fit_tabs()

    # Building.

    def _build(self) -> None:
        self._crumbs, self._marks, self._facts = row(spacing=5), row(spacing=12), Flow(spacing=7)
        self._title, self._native = Words("", "title"), Words("", "title", "faint")
        self._way_home = _crumb(self._home, self._go_home)
        self._home_of_head: Do | None = None
        self._more = square("dots-three", _("More"), quiet=False)
        self._more.setMenu(self._menu)
        self._aside, self._actions = row(spacing=4), row(self._more, spacing=12)
        title = row(
            Wide(Flow(self._title, self._native, boxed(self._marks), spacing=12)),
            self._aside,
            self._actions,
            spacing=12,
        )
        self._bar = tab_bar()
        self._bar.currentChanged.connect(self._show_number)
        self._stack = QStackedWidget()
        self._beside = row(Wide(self._stack), spacing=0)
        left, top, right, _bottom = MARGIN
        above = column(
            row(self._way_home, self._crumbs, spacing=5),
            title,
            4,
            self._facts,
            10,
            self._bar,
            line(),
            margins=(left, top - 8, right, 0),
        )
        self.setLayout(column(above, Wide(self._beside)))

    def _show_head(self, head: Head) -> None:
        for part in (self._crumbs, self._marks, self._facts):
            clear(part)
        home, self._home_of_head = head.home or (self._home, None)
        self._way_home.setText(home)
        self._way_home.setAccessibleName(home)
        for text, do in head.crumbs:
            _put_at_once(self._crumbs, label("›", "small", "faint"))
            _put_at_once(self._crumbs, _crumb(text, do))
        put(self._crumbs, STRETCH)
        self._title.write(head.title)
        native = head.native if head.native != head.title else ""  # a name known in Chinese alone shows once
        self._native.write(native)
        self._native.setVisible(bool(native))
        for mark, chip in ((head.mark, True), (sample() if head.sample else None, False)):
            if mark is not None:
                _put_at_once(self._marks, sign(mark, chip=chip))
        for number, fact in enumerate(head.facts, 1):
            _put_at_once(self._facts, _fact(fact, last=number == len(head.facts)))

    def _go_home(self) -> None:
        (self._home_of_head or self.closed.emit)()

    def _show_number(self, number: int) -> None:
        if number >= len(self._tabs):
            self._stack.setCurrentIndex(self._stack.count() - 1)
            return
        tab = self._tabs[number]
        if tab.made is None:
            tab.made = self._framed(tab.make(), scroll=tab.scroll)
            before = self._stack.widget(number)
            self._stack.insertWidget(number, tab.made)
            if before is not None:
                self._stack.removeWidget(before)
                before.deleteLater()
        self._stack.setCurrentIndex(number)

    def _fit_tabs(self) -> None:
        """Let the tabs stand closer together where there is no room for all of them."""
        is_tight = self._bar.property("tight") == "true"
        loose = self._bar.sizeHint().width() + (_CLOSER * self._bar.count() if is_tight else 0)
        tight = "true" if loose > self._bar.width() else "false"
        if tight != (self._bar.property("tight") or "false"):
            set_role(self._bar, tight=tight)
            # Only then does the bar measure its tabs anew: they would be cut by what they stand apart more.
            QApplication.sendEvent(self._bar, QEvent(QEvent.Type.StyleChange))

    def _framed(self, content: QWidget, *, scroll: bool) -> QWidget:
        left, _top, right, _bottom = MARGIN
        if not scroll:
            return content
        return scrolling(boxed(row(Wide(content), spacing=0, margins=(left, 16, right, 24))))

    def _place_panel(self, *, narrow: bool) -> None:
        """Move the panel between the right edge and a tab of its own."""
        assert self._panel is not None
        is_tab = self._bar.count() > len(self._tabs)
        if narrow and not is_tab:
            self._stack.addWidget(self._panel)
            self._bar.addTab(self._panel_title)
        elif not narrow and (is_tab or self._panel.parent() is None):
            if is_tab:
                self._bar.removeTab(len(self._tabs))
                self._stack.removeWidget(self._panel)
            self._panel.setFixedWidth(PANEL_WIDTH)
            self._beside.addWidget(self._panel)
            self._panel.show()
        if narrow:
            self._panel.setMinimumWidth(0)
            self._panel.setMaximumWidth(16777215)
        self._bar.setVisible(self._bar.count() > 1)


def _crumb(text: str, do: Do) -> QPushButton:
    made = link(text, do, small=True)
    made.setProperty("tone", "faint")
    return made


def _put_at_once(layout: QLayout, widget: QWidget) -> None:
    """Add a widget that shows now: Qt would show it later, and all below would move up and down again."""
    layout.addWidget(widget)
    widget.show()


def _fact(fact: str | Mark | QWidget, *, last: bool) -> QWidget:
    """A fact with the dot before the next one, which must not begin a line."""
    dot = "" if last else "\u00a0\u00a0·"
    if isinstance(fact, str):
        return Words(fact + dot, "body", "muted")
    return boxed(
        row(fact if isinstance(fact, QWidget) else sign(fact, "body"), label(dot, "body", "faint"), spacing=0)
    )
