"""Where the focus goes on when what had it goes away, such as a button that has done its work."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QWidget

from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.focus import enter_form, in_reading_order

if TYPE_CHECKING:
    from delegation_desk.ui.page import Page

_LINE: Final = 16  # pixels by which what stands in one line may differ


def is_out_of_reach(widget: QWidget) -> bool:
    """Whether nobody can do anything with a widget: it is hidden or cannot be used."""
    return not widget.isVisible() or not widget.isEnabled()


class Lost:
    """What there was when the focus was lost, kept until what comes in its place is there."""

    def __init__(self, focused: QWidget, page: Page) -> None:
        self._place = _middle(focused, page)
        self._around = list(_around(focused, page))
        self._stops = list(in_reading_order(page))
        self.fallen_to: QWidget | None = None  # what Qt gave the focus to meanwhile

    def go_on(self, page: Page) -> bool:
        """Put the focus on the next thing after the place; in what came anew, into its first field.

        False if nothing is there that takes it.
        """
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # so that all have their places
        known = [each for each in self._stops if shiboken6.isValid(each)]
        for area in self._around:
            stops = _stops_in(area)
            if stops and not any(each in known for each in stops) and area.findChild(Field) is not None:
                return enter_form(area)
            if stops:
                _nearest(stops, self._place, page).setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False


def _stops_in(area: QWidget) -> list[QWidget]:
    if not shiboken6.isValid(area) or not area.isVisible():
        return []
    return [each for each in in_reading_order(area) if each is not area]


def _nearest(stops: Sequence[QWidget], place: QPoint, page: QWidget) -> QWidget:
    """The first of some widgets from a place on as one reads, in the same column; or else the last of all."""
    places = [(_middle(each, page), each) for each in stops]
    lines = [at.y() for at, each in places if at.y() >= place.y() - each.height() // 2]
    if not lines:
        return stops[-1]
    line = [(abs(at.x() - place.x()), each) for at, each in places if abs(at.y() - min(lines)) <= _LINE]
    return min(line, key=itemgetter(0))[1]


def _middle(widget: QWidget, page: QWidget) -> QPoint:
    return widget.mapTo(page, widget.rect().center())


def _around(widget: QWidget, page: QWidget) -> list[QWidget]:
    """What a widget stands in, up to the page, the nearest first."""
    made, around = list[QWidget](), widget.parentWidget()
    while around is not None and around is not page:
        made.append(around)
        around = around.parentWidget()
    return made
