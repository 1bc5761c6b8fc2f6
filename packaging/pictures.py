"""Makes the two pictures of the README anew from the sample: the window, and three pages of the pack.

    .venv/bin/python packaging/pictures.py

Both need no screen. They are reduced to few colours, as what they show is mostly flat.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from PIL import Image, ImageOps
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from delegation_desk.app import Program
from delegation_desk.core.settings import Settings, save_settings
from delegation_desk.features.visits.pack.document import make_pack
from delegation_desk.model.words import Audience
from delegation_desk.sample import create_sample
from delegation_desk.store.workspace import Workspace

FOLDER: Final = Path(__file__).resolve().parents[1] / "docs" / "pictures"
_WINDOW: Final = (1440, 900)
_PAGE: Final = QSize(620, 877)  # A4
_GROUND, _EDGE, _AIR = "#E9E6DF", "#C9C4B8", 24
_VISIT: Final = "2019-nanjing-jining"
_SHOWN: Final = ("Auf einen Blick", "Mittwoch, 26.", "Gespräch 3")
"""What the outline calls the pages, or how it begins."""


def main() -> int:
    """Make both pictures and name them."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DELEGATION_DESK_HOME"] = folder
        save_settings(Settings(window_language="de", appearance="light", author="", device=""))
        path = Path(folder) / "Delegationsreisen.desk"
        create_sample(path).close()
        application = QApplication([])
        pictures = {"window": window(application, path), "pack": pack(path)}
    for name, picture in pictures.items():
        file = FOLDER / f"{name}.png"
        picture.save(file, optimize=True)  # with all its colours: fewer would turn red words brown
        print(f"{file}: {file.stat().st_size // 1000} kB")
    return 0


def window(application: QApplication, path: Path) -> Image.Image:
    """The start page as it opens."""
    program = Program(application)
    program.open(path)
    program.window.resize(*_WINDOW)
    program.window.show()
    QTest.qWait(500)  # counts come a moment later
    shown = _picture(program.window.grab().toImage())
    program.window.close()
    program.close()
    return shown


def pack(path: Path) -> Image.Image:
    """Three pages of the pack side by side."""
    with Workspace.open(path, write=False) as workspace:
        made = make_pack(workspace, _VISIT, Audience.INTERNAL, "de")
    pages = [_page(made.content, number) for number in _numbers(made.content)]
    wide = _AIR + sum(page.width + _AIR for page in pages)
    ground = Image.new("RGB", (wide, pages[0].height + 2 * _AIR), _GROUND)
    for place, page in enumerate(pages):
        ground.paste(page, (_AIR + place * (page.width + _AIR), _AIR))
    return ground


def _numbers(pdf: bytes) -> list[int]:
    """The pages wanted, as the outline leads to them, counted from 0."""
    reader = PdfReader(io.BytesIO(pdf))
    found = {str(entry["/Title"]): entry for entry in _flat(reader.outline)}
    titles = [next(title for title in found if title.startswith(shown)) for shown in _SHOWN]
    return [reader.get_destination_page_number(found[title]) or 0 for title in titles]


def _flat(outline: list[Any]) -> list[Any]:
    entries: list[Any] = []
    for entry in outline:
        entries += _flat(entry) if isinstance(entry, list) else [entry]
    return entries


def _page(pdf: bytes, number: int) -> Image.Image:
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    drawn = _picture(document.render(number, _PAGE * 2))  # then made smaller: text comes out clearer
    return ImageOps.expand(drawn.resize(_PAGE.toTuple(), Image.Resampling.LANCZOS), 1, _EDGE)


def _picture(drawn: QImage) -> Image.Image:
    """A picture of Qt's on white, as Pillow knows it."""
    plain = drawn.convertToFormat(QImage.Format.Format_RGBA8888)
    size, bits = (plain.width(), plain.height()), bytes(plain.constBits())
    picture = Image.frombytes("RGBA", size, bits, "raw", "RGBA", plain.bytesPerLine())
    return Image.alpha_composite(Image.new("RGBA", size, "white"), picture).convert("RGB")


if __name__ == "__main__":
    sys.exit(main())
