"""Drawn pictures of the four territories: towers, walls, bridges and lakes as lines, true to no map."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PIL import Image, ImageDraw

from delegation_desk.sample.portraits import png

_SIZE: Final = (2400, 1200)
_SKY, _LINE, _FAR, _NEAR, _GROUND, _WATER = 238, 70, 205, 172, 920, 216
_PEN: Final = 7

Pen = ImageDraw.ImageDraw


def skyline(city: str) -> bytes:
    """Return the picture of a territory as a PNG of 1200 × 600 pixels."""
    image = Image.new("L", _SIZE, _SKY)
    draw = ImageDraw.Draw(image)
    draw.circle((1900, 300), 130, outline=_FAR, width=_PEN)
    hue, drawn = _CITIES[city]
    drawn(draw)
    draw.line((0, _GROUND, _SIZE[0], _GROUND), fill=_LINE, width=_PEN)
    return png(image, hue)


def _block(draw: Pen, x: int, width: int, height: int, fill: int = _FAR, windows: int = 0) -> None:
    top = _GROUND - height
    draw.rectangle((x, top, x + width, _GROUND), fill=fill, outline=_LINE, width=_PEN)
    for row in range(windows):
        y = top + 60 + row * 70
        draw.line((x + 30, y, x + width - 30, y), fill=_LINE, width=4)


def _roof(draw: Pen, x: int, width: int, base: int, height: int, overhang: int = 0) -> None:
    left, right = x - overhang, x + width + overhang
    draw.polygon(
        [(left, base), (x + width // 2, base - height), (right, base)], fill=_NEAR, outline=_LINE, width=_PEN
    )


def _eaves(draw: Pen, x: int, width: int, base: int) -> None:
    """Draw a curved roof with raised ends."""
    draw.polygon(
        [
            (x - 60, base - 40),
            (x + 20, base - 20),
            (x + 60, base - 110),
            (x + width - 60, base - 110),
            (x + width - 20, base - 20),
            (x + width + 60, base - 40),
            (x + width, base),
            (x, base),
        ],
        fill=_NEAR,
        outline=_LINE,
        width=_PEN,
    )


def _waves(draw: Pen, top: int, lines: int) -> None:
    draw.rectangle((0, _GROUND, _SIZE[0], _SIZE[1]), fill=_WATER)
    for row in range(lines):
        y = top + row * 62
        for x in range(-60 + (row % 2) * 110, _SIZE[0], 220):
            draw.arc((x, y, x + 160, y + 50), 200, 340, fill=_LINE, width=4)


def _leipzig(draw: Pen) -> None:
    for x, width, height in (
        (80, 190, 300),
        (300, 160, 420),
        (1720, 200, 360),
        (1960, 170, 270),
        (2160, 190, 330),
    ):
        _block(draw, x, width, height, windows=3)
    _block(draw, 560, 420, 300, _NEAR, windows=2)
    _roof(draw, 560, 420, 620, 130)
    _block(draw, 1060, 150, 620, _NEAR, windows=6)
    draw.pieslice((1040, 210, 1230, 400), 180, 360, fill=_NEAR, outline=_LINE, width=_PEN)
    draw.line((1135, 210, 1135, 110), fill=_LINE, width=_PEN)
    _block(draw, 1300, 330, 240, _NEAR)
    for x in range(1326, 1600, 76):
        draw.pieslice((x, 720, x + 60, 800), 180, 360, outline=_LINE, width=5)


def _district(draw: Pen) -> None:
    _waves(draw, 960, 4)
    for x, width, height in ((-200, 1100, 260), (700, 1300, 340), (1700, 1000, 230)):
        draw.chord(
            (x, _GROUND - height, x + width, _GROUND + height), 180, 360, fill=_FAR, outline=_LINE, width=_PEN
        )
    _block(draw, 1180, 110, 300, _NEAR, windows=2)
    _roof(draw, 1180, 110, 620, 190, 10)
    for x in (860, 980, 1330, 1450):
        _block(draw, x, 100, 110, _NEAR)
        _roof(draw, x, 100, 810, 70, 14)
    draw.polygon([(420, 900), (420, 640), (560, 900)], fill=_SKY, outline=_LINE, width=_PEN)
    draw.line((400, 905, 590, 905), fill=_LINE, width=12)


def _nanjing(draw: Pen) -> None:
    for x, width, height in (
        (100, 170, 360),
        (300, 130, 520),
        (460, 180, 410),
        (1820, 150, 640),
        (2010, 190, 440),
        (2230, 140, 540),
    ):
        _block(draw, x, width, height, windows=4)
    _block(draw, 660, 1100, 230, _NEAR)
    for x in range(660, 1760, 88):
        draw.rectangle((x, 650, x + 48, 692), fill=_NEAR, outline=_LINE, width=5)
    _block(draw, 960, 500, 420, _FAR)
    draw.rectangle((960, 690, 1460, 920), fill=_NEAR, outline=_LINE, width=_PEN)
    for x in (1010, 1150, 1290):
        draw.pieslice((x, 770, x + 120, 1070), 180, 360, fill=_SKY, outline=_LINE, width=_PEN)
    _eaves(draw, 940, 540, 510)
    _eaves(draw, 1000, 420, 390)


def _jining(draw: Pen) -> None:
    _waves(draw, 970, 4)
    for x, width, height in ((90, 150, 300), (270, 190, 380), (1930, 170, 420), (2130, 190, 310)):
        _block(draw, x, width, height, windows=3)
    for level in range(5):
        width = 300 - level * 44
        x, base = 640 - width // 2, _GROUND - level * 130
        draw.rectangle((x, base - 90, x + width, base), fill=_NEAR, outline=_LINE, width=_PEN)
        _eaves(draw, x, width, base - 80)
    draw.chord((1000, 660, 1800, 1180), 180, 360, fill=_NEAR, outline=_LINE, width=_PEN)
    draw.chord((1180, 760, 1620, 1080), 180, 360, fill=_WATER, outline=_LINE, width=_PEN)
    draw.line((960, 905, 1840, 905), fill=_LINE, width=_PEN)


_CITIES: Final[dict[str, tuple[str, Callable[[Pen], None]]]] = {
    "leipzig": ("blue", _leipzig),
    "landkreis-leipzig": ("green", _district),
    "nanjing": ("petrol", _nanjing),
    "jining": ("plum", _jining),
}
