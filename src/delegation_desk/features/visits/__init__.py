"""Visits: the journeys of delegations, their programme and their documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from delegation_desk.core.language import N_
from delegation_desk.ui.feature import Feature, Group

if TYPE_CHECKING:
    from delegation_desk.ui.desk import Desk
    from delegation_desk.ui.page import Page


def _page(desk: Desk) -> Page:
    from delegation_desk.features.visits.page import VisitsPage

    return VisitsPage(desk)


FEATURE = Feature(N_("Visits"), "airplane-takeoff", Group.WORK, _page, tables=("visit",))
