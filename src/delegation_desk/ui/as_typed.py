"""Words as somebody typed them, on parts of Qt that would read signs in them."""

from __future__ import annotations

from PySide6.QtGui import Qt


def tip_of(words: str) -> str:
    """Words for a tool tip: Qt would take some for markup, and never breaks others."""
    return Qt.convertFromPlainText(words, Qt.WhiteSpaceMode.WhiteSpaceNormal) if words else ""


def face_of(words: str) -> str:
    """Words for a button or an entry of a menu: an “&” would vanish and underline what follows."""
    return words.replace("&", "&&")
