"""The language of the window: our own texts, and those that Qt brings."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from delegation_desk.core import language
from delegation_desk.core.language import Language

_OURS: Final[list[QTranslator]] = []  # Qt does not keep a translator alive


def speak(application: QApplication, chosen: Language) -> None:
    """Use a language from now on; widgets that exist already keep their words until they are made again."""
    language.use(chosen)
    while _OURS:
        application.removeTranslator(_OURS.pop())
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{chosen}", folder):
        application.installTranslator(translator)
        _OURS.append(translator)
