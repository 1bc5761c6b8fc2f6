"""Covers: a briefing pack with the globe, a policy with its place at the centre."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from typing_extensions import override

from delegation_desk.core.formats import format_quantity, format_route
from delegation_desk.model.words import Audience
from delegation_desk.pdf.block import FullPage
from delegation_desk.pdf.engraving import draw_dots, draw_land, globe_edge, meridians
from delegation_desk.pdf.furniture import sample_note
from delegation_desk.pdf.geography import EARTH_RADIUS, Point, Spot, View, great_circle
from delegation_desk.pdf.maps import Labels, draw_route, draw_spot
from delegation_desk.pdf.marks import draw_audience, draw_state
from delegation_desk.pdf.paragraph import Para
from delegation_desk.pdf.shapes import Box
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.style import INK, PAGE, WHITE, Colour, Styles, mix, mm
from delegation_desk.pdf.text import Words, in_language, joined


def draw_globe(
    sheet: Sheet,
    styles: Styles,
    view: View,
    box: Box,
    home: Spot,
    stops: Sequence[Spot],
    *,
    step: float,
    weight: float,
) -> list[Point]:
    """The globe with the route on it, cut at a box; returns where the places are."""
    palette = styles.palette
    edge = globe_edge(view)
    with sheet.clipped(box.path, edge):
        sheet.path(meridians(view, 15), None, palette.shade(0.16), 0.35)
        draw_land(sheet, view, box, "110m", step, palette.shade(0.8), 0.22 * weight, WHITE)
    with sheet.clipped(box.path):
        sheet.path(edge, None, palette.shade(0.6), 0.5)
    points = [view.spot(home), *(view.spot(stop) for stop in stops)]
    if stops:
        way = view.on_paper(great_circle(home.vector, stops[0].vector))
        draw_route(sheet, [point for point in way if point is not None], weight)
        draw_route(sheet, points[1:], weight)
    for point in points:
        draw_spot(sheet, point, 0.77 * weight * mm)
    return points


def globe_view(home: Spot, stops: Sequence[Spot], scale: float, x: float, y: float) -> View:
    """A look at the globe in which the route lies in the upper half."""
    spots = [home, *stops]
    east = [spot.longitude for spot in spots]
    if max(east) - min(east) > 180:
        east = [value % 360 for value in east]
    north = sum(spot.latitude for spot in spots) / len(spots)
    return View((min(east) + max(east)) / 2, max(-50.0, north - 16), scale, x, y)


_MARKED: Final = 1.6  # the mark of a draft on a cover, as many times as large as in a head


class Cover(FullPage):
    """The cover of a pack: sender, title, native names, the globe with the route to the edge."""

    _ART: Final = PAGE.height - 108 * mm  # above it the globe hides nothing

    def __init__(
        self,
        styles: Styles,
        *,
        sender: str,
        office: str,
        title: Words,
        native: str = "",
        lines: Sequence[Words] = (),
        home: Spot | None = None,
        stops: Sequence[Spot] = (),
        audience: Audience | None = None,
        foot: str = "",
        copy: str = "",
        state: str = "",
        sample: bool = False,
    ) -> None:
        """`state` marks what does not hold yet: a draft."""
        super().__init__()
        self._state = state
        self._styles, self._sender, self._office, self._title = styles, sender, office, title
        self._native, self._lines, self._home, self._stops = native, tuple(lines), home, tuple(stops)
        self._audience, self._foot, self._copy, self._sample = audience, foot, copy, sample

    @override
    def draw_page(self, sheet: Sheet) -> None:
        if self._home is not None:
            self._draw_art(sheet, self._home)
        self._draw_head(sheet)
        self._draw_title(sheet)
        self._draw_foot(sheet)

    def _draw_art(self, sheet: Sheet, home: Spot) -> None:
        box = Box(0, 21 * mm, PAGE.width, PAGE.height * 0.66 - 21 * mm)
        view = globe_view(home, self._stops, 122 * mm, 103 * mm, 66 * mm)
        said = format_route([spot.name for spot in (home, *self._stops)], self._styles.language)
        with sheet.figure(said, *box):
            points = draw_globe(sheet, self._styles, view, box, home, self._stops, step=0.72, weight=2.2)
            room = Box(PAGE.inner / 2, box.y, PAGE.width - PAGE.inner, box.height)
            labels = Labels(self._styles, room, points)
            way = view.on_paper(great_circle(home.vector, self._stops[0].vector)) if self._stops else []
            labels.avoid([point for point in way if point is not None])
            for spot, point in zip((home, *self._stops), points, strict=True):
                labels.put(sheet, point, spot.name, spot.note, 11, 4 * mm)

    def _draw_head(self, sheet: Sheet) -> None:
        styles, y = self._styles, PAGE.height - 22 * mm
        right = PAGE.inner + PAGE.measure
        with sheet.element("P"):
            sheet.text(PAGE.inner, y, self._sender, styles.section, within=110 * mm)
        with sheet.element("P"):
            quiet = styles.body.but(align="left", colour=styles.palette.quiet)
            sheet.text(PAGE.inner, y - 14, self._office, quiet, within=110 * mm)
        if self._audience is not None:
            with sheet.element("P"):
                draw_audience(sheet, self._audience, styles, right, y, "right", 1.35)
        elif self._state:
            with sheet.element("P"):
                draw_state(sheet, self._state, styles, right, y, scale=_MARKED)
        rule = PAGE.height - 37 * mm
        sheet.line(PAGE.inner, rule, right, rule, styles.palette.ink, 1)

    def _draw_title(self, sheet: Sheet) -> None:
        styles, palette = self._styles, self._styles.palette
        top = PAGE.height - 43 * mm
        words = [word for line in self._lines for word in joined("\n", line)][1:]
        text = Para(words, styles.lead.but(colour=palette.ink), palette)
        native = _native(self._native, styles)
        below = native.height(PAGE.measure) + 3 * mm if self._native else 0
        room = top - self._ART - 10 * mm - text.height(PAGE.measure) - below
        title = _fitting(self._title, styles, room)
        title.draw(sheet, PAGE.inner - 1, top, PAGE.measure)
        top -= title.height(PAGE.measure)
        if self._native:
            native.draw(sheet, PAGE.inner, top - 3 * mm, PAGE.measure)
            top -= below
        text.draw(sheet, PAGE.inner, top - 10 * mm, PAGE.measure)

    def _draw_foot(self, sheet: Sheet) -> None:
        styles = self._styles
        quiet, y = styles.small.but(size=7.5), PAGE.foot
        with sheet.element("P"):
            sheet.text(PAGE.inner, y, self._foot, quiet, within=62 * mm)
        ink = styles.label.but(colour=styles.palette.ink)
        with sheet.element("P"):
            sheet.text(PAGE.inner + PAGE.measure, y, self._copy, ink, "right", within=40 * mm)
        if self._sample:
            with sheet.element("P"):
                sheet.text(PAGE.inner + PAGE.measure / 2 + 10 * mm, y, sample_note(styles), quiet, "centre")


def _native(words: str, styles: Styles) -> Para:
    """The Chinese title: one that needs more than a line is set smaller."""
    ink = styles.palette.accent
    style = styles.title.but(face="Text-Light", size=21, leading=24, colour=ink, soft_han=None)
    para = Para(in_language(words, "zh"), style, styles.palette)
    if para.height(PAGE.measure) <= style.leading * 1.5:
        return para
    return Para(in_language(words, "zh"), style.but(size=15, leading=20), styles.palette)


def _fitting(words: Words, styles: Styles, room: float, colour: Colour = INK) -> Para:
    """A title that leaves free what stands below it: long ones are set smaller."""
    style = styles.display.but(colour=colour)
    spread = style.leading / style.size
    while Para(words, style, styles.palette).height(PAGE.measure) > room and style.size > 14:
        style = style.but(size=style.size - 2, leading=(style.size - 2) * spread)
    return Para(words, style, styles.palette, tag="H1")


class BackCover(FullPage):
    """The last page of a publication that needs one to be even: the panel of its cover, and whose it is."""

    def __init__(
        self, styles: Styles, lines: Sequence[str] = (), *, foot: str = "", sample: bool = False
    ) -> None:
        super().__init__()
        self._styles, self._lines, self._foot, self._sample = styles, tuple(lines), foot, sample

    @override
    def draw_page(self, sheet: Sheet) -> None:
        panel, styles = _panel(sheet, self._styles), self._styles
        words = Para("\n".join(self._lines), styles.lead.but(colour=WHITE), styles.palette)
        above = panel.y + 17 * mm + words.height(PAGE.measure)
        words.draw(sheet, PAGE.outer, above, PAGE.measure)
        _draw_panel_foot(sheet, self._styles, panel, self._foot, sample=self._sample, left=PAGE.outer)


class PolicyCover(FullPage):
    """The cover of a policy: a panel in accent with the place at the centre of its distances."""

    def __init__(
        self,
        styles: Styles,
        *,
        sender: str,
        title: Words,
        with_: str = "",
        native: str = "",
        lines: Sequence[str] = (),
        centre: Spot,
        rings: Sequence[int] = (500, 1000, 1500),
        foot: str = "",
        state: str = "",
        sample: bool = False,
    ) -> None:
        """`state` marks what does not hold yet: a draft."""
        super().__init__()
        self._state = state
        self._styles, self._sender, self._with, self._title = styles, sender, with_, title
        self._native, self._lines, self._centre = native, tuple(lines), centre
        self._rings, self._foot, self._sample = tuple(rings), foot, sample

    @override
    def draw_page(self, sheet: Sheet) -> None:
        panel, accent = _panel(sheet, self._styles), self._styles.palette.accent
        art = Box(panel.x, panel.y + 17 * mm, panel.width, PAGE.height - 115 * mm - panel.y)
        point = (PAGE.inner + 62 * mm, 102 * mm)
        kilometre = 1500 / max(self._rings, default=1500) / 18.6 * mm
        view = View(
            self._centre.longitude, self._centre.latitude, EARTH_RADIUS * kilometre, *point, equidistant=True
        )
        with sheet.figure(self._centre.name, *art):
            draw_dots(sheet, view, art, 1.9 * mm, 0.85 * mm, mix(WHITE, accent, 0.34))
            self._draw_rings(sheet, art, point, kilometre)
        self._draw_text(sheet, panel)

    def _draw_rings(self, sheet: Sheet, art: Box, at: Point, kilometre: float) -> None:
        styles, accent = self._styles, self._styles.palette.accent
        with sheet.clipped(art.path):
            for ring in self._rings:
                sheet.circle(*at, ring * kilometre, None, mix(WHITE, accent, 0.75), 0.7)
        sheet.circle(*at, 2.1 * mm, WHITE)
        small = styles.strong.but(size=8.5, colour=WHITE)
        for ring in self._rings:
            x = at[0] + ring * kilometre * math.cos(math.radians(18))
            y = at[1] + ring * kilometre * math.sin(math.radians(18))
            words = format_quantity(ring, "km", styles.language)
            sheet.text(x, y - 0.5, words, small, "centre", ground=accent)
        name = styles.strong.but(size=12, colour=WHITE)
        sheet.text(at[0] + 5.5 * mm, at[1] - 3.5, self._centre.name, name, ground=accent)

    def _draw_text(self, sheet: Sheet, panel: Box) -> None:
        styles, left, height = self._styles, PAGE.inner, PAGE.height
        pale = mix(WHITE, styles.palette.accent, 0.88)
        right = PAGE.inner + PAGE.measure
        lines = [
            (height - 34 * mm, self._sender, styles.section.but(colour=WHITE)),
            (height - 34 * mm - 14, self._with, styles.body.but(align="left", colour=pale)),
        ]
        sheet.line(left, height - 44 * mm, right, height - 44 * mm, WHITE, 1)
        for y, words, style in lines:
            with sheet.element("P"):
                sheet.text(left, y, words, style, within=PAGE.measure)
        if self._state:
            with sheet.element("P"):
                draw_state(sheet, self._state, styles, right, height - 25 * mm, scale=_MARKED, colour=WHITE)
        title = _fitting(self._title, styles, 19 * mm, WHITE)
        title.draw(sheet, left - 1, height - 50 * mm, PAGE.measure)
        with sheet.element("P", language="zh"):
            native = styles.title.but(face="Text-Light", size=22, colour=WHITE, soft_han=None)
            sheet.text(left, height - 75 * mm, self._native, native, within=PAGE.measure)
        lead = styles.lead.but(colour=WHITE)
        Para("\n".join(self._lines), lead, styles.palette).draw(sheet, left, height - 84 * mm, PAGE.measure)
        _draw_panel_foot(sheet, styles, panel, self._foot, sample=self._sample, left=left)


def _panel(sheet: Sheet, styles: Styles) -> Box:
    """The panel in accent, with a margin that every printer leaves white."""
    edge = 12 * mm
    panel = Box(edge, edge, PAGE.width - 2 * edge, PAGE.height - 2 * edge)
    sheet.rect(*panel, styles.palette.accent)
    return panel


def _draw_panel_foot(
    sheet: Sheet, styles: Styles, panel: Box, words: str, *, sample: bool, left: float
) -> None:
    foot = panel.y + 9 * mm
    with sheet.element("P"):
        sheet.text(left, foot, words, styles.strong.but(colour=WHITE), within=90 * mm)
    if sample:
        with sheet.element("P"):
            right = left + PAGE.measure
            sheet.text(right, foot, sample_note(styles), styles.small.but(colour=WHITE), "right")
