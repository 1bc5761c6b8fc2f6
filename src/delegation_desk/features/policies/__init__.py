"""The Preferential Policy of each territory: editions, offers, claims, transmissions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from delegation_desk.core.language import N_
from delegation_desk.ui.feature import Feature, Group

if TYPE_CHECKING:
    from delegation_desk.ui.desk import Desk
    from delegation_desk.ui.page import Page


def _page(desk: Desk) -> Page:
    from delegation_desk.features.policies.page import PoliciesPage

    return PoliciesPage(desk)


FEATURE = Feature(N_("Preferential Policy"), "book-open-text", Group.WORK, _page, tables=("policy",))
