"""Labels, buttons, chips and lines in the roles of the theme."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil
from typing import Any, Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QPushButton, QSizePolicy, QTabBar, QWidget

from delegation_desk.core.language import _
from delegation_desk.ui.as_typed import tip_of
from delegation_desk.ui.icons import Sign, icon
from delegation_desk.ui.layout import STRETCH, Item, boxed, row
from delegation_desk.ui.status import Look, Mark
from delegation_desk.ui.theme import Role, Tone, font

ButtonRole = Literal["", "primary", "quiet", "danger", "link", "fold", "search"]


def label(
    text: str, role: Role = "body", tone: Tone = "text", *, wrap: bool = False, tabular: bool = False
) -> QLabel:
    """Plain text in a role and a tone; never markup, whatever the text holds."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
    if tabular:
        made.setFont(font(role, tabular=True))
    return made


class Words(QLabel):
    """Text as wide as its words that wraps where room ends, and never makes what it stands in wider.

    It needs to stand in its row as `Wide(words, 1000)`, before anything that stretches.
    """

    def __init__(self, text: str = "", role: Role = "body", tone: Tone = "text") -> None:
        super().__init__()
        self._role: Role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.write(text)

    def write(self, text: str) -> None:
        """Show another text."""
        self.setText(text)
        # A line breaks where its last fraction of a pixel does not fit, and layouts count in whole ones.
        self.setMaximumWidth(ceil(QFontMetricsF(font(self._role)).horizontalAdvance(text)) + 1)


class Elided(QLabel):
    """One line that ends in "…" where room ends, the whole text in its tool tip."""

    def __init__(self, text: str, role: Role = "body", tone: Tone = "text") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(tip_of(self.text()) if shown != self.text() else "")
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)


class _Button(QPushButton):
    """Enter does what Space does, outside of dialogs too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.showMenu if self.menu() is not None else self.click)()
        else:
            super().keyPressEvent(event)


def button(
    text: str, clicked: Callable[[], object] | None = None, role: ButtonRole = "", icon_name: str = ""
) -> QPushButton:
    """A button with a verb on it; "…" at its end only if a dialog follows."""
    # A thin space keeps icon and word apart where the style leaves no room.
    made = _Button(f"\u2009{text}" if icon_name else text)
    made.setAccessibleName(text)
    if role:
        made.setProperty("role", role)
    if icon_name:
        tone: Tone = "on_accent" if role == "primary" else "accent" if role == "link" else "muted"
        made.setIcon(icon(icon_name, tone))
        made.setIconSize(QSize(18, 18))
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    made.setAutoDefault(False)
    if clicked is not None:
        made.clicked.connect(lambda _on=False: clicked())
    return made


def link(text: str, clicked: Callable[[], object] | None = None, *, small: bool = False) -> QPushButton:
    """A verb that looks like a link and works like a button."""
    made = button(text, clicked, "link")
    if small:
        made.setProperty("step", "small")
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def square(
    icon_name: str, name: str, clicked: Callable[[], object] | None = None, *, quiet: bool = True
) -> QPushButton:
    """A button that is only an icon; its name is the tool tip and what a screen reader says."""
    made = button("", clicked, "quiet" if quiet else "")
    made.setIcon(icon(icon_name))
    made.setIconSize(QSize(18, 18))
    made.setProperty("shape", "square")
    made.setToolTip(name)
    made.setAccessibleName(name)
    return made


def line(*, upright: bool = False) -> QFrame:
    """A hairline that parts sections, lying or upright."""
    frame = QFrame()
    frame.setProperty("role", "upright" if upright else "line")
    return frame


def sign(mark: Mark, role: Role = "small", *, chip: bool = False) -> QFrame:
    """A sign with its word in its tone, on a pale ground if it is a chip."""
    tone = mark.look.tone
    inner = row(
        Sign(mark.look.icon, tone, 15, fill=mark.look.fill), label(mark.word, role, tone),
        spacing=5, margins=(9, 2, 10, 2) if chip else (0, 0, 0, 0),
    )  # fmt: skip
    made = boxed(inner, "chip" if chip else "")
    made.setProperty("tone", tone)
    if chip:
        made.setFixedHeight(25)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def banner(look: Look, text: str, *actions: QWidget) -> QFrame:
    """A strip across a form or page that says what concerns all of it."""
    sentence = label(text, wrap=True)
    inner = row(
        Sign(look.icon, look.tone, 18, fill=look.fill), sentence, *actions, spacing=10, margins=(14, 8, 14, 8)
    )
    inner.setStretch(1, 1)
    made = boxed(inner, "banner")
    made.setProperty("tone", look.tone)
    return made


def heading(text: str, count: int | None = None, *actions: Item) -> QWidget:
    """A section's heading with its number and, at the right, its actions."""
    number = [label(str(count), "body", "faint")] if count is not None else []
    return boxed(row(label(text, "heading"), *number, STRETCH, *actions))


def key_cap(text: str) -> QLabel:
    """A key as it is named on the keyboard."""
    made = QLabel(text)
    made.setProperty("role", "key")
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def tab_bar() -> QTabBar:
    """Tabs of a page: underlined words, reached with Tab and moved through with arrows."""
    bar = QTabBar()
    bar.setExpanding(False)
    bar.setDrawBase(False)
    bar.setElideMode(Qt.TextElideMode.ElideNone)
    bar.setUsesScrollButtons(True)
    bar.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    bar.setAccessibleName(_("Tabs"))
    return bar


class Segments(QFrame):
    """A few choices side by side, one of them taken."""

    chosen = Signal(object)

    def __init__(
        self, name: str, choices: Sequence[tuple[Any, str]], current: object = None, *, small: bool = False
    ) -> None:
        """`choices` are pairs of a value and its word; `name` is what a screen reader calls the group."""
        super().__init__()
        self.setProperty("role", "segments")
        self.setProperty("step", "small" if small else "")
        self._height, self._room = (22, 22) if small else (30, 28)
        self.setAccessibleName(name)
        self._values = [value for value, _word in choices]
        self._group = QButtonGroup(self)
        self.setLayout(row(*(self._add(n, name, word) for n, (_v, word) in enumerate(choices)), spacing=0,
                           margins=(2, 2, 2, 2)))  # fmt: skip
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.choose(current if current in self._values else self._values[0])
        self._group.idToggled.connect(self._on_toggled)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._values[number]))

    def value(self) -> Any:
        """The value taken."""
        return self._values[self._group.checkedId()]

    def choose(self, value: object) -> None:
        """Take a value without saying so."""
        number = self._values.index(value)
        self._group.button(number).setChecked(True)
        for each in range(len(self._values)):
            self._on_toggled(each, each == number)

    def buttons(self) -> list[QPushButton]:
        """The buttons in their order."""
        return [b for n in range(len(self._values)) if isinstance(b := self._group.button(n), QPushButton)]

    def _on_toggled(self, number: int, taken: bool) -> None:
        """Let Tab come to the choice that is taken; the arrows go to the others."""
        policy = Qt.FocusPolicy.StrongFocus if taken else Qt.FocusPolicy.ClickFocus
        self._group.button(number).setFocusPolicy(policy)

    def _add(self, number: int, name: str, word: str) -> QPushButton:
        made = QPushButton(word)
        made.setCheckable(True)
        made.setAccessibleName(f"{name}: {word}")
        made.setFixedHeight(self._height)
        made.setMinimumWidth(QFontMetrics(font("body")).horizontalAdvance(word) + self._room)
        self._group.addButton(made, number)
        return made
