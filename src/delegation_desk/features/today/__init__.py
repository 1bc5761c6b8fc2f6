"""Today: the next visit, what is due, what is not confirmed yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from delegation_desk.core.language import N_
from delegation_desk.ui.feature import Feature, Group

if TYPE_CHECKING:
    from delegation_desk.ui.desk import Desk
    from delegation_desk.ui.page import Page


def _page(desk: Desk) -> Page:
    from delegation_desk.features.today.page import TodayPage

    return TodayPage(desk)


FEATURE = Feature(N_("Today"), "sun-horizon", Group.TODAY, _page)
