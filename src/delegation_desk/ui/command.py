"""A thing that can be done from the menus and from the palette."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Command:
    """A verb, what it does, and the keys that do it; without a `menu` it is in the palette only."""

    title: str
    do: Callable[[], object]
    menu: str = ""
    icon: str = ""
    keys: str = ""  # portable text, such as "Ctrl+N"
    enabled: bool = True
    parted: bool = False  # a line above it in the menu
    choices: tuple[Command, ...] = ()  # a menu of its own instead of an action
    checked: bool | None = None
    # What the palette says and looks through besides, as nothing stands above a command there.
    called: str = ""  # in place of a title that says too little without its menu
    beside: str = ""  # muted behind it
    words: str = ""  # by which it is found too; not shown, hence in every language at once
