"""Drawn portraits of invented people: plain figures in two tones, each with its own hair and collar.

A figure is drawn in greys at twice its size and halved, which smooths its edges; a palette then turns the
greys into one hue between ink and paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

Colour = tuple[int, int, int]
INK: Final[Colour] = (21, 25, 30)
PAPER: Final[Colour] = (250, 250, 247)
HUES: Final[dict[str, Colour]] = {
    "blue": (23, 69, 107),
    "petrol": (21, 94, 124),
    "green": (52, 101, 82),
    "plum": (100, 71, 117),
    "brown": (122, 74, 52),
}

_SIZE: Final = (1200, 1500)
_HALF: Final = 2
_MID, _CROWN, _CHIN = 600, 370, 890
_GROUND, _RING, _SKIN, _SHADE, _SHIRT, _COAT, _LAPEL, _HAIR = 224, 208, 196, 172, 240, 92, 74, 48


@dataclass(frozen=True, slots=True)
class Look:
    """What sets one figure apart from another."""

    hair: str
    collar: str
    hue: str
    glasses: bool = False
    beard: bool = False
    grey: bool = False


def portrait(look: Look) -> bytes:
    """Return the figure as a PNG of 600 × 750 pixels."""
    image = Image.new("L", _SIZE, _GROUND)
    draw = ImageDraw.Draw(image)
    shade = 120 if look.grey else _HAIR
    for radius in range(180, 1700, 110):
        draw.circle((_MID, 1290), radius, outline=_RING, width=5)
    _behind(draw, look.hair, shade)
    _shoulders(draw, look.collar)
    draw.ellipse((_MID - 190, _CROWN, _MID + 190, _CHIN), fill=_SKIN)
    _before(draw, look.hair, shade)
    if look.beard:
        draw.chord((_MID - 192, _CROWN, _MID + 192, _CHIN + 12), 12, 168, fill=shade)
        draw.ellipse((_MID - 150, 520, _MID + 150, 806), fill=_SKIN)
    if look.glasses:
        for side in (-1, 1):
            draw.circle((_MID + side * 84, 650), 58, outline=_HAIR, width=12)
        draw.line((_MID - 26, 646, _MID + 26, 646), fill=_HAIR, width=12)
    return png(image, look.hue)


def png(image: Image.Image, hue: str) -> bytes:
    """Return a drawing in greys at half its size, in the tones of a hue."""
    small = image.reduce(_HALF)
    small.putpalette(_tones(HUES[hue]))
    kept = BytesIO()
    small.save(kept, "PNG")
    return kept.getvalue()


def _tones(hue: Colour) -> list[int]:
    """From ink over the hue to paper, for each of 256 greys."""
    tones: list[int] = []
    for grey in range(256):
        dark, light, part = (INK, hue, grey / 96) if grey < 96 else (hue, PAPER, (grey - 96) / 159)
        tones += [round(one + (other - one) * part) for one, other in zip(dark, light, strict=True)]
    return tones


def _behind(draw: ImageDraw.ImageDraw, hair: str, shade: int) -> None:
    """What of the hair lies behind the head."""
    if hair == "long":
        draw.rounded_rectangle((_MID - 250, _CROWN - 50, _MID + 250, 1150), 200, fill=shade)
    elif hair == "bob":
        draw.rounded_rectangle((_MID - 252, _CROWN - 50, _MID + 252, 860), 190, fill=shade)
    elif hair == "bun":
        draw.circle((_MID, _CROWN - 70), 110, fill=shade)
    elif hair == "tail":
        draw.ellipse((_MID + 110, _CROWN + 80, _MID + 330, 960), fill=shade)


def _shoulders(draw: ImageDraw.ImageDraw, collar: str) -> None:
    draw.rounded_rectangle((_MID - 470, 1060, _MID + 470, 1700), 230, fill=_COAT)
    draw.rectangle((_MID - 90, 800, _MID + 90, 1090), fill=_SHADE)
    draw.pieslice((_MID - 90, 1020, _MID + 90, 1160), 0, 180, fill=_SHADE)
    if collar == "round":
        draw.arc((_MID - 150, 960, _MID + 150, 1210), 10, 170, fill=_SHIRT, width=34)
    elif collar == "stand":
        draw.polygon(
            [
                (_MID - 140, 1040),
                (_MID, 1130),
                (_MID + 140, 1040),
                (_MID + 120, 1130),
                (_MID, 1200),
                (_MID - 120, 1130),
            ],
            fill=_LAPEL,
        )
        draw.line((_MID, 1200, _MID, 1500), fill=_LAPEL, width=10)
    else:
        _open_coat(draw, tie=collar == "tie")


def _open_coat(draw: ImageDraw.ImageDraw, *, tie: bool) -> None:
    """Draw a shirt between two lapels, with a tie or without."""
    draw.polygon(
        [
            (_MID - 150, 1060),
            (_MID, 1420),
            (_MID + 150, 1060),
            (_MID + 90, 1040),
            (_MID, 1130),
            (_MID - 90, 1040),
        ],
        fill=_SHIRT,
    )
    for side in (-1, 1):
        lapel = [(150, 1050), (250, 1140), (170, 1210), (210, 1240), (0, 1500), (0, 1410)]
        draw.polygon([(_MID + side * x, y) for x, y in lapel], fill=_LAPEL)
    if tie:
        draw.polygon(
            [(_MID - 30, 1130), (_MID + 30, 1130), (_MID + 46, 1340), (_MID, 1400), (_MID - 46, 1340)],
            fill=_COAT,
        )


def _before(draw: ImageDraw.ImageDraw, hair: str, shade: int) -> None:
    """What of the hair lies over the brow."""
    box = (_MID - 214, _CROWN - 46, _MID + 214, _CHIN - 90)
    if hair in ("long", "bob"):
        draw.chord(box, 192, 348, fill=shade)
        draw.pieslice((_MID - 214, _CROWN + 40, _MID - 130, 800), 90, 270, fill=shade)
        draw.pieslice((_MID + 130, _CROWN + 40, _MID + 214, 800), 270, 90, fill=shade)
    elif hair in ("bun", "tail"):
        draw.chord(box, 186, 354, fill=shade)
    elif hair in ("short", "parted"):
        draw.chord(box, 172, 368, fill=shade)
        left = 170 if hair == "short" else 120
        draw.ellipse((_MID - left, 510, _MID + 186, 770), fill=_SKIN)
    elif hair == "curls":
        for x, y in ((-180, 520), (-130, 430), (-50, 380), (50, 370), (130, 420), (185, 510)):
            draw.circle((_MID + x, y), 84, fill=shade)
    elif hair == "thin":
        draw.chord((_MID - 200, _CROWN - 14, _MID + 200, _CHIN - 200), 215, 325, fill=shade)
        for side in (-1, 1):
            draw.ellipse((_MID + side * 188 - 26, 560, _MID + side * 188 + 26, 720), fill=shade)
