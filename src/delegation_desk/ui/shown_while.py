"""Parts of a form that concern some records only, such as the flight number of a journey."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from delegation_desk.ui.page import KeepFresh

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from delegation_desk.ui.fields.base import Field
    from delegation_desk.ui.form import Form


def show_while(
    form: Form, parts: Sequence[QWidget], decides: Field, holds: Callable[[Mapping[str, Any]], bool]
) -> None:
    """Show parts of a form only while its values say so; `decides` is the field on which that depends."""

    def look() -> None:
        values = form.source.values()
        if values is not None:
            for each in parts:
                each.setVisible(holds(values))

    decides.left.connect(look)  # behind the form, which has kept the value by then
    form.filled.connect(look)  # with what was typed before and not entered
    KeepFresh(form, form.desk, form.source.concerns, look)
    look()
