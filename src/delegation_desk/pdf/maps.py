"""Maps: the route of a journey, where a place lies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from typing_extensions import override

from delegation_desk.core.formats import format_quantity, format_route
from delegation_desk.pdf.block import TOLERANCE, Block, Parts, Stack
from delegation_desk.pdf.engraving import draw_land
from delegation_desk.pdf.geography import Point, Spot, View, angle, distance_km, great_circle
from delegation_desk.pdf.setting import line_width, pieces
from delegation_desk.pdf.shapes import Box
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.style import PAGE, WHITE, Styles, TextStyle, mm

_PITCH: Final = {True: 1.16 * mm, False: 0.9 * mm}  # between parallels on a map of the world, of a region
_REGION: Final = 160 * mm  # from this scale on a map shows a region
_SECOND_NAME: Final = re.compile(r"(?<=\S)\s+[\u2e80-\uffff][\u2e80-\uffff\s·]*$")
"""The Chinese name behind the Latin one."""


def draw_spot(sheet: Sheet, at: Point, radius: float = 1.2 * mm, *, filled: bool = True) -> None:
    """A disc for a place, or a ring for one that only gives bearings."""
    accent = sheet.job.palette.accent
    sheet.circle(*at, radius * 1.6, WHITE)
    sheet.circle(*at, radius, accent if filled else WHITE, accent, radius * 0.55)


def draw_route(sheet: Sheet, points: Sequence[Point], width: float = 1.7) -> None:
    """A way with a white edge."""
    sheet.polyline(points, WHITE, width + 2.7, round_ends=True)
    sheet.polyline(points, sheet.job.palette.accent, width, round_ends=True)


class Labels:
    """Places names beside their spots so that they hide neither each other nor a spot."""

    def __init__(self, styles: Styles, box: Box, spots: Sequence[Point]) -> None:
        self._styles, self._box = styles, box
        self._taken = [Box(x - 6, y - 6, 12, 12) for x, y in spots]
        self._ways: list[Point] = []

    def avoid(self, way: Sequence[Point]) -> None:
        """Keep names off a way as far as there is another place for them."""
        self._ways.extend(way)

    def put(
        self, sheet: Sheet, at: Point, name: str, note: str = "", size: float = 9, reach: float = 3.4 * mm
    ) -> None:
        """The name of a place and a note below it, on white; no wider than the map."""
        upper = self._styles.strong.but(size=size)
        lower = self._styles.small.but(size=size * 0.83)
        most = self._box.width - 5
        width = min(max(self._width(name, upper), self._width(note, lower)), most)
        height = size * 1.15 + (size if note else 0)
        box = self._inside(min(self._offers(at, width + 5, height + 3, reach), key=self._cost))
        self._taken.append(box)
        sheet.rect(*box, WHITE)
        left, top = box.x + 2.5, box.y + box.height
        right = box.x < at[0] - box.width * 0.75
        x = left + width if right else left
        sheet.text(x, top - size, name, upper, "right" if right else "left", within=most)
        if note:
            sheet.text(x, top - 2 * size, note, lower, "right" if right else "left", within=most)

    def _inside(self, offer: Box) -> Box:
        """An offer moved sideways as far as it must, so that the edge of the map cuts nothing off."""
        most = max(self._box.x, self._box.x + self._box.width - offer.width)
        return offer._replace(x=min(max(offer.x, self._box.x), most))

    def _width(self, text: str, style: TextStyle) -> float:
        return line_width(pieces(text, style, self._styles.palette))

    def _offers(self, at: Point, width: float, height: float, reach: float) -> list[Box]:
        """Left, right, below, above, then the corners."""
        x, y = at
        middle_x, middle_y = x - width / 2, y - height / 2
        return [
            Box(x + reach - 2, middle_y, width, height),
            Box(x - reach - width + 2, middle_y, width, height),
            Box(middle_x, y - reach - height + 2, width, height),
            Box(middle_x, y + reach - 1, width, height),
            Box(x + reach - 4, y - reach - height + 6, width, height),
            Box(x - reach - width + 4, y - reach - height + 6, width, height),
            Box(x + reach - 4, y + reach - 6, width, height),
            Box(x - reach - width + 4, y + reach - 6, width, height),
        ]

    def _cost(self, offer: Box) -> float:
        inside = _overlap(offer, self._box)
        outside = offer.width * offer.height - inside
        hidden = sum(
            1 for x, y in self._ways if 0 < x - offer.x < offer.width and 0 < y - offer.y < offer.height
        )
        return outside * 20 + sum(_overlap(offer, taken) for taken in self._taken) * 5 + hidden * 12


def _overlap(a: Box, b: Box) -> float:
    width = min(a.x + a.width, b.x + b.width) - max(a.x, b.x)
    height = min(a.y + a.height, b.y + b.height) - max(a.y, b.y)
    return max(width, 0) * max(height, 0)


def fitted(spots: Sequence[Spot], ways: Sequence[Spot], box: Box, margins: Point, most: float) -> View:
    """The view in which all places lie within a box less its margins."""
    vectors = [s.vector for s in spots]
    for start, end in pairwise(ways):
        vectors += great_circle(start.vector, end.vector, 24)
    middle = Spot("", *_middle(spots))
    farthest = max(angle(middle.vector, one) for one in vectors)
    tilt = 14 if farthest > 0.35 and farthest < 1.05 else 0
    flat = View(middle.longitude, max(-60, middle.latitude - tilt), 1, 0, 0)
    on_paper = [point for point in flat.on_paper(vectors) if point is not None] or [(0.0, 0.0)]
    left, right = min(x for x, _ in on_paper), max(x for x, _ in on_paper)
    low, high = min(y for _, y in on_paper), max(y for _, y in on_paper)
    scale = min(
        (box.width - 2 * margins[0]) / max(right - left, 1e-6),
        (box.height - 2 * margins[1]) / max(high - low, 1e-6),
        most,
    )
    x = box.x + box.width / 2 - scale * (left + right) / 2
    y = box.y + box.height / 2 - scale * (low + high) / 2
    return flat._replace(scale=scale, x=x, y=y)


def _middle(spots: Sequence[Spot]) -> Point:
    """The middle of several places, across the date line if that is shorter."""
    east = [spot.longitude for spot in spots]
    if max(east) - min(east) > 180:
        east = [value % 360 for value in east]
    north = [spot.latitude for spot in spots]
    return (min(east) + max(east)) / 2, (min(north) + max(north)) / 2


def draw_map(sheet: Sheet, styles: Styles, view: View, box: Box) -> None:
    """Land and sea of a view within a box."""
    far = view.scale < _REGION
    step = _PITCH[far] / view.scale * 57.2958
    with sheet.clipped(box.path):
        sheet.rect(*box, styles.palette.panel)
    draw_land(sheet, view, box, "110m" if far else "50m", step, styles.palette.shade(0.55), 0.4, WHITE)


class RouteMap(Block):
    """The way from home to the stops on a globe, and beside it the stops at a larger scale."""

    after = 8.0
    _HIGH: Final = 58 * mm

    def __init__(self, styles: Styles, home: Spot, stops: Sequence[Spot], *, label: str = "") -> None:
        super().__init__()
        self._styles, self._home, self._stops, self._label = styles, home, tuple(stops), label

    @override
    def measure(self, width: float) -> float:
        return self._HIGH

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        if not self._stops:
            return
        wide = PAGE.span(8)
        left = Box(x, top - self._HIGH, wide, self._HIGH)
        right = Box(x + wide + PAGE.gutter, top - self._HIGH, width - wide - PAGE.gutter, self._HIGH)
        said = format_route([spot.name for spot in (self._home, *self._stops)], self._styles.language)
        with sheet.figure(f"{said}. {self._label}", x, top - self._HIGH, width, self._HIGH):
            self._draw_world(sheet, left)
            self._draw_region(sheet, right)

    def _draw_world(self, sheet: Sheet, box: Box) -> None:
        spots = [self._home, *self._stops]
        view = fitted(spots, spots[:2], box, (16 * mm, 12 * mm), 110 * mm)
        draw_map(sheet, self._styles, view, box)
        with sheet.clipped(box.path):
            line = [
                p
                for p in view.on_paper(great_circle(self._home.vector, self._stops[0].vector))
                if p is not None
            ]
            draw_route(sheet, line)
            draw_route(sheet, [view.spot(stop) for stop in self._stops])
            points = [view.spot(spot) for spot in spots]
            for point in points:
                draw_spot(sheet, point)
            labels = Labels(self._styles, box, points)
            labels.avoid(line)
            labels.put(sheet, points[0], self._home.name, self._home.note)
            for at, names in _clusters(list(zip(points[1:], self._stops, strict=True))):
                labels.put(sheet, at, ("、" if self._styles.language == "zh" else ", ").join(names))
            if self._label and line:
                x, y = line[len(line) // 2]
                labels.put(sheet, (x, y), self._label, size=8, reach=1.4 * mm)

    def _draw_region(self, sheet: Sheet, box: Box) -> None:
        view = fitted(self._stops, self._stops, box, (16 * mm, 15 * mm), 272 * mm)
        draw_map(sheet, self._styles, view, box)
        points = [view.spot(stop) for stop in self._stops]
        with sheet.clipped(box.path):
            draw_route(sheet, points)
            for point in points:
                draw_spot(sheet, point)
            labels = Labels(self._styles, box, points)
            for stop, point in zip(self._stops, points, strict=True):
                labels.put(sheet, point, stop.name, stop.note)
            for one, two in pairwise(self._stops):
                (x1, y1), (x2, y2) = view.spot(one), view.spot(two)
                if abs(x1 - x2) + abs(y1 - y2) > 14 * mm:
                    length = format_quantity(round(distance_km(one, two)), "km", self._styles.language, 0)
                    labels.put(sheet, ((x1 + x2) / 2, (y1 + y2) / 2), length, size=8, reach=1.4 * mm)


def _clusters(spots: list[tuple[Point, Spot]]) -> list[tuple[Point, list[str]]]:
    """Places so close that they share one label."""
    found: list[tuple[Point, list[str]]] = []
    for at, spot in spots:
        near = next((c for c in found if abs(c[0][0] - at[0]) + abs(c[0][1] - at[1]) < 16 * mm), None)
        name = _SECOND_NAME.sub("", spot.name)  # there is room for one of its names
        if near is None:
            found.append((at, [name]))
        else:
            near[1].append(name)
    return found


class PlaceMap(Block):
    """Where a place lies, with others for bearings."""

    def __init__(
        self,
        styles: Styles,
        place: Spot,
        others: Sequence[Spot] = (),
        *,
        width: float = 66,
        height: float = 52,
    ) -> None:
        super().__init__()
        self._styles, self._place, self._others = styles, place, tuple(others)
        self._wide, self._high = width * mm, height * mm

    @property
    def width(self) -> float:
        """How wide it is."""
        return self._wide

    @override
    def measure(self, width: float) -> float:
        return self._high

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        styles, box = self._styles, Box(x, top - self._high, min(self._wide, width), self._high)
        spots = [self._place, *self._others]
        view = fitted(spots, [], box, (20 * mm, 18 * mm), 165 * mm)
        said = ", ".join(spot.name for spot in spots)
        with sheet.figure(said, box.x, box.y, box.width, box.height):
            draw_map(sheet, styles, view, box)
            points = [view.spot(spot) for spot in spots]
            with sheet.clipped(box.path):
                for other in points[1:]:
                    draw_spot(sheet, other, 1 * mm, filled=False)
                draw_spot(sheet, points[0], 1.5 * mm)
                labels = Labels(styles, box, points)
                labels.put(sheet, points[0], self._place.name, self._place.note)
                for spot, point in zip(self._others, points[1:], strict=True):
                    labels.put(sheet, point, spot.name, size=8)


class PlacePanel(Block):
    """A map on the left, and what there is to say on its right."""

    after = 10.0

    def __init__(self, place: PlaceMap, *blocks: Block) -> None:
        super().__init__()
        self._left, self._text = place.width + PAGE.gutter, Stack(blocks)
        self._map: PlaceMap | None = place

    @override
    def children(self) -> Iterator[Block]:
        yield self._text

    @override
    def measure(self, width: float) -> float:
        beside = self._text.height(width - self._left)
        return max(self._map.height(width), beside) if self._map is not None else beside

    @override
    def split(self, width: float, room: float, *, force: bool) -> Parts:
        if self.height(width) <= room + TOLERANCE:
            return self, None
        if not force:
            return None, self
        head, tail = self._text.split(width - self._left, room, force=True)
        return self._with(self._map, head), self._with(None, tail)

    def _with(self, place: PlaceMap | None, text: Block | None) -> PlacePanel | None:
        if text is None:
            return None
        twin = self.part()
        twin._map, twin._text = place, Stack([text])
        return twin

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        if self._map is not None:
            self._map.draw(sheet, x, top, width)
        self._text.draw(sheet, x + self._left, top, width - self._left)
