"""Moving the focus from area to area of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


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


def put_in_order(first: QWidget, *others: QWidget) -> None:
    """Let Tab go from the first to each of the others in turn."""
    for each in others:
        QWidget.setTabOrder(first, each)
        first = each


def first_in(area: QWidget) -> QWidget | None:
    """The first widget of an area, in reading order, that Tab would reach."""
    each = area.nextInFocusChain()
    while each is not None and each is not area:
        reachable = bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if reachable and each.isVisible() and each.isEnabled() and area.isAncestorOf(each):
            return each
        each = each.nextInFocusChain()
    return None
