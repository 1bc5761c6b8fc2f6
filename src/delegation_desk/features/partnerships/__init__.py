"""Partnerships: who is part of them, their story over the years, what came of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from delegation_desk.core.language import N_
from delegation_desk.ui.feature import Feature, Group

if TYPE_CHECKING:
    from delegation_desk.ui.desk import Desk
    from delegation_desk.ui.page import Page


def _page(desk: Desk) -> Page:
    from delegation_desk.features.partnerships.page import PartnershipsPage

    return PartnershipsPage(desk)


FEATURE = Feature(N_("Partnerships"), "handshake", Group.STORY, _page, tables=("partnership",))
