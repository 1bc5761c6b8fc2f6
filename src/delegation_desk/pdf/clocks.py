"""Two clocks under each other: which hours of the day two places have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from typing_extensions import override

from delegation_desk.pdf.block import Block
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.style import PAGE, WHITE, Align, Styles

_THICK: Final = 10.0  # of a ruler
_DAY: Final = 24


@dataclass(frozen=True)
class Clock:
    """A place and how its time is called."""

    name: str
    zone: str


class Clocks(Block):
    """Two rulers of a day; the office hours of both are shaded, those in common framed.

    It stands across the full width: its names are in the label column. `ahead` says how many hours the second
    place is ahead of the first.
    """

    before = 6.0
    after = 8.0

    def __init__(
        self,
        styles: Styles,
        here: Clock,
        there: Clock,
        *,
        ahead: float,
        office: tuple[float, float] = (9, 17),
    ) -> None:
        super().__init__()
        self._styles, self._here, self._there, self._ahead, self._office = styles, here, there, ahead, office

    @override
    def measure(self, width: float) -> float:
        return 62

    def common(self) -> list[tuple[float, float]]:
        """The office hours in common, on the first clock."""
        start, end = self._office
        found = []
        for first, last in self._there_on_here():
            low, high = max(start, first), min(end, last)
            if low < high:
                found.append((low, high))
        return found

    def _there_on_here(self) -> list[tuple[float, float]]:
        """Office hours of the second place on the first clock, cut at midnight."""
        start, end = (hour - self._ahead for hour in self._office)
        shifted = [(start + days * _DAY, end + days * _DAY) for days in (-1, 0, 1)]
        return [(max(a, 0.0), min(b, 24.0)) for a, b in shifted if b > 0 and a < _DAY]

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        left, hour = x + PAGE.indent, (width - PAGE.indent) / _DAY
        upper, lower = top - 22, top - 52
        with sheet.figure(self._said(), x, top - 62, width, 62):
            self._name(sheet, x, upper, self._here)
            self._name(sheet, x, lower, self._there)
            self._ruler(sheet, left, upper, hour, [self._office], upper + _THICK + 3, 0)
            self._ruler(sheet, left, lower, hour, self._there_on_here(), lower - 8.5, self._ahead)
            self._midnight(sheet, left, lower, hour)
            for start, end in self.common():
                sheet.rect(
                    left + start * hour, lower - 1, (end - start) * hour, upper + _THICK - lower + 2,
                    None, self._styles.palette.accent, 1.2,
                )  # fmt: skip

    def _said(self) -> str:
        t, parts = self._styles.t, []
        for start, end in self.common():
            text = t("office hours in common: {start} to {end} in {here}, {first} to {last} in {there}")
            first, last = _clock(start + self._ahead), _clock(end + self._ahead)
            parts.append(
                text.format(
                    start=_clock(start),
                    end=_clock(end),
                    here=self._here.name,
                    first=first,
                    last=last,
                    there=self._there.name,
                )
            )
        return "; ".join(parts) or t("no office hours in common")

    def _name(self, sheet: Sheet, x: float, y: float, clock: Clock) -> None:
        sheet.text(x, y + 2.6, clock.name, self._styles.strong, within=PAGE.side)
        sheet.text(x, y - 7, clock.zone, self._styles.small, within=PAGE.side)

    def _ruler(
        self,
        sheet: Sheet,
        left: float,
        y: float,
        hour: float,
        office: list[tuple[float, float]],
        text: float,
        shift: float,
    ) -> None:
        palette = self._styles.palette
        sheet.rect(left, y, hour * _DAY, _THICK, palette.panel)
        for start, end in office:
            sheet.rect(left + start * hour, y, (end - start) * hour, _THICK, palette.shade(0.3))
        for tick in range(1, _DAY):
            sheet.line(left + tick * hour, y, left + tick * hour, y + _THICK, WHITE, 0.6)
        style = self._styles.small.but(size=7.5)
        for tick in range(0, _DAY + 1, 3):
            align: Align = "left" if tick == 0 else "right" if tick == _DAY else "centre"
            sheet.text(left + tick * hour, text, _hour(tick + shift), style, align)

    def _midnight(self, sheet: Sheet, left: float, y: float, hour: float) -> None:
        """Where the second place begins another day than the first."""
        at = -self._ahead % _DAY
        if not at:
            return
        ink = self._styles.palette.ink
        x = left + at * hour
        sheet.line(x, y - 1.5, x, y + _THICK + 1.5, ink, 0.9)
        later = self._ahead > 0
        word = self._styles.t("+1 day") if later else self._styles.t("−1 day")
        style = self._styles.small.but(size=7.5, colour=ink)
        sheet.text(x + (2.5 if later else -2.5), y + 2.4, word, style, "left" if later else "right")


def _hour(hours: float) -> str:
    """An hour of the day as two figures; minutes only where the zones are not whole hours apart."""
    return _clock(hours) if hours % 1 else f"{int(hours) % _DAY:02d}"


def _clock(hours: float) -> str:
    minutes = round(hours * 60) % (_DAY * 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
