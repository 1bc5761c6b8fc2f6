"""Gives `import` back its own way of working; called before the window's modules are imported."""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - what sets the other way of importing


def import_plainly() -> None:
    """Import as Python does.

    PySide reads the source of every module that is imported, in case it asks for `__feature__`. None here
    does, and reading it all would be a tenth of the start.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
