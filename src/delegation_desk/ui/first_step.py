"""What stands where there is nothing yet: a sentence and the first step."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from delegation_desk.ui.controls import label
from delegation_desk.ui.icons import Sign
from delegation_desk.ui.layout import STRETCH, boxed, column, row
from delegation_desk.ui.list_spec import Empty
from delegation_desk.ui.theme import ICON


def first_step(empty: Empty, step: QWidget) -> QWidget:
    """A calm page in place of nothing; `step` is the button that changes it."""
    return boxed(column(
        48, row(Sign(empty.icon, "muted", ICON["empty"]), STRETCH), 16, label(empty.title, "heading"), 4,
        label(empty.text, "body", "muted", wrap=True), 16, row(step, STRETCH), STRETCH,
    ))  # fmt: skip
