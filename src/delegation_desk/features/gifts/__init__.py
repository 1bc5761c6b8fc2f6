"""Gifts given and received, and what the rules say about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from delegation_desk.core.language import N_
from delegation_desk.ui.feature import Feature, Group

if TYPE_CHECKING:
    from delegation_desk.ui.desk import Desk
    from delegation_desk.ui.page import Page


def _page(desk: Desk) -> Page:
    from delegation_desk.features.gifts.page import GiftsPage

    return GiftsPage(desk)


FEATURE = Feature(N_("Gifts"), "gift", Group.STORY, _page, tables=("gift",))
