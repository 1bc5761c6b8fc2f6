"""Land as an engraver would draw it: parallels of latitude, clipped to the coast, without borders."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from delegation_desk.pdf.geography import Point, Resolution, Vector, View, dot, land
from delegation_desk.pdf.shapes import Box, circle, curve, polygon
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.style import Colour

_FINEST: Final = 0.25  # points closer than this, in points of paper, are left out


@lru_cache(maxsize=32)
def coast(view: View, resolution: Resolution, box: Box) -> str:
    """The operators of the land in a view; far outside the box the coast is drawn coarsely."""
    eye = view.axes()[2]
    reach = _reach(view, box)
    parts: list[str] = []
    for ring in land(resolution):
        depths = [dot(point, eye) for point in ring]
        if max(depths) < reach:
            continue
        points = _thinned(ring, depths, reach)
        on_paper = _at_horizon(view, points)
        parts.append(_outline(on_paper))
    return " ".join(part for part in parts if part) or "0 0 m 0 0 l h"


def _reach(view: View, box: Box) -> float:
    """The cosine of the angle from the middle of the view to the farthest corner of the box."""
    corners = [(box.x, box.y), (box.x + box.width, box.y), (box.x, box.y + box.height)]
    corners.append((box.x + box.width, box.y + box.height))
    far = max(math.hypot(x - view.x, y - view.y) for x, y in corners) / view.scale
    if view.equidistant:
        return math.cos(min(far * 1.05, math.pi * 0.9))
    return math.cos(math.asin(far) * 1.05) if far < 0.95 else 0.0


def _thinned(ring: tuple[Vector, ...], depths: list[float], reach: float) -> list[Vector]:
    """Of the points out of reach only every tenth, so that rings stay closed."""
    return [
        point
        for i, (point, depth) in enumerate(zip(ring, depths, strict=True))
        if depth >= reach or i % 10 == 0
    ]


def _at_horizon(view: View, points: list[Vector]) -> list[Point]:
    """Points on paper; those beyond the horizon are moved to it."""
    (ex, ey, _), (nx, ny, nz), (tx, ty, tz) = view.axes()
    found = []
    for a, b, c in points:
        right, up, depth = a * ex + b * ey, a * nx + b * ny + c * nz, a * tx + b * ty + c * tz
        if view.equidistant:
            flat = math.hypot(right, up) or 1e-9
            stretch = math.atan2(flat, depth) / flat
            right, up = right * stretch, up * stretch
        elif depth < 0:
            length = math.hypot(right, up) or 1e-9
            right, up = right / length, up / length
        found.append((view.x + view.scale * right, view.y + view.scale * up))
    return found


def _outline(points: list[Point]) -> str:
    kept = [points[0]]
    for x, y in points[1:]:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) > _FINEST:
            kept.append((x, y))
    return polygon(kept, closed=True) if len(kept) > 2 else ""


@lru_cache(maxsize=32)
def parallels(view: View, step: float, south: float, north: float) -> str:
    """Parallels of latitude every `step` degrees: each is an ellipse, of which the near side is drawn."""
    sin0, cos0 = math.sin(math.radians(view.latitude)), math.cos(math.radians(view.latitude))
    parts: list[str] = []
    for number in range(int((north - south) / step) + 1):
        latitude = math.radians(south + number * step)
        sin, cos = math.sin(latitude), math.cos(latitude)
        edge = -sin0 * sin / (cos0 * cos) if cos0 * cos > 1e-9 else -1.0
        if edge >= 1:
            continue
        half = math.pi if edge <= -1 else math.acos(edge)
        middle = (view.x, view.y + view.scale * cos0 * sin)
        wide, deep = view.scale * cos, -view.scale * sin0 * cos
        parts.append(_arc(middle, (0, deep), (wide, 0), -half, half))
    return " ".join(parts)


def _arc(middle: Point, cosine: Point, sine: Point, start: float, end: float) -> str:
    """Part of an ellipse as Bézier curves: middle + cosine·cos t + sine·sin t."""
    pieces = max(1, math.ceil((end - start) / (math.pi / 6)))
    step = (end - start) / pieces
    handle = 4 / 3 * math.tan(step / 4)

    def at(t: float) -> tuple[float, float, float, float]:
        c, s = math.cos(t), math.sin(t)
        return (
            middle[0] + cosine[0] * c + sine[0] * s,
            middle[1] + cosine[1] * c + sine[1] * s,
            sine[0] * c - cosine[0] * s,
            sine[1] * c - cosine[1] * s,
        )

    x, y, dx, dy = at(start)
    parts = [f"{x:.2f} {y:.2f} m"]
    for piece in range(1, pieces + 1):
        x2, y2, dx2, dy2 = at(start + piece * step)
        parts.append(curve(x + handle * dx, y + handle * dy, x2 - handle * dx2, y2 - handle * dy2, x2, y2))
        x, y, dx, dy = x2, y2, dx2, dy2
    return " ".join(parts)


@lru_cache(maxsize=8)
def meridians(view: View, step: int) -> str:
    """Meridians every `step` degrees, as far as they are in sight."""
    from delegation_desk.pdf.geography import vector

    parts = []
    for longitude in range(-180, 180, step):
        seen = view.on_paper([vector(longitude, latitude) for latitude in range(-80, 81, 4)])
        near = [point for point in seen if point is not None]
        if len(near) > 1:
            parts.append(polygon(near))
    return " ".join(parts)


def draw_land(
    sheet: Sheet,
    view: View,
    box: Box,
    resolution: Resolution,
    step: float,
    tint: Colour,
    line: float,
    ground: Colour,
) -> None:
    """The land within a box: `ground`, engraved with parallels in `tint`."""
    near = coast(view, resolution, box)
    south, north = _latitudes(view, box)
    with sheet.clipped(box.path):
        sheet.path(near, ground, even_odd=True)
    with sheet.clipped(box.path, near):
        sheet.path(parallels(view, step, south, north), None, tint, line)


def _latitudes(view: View, box: Box) -> tuple[float, float]:
    """The latitudes that can be seen in the box, roughly."""
    reach = math.degrees(math.acos(max(-1.0, min(1.0, _reach(view, box)))))
    return max(-84.0, math.floor(view.latitude - reach)), min(84.0, math.ceil(view.latitude + reach))


def draw_dots(sheet: Sheet, view: View, box: Box, pitch: float, size: float, tint: Colour) -> None:
    """The land within a box as rows of dots."""
    near = coast(view, "50m", box)
    with sheet.clipped(box.path, near):
        row, y = 0, box.y
        while y < box.y + box.height:
            shift = pitch / 2 if row % 2 else 0
            start = box.x - pitch + shift
            sheet.line(start, y, box.x + box.width, y, tint, size, (0, pitch), round_ends=True)
            y += pitch * 0.866
            row += 1


def globe_edge(view: View) -> str:
    """The operators of the globe's outline."""
    return circle(view.x, view.y, view.scale)
