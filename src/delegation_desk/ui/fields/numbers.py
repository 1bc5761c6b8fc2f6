"""Fields for figures: whole numbers, decimal numbers, sums of money."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final, Literal

from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from delegation_desk.core.figures import format_number
from delegation_desk.core.language import Language, _, current
from delegation_desk.core.times import Unread
from delegation_desk.ui.controls import label
from delegation_desk.ui.fields.base import Field
from delegation_desk.ui.fields.choice import Choices
from delegation_desk.ui.fields.text import Line, TextField
from delegation_desk.ui.layout import STRETCH, Wide, boxed, row
from delegation_desk.ui.theme import set_role

Kind = Literal["whole", "decimal", "float"]
CURRENCIES: Final = ("EUR", "CNY", "USD", "GBP", "CHF")
_BLANKS: Final = re.compile(r"[\s\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}']")
_SIGNS: Final[dict[Language, tuple[str, str]]] = {"de": (".", ","), "en": (",", "."), "zh": (",", ".")}


def read_number(typed: str, language: Language) -> Decimal:
    """The figure typed with the signs of `language`; raises Unread where groups of three do not add up.

    "1.5" is not read as fifteen in German, nor "1,5" in English: the likely reading is offered.
    """
    group, point = _SIGNS[language]
    text = _BLANKS.sub("", typed).replace("\N{MINUS SIGN}", "-")
    grouped = rf"[+-]?\d{{1,3}}(?:{re.escape(group)}\d{{3}})+(?:{re.escape(point)}\d*)?"
    plain = rf"[+-]?\d+(?:{re.escape(point)}\d*)?"
    if re.fullmatch(grouped, text) or re.fullmatch(plain, text):
        return Decimal(text.replace(group, "").replace(point, ".").rstrip("."))
    swapped = text.replace(group, point)
    if re.fullmatch(plain, swapped):
        raise Unread(_("This can be read in two ways."), swapped)
    raise Unread(_("Please enter a number."))


def reading(typed: str, language: Language, places: int | None = None) -> str:
    """How a figure that was typed with signs is read, as a sentence; "" where there is nothing to tell."""
    try:
        number = read_number(typed, language)
    except ValueError:
        return ""
    if not set(_SIGNS[language]).intersection(typed):
        return ""
    plain = Decimal(f"{number.normalize():f}")  # 11.250 is 11.25: whoever meant eleven thousand sees it
    return _("Read as {figure}.").format(figure=format_number(plain, language, places))


class NumberField(TextField):
    """A figure; empty is unknown."""

    def __init__(
        self, name: str, title: str, kind: Kind = "whole", *, unit: str = "", hint: str = "", width: int = 160
    ) -> None:
        self._kind, self._unit = kind, unit
        super().__init__(name, title, hint=hint, width=width)
        self._line.textEdited.connect(lambda typed: self.say(reading(typed.strip(), current()) or hint))

    def _within(self, control: QWidget, width: int) -> QWidget | QLayout:
        """The figure with its unit behind it, whether or not anything is typed."""
        made = super()._within(control, width)
        if self._unit and isinstance(made, QBoxLayout):
            made.insertWidget(1, label(self._unit, "body", "faint"))
        return made

    def _mark(self, *, invalid: bool) -> None:
        super()._mark(invalid=invalid)
        if self._unit and not invalid:
            self.control.setAccessibleDescription(" ".join(filter(None, (self._unit, self._hint))))

    def display(self, values: Mapping[str, Any]) -> None:
        """Show the figure with the signs of the window's language."""
        value = values[self.names[0]]
        self._line.setText(
            "" if value is None else format_number(value, current()).replace("\N{MINUS SIGN}", "-")
        )

    def read(self) -> dict[str, Any]:
        """The figure that was typed."""
        typed = self._line.text().strip()
        return {self.names[0]: self._as_kind(read_number(typed, current())) if typed else None}

    def _as_kind(self, number: Decimal) -> int | float | Decimal:
        if self._kind == "decimal":
            return number
        if self._kind == "float":
            return float(number)
        if number != number.to_integral_value():
            raise Unread(_("Please enter a whole number."))
        return int(number)


class MoneyField(Field):
    """A sum and its currency; an empty sum is unknown."""

    def __init__(self, name: str, currency_name: str, title: str, *, hint: str = "") -> None:
        self._line, self._box = Line(), Choices()
        self._line.setMaximumWidth(160)
        self._box.addItems(CURRENCIES)
        self._box.setFixedWidth(90)
        super().__init__(
            (name, currency_name), title, boxed(row(Wide(self._line, 1000), self._box, STRETCH)), hint=hint
        )
        self.label.setBuddy(self._line)
        self.guard(self._line, title)
        self.guard(self._box, _("{field}: currency").format(field=title))
        self._line.returnPressed.connect(self.left)
        self._line.textEdited.connect(lambda typed: self.say(reading(typed.strip(), current(), 2) or hint))
        self._box.activated.connect(lambda _number: self.left.emit())

    def display(self, values: Mapping[str, Any]) -> None:
        """Show the sum with two places, and its currency."""
        amount, currency = (values[name] for name in self.names)
        self._line.setText(
            "" if amount is None else format_number(amount, current(), 2).replace("\N{MINUS SIGN}", "-")
        )
        if currency and self._box.findText(currency) < 0:
            self._box.addItem(currency)
        self._box.setCurrentText(currency or CURRENCIES[0])

    def read(self) -> dict[str, Any]:
        """The sum and the currency."""
        typed = self._line.text().strip()
        amount = read_number(typed, current()) if typed else None
        return {self.names[0]: amount, self.names[1]: self._box.currentText()}

    def correct(self, suggestion: str) -> None:
        """Put the correction in place of the sum."""
        self._line.setText(suggestion)

    def mark_control(self, *, invalid: bool) -> None:
        """Give the sum its red border or take it away."""
        self.control.setProperty("invalid", "true" if invalid else "false")
        set_role(self._line, invalid="true" if invalid else "false")
