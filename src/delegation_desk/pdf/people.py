"""Faces of people: a portrait where there is one, initials where there is none."""

from __future__ import annotations

import io
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from delegation_desk.pdf.block import Block
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.style import Styles, mm

if TYPE_CHECKING:
    from PIL.Image import Image

_DOTS_PER_POINT: Final = 300 / 72
_MOST_PIXELS: Final = 60_000_000  # more is no portrait but an attempt to fill the memory


@lru_cache(maxsize=16)
def opened(picture: bytes, width: float, height: float) -> Image | None:
    """A picture cut to the shape of a rectangle, 300 dots an inch; None if it is none, or far too big."""
    import PIL.Image
    from PIL import ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            image = PIL.Image.open(io.BytesIO(picture), formats=("JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF"))
            if image.width * image.height > _MOST_PIXELS:
                return None
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except Exception:  # a broken picture fails in as many ways as there are formats
        return None
    wanted = (max(1, round(width * _DOTS_PER_POINT)), max(1, round(height * _DOTS_PER_POINT)))
    return ImageOps.fit(upright, wanted, centering=(0.5, 0.35))


def draw_face(
    sheet: Sheet,
    styles: Styles,
    initials: str,
    picture: bytes | None,
    x: float,
    y: float,
    width: float,
    height: float,
) -> bool:
    """A portrait, or a field with initials, in a rectangle; tells whether a portrait was drawn."""
    image = opened(picture, width, height) if picture else None
    if image is not None:
        with sheet.figure(initials, x, y, width, height):
            sheet.image(image, x, y, width, height)
        return True
    palette = styles.palette
    with sheet.inside(None):
        sheet.rect(x, y, width, height, palette.tint)
        if width > 16 * mm:
            _draw_rings(sheet, styles, initials, x, y, width, height)
        size = width * (0.3 if len(initials) < 3 else 0.24)
        style = styles.title.but(face="Text-Light", size=size, colour=palette.accent, soft_han=None)
        sheet.text(
            x + width / 2, y + height / 2 - size * 0.33, initials[:4], style, "centre", within=width * 0.9
        )
    return False


def _draw_rings(
    sheet: Sheet, styles: Styles, initials: str, x: float, y: float, width: float, height: float
) -> None:
    """Rings about a point that differs from person to person, and is the same each time."""
    seed = sum((number + 3) * ord(char) for number, char in enumerate(initials))
    centre_x = x + width * (0.2 + seed % 61 / 100)
    centre_y = y + height * (seed % 46 / 100 - 0.1)
    frame = f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re"
    with sheet.clipped(frame):
        for ring in range(1, 30):
            sheet.circle(centre_x, centre_y, ring * width * 0.07, None, styles.palette.line, 0.35)


class Portrait(Block):
    """A portrait for the label column, with a caption that says so if there is none."""

    def __init__(
        self,
        styles: Styles,
        initials: str,
        picture: bytes | None = None,
        *,
        width: float = 38,
        height: float = 47.5,
        caption: str | None = None,
    ) -> None:
        super().__init__()
        self._styles, self._initials, self._picture = styles, initials, picture
        self._wide, self._high, self._caption = width * mm, height * mm, caption

    @override
    def measure(self, width: float) -> float:
        return self._high + (12 if self._caption != "" else 0)

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        styles, wide = self._styles, min(self._wide, width)
        image = draw_face(sheet, styles, self._initials, self._picture, x, top - self._high, wide, self._high)
        caption = self._caption
        if caption is None and not image:
            caption = styles.t("Drawing: initials, no portrait")
        if caption:
            with sheet.element("P"):
                sheet.text(x, top - self._high - 10, caption, styles.small.but(size=7.5), within=width)


class Medallion(Block):
    """A small portrait or initials for a cell: 13 × 15 mm."""

    def __init__(self, styles: Styles, initials: str, picture: bytes | None = None) -> None:
        super().__init__()
        self._styles, self._initials, self._picture = styles, initials, picture

    @override
    def measure(self, width: float) -> float:
        return 15 * mm

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        draw_face(sheet, self._styles, self._initials, self._picture, x, top - 15 * mm, 13 * mm, 15 * mm)


class OrderNumber(Block):
    """The place in the order of protocol, big and light, for a cell."""

    def __init__(self, styles: Styles, number: int) -> None:
        super().__init__()
        self._styles, self._number = styles, number

    @override
    def measure(self, width: float) -> float:
        return 18

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        style = self._styles.title.but(size=16, colour=self._styles.palette.accent)
        with sheet.element("P"):
            sheet.text(x, top - 14.6, str(self._number), style, within=width)
