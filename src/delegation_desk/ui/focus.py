"""Moving the focus: in reading order through the window, and from area to area of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QSplitter, QWidget

_DIRECT: Final = Qt.FindChildOption.FindDirectChildrenOnly


def holds_focus(area: QWidget) -> bool:
    """Whether the focus is in an area or on it."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is area or area.isAncestorOf(focused))


def areas_from(areas: Sequence[QWidget], by: int) -> list[QWidget]:
    """The areas in the order in which they come after (1) or before (-1) the one that holds the focus."""
    # The last that holds it: a page holds its panel, which comes after it.
    holding = [n for n, area in enumerate(areas) if holds_focus(area)]
    now = holding[-1] if holding else -1 if by > 0 else 0
    return [areas[(now + by * step) % len(areas)] for step in range(1, len(areas))]


def enter(area: QWidget) -> bool:
    """Put the focus on the first thing in an area that takes it; whether there is one."""
    target = first_in(area)
    if target is not None:
        target.setFocus(Qt.FocusReason.TabFocusReason)
    return target is not None


def enter_form(area: QWidget) -> bool:
    """Put the cursor into the first field of an area, or else the focus on the first thing that takes it."""
    from delegation_desk.ui.fields.base import Field

    for each in in_reading_order(area):
        field = next((field for field in _around(each, area) if isinstance(field, Field)), None)
        if field is not None:
            field.take_focus()
            return True
    return enter(area)


def put_in_order(first: QWidget, *others: QWidget) -> None:
    """Let Tab go from the first to each of the others in turn."""
    for each in others:
        QWidget.setTabOrder(first, each)
        first = each


def first_in(area: QWidget) -> QWidget | None:
    """The first widget of an area, in reading order, that Tab would reach."""
    return next((each for each in in_reading_order(area) if each is not area), None)


def step(areas: Iterable[QWidget], by: int) -> bool:
    """Move the focus on (1) or back (-1) in reading order through areas; False if it is not in them.

    Qt goes by the order in which widgets were made, and rows, tabs and forms are made when they are needed.
    """
    focused = QApplication.focusWidget()
    order = [each for area in areas for each in in_reading_order(area)]
    reason = Qt.FocusReason.TabFocusReason if by > 0 else Qt.FocusReason.BacktabFocusReason
    if focused in order:
        order[(order.index(focused) + by) % len(order)].setFocus(reason)
        return True
    # A page at rest has the focus itself: it begins with what it holds.
    inside = [n for n, each in enumerate(order) if focused is not None and focused.isAncestorOf(each)]
    if inside:
        order[inside[0] if by > 0 else inside[0] - 1].setFocus(reason)
    return bool(inside)


def in_reading_order(area: QWidget) -> Iterator[QWidget]:
    """What Tab comes to in an area, as its layouts have it."""
    if not area.isVisible() or not area.isEnabled():
        return
    if area.focusPolicy() & Qt.FocusPolicy.TabFocus and area.focusProxy() is None:
        yield area
    for inner in _inside(area):
        yield from in_reading_order(inner)


def _around(widget: QWidget, area: QWidget) -> Iterator[QWidget]:
    """A widget and what it stands in, up to an area."""
    around: QWidget | None = widget
    while around is not None and around is not area:
        yield around
        around = around.parentWidget()


def _inside(area: QWidget) -> Iterator[QWidget]:
    held: Iterable[QWidget | None] = ()
    if isinstance(area, QScrollArea):
        held = (area.widget(),)
    elif isinstance(area, QSplitter):
        held = (area.widget(number) for number in range(area.count()))
    elif (layout := area.layout()) is not None:
        held = _laid_out(layout, area.findChildren(QWidget, options=_DIRECT))
    yield from (each for each in held if each is not None)


def _laid_out(layout: QLayout, widgets: Sequence[QWidget]) -> Iterator[QWidget]:
    """Those of some widgets that a layout holds, in its order.

    Asked for by their places: Python would keep the items of a layout alive after Qt has deleted them.
    """
    inner = [each for each in layout.children() if isinstance(each, QLayout)]
    held: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(each), each) for each in widgets]
    held += [(layout.indexOf(each), each) for each in inner]
    for _place, each in sorted((pair for pair in held if pair[0] >= 0), key=itemgetter(0)):
        if isinstance(each, QLayout):
            yield from _laid_out(each, widgets)
        else:
            yield each
