"""The navigation at the left: every feature with its icon and, where one leads somewhere, a number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from delegation_desk.core.language import _
from delegation_desk.ui.feature import Feature, Group
from delegation_desk.ui.icons import draw
from delegation_desk.ui.layout import STRETCH, Item, column
from delegation_desk.ui.theme import ROW, Tone, colours, font

WIDTH: Final = 216
NARROW_WIDTH: Final = 56


class NavigationItem(QAbstractButton):
    """One entry: icon, name, number; only the icon while the window is narrow."""

    def __init__(self, feature: Feature) -> None:
        super().__init__()
        self.feature, self._count, self._narrow = feature, 0, False
        self.setText(_(feature.title))
        self.setCheckable(True)
        self.setFixedHeight(ROW["nav"])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Show a number behind the name; 0 shows none."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, {count}" if count else self.text())
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone, its name in the tool tip."""
        self._narrow = narrow
        self.setToolTip(self.text() if narrow else "")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, bar, icon, name and number."""
        c, painter = colours(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(8, 1, -8, -1)
        self._ground(painter, area)
        tone: Tone = "accent" if self.isChecked() else "muted"
        middle = QRectF(area.x() + 12, area.center().y() - 9, 18, 18)
        draw(painter, self.feature.icon, middle, tone, fill=self.isChecked())
        if self._narrow:
            return
        painter.setFont(font("strong" if self.isChecked() else "body"))
        painter.setPen(QColor(c.text))
        painter.drawText(area.adjusted(40, 0, -8, -1), int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self._count:
            painter.setFont(font("small", tabular=True))
            painter.setPen(QColor(c.faint))
            side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(area.adjusted(0, 0, -10, 0), int(side), str(self._count))

    def event(self, event: QEvent) -> bool:
        """Show hover and focus as they come and go."""
        if event.type() in (
            QEvent.Type.HoverEnter,
            QEvent.Type.HoverLeave,
            QEvent.Type.FocusIn,
            QEvent.Type.FocusOut,
        ):
            self.update()
        return super().event(event)

    def _ground(self, painter: QPainter, area: QRectF) -> None:
        c = colours()
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(c.tint if self.isChecked() else c.hover))
            painter.drawRoundedRect(area, 6, 6)
        if self.isChecked():
            painter.setBrush(QColor(c.accent))
            painter.drawRoundedRect(QRectF(area.x(), area.y() + 7, 3, area.height() - 14), 1.5, 1.5)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(c.accent))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


class Navigation(QWidget):
    """All features in their groups; the foot holds bin and settings. Arrows walk, Enter or Space opens."""

    chosen = Signal(object)  # Feature

    def __init__(self, features: Sequence[Feature]) -> None:
        super().__init__()
        self.setProperty("role", "sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setAccessibleName(_("Navigation"))
        self._group = QButtonGroup(self)
        self._items = {feature.title: NavigationItem(feature) for feature in features}
        self.setLayout(column(12, *self._in_groups(features), 10))
        for item in self._items.values():
            self._group.addButton(item)
            item.clicked.connect(lambda _on=False, feature=item.feature: self.chosen.emit(feature))
        self.set_narrow(False)

    def show_current(self, feature: Feature) -> None:
        """Mark the feature whose page shows."""
        self._items[feature.title].setChecked(True)

    def set_count(self, feature: Feature, count: int) -> None:
        """Show a number behind a feature's name."""
        self._items[feature.title].set_count(count)

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone."""
        self.setFixedWidth(NARROW_WIDTH if narrow else WIDTH)
        for item in self._items.values():
            item.set_narrow(narrow)

    def take_focus(self) -> None:
        """Put the focus on the current entry."""
        (self._group.checkedButton() or next(iter(self._items.values()))).setFocus(
            Qt.FocusReason.TabFocusReason
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows without opening anything."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        items = list(self._items.values())
        focused = next((n for n, item in enumerate(items) if item.hasFocus()), None)
        step = steps.get(Qt.Key(event.key()))
        if step is None or focused is None:
            super().keyPressEvent(event)
        else:
            items[(focused + step) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)

    def _in_groups(self, features: Sequence[Feature]) -> list[Item]:
        made: list[Item] = []
        for group in Group:
            members = [self._items[feature.title] for feature in features if feature.group is group]
            gap: Item = STRETCH if group is Group.FOOT else 14 if made and members else None
            made += [gap, *members]
        return made
