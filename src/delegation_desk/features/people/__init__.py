"""People: names in both scripts, offices over time, how to reach them, why their data are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from delegation_desk.core.language import N_
from delegation_desk.ui.feature import Feature, Group

if TYPE_CHECKING:
    from delegation_desk.ui.desk import Desk
    from delegation_desk.ui.page import Page


def _page(desk: Desk) -> Page:
    from delegation_desk.features.people.page import PeoplePage

    return PeoplePage(desk)


FEATURE = Feature(N_("People"), "user", Group.WHO, _page, tables=("person",))
