"""Fields beside each other as long as all of them have room, else below each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout

GAP: Final = 20
_NARROW: Final = 400  # pixels of a form below which nothing stands beside each other


def arrange(rows: Sequence[QHBoxLayout], width: int) -> None:
    """Let go of what stands beside each other where it has no room, or bring it back."""
    kinds = QBoxLayout.Direction
    for each in rows:
        narrow = width < _NARROW or _beside(each) > width
        each.setDirection(kinds.TopToBottom if narrow else kinds.LeftToRight)
        each.setSpacing(0 if narrow else GAP)


def least(rows: Sequence[QHBoxLayout], hint: QSize) -> QSize:
    """The least size of a form, whose rows need no more width than their widest field.

    Else a form that was wide once would never become narrow: what stands in it would hold it apart.
    """
    widest = max((_beside(each) for each in rows), default=0)
    if not widest or hint.width() > widest:
        return hint
    return QSize(max(max(_widths(each), default=0) for each in rows), hint.height())


def _widths(of: QHBoxLayout) -> list[int]:
    items = (of.itemAt(number) for number in range(of.count()))
    return [item.minimumSize().width() for item in items if item is not None and not item.isEmpty()]


def _beside(of: QHBoxLayout) -> int:
    widths = _widths(of)
    return sum(widths) + GAP * max(0, len(widths) - 1)
