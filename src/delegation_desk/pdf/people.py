"""Faces of people: a portrait where there is one, initials where there is none."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from delegation_desk.pdf.block import Block
from delegation_desk.pdf.shapes import Box
from delegation_desk.pdf.sheet import Sheet
from delegation_desk.pdf.style import Styles, mm

if TYPE_CHECKING:
    from PIL.Image import Image

_DOTS_PER_POINT: Final = 300 / 72
_MOST_PIXELS: Final = 60_000_000  # more is no portrait but an attempt to fill the memory


@lru_cache(maxsize=256)
def packed(picture: bytes, width: float, height: float) -> bytes | None:
    """A picture cut to the shape of a rectangle, 300 dots an inch, as JPEG; None if it cannot be read.

    Kept, as the next document shows the same people.
    """
    cut = _cut(picture, width, height)
    if cut is None:
        return None
    file = io.BytesIO()
    cut.save(file, "JPEG", quality=88)
    return file.getvalue()


def _cut(picture: bytes, width: float, height: float) -> Image | None:
    """The middle of a picture; None if it is none, or far too big."""
    import PIL.Image
    from PIL import ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            image = PIL.Image.open(io.BytesIO(picture), formats=("JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF"))
            if image.width * image.height > _MOST_PIXELS:
                return None
            upright = _on_white(ImageOps.exif_transpose(image))
    except Exception:  # a broken picture fails in as many ways as there are formats
        return None
    wanted = (max(1, round(width * _DOTS_PER_POINT)), max(1, round(height * _DOTS_PER_POINT)))
    return ImageOps.fit(upright, wanted, centering=(0.5, 0.35))


def _on_white(image: Image) -> Image:
    """A picture without transparency: print has none, and black would show instead."""
    import PIL.Image

    if not image.has_transparency_data:
        return image.convert("RGB")
    whole = image.convert("RGBA")
    ground = PIL.Image.new("RGBA", whole.size, "white")
    return PIL.Image.alpha_composite(ground, whole).convert("RGB")


@dataclass(frozen=True)
class Face:
    """How a person is shown: initials at least, perhaps a picture, and a name to be read aloud."""

    initials: str
    picture: bytes | None = None
    name: str = ""


def draw_face(sheet: Sheet, styles: Styles, face: Face, box: Box) -> bool:
    """A portrait, or a field with initials, in a rectangle; tells whether a portrait was drawn."""
    picture = packed(face.picture, box.width, box.height) if face.picture else None
    if picture is not None:
        with sheet.figure(face.name or face.initials, *box):
            sheet.image(picture, *box)
        return True
    palette = styles.palette
    with sheet.inside(None):
        sheet.rect(*box, palette.tint)
        if box.width > 16 * mm:
            _draw_rings(sheet, face.initials, box)
        size = box.width * (0.3 if len(face.initials) < 3 else 0.24)
        style = styles.title.but(face="Text-Light", size=size, colour=palette.accent, soft_han=None)
        middle, base = box.x + box.width / 2, box.y + box.height / 2 - size * 0.33
        sheet.text(middle, base, face.initials[:4], style, "centre", within=box.width * 0.9)
    return False


def _draw_rings(sheet: Sheet, initials: str, box: Box) -> None:
    """Rings about a point that differs from person to person, and is the same each time."""
    seed = sum((number + 3) * ord(char) for number, char in enumerate(initials))
    x = box.x + box.width * (0.2 + seed % 61 / 100)
    y = box.y + box.height * (seed % 46 / 100 - 0.1)
    with sheet.clipped(box.path):
        for ring in range(1, 30):
            sheet.circle(x, y, ring * box.width * 0.07, None, sheet.job.palette.line, 0.35)


class Portrait(Block):
    """A portrait for the label column, with a caption that says so if there is none; "" leaves it bare."""

    def __init__(
        self,
        styles: Styles,
        initials: str,
        picture: bytes | None = None,
        *,
        width: float = 38,
        height: float = 47.5,
        caption: str | None = None,
        name: str = "",
    ) -> None:
        super().__init__()
        self._styles, self._face = styles, Face(initials, picture, name)
        self._wide, self._high, self._caption = width * mm, height * mm, caption

    @override
    def measure(self, width: float) -> float:
        return self._high + (12 if self._caption != "" else 0)

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        box = Box(x, top - self._high, min(self._wide, width), self._high)
        shown = draw_face(sheet, self._styles, self._face, box)
        caption = self._caption
        if caption != "" and not shown:
            caption = self._styles.t("Drawing: initials, no portrait")
        if caption:
            with sheet.element("P"):
                sheet.text(x, box.y - 10, caption, self._styles.small.but(size=7.5), within=width)


class Medallion(Block):
    """A small portrait or initials for a cell: 13 × 15 mm."""

    def __init__(
        self, styles: Styles, initials: str, picture: bytes | None = None, *, name: str = ""
    ) -> None:
        super().__init__()
        self._styles, self._face = styles, Face(initials, picture, name)

    @override
    def measure(self, width: float) -> float:
        return 15 * mm

    @override
    def draw(self, sheet: Sheet, x: float, top: float, width: float) -> None:
        draw_face(sheet, self._styles, self._face, Box(x, top - 15 * mm, 13 * mm, 15 * mm))


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
