"""Outcomes: what came of visits, meetings and agreements, and on what evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from delegation_desk.core.language import N_
from delegation_desk.ui.feature import Feature, Group

if TYPE_CHECKING:
    from delegation_desk.ui.desk import Desk
    from delegation_desk.ui.page import Page


def _page(desk: Desk) -> Page:
    from delegation_desk.features.outcomes.page import OutcomesPage

    return OutcomesPage(desk)


FEATURE = Feature(N_("Outcomes"), "trend-up", Group.STORY, _page, tables=("outcome",))
