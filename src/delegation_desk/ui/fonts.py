"""The bundled fonts, so that Chinese shows on a machine that has no font for it."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase

from delegation_desk.core.paths import resource

_loaded: list[int] = []


def load_fonts() -> None:
    """Make the bundled fonts known to Qt, once in a process; a file that is missing is left out."""
    if not _loaded:
        files = sorted(resource("fonts").glob("*.ttf"))
        _loaded.extend(QFontDatabase.addApplicationFont(str(file)) for file in files)
