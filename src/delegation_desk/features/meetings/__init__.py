"""Meetings: what one wants, what one says, whom one meets, what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from delegation_desk.core.language import N_
from delegation_desk.ui.feature import Feature, Group

if TYPE_CHECKING:
    from delegation_desk.ui.desk import Desk
    from delegation_desk.ui.page import Page


def _page(desk: Desk) -> Page:
    from delegation_desk.features.meetings.page import MeetingsPage

    return MeetingsPage(desk)


FEATURE = Feature(N_("Meetings"), "chats", Group.WORK, _page, tables=("programme_item",))
