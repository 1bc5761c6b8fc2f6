"""What a feature tells the window: a name, an icon, a place in the navigation, and how to make its page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlmodel import Session

    from delegation_desk.ui.desk import Desk
    from delegation_desk.ui.page import Page


class Group(Enum):
    """The groups of the navigation, from top to bottom."""

    TODAY = 0
    WORK = 1
    WHO = 2
    STORY = 3
    FOOT = 4


@dataclass(frozen=True)
class Feature:
    """One entry of the navigation. Importing it must not import tables: the frame is painted before them."""

    title: str  # msgid, marked with N_
    icon: str  # Phosphor; needed both regular and filled
    group: Group
    page: Callable[[Desk], Page]  # imports what it needs inside; called when the page is first shown
    tables: tuple[str, ...] = ()  # whose records this feature's page shows
    count: Callable[[Session], int] | None = None  # the number behind the name; 0 shows nothing
