"""The pocket card: A4, printed on one side, folded twice to A6."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from typing_extensions import override

from delegation_desk.core.formats import format_route
from delegation_desk.model.words import Audience
from delegation_desk.pdf.block import FullPage
from delegation_desk.pdf.covers import draw_globe, globe_view
from delegation_desk.pdf.furniture import sample_note
from delegation_desk.pdf.geography import Spot
from delegation_desk.pdf.marks import Status, draw_audience, draw_status
from delegation_desk.pdf.shapes import Box
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.style import PAGE, Styles, mm

_WIDE: Final = PAGE.width / 2
_HIGH: Final = PAGE.height / 2
_EDGE: Final = 9 * mm
_DAY_HEAD, _ROW, _DAY_AIR = 17.0, 14.2, 9.0


@dataclass(frozen=True)
class PocketItem:
    """One line of the programme, as short as can be."""

    time: str
    text: str
    status: Status = Status.PLANNED


@dataclass(frozen=True)
class PocketDay:
    """A day: its date, where it is spent, and its lines."""

    date: str
    place: str
    items: Sequence[PocketItem]

    @property
    def height(self) -> float:
        """How high it is at full size."""
        return _DAY_HEAD + _ROW * len(self.items) + _DAY_AIR


@dataclass(frozen=True)
class Contact:
    """Whom to call: who it is, the number, and when or where."""

    name: str
    number: str
    note: str = ""


@dataclass(frozen=True)
class PocketText:
    """What stands on a pocket card."""

    sender: str
    title: str
    native: str = ""
    subtitle: str = ""
    days: Sequence[PocketDay] = ()
    contacts: Sequence[Contact] = ()
    taxi: str = ""
    """What to show a driver, in the language of the place."""
    taxi_note: str = ""
    remark: str = ""
    """A line at the foot of the contacts: how the clocks differ."""
    home: Spot | None = None
    stops: Sequence[Spot] = field(default_factory=tuple)


class PocketCard(FullPage):
    """The card: cover and contacts upright below, the programme upside down above, so that it folds."""

    def __init__(
        self, styles: Styles, text: PocketText, *, audience: Audience | None = None, sample: bool = False
    ) -> None:
        super().__init__()
        self._styles, self._text, self._audience, self._sample = styles, text, audience, sample

    @override
    def draw_page(self, sheet: Sheet) -> None:
        first, second = self._halves()
        with sheet.moved(_WIDE, 0):
            self._draw_cover(sheet)
        with sheet.moved(2 * _WIDE, 2 * _HIGH, turned=True):
            self._draw_days(sheet, first, self._styles.t("all times are local"))
        with sheet.moved(_WIDE, 2 * _HIGH, turned=True):
            self._draw_days(sheet, second, "")
            self._draw_key(sheet)
        with sheet.moved(0, 0):
            self._draw_contacts(sheet)
        self._draw_folds(sheet)

    def _halves(self) -> tuple[list[PocketDay], list[PocketDay]]:
        """The days on the left and on the right inner page, about equally high."""
        days = list(self._text.days)
        whole, used = sum(day.height for day in days), 0.0
        for number, day in enumerate(days):
            if used + day.height / 2 > whole / 2 and number:
                return days[:number], days[number:]
            used += day.height
        return days, []

    def _draw_head(self, sheet: Sheet, title: str, note: str = "") -> None:
        styles, y = self._styles, _HIGH - _EDGE
        sheet.line(_EDGE, y - 2, _WIDE - _EDGE, y - 2, styles.palette.ink, 0.9)
        with sheet.element("H2"):
            sheet.text(_EDGE, y - 15, title, styles.kicker, within=55 * mm)
        with sheet.element("P"):
            sheet.text(_WIDE - _EDGE, y - 15, note, styles.small, "right", within=30 * mm)

    def _draw_days(self, sheet: Sheet, days: Sequence[PocketDay], note: str) -> None:
        self._draw_head(sheet, self._styles.t("Programme"), note)
        room, y = _HIGH - 2 * _EDGE - 42, _HIGH - _EDGE - 36
        scale = min(1.0, room / max(sum(day.height for day in days), 1))
        for day in days:
            y = self._draw_day(sheet, day, y, scale)

    def _draw_day(self, sheet: Sheet, day: PocketDay, y: float, scale: float) -> float:
        styles = self._styles
        strong, cell = styles.strong.but(size=9 * scale), styles.cell.but(size=9.5 * scale)
        with sheet.element("P"):
            sheet.text(_EDGE, y, day.date, strong, within=45 * mm)
            sheet.text(_WIDE - _EDGE, y, day.place, styles.small.but(size=8 * scale), "right", within=40 * mm)
        sheet.line(_EDGE, y - 4 * scale, _WIDE - _EDGE, y - 4 * scale, styles.palette.line, 0.6)
        y -= _DAY_HEAD * scale
        for item in day.items:
            with sheet.element("P"):
                sheet.text(_EDGE, y, item.time, strong.but(size=9.5 * scale), within=10.5 * mm)
                draw_status(sheet, item.status, _EDGE + 12.8 * mm, y + 3.2 * scale, 1.2 * mm * scale)
                sheet.text(_EDGE + 16.5 * mm, y, item.text, cell, within=_WIDE - 2 * _EDGE - 16.5 * mm)
            y -= _ROW * scale
        return y - _DAY_AIR * scale

    def _draw_key(self, sheet: Sheet) -> None:
        styles, x = self._styles, _EDGE
        used = {item.status for day in self._text.days for item in day.items}
        with sheet.element("P"):
            for status in (one for one in Status if one in used):
                draw_status(sheet, status, x + 3, 18.5, 1.1 * mm)
                x += sheet.text(x + 9, 16, styles.t(status.value), styles.small) + 19

    def _draw_cover(self, sheet: Sheet) -> None:
        styles, text, top = self._styles, self._text, _HIGH - _EDGE
        if text.home is not None:
            box = Box(0, 0, _WIDE, _HIGH * 0.56)
            view = globe_view(text.home, text.stops, 62 * mm, _WIDE / 2, 13 * mm)
            said = format_route([spot.name for spot in (text.home, *text.stops)], self._styles.language)
            with sheet.figure(said, *box):
                draw_globe(sheet, styles, view, box, text.home, text.stops, step=1.3, weight=1.6)
        with sheet.element("P"):
            sheet.text(_EDGE, top - 11, text.sender, styles.strong, within=55 * mm)
        if self._audience is not None:
            with sheet.element("P"):
                draw_audience(sheet, self._audience, styles, _WIDE - _EDGE, top - 11)
        sheet.line(_EDGE, top - 18, _WIDE - _EDGE, top - 18, styles.palette.ink, 0.9)
        room = _WIDE - 2 * _EDGE
        with sheet.element("H1"):
            sheet.text(_EDGE, top - 46, text.title, styles.title.but(size=23, soft_han=None), within=room)
        with sheet.element("P"):
            accent = styles.title.but(face="Text-Light", size=14, colour=styles.palette.accent, soft_han=None)
            sheet.text(_EDGE, top - 66, text.native, accent, within=room)
            quiet = styles.cell.but(colour=styles.palette.quiet)
            sheet.text(_EDGE, top - 84, text.subtitle, quiet, within=room)

    def _draw_contacts(self, sheet: Sheet) -> None:
        styles, text, y = self._styles, self._text, _HIGH - _EDGE - 34
        self._draw_head(sheet, styles.t("In an emergency and on the way"))
        right, room = _WIDE - _EDGE, _WIDE - 2 * _EDGE
        step = min(29.5, (_HIGH - 2 * _EDGE - 130) / max(len(text.contacts), 1))
        for contact in text.contacts:
            with sheet.element("P"):
                sheet.text(_EDGE, y, contact.name, styles.cell, within=room * 0.55)
                sheet.text(right, y, contact.number, styles.strong, "right", within=room * 0.42)
                sheet.text(_EDGE, y - 10, contact.note, styles.small, within=room)
            sheet.line(_EDGE, y - 16, right, y - 16, styles.palette.rule, 0.35)
            y -= step
        if text.taxi:
            with sheet.element("P"):
                sheet.text(_EDGE, y - 4, styles.t("For the taxi"), styles.label)
                big = styles.body.but(align="left", size=12, face="Han")
                sheet.text(_EDGE, y - 20, text.taxi, big, within=room)
                sheet.text(_EDGE, y - 32, text.taxi_note, styles.small, within=room)
        with sheet.element("P"):
            accent = styles.strong.but(colour=styles.palette.accent)
            sheet.text(_EDGE, 16, text.remark, accent, within=room * 0.58)
            if self._sample:
                note = sample_note(styles)
                sheet.text(right, 16, note, styles.small.but(size=7), "right", within=room * 0.4)

    def _draw_folds(self, sheet: Sheet) -> None:
        quiet, dash, dots = self._styles.palette.quiet, (3.0, 3.0), (1.0, 5.0)
        for start, end in ((0.0, 6 * mm), (PAGE.width - 6 * mm, PAGE.width)):
            sheet.line(start, _HIGH, end, _HIGH, quiet, 0.4, dash)
        for start, end in ((0.0, 6 * mm), (PAGE.height - 6 * mm, PAGE.height)):
            sheet.line(_WIDE, start, _WIDE, end, quiet, 0.4, dash)
        sheet.line(6 * mm, _HIGH, PAGE.width - 6 * mm, _HIGH, quiet, 0.4, dots)
        sheet.line(_WIDE, 6 * mm, _WIDE, PAGE.height - 6 * mm, quiet, 0.4, dots)
