"""Fields for dates and moments: typed as one speaks, read by a parser, the reading shown below."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from delegation_desk.core.dates import PartialDate, as_partial, read_date, read_partial_date, read_time
from delegation_desk.core.formats import format_date, format_time
from delegation_desk.core.language import _, current
from delegation_desk.model.checks import known_zone
from delegation_desk.ui.fields.base import Field, contents, put
from delegation_desk.ui.fields.text import Line
from delegation_desk.ui.fields.zone import ZoneBox
from delegation_desk.ui.layout import STRETCH, Wide, boxed, row
from delegation_desk.ui.theme import set_role

_WIDTH = 200


def written(value: PartialDate | date | None) -> str:
    """A date as a field shows it, so that the parser reads the same again; nothing for None."""
    # Plain blanks: nobody types the no-break space that print uses.
    return "" if value is None else format_date(value, current(), "long").replace("\N{NO-BREAK SPACE}", " ")


class PartialDateField(Field):
    """A date of which the year or the month may be all that is known; empty is unknown."""

    def __init__(
        self, name: str, title: str, *, hint: str = "", today: Callable[[], date] = date.today
    ) -> None:
        """`today` gives the day near which a date without a year lies."""
        self._line, self._today = Line(), today
        self._line.setPlaceholderText(_("unknown"))
        super().__init__((name,), title, self._line, hint=hint, width=_WIDTH)
        self._line.returnPressed.connect(self.left)
        self._line.textEdited.connect(self._on_typed)

    def display(self, values: Mapping[str, Any]) -> None:
        """Show the date in words."""
        self._line.setText(written(values[self.names[0]]))

    def read(self) -> dict[str, Any]:
        """The date that was typed, with no more in it than was typed."""
        typed = self._line.text().strip()
        return {self.names[0]: self.parse(typed) if typed else None}

    def parse(self, typed: str) -> PartialDate | date:
        """Read what was typed; raises ValueError."""
        return read_partial_date(typed, current(), self._today())

    def correct(self, suggestion: str) -> None:
        """Put the correction in place."""
        self._line.setText(suggestion)

    def set_read_only(self, read_only: bool) -> None:
        """Let the date be read and copied only."""
        self._line.setReadOnly(read_only)

    def _on_typed(self, typed: str) -> None:
        try:
            value = self.parse(typed.strip())
        except ValueError:
            self.say("")
        else:
            self.say(format_date(value, current(), "weekday" if as_partial(value).day else "long"))


class DateField(PartialDateField):
    """A calendar day that is fully known, or empty."""

    def parse(self, typed: str) -> date:
        """Read a whole date; raises ValueError where a part is missing."""
        return read_date(typed, current(), self._today())


class MomentField(Field):
    """Date and wall-clock time at a place, with the place's time zone where the record has one."""

    def __init__(
        self,
        name: str,
        title: str,
        zone_name: str = "",
        *,
        hint: str = "",
        today: Callable[[], date] = date.today,
    ) -> None:
        """`today` gives the day near which a date without a year lies."""
        self._day, self._time, self._zone, self._today = Line(), Line(), ZoneBox(), today
        self._likely: date | None = None  # stands there until somebody writes; alone it is no moment yet
        self._said = hint
        self._parts = (self._day, self._time, *((self._zone,) if zone_name else ()))
        super().__init__((name, zone_name) if zone_name else (name,), title, self._make(zone_name), hint=hint)
        self.label.setBuddy(self._day)
        self.guard(self._day, _("{field}: date").format(field=title))
        self.guard(self._time, _("{field}: time").format(field=title))
        self.guard(self._zone, _("{field}: time zone").format(field=title))
        if (typed := self._zone.lineEdit()) is not None:
            typed.setAccessibleName(self._zone.accessibleName())
            typed.returnPressed.connect(self.left)
        for line in (self._day, self._time):
            line.returnPressed.connect(self.left)
            line.textEdited.connect(self._on_typed)
        self._zone.activated.connect(lambda _number: self.left.emit())

    def display(self, values: Mapping[str, Any]) -> None:
        """Show date, time and zone."""
        moment = values[self.names[0]]
        self._likely = None if moment else self._likely
        self._show_likely()
        if moment:
            self._day.setText(written(moment.date()))
        self._time.setText(format_time(moment, "de", "clock") if moment else "")
        if len(self.names) > 1:
            self._zone.setCurrentText(values[self.names[1]] or "")

    def propose_day(self, day: date | None) -> None:
        """Let a day stand there to which only the time is to be typed; without one it is no moment."""
        shown = self._day.text().strip()
        if self._time.text().strip() or shown not in ("", written(self._likely)):
            return
        self._likely = day
        self._show_likely()
        self.remark("")
        self._loaded[self._day] = contents(self._day)

    def _show_likely(self) -> None:
        self._day.setText(written(self._likely))
        self._day.is_proposed = self._likely is not None
        self._hint = _("Proposed day: please enter the time.") if self._likely is not None else self._said

    def take(self, name: str, value: Any) -> None:
        """Show another zone; a moment that is only half typed stays as it is."""
        if name == self.names[0]:
            super().take(name, value)
            return
        self.stored[name] = value
        put(self._zone, value)
        self._loaded[self._zone] = contents(self._zone)

    def read(self) -> dict[str, Any]:
        """The moment that was typed, naive, and its zone; half a moment is not one."""
        day, clock = self._day.text().strip(), self._time.text().strip()
        zone = {name: known_zone(self._zone.currentText().strip()) for name in self.names[1:]}
        if not clock and day in ("", written(self._likely)):
            return {self.names[0]: None, **zone}
        if not day:
            raise ValueError(_("The date is missing."))
        if not clock:
            raise ValueError(_("The time is missing."))
        moment = datetime.combine(read_date(day, current(), self._today()), read_time(clock, current()))
        return {self.names[0]: moment, **zone}

    def correct(self, suggestion: str) -> None:
        """Put the correction in place of the part that could not be read."""
        try:
            read_date(self._day.text().strip(), current(), self._today())
        except ValueError:
            self._day.setText(suggestion)
        else:
            self._time.setText(suggestion)

    def mark_control(self, *, invalid: bool) -> None:
        """Give the parts their red border or take it away."""
        self.control.setProperty("invalid", "true" if invalid else "false")
        for part in self._parts:
            set_role(part, invalid="true" if invalid else "false")

    def _make(self, zone_name: str) -> QWidget:
        self._day.setMaximumWidth(_WIDTH)
        self._time.setFixedWidth(90)
        self._time.setPlaceholderText("14:30")
        if not zone_name:
            self._zone.hide()
            return boxed(row(Wide(self._day, 1000), self._time, STRETCH))
        self._zone.setMaximumWidth(220)
        return boxed(row(Wide(self._day, 1000), self._time, Wide(self._zone, 1000), STRETCH))

    def _on_typed(self) -> None:
        if self._day.text().strip() != written(self._likely):
            self._likely, self._day.is_proposed, self._hint = None, False, self._said
        try:
            moment = self.read()[self.names[0]]
        except ValueError:
            self.say("")
        else:
            words = (
                moment and f"{format_date(moment, current(), 'weekday')}, {format_time(moment, current())}"
            )
            self.say(words or "")
