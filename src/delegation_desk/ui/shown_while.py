"""Parts and remarks of a form that concern some records only, such as the flight number of a journey."""

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

    def look(values: Mapping[str, Any]) -> None:
        for each in parts:
            each.setVisible(holds(values))

    _whenever(form, [decides], look)


def remark_while(
    form: Form, field: Field, decide: Sequence[Field], say: Callable[[Mapping[str, Any]], str]
) -> None:
    """Say below a field what its form's values give to say, the hint where that is nothing.

    `decide` are the fields on which that depends.
    """
    _whenever(form, decide, lambda values: field.remark(say(values)))


def _whenever(form: Form, decide: Sequence[Field], look: Callable[[Mapping[str, Any]], object]) -> None:
    """Look at the values of a form now and whenever they change."""

    def again() -> None:
        values = form.source.values()
        if values is not None:
            look(values)

    for each in decide:
        each.left.connect(again)  # behind the form, which has kept the value by then
    form.filled.connect(again)  # with what was typed before and not entered
    KeepFresh(form, form.desk, form.source.concerns, again)
    again()
