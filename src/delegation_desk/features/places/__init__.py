"""Places: cities, districts, airports, with their figures and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from delegation_desk.core.language import N_
from delegation_desk.ui.feature import Feature, Group

if TYPE_CHECKING:
    from delegation_desk.ui.desk import Desk
    from delegation_desk.ui.page import Page


def _page(desk: Desk) -> Page:
    from delegation_desk.features.places.page import PlacesPage

    return PlacesPage(desk)


FEATURE = Feature(N_("Places"), "map-pin", Group.WHO, _page, tables=("place",))
